#pragma once
// The text of a manifest without what must not be shown: the values of Secrets
// (of SOPS files, too) and tokens of tunnels.
#include <QString>

namespace sallyport::gui {

QString withoutSecrets(const QString& text);

} // namespace sallyport::gui
