#include "changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace sallyport::cli {
namespace {

using reach::ConnectionChange;
using Names = std::set<std::string>;
using Conns = std::pair<std::string, std::string>; // before and after

constexpr std::size_t shownNames = 6;

std::string labelOf(const reach::Participant& one) {
    return one.ns + "/" + one.name + "[" + one.kind + "]";
}

std::string namespaceOf(const std::string& label) {
    const auto slash = label.find('/');
    return label.ends_with("[External]") || slash == std::string::npos ? std::string()
                                                                       : label.substr(0, slash);
}

// "10.0.0.0-10.255.255.255[External]" -> "addresses 10.0.0.0-10.255.255.255", "shop/cart[Deployment]" ->
// "shop/cart".
std::string shown(const std::string& label) {
    std::string name = label.substr(0, label.rfind('['));
    if (name == "{ingress-controller}")
        return "the ingress controller";
    if (!label.ends_with("[External]"))
        return name;
    return name == "0.0.0.0-255.255.255.255" ? "every address outside" : "addresses " + name;
}

// Every workload, by namespace.
using Everyone = std::map<std::string, Names>;

// The names of a set of peers: whole namespaces as one, long lists cut. A peer never talks to itself here, so
// `without` may be missing from its namespace.
std::vector<std::string> named(const Names& labels, const Everyone& everyone, const Names& without) {
    std::vector<std::string> out;
    Names left = labels;
    for (const auto& [ns, all] : everyone) {
        Names needed = all;
        if (without.size() == 1)
            needed.erase(*without.begin());
        const bool whole =
            needed.size() > 1 && std::includes(left.begin(), left.end(), needed.begin(), needed.end());
        if (!whole)
            continue;
        for (const std::string& one : needed)
            left.erase(one);
        out.push_back((needed.size() == all.size() ? "every workload of " : "every other workload of ") + ns +
                      " (" + std::to_string(needed.size()) + ")");
    }
    std::vector<std::string> single;
    for (const std::string& label : left)
        single.push_back(shown(label));
    const std::size_t most = single.size() > shownNames + 1 ? shownNames : single.size();
    out.insert(out.end(), single.begin(), single.begin() + static_cast<std::ptrdiff_t>(most));
    if (most < single.size())
        out.push_back(std::to_string(single.size() - most) + " more");
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + name;
    return out;
}

// "SCTP 1-65535,TCP 80,443" of the notation of pairs.
policy::PortSet portsOf(const std::string& conn) {
    policy::PortSet ports;
    if (conn == "All Connections")
        return policy::PortSet::all();
    std::stringstream parts(conn);
    auto protocol = model::Protocol::tcp;
    for (std::string part; std::getline(parts, part, ',');) {
        if (const auto space = part.find(' '); space != std::string::npos) {
            const auto found = model::protocolFrom(part.substr(0, space));
            if (!found)
                return {};
            protocol = *found;
            part = part.substr(space + 1);
        }
        const auto dash = part.find('-');
        const auto first = model::portFrom(part.substr(0, dash));
        const auto last = dash == std::string::npos ? first : model::portFrom(part.substr(dash + 1));
        if (first && last)
            ports.add(protocol, *first, *last);
    }
    return ports;
}

std::string text(const policy::PortSet& ports) {
    std::string out;
    for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp}) {
        std::string numbers;
        for (const policy::PortRange& range : ports.ranges(protocol)) {
            numbers += (numbers.empty() ? "" : ",") + std::to_string(range.first);
            if (range.last != range.first)
                numbers += "-" + std::to_string(range.last);
        }
        if (!numbers.empty())
            out += (out.empty() ? "" : ", ") + model::name(protocol) + " " +
                   (numbers == "1-65535" ? "every port" : numbers);
    }
    return out;
}

std::string connText(const std::string& conn) {
    return conn == "All Connections" ? "every port" : text(portsOf(conn));
}

// What opens and what closes.
std::string changeText(const ChangeGroup& group) {
    const policy::PortSet before = portsOf(group.before);
    const policy::PortSet after = portsOf(group.after);
    const std::string opens = text(after - before);
    const std::string closes = text(before - after);
    return (opens.empty() ? std::string() : "opens " + opens) +
           (opens.empty() || closes.empty() ? "" : ", ") +
           (closes.empty() ? std::string() : "closes " + closes);
}

void write(const std::string& title, const std::vector<ConnectionChange>& changes,
           const std::vector<reach::Participant>& participants, Style style, const Output& output) {
    if (changes.empty())
        return;
    output.line(output.styled(title + " (" + counted(changes.size(), "pair") + ")", Style::bold));
    const bool added = style == Style::good;
    const bool removed = style == Style::bad;
    for (const ChangeGroup& group : grouped(changes, participants)) {
        const std::string what = added     ? connText(group.after)
                                 : removed ? connText(group.before)
                                           : changeText(group);
        output.line(output.styled(std::string(added     ? "+ "
                                              : removed ? "- "
                                                        : "~ ") +
                                      joined(group.sources) + " → " + joined(group.destinations) + ": " +
                                      what,
                                  style));
    }
    output.line();
}

} // namespace

std::vector<ChangeGroup> grouped(const std::vector<ConnectionChange>& changes,
                                 const std::vector<reach::Participant>& participants) {
    Everyone everyone;
    for (const reach::Participant& one : participants)
        everyone[one.ns].insert(labelOf(one));
    // Sources of each destination, then destinations with the same sources.
    std::map<std::pair<Conns, std::string>, Names> sources;
    for (const ConnectionChange& one : changes)
        sources[{{one.before, one.after}, one.dst}].insert(one.src);
    // In a namespace that is opened whole, each destination misses itself as a source: they belong together.
    std::map<std::pair<Conns, Names>, Names> destinations;
    for (auto& [key, from] : sources) {
        Names whole = from;
        const std::string ns = namespaceOf(key.second);
        if (const auto all = everyone.find(ns); all != everyone.end() && all->second.size() > 1) {
            Names others = all->second;
            others.erase(key.second);
            if (std::includes(from.begin(), from.end(), others.begin(), others.end()))
                whole.insert(key.second);
        }
        destinations[{key.first, whole}].insert(key.second);
    }
    std::vector<ChangeGroup> groups;
    for (const auto& [key, to] : destinations) {
        Names from = key.second;
        if (to.size() == 1)
            from.erase(*to.begin());
        groups.push_back(
            {named(from, everyone, to), named(to, everyone, from), key.first.first, key.first.second});
    }
    return groups;
}

void writeChanges(const reach::Difference& difference, const std::vector<reach::Participant>& participants,
                  const Output& output) {
    write("Only after", difference.added, participants, Style::good, output);
    write("Only before", difference.removed, participants, Style::bad, output);
    write("On other ports", difference.changed, participants, Style::doubtful, output);
}

} // namespace sallyport::cli
