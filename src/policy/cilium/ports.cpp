// Ports, ICMP types and layer 7 parts of a rule (pkg/policy/api/{l4,l7,icmp}.go
// and rule_validation.go).
#include "../names.h"
#include "policy.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

// pkg/iana: letters, digits and single '-' inside, at least one letter, at most 15.
bool isServiceName(const std::string& text) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '-'; };
    return !text.empty() && text.size() <= 15 && std::ranges::all_of(text, allowed) &&
           std::ranges::any_of(text, [](unsigned char c) { return std::isalpha(c); }) &&
           text.front() != '-' && text.back() != '-' && text.find("--") == std::string::npos;
}

// As Go's ParseUint reads it with base 0: digits, and eights after a zero in front. -1: none.
int portNumber(const std::string& text) {
    const char most = text.starts_with('0') ? '7' : '9';
    const bool digits = !text.empty() && text.size() <= 5 &&
                        std::ranges::all_of(text, [&](char c) { return c >= '0' && c <= most; });
    return digits ? std::stoi(text, nullptr, most == '7' ? 8 : 10) : -1;
}

void readPortText(const Reader& port, const Reader& endPort, PortMatch& match) {
    const std::string text = port.text();
    if (isServiceName(text)) {
        match.named = text;
        std::ranges::transform(match.named, match.named.begin(),
                               [](unsigned char c) { return std::tolower(c); });
        return;
    }
    const int number = portNumber(text);
    if (number < 0 || number > 65535) {
        port.report("bad-port", Text{"bad-port",
                                     SALLYPORT_TR("\"%1\" is no port: write \"0\" to \"65535\" or the "
                                                  "name of a port, in quotes"),
                                     {text}});
        return;
    }
    const int last = static_cast<int>(endPort.integer(0, 65535, 0));
    match.first = number;
    match.last = number == 0 ? 0 : std::max(number, last);
}

std::optional<PortMatch> readPort(Reading& reading, const Reader& reader) {
    reader.onlyMembers({"port", "endPort", "protocol"});
    PortMatch match;
    match.pointer = reader.pointer();
    const Reader port = reader.member("port");
    const Reader protocol = reader.member("protocol");
    const Reader endPort = reader.member("endPort");
    if (reading.policy.isOpen(port) || reading.policy.isOpen(protocol) || reading.policy.isOpen(endPort)) {
        match.unknown = true;
        return match;
    }
    if (port.require())
        readPortText(port, endPort, match);
    const std::string word = protocol.word(
        {"TCP", "UDP", "SCTP", "VRRP", "IGMP", "GRE", "IPIP", "IPV6", "ESP", "AH", "ANY"}, "ANY");
    if (word == "ANY")
        return match;
    match.protocol = model::protocolFrom(word);
    if (!match.protocol) // GRE and its likes: nothing that a verdict here speaks of
        return {};
    return match;
}

// The names of ICMP types that the CRD takes, with their numbers by family (pkg/policy/api/icmp.go).
struct IcmpName {
    std::string_view name;
    int v4, v6; // -1: not in that family
};
constexpr std::array<IcmpName, 35> icmpNames = {{
    {"EchoReply", 0, 129},
    {"DestinationUnreachable", 3, 1},
    {"Redirect", 5, -1},
    {"Echo", 8, -1},
    {"EchoRequest", 8, 128},
    {"RouterAdvertisement", 9, 134},
    {"RouterSelection", 10, -1},
    {"TimeExceeded", 11, 3},
    {"ParameterProblem", 12, 4},
    {"Timestamp", 13, -1},
    {"TimestampReply", 14, -1},
    {"Photuris", 40, -1},
    {"ExtendedEchoRequest", 42, 160},
    {"ExtendedEcho Reply", 43, -1},
    {"ExtendedEchoReply", 43, 161},
    {"PacketTooBig", -1, 2},
    {"MulticastListenerQuery", -1, 130},
    {"MulticastListenerReport", -1, 131},
    {"MulticastListenerDone", -1, 132},
    {"RouterSolicitation", -1, 133},
    {"NeighborSolicitation", -1, 135},
    {"NeighborAdvertisement", -1, 136},
    {"RedirectMessage", -1, 137},
    {"RouterRenumbering", -1, 138},
    {"ICMPNodeInformationQuery", -1, 139},
    {"ICMPNodeInformationResponse", -1, 140},
    {"InverseNeighborDiscoverySolicitation", -1, 141},
    {"InverseNeighborDiscoveryAdvertisement", -1, 142},
    {"HomeAgentAddressDiscoveryRequest", -1, 144},
    {"HomeAgentAddressDiscoveryReply", -1, 145},
    {"MobilePrefixSolicitation", -1, 146},
    {"MobilePrefixAdvertisement", -1, 147},
    {"DuplicateAddressRequestCodeSuffix", -1, 157},
    {"DuplicateAddressConfirmationCodeSuffix", -1, 158},
    {"Unassigned", -1, -1},
}};

PortMatch readIcmp(Reading& reading, const Reader& field) {
    field.onlyMembers({"family", "type"});
    PortMatch match;
    match.pointer = field.pointer();
    match.icmp = true;
    const Reader type = field.member("type");
    if (reading.policy.isOpen(field.member("family")) || reading.policy.isOpen(type)) {
        match.unknown = true;
        return match;
    }
    const bool six = field.member("family").word({"IPv4", "IPv6"}, "IPv4") == "IPv6";
    match.protocol = six ? Protocol::icmpv6 : Protocol::icmp;
    const std::string* written = type.tree() ? type.tree()->asString() : nullptr;
    if (!written) {
        if (type.require())
            match.icmpType = static_cast<int>(type.integer(0, 255));
        return match;
    }
    const bool digits = !written->empty() && written->size() <= 3 &&
                        std::ranges::all_of(*written, [](unsigned char c) { return std::isdigit(c); });
    const auto named = std::ranges::find(icmpNames, std::string_view(*written), &IcmpName::name);
    int number = -1;
    if (digits)
        number = std::stoi(*written);
    else if (named != icmpNames.end())
        number = six ? named->v6 : named->v4;
    if (number < 0 || number > 255)
        type.report("bad-icmp-type", Text{"bad-icmp-type",
                                          SALLYPORT_TR("\"%1\" is no type of %2"),
                                          {*written, six ? "ICMPv6" : "ICMP"}});
    match.icmpType = std::max(number, 0);
    return match;
}

struct Filter {
    std::string l7;
    std::vector<std::string> dnsPatterns;
};

// The layer 7 part of one element of toPorts.
Filter readFilter(Reading& reading, const Reader& element, bool egress) {
    Filter filter;
    const Reader rules = element.member("rules");
    rules.onlyMembers({"http", "dns", "kafka", "l7proto", "l7"});
    for (const char* name : {"http", "kafka", "l7proto", "dns"}) {
        if (!rules.member(name).present())
            continue;
        if (!filter.l7.empty())
            rules.report("cilium-l7-types",
                         Text{"cilium-l7-types", SALLYPORT_TR("rules takes one kind only"), {}});
        filter.l7 = name;
    }
    if (filter.l7 == "dns") {
        filter.dnsPatterns = readNames(reading, rules.member("dns"));
        if (!egress)
            rules.report(
                "cilium-dns-ingress",
                Text{"cilium-dns-ingress", SALLYPORT_TR("DNS rules are not allowed on ingress"), {}});
    }
    const bool filters = !filter.l7.empty();
    const bool listener = element.member("listener").present();
    if (element.member("serverNames").present() && filters && !element.member("terminatingTLS").present())
        element.report("cilium-server-names",
                       Text{"cilium-server-names",
                            SALLYPORT_TR("serverNames beside layer 7 rules need terminatingTLS"),
                            {}});
    if (listener && (filters || !egress))
        element.report("cilium-listener",
                       Text{"cilium-listener",
                            SALLYPORT_TR("a listener stands only on egress, and without layer 7 rules"),
                            {}});
    if (!filters && element.member("serverNames").present())
        filter.l7 = "tls";
    if (!filters && listener)
        filter.l7 = "listener";
    return filter;
}

void checkFilter(const Reader& element, const Filter& filter, const std::vector<PortMatch>& ports) {
    if (filter.l7.empty() || filter.l7 == "tls" || filter.l7 == "listener")
        return;
    const bool zero = ports.empty() || std::ranges::any_of(ports, [](const PortMatch& p) {
                          return p.first == 0 && p.named.empty() && !p.unknown;
                      });
    const bool dns = filter.l7 == "dns";
    const bool other = !dns && std::ranges::any_of(ports, [](const PortMatch& p) {
        return !p.unknown && p.protocol != Protocol::tcp;
    });
    const bool range = dns && std::ranges::any_of(ports, [](const PortMatch& p) { return p.last > p.first; });
    if (zero || other || range)
        element.report(
            "cilium-l7-ports",
            Text{"cilium-l7-ports",
                 SALLYPORT_TR("layer 7 rules need ports by number or name, TCP but for DNS, and no ranges "
                              "for DNS"),
                 {}});
}

// What the agent's options, and host policies, leave out.
void checkSupport(const Reading& reading, const Reader& element, const Section& section,
                  const Filter& filter) {
    const bool rules = filter.l7 == "http" || filter.l7 == "kafka" || filter.l7 == "l7proto";
    if (section.host && (rules || (filter.l7 == "dns" && !section.egress)))
        element.report("cilium-host-l7",
                       Text{"cilium-host-l7",
                            SALLYPORT_TR("of layer 7 a host policy can hold only DNS rules on egress"),
                            {}});
    if (!reading.config.layer7 && (rules || filter.l7 == "dns"))
        element.report("cilium-l7-off",
                       Text{"cilium-l7-off",
                            SALLYPORT_TR("the agent refuses layer 7 rules while its option enable-l7-proxy "
                                         "is off"),
                            {}});
}

} // namespace

// Parts of a rule that differ in their filter become rules of their own.
void addPorts(Reading& reading, const Reader& reader, const Section& section, const Rule& base,
              std::vector<Rule>& out) {
    Rule plain = base;
    plain.anyPort = false;
    bool anyPlain = false;
    for (const Reader& element : reader.items()) {
        if (section.deny)
            element.onlyMembers({"ports"});
        else
            element.onlyMembers(
                {"ports", "rules", "listener", "originatingTLS", "terminatingTLS", "serverNames"});
        std::vector<PortMatch> ports;
        const std::vector<Reader> items = element.member("ports").items();
        for (const Reader& item : items) {
            if (auto port = readPort(reading, item))
                ports.push_back(std::move(*port));
        }
        if (items.size() > 40)
            element.report("too-many-ports",
                           Text{"too-many-ports", SALLYPORT_TR("at most 40 ports here"), {}});
        const Filter filter = section.deny ? Filter() : readFilter(reading, element, section.egress);
        if (items.empty()) // every port, but not ICMP
            ports.push_back({});
        checkSupport(reading, element, section, filter);
        checkFilter(element, filter, items.empty() ? std::vector<PortMatch>() : ports);
        if (filter.l7.empty()) {
            anyPlain = true;
            std::ranges::move(ports, std::back_inserter(plain.ports));
            continue;
        }
        Rule filtered = base;
        filtered.anyPort = false;
        filtered.ports = std::move(ports);
        filtered.l7 = filter.l7;
        filtered.dnsPatterns = filter.dnsPatterns;
        out.push_back(std::move(filtered));
    }
    if (anyPlain)
        out.push_back(std::move(plain));
}

void addIcmps(Reading& reading, const Reader& reader, const Rule& base, std::vector<Rule>& out) {
    if (!reading.config.icmp)
        reader.report("cilium-icmp-off",
                      Text{"cilium-icmp-off",
                           SALLYPORT_TR("the agent refuses icmps while its option enable-icmp-rules is off"),
                           {}});
    Rule rule = base;
    rule.anyPort = false;
    for (const Reader& item : reader.items()) {
        item.onlyMembers({"fields"});
        for (const Reader& field : item.member("fields").items())
            rule.ports.push_back(readIcmp(reading, field));
    }
    out.push_back(std::move(rule));
}

} // namespace sallyport::policy::cilium
