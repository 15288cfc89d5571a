#include "case.h"

#include <sallyport/base/file.h>

#include <algorithm>
#include <sstream>

namespace cases {

using namespace sallyport;
using Lines = std::set<std::array<std::string, 3>>;

namespace {

policy::CompileOptions asUpstream() {
    policy::CompileOptions options;
    options.profile = "kubernetes";
    options.ipBlockMatchesPods = false;
    return options;
}

// Older files write an external range without its suffix.
std::string withSuffix(const std::string& peer) {
    const auto dash = peer.find('-');
    if (dash != std::string::npos && model::Ip::parse(peer.substr(0, dash)) &&
        model::Ip::parse(peer.substr(dash + 1)))
        return peer + "[External]";
    return peer;
}

// "ns/name" or "name" against "ns/name[Kind]".
bool named(const std::string& peer, const std::vector<std::string>& names) {
    const std::string bare = peer.substr(0, peer.find('['));
    const std::string last = bare.substr(bare.find('/') + 1);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return name == bare || name == last; });
}

// What the run's options leave of all connections.
Lines focused(const std::vector<reach::Connection>& all, const Tree& run) {
    const auto focus = texts(run.find("focusWorkloads"));
    const auto peers = texts(run.find("focusWorkloadPeers"));
    const std::string direction = run.text({"focusDirection"});
    Lines lines;
    for (const reach::Connection& one : all) {
        const auto fits = [&](const std::string& workload, const std::string& other) {
            return named(workload, focus) && (peers.empty() || named(other, peers));
        };
        const bool kept = focus.empty() || (direction != "egress" && fits(one.dst, one.src)) ||
                          (direction != "ingress" && fits(one.src, one.dst));
        if (kept)
            lines.insert({one.src, one.dst, one.conn});
    }
    return lines;
}

std::string compared(const Lines& got, const Lines& expected) {
    for (const auto& line : expected)
        if (!got.contains(line))
            return "missing " + line[0] + " => " + line[1] + " : " + line[2];
    for (const auto& line : got)
        if (!expected.contains(line))
            return "too much " + line[0] + " => " + line[1] + " : " + line[2];
    return {};
}

std::string connectivity(const reach::World& world, const fs::path& folder, const Tree& run) {
    const Tree matrix = readTree(folder / run.text({"matrix"}));
    if (!matrix.isList())
        return "no matrix";
    Lines expected;
    for (const Tree& line : matrix.items())
        expected.insert(
            {withSuffix(line.text({"src"})), withSuffix(line.text({"dst"})), line.text({"conn"})});
    return compared(focused(world.connections(), run), expected);
}

// Calls each(name, case) for every case of the index.
template<class Each> void everyCase(const fs::path& folder, const Each& each) {
    const Tree index = readTree(folder / "index.json");
    const Tree* list = index.find("cases");
    for (const Tree& one : list ? list->items() : std::span<const Tree>()) {
        const std::string name = one.text({"case"});
        each(name, readTree(folder / "cases" / name / "case.json"));
    }
}

std::vector<const Tree*> runsOf(const Tree& one, const std::string& analysis) {
    std::vector<const Tree*> runs;
    if (const Tree* all = one.find("runs"))
        for (const Tree& run : all->items())
            if (run.text({"analysis"}) == analysis)
                runs.push_back(&run);
    return runs;
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
        const Built built = build(folder / "cases" / name / "manifests", asUpstream());
        if (built.world && !built.unevaluated.empty()) {
            group.skipped.emplace_back(name, "not evaluated in this build: " + built.unevaluated);
            return;
        }
        std::string why = built.world ? "" : built.refused;
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
        const Built built = build(folder / "cases" / name / "manifests", asUpstream());
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
        const Built before = build(folder / "cases" / one.text({"ref1"}) / "manifests", asUpstream());
        const Built after = build(folder / "cases" / one.text({"ref2"}) / "manifests", asUpstream());
        if (!before.unevaluated.empty() || !after.unevaluated.empty())
            group.skipped.emplace_back(name, "not evaluated in this build: " + before.unevaluated +
                                                 (before.unevaluated.empty() ? after.unevaluated : ""));
        else if (!before.world || !after.world)
            record(group, "netpol-analyzer-diff/" + name, before.refused + after.refused);
        else
            record(group, "netpol-analyzer-diff/" + name,
                   differs(*before.world, *after.world, folder / one.text({"expected"})));
    }
    return group;
}

} // namespace cases
