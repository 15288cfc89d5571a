// The evaluator on rulesets made by hand: tiers, passing, what is not known,
// misses, ranges of addresses, names.
#include "names.h"

#include <sallyport/policy/evaluate.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using namespace sallyport::policy;
using model::Cidr;
using model::Protocol;

namespace {

Cidr net(const char* text) {
    return Cidr::parse(text, true).value();
}

Endpoint pod(const char* ns, const char* name, model::Labels labels = {}) {
    Endpoint endpoint;
    endpoint.ns = ns;
    endpoint.name = name;
    endpoint.labels = std::move(labels);
    endpoint.namespaceLabels = {{"kubernetes.io/metadata.name", ns}};
    endpoint.serviceAccount = "default";
    return endpoint;
}

Endpoint address(const char* text) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::ip;
    endpoint.name = text;
    endpoint.ips = {model::Ip::parse(text).value()};
    return endpoint;
}

Endpoint entity(Entity which) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::entity;
    endpoint.entity = which;
    endpoint.name = name(which);
    return endpoint;
}

Endpoint fqdn(const char* text, std::vector<const char*> ips = {}) {
    Endpoint endpoint;
    endpoint.kind = Endpoint::Kind::fqdn;
    endpoint.name = text;
    for (const char* ip : ips)
        endpoint.ips.push_back(model::Ip::parse(ip).value());
    return endpoint;
}

Peer everyone() {
    Peer peer;
    peer.anyone = true;
    return peer;
}

Peer in(const char* cidr, std::vector<const char*> except = {}) {
    Peer peer;
    peer.nets = {net(cidr)};
    for (const char* one : except)
        peer.notNets.push_back(net(one));
    return peer;
}

Rule rule(Action action, Peer peer, int first = 0, int last = 0) {
    Rule out;
    out.action = action;
    out.peers = {std::move(peer)};
    if (first > 0) {
        out.anyPort = false;
        PortMatch match;
        match.protocol = Protocol::tcp;
        match.first = first;
        match.last = last ? last : first;
        out.ports = {match};
    }
    return out;
}

Policy policyOf(const char* policyName, std::vector<Rule> egress) {
    Policy policy;
    policy.id = {"Test", "", policyName};
    policy.governsEgress = policy.isolatesEgress = true;
    policy.egress = std::move(egress);
    return policy;
}

Tier tierOf(const char* tierName, Tier::Combine combine, Action otherwise, std::vector<Policy> policies) {
    return {tierName, combine, otherwise, std::move(policies)};
}

constexpr auto first = Tier::Combine::firstMatch;
constexpr auto unordered = Tier::Combine::denyOverAllow;

std::string ask(const Ruleset& ruleset, const Endpoint& from, const Endpoint& to, int port) {
    const Outcome outcome = evaluate(ruleset, Direction::egress, from, to);
    if (outcome.unknown.contains(Protocol::tcp, port))
        return "unknown";
    return outcome.allowed.contains(Protocol::tcp, port) ? "allowed" : "denied";
}

} // namespace

class TestEvaluate : public QObject {
    Q_OBJECT
private slots:
    void tiersInOrder() {
        Ruleset ruleset;
        ruleset.tiers = {
            tierOf(
                "admin", first, Action::pass,
                {policyOf("a", {rule(Action::deny, everyone(), 25), rule(Action::allow, everyone(), 20, 30),
                                rule(Action::log, everyone()), rule(Action::pass, everyone(), 40, 50),
                                rule(Action::deny, everyone(), 45, 60)})}),
            tierOf("default", unordered, Action::deny,
                   {policyOf("d", {rule(Action::allow, in("10.0.0.0/8"), 42),
                                   rule(Action::deny, everyone(), 70)})}),
            tierOf("baseline", first, Action::pass, {policyOf("b", {rule(Action::allow, everyone())})}),
        };
        const Endpoint a = pod("x", "a"), there = address("10.1.1.1"), elsewhere = address("192.0.2.1");
        QCOMPARE(ask(ruleset, a, there, 25), std::string("denied")); // the first rule that matches
        QCOMPARE(ask(ruleset, a, there, 26), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, there, 42), std::string("allowed")); // passed, then allowed
        QCOMPARE(ask(ruleset, a, elsewhere, 42), std::string("denied"));
        QCOMPARE(ask(ruleset, a, there, 45), std::string("denied")); // passed first, then by default
        QCOMPARE(ask(ruleset, a, there, 55), std::string("denied"));
        QCOMPARE(ask(ruleset, a, there, 80), std::string("denied")); // the default tier never falls through
        const Outcome outcome = evaluate(ruleset, Direction::egress, a, there);
        QCOMPARE(outcome.selecting.size(), std::size_t{3});
        QVERIFY(outcome.isolated);
        std::string decided;
        for (const Decided& one : outcome.decided)
            decided += one.by.policy->id.name + (one.action == Action::deny ? "-" : "+");
        QCOMPARE(QString::fromStdString(decided), QString("a-a+a-d-d+"));
        QCOMPARE(outcome.decided[1].ports,
                 PortSet::of(Protocol::tcp, 20, 30) - PortSet::of(Protocol::tcp, 25, 25));
    }

    void tiersThatDoNotSelectCountForNothing() {
        Ruleset ruleset;
        Policy other = policyOf("o", {});
        other.subject = Selector::of(Scope::pod, "app", Selector::Test::exists);
        ruleset.tiers = {tierOf("default", unordered, Action::deny, {other})};
        QCOMPARE(ask(ruleset, pod("x", "a"), address("10.1.1.1"), 80), std::string("allowed"));
        QCOMPARE(ask(ruleset, pod("x", "a", {{"app", "a"}}), address("10.1.1.1"), 80), std::string("denied"));
        Endpoint host = pod("x", "a", {{"app", "a"}});
        host.hostNetwork = true;
        QCOMPARE(ask(ruleset, host, address("10.1.1.1"), 80), std::string("allowed"));
    }

    void doubts() {
        Ruleset ruleset;
        ruleset.tiers = {tierOf(
            "default", unordered, Action::deny,
            {policyOf("p", {rule(Action::allow, everyone(), 80), rule(Action::deny, everyone(), 25)})})};
        Doubt doubt;
        doubt.key = {"", "X", "x", "d"};
        doubt.tier = "default";
        doubt.mayDeny = false;
        ruleset.doubts = {doubt};
        const Endpoint a = pod("x", "a"), to = address("10.1.1.1");
        QCOMPARE(ask(ruleset, a, to, 80), std::string("allowed")); // it can only isolate and allow
        QCOMPARE(ask(ruleset, a, to, 81), std::string("unknown"));
        QCOMPARE(ask(ruleset, a, to, 25), std::string("denied"));
        ruleset.doubts[0].mayDeny = true;
        QCOMPARE(ask(ruleset, a, to, 80), std::string("unknown"));
        QCOMPARE(ask(ruleset, a, to, 25), std::string("denied"));
        ruleset.doubts[0].tier.clear(); // before every tier
        QCOMPARE(ask(ruleset, a, to, 25), std::string("unknown"));
        QCOMPARE(ask(ruleset, pod("y", "a"), to, 25), std::string("denied"));
        ruleset.doubts[0].egress = false;
        QCOMPARE(ask(ruleset, a, to, 25), std::string("denied"));
        ruleset.doubts[0].egress = true;
        ruleset.doubts[0].subject = Selector::of(Scope::pod, "app", Selector::Test::in, {"b"});
        QCOMPARE(ask(ruleset, a, to, 25), std::string("denied"));
        QCOMPARE(ask(ruleset, pod("x", "b", {{"app", "b"}}), to, 25), std::string("unknown"));
    }

    // A policy that may select a pod takes nothing away from what it allows itself.
    void maySelect() {
        Ruleset ruleset;
        Policy policy = policyOf("p", {rule(Action::allow, everyone(), 80)});
        policy.subject = Selector::of(Scope::pod, "app", Selector::Test::in, {"${APP}"});
        ruleset.tiers = {tierOf("default", unordered, Action::deny, {policy})};
        const Endpoint a = pod("x", "a", {{"app", "a"}}), to = address("10.1.1.1");
        QCOMPARE(ask(ruleset, a, to, 80), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, to, 81), std::string("unknown"));
        QCOMPARE(ask(ruleset, pod("x", "c"), to, 81), std::string("allowed"));
        const Outcome outcome = evaluate(ruleset, Direction::egress, a, to);
        QCOMPARE(outcome.doubts.size(), std::size_t{1});
        QCOMPARE(outcome.doubts.front().key.name, std::string("p"));
    }

    void addresses() {
        Ruleset ruleset;
        ruleset.semantics.cidrMatchesNodes = true;
        const auto set = [&](Peer peer) {
            ruleset.tiers = {
                tierOf("default", unordered, Action::deny, {policyOf("p", {rule(Action::allow, peer)})})};
        };
        const Endpoint a = pod("x", "a");
        Endpoint b = pod("x", "b"), host = pod("x", "h"), range;
        b.ips = {model::Ip::parse("10.0.0.7").value()};
        host.hostNetwork = true;
        range.kind = Endpoint::Kind::ip;

        set(in("10.0.0.0/8", {"10.0.0.0/24"}));
        QCOMPARE(ask(ruleset, a, address("10.0.0.7"), 1), std::string("denied"));
        QCOMPARE(ask(ruleset, a, address("10.0.1.7"), 1), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, address("fd00::1"), 1), std::string("denied"));
        range.range = net("10.0.1.0/24");
        QCOMPARE(ask(ruleset, a, range, 1), std::string("allowed"));
        range.range = net("10.0.0.0/16");
        QCOMPARE(ask(ruleset, a, range, 1), std::string("unknown"));
        range.range = net("10.0.0.128/25");
        QCOMPARE(ask(ruleset, a, range, 1), std::string("denied"));
        QCOMPARE(ask(ruleset, a, host, 1), std::string("unknown")); // the node's address is not known
        host.ips = {model::Ip::parse("10.5.0.1").value()};
        QCOMPARE(ask(ruleset, a, host, 1), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, entity(Entity::world), 1), std::string("denied")); // a place, not the world
        QCOMPARE(ask(ruleset, a, fqdn("example.com"), 1), std::string("unknown"));
        QCOMPARE(ask(ruleset, a, fqdn("example.com", {"10.1.0.1"}), 1), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, fqdn("example.com", {"10.1.0.1", "192.0.2.1"}), 1), std::string("unknown"));
        QCOMPARE(ask(ruleset, a, b, 1), std::string("denied"));
        ruleset.semantics.cidrMatchesPods = true;
        QCOMPARE(ask(ruleset, a, b, 1), std::string("denied")); // excepted
        b.ips = {model::Ip::parse("10.9.0.7").value()};
        QCOMPARE(ask(ruleset, a, b, 1), std::string("allowed"));
        b.ips.clear();
        QCOMPARE(ask(ruleset, a, b, 1), std::string("unknown"));
        b.range = net("10.42.0.0/16");
        QCOMPARE(ask(ruleset, a, b, 1), std::string("allowed"));

        set(in("0.0.0.0/0", {"10.0.0.0/8"}));
        QCOMPARE(ask(ruleset, a, entity(Entity::world), 1), std::string("allowed"));
        QCOMPARE(ask(ruleset, a, fqdn("example.com"), 1), std::string("unknown"));
        set(in("8.0.0.0/6"));
        QCOMPARE(ask(ruleset, a, entity(Entity::world), 1), std::string("unknown"));
        set(in("0.0.0.0/0"));
        QCOMPARE(ask(ruleset, a, fqdn("example.com"), 1), std::string("allowed"));
    }

    void denyOfSomeAddressesLeavesTheOthers() {
        Ruleset ruleset;
        ruleset.semantics.cidrMatchesPods = true;
        Policy policy = policyOf("p", {rule(Action::deny, in("10.0.0.0/8"))});
        policy.isolatesEgress = false;
        ruleset.tiers = {tierOf("default", unordered, Action::deny, {policy})};
        Endpoint b = pod("x", "b");
        b.ips = {model::Ip::parse("10.0.0.7").value(), model::Ip::parse("fd00::7").value()};
        QCOMPARE(ask(ruleset, pod("x", "a"), b, 1), std::string("allowed"));
    }

    void theNodeReachesItsPods() {
        Ruleset ruleset;
        Policy policy = policyOf("p", {});
        policy.governsIngress = policy.isolatesIngress = true;
        ruleset.tiers = {tierOf("default", unordered, Action::deny, {policy})};
        Endpoint a = pod("x", "a"), host = pod("x", "h");
        a.node = "n1";
        host.hostNetwork = true;
        const auto enter = [&](const Endpoint& from) {
            const Outcome outcome = evaluate(ruleset, Direction::ingress, a, from);
            return outcome.unknown.contains(Protocol::tcp, 80)   ? "unknown"
                   : outcome.allowed.contains(Protocol::tcp, 80) ? "allowed"
                                                                 : "denied";
        };
        QCOMPARE(enter(host), "unknown"); // depends on the node
        host.node = "n1";
        QCOMPARE(enter(host), "allowed");
        host.node = "n2";
        QCOMPARE(enter(host), "denied");
        QCOMPARE(enter(entity(Entity::host)), "allowed");
        QCOMPARE(enter(entity(Entity::remoteNode)), "denied");
        ruleset.semantics.hostAlwaysReachesItsPods = false;
        QCOMPARE(enter(entity(Entity::host)), "denied");
    }

    void apiServers() {
        Ruleset ruleset;
        Peer peer;
        peer.entities = {Entity::remoteNode};
        ruleset.tiers = {
            tierOf("default", unordered, Action::deny, {policyOf("p", {rule(Action::allow, peer)})})};
        Endpoint a = pod("x", "a"), api = entity(Entity::kubeApiserver), host = pod("x", "h");
        a.node = "n1";
        host.hostNetwork = true;
        host.node = "n2";
        QCOMPARE(ask(ruleset, a, api, 443), std::string("unknown")); // on a node, or outside?
        api.nodeLabels = model::Labels{};
        api.node = "n2";
        QCOMPARE(ask(ruleset, a, api, 443), std::string("allowed"));
        api.node = "n1";
        QCOMPARE(ask(ruleset, a, api, 443), std::string("denied")); // the local node is host
        ruleset.tiers[0].policies[0].egress[0].peers[0].entities = {Entity::kubeApiserver};
        QCOMPARE(ask(ruleset, a, host, 443), std::string("unknown"));
        host.nodeLabels = model::Labels{{"node-role.kubernetes.io/control-plane", ""}};
        QCOMPARE(ask(ruleset, a, host, 443), std::string("allowed"));
        host.nodeLabels = model::Labels{};
        QCOMPARE(ask(ruleset, a, host, 443), std::string("denied"));
    }

    void nodesByLabel() {
        Ruleset ruleset;
        Peer peer;
        peer.nodes = Selector::of(Scope::pod, "role", Selector::Test::in, {"worker"});
        ruleset.tiers = {
            tierOf("default", unordered, Action::deny, {policyOf("p", {rule(Action::allow, peer)})})};
        Endpoint a = pod("x", "a"), host = pod("x", "h");
        a.node = "n1";
        host.hostNetwork = true;
        host.node = "n2";
        QCOMPARE(ask(ruleset, a, host, 1), std::string("unknown"));
        host.nodeLabels = model::Labels{{"role", "worker"}};
        QCOMPARE(ask(ruleset, a, host, 1), std::string("allowed"));
        host.node = "n1";
        QCOMPARE(ask(ruleset, a, host, 1), std::string("denied")); // the local node is not selected
        QCOMPARE(ask(ruleset, a, pod("x", "b", {{"role", "worker"}}), 1), std::string("denied"));
    }

    void selectors() {
        const Endpoint a = pod("x", "a", {{"app", "shop-web"}});
        const auto holds = [&](Selector::Test test, const char* key, std::vector<std::string> values) {
            return matches(Selector::of(Scope::pod, key, test, std::move(values)), a);
        };
        QVERIFY(holds(Selector::Test::in, "app", {"x", "shop-web"}));
        QVERIFY(holds(Selector::Test::notIn, "none", {"x"})); // an absent key is in no list
        QVERIFY(!holds(Selector::Test::notIn, "app", {"shop-web"}));
        QVERIFY(holds(Selector::Test::contains, "app", {"p-w"}));
        QVERIFY(!holds(Selector::Test::contains, "none", {""}));
        QVERIFY(holds(Selector::Test::startsWith, "app", {"shop"}));
        QVERIFY(holds(Selector::Test::endsWith, "app", {"web"}));
        QVERIFY(holds(Selector::Test::doesNotExist, "none", {}));
        const Selector web = Selector::of(Scope::pod, "app", Selector::Test::exists);
        Selector either, no;
        either.kind = Selector::Kind::disjunction;
        either.operands = {Selector::nothing(), web};
        no.kind = Selector::Kind::negation;
        no.operands = {web};
        QVERIFY(matches(either, a));
        QVERIFY(!matches(no, a));
        QVERIFY(!matches(Selector::both(no, web), a));
        QCOMPARE(Selector::both(Selector::everything(), web), web);
        QCOMPARE(Selector::both(web, Selector::nothing()), Selector::nothing());
        const Ruleset ruleset;
        QCOMPARE(match(ruleset, Selector::of(Scope::other, "cluster", Selector::Test::in, {"a"}), a),
                 Certainty::maybe);
        QCOMPARE(match(ruleset, Selector::of(Scope::other, "reserved:init", Selector::Test::exists), a),
                 Certainty::no);
    }

    void misses() {
        Ruleset ruleset;
        Peer named;
        named.pods = Selector::both(Selector::of(Scope::namespaceName, {}, Selector::Test::in, {"y"}),
                                    Selector::of(Scope::pod, "app", Selector::Test::in, {"web"}));
        ruleset.tiers = {
            tierOf("default", unordered, Action::deny,
                   {policyOf("nets", {rule(Action::allow, in("10.0.0.0/8"))}),
                    policyOf("pods", {rule(Action::allow, named, 80), rule(Action::allow, named, 443)})})};
        ruleset.tiers[0].policies[1].egress[1].pointer = "/spec/egress/1";
        const auto near = [&](const Endpoint& to, Protocol protocol, int port) {
            std::string out;
            for (const Miss& miss : nearest(ruleset, Direction::egress, pod("x", "a"), to, protocol, port, 2))
                out += miss.rule.policy->id.name + ":" + miss.failed + " ";
            return QString::fromStdString(out);
        };
        const Endpoint web = pod("y", "w", {{"app", "web"}}), db = pod("y", "d", {{"app", "db"}});
        QCOMPARE(near(web, Protocol::tcp, 81), QString("pods:port pods:port "));
        QCOMPARE(near(web, Protocol::udp, 80), QString("pods:protocol pods:protocol "));
        QCOMPARE(near(db, Protocol::tcp, 443), QString("pods:labels pods:labels "));
        const auto misses = nearest(ruleset, Direction::egress, pod("x", "a"), db, Protocol::tcp, 443);
        QCOMPARE(misses.front().rule.rule->pointer, std::string("/spec/egress/1")); // the port held there
        QCOMPARE(near(pod("z", "w", {{"app", "web"}}), Protocol::tcp, 80),
                 QString("pods:namespace pods:namespace "));
        QCOMPARE(near(address("192.0.2.1"), Protocol::tcp, 80), QString("nets:cidr pods:kind "));
        QVERIFY(!misses.front().because.empty());
        QVERIFY(nearest(ruleset, Direction::ingress, pod("x", "a"), db, Protocol::tcp, 443).empty());
    }

    void portsTakenOut() {
        Rule allow = rule(Action::allow, everyone(), 80, 90);
        PortMatch out;
        out.protocol = Protocol::tcp;
        out.first = out.last = 85;
        PortMatch named = out;
        named.first = named.last = 0;
        named.named = "metrics";
        allow.notPorts = {out, named};
        Ruleset ruleset;
        ruleset.tiers = {tierOf("default", first, Action::deny, {policyOf("p", {allow})})};
        Endpoint to = pod("y", "b");
        to.ports = {{"metrics", 88, Protocol::tcp}};
        QCOMPARE(ask(ruleset, pod("x", "a"), to, 84), std::string("allowed"));
        QCOMPARE(ask(ruleset, pod("x", "a"), to, 85), std::string("denied"));
        QCOMPARE(ask(ruleset, pod("x", "a"), to, 88), std::string("denied"));
        QCOMPARE(ask(ruleset, pod("x", "a"), pod("y", "c"), 88), std::string("allowed"));
        Endpoint hidden = pod("y", "d");
        hidden.portsKnown = false; // any port may have that name
        QCOMPARE(ask(ruleset, pod("x", "a"), hidden, 84), std::string("unknown"));
        QCOMPARE(ask(ruleset, pod("x", "a"), hidden, 85), std::string("denied"));
    }

    void partOfAPort() {
        Rule icmp = rule(Action::allow, everyone());
        icmp.anyPort = false;
        PortMatch echo;
        echo.icmp = true;
        echo.protocol = Protocol::icmp;
        echo.icmpType = 8;
        echo.partly = true; // one code of the type
        icmp.ports = {echo};
        Rule source = rule(Action::allow, everyone(), 443);
        source.partly = true;
        Ruleset ruleset;
        ruleset.tiers = {tierOf("default", first, Action::deny, {policyOf("p", {icmp, source})})};
        const Outcome outcome = evaluate(ruleset, Direction::egress, pod("x", "a"), pod("y", "b"));
        QVERIFY(outcome.unknown.contains(Protocol::icmp, 8));
        QVERIFY(!outcome.unknown.contains(Protocol::icmp, 0));
        QVERIFY(outcome.unknown.contains(Protocol::tcp, 443));
        QVERIFY(outcome.allowed.empty());
        // What is taken out in part is not sure to be left, nor to be gone.
        ruleset.tiers[0].policies[0].egress = {rule(Action::allow, everyone())};
        ruleset.tiers[0].policies[0].egress[0].notPorts = {echo};
        const Outcome without = evaluate(ruleset, Direction::egress, pod("x", "a"), pod("y", "b"));
        QVERIFY(without.unknown.contains(Protocol::icmp, 8));
        QVERIFY(without.allowed.contains(Protocol::icmp, 9));
        QVERIFY(without.allowed.contains(Protocol::tcp, 8));
    }

    void whatTheSubjectMustBe() {
        Rule deny = rule(Action::deny, everyone());
        deny.self.resize(1);
        deny.self[0].pods = Selector::of(Scope::pod, "app", Selector::Test::in, {"web"});
        Rule nets = rule(Action::deny, everyone());
        nets.self = {in("10.0.0.0/8")};
        Ruleset ruleset;
        ruleset.semantics.cidrMatchesPods = true;
        ruleset.tiers = {tierOf("default", first, Action::deny,
                                {policyOf("p", {deny, nets, rule(Action::allow, everyone())})})};
        Endpoint inside = pod("x", "i"), outside = pod("x", "o"), web = pod("x", "w", {{"app", "web"}});
        inside.ips = {model::Ip::parse("10.1.1.1").value()};
        outside.ips = web.ips = {model::Ip::parse("192.0.2.1").value()};
        QCOMPARE(ask(ruleset, inside, pod("y", "b"), 80), std::string("denied"));
        QCOMPARE(ask(ruleset, outside, pod("y", "b"), 80), std::string("allowed"));
        QCOMPARE(ask(ruleset, web, pod("y", "b"), 80), std::string("denied"));
        QCOMPARE(ask(ruleset, pod("x", "n"), pod("y", "b"), 80), std::string("unknown")); // no address
        QCOMPARE(addressClasses(ruleset).size(), std::size_t(2 + 8));

        Rule allow = rule(Action::allow, everyone(), 80);
        allow.self = deny.self;
        ruleset.tiers[0].policies[0].egress = {allow};
        const auto misses = nearest(ruleset, Direction::egress, outside, pod("y", "b"), Protocol::tcp, 80);
        QCOMPARE(misses.size(), std::size_t(1));
        QCOMPARE(misses.front().failed, std::string("labels"));
        QVERIFY(nearest(ruleset, Direction::egress, web, pod("y", "b"), Protocol::tcp, 80).empty());
    }

    void rangesOfAddresses() {
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            Ruleset ruleset;
            std::vector<Cidr> nets;
            Policy policy = policyOf("p", {});
            for (auto i = random() % 7; i > 0; --i) {
                Cidr cidr;
                cidr.base.v6 = random() % 4 == 0;
                cidr.bits = static_cast<int>(random() % (cidr.base.v6 ? 129 : 33));
                for (int bit = 0; bit < cidr.bits; ++bit) {
                    if (random() % 2)
                        cidr.base.bytes[static_cast<std::size_t>(bit / 8)] |=
                            static_cast<std::uint8_t>(0x80 >> (bit % 8));
                }
                nets.push_back(cidr);
                Peer peer;
                (random() % 2 ? peer.nets : peer.notNets) = {cidr};
                policy.egress.push_back(rule(Action::allow, peer));
            }
            ruleset.tiers = {tierOf("default", unordered, Action::deny, {policy})};
            const std::vector<Cidr> classes = addressClasses(ruleset);
            QVERIFY(std::ranges::is_sorted(classes));
            double four = 0, six = 0;
            for (std::size_t i = 0; i < classes.size(); ++i) {
                (classes[i].base.v6 ? six : four) += std::ldexp(1.0, -classes[i].bits);
                QVERIFY(i == 0 || !classes[i - 1].overlaps(classes[i]));
                for (const Cidr& one : nets) // inside of each net, or outside of it
                    QVERIFY(one.contains(classes[i]) || !one.overlaps(classes[i]));
            }
            QCOMPARE(four, 1.0);
            QCOMPARE(six, 1.0);
        }
        QCOMPARE(addressClasses({}).size(), std::size_t{2});
    }

    void patterns_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* pattern, const char* name, bool matches) {
            QTest::newRow((std::string(pattern) + " " + name).c_str()) << pattern << name << matches;
        };
        // pkg/fqdn/matchpattern, by its documentation.
        row("*", "a.b.c", true);
        row("example.com", "EXAMPLE.com.", true);
        row("example.com", "www.example.com", false);
        row("*.example.com", "www.example.com", true);
        row("*.example.com", "a.www.example.com", false);
        row("*.example.com", "example.com", false);
        row("*example.com", "myexample.com", true);
        row("*example.com", "my.example.com", false);
        row("a*b*c.com", "a1b2b3c.com", true);
        row("a*b*c.com", "a1c.com", false);
        row("sub*.*.com", "sub1.x.com", true);
        row("sub*.*.com", "sub1.x.y.com", false);
        row("**.example.com", "a.example.com", true);
        row("**.example.com", "a.b.c.example.com", true);
        row("**.example.com", "example.com", false);
        row("**.*.com", "a.b.com", true);
        row("", "a", false);
        row("*", "", false);
    }

    // A connection uses one family: a subject and a peer with both are met over each.
    void byFamily() {
        const auto withIps = [](const char* podName, std::vector<const char*> texts) {
            Endpoint out = pod("x", podName);
            for (const char* text : texts)
                out.ips.push_back(model::Ip::parse(text).value());
            return out;
        };
        const Endpoint four = withIps("four", {"10.0.0.1"}), both = withIps("both", {"10.0.0.2", "fd00::2"}),
                       other = withIps("other", {"10.0.0.3", "fd00::3"});
        Peer seen = in("0.0.0.0/0");
        seen.netsMatchPods = true; // the policy API's networks, where no other address rule sees pods
        Ruleset networks;
        networks.tiers = {tierOf("admin", first, Action::pass, {policyOf("a", {rule(Action::deny, seen)})})};
        QCOMPARE(ask(networks, four, both, 80), std::string("denied"));
        QCOMPARE(ask(networks, both, other, 80), std::string("allowed")); // over IPv6

        Ruleset own; // the subject's address of the family that the peer is asked over
        own.semantics.cidrMatchesPods = true;
        Rule fromNet = rule(Action::allow, everyone());
        fromNet.self = {in("10.0.0.0/8")};
        own.tiers = {tierOf("default", first, Action::deny, {policyOf("a", {fromNet})})};
        QCOMPARE(ask(own, both, address("192.0.2.1"), 80), std::string("allowed"));
        QCOMPARE(ask(own, both, address("2001:db8::1"), 80), std::string("denied"));
        QCOMPARE(ask(own, both, withIps("six", {"fd00::4"}), 80), std::string("denied"));
        QCOMPARE(ask(own, both, other, 80), std::string("allowed"));
    }

    void patterns() {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, matches);
        QCOMPARE(nameMatches(pattern.toStdString(), name.toStdString()), matches);
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
