#include <sallyport/session/fixes.h>

#include <sallyport/checks/fixes.h>

namespace sallyport::session {

std::optional<Edit> fixOf(const model::Document& document, const base::Diagnostic& finding) {
    auto fix = checks::fixOf(document, finding);
    return fix ? std::optional(Edit{std::move(fix->text), {}, std::move(fix->apply)}) : std::nullopt;
}

} // namespace sallyport::session
