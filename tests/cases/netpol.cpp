#include "netpol.h"

#include <sallyport/base/file.h>

#include <set>
#include <sstream>

namespace cases {

using namespace sallyport;

policy::CompileOptions asUpstream() {
    policy::CompileOptions options;
    options.profile = "kubernetes";
    options.ipBlockMatchesPods = false;
    options.refuseUnclear = true;
    return options;
}

namespace {

void addKeys(const policy::Selector& selector, std::set<std::string>& keys) {
    if (selector.kind == policy::Selector::Kind::test && selector.scope == policy::Scope::pod)
        keys.insert(selector.key);
    for (const policy::Selector& operand : selector.operands)
        addKeys(operand, keys);
}

// Upstream knows workloads, not pods: those of one owner may not differ in a label that a policy asks for.
std::string uneven(const reach::World& world) {
    std::set<std::string> keys;
    for (const policy::Tier& tier : world.ruleset().tiers)
        for (const policy::Policy& policy : tier.policies) {
            addKeys(policy.subject, keys);
            for (const auto* rules : {&policy.egress, &policy.ingress})
                for (const policy::Rule& rule : *rules)
                    for (const policy::Peer& peer : rule.peers)
                        if (peer.pods)
                            addKeys(*peer.pods, keys);
        }
    for (const reach::Participant& participant : world.participants())
        for (const policy::Endpoint& pod : participant.pods)
            for (const std::string& key : keys) {
                const auto value = [&](const policy::Endpoint& one) {
                    const auto found = one.labels.find(key);
                    return found == one.labels.end() ? std::string("-") : "=" + found->second;
                };
                if (value(pod) != value(participant.pods.front()))
                    return "pods of " + participant.id + " differ in " + key;
            }
    return {};
}

} // namespace

Built buildAsUpstream(const fs::path& manifests) {
    Built built = build(manifests, asUpstream());
    if (built.world && built.refused.empty())
        built.refused = uneven(*built.world);
    return built;
}

std::string withSuffix(const std::string& peer) {
    const auto dash = peer.find('-');
    if (dash != std::string::npos && model::Ip::parse(peer.substr(0, dash)) &&
        model::Ip::parse(peer.substr(dash + 1)))
        return peer + "[External]";
    return peer;
}

bool isNamed(const std::string& peer, const std::vector<std::string>& names) {
    const std::string bare = peer.substr(0, peer.find('['));
    const std::string last = bare.substr(bare.find('/') + 1);
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return name == bare || name == last || "{" + name + "}" == bare;
    });
}

// focusConn is like "tcp-8080".
Focus focusOf(const Tree& run) {
    Focus focus{texts(run.find("focusWorkloads")),
                texts(run.find("focusWorkloadPeers")),
                run.text({"focusDirection"}),
                {}};
    std::string conn = run.text({"focusConn"});
    std::transform(conn.begin(), conn.end(), conn.begin(), [](unsigned char c) { return std::toupper(c); });
    const auto dash = conn.find('-');
    const auto protocol = model::protocolFrom(conn.substr(0, dash));
    const auto port = dash == std::string::npos ? std::nullopt : model::portFrom(conn.substr(dash + 1));
    if (protocol && port)
        focus.port = {*protocol, *port};
    return focus;
}

bool keeps(const Focus& focus, const std::string& src, const std::string& dst) {
    const auto fits = [&](const std::string& workload, const std::string& other) {
        return isNamed(workload, focus.workloads) && (focus.peers.empty() || isNamed(other, focus.peers));
    };
    return focus.workloads.empty() || (focus.direction != "egress" && fits(dst, src)) ||
           (focus.direction != "ingress" && fits(src, dst));
}

policy::PortSet portsOf(const std::string& conn) {
    using model::Protocol;
    policy::PortSet ports;
    if (conn == "All Connections") {
        for (const Protocol protocol : {Protocol::tcp, Protocol::udp, Protocol::sctp})
            ports |= policy::PortSet::allOf(protocol);
        return ports;
    }
    Protocol protocol = Protocol::tcp;
    std::istringstream in(conn);
    for (std::string part; std::getline(in, part, ',');) {
        if (const auto space = part.find(' '); space != std::string::npos) {
            protocol = model::protocolFrom(part.substr(0, space)).value_or(protocol);
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

std::vector<const Tree*> runsOf(const Tree& one, const std::string& analysis) {
    std::vector<const Tree*> runs;
    if (const Tree* all = one.find("runs"))
        for (const Tree& run : all->items())
            if (run.text({"analysis"}) == analysis)
                runs.push_back(&run);
    return runs;
}

namespace {

using Lines = std::set<std::array<std::string, 3>>;

std::string lineText(const std::array<std::string, 3>& line) {
    return line[0] + " => " + line[1] + " : " + line[2];
}

// What the run's options leave of all connections.
Lines focused(const std::vector<reach::Connection>& all, const Focus& focus) {
    Lines lines;
    for (const reach::Connection& one : all) {
        if (!keeps(focus, one.src, one.dst))
            continue;
        if (!focus.port)
            lines.insert({one.src, one.dst, one.conn});
        else if (portsOf(one.conn).contains(focus.port->first, focus.port->second))
            lines.insert({one.src, one.dst,
                          model::name(focus.port->first) + " " + std::to_string(focus.port->second)});
    }
    return lines;
}

std::string connectivity(const reach::World& world, const fs::path& folder, const Tree& run) {
    const Tree matrix = readTree(folder / run.text({"matrix"}));
    if (!matrix.isList())
        return "no matrix";
    Lines expected;
    for (const Tree& line : matrix.items())
        expected.insert(
            {withSuffix(line.text({"src"})), withSuffix(line.text({"dst"})), line.text({"conn"})});
    return compared(focused(world.connections(), focusOf(run)), expected, lineText);
}

// "diff-type: added, source: A, destination: B, ref1: C, ref2: D[, ...]"; commas stand in C and D too.
std::optional<std::array<std::string, 5>> changeLine(const std::string& line) {
    static const std::array<std::string, 5> keys{
        "diff-type: ", ", source: ", ", destination: ", ", ref1: ", ", ref2: "};
    std::array<std::string, 5> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto found = line.find(keys[i], at);
        if (found == std::string::npos)
            return std::nullopt;
        if (i > 0)
            out[i - 1] = line.substr(at, found - at);
        at = found + keys[i].size();
    }
    const auto more = line.find(", workloads-diff-info", at);
    out[4] = line.substr(at, more == std::string::npos ? more : more - at);
    return out;
}

using Changes = std::set<std::array<std::string, 5>>;

std::string differs(const reach::World& before, const reach::World& after, const fs::path& expectedFile) {
    const auto text = base::readFile(expectedFile);
    if (!text)
        return text.error().english();
    Changes expected;
    std::istringstream in(*text);
    for (std::string line; std::getline(in, line);)
        if (const auto change = changeLine(line)) {
            auto [type, src, dst, was, is] = *change;
            expected.insert({type, withSuffix(src), withSuffix(dst), was, is});
        }
    Changes got;
    const auto difference = reach::difference(before, after);
    for (const auto& [type, list] :
         {std::pair{"added", &difference.added}, std::pair{"removed", &difference.removed},
          std::pair{"changed", &difference.changed}})
        for (const auto& one : *list)
            got.insert({type, one.src, one.dst, one.before, one.after});
    for (const auto& one : expected)
        if (!got.contains(one))
            return "missing " + one[0] + " " + one[1] + " => " + one[2] + ": " + one[3] + " -> " + one[4];
    for (const auto& one : got)
        if (!expected.contains(one))
            return "too much " + one[0] + " " + one[1] + " => " + one[2] + ": " + one[3] + " -> " + one[4];
    return {};
}

} // namespace

Group netpolConnectivity(const fs::path& folder) {
    Group group;
    everyCase(folder, [&](const std::string& name, const Tree& one) {
        const auto runs = runsOf(one, "connectivity");
        if (runs.empty())
            return;
        const Built built = buildAsUpstream(folder / "cases" / name / "manifests");
        if (built.world && !built.unevaluated.empty()) {
            group.skipped.emplace_back(name, "not evaluated in this build: " + built.unevaluated);
            return;
        }
        std::string why = built.refused;
        for (const Tree* run : runs)
            if (why.empty())
                why = connectivity(*built.world, folder / "cases" / name, *run);
        record(group, "netpol-analyzer/" + name, why);
    });
    return group;
}

Group netpolRefused(const fs::path& folder) {
    Group group;
    everyCase(folder, [&](const std::string& name, const Tree& one) {
        if (runsOf(one, "fatal-error").empty())
            return;
        const Built built = buildAsUpstream(folder / "cases" / name / "manifests");
        if (!built.unevaluated.empty())
            group.skipped.emplace_back(name, "not evaluated in this build: " + built.unevaluated);
        else
            record(group, "netpol-analyzer-refused/" + name, built.refused.empty() ? "was not refused" : "");
    });
    return group;
}

Group netpolDifference(const fs::path& folder) {
    Group group;
    const Tree index = readTree(folder / "index.json");
    const Tree* diffs = index.find("diffs");
    for (const Tree& one : diffs ? diffs->items() : std::span<const Tree>()) {
        const std::string name = one.text({"ref1"}) + " and " + one.text({"ref2"});
        const Built before = buildAsUpstream(folder / "cases" / one.text({"ref1"}) / "manifests");
        const Built after = buildAsUpstream(folder / "cases" / one.text({"ref2"}) / "manifests");
        if (!before.unevaluated.empty() || !after.unevaluated.empty())
            group.skipped.emplace_back(name, "not evaluated in this build: " + before.unevaluated +
                                                 (before.unevaluated.empty() ? after.unevaluated : ""));
        else if (!before.refused.empty() || !after.refused.empty())
            record(group, "netpol-analyzer-diff/" + name, before.refused + after.refused);
        else
            record(group, "netpol-analyzer-diff/" + name,
                   differs(*before.world, *after.world, folder / one.text({"expected"})));
    }
    return group;
}

} // namespace cases
