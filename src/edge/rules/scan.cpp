#include "scan.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace sallyport::edge::rules {
namespace {

bool isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

int hexValue(char c) {
    return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

int bitsOf(const model::Ip& ip) {
    return ip.v6 ? 128 : 32;
}

} // namespace

bool isNameChar(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::optional<model::Ip> addressFrom(std::string_view text) {
    if (const auto ip = model::Ip::parse(text))
        return ip;
    if (text.find(':') == std::string_view::npos || text.find('%') != std::string_view::npos)
        return std::nullopt;
    model::Ip mapped;
    mapped.v6 = true;
    if (inet_pton(AF_INET6, std::string(text).c_str(), mapped.bytes.data()) != 1)
        return std::nullopt;
    return mapped;
}

std::nullopt_t Scan::fail(std::size_t at, base::Text message) {
    if (!m_failure)
        m_failure = Failure{at, std::move(message)};
    return std::nullopt;
}

void Scan::skipSpace() {
    while (!atEnd() && (peek() == ' ' || peek() == '\r' || peek() == '\n'))
        ++m_at;
}

bool Scan::take(std::string_view word) {
    if (!rest().starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

std::string_view Scan::name() {
    std::size_t end = m_at;
    std::size_t part = m_at;
    while (true) {
        while (end < m_text.size() && isNameChar(m_text[end]))
            ++end;
        if (end == part || end >= m_text.size() || m_text[end] != '.')
            break;
        part = ++end;
    }
    const std::string_view found = m_text.substr(m_at, end - m_at);
    m_at = end;
    return found;
}

std::optional<std::int64_t> Scan::integer() {
    const std::size_t from = m_at;
    int radix = 10;
    bool negative = false;
    if (take("0x"))
        radix = 16;
    else if (peek() == '0')
        radix = 8;
    else
        negative = take("-");
    const std::size_t start = m_at;
    while (isHex(peek()))
        ++m_at;
    const std::string_view digits = m_text.substr(start, m_at - start);
    if (digits.empty()) {
        m_at = from;
        return fail(from, {"expression-integer", SALLYPORT_TR("expected a number"), {}});
    }
    std::int64_t value = 0;
    const std::string signedDigits = (negative ? "-" : "") + std::string(digits);
    const char* end = signedDigits.data() + signedDigits.size();
    const auto [stopped, code] = std::from_chars(signedDigits.data(), end, value, radix);
    if (code == std::errc::result_out_of_range)
        return fail(from, {"expression-integer-range",
                           SALLYPORT_TR("%1 is too large: numbers have 64 bits"),
                           {signedDigits}});
    if (stopped != end)
        return fail(from,
                    {"expression-integer-digit",
                     radix == 8 ? SALLYPORT_TR("%1 is no octal number; a leading 0 makes it one")
                                : SALLYPORT_TR("%1 is no decimal number; hexadecimal ones begin with 0x"),
                     {signedDigits}});
    return value;
}

std::optional<Item> Scan::integerRange() {
    const std::size_t from = m_at;
    const auto first = integer();
    if (!first)
        return std::nullopt;
    Item item = itemOf(*first);
    if (!take(".."))
        return item;
    const auto last = integer();
    if (!last)
        return std::nullopt;
    if (*last < *first)
        return fail(from, {"expression-range", SALLYPORT_TR("the range ends before it begins"), {}});
    item.last = *last;
    return item;
}

std::optional<char> Scan::digits(std::size_t count, int radix) {
    const std::string_view text = m_text.substr(m_at, count);
    int value = 0;
    const bool right = text.size() == count && std::ranges::all_of(text, [&](char c) {
                           value = isHex(c) ? value * radix + hexValue(c) : 0;
                           return isHex(c) && hexValue(c) < radix;
                       });
    if (!right || value > 0xFF)
        return fail(m_at, {"expression-byte",
                           radix == 16 ? SALLYPORT_TR("expected two hexadecimal digits")
                                       : SALLYPORT_TR("expected three octal digits up to 377"),
                           {}});
    m_at += count;
    return static_cast<char>(static_cast<unsigned char>(value));
}

bool Scan::escape(std::string& out) {
    const char c = peek();
    if (c == '"' || c == '\\') {
        out += c;
        ++m_at;
        return true;
    }
    std::optional<char> byte;
    if (c == 'x') {
        ++m_at;
        byte = digits(2, 16);
    } else if (c >= '0' && c <= '7') {
        byte = digits(3, 8);
    } else {
        fail(m_at, {"expression-escape",
                    SALLYPORT_TR("expected \\\", \\\\, \\xHH or \\OOO; a raw string r\"...\" has no escapes"),
                    {}});
    }
    if (byte)
        out += *byte;
    return byte.has_value();
}

std::optional<std::string> Scan::quoted() {
    const std::size_t from = m_at++;
    std::string out;
    while (!atEnd()) {
        const char c = m_text[m_at++];
        if (c == '"')
            return out;
        if (c != '\\') {
            out += c;
            continue;
        }
        if (atEnd())
            break;
        if (!escape(out))
            return std::nullopt;
    }
    return fail(from, {"expression-quote", SALLYPORT_TR("the string is never closed"), {}});
}

std::optional<std::string> Scan::raw() {
    const std::size_t from = m_at++;
    std::size_t hashes = 0;
    while (peek() == '#') {
        ++hashes;
        ++m_at;
    }
    if (hashes > 255)
        return fail(from, {"expression-hashes", SALLYPORT_TR("a raw string has 255 # at most"), {}});
    if (peek() != '"')
        return fail(m_at, {"expression-raw", SALLYPORT_TR("expected \" or #"), {}});
    const std::size_t start = ++m_at;
    while (!atEnd()) {
        if (m_text[m_at++] != '"')
            continue;
        const std::size_t quote = m_at - 1;
        std::size_t closing = 0;
        while (m_at + closing < m_text.size() && m_text[m_at + closing] == '#')
            ++closing;
        if (closing >= hashes) {
            m_at += hashes;
            return std::string(m_text.substr(start, quote - start));
        }
        m_at += closing;
    }
    return fail(from, {"expression-quote", SALLYPORT_TR("the string is never closed"), {}});
}

std::optional<std::string> Scan::hexBytes() {
    const auto separator = [this] { return peek() == ':' || peek() == '-' || peek() == '.'; };
    std::string out;
    const auto first = digits(2, 16);
    if (!first)
        return std::nullopt;
    out += *first;
    if (!separator())
        return fail(m_at, {"expression-string", SALLYPORT_TR("expected a string in double quotes"), {}});
    while (separator()) {
        ++m_at;
        const auto next = digits(2, 16);
        if (!next)
            return std::nullopt;
        out += *next;
    }
    return out;
}

std::optional<std::string> Scan::quotedOrRaw() {
    if (peek() == '"')
        return quoted();
    if (peek() == 'r')
        return raw();
    return fail(m_at, {"expression-string", SALLYPORT_TR("expected a string in double quotes"), {}});
}

std::optional<std::string> Scan::bytes() {
    if (peek() == '"' || peek() == 'r')
        return quotedOrRaw();
    if (!isHex(peek()) || !isHex(peek(1)))
        return fail(m_at, {"expression-string", SALLYPORT_TR("expected a string in double quotes"), {}});
    return hexBytes();
}

// Only \" loses its backslash, and nothing does inside a class, where quotes do not end the string either
// (rhs_types/regex/mod.rs).
std::optional<std::string> Scan::pattern() {
    if (peek() != '"')
        return quotedOrRaw();
    const std::size_t from = m_at++;
    std::string out;
    bool inClass = false;
    while (!atEnd()) {
        const char c = m_text[m_at++];
        if (c == '\\') {
            if (atEnd())
                break;
            if (inClass || peek() != '"')
                out += c;
            out += m_text[m_at++];
            continue;
        }
        if (c == '"' && !inClass)
            return out;
        if (c == '[')
            inClass = true;
        else if (c == ']')
            inClass = false;
        out += c;
    }
    return fail(from, {"expression-quote", SALLYPORT_TR("the string is never closed"), {}});
}

std::string_view Scan::addressText() {
    const std::size_t from = m_at;
    while (isHex(peek()) || peek() == ':' || peek() == '.' || peek() == '/')
        ++m_at;
    return m_text.substr(from, m_at - from);
}

std::optional<model::Ip> Scan::address() {
    const std::size_t from = m_at;
    const std::string_view text = addressText();
    if (const auto ip = addressFrom(text))
        return ip;
    m_at = from;
    if (text.find('/') != std::string_view::npos && !text.starts_with('/'))
        return fail(from, {"expression-address-range",
                           SALLYPORT_TR("a range stands in braces behind in: in {%1}"),
                           {std::string(text)}});
    return fail(from, {"expression-address", SALLYPORT_TR("expected an IP address"), {}});
}

std::optional<Item> Scan::addressRange() {
    const std::size_t from = m_at;
    const std::string_view text = addressText();
    const auto wrong = [&](base::Text message) {
        m_at = from;
        return fail(from, std::move(message));
    };
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const auto first = addressFrom(text.substr(0, dots));
        const auto last = addressFrom(text.substr(dots + 2));
        if (!first || !last)
            return wrong({"expression-address", SALLYPORT_TR("expected an IP address"), {}});
        if (first->v6 != last->v6)
            return wrong({"expression-range-family",
                          SALLYPORT_TR("a range has addresses of one family, IPv4 or IPv6"),
                          {}});
        if (*last < *first)
            return wrong({"expression-range", SALLYPORT_TR("the range ends before it begins"), {}});
        Item item = itemOf(*first);
        item.last = *last;
        return item;
    }
    const std::size_t slash = text.find('/');
    const auto ip = addressFrom(text.substr(0, slash));
    if (!ip)
        return wrong({"expression-address", SALLYPORT_TR("expected an IP address"), {}});
    if (slash == std::string_view::npos)
        return itemOf(*ip);
    const std::string_view length = text.substr(slash + 1);
    int bits = -1;
    const auto [end, code] = std::from_chars(length.data(), length.data() + length.size(), bits);
    if (code != std::errc() || end != length.data() + length.size() || bits < 0 || bits > bitsOf(*ip))
        return wrong({"expression-prefix",
                      SALLYPORT_TR("expected a length from 0 to %1 behind the slash"),
                      {std::to_string(bitsOf(*ip))}});
    Item item = itemOf(*ip);
    if (bits == bitsOf(*ip))
        return item;
    model::Cidr net;
    net.base = *ip;
    net.bits = bits;
    for (int bit = bits; bit < bitsOf(*ip); ++bit)
        net.base.bytes[static_cast<std::size_t>(bit / 8)] &=
            static_cast<std::uint8_t>(~(0x80U >> static_cast<unsigned>(bit % 8)));
    if (net.base != *ip)
        return wrong({"expression-host-bits",
                      SALLYPORT_TR("%1 has bits behind its length set; the network is %2"),
                      {std::string(text), net.base.text() + "/" + std::to_string(bits)}});
    item.last = net.last();
    item.bits = bits;
    return item;
}

std::optional<std::string> Scan::listName() {
    const std::size_t from = m_at;
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    while (belongs(peek()))
        ++m_at;
    const std::string name(m_text.substr(from, m_at - from));
    if (name.empty() || name.front() == '.' || name.back() == '.') {
        m_at = from;
        return fail(from,
                    {"expression-list",
                     SALLYPORT_TR("a list's name has lower-case letters, digits, _ and dots between them"),
                     {}});
    }
    return name;
}

std::optional<Literal> Scan::literal(Type::Scalar scalar) {
    switch (scalar) {
    case Type::Scalar::integer:
        if (const auto value = integer())
            return Literal(*value);
        return std::nullopt;
    case Type::Scalar::ip:
        if (const auto value = address())
            return Literal(*value);
        return std::nullopt;
    case Type::Scalar::bytes:
        if (auto value = bytes())
            return Literal(*std::move(value));
        return std::nullopt;
    case Type::Scalar::boolean:
        break;
    }
    return std::nullopt;
}

} // namespace sallyport::edge::rules
