// netpol-analyzer's exposure runs: its text, or its DOT where there is no text.
#include "netpol.h"

#include <sallyport/base/file.h>
#include <sallyport/reach/exposure.h>

#include <set>
#include <sstream>

namespace cases {

using namespace sallyport;

namespace {

using Line = std::array<std::string, 3>; // src, dst, conn
struct Shown {
    std::set<Line> connections, exposed;
    std::set<std::string> unprotected; // "NAME Egress"
};

std::string lineText(const Line& line) {
    return line[0] + " => " + line[1] + " : " + line[2];
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// "{Key:role,Operator:NotIn,Values:[b a],}" as we write it: "role notin (a,b)".
std::string requirement(const std::string& text) {
    const auto field = [&](const std::string& name) {
        const auto at = text.find(name + ":") + name.size() + 1;
        return text.substr(at, text.find(name == "Values" ? ']' : ',', at) - at);
    };
    const std::string key = field("Key");
    const std::string op = field("Operator");
    std::istringstream in(field("Values").substr(1));
    std::set<std::string> values;
    for (std::string value; in >> value;)
        values.insert(value);
    if (op == "Exists")
        return key;
    if (op == "DoesNotExist")
        return "!" + key;
    if (values.size() == 1)
        return key + (op == "In" ? "=" : "!=") + *values.begin();
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "" : ",") + value;
    return key + (op == "In" ? " in (" : " notin (") + list + ")";
}

// What stands between the braces of "[pod with {...}]", in one spelling and order: upstream's, or ours.
std::string requirements(const std::string& text) {
    std::set<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 5, "{Key:") == 0) {
            const auto end = text.find(",}", at);
            parts.insert(requirement(text.substr(at, end - at)));
            at = end + 2;
        } else {
            auto end = at;
            for (int depth = 0; end < text.size() && (text[end] != ',' || depth > 0); ++end)
                depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
            parts.insert(trimmed(text.substr(at, end - at)));
            at = end;
        }
        at = text.find_first_not_of(", ", at);
    }
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ", ") + part;
    return out;
}

std::string canonical(const std::string& peer) {
    std::string out;
    for (std::size_t at = 0; at < peer.size();) {
        const auto open = peer.find(" with {", at);
        if (open == std::string::npos)
            return withSuffix(out + peer.substr(at));
        const auto close = peer.find("}]", open);
        auto end = close;
        while (peer.compare(end + 1, 2, "}]") == 0)
            ++end;
        out += peer.substr(at, open + 7 - at) + requirements(peer.substr(open + 7, end - open - 7));
        at = end;
    }
    const std::string named = "[namespace with {kubernetes.io/metadata.name=";
    if (out.starts_with(named)) {
        const auto end = out.find("}]");
        if (out.find(',') > end)
            out = out.substr(named.size(), end - named.size()) + out.substr(end + 2);
    }
    return out;
}

Shown readText(const std::string& text, const Focus& focus) {
    Shown shown;
    std::istringstream in(text);
    std::string section;
    for (std::string line; std::getline(in, line);) {
        const auto arrow = line.find(section == "Ingress" ? "<=" : "=>");
        if (line.starts_with("Exposure Analysis Result"))
            section = "Exposure";
        else if (line == "Egress Exposure:" || line == "Ingress Exposure:")
            section = line.substr(0, line.find(' '));
        else if (line.starts_with("Workloads not protected"))
            section = "Unprotected";
        else if (section == "Unprotected" && line.find(" is not protected on ") != std::string::npos)
            shown.unprotected.insert(line.substr(0, line.find(" is not")) + line.substr(line.rfind(' ')));
        else if (arrow != std::string::npos && !line.starts_with("Connections between")) {
            auto colon = line.find(" : ", arrow);
            const std::string conn =
                colon != std::string::npos ? trimmed(line.substr(colon + 3))
                : focus.port ? model::name(focus.port->first) + " " + std::to_string(focus.port->second)
                             : "";
            const std::string first = canonical(trimmed(line.substr(0, arrow)));
            const std::string second = canonical(
                trimmed(line.substr(arrow + 2, colon == std::string::npos ? colon : colon - arrow - 2)));
            if (section == "Egress")
                shown.exposed.insert({first, second, conn});
            else if (section == "Ingress")
                shown.exposed.insert({second, first, conn});
            else
                shown.connections.insert({first, second, conn});
        }
    }
    return shown;
}

// Edges; dashed ones are exposure.
Shown readDot(const std::string& text) {
    Shown shown;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> quoted;
        for (auto at = line.find('"'); at != std::string::npos; at = line.find('"', at)) {
            const auto end = line.find('"', at + 1);
            quoted.push_back(line.substr(at + 1, end - at - 1));
            at = end == std::string::npos ? end : end + 1;
        }
        if (line.find("\" -> \"") == std::string::npos || quoted.size() < 3)
            continue;
        const bool dashed = line.find("style=dashed") != std::string::npos;
        (dashed ? shown.exposed : shown.connections)
            .insert({canonical(quoted[0]), canonical(quoted[1]), quoted[2]});
    }
    return shown;
}

bool isOutside(const Line& line) {
    return line[0].ends_with("[External]") || line[1].ends_with("[External]");
}

std::string focusedConn(const std::string& conn, const Focus& focus) {
    if (!focus.port)
        return conn;
    const auto& [protocol, port] = *focus.port;
    return portsOf(conn).contains(protocol, port) ? model::name(protocol) + " " + std::to_string(port) : "";
}

Shown ours(const reach::World& world, const Focus& focus) {
    Shown shown;
    const auto connections = world.connections();
    for (const reach::Connection& one : connections)
        if (const std::string conn = focusedConn(one.conn, focus);
            !conn.empty() && keeps(focus, one.src, one.dst))
            shown.connections.insert({one.src, one.dst, conn});
    const reach::Exposure exposure = reach::exposure(world, connections);
    // A focus on a workload is about the lines of that workload.
    const auto kept = [&](const std::string& workload, policy::Direction direction) {
        const char* word = direction == policy::Direction::egress ? "egress" : "ingress";
        return (focus.workloads.empty() || isNamed(workload, focus.workloads)) &&
               (focus.direction.empty() || focus.direction == word);
    };
    for (const reach::Exposed& line : exposure.lines) {
        const std::string conn = focusedConn(line.conn, focus);
        if (conn.empty() || !kept(line.workload, line.direction))
            continue;
        const std::string other = canonical(otherSide(line));
        if (line.direction == policy::Direction::egress)
            shown.exposed.insert({line.workload, other, conn});
        else
            shown.exposed.insert({other, line.workload, conn});
    }
    // Upstream tells addresses only of workloads of which it tells something else.
    std::set<std::string> told;
    for (const Line& line : shown.exposed)
        if (!isOutside(line))
            told.insert({line[0], line[1]});
    for (const reach::Unprotected& one : exposure.unprotected)
        told.insert(one.workload);
    std::erase_if(shown.exposed,
                  [&](const Line& line) { return !told.contains(line[0]) && !told.contains(line[1]); });
    for (const reach::Unprotected& one : exposure.unprotected)
        if (kept(one.workload, one.direction))
            shown.unprotected.insert(one.workload +
                                     (one.direction == policy::Direction::egress ? " Egress" : " Ingress"));
    return shown;
}

} // namespace

std::string exposureDiffers(const reach::World& world, const fs::path& file, const Tree& run,
                            bool withConnections) {
    const auto text = base::readFile(file);
    if (!text)
        return text.error().english();
    const Focus focus = focusOf(run);
    const bool dot = file.extension() == ".dot";
    const Shown expected = dot ? readDot(*text) : readText(*text, focus);
    Shown got = ours(world, focus);
    if (dot)
        std::erase_if(got.exposed, isOutside);
    std::string why = withConnections ? compared(got.connections, expected.connections, lineText) : "";
    if (why.empty())
        why = compared(got.exposed, expected.exposed, lineText);
    if (why.empty() && !dot && !focus.port)
        why = compared(got.unprotected, expected.unprotected,
                       [](const std::string& one) { return "unprotected " + one; });
    return why;
}

Group netpolExposure(const fs::path& folder) {
    Group group;
    everyCase(folder, [&](const std::string& name, const Tree& one) {
        const auto runs = runsOf(one, "exposure");
        if (runs.empty())
            return;
        const Built built = buildAsUpstream(folder / "cases" / name / "manifests");
        std::string why = built.refused;
        for (const Tree* run : runs)
            for (const std::string& file : texts(run->find("expected")))
                if (why.empty() && !file.ends_with(".json"))
                    why = exposureDiffers(*built.world, folder / "cases" / name / file, *run, true);
        record(group, "netpol-analyzer-exposure/" + name, why);
    });
    return group;
}

} // namespace cases
