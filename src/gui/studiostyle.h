#pragma once
// Fusion, whose own pictures are read when one of them is shown: most never are,
// and the first one loads a library for each kind of picture file.
#include <QStyle>

namespace sallyport::gui {

QStyle* studioStyle();

} // namespace sallyport::gui
