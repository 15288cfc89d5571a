#include "utf8.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace sallyport::base {

namespace {

constexpr std::string_view bom = "\xEF\xBB\xBF";

Place placeAt(std::string_view text, std::size_t at, const std::string& file) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return {file, static_cast<int>(line) + 1, static_cast<int>(at - lineStart) + 1, {}};
}

Error problem(ErrorKind kind, std::string id, std::string pattern, Place place,
              std::vector<std::string> args = {}) {
    return {kind, Text{std::move(id), std::move(pattern), std::move(args)}, std::move(place)};
}

std::string hexName(char32_t value) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(value));
    return buffer.data();
}

bool looksLikeUtf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    const auto zeroAt = [text](std::size_t i) { return i < text.size() && text[i] == '\0'; };
    return text.size() >= 4 && text.size() % 2 == 0 &&
           ((zeroAt(0) && zeroAt(2) && !zeroAt(1) && !zeroAt(3)) ||
            (zeroAt(1) && zeroAt(3) && !zeroAt(0) && !zeroAt(2)));
}

} // namespace

CodePoint decodeUtf8(std::string_view text, std::size_t at) {
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + static_cast<std::size_t>(length) > text.size())
        return {};
    char32_t value = first & (0x7Fu >> length);
    for (int i = 1; i < length; ++i) {
        const unsigned char next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (next & 0x3Fu);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, length};
}

void appendUtf8(std::string& out, char32_t value) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

void appendEscape(std::string& out, char32_t value) {
    std::array<char, 8> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "\\u%04x", static_cast<unsigned>(value & 0xFFFF));
    out += buffer.data();
}

bool isUnprintable(char32_t value) {
    if (value < 0x20)
        return value != '\t' && value != '\n' && value != '\r';
    return value == 0x7F || (value >= 0x80 && value < 0xA0 && value != 0x85) || value == 0xFFFE ||
           value == 0xFFFF;
}

std::optional<Error> textProblem(std::string_view text, const std::string& file, std::size_t limit,
                                 TextRules rules) {
    if (text.size() > limit)
        return problem(ErrorKind::refused, "file-too-large",
                       SALLYPORT_TR("The file is larger than %1 MiB. Split it, or leave it out."),
                       {file, 0, 0, {}}, {std::to_string(limit >> 20)});
    if (looksLikeUtf16(text))
        return problem(ErrorKind::unreadable, "text-utf16",
                       SALLYPORT_TR("The file is UTF-16. Save it as UTF-8."), {file, 1, 1, {}});
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c < 0x7F) {
            ++at;
            continue;
        }
        const CodePoint point = decodeUtf8(text, at);
        if (text[at] == '\0')
            return problem(ErrorKind::unreadable, "text-binary", SALLYPORT_TR("This is not a text file."),
                           placeAt(text, at, file));
        if (point.bytes == 0)
            return problem(ErrorKind::unreadable, "text-invalid-utf8",
                           SALLYPORT_TR("This is not valid UTF-8. Save the file as UTF-8."),
                           placeAt(text, at, file));
        if (rules == TextRules::yaml && isUnprintable(point.value))
            return problem(ErrorKind::invalid, "text-control-character",
                           SALLYPORT_TR("The control character %1 is not allowed in YAML."),
                           placeAt(text, at, file), {hexName(point.value)});
        at += static_cast<std::size_t>(point.bytes);
    }
    return std::nullopt;
}

std::string_view withoutBom(std::string_view text) {
    return text.starts_with(bom) ? text.substr(bom.size()) : text;
}

} // namespace sallyport::base
