#pragma once
// What the runs of netpol-analyzer's cases share: how upstream's model is
// switched on, its focus options, and its notation.
#include "case.h"

#include <algorithm>

namespace cases {

sallyport::policy::CompileOptions asUpstream();

// The manifests as upstream reads them; it refuses also what Kubernetes takes.
Built buildAsUpstream(const fs::path& manifests);

// Older files write an external range without its suffix.
std::string withSuffix(const std::string& peer);

// The options that leave only some connections of all.
struct Focus {
    std::vector<std::string> workloads, peers;
    std::string direction; // "ingress", "egress" or ""
    std::optional<std::pair<sallyport::model::Protocol, int>> port;
};
Focus focusOf(const Tree& run);
bool keeps(const Focus& focus, const std::string& src, const std::string& dst);
// "ns/name" or "name" against "ns/name[Kind]".
bool isNamed(const std::string& peer, const std::vector<std::string>& names);

// "SCTP 1-65535,TCP 1-79,81-65535", "All Connections".
sallyport::policy::PortSet portsOf(const std::string& conn);

// The first difference to an expected file of an exposure run (or of an explain run with exposure).
std::string exposureDiffers(const sallyport::reach::World& world, const fs::path& file, const Tree& run,
                            bool withConnections);

std::vector<const Tree*> runsOf(const Tree& one, const std::string& analysis);

// Calls each(name, case) for every case of the index.
template<class Each> void everyCase(const fs::path& folder, const Each& each) {
    const Tree index = readTree(folder / "index.json");
    const Tree* list = index.find("cases");
    for (const Tree& one : list ? list->items() : std::span<const Tree>()) {
        const std::string name = one.text({"case"});
        each(name, readTree(folder / "cases" / name / "case.json"));
    }
}

// The first difference, or nothing; `what` says what a line is.
template<class Lines> std::string compared(const Lines& got, const Lines& expected, const auto& what) {
    for (const auto& line : expected)
        if (!got.contains(line))
            return "missing " + what(line);
    for (const auto& line : got)
        if (!expected.contains(line))
            return "too much " + what(line);
    return {};
}

} // namespace cases
