#pragma once
// The edits that findings offer (checks/fixes.h): one click, undoable like every edit.
#include <sallyport/session/edits.h>

namespace sallyport::session {

// Nothing where no edit of the Document mends it. The finding must be of this Document: its place names the
// element.
std::optional<Edit> fixOf(const model::Document& document, const base::Diagnostic& finding);

} // namespace sallyport::session
