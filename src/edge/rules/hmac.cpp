#include "hmac.h"

#include "url.h"

#include <QByteArray>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace sallyport::edge::rules {
namespace {

int sextet(char c) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

bool isDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t stampLength = 10, leastMac = 43;

} // namespace

std::optional<std::string> base64Decoded(std::string_view text) {
    for (int padding = 0; padding < 2 && text.ends_with('='); ++padding)
        text.remove_suffix(1);
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string out;
    unsigned bits = 0;
    int held = 0;
    for (const char c : text) {
        const int value = sextet(c);
        if (value < 0)
            return std::nullopt;
        bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>(static_cast<unsigned char>(bits >> static_cast<unsigned>(held)));
        }
    }
    return out;
}

// The last place where ten digits, "-" and at least 43 characters follow each other, as
// (.+)(.*)(\d{10})-(.{43,}) of the documentation finds it.
bool isValid(const Hmac& hmac) {
    const std::string_view text = hmac.message;
    std::size_t dash = std::string_view::npos;
    for (std::size_t at = text.size(); at-- > stampLength;)
        if (text[at] == '-' && text.size() - at - 1 >= leastMac &&
            isDigits(text.substr(at - stampLength, stampLength))) {
            dash = at;
            break;
        }
    const auto separator = static_cast<std::size_t>(std::max<std::int64_t>(0, hmac.separator));
    if (dash == std::string_view::npos || dash < stampLength + separator + 1)
        return false;
    const std::string_view stamp = text.substr(dash - stampLength, stampLength);
    const std::string_view message = text.substr(0, dash - stampLength - separator);
    const std::int64_t issued = std::stoll(std::string(stamp));
    if (hmac.lifetime < 0 || hmac.now > issued + std::min<std::int64_t>(hmac.lifetime, 1LL << 40))
        return false;
    const std::string_view written = text.substr(dash + 1);
    const auto mac = base64Decoded(hmac.urlSafe ? std::string(written) : percentDecoded(written));
    const QByteArray right = QMessageAuthenticationCode::hash(bytes(message) + bytes(stamp), bytes(hmac.key),
                                                              QCryptographicHash::Sha256);
    return mac && bytes(*mac) == right;
}

} // namespace sallyport::edge::rules
