#include "doorstate.h"

#include <algorithm>

namespace sallyport::diagram {

State stateOf(const reach::Door& door) {
    using reach::Verdict;
    if (door.verdict == Verdict::unknown)
        return State::unknown;
    const bool open = door.verdict == Verdict::allowed || door.verdict == Verdict::partial;
    if (!door.needed)
        return open ? State::reachable : State::denied;
    if (*door.needed)
        return door.verdict == Verdict::none ? State::none : open ? State::allowed : State::denied;
    return open ? State::excess : State::closed;
}

namespace {
constexpr std::size_t mostRanges = 3;
}

std::string portsOf(const policy::PortSet& ports) {
    if (ports.allPorts())
        return "every port";
    std::string text;
    std::size_t shown = 0;
    for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
        for (const policy::PortRange& range : ports.ranges(protocol)) {
            if (++shown > mostRanges)
                continue;
            text += (text.empty() ? "" : ", ") + std::to_string(range.first);
            if (range.last != range.first)
                text += "-" + std::to_string(range.last);
            text += "/" + model::name(protocol);
        }
    return shown > mostRanges ? text + " and more" : text;
}

std::string portText(model::Protocol protocol, int port) {
    return std::to_string(port) + (protocol == model::Protocol::tcp ? "" : '/' + model::name(protocol));
}

PortLabel portLabel(const reach::Door& door) {
    if (door.declared && door.kind == "workload")
        return {portText(door.protocol, door.port.first), {}};
    if (door.open.allPorts())
        return {"1-65535", {"map-every-port", SALLYPORT_TR("every port"), {}}};
    if (door.open.empty()) // closed, and needed
        return {portText(door.protocol, door.port.first), {}};
    PortLabel label;
    std::size_t count = 0;
    for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
        for (const policy::PortRange& range : door.open.ranges(protocol)) {
            count += range.last - range.first >= 1000 ? mostRanges + 1 : 1;
            if (count > mostRanges && !label.text.empty())
                continue;
            label.text += (label.text.empty() ? "" : ", ") + std::to_string(range.first);
            if (range.last != range.first)
                label.text += "-" + std::to_string(range.last);
            if (protocol != model::Protocol::tcp)
                label.text += '/' + model::name(protocol);
        }
    if (count <= mostRanges)
        return label;
    label.text.replace(std::min(label.text.find(','), label.text.size()), std::string::npos, ", …");
    if (door.kind == "workload" && !door.declared)
        label.words = {"map-other-ports", SALLYPORT_TR("other ports"), {}};
    else
        label.words = {"map-many-ports", SALLYPORT_TR("many ports"), {}};
    return label;
}

} // namespace sallyport::diagram
