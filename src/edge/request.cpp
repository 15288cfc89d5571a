#include "hostname.h"

#include <sallyport/base/reader.h>
#include <sallyport/edge/request.h>

#include <algorithm>

namespace sallyport::edge {

using base::Reader;
using base::Text;
using base::Tree;

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

std::string raised(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return out;
}

// RFC 9110, 5.6.2.
bool isToken(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 0x7F &&
               std::string_view("\"(),/:;<=>?@[\\]{}").find(c) == std::string_view::npos;
    });
}

bool isHost(std::string_view host) {
    if (host.starts_with('[') && host.ends_with(']'))
        return model::Ip::parse(host.substr(1, host.size() - 2)).has_value();
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_';
    });
}

std::optional<Text> readUrl(std::string_view url, Request& request) {
    const Text wrong{"request-url",
                     SALLYPORT_TR("%1 is no URL of a request: write it as in https://app.example.com/path"),
                     {std::string(url)}};
    const std::size_t colon = url.find("://");
    request.scheme = lowered(url.substr(0, colon));
    if (colon == std::string_view::npos || (request.scheme != "http" && request.scheme != "https"))
        return wrong;
    url = url.substr(colon + 3, url.find('#') - colon - 3);
    const std::size_t end = std::min(url.find_first_of("/?\\"), url.size());
    std::string_view authority = url.substr(0, end);
    url.remove_prefix(end);
    request.port = request.scheme == "https" ? 443 : 80;
    request.tls = request.scheme == "https";
    const std::size_t port = authority.rfind(':');
    if (port != std::string_view::npos && authority.find(']', port) == std::string_view::npos) {
        const auto number = model::portFrom(authority.substr(port + 1));
        if (!number)
            return wrong;
        request.port = *number;
        authority = authority.substr(0, port);
    }
    request.host = lowered(authority);
    if (const auto ascii = punycodeOf(request.host))
        request.host = *ascii;
    if (!isHost(request.host))
        return wrong;
    const std::size_t question = std::min(url.find('?'), url.size());
    request.path = url.substr(0, question);
    if (request.path.empty())
        request.path = "/";
    request.query = url.substr(std::min(question + 1, url.size()));
    return std::nullopt;
}

bool isCountry(std::string_view text) {
    return text.size() == 2 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == '1'; });
}

void readCountry(const Reader& at, std::string& country) {
    country = raised(at.text());
    if (!country.empty() && !isCountry(country))
        at.report("request-country",
                  Text{"request-country", SALLYPORT_TR("a country has two letters, as in DE (T1: Tor)"), {}});
}

void readHeaders(const Reader& at, Request& request) {
    for (const auto& [name, value] : at.members()) {
        if (!isToken(name))
            value.report("request-header",
                         Text{"request-header", SALLYPORT_TR("\"%1\" is no name of a header"), {name}});
        std::vector<std::string>& values = request.headers[lowered(name)];
        if (!value.tree()->isList()) {
            values.push_back(value.text());
            continue;
        }
        for (std::string& one : value.texts())
            values.push_back(std::move(one));
    }
}

Identity readIdentity(const Reader& at) {
    at.onlyMembers({"email", "groups", "country", "serviceToken", "loginMethod"});
    Identity identity;
    identity.email = at.member("email").text();
    if (at.member("groups").present())
        identity.groups = at.member("groups").texts();
    readCountry(at.member("country"), identity.country);
    identity.serviceToken = at.member("serviceToken").text();
    identity.loginMethod = at.member("loginMethod").text();
    return identity;
}

base::Result<Request> checked(Request request, const std::vector<base::Diagnostic>& problems) {
    if (problems.empty())
        return request;
    const base::Diagnostic& first = problems.front();
    return base::Error{base::ErrorKind::invalid, first.message, first.place};
}

} // namespace

std::string Request::url() const {
    const bool usual = port == (scheme == "https" ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + std::to_string(port)) + path +
           (query.empty() ? "" : "?" + query);
}

base::Result<Request> readRequest(const Tree& tree) {
    std::vector<base::Diagnostic> problems;
    const Reader at(tree, problems);
    at.onlyMembers({"method", "url", "headers", "ip", "country", "asn", "tls", "identity", "fields"});
    Request request;
    request.method = raised(at.member("method").text("GET"));
    if (!isToken(request.method))
        at.member("method").report(
            "request-method",
            Text{"request-method", SALLYPORT_TR("\"%1\" is no HTTP method"), {request.method}});
    request.path.clear();
    if (at.member("url").present())
        if (const auto wrong = readUrl(at.member("url").text(), request))
            at.member("url").report(wrong->id, *wrong);
    if (at.member("headers").present())
        readHeaders(at.member("headers"), request);
    const std::string ip = at.member("ip").text();
    if (!ip.empty()) {
        request.ip = model::Ip::parse(ip);
        if (!request.ip)
            at.member("ip").report("request-ip",
                                   Text{"request-ip", SALLYPORT_TR("%1 is no IP address"), {ip}});
    }
    readCountry(at.member("country"), request.country);
    request.asn = at.member("asn").optionalInteger(0, 0xFFFFFFFFLL);
    request.tls = at.member("tls").boolean(request.tls);
    if (at.member("identity").present())
        request.identity = readIdentity(at.member("identity"));
    if (at.member("fields").present())
        for (const auto& [name, value] : at.member("fields").members())
            request.fields.emplace(name, *value.tree());
    return checked(std::move(request), problems);
}

base::Result<Request> readRequestLine(std::string_view line) {
    while (line.starts_with(' '))
        line.remove_prefix(1);
    while (line.ends_with(' '))
        line.remove_suffix(1);
    Request request;
    const std::size_t space = line.find(' ');
    if (space != std::string_view::npos) {
        request.method = raised(line.substr(0, space));
        line.remove_prefix(std::min(line.find_first_not_of(' ', space), line.size()));
    }
    if (!isToken(request.method))
        return base::Error{base::ErrorKind::invalid,
                           {"request-method", SALLYPORT_TR("\"%1\" is no HTTP method"), {request.method}},
                           {}};
    if (auto wrong = readUrl(line, request))
        return base::Error{base::ErrorKind::invalid, *std::move(wrong), {}};
    return request;
}

base::Result<Request> requestOf(const model::SavedRequest& saved) {
    auto request = readRequestLine(saved.method + " " + saved.url);
    if (!request)
        return request;
    for (const auto& [name, values] : saved.headers) {
        std::vector<std::string>& all = request->headers[lowered(name)];
        all.insert(all.end(), values.begin(), values.end());
    }
    if (!saved.ip.empty()) {
        request->ip = model::Ip::parse(saved.ip);
        if (!request->ip)
            return base::Error{base::ErrorKind::invalid,
                               {"request-ip", SALLYPORT_TR("%1 is no IP address"), {saved.ip}},
                               {}};
    }
    request->country = raised(saved.country);
    request->asn = saved.asn;
    if (!saved.email.empty()) {
        request->identity.emplace();
        request->identity->email = saved.email;
    }
    return request;
}

namespace {

Tree writeIdentity(const Identity& identity) {
    Tree tree = Tree::map();
    if (!identity.email.empty())
        tree.set("email", Tree::string(identity.email));
    if (!identity.groups.empty()) {
        Tree groups = Tree::list();
        for (const std::string& group : identity.groups)
            groups.append(Tree::string(group));
        tree.set("groups", std::move(groups));
    }
    if (!identity.country.empty())
        tree.set("country", Tree::string(identity.country));
    if (!identity.serviceToken.empty())
        tree.set("serviceToken", Tree::string(identity.serviceToken));
    if (!identity.loginMethod.empty())
        tree.set("loginMethod", Tree::string(identity.loginMethod));
    return tree;
}

Tree writeHeaders(const Request& request) {
    Tree headers = Tree::map();
    for (const auto& [name, values] : request.headers) {
        Tree list = Tree::list();
        for (const std::string& value : values)
            list.append(Tree::string(value));
        headers.set(name, values.size() == 1 ? Tree::string(values.front()) : std::move(list));
    }
    return headers;
}

} // namespace

Tree writeRequest(const Request& request) {
    Tree tree = Tree::map();
    tree.set("method", Tree::string(request.method));
    if (!request.host.empty())
        tree.set("url", Tree::string(request.url()));
    if (!request.headers.empty())
        tree.set("headers", writeHeaders(request));
    if (request.ip)
        tree.set("ip", Tree::string(request.ip->text()));
    if (!request.country.empty())
        tree.set("country", Tree::string(request.country));
    if (request.asn)
        tree.set("asn", Tree::integer(*request.asn));
    if (request.tls != (request.scheme == "https"))
        tree.set("tls", Tree::boolean(request.tls));
    if (request.identity)
        tree.set("identity", writeIdentity(*request.identity));
    if (!request.fields.empty()) {
        Tree fields = Tree::map();
        for (const auto& [name, value] : request.fields)
            fields.set(name, value);
        tree.set("fields", std::move(fields));
    }
    return tree;
}

} // namespace sallyport::edge
