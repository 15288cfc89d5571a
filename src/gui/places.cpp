#include "places.h"

#include <sallyport/checks/demo.h>

#include <QFileInfo>

#include <algorithm>

namespace sallyport::gui {

bool hasText(const session::Session& session, const base::Place& place) {
    if (place.file.empty())
        return false;
    if (session.opened() == session::Opened::demo &&
        std::ranges::any_of(checks::demoWorld(),
                            [&](const base::EmbeddedFile& one) { return one.path == place.file; }))
        return true;
    const QFileInfo file(QString::fromStdString(place.file));
    return file.isFile() && file.isReadable();
}

} // namespace sallyport::gui
