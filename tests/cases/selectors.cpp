#include "case.h"

#include "calico/selector.h"

namespace cases {

using namespace sallyport;
using policy::calico::parseSelector;

namespace {

model::Labels labelsOf(const Tree* tree) {
    model::Labels labels;
    for (const Tree::Member& member : tree ? tree->members() : std::span<const Tree::Member>())
        labels[member.key] = member.value.scalarText();
    return labels;
}

// Both ways in which a selector meets labels: a pod's, and a network set's.
std::string matching(const Tree& one) {
    const std::string text = one.text({"selector"});
    const auto expression = parseSelector(text);
    if (!expression)
        return text + ": " + expression.error().english();
    policy::Endpoint pod;
    pod.labels = labelsOf(one.find("labels"));
    const bool onPod = policy::matches(policy::calico::onPods(*expression), pod);
    const bool onSet = policy::calico::matches(*expression, pod.labels) == policy::Certainty::yes;
    const Tree* wanted = one.find("match");
    const bool agree = wanted && onPod == wanted->asBoolean() && onSet == wanted->asBoolean();
    return agree ? "" : text + ": " + (onPod ? "matches" : "does not match");
}

std::string canonical(const Tree& one) {
    const std::string text = one.text({"selector"});
    const auto expression = parseSelector(text);
    if (!expression)
        return text + ": " + expression.error().english();
    const std::string got = expression->text();
    return got == one.text({"canonical"}) ? "" : text + ": written as " + got;
}

} // namespace

Group selectors(const fs::path& folder) {
    Group group;
    const Tree table = readTree(folder / "calico-selectors.json");
    const auto each = [&](const char* member, const auto& run) {
        const Tree* list = table.find(member);
        for (const Tree& one : list ? list->items() : std::span<const Tree>())
            record(group, std::string("calico/") + member, run(one));
    };
    each("selectors", matching);
    each("bad", [](const Tree& one) {
        return parseSelector(one.scalarText()) ? one.scalarText() + ": is read" : std::string();
    });
    each("canonical", canonical);
    return group;
}

} // namespace cases
