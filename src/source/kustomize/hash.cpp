#include "kustomize/hash.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sallyport::source {

using base::Tree;

namespace {

constexpr std::array<std::uint32_t, 64> roundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t rotated(std::uint32_t x, int n) {
    return (x >> n) | (x << (32 - n));
}

void absorb(std::array<std::uint32_t, 8>& state, const unsigned char* block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t i = 0; i < 16; ++i)
        w[i] = std::uint32_t{block[4 * i]} << 24 | std::uint32_t{block[4 * i + 1]} << 16 |
               std::uint32_t{block[4 * i + 2]} << 8 | std::uint32_t{block[4 * i + 3]};
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ (w[i - 15] >> 3);
        const std::uint32_t b = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ (w[i - 2] >> 10);
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    auto s = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t e = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25);
        const std::uint32_t one = s[7] + e + ((s[4] & s[5]) ^ (~s[4] & s[6])) + roundConstants[i] + w[i];
        const std::uint32_t a = rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22);
        const std::uint32_t two = a + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        s = {one + two, s[0], s[1], s[2], s[3] + one, s[4], s[5], s[6]};
    }
    for (std::size_t i = 0; i < 8; ++i)
        state[i] += s[i];
}

void appendHex(std::string& to, std::uint32_t value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        to += "0123456789abcdef"[value >> shift & 15];
}

// How many bytes the UTF-8 character at i has; 0 when there is none.
std::size_t characterLength(std::string_view s, std::size_t i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
    const unsigned char lead = byte(i);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > s.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((byte(i + k) & 0xc0) != 0x80)
            return 0;
    const unsigned char second = byte(i + 1);
    if ((lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f) ||
        (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f))
        return 0;
    return length;
}

// As Go's encoding/json writes a string: also <, > and & and the line separators are escaped.
void appendGoString(std::string& to, std::string_view s) {
    to += '"';
    for (std::size_t i = 0; i < s.size();) {
        const auto c = static_cast<unsigned char>(s[i]);
        const std::size_t length = characterLength(s, i);
        const std::string_view character = s.substr(i, std::max<std::size_t>(length, 1));
        i += character.size();
        static constexpr std::string_view named = "\"\\\b\f\n\r\t";
        if (const auto at = named.find(static_cast<char>(c)); at != std::string_view::npos) {
            to += '\\';
            to += "\"\\bfnrt"[at];
        } else if (c < 0x20 || c == '<' || c == '>' || c == '&') {
            to += "\\u";
            appendHex(to, c, 4);
        } else if (length == 0) {
            to += "\\ufffd";
        } else if (character == "\u2028" || character == "\u2029") {
            to += character == "\u2028" ? "\\u2028" : "\\u2029";
        } else {
            to += character;
        }
    }
    to += '"';
}

void appendGoJson(std::string& to, const Tree& tree, int depth = 0) {
    if (tree.isMap() && depth < 100) {
        std::vector<const Tree::Member*> sorted;
        for (const Tree::Member& member : tree.members())
            sorted.push_back(&member);
        std::sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->key < b->key; });
        to += '{';
        for (const Tree::Member* member : sorted) {
            if (to.back() != '{')
                to += ',';
            appendGoString(to, member->key);
            to += ':';
            appendGoJson(to, member->value, depth + 1);
        }
        to += '}';
    } else if (tree.isList() && depth < 100) {
        to += '[';
        for (const Tree& item : tree.items()) {
            if (to.back() != '[')
                to += ',';
            appendGoJson(to, item, depth + 1);
        }
        to += ']';
    } else if (tree.isString()) {
        appendGoString(to, *tree.asString());
    } else {
        to += tree.isNull() ? "null" : tree.scalarText();
    }
}

} // namespace

std::string sha256Hex(std::string_view bytes) {
    std::array<std::uint32_t, 8> state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                          0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string padded(bytes);
    padded += '\x80';
    padded.append((120 - padded.size() % 64) % 64, '\0');
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8)
        padded += static_cast<char>(bits >> shift & 0xff);
    for (std::size_t i = 0; i < padded.size(); i += 64) {
        std::array<unsigned char, 64> block;
        std::memcpy(block.data(), padded.data() + i, block.size());
        absorb(state, block.data());
    }
    std::string hex;
    for (const std::uint32_t word : state)
        appendHex(hex, word, 8);
    return hex;
}

std::string base64(std::string_view bytes) {
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t chunk = 0;
        for (std::size_t k = 0; k < 3; ++k)
            chunk = chunk << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= count ? alphabet[chunk >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

bool isUtf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = characterLength(bytes, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

std::string configMapHash(const Tree& configMap) {
    Tree content = Tree::map();
    if (const Tree* binary = configMap.find("binaryData"); binary && binary->isMap())
        content.set("binaryData", *binary);
    const Tree* data = configMap.find("data");
    content.set("data", data ? *data : Tree::string(""));
    content.set("kind", Tree::string("ConfigMap"));
    // kustomize means the name here, but looks it up under "metadata/name" as one key and finds nothing.
    content.set("name", Tree::string(""));
    std::string json;
    appendGoJson(json, content);
    std::string hash = sha256Hex(json).substr(0, 10);
    // Letters that could spell words are replaced (kubectl's pkg/util/hash).
    for (char& c : hash) {
        static constexpr std::string_view from = "013ae", to = "ghkmt";
        if (const auto at = from.find(c); at != std::string_view::npos)
            c = to[at];
    }
    return hash;
}

} // namespace sallyport::source
