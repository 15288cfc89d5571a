#pragma once
// What an edit of the Document mends by itself, for findings about its elements:
// the one table. derive() writes the words of it into Diagnostic::fix; whoever
// edits applies it.
#include <sallyport/base/diagnostic.h>
#include <sallyport/model/document.h>

#include <functional>

namespace sallyport::checks {

struct Fix {
    base::Text text; // "Anchor the path of blog.example.com: ^/api"
    std::function<void(model::Document&)> apply;
};
// Nothing where no edit mends it. The finding must be of this Document: its place names the element.
std::optional<Fix> fixOf(const model::Document& document, const base::Diagnostic& finding);

} // namespace sallyport::checks
