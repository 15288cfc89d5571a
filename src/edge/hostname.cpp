#include "hostname.h"

#include <QUrl>

#include <algorithm>
#include <string_view>

namespace sallyport::edge {
namespace {

// Rules of the profile that QUrl does not check: STD3 characters and hyphens at the ends or in 3 and 4.
bool isLabel(std::string_view label) {
    if (label.starts_with('-') || label.ends_with('-'))
        return false;
    if (label.size() >= 4 && label.substr(2, 2) == "--" && !label.starts_with("xn--"))
        return false;
    return std::all_of(label.begin(), label.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool areLabels(std::string_view name) {
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t dot = std::min(name.find('.', start), name.size());
        if (!isLabel(name.substr(start, dot - start)))
            return false;
        start = dot + 1;
    }
    return true;
}

} // namespace

std::optional<std::string> punycodeOf(const std::string& hostname) {
    const bool ascii = std::all_of(hostname.begin(), hostname.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    std::string name = hostname;
    if (ascii)
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    else
        name = QUrl::toAce(QString::fromStdString(hostname)).toStdString();
    if (name.empty() || name == hostname || !areLabels(name))
        return {};
    return name;
}

} // namespace sallyport::edge
