#include "doorstate.h"

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

std::string portsOf(const policy::PortSet& ports) {
    if (ports.allPorts())
        return "every port";
    std::string text;
    int shown = 0;
    for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
        for (const policy::PortRange& range : ports.ranges(protocol)) {
            if (++shown > 3)
                continue;
            text += (text.empty() ? "" : ", ") + std::to_string(range.first);
            if (range.last != range.first)
                text += "-" + std::to_string(range.last);
            text += "/" + model::name(protocol);
        }
    return shown > 3 ? text + " and more" : text;
}

} // namespace sallyport::diagram
