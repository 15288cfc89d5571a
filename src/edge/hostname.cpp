#include "hostname.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

namespace sallyport::edge {
namespace {

// Splits at dots; true when every label passes.
template<class Check> bool allLabels(std::string_view name, Check check) {
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t dot = std::min(name.find('.', start), name.size());
        if (!check(name.substr(start, dot - start)))
            return false;
        start = dot + 1;
    }
    return true;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Rules of the profile that QUrl does not check. On the label as it is written: hyphens at its ends or in 3
// and 4, and joiners (which stand in few scripts; refused here).
bool hyphensFit(std::string_view label) {
    const bool ace = label.starts_with("xn--") && isAscii(label);
    return !label.starts_with('-') && !label.ends_with('-') &&
           (ace || label.size() <= 4 || label.substr(2, 2) != "--") &&
           label.find("\u200c") == std::string_view::npos && label.find("\u200d") == std::string_view::npos;
}

// On the converted label: STD3 characters.
bool charactersFit(std::string_view label) {
    return std::all_of(label.begin(), label.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

} // namespace

std::optional<std::string> punycodeOf(const std::string& hostname) {
    const std::string low = lowered(hostname);
    if (!allLabels(low, hyphensFit))
        return {};
    const std::string name = isAscii(low) ? low : QUrl::toAce(QString::fromStdString(low)).toStdString();
    if (name.empty() || name == hostname || !allLabels(name, charactersFit))
        return {};
    return name;
}

} // namespace sallyport::edge
