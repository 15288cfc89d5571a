#include "case.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <iostream>

namespace cases {

using namespace sallyport;

void record(Group& group, const std::string& name, const std::string& difference) {
    ++group.of;
    if (difference.empty())
        ++group.agree;
    else
        std::cerr << name << ": " << difference << '\n';
}

Tree readTree(const fs::path& file) {
    const auto text = base::readFile(file);
    if (!text)
        return {};
    auto tree = base::readJson(*text, file.string());
    return tree ? std::move(tree).value() : Tree();
}

std::vector<std::string> texts(const Tree* list) {
    std::vector<std::string> out;
    if (list)
        for (const Tree& item : list->items())
            out.push_back(item.scalarText());
    return out;
}

namespace {

// Kinds of policy that are in the state and that the profile does not evaluate.
std::string unevaluated(const policy::Ruleset& ruleset) {
    std::set<std::string> kinds;
    for (const policy::PolicyId& id : ruleset.ignored)
        kinds.insert(id.kind);
    std::string names;
    for (const std::string& kind : kinds)
        names += (names.empty() ? "" : ", ") + kind;
    return names;
}

} // namespace

namespace {

Built built(model::ClusterState state, const policy::CompileOptions& options) {
    Built built;
    auto ruleset = policy::compile(state, options);
    if (!ruleset) {
        built.refused = ruleset.error().english();
        return built;
    }
    for (const model::Unread& unread : state.unread)
        if (unread.mayDecide)
            built.refused = unread.why.english();
    if (!state.duplicates.empty())
        built.refused = state.duplicates.front().key.text() + " is there twice";
    if (!ruleset->doubts.empty())
        built.refused = ruleset->doubts.front().why.english();
    built.unevaluated = unevaluated(*ruleset);
    built.world.emplace(std::move(state), std::move(*ruleset));
    return built;
}

} // namespace

Built build(const fs::path& manifests, const policy::CompileOptions& options) {
    auto state = source::read({manifests});
    if (!state)
        return {std::nullopt, state.error().english(), {}};
    return built(std::move(*state), options);
}

Built buildAsWritten(const fs::path& file, const policy::CompileOptions& options) {
    auto text = base::readFile(file);
    if (!text)
        return {std::nullopt, text.error().english(), {}};
    // Another key, so that nothing gives it to a namespace that does not have it written.
    const std::string key = "kubernetes.io/metadata.name";
    for (auto at = text->find(key); at != std::string::npos; at = text->find(key, at))
        text->replace(at, key.size(), "as-written/metadata.name");
    return built(source::readTexts({{file.string(), *text}}), options);
}

} // namespace cases
