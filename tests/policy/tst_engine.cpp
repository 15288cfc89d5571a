// The engine's answers for all pairs against the evaluator's, pair by pair, over
// random worlds; and after random edits against an engine that is made anew.
#include <randomcluster.h>

#include <sallyport/policy/engine.h>

#include <QtTest>

using namespace sallyport;
using policy::Direction;
using policy::Endpoint;
using policy::Engine;

namespace {

struct World {
    std::string yaml;
    policy::Ruleset ruleset;
    std::vector<Endpoint> participants;
};

int effort() {
    const char* text = std::getenv("SALLYPORT_EFFORT");
    return text ? std::max(1, std::atoi(text)) : 1;
}

Endpoint ofWorkload(const model::ClusterState& state, const model::Object& object, testing::Dice& dice) {
    const auto& spec = object.as<model::Workload>()->pod;
    Endpoint out;
    out.ns = object.key.ns;
    out.name = object.key.name;
    out.labels = spec.labels;
    out.namespaceLabels = state.namespaceLabels(out.ns);
    out.serviceAccount = "default";
    out.ports = spec.ports();
    out.portsKnown = !dice.chance(5);
    out.hostNetwork = dice.chance(8);
    if (dice.chance(50))
        out.node = "node-" + std::to_string(dice.between(1, 3));
    if (out.hostNetwork && dice.chance(50))
        out.nodeLabels = model::Labels{{"zone", "a"}};
    const auto ip = [&] {
        return *model::Ip::parse("10.20." + std::to_string(dice.below(12)) + "." +
                                 std::to_string(dice.below(20)));
    };
    if (dice.chance(70))
        out.ips.push_back(ip());
    if (dice.chance(20))
        out.ips.push_back(*model::Ip::parse(dice.chance(50) ? "192.168.0.9" : "fd00::9"));
    if (dice.chance(10))
        out.labels["app"] = "${APP}";
    return out;
}

// Who is no pod.
void addOthers(std::vector<Endpoint>& out, const policy::Ruleset& ruleset) {
    for (const model::Cidr& range : policy::addressClasses(ruleset)) {
        out.push_back(testing::addressEndpoint(range.base.text()));
        out.back().range = range;
        out.back().entity = policy::Entity::world;
    }
    for (const auto entity : {policy::Entity::world, policy::Entity::host, policy::Entity::remoteNode,
                              policy::Entity::kubeApiserver, policy::Entity::ingress, policy::Entity::health})
        out.push_back(testing::entityEndpoint(entity));
    out.push_back(testing::nameEndpoint("a.example.com"));
    out.push_back(testing::nameEndpoint("other.example.net"));
}

// As Calico and the policy API have it: nets that see pods, and rules that ask for the subject's own address.
void addAddressRules(policy::Ruleset& ruleset, testing::Dice& dice) {
    const auto change = [&](policy::Rule& rule) {
        for (policy::Peer& peer : rule.peers)
            peer.netsMatchPods = dice.chance(60);
        if (!dice.chance(30))
            return;
        policy::Peer own;
        own.nets = {*model::Cidr::parse(dice.chance(50) ? "10.20.0.0/21" : "fd00::/8")};
        own.netsMatchPods = true;
        rule.self.push_back(std::move(own));
    };
    for (policy::Tier& tier : ruleset.tiers)
        for (policy::Policy& one : tier.policies) {
            std::ranges::for_each(one.egress, change);
            std::ranges::for_each(one.ingress, change);
        }
}

World worldOf(std::uint64_t seed) {
    testing::Dice dice(seed * 7919 + 1);
    const bool cilium = seed % 2;
    const testing::RandomCluster cluster = testing::randomCluster(seed, cilium);
    World world;
    world.yaml = cluster.yaml;
    policy::CompileOptions options;
    options.profile = cilium ? "cilium" : dice.chance(50) ? "kubernetes" : "kube-router";
    auto ruleset = policy::compile(cluster.state, options);
    if (!ruleset)
        throw std::runtime_error(ruleset.error().english());
    world.ruleset = std::move(*ruleset);
    if (dice.chance(35))
        addAddressRules(world.ruleset, dice);
    for (const model::ObjectPtr& object : cluster.state.workloads())
        world.participants.push_back(ofWorkload(cluster.state, *object, dice));
    addOthers(world.participants, world.ruleset);
    // What could not be read, in whole or in part.
    if (dice.chance(20)) {
        policy::Doubt doubt;
        doubt.key = {"", "NetworkPolicy", dice.chance(50) ? "app0" : "", "unread"};
        doubt.why = {"test", SALLYPORT_TR("test"), {}};
        doubt.tier = dice.chance(50) ? "default" : "";
        doubt.mayDeny = dice.chance(50);
        if (dice.chance(50))
            doubt.subject =
                policy::Selector::of(policy::Scope::pod, "tier", policy::Selector::Test::in, {"web"});
        world.ruleset.doubts.push_back(doubt);
    }
    if (dice.chance(20))
        world.ruleset.doubtfulNamespaces.insert("app1");
    return world;
}

Engine::Ways waysOf(const policy::Outcome& outcome) {
    return {outcome.allowed, outcome.unknown, outcome.l7};
}

std::string text(const policy::PortSet& ports) {
    std::string out;
    for (int p = 0; p < 5; ++p)
        for (const auto& range : ports.ranges(static_cast<model::Protocol>(p)))
            out += model::name(static_cast<model::Protocol>(p)) + " " + std::to_string(range.first) + "-" +
                   std::to_string(range.last) + " ";
    return out;
}

std::string text(const Engine::Ways& ways) {
    return "allowed " + text(ways.allowed) + "\nunknown " + text(ways.unknown) + "\nl7 " + text(ways.l7);
}

std::string nameOf(const Endpoint& endpoint) {
    return endpoint.ns + "/" + endpoint.name + (endpoint.hostNetwork ? " (host)" : "");
}

// Empty when the engine says of every pair what the evaluator says.
std::string disagreement(const Engine& engine, const std::vector<Endpoint>& participants, int& pairs) {
    for (const Direction direction : {Direction::egress, Direction::ingress})
        for (std::size_t s = 0; s < participants.size(); ++s) {
            const policy::Selection selection(engine.ruleset(), direction, participants[s]);
            for (std::size_t p = 0; p < participants.size(); ++p) {
                ++pairs;
                const auto wanted = waysOf(policy::evaluate(selection, participants[p]));
                const auto got =
                    engine.between(direction, static_cast<Engine::Id>(s), static_cast<Engine::Id>(p));
                if (!(got == wanted))
                    return nameOf(participants[s]) + (direction == Direction::egress ? " to " : " from ") +
                           nameOf(participants[p]) + "\nshould be\n" + text(wanted) + "\nis\n" + text(got);
            }
        }
    return {};
}

Engine engineOf(const World& world) {
    Engine engine(world.ruleset);
    for (const Endpoint& one : world.participants)
        engine.add(one);
    engine.settle();
    return engine;
}

policy::Policy somePolicy(const World& world, testing::Dice& dice) {
    const auto& policies = world.ruleset.tiers.back().policies;
    return policies[static_cast<std::size_t>(dice.below(static_cast<int>(policies.size())))];
}

void edit(Engine& engine, World& world, const World& other, int kind, testing::Dice& dice) {
    const auto any = static_cast<std::size_t>(dice.below(static_cast<int>(world.participants.size())));
    Endpoint& participant = world.participants[any];
    const std::string tier = engine.ruleset().tiers.back().name;
    const auto& standing = engine.ruleset().tiers.back().policies;
    switch (kind) {
    case 0: // a policy becomes another
        if (!standing.empty()) {
            policy::Policy changed = somePolicy(other, dice);
            changed.id = standing[static_cast<std::size_t>(dice.below(static_cast<int>(standing.size())))].id;
            engine.replace(tier, changed.id, {changed});
        }
        break;
    case 1: { // one comes
        policy::Policy made = somePolicy(other, dice);
        made.id.name += "-new-" + std::to_string(dice.below(3));
        engine.replace(tier, made.id, {made});
        break;
    }
    case 2: // one goes
        if (!standing.empty())
            engine.replace(tier, policy::PolicyId(standing.front().id), {});
        break;
    case 3: // labels of a pod
        participant.labels[dice.chance(50) ? "app" : "tier"] = dice.chance(50) ? "web" : "w1";
        engine.replace(static_cast<Engine::Id>(any), participant);
        break;
    case 4: // a pod comes, like another or not
        world.participants.push_back(participant);
        if (dice.chance(50))
            world.participants.back().labels["app"] = "w" + std::to_string(dice.below(4));
        engine.add(world.participants.back());
        break;
    default: { // labels of a namespace
        const std::string ns = participant.ns;
        const model::Labels labels{{"kubernetes.io/metadata.name", ns},
                                   {"team", dice.chance(50) ? "red" : "blue"}};
        for (Endpoint& one : world.participants)
            if (one.ns == ns)
                one.namespaceLabels = labels;
        engine.setNamespaceLabels(ns, labels);
    }
    }
}

} // namespace

class TestEngine : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheEvaluator() {
        int pairs = 0;
        for (int seed = 1; seed <= 60 * effort(); ++seed) {
            const World world = worldOf(static_cast<std::uint64_t>(seed));
            const std::string wrong = disagreement(engineOf(world), world.participants, pairs);
            if (!wrong.empty())
                QFAIL(("seed " + std::to_string(seed) + ": " + wrong + "\n" + world.yaml).c_str());
        }
        qInfo("%d pairs", pairs);
        QVERIFY(pairs > 10000);
    }

    // No rule names an address behind 192.168.0.9: the first of IPv6 is none of its neighbours all the same.
    void familiesApart() {
        World world;
        policy::Policy one;
        one.id = {"Test", "", "one"};
        one.governsEgress = one.isolatesEgress = true;
        policy::Peer outside;
        outside.nets = {*model::Cidr::parse("0.0.0.0/0")};
        outside.notNets = {*model::Cidr::parse("10.0.0.0/8")};
        outside.netsMatchPods = true;
        policy::Rule rule;
        rule.peers = {outside};
        one.egress = {rule};
        world.ruleset.tiers = {
            {"default", policy::Tier::Combine::denyOverAllow, policy::Action::deny, {one}}};
        for (const char* ip : {"fd00::9", "192.168.0.9", "10.0.0.1"}) {
            Endpoint pod;
            pod.ns = "a";
            pod.name = ip;
            pod.ips = {*model::Ip::parse(ip)};
            world.participants.push_back(pod);
        }
        int pairs = 0;
        const std::string wrong = disagreement(engineOf(world), world.participants, pairs);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void oneSourceToAll() {
        int unknown = 0, l7 = 0;
        for (int seed = 1; seed <= 40 * effort(); ++seed) {
            const World world = worldOf(static_cast<std::uint64_t>(seed));
            const Engine engine = engineOf(world);
            const auto count = static_cast<Engine::Id>(world.participants.size());
            for (Engine::Id from = 0; from < count; ++from) {
                const Engine::Reached reached = engine.reached(from);
                for (Engine::Id to = 0; to < count; ++to) {
                    Engine::Ways got;
                    for (std::size_t i = 0; i < reached.size(); ++i)
                        if (reached.covers(i, engine.classOf(to)))
                            (reached.kind(i) == Engine::Reached::Kind::allowed   ? got.allowed
                             : reached.kind(i) == Engine::Reached::Kind::unknown ? got.unknown
                                                                                 : got.l7) |=
                                reached.ports(i);
                    const auto out = engine.between(Direction::egress, from, to);
                    const auto in = engine.between(Direction::ingress, to, from);
                    Engine::Ways wanted;
                    wanted.allowed = out.allowed & in.allowed;
                    wanted.unknown =
                        ((out.allowed | out.unknown) & (in.allowed | in.unknown)) - wanted.allowed;
                    wanted.l7 = wanted.allowed & (out.l7 | in.l7);
                    unknown += !wanted.unknown.empty();
                    l7 += !wanted.l7.empty();
                    if (!(got == wanted))
                        QFAIL(("seed " + std::to_string(seed) + ": " + nameOf(world.participants[from]) +
                               " to " + nameOf(world.participants[to]) + "\nshould be\n" + text(wanted) +
                               "\nis\n" + text(got))
                                  .c_str());
                }
            }
        }
        qInfo("%d unknown, %d on layer 7", unknown, l7);
        QVERIFY(unknown > 0);
    }

    // After each edit the engine says what one made anew says, and what the evaluator says.
    void editsEqualARebuild() {
        int pairs = 0;
        std::map<int, int> edits;
        for (int seed = 1; seed <= 25 * effort(); ++seed) {
            testing::Dice dice(static_cast<std::uint64_t>(seed) * 31337);
            World world = worldOf(static_cast<std::uint64_t>(seed));
            const World other =
                worldOf(static_cast<std::uint64_t>(seed) + 2); // the same profile, other policies
            Engine engine = engineOf(world);
            for (int step = 0; step < 12; ++step) {
                const int kind = dice.below(6);
                ++edits[kind];
                edit(engine, world, other, kind, dice);
                engine.settle();
                const std::string wrong = disagreement(engine, world.participants, pairs);
                if (!wrong.empty())
                    QFAIL(("seed " + std::to_string(seed) + ", step " + std::to_string(step) + ", edit " +
                           std::to_string(kind) + ": " + wrong + "\n" + world.yaml)
                              .c_str());
                world.ruleset = engine.ruleset();
                const Engine anew = engineOf(world);
                const auto count = static_cast<Engine::Id>(world.participants.size());
                for (const Direction direction : {Direction::egress, Direction::ingress})
                    for (Engine::Id s = 0; s < count; ++s)
                        for (Engine::Id p = 0; p < count; p += 3)
                            QVERIFY(engine.between(direction, s, p) == anew.between(direction, s, p));
            }
        }
        for (const auto& [kind, count] : edits)
            qInfo("edit %d: %d times", kind, count);
        QCOMPARE(edits.size(), std::size_t(6));
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
