// Findings about a Document against what is there, and saved flows as
// expectations.
#include "context.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

// The place of element `index` of a list member of the Document.
base::Place placeIn(const Context& context, const std::string& pointer) {
    return context.inputs.documentTree ? model::placeOf(*context.inputs.documentTree, pointer)
                                       : base::Place();
}

void tunnelWithoutConnector(const Context& context, Report& report) {
    if (!context.inputs.document)
        return;
    const auto& tunnels = context.inputs.document->tunnels;
    for (std::size_t i = 0; i < tunnels.size(); ++i)
        if (!adopt::connectorOf(context.adopted, tunnels[i]))
            report.add({"tunnel/" + tunnels[i].name,
                        placeIn(context, "/tunnels/" + std::to_string(i)),
                        "No connector of the tunnel %1 is in the cluster's files yet.",
                        "Render writes one.",
                        {tunnels[i].name},
                        {},
                        {}});
}

void expectationFailed(const Context& context, Report& report) {
    for (const Expectation& expectation : expectations(context))
        if (!expectation.held)
            report.add({expectation.id,
                        expectation.place,
                        "The expectation %1 does not hold: %2. %3",
                        "Change the policy, or the expectation.",
                        {expectation.id, expectation.got, expectation.because.english()},
                        {},
                        {}});
}

base::Text text(const char* id, const char* pattern, std::vector<std::string> args = {}) {
    return {id, pattern, std::move(args)};
}

// FROM and TO of a flow: tunnel/NAME, outside/NAME, else PEER as in docs/cli.md.
struct Ends {
    std::vector<reach::PeerSpec> peers; // an outside target may be several ranges
    base::Text problem;
};

Ends endsOf(const Context& context, const std::string& written) {
    const model::Document& document = *context.inputs.document;
    if (written.rfind("tunnel/", 0) == 0) {
        const model::Tunnel* tunnel = document.tunnel(written.substr(7));
        if (!tunnel)
            return {{}, text("no-such-tunnel", SALLYPORT_TR("There is no tunnel %1."), {written.substr(7)})};
        const adopt::Connector* connector = adopt::connectorOf(context.adopted, *tunnel);
        if (!connector)
            return {{},
                    text("no-connector", SALLYPORT_TR("No connector of %1 is there yet."), {tunnel->name})};
        reach::PeerSpec peer;
        peer.ns = connector->ns;
        peer.name = connector->name;
        peer.text = connector->ns + '/' + connector->name;
        return {{peer}, {}};
    }
    if (written.rfind("outside/", 0) == 0) {
        Ends ends;
        for (const model::OutsideTarget& target : document.outside)
            if (target.name == written.substr(8))
                for (const model::Cidr& range : target.addresses) {
                    reach::PeerSpec peer;
                    peer.kind = reach::PeerSpec::Kind::outside;
                    peer.name = target.name;
                    peer.range = range;
                    peer.text = written;
                    ends.peers.push_back(peer);
                }
        if (ends.peers.empty())
            ends.problem =
                text("no-such-target", SALLYPORT_TR("There is no outside target %1."), {written.substr(8)});
        return ends;
    }
    auto peer = reach::parsePeer(written);
    if (!peer)
        return {{}, peer.error().message};
    return {{*std::move(peer)}, {}};
}

std::string byOf(const reach::Side& side) {
    for (const policy::RuleRef& ref : side.decided)
        if (ref.policy)
            return "policy/" + ref.policy->id.kind + '/' + ref.policy->id.ns + '/' + ref.policy->id.name;
    return {};
}

bool decidedBy(const reach::Answer& answer, const std::string& by) {
    for (const reach::Side* side : {&answer.egress, &answer.ingress})
        for (const policy::RuleRef& ref : side->decided)
            if (ref.policy &&
                by == "policy/" + ref.policy->id.kind + '/' + ref.policy->id.ns + '/' + ref.policy->id.name)
                return true;
    return false;
}

base::Text becauseOf(const reach::Answer& answer) {
    if (!answer.because.empty())
        return answer.because;
    for (const reach::Side* side : {&answer.egress, &answer.ingress}) {
        if (side->verdict == reach::Verdict::allowed)
            continue;
        if (!side->because.empty())
            return side->because;
        if (const std::string by = byOf(*side); !by.empty())
            return text("decided-by", SALLYPORT_TR("Decided by %1."), {by});
    }
    if (const std::string by = byOf(answer.egress); !by.empty())
        return text("decided-by", SALLYPORT_TR("Decided by %1."), {by});
    return answer.egress.because;
}

// A range holds an expectation only when every part of it does: the worst answer counts.
Expectation evaluate(const Context& context, const model::SavedFlow& flow) {
    Expectation result;
    result.id = flow.id;
    const Ends from = endsOf(context, flow.from);
    const Ends to = endsOf(context, flow.to);
    if (from.peers.empty() || to.peers.empty()) {
        result.got = "unknown";
        result.because = from.peers.empty() ? from.problem : to.problem;
        return result;
    }
    result.held = true;
    for (const reach::PeerSpec& target : to.peers) {
        const auto answer = context.world.ask(from.peers.front(), target, flow.protocol, flow.port);
        const bool held = answer && name(answer->verdict) == flow.expect &&
                          (flow.by.empty() || decidedBy(*answer, flow.by));
        if (!result.got.empty() && (held || !result.held))
            continue;
        result.held = held;
        result.got = answer ? name(answer->verdict) : "unknown";
        result.because = answer ? becauseOf(*answer) : answer.error().message;
    }
    return result;
}

} // namespace

std::vector<Expectation> expectations(const Context& context) {
    std::vector<Expectation> all;
    if (!context.inputs.document)
        return all;
    const model::Document& document = *context.inputs.document;
    for (std::size_t i = 0; i < document.requests.size(); ++i) {
        if (document.requests[i].expect.empty())
            continue;
        Expectation request;
        request.id = document.requests[i].id;
        request.got = "unknown";
        request.because = text("not-evaluable", SALLYPORT_TR("Requests are not evaluable in this build."));
        request.place = placeIn(context, "/requests/" + std::to_string(i));
        all.push_back(std::move(request));
    }
    for (std::size_t i = 0; i < document.flows.size(); ++i) {
        if (document.flows[i].expect.empty())
            continue;
        Expectation flow = evaluate(context, document.flows[i]);
        flow.place = placeIn(context, "/flows/" + std::to_string(i));
        all.push_back(std::move(flow));
    }
    return all;
}

std::vector<Entry> documentChecks() {
    using enum base::Severity;
    return {
        {"tunnel-without-connector", note, "A tunnel of the Document has no connector",
         tunnelWithoutConnector},
        {"expectation-failed", error, "A saved flow or request does not hold", expectationFailed},
    };
}

} // namespace sallyport::checks
