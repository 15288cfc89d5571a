// netpol-analyzer's explain runs: for every pair and every part of its ports the
// verdict, the tiers that passed it on, and the rules that decided.
#include "netpol.h"

#include <sallyport/base/file.h>
#include <sallyport/reach/explain.h>

#include <map>
#include <set>
#include <sstream>

namespace cases {

using namespace sallyport;

namespace {

using policy::PortSet;

// One direction of a part, as upstream words it.
struct Words {
    bool allowed = false;
    bool byDefault = false;
    std::set<std::string> passed, decided; // "KIND NAME#RULE"
    std::map<std::string, bool> silent;    // policies, and whether one of their rules covers the peer
    std::set<std::string> doors;           // "Ingress ns/name"
};

struct ExpectedPart {
    bool allowed = false;
    PortSet ports;
    Words egress, ingress;
};
using Expected = std::map<std::pair<std::string, std::string>, std::vector<ExpectedPart>>;

PortSet everyPort() {
    return portsOf("All Connections");
}

// "TCP:[1-79,81-65535], UDP, SCTP"
PortSet upstreamPorts(const std::string& text) {
    std::string conn;
    int depth = 0;
    for (const char c : text) {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == ':')
            conn += ' ';
        else if (c == ',' && depth == 0)
            conn += ';';
        else if (c != '[' && c != ']' && !(c == ' ' && depth == 0))
            conn += c;
    }
    PortSet ports;
    std::istringstream in(conn);
    for (std::string part; std::getline(in, part, ';');) {
        const auto protocol = model::protocolFrom(part);
        ports |= protocol ? PortSet::allOf(*protocol) : portsOf(part);
    }
    return ports;
}

// The text between the first two quotes.
std::string quoted(const std::string& line) {
    const auto first = line.find('\'');
    return line.substr(first + 1, line.find('\'', first + 1) - first - 1);
}

void readReason(const std::string& line, Words& words) {
    const auto has = [&](const char* text) { return line.find(text) != std::string::npos; };
    const auto kindAt = line.find_first_not_of("\t -");
    const std::string policy = line.substr(kindAt, line.find(' ', kindAt) - kindAt) + " " + quoted(line);
    const auto rule = line.rfind(" rule ");
    if (has("the system default"))
        words.byDefault = true;
    else if (has(" allows ingress connections through"))
        words.doors.insert(policy);
    else if (has(" allows ingress to "))
        return;
    else if (has(" passes connections by "))
        words.passed.insert(policy + line.substr(rule + 5));
    else if (has(" allows connections by ") || has(" denies connections by "))
        words.decided.insert(policy + line.substr(rule + 5));
    else if (has(" selects "))
        words.silent[policy] = has(" but the protocols and ports do not match");
}

Expected readExpected(const std::string& text) {
    Expected expected;
    std::vector<ExpectedPart>* pair = nullptr;
    Words* side = nullptr;
    bool defaults = false;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        const auto arrow = line.find(" => ");
        if (line.starts_with("# All Connections due to")) {
            defaults = true;
        } else if (line.starts_with("Exposure Analysis Result")) {
            break;
        } else if (line.starts_with("Connections between ")) {
            const std::string src = line.substr(20, arrow - 20);
            pair = &expected[{src, line.substr(arrow + 4, line.rfind(':') - arrow - 4)}];
        } else if (defaults && arrow != std::string::npos) {
            ExpectedPart part{true, everyPort(), {}, {}};
            part.egress.allowed = part.ingress.allowed = true;
            part.egress.byDefault = part.ingress.byDefault = true;
            expected[{line.substr(0, arrow), line.substr(arrow + 4)}].push_back(part);
        } else if (pair && (line.starts_with("\tAllowed ") || line.starts_with("\tDenied "))) {
            const auto from = line.find(' ') + 1;
            pair->push_back(
                {line[1] == 'A', upstreamPorts(line.substr(from, line.find(" due to") - from)), {}, {}});
            if (line.find("the system default") != std::string::npos) {
                pair->back().egress.allowed = pair->back().ingress.allowed = true;
                pair->back().egress.byDefault = pair->back().ingress.byDefault = true;
            }
        } else if (pair && !pair->empty() &&
                   (line.starts_with("\t\tEgress (") || line.starts_with("\t\tIngress ("))) {
            side = line[2] == 'E' ? &pair->back().egress : &pair->back().ingress;
            side->allowed = line.find("(Allowed)") != std::string::npos;
            side->byDefault = line.find("the system default") != std::string::npos;
        } else if (side && line.starts_with("\t\t\t") &&
                   line.find("NetworkPolicy list:") == std::string::npos) {
            readReason(line, *side);
        }
    }
    return expected;
}

std::string name(const policy::PolicyId& id) {
    return id.kind + " " + (id.ns.empty() ? id.name : id.ns + "/" + id.name);
}

// "#2", from the rule's pointer "/spec/ingress/1".
std::string number(const policy::Rule& rule) {
    return "#" + std::to_string(std::stoi(rule.pointer.substr(rule.pointer.rfind('/') + 1)) + 1);
}

bool isIn(const std::set<std::string>& expected, const policy::RuleRef& ref) {
    return expected.contains(name(ref.policy->id) + " " + ref.rule->name) ||
           expected.contains(name(ref.policy->id) + " " + number(*ref.rule));
}

std::set<std::string> policiesOf(const std::set<std::string>& rules) {
    std::set<std::string> out;
    for (const std::string& rule : rules)
        out.insert(rule.substr(0, rule.find(' ', rule.find(' ') + 1)));
    return out;
}

std::set<std::string> policiesOf(const std::vector<policy::RuleRef>& rules) {
    std::set<std::string> out;
    for (const policy::RuleRef& ref : rules)
        out.insert(name(ref.policy->id));
    return out;
}

// Of the rules of one policy that allow the same port, upstream lists those that add something.
std::string rulesDiffer(const std::set<std::string>& expected, const std::vector<policy::RuleRef>& got,
                        const char* what) {
    const auto found =
        std::count_if(got.begin(), got.end(), [&](const auto& ref) { return isIn(expected, ref); });
    if (policiesOf(expected) == policiesOf(got) && static_cast<std::size_t>(found) >= expected.size())
        return {};
    std::string text = std::string(what) + ":";
    for (const policy::RuleRef& ref : got)
        text += " " + name(ref.policy->id) + " " + number(*ref.rule);
    text += " instead of";
    for (const std::string& one : expected)
        text += " " + one;
    return text;
}

std::string sideDiffers(const Words& expected, const reach::Reason& got, bool controller) {
    const bool allowed = got.verdict == reach::Verdict::allowed;
    if (allowed != expected.allowed && !controller)
        return allowed ? "allowed" : "denied";
    if (expected.byDefault && !got.decided.empty())
        return "decided by " + name(got.decided.front().policy->id) + " instead of by default";
    if (std::string why = rulesDiffer(expected.passed, got.passed, "passed"); !why.empty())
        return why;
    if (std::string why = rulesDiffer(expected.decided, got.decided, "decided"); !why.empty())
        return why;
    std::map<std::string, bool> silent;
    for (const reach::Silent& one : got.silent)
        silent[name(one.policy->id)] = !one.otherPorts.empty();
    return silent == expected.silent ? "" : "other policies isolate, or other rules cover the peer";
}

std::string partDiffers(const ExpectedPart& expected, const reach::Part& got, bool controller) {
    if ((got.verdict == reach::Verdict::allowed) != expected.allowed)
        return expected.allowed ? "not allowed" : "not denied";
    if (std::string why = sideDiffers(expected.egress, got.egress, false); !why.empty())
        return "egress " + why;
    if (std::string why = sideDiffers(expected.ingress, got.ingress, controller); !why.empty())
        return "ingress " + why;
    std::set<std::string> doors;
    for (const model::ObjectKey& key : got.through)
        doors.insert(key.kind + " " + key.ns + "/" + key.name);
    return doors == expected.ingress.doors ? "" : "leads through other objects";
}

// Addresses of "a-b[External]" on either side; upstream may cut them otherwise than we do.
struct Range {
    model::Ip first, last;
};
std::optional<Range> rangeOf(const std::string& peer) {
    const auto dash = peer.find('-');
    const auto bracket = peer.find("[External]");
    if (bracket == std::string::npos || dash == std::string::npos)
        return {};
    const auto first = model::Ip::parse(peer.substr(0, dash));
    const auto last = model::Ip::parse(peer.substr(dash + 1, bracket - dash - 1));
    return first && last ? std::optional(Range{*first, *last}) : std::nullopt;
}

bool covers(const std::string& expected, const std::string& got) {
    if (expected == got)
        return true;
    const auto one = rangeOf(expected);
    const auto other = rangeOf(got);
    return one && other && !(other->first < one->first) && !(one->last < other->last);
}

std::string pairDiffers(const std::vector<ExpectedPart>& expected, const reach::PairExplanation& got,
                        const PortSet& asked, const std::string& only) {
    const bool controller = got.src == "{ingress-controller}";
    for (const reach::Part& part : got.parts) {
        const PortSet ports = part.ports & asked;
        const bool allowed = part.verdict == reach::Verdict::allowed;
        if (ports.empty() || (only == "allow" && !allowed) || (only == "deny" && allowed))
            continue;
        PortSet told;
        for (const ExpectedPart& one : expected) {
            if ((one.ports & ports).empty())
                continue;
            told |= one.ports;
            if (std::string why = partDiffers(one, part, controller); !why.empty())
                return why;
        }
        if (!told.contains(ports))
            return "has ports that upstream does not tell of";
    }
    return {};
}

std::string explanationDiffers(const reach::World& world, const fs::path& file, const Tree& run) {
    const auto text = base::readFile(file);
    if (!text)
        return text.error().english();
    const Expected expected = readExpected(*text);
    const Focus focus = focusOf(run);
    const PortSet asked =
        focus.port ? PortSet::of(focus.port->first, focus.port->second, focus.port->second) : everyPort();
    const auto all = reach::explain(world, {}, {});
    if (!all)
        return all.error().english();
    std::set<std::pair<std::string, std::string>> told;
    for (const reach::PairExplanation& one : *all) {
        if (!keeps(focus, one.src, one.dst))
            continue;
        const auto found = std::find_if(expected.begin(), expected.end(), [&](const auto& entry) {
            return covers(entry.first.first, one.src) && covers(entry.first.second, one.dst);
        });
        const std::vector<ExpectedPart> parts =
            found == expected.end() ? std::vector<ExpectedPart>() : found->second;
        if (found != expected.end())
            told.insert(found->first);
        if (std::string why = pairDiffers(parts, one, asked, run.text({"explainOnly"})); !why.empty())
            return one.src + " => " + one.dst + ": " + why;
    }
    for (const auto& [pair, parts] : expected)
        if (!told.contains(pair))
            return "missing " + pair.first + " => " + pair.second;
    return {};
}

} // namespace

Group netpolExplain(const fs::path& folder) {
    Group group;
    everyCase(folder, [&](const std::string& name, const Tree& one) {
        const auto runs = runsOf(one, "explain");
        if (runs.empty())
            return;
        const Built built = buildAsUpstream(folder / "cases" / name / "manifests");
        std::string why = built.refused;
        for (const Tree* run : runs)
            for (const std::string& expected : texts(run->find("expected"))) {
                const fs::path file = folder / "cases" / name / expected;
                if (!why.empty() || file.extension() != ".txt")
                    continue;
                why = explanationDiffers(*built.world, file, *run);
                const Tree* exposure = run->find("exposure");
                // Not every such file has that part.
                const auto text = base::readFile(file);
                const bool told = text && text->find("Exposure Analysis Result") != std::string::npos;
                if (why.empty() && told && exposure && exposure->asBoolean().value_or(false))
                    why = exposureDiffers(*built.world, file, *run, false);
                if (!why.empty())
                    why = file.filename().string() + ": " + why;
            }
        record(group, "netpol-analyzer-explain/" + name, why);
    });
    return group;
}

} // namespace cases
