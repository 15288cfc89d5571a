#include "url.h"

#include <sallyport/edge/request.h>

#include <charconv>
#include <optional>

namespace sallyport::edge {
namespace {

std::optional<unsigned> hexNumber(std::string_view digits, std::size_t count) {
    if (digits.size() != count)
        return std::nullopt;
    unsigned value = 0;
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + count, value, 16);
    return code == std::errc() && end == digits.data() + count ? std::optional(value) : std::nullopt;
}

void appendUtf8(std::string& out, unsigned value) {
    const auto push = [&out](unsigned byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) {
        push(value);
    } else if (value < 0x800) {
        push(0xC0U | (value >> 6U));
        push(0x80U | (value & 0x3FU));
    } else {
        push(0xE0U | (value >> 12U));
        push(0x80U | ((value >> 6U) & 0x3FU));
        push(0x80U | (value & 0x3FU));
    }
}

bool isUnreserved(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

// Unreserved characters decoded, what is neither they nor reserved encoded, digits in capitals.
std::string percentNormalised(std::string_view path) {
    static const char* const hex = "0123456789ABCDEF";
    static constexpr std::string_view reserved = ":/?#[]@!$&'()*+,;=";
    std::string out;
    const auto encode = [&out](unsigned char byte) { out += {'%', hex[byte >> 4U], hex[byte & 15U]}; };
    for (std::size_t i = 0; i < path.size(); ++i) {
        const char c = path[i];
        const auto byte = c == '%' ? hexNumber(path.substr(i + 1, 2), 2) : std::nullopt;
        if (byte) {
            i += 2;
            if (isUnreserved(static_cast<char>(*byte)))
                out += static_cast<char>(*byte);
            else
                encode(static_cast<unsigned char>(*byte));
        } else if (isUnreserved(c) || reserved.find(c) != std::string_view::npos || c == '%') {
            out += c;
        } else {
            encode(static_cast<unsigned char>(c));
        }
    }
    return out;
}

// RFC 3986, 5.2.4.
std::string withoutDotSegments(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        const std::size_t next = path.find('/', 1);
        const std::string_view segment = path.substr(0, next);
        const bool last = next == std::string_view::npos;
        path.remove_prefix(segment.size());
        if (segment == "/." || segment == "/..") {
            if (segment == "/..")
                out.resize(out.rfind('/') == std::string::npos ? 0 : out.rfind('/'));
            if (last)
                out += '/';
        } else {
            out += segment;
        }
    }
    return out;
}

} // namespace

std::string normalisedPath(std::string_view path) {
    std::string merged;
    for (const char c : path) {
        const char slashed = c == '\\' ? '/' : c;
        if (slashed != '/' || !merged.ends_with('/'))
            merged += slashed;
    }
    return withoutDotSegments(percentNormalised(merged));
}

namespace rules {

std::string percentDecoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = text[i] == '%' ? hexNumber(text.substr(i + 1, 2), 2) : std::nullopt;
        out += byte ? static_cast<char>(static_cast<unsigned char>(*byte)) : text[i];
        i += byte ? 2 : 0;
    }
    return out;
}

namespace {

std::string decodedOnce(std::string_view text, bool unicode) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 1 < text.size();
        const auto wide =
            escape && unicode && text[i + 1] == 'u' ? hexNumber(text.substr(i + 2, 4), 4) : std::nullopt;
        const auto byte = escape ? hexNumber(text.substr(i + 1, 2), 2) : std::nullopt;
        if (wide) {
            appendUtf8(out, *wide);
            i += 5;
        } else if (byte) {
            out += static_cast<char>(static_cast<unsigned char>(*byte));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

} // namespace

// Each pass of %2525... takes two bytes away: nobody means more than a few.
std::string urlDecoded(std::string_view text, bool recursive, bool unicode) {
    std::string out = decodedOnce(text, unicode);
    std::string before(text);
    for (int pass = 0; recursive && out != before && pass < 100; ++pass) {
        before = std::move(out);
        out = decodedOnce(before, unicode);
    }
    return out;
}

} // namespace rules
} // namespace sallyport::edge
