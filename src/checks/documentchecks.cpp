// Findings about a Document against what is there, and saved flows as
// expectations.
#include "context.h"

#include <sallyport/base/nested.h>

#include <algorithm>
#include <set>

namespace sallyport::checks {

base::Place placeIn(const Inputs& inputs, const std::string& pointer) {
    return inputs.documentTree ? model::placeOf(*inputs.documentTree, pointer)
                               : base::Place{{}, 0, 0, pointer};
}

namespace {

void tunnelWithoutConnector(const Context& context, Report& report) {
    if (!context.inputs.document)
        return;
    const auto& tunnels = context.inputs.document->tunnels;
    for (std::size_t i = 0; i < tunnels.size(); ++i)
        if (!adopt::connectorOf(context.adopted, tunnels[i]))
            report.add({"tunnel/" + tunnels[i].name,
                        placeIn(context.inputs, "/tunnels/" + std::to_string(i)),
                        SALLYPORT_TR("No connector of the tunnel %1 is in the cluster's files yet."),
                        SALLYPORT_TR("`sallyportctl render` writes one."),
                        {tunnels[i].name}});
}

// What became of it, as a word that can be translated.
base::Text outcomeText(const std::string& got) {
    for (const char* word : {SALLYPORT_TR("passes"), SALLYPORT_TR("reached"), SALLYPORT_TR("blocked"),
                             SALLYPORT_TR("challenged"), SALLYPORT_TR("denied"), SALLYPORT_TR("allowed"),
                             SALLYPORT_TR("partial"), SALLYPORT_TR("none"), SALLYPORT_TR("unknown")})
        if (got == word)
            return {"outcome", word, {}};
    return {"outcome", "%1", {got}};
}

void expectationFailed(const Context& context, Report& report) {
    for (const Expectation& expectation : context.expectations)
        if (!expectation.held)
            report.add({expectation.id,
                        expectation.place,
                        SALLYPORT_TR("The expectation %1 does not hold: %2. %3"),
                        SALLYPORT_TR("Change the policy, or the expectation."),
                        {expectation.id, base::nested(outcomeText(expectation.got)),
                         base::nested(expectation.because)}});
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

std::string nameOf(const policy::PolicyId& id) {
    return "policy/" + id.kind + '/' + id.ns + '/' + id.name;
}

// The policies that decided a side: those of the rules, and for what is denied by default those that select.
std::vector<std::string> decidersOf(const reach::Side& side) {
    std::vector<std::string> names;
    for (const policy::RuleRef& ref : side.decided)
        if (ref.policy)
            names.push_back(nameOf(ref.policy->id));
    if (names.empty() && side.verdict == reach::Verdict::denied)
        for (const policy::Policy* policy : side.selecting)
            names.push_back(nameOf(policy->id));
    return names;
}

// What is denied was decided by the side that denies it.
std::vector<std::string> decidersOf(const reach::Answer& answer) {
    std::vector<std::string> names;
    for (const reach::Side* side : {&answer.egress, &answer.ingress})
        if (answer.verdict != reach::Verdict::denied || side->verdict == reach::Verdict::denied)
            for (std::string& one : decidersOf(*side))
                names.push_back(std::move(one));
    return names;
}

base::Text becauseOf(const reach::Answer& answer) {
    if (answer.verdict == reach::Verdict::allowed)
        for (const reach::Side* side : {&answer.egress, &answer.ingress})
            if (!side->decided.empty() && !side->because.empty())
                return side->because;
    if (!answer.because.empty())
        return answer.because;
    for (const reach::Side* side : {&answer.egress, &answer.ingress})
        if (side->verdict != reach::Verdict::allowed && !side->because.empty())
            return side->because;
    std::string list;
    for (const std::string& one : decidersOf(answer))
        list += (list.empty() ? "" : ", ") + one;
    if (!list.empty())
        return text("decided-by", SALLYPORT_TR("Decided by %1."), {list});
    return answer.egress.because.empty() ? answer.ingress.because : answer.egress.because;
}

struct Judged {
    bool held = false;
    std::string got;
    base::Text because;
};

Judged judge(const Context& context, const model::SavedFlow& flow, const reach::PeerSpec& from,
             const reach::PeerSpec& to) {
    const auto answer = context.world.ask(from, to, flow.protocol, flow.port);
    if (!answer)
        return {false, "unknown", answer.error().message};
    Judged judged{name(answer->verdict) == flow.expect, name(answer->verdict), becauseOf(*answer)};
    const std::vector<std::string> deciders = decidersOf(*answer);
    if (judged.held && !flow.by.empty() &&
        std::find(deciders.begin(), deciders.end(), flow.by) == deciders.end()) {
        judged.held = false;
        judged.because = text("not-by", SALLYPORT_TR("It is so, but not by %1. %2"),
                              {flow.by, base::nested(judged.because)});
    }
    return judged;
}

// A target of several ranges holds an expectation only when each of them does: the worst answer counts.
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
    for (const reach::PeerSpec& source : from.peers)
        for (const reach::PeerSpec& target : to.peers) {
            const Judged judged = judge(context, flow, source, target);
            if (!result.got.empty() && (judged.held || !result.held))
                continue;
            result.held = judged.held;
            result.got = judged.got;
            result.because = judged.because;
        }
    return result;
}

} // namespace

std::vector<Expectation> flowExpectations(const Context& context) {
    std::vector<Expectation> all;
    if (!context.inputs.document)
        return all;
    const auto& flows = context.inputs.document->flows;
    for (std::size_t i = 0; i < flows.size(); ++i) {
        if (flows[i].expect.empty())
            continue;
        Expectation flow = evaluate(context, flows[i]);
        flow.place = placeIn(context.inputs, "/flows/" + std::to_string(i));
        all.push_back(std::move(flow));
    }
    return all;
}

std::vector<Entry> documentChecks() {
    using enum base::Severity;
    return {
        {"tunnel-without-connector", note, "A tunnel of the Document has no connector",
         tunnelWithoutConnector, routes},
        {"expectation-failed", error, "A saved flow or request does not hold", expectationFailed, expected},
    };
}

} // namespace sallyport::checks
