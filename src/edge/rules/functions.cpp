// The functions of the rules language (Cloudflare's functions reference). What
// they say of a missing value is missing, but for concat, which leaves it out.
#include "hmac.h"
#include "table.h"
#include "url.h"
#include "value.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge::rules {
namespace {

using Arguments = std::vector<Value>;

std::string cased(std::string text, char first, char last, int by) {
    for (char& c : text)
        if (c >= first && c <= last)
            c = static_cast<char>(c + by);
    return text;
}

Value lower(const Arguments& a) {
    return Value::of(cased(a[0].bytes, 'A', 'Z', 32));
}

Value upper(const Arguments& a) {
    return Value::of(cased(a[0].bytes, 'a', 'z', -32));
}

Value length(const Arguments& a) {
    return Value::of(
        static_cast<std::int64_t>(a[0].kind == Value::Kind::bytes ? a[0].bytes.size() : a[0].items.size()));
}

Value concat(const Arguments& a) {
    Value out;
    for (const Value& one : a) {
        if (one.isMissing())
            continue;
        if (out.isMissing())
            out.kind = one.kind;
        out.bytes += one.bytes;
        out.items.insert(out.items.end(), one.items.begin(), one.items.end());
    }
    return out;
}

Value startsWith(const Arguments& a) {
    return Value::of(a[0].bytes.starts_with(a[1].bytes));
}

Value endsWith(const Arguments& a) {
    return Value::of(a[0].bytes.ends_with(a[1].bytes));
}

Value join(const Arguments& a) {
    std::string out;
    for (std::size_t i = 0; i < a[0].items.size(); ++i) {
        if (a[0].items[i].isUnknown())
            return Value::unknown();
        out += (i > 0 ? a[1].bytes : std::string()) + a[0].items[i].bytes;
    }
    return Value::of(std::move(out));
}

Value removeBytes(const Arguments& a) {
    std::string out = a[0].bytes;
    std::erase_if(out, [&](char c) { return a[1].bytes.find(c) != std::string::npos; });
    return Value::of(std::move(out));
}

Value substring(const Arguments& a) {
    const std::string& text = a[0].bytes;
    const auto size = static_cast<std::int64_t>(text.size());
    const auto place = [size](std::int64_t at) {
        return std::clamp<std::int64_t>(at < 0 ? at + size : at, 0, size);
    };
    const std::int64_t from = place(std::max(a[1].integer, -size));
    const std::int64_t to = a.size() > 2 ? place(std::max(a[2].integer, -size)) : size;
    return Value::of(text.substr(static_cast<std::size_t>(from),
                                 static_cast<std::size_t>(std::max<std::int64_t>(0, to - from))));
}

Value urlDecode(const Arguments& a) {
    const std::string options = a.size() > 1 ? a[1].bytes : std::string();
    return Value::of(urlDecoded(a[0].bytes, options.find('r') != std::string::npos,
                                options.find('u') != std::string::npos));
}

Value decodeBase64(const Arguments& a) {
    auto decoded = base64Decoded(a[0].bytes);
    return decoded ? Value::of(*std::move(decoded)) : Value();
}

Value network(const model::Ip& ip, std::int64_t bits4, std::int64_t bits6) {
    const std::int64_t bits = ip.v6 ? bits6 : bits4;
    if (bits < 1 || bits > (ip.v6 ? 128 : 32))
        return {};
    model::Ip base = ip;
    for (auto bit = static_cast<std::size_t>(bits); bit < (ip.v6 ? 128U : 32U); ++bit)
        base.bytes.at(bit / 8) &= static_cast<std::uint8_t>(~(0x80U >> (bit % 8)));
    return Value::of(base);
}

Value cidr(const Arguments& a) {
    return network(a[0].ip, a[1].integer, a[2].integer);
}

Value cidr6(const Arguments& a) {
    return network(a[0].ip, 32, a[1].integer);
}

// The node behind the keys; null when there is none, or no JSON.
std::optional<base::Tree> inJson(const Arguments& a) {
    const auto read = base::readJson(a[0].bytes, {});
    if (!read)
        return std::nullopt;
    const base::Tree* at = &*read;
    for (std::size_t i = 1; at && i < a.size(); ++i) {
        const bool place = a[i].kind == Value::Kind::integer;
        if (!place)
            at = at->find(a[i].bytes);
        else
            at = a[i].integer >= 0 && static_cast<std::size_t>(a[i].integer) < at->items().size()
                     ? &at->items()[static_cast<std::size_t>(a[i].integer)]
                     : nullptr;
    }
    return at ? std::optional(*at) : std::nullopt;
}

Value lookupText(const Arguments& a) {
    const auto found = inJson(a);
    return found && found->isString() ? Value::of(*found->asString()) : Value();
}

Value lookupInteger(const Arguments& a) {
    const auto found = inJson(a);
    return found && found->kind() == base::Tree::Kind::integer ? Value::of(*found->asInteger()) : Value();
}

Value hmacValid(const Arguments& a) {
    Hmac hmac;
    hmac.key = a[0].bytes;
    hmac.message = a[1].bytes;
    hmac.lifetime = a[2].integer;
    hmac.now = a[3].integer;
    hmac.separator = a.size() > 4 ? a[4].integer : 0;
    hmac.urlSafe = a.size() > 5 && a[5].bytes.find('s') != std::string::npos;
    return Value::of(isValid(hmac));
}

using Run = Value (*)(const Arguments&);

Run runOf(std::string_view name) {
    static const std::unordered_map<std::string_view, Run> table{
        {"cidr", cidr},
        {"cidr6", cidr6},
        {"concat", concat},
        {"decode_base64", decodeBase64},
        {"ends_with", endsWith},
        {"is_timed_hmac_valid_v0", hmacValid},
        {"join", join},
        {"len", length},
        {"lookup_json_integer", lookupInteger},
        {"lookup_json_string", lookupText},
        {"lower", lower},
        {"remove_bytes", removeBytes},
        {"starts_with", startsWith},
        {"substring", substring},
        {"upper", upper},
        {"url_decode", urlDecode},
    };
    const auto found = table.find(name);
    return found == table.end() ? nullptr : found->second;
}

const std::vector<Run>& runs() {
    static const std::vector<Run> rows = [] {
        std::vector<Run> made;
        for (const Function& function : functionTable())
            made.push_back(runOf(function.name));
        return made;
    }();
    return rows;
}

} // namespace

Value called(std::size_t row, const std::vector<Value>& arguments) {
    const Run run = runs().at(row);
    if (!run || std::ranges::any_of(arguments, &Value::isUnknown))
        return Value::unknown();
    if (run != concat && std::ranges::any_of(arguments, &Value::isMissing))
        return {};
    return run(arguments);
}

} // namespace sallyport::edge::rules
