#pragma once
// Places of files: whether there is a text to show.
#include <sallyport/session/session.h>

namespace sallyport::gui {

// False where the file is missing, is a folder or must not be read: it has no line to show.
bool hasText(const session::Session& session, const base::Place& place);

} // namespace sallyport::gui
