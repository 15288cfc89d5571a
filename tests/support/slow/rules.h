#pragma once
// A second, slow evaluator of Cloudflare's rules language that shares nothing with
// the product: random expressions as trees of their own, written in a random
// notation, and asked of a request one step at a time.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace slow {

// What the request says; an absent optional is what it does not tell.
struct Visit {
    std::string host, path, query;
    std::map<std::string, std::vector<std::string>> headers;
    std::optional<std::vector<int>> ip; // 4 or 16 bytes
    std::optional<std::string> country;
    std::optional<std::int64_t> asn;
    std::optional<bool> bot;
    bool tls = true;
    std::int64_t port = 443;
};

// Nothing: unknown.
using Truth = std::optional<bool>;

// A text that may be missing, or not told.
struct Text {
    bool told = true;
    bool there = true;
    std::string text;
};

class Rules {
public:
    explicit Rules(unsigned seed) : m_random(seed) {}

    struct Expression {
        std::string text;
        std::function<Truth(const Visit&)> value;
        int binds = 0; // 0 or, 1 xor, 2 and, 3 not and whole ones
    };

    Expression expression(int depth) {
        if (depth <= 0 || below(5) == 0)
            return leaf();
        switch (below(5)) {
        case 0:
            return joined(0, {"or", "||"}, depth, [](Truth a, Truth b) -> Truth {
                if ((a && *a) || (b && *b))
                    return true;
                return a && b ? Truth(false) : std::nullopt;
            });
        case 1:
            return joined(1, {"xor", "^^"}, depth,
                          [](Truth a, Truth b) -> Truth { return a && b ? Truth(*a != *b) : std::nullopt; });
        case 2:
        case 3:
            return joined(2, {"and", "&&"}, depth, [](Truth a, Truth b) -> Truth {
                if ((a && !*a) || (b && !*b))
                    return false;
                return a && b ? Truth(true) : std::nullopt;
            });
        default: {
            const Expression inner = expression(depth - 1);
            const std::string text = inner.binds < 3 ? "(" + inner.text + ")" : inner.text;
            return {(below(2) ? "not " : "!") + text,
                    [value = inner.value](const Visit& visit) -> Truth {
                        const Truth one = value(visit);
                        return one ? Truth(!*one) : std::nullopt;
                    },
                    3};
        }
        }
    }

    Visit visit() {
        Visit visit;
        visit.host = pick({"a.example.com", "b.example.com", "a"});
        visit.path = pick({"/", "/a", "/a/b", "/ab", "/A/b", "/a%20b", "/b.txt"});
        visit.query = pick({"", "a=b", "a=b&a=B", "b", "a=%2Bb+a"});
        for (const char* name : {"x", "user-agent", "y"})
            if (below(2))
                for (unsigned i = below(3) + (std::string(name) == "x" ? 0 : 1); i > 0; --i)
                    visit.headers[name].push_back(word());
        std::erase_if(visit.headers, [](const auto& one) { return one.second.empty(); });
        if (below(4))
            visit.ip = address();
        if (below(2))
            visit.country = pick({"DE", "FR", "US"});
        if (below(2))
            visit.asn = number();
        if (below(2))
            visit.bot = below(2) == 0;
        visit.tls = below(3) > 0;
        visit.port = number();
        return visit;
    }

    unsigned below(std::size_t count) { return static_cast<unsigned>(m_random() % count); }

private:
    std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }
    std::string word() {
        return pick({"", "a", "b", "ab", "ba", "B", "aab", "a*b", "\"", "\\", "a\nb", "b%41"});
    }
    std::int64_t number() { return static_cast<std::int64_t>(below(12)) - 2 + (below(3) ? 0 : 440); }
    std::string space() { return pick({" ", " ", "  ", "\n", "\r\n "}); }
    std::string gap() { return below(2) ? "" : space(); }

    template<class Fold>
    Expression joined(int binds, const std::vector<std::string>& words, int depth, const Fold& fold) {
        std::vector<std::function<Truth(const Visit&)>> values;
        std::string text;
        for (unsigned i = 2 + below(2); i > 0; --i) {
            const Expression part = expression(depth - 1);
            // One that binds as much is a part of its own only by parentheses, which change nothing.
            const bool wrap = part.binds < binds || below(6) == 0;
            text += (text.empty() ? "" : space() + words[below(2)] + space()) +
                    (wrap ? "(" + gap() + part.text + gap() + ")" : part.text);
            values.push_back(part.value);
        }
        return {text,
                [values, fold](const Visit& visit) -> Truth {
                    Truth out = values[0](visit);
                    for (std::size_t i = 1; i < values.size(); ++i)
                        out = fold(out, values[i](visit));
                    return out;
                },
                binds};
    }

    Expression leaf() {
        switch (below(9)) {
        case 0:
            return below(2) ? Expression{"ssl", [](const Visit& v) -> Truth { return v.tls; }, 3}
                            : Expression{"cf.client.bot", [](const Visit& v) { return v.bot; }, 3};
        case 1:
        case 2:
            return numeric();
        case 3:
            return network();
        case 4:
            return elements();
        default:
            return textual();
        }
    }

    // ---- numbers

    std::string written(std::int64_t value) {
        char text[32];
        const char* form = value < 0               ? "%lld"
                           : below(3) == 0         ? "0x%llx"
                           : below(2) && value > 0 ? "0%llo"
                                                   : "%lld";
        std::snprintf(text, sizeof text, form, static_cast<long long>(value));
        return text;
    }

    Expression numeric() {
        const auto read = below(2) ? [](const Visit& v) { return std::optional(v.port); }
                                   : [](const Visit& v) { return v.asn; };
        std::string text = read(Visit{}) ? "cf.edge.server_port" : "ip.src.asnum";
        std::function<bool(std::int64_t)> holds;
        const std::int64_t bound = number();
        if (below(4) == 0) {
            text += space() + "in" + gap() + "{";
            std::vector<std::pair<std::int64_t, std::int64_t>> ranges;
            for (unsigned i = below(4); i > 0; --i) {
                const std::int64_t first = number(), last = first + below(4);
                ranges.emplace_back(first, last);
                text += gap() + written(first) + (last > first ? ".." + written(last) : "") + " ";
            }
            text += "}";
            holds = [ranges](std::int64_t value) {
                for (const auto& [first, last] : ranges)
                    for (std::int64_t one = first; one <= last; ++one)
                        if (one == value)
                            return true;
                return false;
            };
        } else {
            static const std::vector<std::vector<std::string>> words{
                {"eq", "=="}, {"ne", "!="}, {"lt", "<"},         {"le", "<="},
                {"gt", ">"},  {"ge", ">="}, {"bitwise_and", "&"}};
            const unsigned op = below(words.size());
            text += space() + words[op][below(2)] + space() + written(bound);
            holds = [op, bound](std::int64_t value) {
                const bool results[] = {value == bound, value != bound,
                                        value<bound, value <= bound, value> bound, value >= bound,
                                        (value & bound) != 0};
                return results[op];
            };
        }
        return {text,
                [read, holds](const Visit& visit) -> Truth {
                    const auto value = read(visit);
                    return value ? Truth(holds(*value)) : std::nullopt;
                },
                3};
    }

    // ---- addresses, as lists of bytes

    std::vector<int> address() {
        std::vector<int> bytes(below(3) == 0 ? 16 : 4);
        for (int& byte : bytes)
            byte = below(3) ? static_cast<int>(below(3)) : 128;
        if (bytes.size() == 16)
            bytes[0] = 32; // 20xx::
        return bytes;
    }
    static std::string written(const std::vector<int>& bytes) {
        std::string out;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            char text[8];
            std::snprintf(text, sizeof text, bytes.size() == 4 ? "%d" : "%02x",
                          static_cast<unsigned>(bytes[i]));
            out += (i > 0 && (bytes.size() == 4 || i % 2 == 0) ? (bytes.size() == 4 ? "." : ":") : "") +
                   std::string(text);
        }
        return out;
    }
    static bool bitOf(const std::vector<int>& bytes, std::size_t bit) {
        return (bytes[bit / 8] >> (7 - bit % 8) & 1) != 0;
    }

    Expression network() {
        std::string text = "ip.src";
        std::function<bool(const std::vector<int>&)> holds;
        if (below(3)) {
            text += space() + "in {";
            std::vector<std::function<bool(const std::vector<int>&)>> any;
            for (unsigned i = below(4); i > 0; --i) {
                std::vector<int> base = address();
                if (below(3) == 0) {
                    std::vector<int> last = base;
                    last[base.size() - 1 - below(2)] = 200;
                    if (last < base)
                        last = base;
                    text += gap() + written(base) + ".." + written(last) + " ";
                    any.emplace_back([base, last](const std::vector<int>& ip) {
                        return ip.size() == base.size() && base <= ip && ip <= last;
                    });
                    continue;
                }
                const std::size_t bits = below(base.size() * 8 + 1);
                for (std::size_t bit = bits; bit < base.size() * 8; ++bit)
                    base[bit / 8] &= ~(1 << (7 - bit % 8));
                text += gap() + written(base) + "/" + std::to_string(bits) + " ";
                any.emplace_back([base, bits](const std::vector<int>& ip) {
                    bool same = ip.size() == base.size();
                    for (std::size_t bit = 0; same && bit < bits; ++bit)
                        same = bitOf(ip, bit) == bitOf(base, bit);
                    return same;
                });
            }
            text += "}";
            holds = [any](const std::vector<int>& ip) {
                for (const auto& one : any)
                    if (one(ip))
                        return true;
                return false;
            };
        } else {
            const std::vector<int> other = address();
            const unsigned op = below(4);
            static const std::vector<std::string> words{"==", "ne", "<=", "gt"};
            text += space() + words[op] + space() + written(other);
            holds = [op, other](const std::vector<int>& ip) {
                if (ip.size() != other.size())
                    return op == 1;
                const bool results[] = {ip == other, ip != other, ip <= other, ip > other};
                return results[op];
            };
        }
        return {text,
                [holds](const Visit& visit) -> Truth {
                    return visit.ip ? Truth(holds(*visit.ip)) : std::nullopt;
                },
                3};
    }

    // ---- texts

    struct Operand {
        std::string text;
        std::function<Text(const Visit&)> value;
    };

    std::string quoted(const std::string& value) {
        const bool rawable = value.find("\"#") == std::string::npos;
        if (rawable && below(3) == 0)
            return "r#\"" + value + "\"#";
        if (value.size() > 1 && below(8) == 0) {
            std::string out;
            for (const char c : value) {
                char text[8];
                std::snprintf(text, sizeof text, "%s%02x",
                              out.empty() ? ""
                              : below(2)  ? ":"
                                          : "-",
                              static_cast<unsigned>(c));
                out += text;
            }
            return out;
        }
        return simplyQuoted(value);
    }
    std::string simplyQuoted(const std::string& value) {
        std::string out = "\"";
        for (const char c : value) {
            char text[8];
            const bool escape = below(5) == 0;
            std::snprintf(text, sizeof text, below(2) ? "\\x%02X" : "\\%03o", static_cast<unsigned>(c));
            out += escape                  ? std::string(text)
                   : c == '"' || c == '\\' ? std::string("\\") + c
                                           : std::string(1, c);
        }
        return out + "\"";
    }

    Operand operand(int depth) {
        const auto field = [](std::string name, auto read) {
            return Operand{std::move(name), [read](const Visit& v) { return Text{true, true, read(v)}; }};
        };
        if (depth > 0 && below(3) == 0)
            return function(depth);
        switch (below(6)) {
        case 0:
            return field("http.host", [](const Visit& v) { return v.host; });
        case 1:
        case 2:
            return field("http.request.uri.path", [](const Visit& v) { return v.path; });
        case 3:
            return {"ip.src.country", [](const Visit& v) {
                        return Text{v.country.has_value(), true, v.country.value_or("")};
                    }};
        case 4: {
            const std::string name = pick({"x", "y"});
            const unsigned place = below(2);
            return {"http.request.headers[" + gap() + simplyQuoted(name) + "][" + std::to_string(place) +
                        gap() + "]",
                    [name, place](const Visit& v) {
                        const auto found = v.headers.find(name);
                        const bool there = found != v.headers.end() && place < found->second.size();
                        return Text{true, there, there ? found->second[place] : ""};
                    }};
        }
        default:
            return field("http.request.uri.query", [](const Visit& v) { return v.query; });
        }
    }

    template<class Change> static Operand changed(std::string text, const Operand& inner, Change change) {
        return {std::move(text), [value = inner.value, change](const Visit& visit) {
                    Text one = value(visit);
                    if (one.told && one.there)
                        one.text = change(one.text);
                    return one;
                }};
    }

    static std::string lowered(std::string text) {
        for (char& c : text)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return text;
    }

    Operand function(int depth) {
        const Operand inner = operand(depth - 1);
        switch (below(4)) {
        case 0:
            return changed("lower(" + gap() + inner.text + gap() + ")", inner, lowered);
        case 1: {
            const int from = static_cast<int>(below(7)) - 3;
            return changed("substring(" + inner.text + "," + gap() + std::to_string(from) + ")", inner,
                           [from](const std::string& text) {
                               std::string out;
                               for (int i = 0; i < static_cast<int>(text.size()); ++i)
                                   if (i >= from && (from >= 0 || i >= static_cast<int>(text.size()) + from))
                                       out += text[static_cast<std::size_t>(i)];
                               return out;
                           });
        }
        case 2: {
            const std::string cut = pick({"a", "b", "/"});
            return changed("remove_bytes (" + inner.text + ", " + simplyQuoted(cut) + ")", inner,
                           [cut](const std::string& text) {
                               std::string out;
                               for (const char c : text)
                                   if (c != cut[0])
                                       out += c;
                               return out;
                           });
        }
        default: {
            const Operand other = operand(0);
            return {"concat(" + inner.text + "," + other.text + ")",
                    [a = inner.value, b = other.value](const Visit& visit) {
                        const Text first = a(visit), second = b(visit);
                        return Text{first.told && second.told, first.there || second.there,
                                    (first.there ? first.text : "") + (second.there ? second.text : "")};
                    }};
        }
        }
    }

    static bool globs(const std::string& pattern, const std::string& text, bool fold) {
        if (pattern.empty())
            return text.empty();
        if (pattern[0] == '*')
            return globs(pattern.substr(1), text, fold) ||
                   (!text.empty() && globs(pattern, text.substr(1), fold));
        const bool same = !text.empty() && (fold ? lowered(text.substr(0, 1)) == lowered(pattern.substr(0, 1))
                                                 : text[0] == pattern[0]);
        return same && globs(pattern.substr(1), text.substr(1), fold);
    }

    // A pattern as a list of pieces: each a set of characters, once or any number of times.
    struct Piece {
        std::string text;
        std::function<bool(char)> takes;
        bool many = false;
    };
    static bool matchesHere(const std::vector<Piece>& pieces, std::size_t at, const std::string& text,
                            std::size_t from, bool toEnd) {
        if (at == pieces.size())
            return !toEnd || from == text.size();
        const bool one = from < text.size() && pieces[at].takes(text[from]);
        if (!pieces[at].many)
            return one && matchesHere(pieces, at + 1, text, from + 1, toEnd);
        return matchesHere(pieces, at + 1, text, from, toEnd) ||
               (one && matchesHere(pieces, at, text, from + 1, toEnd));
    }

    std::pair<std::string, std::function<bool(const std::string&)>> pattern() {
        std::vector<Piece> pieces;
        const bool fromStart = below(3) == 0, toEnd = below(3) == 0, fold = below(3) == 0;
        std::string text = std::string(fold ? "(?i)" : "") + (fromStart ? "^" : "");
        for (unsigned i = below(4); i > 0; --i) {
            static const std::vector<Piece> kinds{
                {"a", [](char c) { return c == 'a'; }},
                {"B", [](char c) { return c == 'B'; }},
                {".", [](char c) { return c != '\n'; }},
                {"[^a/]", [](char c) { return c != 'a' && c != '/'; }},
                {"\\w",
                 [](char c) {
                     return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                            c == '_';
                 }},
                {"[[:alpha:]--b]",
                 [](char c) { return ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) && c != 'b'; }},
                {"[a-c&&[^b]]", [](char c) { return c == 'a' || c == 'c'; }},
                {"\\s", [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }},
            };
            Piece piece = kinds[below(kinds.size())];
            piece.many = below(3) == 0;
            text += piece.text + (piece.many ? "*" : "");
            if (fold)
                piece.takes = folded(piece);
            pieces.push_back(piece);
        }
        text += toEnd ? "$" : "";
        return {"r\"" + text + "\"", [=](const std::string& value) {
                    for (std::size_t from = 0; from <= (fromStart ? 0 : value.size()); ++from)
                        if (matchesHere(pieces, 0, value, from, toEnd))
                            return true;
                    return false;
                }};
    }
    // Rust folds a class before it negates, cuts or takes away.
    static std::function<bool(char)> folded(const Piece& piece) {
        if (piece.text == "[^a/]")
            return [](char c) { return c != 'a' && c != 'A' && c != '/'; };
        if (piece.text == "[a-c&&[^b]]")
            return [](char c) { return c == 'a' || c == 'c' || c == 'A' || c == 'C'; };
        if (piece.text == "[[:alpha:]--b]")
            return [takes = piece.takes](char c) { return takes(c) && c != 'B'; };
        return [takes = piece.takes](char c) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            return takes(c) || (letter && takes(static_cast<char>(c ^ 0x20)));
        };
    }

    Expression textual() {
        const Operand left = operand(2);
        std::string text = left.text;
        std::function<bool(const std::string&)> holds;
        const std::string value =
            below(2) ? word() : pick({"/a", "a=b", "a.example.com", "DE", "example", "/"});
        switch (below(8)) {
        case 0:
        case 1:
            text += space() + "contains" + gap() + quoted(value);
            holds = [value](const std::string& one) {
                for (std::size_t i = 0; i + value.size() <= one.size(); ++i)
                    if (one.substr(i, value.size()) == value)
                        return true;
                return false;
            };
            break;
        case 2: {
            std::string glob = pick({"*a*", "/*", "*B", "a", "*/b*", "A.*.com", ""});
            const bool strict = below(2) == 0;
            text += space() + (strict ? "strict wildcard" : "wildcard") + space() + "\"" + glob + "\"";
            holds = [glob, strict](const std::string& one) { return globs(glob, one, !strict); };
            break;
        }
        case 3: {
            auto [written, matches] = pattern();
            text += space() + pick({"matches", "~"}) + space() + written;
            holds = matches;
            break;
        }
        case 4: {
            std::vector<std::string> set{value};
            text += space() + "in {" + quoted(value);
            for (unsigned i = below(3); i > 0; --i) {
                set.push_back(word());
                text += " " + quoted(set.back());
            }
            text += "}";
            holds = [set](const std::string& one) { return std::count(set.begin(), set.end(), one) > 0; };
            break;
        }
        case 5: {
            const bool starts = below(2) == 0;
            text = (starts ? "starts_with(" : "ends_with(") + text + "," + simplyQuoted(value) + ")";
            holds = [value, starts](const std::string& one) {
                if (one.size() < value.size())
                    return false;
                return value ==
                       (starts ? one.substr(0, value.size()) : one.substr(one.size() - value.size()));
            };
            break;
        }
        case 6: {
            const std::int64_t bound = below(6);
            text = "len(" + text + ") gt " + std::to_string(bound);
            holds = [bound](const std::string& one) { return static_cast<std::int64_t>(one.size()) > bound; };
            break;
        }
        default: {
            static const std::vector<std::string> words{"eq", "!=", "lt", ">="};
            const unsigned op = below(4);
            text += space() + words[op] + gap() + quoted(value);
            holds = [op, value](const std::string& one) {
                const bool results[] = {one == value, one != value, one < value, one >= value};
                return results[op];
            };
        }
        }
        return {text,
                [left = left.value, holds](const Visit& visit) -> Truth {
                    const Text one = left(visit);
                    if (!one.told)
                        return std::nullopt;
                    return one.there && holds(one.text);
                },
                3};
    }

    // any() and all() over the values of a header; not there: no element.
    Expression elements() {
        const std::string name = pick({"x", "y", "none"});
        const std::string value = word();
        const bool any = below(2) == 0, lower = below(3) == 0, negated = below(3) == 0, two = below(3) == 0;
        const std::string field = "http.request.headers[" + simplyQuoted(name) + "][*]";
        const std::string left = lower ? "lower(" + field + ")[*]" : field;
        std::string text = left + " eq " + quoted(value);
        if (two)
            text = "(" + text + " or " + left + " contains \"B\")";
        if (negated)
            text = (two ? "not " : "!") + text;
        return {(any ? "any(" : "all (") + text + ")",
                [=](const Visit& visit) -> Truth {
                    const auto found = visit.headers.find(name);
                    bool one = !any;
                    for (std::string header :
                         found == visit.headers.end() ? std::vector<std::string>() : found->second) {
                        header = lower ? lowered(header) : header;
                        bool holds = header == value || (two && header.find('B') != std::string::npos);
                        holds = holds != negated;
                        one = any ? one || holds : one && holds;
                    }
                    return one;
                },
                3};
    }

    std::mt19937_64 m_random;
};

} // namespace slow
