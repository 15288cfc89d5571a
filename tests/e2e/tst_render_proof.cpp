// Render, proved by the engine: removing what replaces.json names and adding the bundle, every published
// hostname with a backend is reached, excess is 0, and nobody else's connections to those backends changed.
#include "cases.h"
#include "randomcluster.h"
#include "rendercases.h"

#include <sallyport/adopt/adopt.h>
#include <sallyport/base/file.h>
#include <sallyport/checks/losses.h>
#include <sallyport/source/source.h>

#include <QtTest>

#include <algorithm>
#include <cstdio>

using namespace sallyport;

namespace {

struct World {
    model::ClusterState state;
    policy::Ruleset ruleset;
    model::Document document;
};

constexpr const char* openShop = R"(
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec: {containers: [{name: main, image: x, ports: [{containerPort: 8080}]}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: report, namespace: shop}
spec:
  selector: {matchLabels: {app: report}}
  template: {metadata: {labels: {app: report}}, spec: {containers: [{name: main, image: x}]}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  selector: {matchLabels: {app: db}}
  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: main, image: x}]}}
---
apiVersion: v1
kind: Service
metadata: {name: cart, namespace: shop}
spec: {selector: {app: cart}, ports: [{port: 80, targetPort: 8080}]}
)";
constexpr const char* shopDocument = R"(apiVersion: sallyport/v1
kind: Studio
name: shop
tunnels:
  - name: shop
    connector: {namespace: edge}
    hostnames: [{id: cart, hostname: cart.example.com, service: "http://cart.shop"}]
)";

std::string why(const checks::Proof& proof) {
    std::string out = "excess " + std::to_string(proof.excess());
    for (const checks::ProvedConnector& connector : proof.connectors)
        for (const reach::Door& door : connector.doors.doors)
            if (door.needed == false && door.verdict != reach::Verdict::denied)
                out += "\n  excess " + door.to + " " + model::name(door.protocol) + " " +
                       std::to_string(door.port.first) + "-" + std::to_string(door.port.last) + " " +
                       reach::name(door.verdict);
    for (const checks::ProvedHostname& one : proof.hostnames)
        if (one.answer.verdict != reach::Verdict::allowed)
            out += "\n  " + one.hostname + " " + reach::name(one.answer.verdict) + " egress " +
                   reach::name(one.answer.egress.verdict) + " ingress " +
                   reach::name(one.answer.ingress.verdict) + " " + one.answer.because.english() +
                   one.answer.ingress.because.english();
    return out;
}

// A deny by other hands decides: no allow can change that, and render says so with exit 1.
bool deniedByRule(const reach::Answer& answer) {
    for (const reach::Backend& backend : answer.backends)
        for (const reach::Side* side : {&backend.egress, &backend.ingress})
            if (side->verdict == reach::Verdict::denied)
                for (const policy::RuleRef& by : side->decided)
                    if (by.rule && by.rule->action == policy::Action::deny)
                        return true;
    return false;
}

policy::PortSet between(const policy::Ruleset& ruleset, const policy::Endpoint& from,
                        const policy::Endpoint& to) {
    return policy::evaluate(ruleset, policy::Direction::egress, from, to).allowed &
           policy::evaluate(ruleset, policy::Direction::ingress, to, from).allowed;
}

policy::Endpoint address(const char* text) {
    policy::Endpoint endpoint = testing::addressEndpoint(text);
    endpoint.entity = policy::Entity::world;
    return endpoint;
}

// Everyone but the connectors, towards the pods behind published hostnames: the same before and after.
std::string changedForOthers(const reach::World& before, const checks::Proof& proof, int& compared) {
    std::set<std::string> connectors, backends;
    for (const checks::ProvedConnector& connector : proof.connectors)
        connectors.insert(connector.id);
    for (const checks::ProvedHostname& one : proof.hostnames)
        for (const reach::Backend& backend : one.answer.backends)
            backends.insert(backend.id);
    std::vector<policy::Endpoint> others{
        testing::entityEndpoint(policy::Entity::host), testing::entityEndpoint(policy::Entity::remoteNode),
        testing::entityEndpoint(policy::Entity::ingress), address("203.0.113.7"), address("10.20.9.9")};
    for (const reach::Participant& one : before.participants())
        if (!connectors.contains(one.id))
            others.insert(others.end(), one.pods.begin(), one.pods.end());
    for (const reach::Participant& one : before.participants()) {
        if (!backends.contains(one.id))
            continue;
        for (const policy::Endpoint& pod : one.pods)
            for (const policy::Endpoint& other : others) {
                ++compared;
                if (between(before.ruleset(), other, pod) != between(proof.world->ruleset(), other, pod))
                    return other.ns + "/" + other.name + " -> " + one.id;
            }
    }
    return {};
}

// Calico's policies hold where Calico runs; the others where the manifests say.
std::string enforcerOf(const QString& dialect) {
    return dialect == "calico" ? "calico" : "auto";
}

World adopted(const std::filesystem::path& folder, const std::optional<edge::TunnelConfig>& config,
              const std::string& profile) {
    World out;
    out.state = source::read({folder}).value();
    policy::CompileOptions options;
    options.profile = profile;
    out.ruleset = policy::compile(out.state, options).value();
    const adopt::Adopted found = adopt::adopt(out.state, out.ruleset, config);
    out.document = adopt::toDocument(found, out.state, "adopted", "manifests", out.ruleset.profile);
    return out;
}

manifests::Bundle rendered(const World& world, const std::string& dialect) {
    manifests::Options options;
    options.dialect = dialect;
    options.today = "2026-11-21";
    auto result = manifests::render(world.document, world.state, world.ruleset, options);
    if (!result)
        throw std::runtime_error(result.error().english());
    if (!result->unresolved.empty())
        throw std::runtime_error(result->unresolved.front().hostname + ": " +
                                 result->unresolved.front().why.english());
    return std::move(result->bundle);
}

checks::Proof proofOf(const World& world, const manifests::Bundle& bundle) {
    policy::CompileOptions profile;
    profile.profile = world.ruleset.profile.name;
    auto proof = checks::prove(world.state, bundle, profile, world.document.outside);
    if (!proof)
        throw std::runtime_error(proof.error().english());
    return std::move(proof).value();
}

reach::World asIs(const World& world) {
    return {world.state, world.ruleset, world.document.outside.values()};
}

// "blog.example.com (Ghost)" -> "blog.example.com"; empty where a row names no hostname.
std::string hostnameIn(const std::string& destination) {
    const std::string first = destination.substr(0, destination.find(' '));
    return model::isHostnamePattern(first) && std::count(first.begin(), first.end(), '.') > 1 ? first
                                                                                              : std::string();
}

// The Service port behind which pods with these labels serve that port.
std::string originOf(const model::ClusterState& state, const std::string& ns, const model::Labels& labels,
                     int port) {
    for (const auto& object : state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (object->key.ns != ns || !service || !service->selector || service->selector->empty() ||
            service->headless)
            continue;
        const bool selects =
            std::all_of(service->selector->begin(), service->selector->end(), [&](const auto& one) {
                const auto label = labels.find(one.first);
                return label != labels.end() && label->second == one.second;
            });
        for (const model::ServicePort& one : service->ports) {
            const int* number = std::get_if<int>(&one.targetPort);
            if (selects && (!number || *number == port))
                return "http://" + object->key.name + "." + ns + ":" + std::to_string(one.port);
        }
    }
    return {};
}

// A config.yml of the published hostnames that expected.json names.
std::string configOf(const std::filesystem::path& folder, int& hostnames) {
    const auto expected =
        base::readJson(base::readFile(folder / "expected.json").value(), "expected.json").value();
    const model::ClusterState state = source::read({folder / "manifests"}).value();
    base::Tree rules = base::Tree::list();
    for (const base::Tree& row : expected.find("rows")->items()) {
        const std::string hostname = hostnameIn(row.text({"destination"}));
        const base::Tree* port = row.find("port");
        if (hostname.empty() || !row.find("allowed") || row.find("allowed")->asBoolean() != true || !port)
            continue;
        model::Labels labels;
        for (const base::Tree::Member& label : row.find("podLabels")->members())
            labels[label.key] = label.value.scalarText();
        const std::string origin =
            originOf(state, row.text({"namespace"}), labels, static_cast<int>(*port->asInteger()));
        if (origin.empty())
            continue;
        base::Tree rule = base::Tree::map();
        rule.set("hostname", base::Tree::string(hostname));
        rule.set("service", base::Tree::string(origin));
        rules.append(std::move(rule));
        ++hostnames;
    }
    base::Tree last = base::Tree::map();
    last.set("service", base::Tree::string("http_status:404"));
    rules.append(std::move(last));
    base::Tree config = base::Tree::map();
    config.set("ingress", std::move(rules));
    return base::writeYaml(config);
}

} // namespace

class TestRenderProof : public QObject {
    Q_OBJECT

private:
    // The whole proof for one world and dialect.
    void holds(const World& world, const std::string& dialect) {
        const manifests::Bundle bundle = rendered(world, dialect);
        const checks::Proof proof = proofOf(world, bundle);
        QVERIFY2(proof.holds(), why(proof).c_str());
        for (const checks::ProvedHostname& one : proof.hostnames)
            QCOMPARE(reach::name(one.answer.verdict), std::string("allowed"));
        int compared = 0;
        const std::string changed = changedForOthers(asIs(world), proof, compared);
        QVERIFY2(changed.empty(), changed.c_str());
        QVERIFY(compared > 0);
    }

private slots:
    void demo_data() { dialects(); }
    void demo() {
        QFETCH(QString, dialect);
        World world;
        const std::filesystem::path root = std::filesystem::path(SALLYPORT_ROOT) / "resources/demo";
        world.state = source::read({root / "cluster"}).value();
        policy::CompileOptions options;
        options.profile = enforcerOf(dialect);
        world.ruleset = policy::compile(world.state, options).value();
        std::vector<base::Diagnostic> problems;
        world.document =
            model::readDocumentText(base::readFile(root / "homelab.sallyport.yaml").value(), "demo", problems)
                .value();
        holds(world, dialect.toStdString());
    }

    void rommelporras_data() { dialects(); }
    void rommelporras() {
        QFETCH(QString, dialect);
        SALLYPORT_NEEDS_CASES("corpus/rommelporras-homelab");
        const auto folder = casesDir() / "corpus/rommelporras-homelab";
        int hostnames = 0;
        const auto tree = base::readYamlDocument(configOf(folder, hostnames), "config.yml").value();
        QVERIFY(hostnames >= 5);
        std::vector<base::Diagnostic> problems;
        const World world =
            adopted(folder / "manifests", edge::readTunnelConfig(tree, problems), enforcerOf(dialect));
        holds(world, dialect.toStdString());
        if (dialect == "calico")
            return; // what cancels a policy there is for Cilium

        manifests::Bundle kept = rendered(world, dialect.toStdString());
        kept.replaces.clear();
        const checks::Proof proof = proofOf(world, kept);
        QVERIFY2(proof.excess() > 0, "without the removal nothing is left over");
    }

    // Every case of tests/data/manifests that can be rendered.
    void cases_data() {
        QTest::addColumn<QString>("folder");
        for (const auto& folder : testing::renderCaseFolders())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void cases() {
        QFETCH(QString, folder);
        testing::RenderCase one = testing::loadRenderCase(folder.toStdString());
        const World world{std::move(one.state), std::move(one.ruleset), std::move(one.document)};
        const auto result = manifests::render(world.document, world.state, world.ruleset, one.options);
        if (!result) {
            QCOMPARE(result.error().kind, base::ErrorKind::refused); // its routes are unknown
            return;
        }
        if (!result->unresolved.empty()) {
            QVERIFY(result->bundle.files.empty());
            return;
        }
        const checks::Proof proof = proofOf(world, result->bundle);
        // Kubernetes leaves it to the network plugin whether policy sees pods on a node's network, and
        // rendering says so.
        const auto& notes = result->bundle.notes;
        const bool onNodes = std::any_of(notes.begin(), notes.end(), [](const base::Diagnostic& note) {
            return note.id == "backend-on-nodes-network";
        });
        for (const checks::ProvedHostname& hostname : proof.hostnames)
            QVERIFY2(hostname.answer.verdict == reach::Verdict::allowed ||
                         hostname.answer.verdict == reach::Verdict::none ||
                         (onNodes && hostname.hostname == "assistant.example.com" &&
                          hostname.answer.verdict == reach::Verdict::unknown),
                     why(proof).c_str());
        // Cloudflare's API is asked for by the Document, and no hostname needs it.
        QVERIFY2(proof.excess() == (world.document.policy.apiEgress ? 1 : 0), why(proof).c_str());
        int compared = 0;
        const std::string changed = changedForOthers(asIs(world), proof, compared);
        QVERIFY2(changed.empty(), changed.c_str());
        for (const checks::Loss& loss : checks::losses(asIs(world), proof))
            QVERIFY2(loss.ofConnector, (loss.src + " -> " + loss.dst).c_str());
    }

    // "Only what is published": who else used the pods loses that, and is named.
    void onlyWhatIsPublished_data() { dialects(); }
    void onlyWhatIsPublished() {
        QFETCH(QString, dialect);
        World world;
        testing::addManifests(world.state, openShop);
        policy::CompileOptions options;
        options.profile = dialect.toStdString();
        world.ruleset = policy::compile(world.state, options).value();
        std::vector<base::Diagnostic> problems;
        world.document = model::readDocumentText(shopDocument, "shop", problems).value();
        manifests::Options render;
        render.dialect = dialect.toStdString();
        render.today = "2026-11-21";
        const auto named = [&](bool onlyPublished) {
            render.onlyPublished = onlyPublished;
            const auto result = manifests::render(world.document, world.state, world.ruleset, render);
            const checks::Proof proof = proofOf(world, result->bundle);
            QStringList out;
            if (!proof.holds())
                out << QString::fromStdString(why(proof));
            for (const checks::Loss& loss : checks::losses(asIs(world), proof))
                if (!loss.ofConnector)
                    out << QString::fromStdString(loss.src + " -> " + loss.dst);
            return out;
        };
        QCOMPARE(named(false), QStringList());
        const QStringList lost = named(true);
        QVERIFY2(lost.contains("shop/report -> shop/cart"), qPrintable(lost.join('\n')));
        QVERIFY2(!lost.contains("shop/report -> shop/db"), qPrintable(lost.join('\n')));
    }

    // What each dialect lets the connector do, each under its own enforcer: the same, for every pod and every
    // address, in both directions. Left out, and named: nodes and entities, which NetworkPolicy cannot name.
    void dialectsAgree() {
        int seeds = 60;
        if (const char* effort = std::getenv("SALLYPORT_EFFORT"); effort && *effort)
            seeds = std::max(20, static_cast<int>(seeds * std::atof(effort)));
        int compared = 0;
        for (int seed = 0; seed < seeds; ++seed) {
            std::map<std::string, std::string> first; // of the first dialect, by peer
            for (const auto& [profile, dialect] :
                 {std::pair("kubernetes", "kubernetes"), std::pair("cilium", "kubernetes"),
                  std::pair("cilium", "cilium")}) {
                testing::RandomCluster cluster =
                    testing::randomCluster(static_cast<std::uint64_t>(seed), false);
                World world{std::move(cluster.state), {}, std::move(cluster.document)};
                world.document.policy.edge = model::EdgeForm::ranges;
                policy::CompileOptions options;
                options.profile = profile;
                world.ruleset = policy::compile(world.state, options).value();
                manifests::Options render;
                render.dialect = dialect;
                render.today = "2026-11-21";
                const auto result = manifests::render(world.document, world.state, world.ruleset, render);
                QVERIFY2(result.ok(), result.ok() ? "" : result.error().english().c_str());
                const auto said = whatConnectorsMay(proofOf(world, result->bundle));
                if (first.empty())
                    first = said;
                for (const auto& [peer, ports] : said) {
                    ++compared;
                    const std::string title = "seed " + std::to_string(seed) + " " + profile + " " + dialect +
                                              ", " + peer + ": " + ports + " instead of " + first[peer];
                    QVERIFY2(ports == first[peer], title.c_str());
                }
                QCOMPARE(said.size(), first.size());
            }
        }
        QVERIFY(compared > seeds * 10);
    }

    void random() {
        int seeds = 1000;
        if (const char* effort = std::getenv("SALLYPORT_EFFORT"); effort && *effort)
            seeds = std::max(20, static_cast<int>(seeds * std::atof(effort)));
        std::map<std::string, int> coverage;
        int denied = 0, reached = 0, compared = 0, excessBefore = 0;
        for (int seed = 0; seed < seeds; ++seed) {
            testing::Features features;
            for (const auto& [profile, dialect] :
                 {std::pair("kubernetes", "kubernetes"), std::pair("kube-router", "kubernetes"),
                  std::pair("cilium", "kubernetes"), std::pair("cilium", "cilium"),
                  std::pair("calico", "kubernetes"), std::pair("calico", "calico")}) {
                const bool cilium = std::string_view(profile) == "cilium";
                testing::RandomCluster cluster =
                    testing::randomCluster(static_cast<std::uint64_t>(seed), cilium);
                features.insert(cluster.features.begin(), cluster.features.end());
                World world{std::move(cluster.state), {}, std::move(cluster.document)};
                policy::CompileOptions options;
                options.profile = profile;
                world.ruleset = policy::compile(world.state, options).value();
                const manifests::Bundle bundle = rendered(world, dialect);
                const checks::Proof proof = proofOf(world, bundle);
                const std::string title =
                    "seed " + std::to_string(seed) + " " + profile + " " + dialect + ": " + why(proof);
                QVERIFY2(proof.excess() == 0, title.c_str());
                for (const checks::ProvedHostname& one : proof.hostnames) {
                    if (one.answer.verdict == reach::Verdict::allowed) {
                        ++reached;
                        continue;
                    }
                    QVERIFY2(deniedByRule(one.answer), title.c_str());
                    ++denied;
                }
                const reach::World before = asIs(world);
                const std::string changed = changedForOthers(before, proof, compared);
                QVERIFY2(changed.empty(), (title + "\n  changed: " + changed).c_str());
                if (twoPolicies(before))
                    features.insert("two policies a pod");
                manifests::Bundle kept = bundle;
                kept.replaces.clear();
                if (seed % 10 == 0 && proofOf(world, kept).excess() > 0)
                    ++excessBefore;
            }
            for (const std::string& feature : features)
                ++coverage[feature];
        }
        std::string shown = "{\"seeds\":" + std::to_string(seeds) +
                            ",\"reached\":" + std::to_string(reached) +
                            ",\"deniedByOthers\":" + std::to_string(denied) +
                            ",\"connectionsOfOthers\":" + std::to_string(compared) +
                            ",\"excessWithoutRemoval\":" + std::to_string(excessBefore) + ",\"coverage\":{";
        for (const auto& [feature, count] : coverage)
            shown += "\"" + feature + "\":" + std::to_string(count) + ",";
        shown.back() = '}';
        std::printf("%s}\n", shown.c_str());
        for (const char* feature : {"deny", "except", "named port", "endPort", "NotIn", "headless",
                                    "ExternalName", "two policies a pod"})
            QVERIFY2(coverage[feature] * 20 > seeds, feature);
        QVERIFY(reached > denied);
        QVERIFY(excessBefore > 0);
    }

private:
    static std::string portsText(const policy::PortSet& ports) {
        std::string out;
        for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp})
            for (const policy::PortRange& range : ports.ranges(protocol))
                out += model::name(protocol) + " " + std::to_string(range.first) + "-" +
                       std::to_string(range.last) + " ";
        return out;
    }

    // Of each connector towards and from every pod and some addresses.
    static std::map<std::string, std::string> whatConnectorsMay(const checks::Proof& proof) {
        std::map<std::string, std::string> said;
        const policy::Ruleset& ruleset = proof.world->ruleset();
        std::vector<policy::Endpoint> peers;
        for (const char* one :
             {"203.0.113.7", "198.41.192.7", "198.41.200.9", "10.20.9.9", "2606:4700:a0::1"})
            peers.push_back(address(one));
        for (const reach::Participant& one : proof.world->participants())
            for (const policy::Endpoint& pod : one.pods)
                if (!pod.hostNetwork)
                    peers.push_back(pod);
        for (const checks::ProvedConnector& connector : proof.connectors)
            for (const reach::Participant& one : proof.world->participants())
                for (const policy::Endpoint& pod : one.pods)
                    if (one.id == connector.id)
                        for (const policy::Endpoint& peer : peers)
                            for (const auto direction :
                                 {policy::Direction::egress, policy::Direction::ingress})
                                said[one.id + (direction == policy::Direction::egress ? " to " : " from ") +
                                     peer.ns + "/" + peer.name] =
                                    portsText(policy::evaluate(ruleset, direction, pod, peer).allowed);
        return said;
    }

    static void dialects() {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("kubernetes") << "kubernetes";
        QTest::newRow("cilium") << "cilium";
        QTest::newRow("calico") << "calico";
    }

    static bool twoPolicies(const reach::World& world) {
        for (const reach::Participant& one : world.participants())
            for (const policy::Endpoint& pod : one.pods)
                for (const auto direction : {policy::Direction::egress, policy::Direction::ingress})
                    if (policy::Selection(world.ruleset(), direction, pod).entries().size() > 1)
                        return true;
        return false;
    }
};

QTEST_GUILESS_MAIN(TestRenderProof)
#include "tst_render_proof.moc"
