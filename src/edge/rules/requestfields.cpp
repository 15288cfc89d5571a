// What a request tells of each field. Headers are told wholly: one that is not
// in the request was not sent. What Cloudflare finds out about the visitor is
// unknown unless the request says it.
#include "table.h"
#include "url.h"
#include "value.h"

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge::rules {
namespace {

using Lists = std::map<std::string, std::vector<std::string>>;

std::string header(const Request& request, const std::string& name) {
    const auto found = request.headers.find(name);
    std::string out;
    if (found == request.headers.end())
        return out;
    for (const std::string& value : found->second)
        out += (out.empty() ? "" : name == "cookie" ? "; " : ", ") + value;
    return out;
}

std::vector<std::pair<std::string, std::string>> arguments(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> out;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(one.size() + 1, query.size()));
        if (one.empty())
            continue;
        const std::size_t equals = std::min(one.find('='), one.size());
        out.emplace_back(one.substr(0, equals), one.substr(std::min(equals + 1, one.size())));
    }
    return out;
}

Value argumentMap(const Request& request) {
    Lists lists;
    for (auto& [key, value] : arguments(request.query))
        lists[key].push_back(value);
    return Value::of(lists);
}

Value argumentNames(const Request& request) {
    std::vector<std::string> names;
    for (auto& [key, value] : arguments(request.query))
        names.push_back(key);
    return Value::of(std::move(names));
}

Value argumentValues(const Request& request) {
    std::vector<std::string> values;
    for (auto& [key, value] : arguments(request.query))
        values.push_back(value);
    return Value::of(std::move(values));
}

Value cookies(const Request& request) {
    Lists lists;
    const std::string whole = header(request, "cookie");
    std::string_view rest = whole;
    while (!rest.empty()) {
        std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        while (one.starts_with(' '))
            one.remove_prefix(1);
        while (one.ends_with(' '))
            one.remove_suffix(1);
        const std::size_t equals = one.find('=');
        if (equals != std::string_view::npos)
            lists[percentDecoded(one.substr(0, equals))].emplace_back(one.substr(equals + 1));
    }
    return Value::of(lists);
}

Value headerNames(const Request& request) {
    std::vector<std::string> names;
    for (const auto& [name, values] : request.headers)
        names.insert(names.end(), values.size(), name);
    return Value::of(std::move(names));
}

Value headerValues(const Request& request) {
    std::vector<std::string> all;
    for (const auto& [name, values] : request.headers)
        all.insert(all.end(), values.begin(), values.end());
    return Value::of(std::move(all));
}

std::string withQuery(const std::string& path, const Request& request) {
    return request.query.empty() ? path : path + "?" + request.query;
}

// "mp3" of /foo.mp3, nothing of /.mp3.
std::string extension(std::string_view path, bool fold) {
    const std::string_view last = path.substr(path.rfind('/') + 1);
    const std::size_t dot = last.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return {};
    std::string out(last.substr(dot + 1));
    if (fold)
        for (char& c : out)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

Value text(std::string value) {
    return value.empty() ? Value::unknown() : Value::of(std::move(value));
}

Value inEuropeanUnion(const Request& request) {
    const std::vector<std::string>& countries = europeanUnion();
    return request.country.empty()
               ? Value::unknown()
               : Value::of(std::ranges::find(countries, request.country) != countries.end());
}

// A connection without TLS has no client certificate either.
Value noCertificate(const Request& request) {
    return request.tls ? Value::unknown() : Value::of(false);
}

// A request without a URL tells neither host nor path.
template<auto make> Value ofUrl(const Request& request) {
    return request.path.empty() ? Value::unknown() : Value::of(make(request));
}

std::string path(const Request& request) {
    return normalisedPath(request.path);
}

std::string uri(const Request& request) {
    return withQuery(path(request), request);
}

std::string fullUri(const Request& request) {
    return request.scheme + "://" + request.host + uri(request);
}

std::string pathExtension(const Request& request) {
    return extension(path(request), true);
}

std::string query(const Request& request) {
    return request.query;
}

std::string rawPath(const Request& request) {
    return request.path;
}

std::string rawExtension(const Request& request) {
    return extension(request.path, false);
}

std::string rawUri(const Request& request) {
    return withQuery(request.path, request);
}

std::string rawFullUri(const Request& request) {
    return request.scheme + "://" + request.host + rawUri(request);
}

using Read = Value (*)(const Request&);

const std::unordered_map<std::string_view, Read>& readers() {
    static const std::unordered_map<std::string_view, Read> table{
        {"http.cookie", [](const Request& r) { return Value::of(header(r, "cookie")); }},
        {"http.host", [](const Request& r) { return text(r.host); }},
        {"http.referer", [](const Request& r) { return Value::of(header(r, "referer")); }},
        {"http.user_agent", [](const Request& r) { return Value::of(header(r, "user-agent")); }},
        {"http.x_forwarded_for", [](const Request& r) { return Value::of(header(r, "x-forwarded-for")); }},
        {"http.request.method", [](const Request& r) { return Value::of(r.method); }},
        {"http.request.cookies", cookies},
        {"http.request.full_uri", ofUrl<fullUri>},
        {"http.request.uri", ofUrl<uri>},
        {"http.request.uri.path", ofUrl<path>},
        {"http.request.uri.path.extension", ofUrl<pathExtension>},
        {"http.request.uri.query", ofUrl<query>},
        {"http.request.uri.args", argumentMap},
        {"http.request.uri.args.names", argumentNames},
        {"http.request.uri.args.values", argumentValues},
        {"raw.http.request.full_uri", ofUrl<rawFullUri>},
        {"raw.http.request.uri", ofUrl<rawUri>},
        {"raw.http.request.uri.path", ofUrl<rawPath>},
        {"raw.http.request.uri.path.extension", ofUrl<rawExtension>},
        {"raw.http.request.uri.query", ofUrl<query>},
        {"raw.http.request.uri.args", argumentMap},
        {"raw.http.request.uri.args.names", argumentNames},
        {"raw.http.request.uri.args.values", argumentValues},
        {"http.request.headers", [](const Request& r) { return Value::of(r.headers); }},
        {"http.request.headers.names", headerNames},
        {"http.request.headers.values", headerValues},
        {"http.request.headers.truncated", [](const Request&) { return Value::of(false); }},
        {"ip.src", [](const Request& r) { return r.ip ? Value::of(*r.ip) : Value::unknown(); }},
        {"ip.src.country", [](const Request& r) { return text(r.country); }},
        {"ip.src.asnum", [](const Request& r) { return r.asn ? Value::of(*r.asn) : Value::unknown(); }},
        {"ip.src.is_in_european_union", inEuropeanUnion},
        {"ssl", [](const Request& r) { return Value::of(r.tls); }},
        {"cf.edge.server_port", [](const Request& r) { return Value::of(std::int64_t{r.port}); }},
        {"cf.threat_score", [](const Request&) { return Value::of(std::int64_t{0}); }},
        {"cf.tls_client_auth.cert_presented", noCertificate},
        {"cf.tls_client_auth.cert_revoked", noCertificate},
        {"cf.tls_client_auth.cert_verified", noCertificate},
    };
    return table;
}

// The reader of each row of fieldTable(); null: no request tells.
const std::vector<Read>& readersByRow() {
    static const std::vector<Read> rows = [] {
        std::vector<Read> made;
        for (const Field& field : fieldTable()) {
            const auto found = readers().find(field.insteadUse.empty() ? field.name : field.insteadUse);
            made.push_back(found == readers().end() ? nullptr : found->second);
        }
        return made;
    }();
    return rows;
}

// A value as REQUEST.json's `fields` write it; unknown when it is of another type.
Value told(const base::Tree& tree, const Type& type) {
    if (tree.isNull())
        return {};
    Value made;
    if (type.isArray() || type.isMap()) {
        if (type.isArray() != tree.isList())
            return type.isArray() || !tree.isMap() ? Value::unknown() : made;
        made.kind = type.isArray() ? Value::Kind::array : Value::Kind::map;
        for (const base::Tree& item : tree.items())
            made.items.push_back(told(item, type.inner()));
        std::map<std::string, Value> sorted;
        for (const base::Tree::Member& member : tree.members())
            sorted.emplace(member.key, told(member.value, type.inner()));
        for (auto& [key, value] : sorted) {
            made.keys.push_back(key);
            made.items.push_back(std::move(value));
        }
        return made;
    }
    const std::string* text = tree.asString();
    switch (type.scalar) {
    case Type::Scalar::boolean:
        return tree.asBoolean() ? Value::of(*tree.asBoolean()) : Value::unknown();
    case Type::Scalar::integer:
        return tree.asInteger() ? Value::of(*tree.asInteger()) : Value::unknown();
    case Type::Scalar::bytes:
        return text ? Value::of(*text) : Value::unknown();
    case Type::Scalar::ip:
        if (const auto ip = text ? model::Ip::parse(*text) : std::nullopt)
            return Value::of(*ip);
        break;
    }
    return Value::unknown();
}

} // namespace

Value fieldOf(const Request& request, std::size_t row) {
    const Field& field = fieldTable().at(row);
    if (!request.fields.empty()) {
        auto said = request.fields.find(field.name);
        if (said == request.fields.end() && !field.insteadUse.empty())
            said = request.fields.find(field.insteadUse);
        if (said != request.fields.end())
            return told(said->second, typeOfField(row));
    }
    const Read read = readersByRow().at(row);
    return read ? read(request) : Value::unknown();
}

} // namespace sallyport::edge::rules
