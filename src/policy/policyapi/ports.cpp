#include "ports.h"

#include <algorithm>

namespace sallyport::policy::policyapi {

namespace {

using base::Reader;
using base::Text;
using model::Protocol;

int readNumber(PolicyReading& reading, const Reader& number, PortMatch& match) {
    if (reading.isOpen(number)) {
        match.unknown = true;
        return 1;
    }
    return number.require() ? static_cast<int>(number.integer(1, 65535, 1)) : 1;
}

// v1alpha1 says that the end must be greater and does not check it, so a range of one port stands;
// v1alpha2 checks it.
void readRange(PolicyReading& reading, const Reader& range, bool strictly, PortMatch& match) {
    match.first = readNumber(reading, range.member("start"), match);
    match.last = readNumber(reading, range.member("end"), match);
    if (match.unknown || match.last > match.first || (match.last == match.first && !strictly))
        return;
    range.report("empty-port-range",
                 Text{"empty-port-range",
                      SALLYPORT_TR("a range of ports needs a start below its end; this is %1 to %2"),
                      {std::to_string(match.first), std::to_string(match.last)}});
}

void readProtocolName(PolicyReading& reading, const Reader& protocol, PortMatch& match) {
    match.protocol = Protocol::tcp;
    if (reading.isOpen(protocol))
        match.unknown = true;
    else if (const std::string* text = protocol.tree() ? protocol.tree()->asString() : nullptr;
             protocol.present() && (!text || !text->empty())) // the schema takes "", which is not specified
        match.protocol = model::protocolFrom(protocol.word({"TCP", "UDP", "SCTP"}, "TCP"));
}

void readName(PolicyReading& reading, const Reader& name, PortMatch& match) {
    if (reading.isOpen(name)) {
        match.unknown = true;
        return;
    }
    match.named = name.text();
    if (match.named.empty())
        name.report(
            "bad-port-name",
            Text{"bad-port-name",
                 SALLYPORT_TR("\"%1\" is no port name: write a number without quotes, or a name of at "
                              "most 15 lower-case letters, digits and '-'"),
                 {match.named}});
}

} // namespace

bool requireOne(const Reader& reader) {
    const auto members = reader.members();
    const auto present = std::ranges::count_if(members, [](const auto& one) { return one.second.present(); });
    if (present == 1)
        return true;
    reader.report("not-exactly-one",
                  Text{"not-exactly-one",
                       SALLYPORT_TR("exactly one member must be set here, and there are %1"),
                       {std::to_string(present)}});
    return false;
}

PortMatch readPort(PolicyReading& reading, const Reader& reader) {
    PortMatch match;
    match.pointer = reader.pointer();
    reader.onlyMembers({"portNumber", "portRange", "namedPort"});
    if (!requireOne(reader))
        return match;
    if (const Reader number = reader.member("portNumber"); number.present()) {
        number.onlyMembers({"protocol", "port"});
        readProtocolName(reading, number.member("protocol"), match);
        match.first = match.last = readNumber(reading, number.member("port"), match);
    } else if (const Reader range = reader.member("portRange"); range.present()) {
        range.onlyMembers({"protocol", "start", "end"});
        readProtocolName(reading, range.member("protocol"), match);
        readRange(reading, range, false, match);
    } else {
        readName(reading, reader.member("namedPort"), match);
    }
    return match;
}

PortMatch readProtocol(PolicyReading& reading, const Reader& reader) {
    PortMatch match;
    match.pointer = reader.pointer();
    reader.onlyMembers({"tcp", "udp", "sctp", "destinationNamedPort"});
    if (!requireOne(reader))
        return match;
    for (const auto& [name, protocol] :
         {std::pair{"tcp", Protocol::tcp}, {"udp", Protocol::udp}, {"sctp", Protocol::sctp}}) {
        const Reader of = reader.member(name);
        if (!of.present())
            continue;
        match.protocol = protocol;
        of.onlyMembers({"destinationPort"});
        const Reader port = of.member("destinationPort");
        port.onlyMembers({"number", "range"});
        if (!port.require() || !requireOne(port))
            return match;
        if (const Reader range = port.member("range"); range.present()) {
            range.onlyMembers({"start", "end"});
            readRange(reading, range, true, match);
        } else {
            match.first = match.last = readNumber(reading, port.member("number"), match);
        }
        return match;
    }
    readName(reading, reader.member("destinationNamedPort"), match);
    return match;
}

} // namespace sallyport::policy::policyapi
