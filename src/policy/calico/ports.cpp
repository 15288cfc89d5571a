// Protocols and ports (api/pkg/lib/numorstring).
#include "policy.h"

#include <algorithm>
#include <charconv>

namespace sallyport::policy::calico {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (text.empty() || !digits || error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

std::optional<Protocol> byNumber(std::int64_t number) {
    switch (number) {
    case 1:
        return Protocol::icmp;
    case 6:
        return Protocol::tcp;
    case 17:
        return Protocol::udp;
    case 58:
        return Protocol::icmpv6;
    case 132:
        return Protocol::sctp;
    default:
        return {};
    }
}

void badProtocol(const Reader& reader, const std::string& text) {
    reader.report("calico-protocol",
                  Text{"calico-protocol",
                       SALLYPORT_TR("\"%1\" is no protocol: use TCP, UDP, SCTP, ICMP, ICMPv6, UDPLite or a "
                                    "number from 1 to 255"),
                       {text}});
}

bool isPortName(std::string_view text) {
    const auto valid = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    };
    return !text.empty() && text.size() <= 128 && std::ranges::all_of(text, valid);
}

void badPort(const Reader& reader, const std::string& text) {
    reader.report("calico-port",
                  Text{"calico-port",
                       SALLYPORT_TR("\"%1\" is no port: write a number from 1 to 65535, a range such as "
                                    "1024:2048, or a port's name"),
                       {text}});
}

void readPortText(Reading& reading, const Reader& reader, const std::string& text, PortMatch& match) {
    const auto colon = text.find(':');
    if (const auto single = number(text)) {
        match.first = match.last = *single;
    } else if (colon != std::string::npos) {
        match.first = number(std::string_view(text).substr(0, colon)).value_or(0);
        match.last = number(std::string_view(text).substr(colon + 1)).value_or(0);
    } else if (isPortName(text)) {
        match.named = text;
        const auto dash = text.find('-');
        if (dash != std::string::npos && number(text.substr(0, dash)) && number(text.substr(dash + 1)))
            reading.policy.note(reader, "calico-port-dash",
                                Text{"calico-port-dash",
                                     SALLYPORT_TR("Calico reads \"%1\" as the name of a port; a range is "
                                                  "written with a colon"),
                                     {text}});
        return;
    }
    if (match.first < 1 || match.last > 65535 || match.last < match.first)
        badPort(reader, text);
}

} // namespace

bool ProtocolMatch::hasPorts() const {
    return protocol == Protocol::tcp || protocol == Protocol::udp || protocol == Protocol::sctp;
}

ProtocolMatch readProtocol(Reading& reading, const Reader& reader) {
    ProtocolMatch match;
    match.given = reader.present();
    match.open = match.given && reading.policy.isOpen(reader);
    if (!match.given || match.open)
        return match;
    std::optional<std::int64_t> value = reader.tree()->asInteger();
    const std::string* text = reader.tree()->asString();
    if (text) {
        if (const auto digits = number(*text))
            value = *digits;
    }
    if (value) {
        if (*value < 1 || *value > 255)
            badProtocol(reader, std::to_string(*value));
        match.protocol = byNumber(*value);
        return match;
    }
    constexpr std::string_view names[] = {"TCP", "UDP", "SCTP", "ICMP", "ICMPv6", "UDPLite"};
    const std::string word = text ? *text : reader.tree()->scalarText();
    const bool known = text && (std::ranges::find(names, word) != std::end(names) ||
                                (!reading.strict && model::protocolFrom(word)));
    if (!known)
        badProtocol(reader, word);
    else
        match.protocol = model::protocolFrom(word);
    return match;
}

std::vector<PortMatch> readPorts(Reading& reading, const Reader& reader, const ProtocolMatch& protocol) {
    std::vector<PortMatch> ports;
    for (const Reader& item : reader.items()) {
        PortMatch match;
        match.pointer = item.pointer();
        match.protocol = protocol.protocol;
        if (reading.policy.isOpen(item)) {
            match.unknown = true;
        } else if (!item.present()) {
            badPort(item, "");
        } else if (const std::string* text = item.tree()->asString()) {
            readPortText(reading, item, *text, match);
        } else {
            match.first = match.last = static_cast<int>(item.integer(1, 65535, 1));
        }
        match.unknown = match.unknown || protocol.open;
        ports.push_back(std::move(match));
    }
    const bool numbers =
        std::ranges::any_of(ports, [](const PortMatch& port) { return port.named.empty() && !port.unknown; });
    const bool refused = protocol.given ? !ports.empty() && !protocol.hasPorts() : numbers;
    if (refused && !protocol.open)
        reader.report("calico-ports-protocol",
                      Text{"calico-ports-protocol",
                           SALLYPORT_TR("ports need a rule with protocol TCP, UDP or SCTP"),
                           {}});
    return ports;
}

std::optional<PortMatch> readIcmp(const Reader& reader, const ProtocolMatch& protocol) {
    if (!reader.present())
        return {};
    reader.onlyMembers({"type", "code"});
    const auto type = reader.member("type").optionalInteger(0, 254);
    const auto code = reader.member("code").optionalInteger(0, 255);
    if (code && !type)
        reader.report("calico-icmp-code", Text{"calico-icmp-code", SALLYPORT_TR("code needs a type"), {}});
    if (!type)
        return {};
    PortMatch match;
    match.pointer = reader.pointer();
    match.icmp = true;
    if (protocol.protocol == Protocol::icmp || protocol.protocol == Protocol::icmpv6)
        match.protocol = protocol.protocol;
    match.icmpType = static_cast<int>(*type);
    match.partly = code.has_value();
    return match;
}

} // namespace sallyport::policy::calico
