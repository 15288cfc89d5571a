// sallyport-cases [GROUP...]: runs other people's cases and prints
// {"GROUP":{"agree","of","skipped":[{"case","reason"}]}}; what does not agree
// goes to stderr. Exit 1 when something does not.
#include "case.h"
#include "cases.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <iostream>

namespace {

using sallyport::base::Tree;

Tree toTree(const cases::Group& group) {
    Tree out = Tree::map();
    out.set("agree", Tree::integer(group.agree));
    out.set("of", Tree::integer(group.of));
    Tree skipped = Tree::list();
    for (const auto& [name, reason] : group.skipped) {
        Tree one = Tree::map();
        one.set("case", Tree::string(name));
        one.set("reason", Tree::string(reason));
        skipped.append(std::move(one));
    }
    out.set("skipped", std::move(skipped));
    return out;
}

struct Entry {
    const char* name;
    const char* folder;
    cases::Group (*run)(const std::filesystem::path&);
};

constexpr Entry groups[] = {
    {"cyclonus", "policy-cases/cyclonus", cases::cyclonus},
    {"cyclonus-increments", "policy-cases/cyclonus", cases::cyclonusIncrements},
    {"netpol-analyzer", "policy-cases/netpol-analyzer", cases::netpolConnectivity},
    {"netpol-analyzer-refused", "policy-cases/netpol-analyzer", cases::netpolRefused},
    {"netpol-analyzer-diff", "policy-cases/netpol-analyzer", cases::netpolDifference},
    {"netpol-analyzer-exposure", "policy-cases/netpol-analyzer", cases::netpolExposure},
    {"netpol-analyzer-explain", "policy-cases/netpol-analyzer", cases::netpolExplain},
    {"cilium", "policy-cases/cilium", cases::queries},
    {"conformance", "policy-cases/conformance", cases::queries},
    {"calico", "policy-cases/calico", cases::queries},
    {"calico-selectors", "policy-cases/calico", cases::selectors},
    {"corpus", "corpus", cases::expectedRows},
};

} // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = casesDir();
    if (folder.empty()) {
        std::cerr << "error: no cases: set SALLYPORT_CASES to a folder that has policy-cases\n";
        return 3;
    }
    const std::vector<std::string> wanted(argv + 1, argv + argc);
    Tree answer = Tree::map();
    bool all = true;
    for (const Entry& entry : groups) {
        const auto path = folder / entry.folder;
        const bool asked =
            wanted.empty() || std::find(wanted.begin(), wanted.end(), entry.name) != wanted.end();
        if (!asked || !std::filesystem::exists(path))
            continue;
        const cases::Group group = entry.run(path);
        all = all && group.agree == group.of;
        answer.set(entry.name, toTree(group));
    }
    std::cout << sallyport::base::writeJson(answer) << '\n';
    return all ? 0 : 1;
}
