#include "unseen.h"

#include <algorithm>

namespace sallyport::gui {

namespace {

// The labels that a selector asks for, where it asks for nothing else.
model::Labels exactLabels(const policy::Selector& selector) {
    const auto unseen = policy::Unseen::from(selector);
    model::Labels labels;
    if (!unseen)
        return labels;
    for (const policy::Selector& test : unseen->ofPod) {
        if (test.test != policy::Selector::Test::in || test.values.size() != 1)
            return {};
        labels[test.key] = test.values.front();
    }
    return labels;
}

bool hasAll(const policy::Endpoint& pod, const model::Labels& labels) {
    return std::ranges::all_of(labels, [&](const auto& label) {
        const auto found = pod.labels.find(label.first);
        return found != pod.labels.end() && found->second == label.second;
    });
}

bool isShown(const checks::Derived& derived, const std::string& ns, const model::Labels& labels) {
    return std::ranges::any_of(derived.world->participants(), [&](const reach::Participant& one) {
        return one.ns == ns && std::ranges::any_of(one.pods, [&](const policy::Endpoint& pod) {
                   return hasAll(pod, labels);
               });
    });
}

int firstPort(const policy::Policy& policy) {
    for (const policy::Rule& rule : policy.ingress)
        for (const policy::PortMatch& port : rule.ports)
            if (port.first > 0 && port.protocol.value_or(model::Protocol::tcp) == model::Protocol::tcp)
                return port.first;
    return 443;
}

} // namespace

std::vector<UnseenPods> unseenPods(const checks::Derived& derived) {
    std::vector<UnseenPods> all;
    for (const policy::Tier& tier : derived.world->ruleset().tiers)
        for (const policy::Policy& policy : tier.policies) {
            const model::Labels labels = exactLabels(policy.subject);
            if (policy.id.ns.empty() || labels.empty() || isShown(derived, policy.id.ns, labels))
                continue;
            UnseenPods one;
            one.ns = policy.id.ns;
            std::string text;
            for (const auto& [key, value] : labels) {
                text.append(text.empty() ? "" : ",").append(key).append("=").append(value);
                if (one.name.empty() || key == "app" || key == "app.kubernetes.io/name")
                    one.name = value;
            }
            one.peer = one.ns + "/{" + text + "}";
            one.port = firstPort(policy);
            if (std::ranges::find(all, one.peer, &UnseenPods::peer) == all.end())
                all.push_back(std::move(one));
        }
    return all;
}

} // namespace sallyport::gui
