#pragma once
// The members of originRequest that cloudflared knows: what each is, and how it
// is entered. Defaults, and what holds, are those of edge/originrequest.h.
#include <QString>

#include <vector>

namespace sallyport::gui {

struct OriginField {
    enum class Type { text, flag, number, duration, words };
    QString path; // "connectTimeout", "access/required"
    Type type;
    QString what;
};
// In the order of the page. ipRules is a list of maps and is edited in the document.
std::vector<OriginField> originFields();

} // namespace sallyport::gui
