#pragma once
// Saved answers of Cloudflare's API -> a Document. A file may hold one answer,
// a list of answers or a map of them; each object is known by its shape, and
// what is not known is told as unread.
#include <sallyport/edge/accessapi.h>
#include <sallyport/model/cluster.h>

namespace sallyport::adopt {

struct CloudflareAnswers {
    edge::AccessAnswers access;
    base::Tree rulesets; // a list of rulesets, as the API answers them
    std::vector<model::Unread> unread;

    bool empty() const;
};
CloudflareAnswers readCloudflare(const base::Tree& tree);
// Takes them into the Document; what it has with the same id is replaced.
void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems);

} // namespace sallyport::adopt
