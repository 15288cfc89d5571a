#include "documentparts.h"

#include <algorithm>
#include <charconv>

namespace sallyport::model {

// The PublicHostname's members are listed in document.cpp.
void members(Reading& io, PublicHostname& hostname);
void members(Writing& io, const PublicHostname& hostname);
// Likewise.
void members(Reading& io, AccessPolicy& policy);
void members(Writing& io, const AccessPolicy& policy);

namespace {

using base::Reader;
using base::Text;
using base::Tree;

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

// Nanoseconds of a Go duration (time.ParseDuration) that is not negative.
std::optional<double> goDuration(std::string_view text) {
    static constexpr std::pair<std::string_view, double> units[] = {
        {"ns", 1},   {"us", 1e3}, {"\u00b5s", 1e3}, {"\u03bcs", 1e3},
        {"ms", 1e6}, {"s", 1e9},  {"m", 60e9},      {"h", 3600e9},
    };
    if (text == "0")
        return 0;
    double total = 0;
    do {
        double number = 0;
        const auto [end, error] =
            std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
        if (error != std::errc() || text.front() == '-')
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const auto next = std::ranges::find_if(text, [](char c) { return isDigit(c) || c == '.'; });
        const std::string_view unit = text.substr(0, static_cast<std::size_t>(next - text.begin()));
        const auto found = std::ranges::find_if(units, [&](const auto& u) { return u.first == unit; });
        if (found == std::end(units))
            return std::nullopt;
        total += number * found->second;
        text.remove_prefix(unit.size());
    } while (!text.empty());
    return total;
}

bool isGracePeriod(std::string_view text) {
    const auto duration = goDuration(text);
    return duration && *duration <= 180e9;
}

// A tunnel's token is base64 of a JSON map, alone or behind "--token=".
bool looksLikeToken(std::string_view text) {
    text = text.substr(text.starts_with("--") ? text.find('=') + 1 : 0);
    return text.starts_with("eyJ") && text.size() >= 40;
}

bool isDecidedBy(std::string_view text) {
    static constexpr std::string_view prefixes[] = {"waf/", "access/", "ingress/", "policy/"};
    return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
        return text.starts_with(prefix) && text.size() > prefix.size();
    });
}

bool isIp(std::string_view text) {
    return Ip::parse(text).has_value();
}

// ISO 3166-1 alpha-2, and Cloudflare's T1 (Tor) and XX.
bool isCountry(std::string_view text) {
    return text.size() == 2 && isUpper(text[0]) && (isUpper(text[1]) || isDigit(text[1]));
}

bool isEmail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find_first_of(" \t\r\n") == std::string_view::npos;
}

// RFC 9110, 5.6.2, in capitals as every known method is.
bool isMethod(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return isUpper(c) || c == '-' || c == '_'; });
}

bool isRequestUrl(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.starts_with(scheme)) {
            text.remove_prefix(scheme.size());
            return !text.empty() && std::string_view("/?#:").find(text[0]) == std::string_view::npos &&
                   text.find_first_of(" \t\r\n") == std::string_view::npos;
        }
    }
    return false;
}

void checkRequest(const Reader& at, const SavedRequest& request) {
    if (!isMethod(request.method)) {
        at.report("bad-method",
                  Text{"bad-method",
                       SALLYPORT_TR("\"%1\" is no HTTP method: write it in capitals, as in GET"),
                       {request.method}});
    }
    if (!isRequestUrl(request.url)) {
        at.report(
            "bad-request-url",
            Text{"bad-request-url",
                 SALLYPORT_TR("\"%1\" is no URL to request: write it whole, as in https://blog.example.com/"),
                 {request.url}});
    }
}

void readHeaders(const Reader& reader, SavedRequest& request) {
    for (const auto& [name, value] : reader.members()) {
        auto& values = request.headers[name];
        if (value.tree() && value.tree()->isList())
            values = value.texts();
        else if (const auto text = value.optionalText())
            values = {*text};
    }
}

Tree writeHeaders(const SavedRequest& request) {
    Tree headers = Tree::map();
    for (const auto& [name, values] : request.headers) {
        Tree list = Tree::list();
        for (const std::string& value : values)
            list.append(Tree::string(value));
        headers.set(name, values.size() == 1 ? Tree::string(values.front()) : std::move(list));
    }
    return headers;
}

void readRequestMap(Reading& io, SavedRequest& request) {
    io.text("method", request.method, "GET");
    io.needed("url", request.url);
    readHeaders(io.use("headers"), request);
    io.checked("ip", request.ip, ipRule);
    io.checked("country", request.country, countryRule);
    io.number("asn", request.asn, 0, 4294967295);
    io.checked("email", request.email, emailRule);
}

} // namespace

const TextRule gracePeriodRule{
    isGracePeriod,
    {"bad-grace-period",
     SALLYPORT_TR("\"%1\" is no time of at most 3 minutes: write it as in 30s or 1m30s"),
     {}}};
const TextRule decidedByRule{
    isDecidedBy,
    {"bad-by",
     SALLYPORT_TR("\"%1\" names no rule: use waf/REF, access/NAME, ingress/ID or policy/KIND/NS/NAME"),
     {}}};
const TextRule ipRule{isIp, {"bad-address", SALLYPORT_TR("\"%1\" is no IP address"), {}}};
const TextRule countryRule{
    isCountry, {"bad-country", SALLYPORT_TR("\"%1\" is no country: use two capitals, as in DE"), {}}};
const TextRule emailRule{isEmail, {"bad-email", SALLYPORT_TR("\"%1\" is no e-mail address"), {}}};

void routes(Reading& io, Tunnel& tunnel) {
    const Reader reader = io.use("hostnames");
    const Tree* written = io.at().tree()->find("hostnames");
    const std::string* text = written ? written->asString() : nullptr;
    if (written && (written->isNull() || (text && *text == "unknown")))
        tunnel.routesKnown = false;
    else
        io.readList(reader, tunnel.hostnames, &PublicHostname::id);
}

void routes(Writing& io, const Tunnel& tunnel) {
    if (tunnel.routesKnown)
        io.list("hostnames", tunnel.hostnames, &PublicHostname::id);
    else
        io.needed("hostnames", "unknown");
}

void edgeIpVersion(Reading& io, ConnectorSettings& connector) {
    const Reader reader = io.use("edgeIpVersion");
    if (!reader.present())
        return;
    const std::string text = reader.tree()->scalarText();
    if (text == "4" || text == "6")
        connector.edgeIpVersion = text;
    else
        connector.edgeIpVersion = reader.word({"auto", "4", "6"});
}

void edgeIpVersion(Writing& io, const ConnectorSettings& connector) {
    if (connector.edgeIpVersion == "4" || connector.edgeIpVersion == "6")
        io.set("edgeIpVersion", Tree::integer(connector.edgeIpVersion == "4" ? 4 : 6));
    else
        io.text("edgeIpVersion", connector.edgeIpVersion);
}

void extraArguments(Reading& io, ConnectorSettings& connector) {
    for (const Reader& item : io.use("extraArguments").items()) {
        const auto text = item.optionalText();
        if (!text)
            continue;
        if (!looksLikeToken(*text)) {
            connector.extraArguments.push_back(*text);
            continue;
        }
        item.report(
            "secret-in-document",
            Text{"secret-in-document",
                 SALLYPORT_TR("A tunnel's token stands here: take it out, and name its Secret under token"),
                 {}});
    }
}

void extraArguments(Writing& io, const ConnectorSettings& connector) {
    io.texts("extraArguments", connector.extraArguments);
}

void addresses(Reading& io, OutsideTarget& target) {
    const Reader reader = io.use("address");
    if (!reader.require())
        return;
    const auto add = [&target](const Reader& item) {
        const auto text = item.optionalText();
        if (!text)
            return;
        if (const auto cidr = Cidr::parse(*text, true)) {
            target.addresses.push_back(*cidr);
            return;
        }
        item.report("bad-address",
                    Text{"bad-address",
                         SALLYPORT_TR("\"%1\" is no address: write it as in 10.10.30.4 or 100.64.0.0/10"),
                         {*text}});
    };
    if (!reader.tree()->isList()) {
        add(reader);
        return;
    }
    for (const Reader& item : reader.items())
        add(item);
    if (reader.tree()->items().empty())
        reader.report("empty-value", Text{"empty-value", SALLYPORT_TR("\"%1\" is empty"), {"address"}});
}

void addresses(Writing& io, const OutsideTarget& target) {
    Tree list = Tree::list();
    for (const Cidr& cidr : target.addresses) {
        const bool single = cidr.bits == (cidr.base.v6 ? 128 : 32);
        list.append(Tree::string(single ? cidr.base.text() : cidr.text()));
    }
    io.set("address", list.size() == 1 ? list.items().front() : list);
}

void destinations(Reading& io, AccessApplication& application) {
    const auto add = [&](const std::string& uri) { application.destinations.push_back(uri); };
    const Reader list = io.use("destinations");
    for (const Reader& item : list.items()) {
        if (!item.tree() || !item.tree()->isMap()) {
            if (const auto text = item.optionalText())
                add(*text);
            continue;
        }
        if (!item.tree()->find("uri")) {
            application.otherDestinations.append(*item.tree());
            continue;
        }
        io.groupAt(item, [&](Reading& inner) {
            std::string uri;
            std::vector<std::string> paths;
            inner.text("uri", uri);
            inner.texts("public", paths);
            add(uri);
            if (!paths.empty())
                application.publicPaths[uri] = paths;
        });
    }
}

void destinations(Writing& io, const AccessApplication& application) {
    Tree list = Tree::list();
    for (const std::string& uri : application.destinations) {
        const auto paths = application.publicPaths.find(uri);
        if (paths == application.publicPaths.end()) {
            list.append(Tree::string(uri));
            continue;
        }
        Writing inner;
        inner.needed("uri", uri);
        inner.texts("public", paths->second);
        list.append(inner.take());
    }
    const auto others = application.otherDestinations.items();
    for (const Tree& other : others)
        list.append(other);
    if (list.size() > 0)
        io.set("destinations", std::move(list));
}

void policies(Reading& io, AccessApplication& application) {
    const auto named = [](const Reader& item, AccessPolicy& policy) {
        const std::string* name = item.tree() ? item.tree()->asString() : nullptr;
        if (!name)
            return false;
        policy.name = *name;
        policy.reusable = true;
        return true;
    };
    io.readList(io.use("policies"), application.policies, &AccessPolicy::name, named);
}

void policies(Writing& io, const AccessApplication& application) {
    Tree list = Tree::list();
    for (const AccessPolicy& policy : application.policies) {
        Writing inner;
        if (!policy.reusable)
            members(inner, policy);
        list.append(policy.reusable ? Tree::string(policy.name) : inner.take());
    }
    if (list.size() > 0)
        io.set("policies", std::move(list));
}

void requestForm(Reading& io, SavedRequest& request) {
    const Reader reader = io.use("request");
    if (!reader.require())
        return;
    if (reader.tree()->isMap()) {
        io.groupAt(reader, [&](Reading& inner) { readRequestMap(inner, request); });
        checkRequest(reader, request);
        return;
    }
    const auto text = reader.optionalText();
    if (!text)
        return;
    request.shortForm = true;
    const std::size_t space = text->find(' ');
    if (space != std::string::npos)
        request.method = text->substr(0, space);
    request.url = text->substr(space == std::string::npos ? 0 : space + 1);
    checkRequest(reader, request);
}

void requestForm(Writing& io, const SavedRequest& request) {
    const bool plain = request.headers.empty() && request.ip.empty() && request.country.empty() &&
                       request.email.empty() && !request.asn;
    if (request.shortForm && plain) {
        io.needed("request", request.method + ' ' + request.url);
        return;
    }
    io.group("request", [&](Writing& inner) {
        inner.text("method", request.method, "GET");
        inner.needed("url", request.url);
        if (!request.headers.empty())
            inner.set("headers", writeHeaders(request));
        inner.text("ip", request.ip);
        inner.text("country", request.country);
        inner.number("asn", request.asn, 0, 0);
        inner.text("email", request.email);
    });
}

void flowPort(Reading& io, SavedFlow& flow) {
    const Reader reader = io.use("port");
    if (!reader.require())
        return;
    const std::string text = reader.tree()->scalarText();
    const std::size_t slash = text.find('/');
    const auto port = portFrom(std::string_view(text).substr(0, slash));
    const auto protocol =
        protocolFrom(slash == std::string::npos ? (port ? "TCP" : text) : text.substr(slash + 1));
    const bool portless = protocol == Protocol::icmp || protocol == Protocol::icmpv6;
    if (!protocol || portless == port.has_value() || (portless && slash != std::string::npos)) {
        reader.report("bad-port",
                      Text{"bad-port",
                           SALLYPORT_TR("\"%1\" is no port: write it as in 8200/TCP (1 to 65535; TCP, UDP "
                                        "or SCTP), or ICMP"),
                           {text}});
        return;
    }
    flow.port = port.value_or(0);
    flow.protocol = *protocol;
}

void flowPort(Writing& io, const SavedFlow& flow) {
    const std::string protocol = name(flow.protocol);
    io.needed("port", flow.port > 0 ? std::to_string(flow.port) + '/' + protocol : protocol);
}

} // namespace sallyport::model
