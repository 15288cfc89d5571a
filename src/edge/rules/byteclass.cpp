#include "byteclass.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sallyport::edge::rules {
namespace {

ByteClass ranges(std::string_view pairs) {
    ByteClass bytes;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
        bytes |= byteRange(static_cast<unsigned char>(pairs[i]), static_cast<unsigned char>(pairs[i + 1]));
    return bytes;
}

std::string hex(std::size_t byte) {
    static const char* const digits = "0123456789abcdef";
    return {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 13> posix{{
    {"alnum", "09AZaz"},
    {"alpha", "AZaz"},
    {"blank", "\t\t  "},
    {"cntrl", "\x01\x1f\x7f\x7f"},
    {"digit", "09"},
    {"graph", "!~"},
    {"lower", "az"},
    {"print", " ~"},
    {"punct", "!/:@[`{~"},
    {"space", "\t\r  "},
    {"upper", "AZ"},
    {"word", "09AZaz__"},
    {"xdigit", "09AFaf"},
}};

} // namespace

ByteClass byteRange(unsigned char first, unsigned char last) {
    ByteClass bytes;
    for (std::size_t byte = first; byte <= last; ++byte)
        bytes.set(byte);
    return bytes;
}

ByteClass perlClass(char letter) {
    const ByteClass bytes = ranges(letter == 'd' || letter == 'D'   ? "09"
                                   : letter == 's' || letter == 'S' ? "\t\r  "
                                                                    : "09AZaz__");
    return letter < 'a' ? ~bytes : bytes;
}

std::optional<ByteClass> posixClass(std::string_view name) {
    if (name == "ascii")
        return byteRange(0, 0x7F);
    for (const auto& [known, pairs] : posix)
        if (known == name)
            return name == "cntrl" ? ranges(pairs) | byteRange(0, 0) : ranges(pairs);
    return std::nullopt;
}

ByteClass caseFolded(ByteClass bytes) {
    for (std::size_t upper = 'A'; upper <= 'Z'; ++upper) {
        const bool either = bytes[upper] || bytes[upper + 32];
        bytes[upper] = bytes[upper + 32] = either;
    }
    return bytes;
}

std::string re2Class(const ByteClass& bytes) {
    if (bytes.none())
        return "[^\\x00-\\xff]";
    std::string out = "[";
    for (std::size_t first = 0; first < 256; ++first) {
        if (!bytes[first])
            continue;
        std::size_t last = first;
        while (last < 255 && bytes[last + 1])
            ++last;
        out += hex(first);
        if (last > first)
            out += "-" + hex(last);
        first = last;
    }
    out += "]";
    // RE2 takes both cases of a letter for that letter without regard to case, and forgets one of them when
    // such stand in alternatives: s|[sS] finds no S. Of what alternatives begin with alike it forgets that it
    // is Latin-1. It leaves alone what is repeated.
    const bool pair = bytes.count() == 2 && caseFolded(bytes) == bytes;
    const bool beyondAscii = bytes.count() == 1 && (bytes >> 128U).any();
    return pair || beyondAscii ? out + "{1}" : out;
}

} // namespace sallyport::edge::rules
