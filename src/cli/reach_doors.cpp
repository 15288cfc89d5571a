#include "reach.h"

#include <sallyport/diagram/diagram.h>

#include <algorithm>

namespace sallyport::cli {

namespace {

using base::Tree;

Tree portsTree(const policy::PortSet& ports) {
    std::vector<Tree> ranges;
    for (const model::Protocol protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
        for (const policy::PortRange& range : ports.ranges(protocol))
            ranges.push_back(object({{"protocol", text(model::name(protocol))},
                                     {"first", number(range.first)},
                                     {"last", number(range.last)}}));
    return list(std::move(ranges));
}

Tree flag(const std::optional<bool>& value) {
    return value ? boolean(*value) : Tree();
}

Tree count(const std::optional<int>& value) {
    return value ? number(*value) : Tree();
}

Tree doorTree(const reach::Door& door) {
    policy::PortSet ports = door.open;
    if (ports.empty())
        ports.add(door.protocol, door.port.first, door.port.last);
    return object({{"to", text(door.to)},
                   {"kind", text(door.kind)},
                   {"ports", portsTree(ports)},
                   {"verdict", text(reach::name(door.verdict))},
                   {"egress", sideTree(door.egress)},
                   {"ingress", sideTree(door.ingress)},
                   {"published", flag(door.published)},
                   {"needed", flag(door.needed)}});
}

Tree doorsTree(const Asked& asked, const reach::Doors& doors) {
    std::vector<Tree> destinations;
    for (const reach::Door& door : doors.doors)
        destinations.push_back(doorTree(door));
    return object({{"from", text(doors.from)},
                   {"destinations", list(std::move(destinations))},
                   {"summary", object({{"reachable", number(doors.reachable)},
                                       {"needed", count(doors.needed)},
                                       {"published", count(doors.published)},
                                       {"excess", count(doors.excess)},
                                       {"unknown", number(doors.unknown)}})},
                   {"profile", profileTree(asked.world.ruleset().profile)},
                   {"ignored", ignoredTree(asked.world.ruleset())},
                   {"unread", unreadTree(asked.world)}});
}

std::string headline(const reach::Doors& doors) {
    const auto count = static_cast<std::size_t>(doors.reachable);
    std::string line = doors.from + " can reach " + counted(count, "door");
    if (doors.excess)
        line += *doors.excess == 0 ? ", all of them needed."
                                   : "; " + std::to_string(*doors.excess) + " of them nothing needs.";
    else
        line += ". Which of them are needed is not known: its routes are not in these files.";
    if (doors.unknown > 0)
        line += " " + counted(static_cast<std::size_t>(doors.unknown), "more door") + " cannot be told.";
    return line;
}

// Why a door is there for the connector: what people look for first.
Table::Cell useOf(const reach::Door& door) {
    if (!door.needed)
        return "";
    if (door.published.value_or(false))
        return {"published", Style::good};
    return *door.needed ? Table::Cell("needed", Style::good) : Table::Cell("not needed", Style::bad);
}

std::string decidedText(const reach::Door& door) {
    const bool open = door.verdict == reach::Verdict::allowed || door.verdict == reach::Verdict::partial;
    const reach::Side& side =
        !open && door.egress.verdict == reach::Verdict::allowed ? door.ingress : door.egress;
    if (!side.decided.empty())
        return ruleText(side.decided.front());
    return side.because.english();
}

void writeDoors(const Asked& asked, const reach::Doors& doors, const Output& output) {
    output.line(output.styled(headline(doors), Style::bold));
    output.line();
    Table table;
    table.row({{"VERDICT", Style::bold},
               {"TO", Style::bold},
               {"PORTS", Style::bold},
               {"USE", Style::bold},
               {"DECIDED BY", Style::bold}});
    for (const reach::Door& door : doors.doors) {
        policy::PortSet ports = door.open;
        if (ports.empty())
            ports.add(door.protocol, door.port.first, door.port.last);
        const std::string shown = portsText(ports);
        table.row({verdictCell(door.verdict, isAssumed(asked.world)), door.to,
                   door.declared ? shown : "others: " + shown, useOf(door), decidedText(door)});
    }
    table.write(output);
    writeGround(asked.world, output);
}

} // namespace

int askDoors(const Call& call, const Asked& asked) {
    const Output& output = call.output;
    const auto doors = asked.world.doors(asked.from, asked.published);
    if (!doors)
        return output.fail(doors.error());
    if (output.format() == "dot" || output.format() == "svg") {
        const diagram::Picture picture = diagram::place(*doors, asked.published);
        output.raw(output.format() == "dot" ? diagram::dot(picture) : diagram::svg(picture));
        writeUnread(asked.world.state().unread, output);
    } else if (output.json())
        output.answer(doorsTree(asked, *doors));
    else
        writeDoors(asked, *doors, output);
    return Exit::done;
}

} // namespace sallyport::cli
