#pragma once
// The members of originRequest that cloudflared knows: what each is, its default,
// and how it is entered.
#include <QString>

#include <vector>

namespace sallyport::gui {

struct OriginField {
    enum class Type { text, flag, number, duration, words };
    QString path; // "connectTimeout", "access/required"
    Type type;
    QString fallback; // the default, as cloudflared has it; empty: none
    QString what;
};
// In the order of the page. ipRules is a list of maps and is edited in the document.
std::vector<OriginField> originFields();

} // namespace sallyport::gui
