#include "peers.h"
#include "ports.h"

#include <algorithm>

namespace sallyport::policy::policyapi {

namespace {

using base::Reader;
using base::Text;

// What the kinds differ in.
struct Shape {
    std::string_view version;
    std::string_view allow; // the word for it
    bool passes = true;
    std::string_view ports; // member that holds them
    PortMatch (*readPort)(PolicyReading&, const Reader&) = nullptr;
    std::size_t mostRules = 100; // of a direction; as many peers and ports of a rule
};

Shape shapeOf(const std::string& kind) {
    if (kind == "ClusterNetworkPolicy")
        return {"policy.networking.k8s.io/v1alpha2", "Accept", true, "protocols", readProtocol, 25};
    return {
        "policy.networking.k8s.io/v1alpha1", "Allow", kind == "AdminNetworkPolicy", "ports", readPort, 100};
}

// The items of a list that is there, which the schema wants to be `least` to `most`.
std::vector<Reader> itemsOf(const Reader& list, std::string_view name, std::size_t least, std::size_t most) {
    std::vector<Reader> items = list.items();
    if (items.size() < least || items.size() > most)
        list.report("list-size", Text{"list-size",
                                      SALLYPORT_TR("%1 takes %4 to %2 items, and there are %3"),
                                      {std::string(name), std::to_string(most), std::to_string(items.size()),
                                       std::to_string(least)}});
    return items;
}

class RuleReading {
public:
    RuleReading(PolicyReading& reading, const Shape& shape, bool egress, const Options& options)
        : m_reading(reading), m_shape(shape), m_egress(egress), m_options(options) {}

    Rule read(const Reader& reader) {
        const char* peersName = m_egress ? "to" : "from";
        reader.onlyMembers({"name", "action", m_shape.ports, peersName});
        Rule rule;
        rule.pointer = reader.pointer();
        rule.place = reader.place();
        rule.name = reader.member("name").text();
        if (rule.name.size() > 100)
            reader.member("name").report(
                "long-name",
                Text{"long-name", SALLYPORT_TR("the name of a rule takes at most 100 characters"), {}});
        rule.action = readAction(reader.member("action"));
        bool understood = true;
        if (const Reader peers = reader.member(peersName); peers.require()) {
            for (const Reader& item : itemsOf(peers, peersName, 1, m_shape.mostRules)) {
                if (auto peer = readPeer(m_reading, item, m_egress, m_options))
                    rule.peers.push_back(std::move(*peer));
                else
                    understood = false;
            }
        }
        readPorts(reader.member(m_shape.ports), rule);
        checkNamedPorts(reader, rule);
        checkDomainNames(reader, rule);
        if (!understood)
            failClosed(rule);
        return rule;
    }

private:
    Action readAction(const Reader& action) {
        const std::string allow(m_shape.allow);
        if (!action.require())
            return Action::deny;
        const std::string word =
            m_shape.passes ? action.word({allow, "Deny", "Pass"}) : action.word({allow, "Deny"});
        return word == allow ? Action::allow : word == "Pass" ? Action::pass : Action::deny;
    }

    void readPorts(const Reader& ports, Rule& rule) {
        rule.anyPort = !ports.present();
        if (rule.anyPort)
            return;
        for (const Reader& item : itemsOf(ports, m_shape.ports, 1, m_shape.mostRules))
            rule.ports.push_back(m_shape.readPort(m_reading, item));
    }

    // The validation of the experimental channel: what is no pod has no named ports.
    void checkNamedPorts(const Reader& reader, const Rule& rule) {
        const auto named = [](const PortMatch& port) { return !port.named.empty(); };
        const auto elsewhere = [](const Peer& peer) { return !peer.nets.empty() || peer.nodes; };
        if (std::ranges::any_of(rule.ports, named) && std::ranges::any_of(rule.peers, elsewhere))
            reader.member(m_shape.ports)
                .report("named-port-without-pods",
                        Text{"named-port-without-pods",
                             SALLYPORT_TR("networks and nodes have no named ports: write a number, or make "
                                          "two rules"),
                             {}});
    }

    void checkDomainNames(const Reader& reader, const Rule& rule) {
        const auto byName = [](const Peer& peer) { return !peer.fqdns.empty(); };
        if (rule.action != Action::allow && std::ranges::any_of(rule.peers, byName))
            reader.member("action").report("domain-names-only-allow",
                                           Text{"domain-names-only-allow",
                                                SALLYPORT_TR("domainNames can stand only in a rule that "
                                                             "allows"),
                                                {}});
    }

    // types.go: "For Allow rules, fail closed means: treat the rule as matching no traffic. For Deny and Pass
    // rules: treat the rule as a Deny all rule."
    static void failClosed(Rule& rule) {
        rule.peers.clear();
        rule.ports.clear();
        rule.anyPort = true;
        if (rule.action == Action::allow)
            return;
        rule.action = Action::deny;
        Peer everyone;
        everyone.anyone = true;
        everyone.pointer = rule.pointer;
        rule.peers.push_back(std::move(everyone));
    }

    PolicyReading& m_reading;
    const Shape& m_shape;
    bool m_egress;
    const Options& m_options;
};

// Sets the tier and the place in it.
void readPlace(PolicyReading& reading, const Reader& spec, Policy& policy) {
    const std::string& kind = reading.object().key.kind;
    std::string tier = adminTier;
    if (kind == "BaselineAdminNetworkPolicy") {
        tier = baselineTier;
        policy.order = 1001; // behind every ClusterNetworkPolicy of the tier
        if (reading.object().key.name != "default")
            reading.root()
                .member("metadata")
                .member("name")
                .report("baseline-name",
                        Text{"baseline-name",
                             SALLYPORT_TR("the one BaselineAdminNetworkPolicy of a cluster is named "
                                          "\"default\""),
                             {}});
    } else {
        const Reader priority = spec.member("priority");
        if (priority.require())
            policy.order = static_cast<double>(priority.integer(0, 1000));
    }
    if (kind == "ClusterNetworkPolicy") {
        const Reader named = spec.member("tier");
        if (named.require() && named.word({"Admin", "Baseline"}, "Admin") == "Baseline")
            tier = baselineTier;
    }
    reading.setTier(tier);
    policy.tier = std::move(tier);
}

void readSpec(PolicyReading& reading, const Reader& spec, const Shape& shape, const Options& options,
              Policy& policy) {
    if (!spec.require())
        return;
    const std::string& kind = reading.object().key.kind;
    if (kind == "ClusterNetworkPolicy")
        spec.onlyMembers({"tier", "priority", "subject", "ingress", "egress"});
    else if (kind == "AdminNetworkPolicy")
        spec.onlyMembers({"priority", "subject", "ingress", "egress"});
    else
        spec.onlyMembers({"subject", "ingress", "egress"});
    readPlace(reading, spec, policy);
    const Reader subject = spec.member("subject");
    subject.onlyMembers({"namespaces", "pods"});
    if (subject.require() && requireOne(subject))
        policy.subject = readPods(reading, subject).value_or(Selector::nothing());
    for (const bool egress : {false, true}) {
        const char* name = egress ? "egress" : "ingress";
        std::vector<Rule>& rules = egress ? policy.egress : policy.ingress;
        RuleReading rule(reading, shape, egress, options);
        for (const Reader& item : itemsOf(spec.member(name), name, 0, shape.mostRules))
            rules.push_back(rule.read(item));
    }
    // No implicit isolation: a direction without rules is left alone.
    policy.governsEgress = !policy.egress.empty();
    policy.governsIngress = !policy.ingress.empty();
}

} // namespace

void parse(const model::Object& object, const Options& options, Compiled& out) {
    PolicyReading reading(object, {}, true);
    const Reader root = reading.root();
    root.onlyMembers({"apiVersion", "kind", "metadata", "spec", "status"});
    const Shape shape = shapeOf(object.key.kind);
    if (object.apiVersion != shape.version)
        root.member("apiVersion")
            .report("policy-version", Text{"policy-version",
                                           SALLYPORT_TR("this build does not read %1: use %2"),
                                           {object.apiVersion, std::string(shape.version)}});
    Policy policy = reading.policy("network-policy-api");
    readSpec(reading, root.member("spec"), shape, options, policy);
    std::vector<Policy> policies;
    policies.push_back(std::move(policy));
    reading.settle(std::move(policies), out);
}

} // namespace sallyport::policy::policyapi
