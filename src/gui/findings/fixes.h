#pragma once
// Edits of the Document that mend a finding, where one is surely meant.
#include <sallyport/session/session.h>

#include <optional>

namespace sallyport::gui {

std::optional<session::Edit> fixOf(const base::Diagnostic& finding, const model::Document& document);

} // namespace sallyport::gui
