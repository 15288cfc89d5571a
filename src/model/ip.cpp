#include <sallyport/model/types.h>

#include <algorithm>
#include <charconv>

namespace sallyport::model {

namespace {

// Digits only, no leading zero, at most limit.
std::optional<int> decimal(std::string_view text, int limit) {
    if (text.empty() || text.size() > 3 || (text.size() > 1 && text[0] == '0'))
        return std::nullopt;
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= limit ? std::optional(value) : std::nullopt;
}

bool parseV4(std::string_view text, std::uint8_t* out) {
    for (int i = 0; i < 4; ++i) {
        const std::size_t end = i < 3 ? text.find('.') : text.size();
        if (end == std::string_view::npos)
            return false;
        const auto value = decimal(text.substr(0, end), 255);
        if (!value)
            return false;
        out[i] = static_cast<std::uint8_t>(*value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return true;
}

std::optional<int> hexGroup(std::string_view text) {
    if (text.empty() || text.size() > 4)
        return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (error != std::errc() || end != text.data() + text.size() || text[0] == '-')
        return std::nullopt;
    return value;
}

// One side of "::", as bytes; the last group may be an IPv4 address (RFC 4291, 2.2).
std::optional<std::vector<std::uint8_t>> groups(std::string_view text, bool mayEndInV4) {
    std::vector<std::uint8_t> bytes;
    while (!text.empty()) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        if (colon == std::string_view::npos && mayEndInV4 && part.find('.') != std::string_view::npos) {
            std::uint8_t v4[4];
            if (!parseV4(part, v4))
                return std::nullopt;
            bytes.insert(bytes.end(), v4, v4 + 4);
            return bytes;
        }
        const auto value = hexGroup(part);
        if (!value || bytes.size() > 14)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
        bytes.push_back(static_cast<std::uint8_t>(*value & 0xff));
        if (colon == std::string_view::npos)
            break;
        text.remove_prefix(colon + 1);
        if (text.empty())
            return std::nullopt;
    }
    return bytes;
}

bool parseV6(std::string_view text, std::array<std::uint8_t, 16>& out) {
    const std::size_t gap = text.find("::");
    const std::string_view head = text.substr(0, gap);
    const auto front = groups(head, gap == std::string_view::npos);
    if (!front)
        return false;
    if (gap == std::string_view::npos) {
        if (front->size() != 16)
            return false;
        std::ranges::copy(*front, out.begin());
        return true;
    }
    const auto back = groups(text.substr(gap + 2), true);
    if (!back || front->size() + back->size() > 14)
        return false;
    std::ranges::copy(*front, out.begin());
    std::ranges::copy(*back, out.end() - static_cast<std::ptrdiff_t>(back->size()));
    return true;
}

bool isV4Mapped(const std::array<std::uint8_t, 16>& bytes) {
    return std::all_of(bytes.begin(), bytes.begin() + 10, [](std::uint8_t b) { return b == 0; }) &&
           bytes[10] == 0xff && bytes[11] == 0xff;
}

// The longest run of zero groups, at least two, the first of equals (RFC 5952, 4.2).
std::pair<int, int> zeroRun(const std::array<int, 8>& parts) {
    int best = -1;
    int length = 1;
    for (int i = 0; i < 8;) {
        int end = i;
        while (end < 8 && parts[static_cast<std::size_t>(end)] == 0)
            ++end;
        if (end - i > length) {
            best = i;
            length = end - i;
        }
        i = end + 1;
    }
    return {best, length};
}

bool samePrefix(const Ip& a, const Ip& b, int bits) {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(a.bytes.begin(), a.bytes.begin() + static_cast<std::ptrdiff_t>(whole), b.bytes.begin()))
        return false;
    const int rest = bits % 8;
    return rest == 0 || (a.bytes[whole] ^ b.bytes[whole]) >> (8 - rest) == 0;
}

} // namespace

std::optional<Ip> Ip::parse(std::string_view text) {
    Ip ip;
    if (text.find(':') == std::string_view::npos)
        return parseV4(text, ip.bytes.data()) ? std::optional(ip) : std::nullopt;
    ip.v6 = true;
    if (!parseV6(text, ip.bytes) || isV4Mapped(ip.bytes))
        return std::nullopt;
    return ip;
}

std::string Ip::text() const {
    if (!v6) {
        return std::to_string(bytes[0]) + '.' + std::to_string(bytes[1]) + '.' + std::to_string(bytes[2]) +
               '.' + std::to_string(bytes[3]);
    }
    std::array<int, 8> parts{};
    for (std::size_t i = 0; i < 8; ++i)
        parts[i] = bytes[2 * i] << 8 | bytes[2 * i + 1];
    const auto [gap, length] = zeroRun(parts);
    std::string out;
    for (int i = 0; i < 8; ++i) {
        if (i == gap) {
            out += "::";
            i += length - 1;
            continue;
        }
        if (!out.empty() && out.back() != ':')
            out += ':';
        char hex[8];
        out.append(hex, std::to_chars(hex, hex + sizeof hex, parts[static_cast<std::size_t>(i)], 16).ptr);
    }
    return out;
}

std::optional<Cidr> Cidr::parse(std::string_view text, bool bareAddress) {
    const std::size_t slash = text.find('/');
    const auto ip = Ip::parse(text.substr(0, slash));
    if (!ip || (slash == std::string_view::npos && !bareAddress))
        return std::nullopt;
    const int most = ip->v6 ? 128 : 32;
    const auto bits = slash == std::string_view::npos ? most : decimal(text.substr(slash + 1), most);
    if (!bits)
        return std::nullopt;
    Cidr cidr{*ip, *bits, false};
    for (int bit = *bits; bit < most; ++bit) {
        std::uint8_t& byte = cidr.base.bytes[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<std::uint8_t>(byte & ~(0x80 >> bit % 8));
    }
    cidr.hadHostBits = cidr.base != *ip;
    return cidr;
}

bool Cidr::contains(const Ip& ip) const {
    return ip.v6 == base.v6 && samePrefix(base, ip, bits);
}

bool Cidr::contains(const Cidr& other) const {
    return other.bits >= bits && contains(other.base);
}

bool Cidr::overlaps(const Cidr& other) const {
    return contains(other) || other.contains(*this);
}

Ip Cidr::last() const {
    Ip ip = base;
    for (int bit = bits; bit < (base.v6 ? 128 : 32); ++bit) {
        std::uint8_t& byte = ip.bytes[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<std::uint8_t>(byte | 0x80 >> bit % 8);
    }
    return ip;
}

std::string Cidr::text() const {
    return base.text() + '/' + std::to_string(bits);
}

} // namespace sallyport::model
