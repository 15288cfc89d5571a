// "Only what is published": what rendering would write, what it replaces, and who else that touches.
#include "data.h"

#include <sallyport/base/nested.h>

#include <set>

namespace sallyport::session {

namespace {

// The workloads that a policy selects, but for the connectors of the bundle.
std::vector<std::string> othersUnder(const policy::Policy& policy, const reach::World& world,
                                     const manifests::Bundle& bundle) {
    std::set<std::string> connectors;
    for (const manifests::PlacedConnector& connector : bundle.connectors)
        connectors.insert(connector.ns + '/' + connector.name);
    std::vector<std::string> others;
    for (const reach::Participant& participant : world.participants())
        for (const policy::Endpoint& pod : participant.pods)
            if (!connectors.contains(participant.id) &&
                policy::match(world.ruleset(), policy.subject, pod) != policy::Certainty::no) {
                others.push_back(participant.id);
                break;
            }
    return others;
}

std::vector<Preview::Affected> affectedBy(const manifests::Bundle& bundle, const reach::World& world) {
    std::vector<Preview::Affected> affected;
    for (const manifests::Replacement& one : bundle.replaces)
        for (const policy::Tier& tier : world.ruleset().tiers)
            for (const policy::Policy& policy : tier.policies)
                if (policy.id == policy::PolicyId{one.key.kind, one.key.ns, one.key.name, one.key.group})
                    affected.push_back({one.key, othersUnder(policy, world, bundle)});
    return affected;
}

Preview previewOf(const checks::Inputs& inputs, const Worker::Stop& stop) {
    Preview preview;
    preview.document = inputs.document;
    const auto refuse = [&](const base::Error& error) {
        preview.refused = error;
        return preview;
    };
    const auto before = checks::derive(inputs, {}, stop);
    if (!before)
        return refuse(before.error());
    for (const checks::ConnectorReach& connector : before->connectors)
        if (connector.doors && !connector.tunnel.empty())
            preview.excessBefore += connector.doors->excess.value_or(0);
    const policy::Ruleset& ruleset = before->world->ruleset();
    manifests::Options options;
    options.today = inputs.today;
    auto rendered = manifests::render(*inputs.document, *inputs.state, ruleset, options);
    if (!rendered)
        return refuse(rendered.error());
    preview.unresolved = std::move(rendered->unresolved);
    if (!preview.unresolved.empty())
        return refuse({base::ErrorKind::refused,
                       {"preview-unresolved",
                        SALLYPORT_TR("%1 of tunnel %2 leads nowhere that is known: %3"),
                        {preview.unresolved.front().hostname, preview.unresolved.front().tunnel,
                         base::nested(preview.unresolved.front().why)}},
                       preview.unresolved.front().place});
    preview.bundle = std::move(rendered->bundle);
    policy::CompileOptions profile = inputs.profile;
    profile.profile = ruleset.profile.name;
    auto proof = checks::prove(*inputs.state, preview.bundle, profile, inputs.document->outside);
    if (!proof)
        return refuse(proof.error());
    preview.proof = *std::move(proof);
    preview.affected = affectedBy(preview.bundle, *before->world);
    return preview;
}

} // namespace

void Session::previewOnlyPublished() {
    Data& data = *m_data;
    const std::uint64_t mine = ++data.previewTicket;
    data.previewer.start([this, mine, inputs = data.inputs()](const Worker::Stop& stop) {
        auto preview = std::make_shared<const Preview>(previewOf(inputs, stop));
        QMetaObject::invokeMethod(
            this,
            [this, mine, preview] {
                if (mine == m_data->previewTicket)
                    emit previewReady(preview);
            },
            Qt::QueuedConnection);
    });
}

} // namespace sallyport::session
