#pragma once
// Hand-checked verdicts: a folder with manifests.yaml and expected.yaml, which
// names the source of each verdict, and the doubts that compiling leaves.
#include "manifests.h"

#include <sallyport/base/file.h>

#include <algorithm>
#include <filesystem>

namespace testing {

namespace fs = std::filesystem;

inline std::string contents(const fs::path& path) {
    auto text = sallyport::base::readFile(path);
    return text.ok() ? *text : std::string();
}

inline std::vector<fs::path> folders(const fs::path& parent) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::directory_iterator(parent)) {
        if (entry.is_directory())
            out.push_back(entry.path());
    }
    std::ranges::sort(out);
    return out;
}

struct Port {
    sallyport::model::Protocol protocol = sallyport::model::Protocol::tcp;
    int number = 0;
};

// "80/TCP"; "ICMP/8" asks for a type.
inline Port portOf(const std::string& text) {
    using sallyport::model::protocolFrom;
    const auto slash = text.find('/');
    if (text.starts_with("ICMP"))
        return {*protocolFrom(text.substr(0, slash)), std::stoi(text.substr(slash + 1))};
    return {*protocolFrom(text.substr(slash + 1)), std::stoi(text.substr(0, slash))};
}

// What differs, each on a line of its own; empty when all is as expected.
inline std::string handChecked(const fs::path& folder, const std::string& profile) {
    using namespace sallyport;
    model::ClusterState state;
    addManifests(state, contents(folder / "manifests.yaml"), "manifests.yaml");
    const auto expected = base::readYamlDocument(contents(folder / "expected.yaml"), "expected.yaml");
    if (!expected.ok())
        return expected.error().english();
    const auto ruleset = policy::compile(state, {profile, {}});
    if (!ruleset.ok())
        return ruleset.error().english();
    std::string out;
    const base::Tree* queries = expected->find("queries");
    for (const base::Tree& query : queries ? queries->items() : std::span<const base::Tree>()) {
        const Port port = portOf(query.text({"port"}));
        const std::string got = verdict(*ruleset, peerEndpoint(state, query.text({"from"})),
                                        peerEndpoint(state, query.text({"to"})), port.protocol, port.number);
        if (got != query.text({"verdict"}))
            out += query.text({"from"}) + " to " + query.text({"to"}) + " " + query.text({"port"}) + ": " +
                   got + ", should be " + query.text({"verdict"}) + " (" + query.text({"because"}) + ")\n";
    }
    std::string doubts, wanted;
    for (const policy::Doubt& doubt : ruleset->doubts)
        doubts += doubt.why.id + " at line " + std::to_string(doubt.place.line) + "\n";
    if (const base::Tree* list = expected->find("doubts"))
        for (const base::Tree& one : list->items())
            wanted += one.scalarText() + "\n";
    if (doubts != wanted)
        out += "doubts:\n" + doubts + "should be:\n" + wanted;
    if (!queries && wanted.empty())
        out += "nothing is expected\n";
    return out;
}

} // namespace testing
