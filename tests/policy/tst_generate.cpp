// What is written, read back and evaluated, is what was meant; and it is
// written as a careful person would.
#include <manifests.h>

#include <sallyport/policy/generate.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using policy::Direction;
using policy::Endpoint;
using policy::Intent;

namespace {

using Flow = Intent::Flow;

model::Cidr net(const char* text) {
    return model::Cidr::parse(text).value();
}

Endpoint pod(const std::string& ns, model::Labels labels) {
    Endpoint endpoint;
    endpoint.ns = ns;
    endpoint.labels = std::move(labels);
    endpoint.namespaceLabels = {{"kubernetes.io/metadata.name", ns}};
    endpoint.ips = {model::Ip::parse("10.244.1.1").value()};
    endpoint.ports = {{"web", 8080, model::Protocol::tcp}};
    return endpoint;
}

std::vector<Endpoint> peers() {
    std::vector<Endpoint> out;
    for (const char* ns : {"blue", "green"}) {
        for (const model::Labels& labels : std::initializer_list<model::Labels>{
                 {}, {{"app", "a"}}, {{"app", "b"}}, {{"app", "a"}, {"tier", "x"}}})
            out.push_back(pod(ns, labels));
    }
    for (const char* ip : {"10.1.2.3", "10.1.9.9", "192.0.2.1", "fd00::1"})
        out.push_back(testing::addressEndpoint(ip));
    out.push_back(testing::nameEndpoint("region1.example.net"));
    out.push_back(testing::nameEndpoint("other.example.net"));
    out.push_back(testing::entityEndpoint(policy::Entity::remoteNode));
    return out;
}

Flow randomFlow(std::mt19937& random, bool cilium, bool egress) {
    Flow flow;
    const auto kind = random() % (cilium ? 4 : 2);
    if (kind == 0) {
        flow.ns = std::array{"blue", "green", ""}[random() % 3];
        if (random() % 2)
            flow.podLabels["app"] = random() % 2 ? "a" : "b";
        if (random() % 4 == 0)
            flow.podLabels["tier"] = "x";
    } else if (kind == 1) {
        flow.to = Flow::To::nets;
        flow.nets = {net("10.0.0.0/8")};
        if (random() % 2)
            flow.nets.push_back(net("fd00::/8"));
        if (random() % 2)
            flow.except = {net("10.1.9.0/24"), net("192.168.0.0/16")};
        if (random() % 8 == 0)
            flow.except.push_back(net("10.0.0.0/7"));
    } else if (kind == 2 && egress) {
        flow.to = Flow::To::fqdns;
        flow.fqdns = {random() % 2 ? "region1.example.net" : "*.example.net"};
    } else {
        flow.to = Flow::To::entity;
        flow.entity = random() % 2 ? policy::Entity::remoteNode : policy::Entity::world;
    }
    const auto count = random() % 3;
    for (std::size_t i = 0; i < count; ++i) {
        const int port = static_cast<int>(random() % 2 ? 80 : 53);
        flow.ports.push_back({random() % 2 ? model::Protocol::tcp : model::Protocol::udp,
                              {port, port + (random() % 3 == 0 ? 10 : 0)}});
    }
    if (random() % 6 == 0)
        flow.namedPorts.push_back({model::Protocol::tcp, "web"});
    flow.comment = "line \"one\": # not a comment";
    return flow;
}

// By the words of Intent, slowly. netsMatchPods: to Calico a pod is an address as any other.
bool meant(const Flow& flow, const Endpoint& peer, bool dns, bool netsMatchPods, const Endpoint& destination,
           model::Protocol protocol, int port) {
    bool who = false;
    switch (flow.to) {
    case Flow::To::pods:
        who = peer.kind == Endpoint::Kind::pod && (flow.ns.empty() || flow.ns == peer.ns) &&
              std::ranges::all_of(flow.podLabels, [&](const auto& label) {
                  return peer.labels.contains(label.first) && peer.labels.at(label.first) == label.second;
              });
        break;
    case Flow::To::nets:
        if (peer.kind == Endpoint::Kind::ip || (netsMatchPods && peer.kind == Endpoint::Kind::pod)) {
            const auto holds = [&](const model::Cidr& c) { return c.contains(peer.ips.front()); };
            who = std::ranges::any_of(flow.nets, holds) && std::ranges::none_of(flow.except, holds);
        }
        break;
    case Flow::To::fqdns:
        who = dns && peer.kind == Endpoint::Kind::fqdn &&
              (flow.fqdns.front().starts_with("*.") || flow.fqdns.front() == peer.name);
        break;
    case Flow::To::entity:
        who = flow.entity == policy::Entity::world
                  ? peer.kind == Endpoint::Kind::ip || peer.kind == Endpoint::Kind::fqdn
                  : peer.entity == flow.entity;
        break;
    }
    if (flow.ports.empty() && flow.namedPorts.empty())
        return who;
    const bool number = std::ranges::any_of(flow.ports, [&](const auto& p) {
        return p.first == protocol && p.second.first <= port && port <= p.second.last;
    });
    const bool named = !flow.namedPorts.empty() && protocol == model::Protocol::tcp && port == 8080 &&
                       destination.kind == Endpoint::Kind::pod;
    return who && (number || named);
}

} // namespace

class TestGenerate : public QObject {
    Q_OBJECT
private slots:
    void writtenIsMeant_data() {
        QTest::addColumn<QString>("dialect");
        for (const std::string& dialect : policy::dialects())
            QTest::newRow(dialect.c_str()) << QString::fromStdString(dialect);
    }

    void writtenIsMeant() {
        QFETCH(QString, dialect);
        const bool cilium = dialect == "cilium";
        std::mt19937 random(11);
        int allowed = 0, probes = 0;
        for (int round = 0; round < 300; ++round) {
            Intent intent;
            intent.name = "p";
            intent.ns = "blue";
            intent.podLabels = {{"app", "a"}};
            if (random() % 4 == 0)
                intent.podRequirements = {{"tier", model::LabelRequirement::Operator::notIn, {"x", "y"}}};
            intent.egress = random() % 4;
            intent.ingress = !intent.egress || random() % 2;
            bool dns = false;
            for (auto i = random() % 4; i > 0; --i)
                intent.egressFlows.push_back(randomFlow(random, cilium, true));
            for (auto i = random() % 4; i > 0; --i)
                intent.ingressFlows.push_back(randomFlow(random, cilium, false));
            if (cilium && random() % 2) {
                Flow flow;
                flow.ns = "kube-system";
                flow.podLabels = {{"k8s-app", "kube-dns"}};
                flow.ports = {{model::Protocol::udp, {53, 53}}};
                flow.dns = dns = true;
                intent.egressFlows.push_back(flow);
            }
            const auto written = policy::generate(intent, dialect.toStdString());
            QVERIFY2(written.ok(), written.ok() ? "" : written.error().english().c_str());
            const std::string yaml = base::writeYaml(*written);
            QCOMPARE(base::writeYaml(*policy::generate(intent, dialect.toStdString())), yaml);
            const auto ruleset = policy::compile(testing::stateOf(yaml), {dialect.toStdString(), {}});
            QVERIFY(ruleset.ok());
            if (!ruleset->doubts.empty())
                QFAIL((ruleset->doubts.front().why.english() + "\n" + yaml).c_str());
            const Endpoint subject = pod("blue", {{"app", "a"}});
            for (const Endpoint& peer : peers()) {
                for (const bool egress : {true, false}) {
                    const auto outcome =
                        evaluate(*ruleset, egress ? Direction::egress : Direction::ingress, subject, peer);
                    for (const auto& [protocol, port] :
                         std::initializer_list<std::pair<model::Protocol, int>>{
                             {model::Protocol::tcp, 80},
                             {model::Protocol::udp, 53},
                             {model::Protocol::tcp, 85},
                             {model::Protocol::tcp, 8080},
                             {model::Protocol::sctp, 80}}) {
                        // Where a name's address lies is not written in a net.
                        if (outcome.unknown.contains(protocol, port)) {
                            QVERIFY(peer.kind == Endpoint::Kind::fqdn || peer.kind == Endpoint::Kind::entity);
                            continue;
                        }
                        bool wanted = !(egress ? intent.egress : intent.ingress);
                        for (const Flow& flow : egress ? intent.egressFlows : intent.ingressFlows)
                            wanted = wanted || meant(flow, peer, dns, dialect == "calico",
                                                     egress ? peer : subject, protocol, port);
                        ++probes;
                        allowed += wanted;
                        if (outcome.allowed.contains(protocol, port) != wanted)
                            QFAIL((std::string(egress ? "to " : "from ") + peer.ns + "/" + peer.name + " " +
                                   std::to_string(port) + " should be " + (wanted ? "allowed" : "denied") +
                                   "\n" + yaml)
                                      .c_str());
                    }
                }
            }
            const auto other =
                evaluate(*ruleset, Direction::egress, pod("blue", {{"app", "b"}}), peers().front());
            QVERIFY(other.selecting.empty());
        }
        qInfo("%d probes, %d allowed", probes, allowed);
        QVERIFY(allowed * 10 > probes && allowed * 10 < probes * 9);
    }

    void readable() {
        const auto compareYaml = [](const Intent& intent, const char* dialect, const char* wanted) {
            const auto written = policy::generate(intent, dialect);
            QCOMPARE(written->size(), std::size_t{1});
            QVERIFY2(written->front() == *base::readYamlDocument(wanted, "wanted"),
                     base::writeYaml(*written).c_str());
        };
        Intent intent;
        intent.name = "connector";
        intent.ns = "edge";
        intent.podLabels = {{"app", "cloudflared"}};
        intent.egress = intent.ingress = true;
        Flow dns, edge, blog;
        dns.ns = "kube-system";
        dns.podLabels = {{"k8s-app", "kube-dns"}};
        dns.ports = {{model::Protocol::udp, {53, 53}}, {model::Protocol::tcp, {53, 53}}};
        dns.dns = true;
        dns.comment = "DNS";
        edge.to = Flow::To::nets;
        edge.nets = {net("198.41.192.0/24")};
        edge.ports = {{model::Protocol::udp, {7844, 7844}}};
        blog.ns = "blog";
        blog.podLabels = {{"app", "ghost"}};
        blog.ports = {{model::Protocol::tcp, {2368, 2368}}};
        intent.egressFlows = {dns, edge, blog};
        compareYaml(intent, "cilium", R"(apiVersion: cilium.io/v2
kind: CiliumNetworkPolicy
metadata:
  name: connector
  namespace: edge
spec:
  description: DNS
  endpointSelector:
    matchLabels:
      app: cloudflared
  egress:
  - toEndpoints:
    - matchLabels:
        k8s-app: kube-dns
        k8s:io.kubernetes.pod.namespace: kube-system
    toPorts:
    - ports:
      - port: "53"
        protocol: UDP
      - port: "53"
        protocol: TCP
      rules:
        dns:
        - matchPattern: "*"
  - toCIDRSet:
    - cidr: 198.41.192.0/24
    toPorts:
    - ports:
      - port: "7844"
        protocol: UDP
  - toEndpoints:
    - matchLabels:
        app: ghost
        k8s:io.kubernetes.pod.namespace: blog
    toPorts:
    - ports:
      - port: "2368"
        protocol: TCP
  ingress:
  - {}
)");
        compareYaml(intent, "kubernetes", R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: connector
  namespace: edge
  annotations:
    kubernetes.io/description: DNS
spec:
  podSelector:
    matchLabels:
      app: cloudflared
  policyTypes:
  - Egress
  - Ingress
  egress:
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: kube-system
      podSelector:
        matchLabels:
          k8s-app: kube-dns
    ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
  - to:
    - ipBlock:
        cidr: 198.41.192.0/24
    ports:
    - port: 7844
      protocol: UDP
  - to:
    - namespaceSelector:
        matchLabels:
          kubernetes.io/metadata.name: blog
      podSelector:
        matchLabels:
          app: ghost
    ports:
    - port: 2368
      protocol: TCP
)");
        compareYaml(intent, "calico", R"(apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata:
  name: connector
  namespace: edge
  annotations:
    kubernetes.io/description: DNS
spec:
  selector: app == "cloudflared"
  types:
  - Egress
  - Ingress
  egress:
  - action: Allow
    protocol: UDP
    destination:
      namespaceSelector: kubernetes.io/metadata.name == "kube-system"
      selector: k8s-app == "kube-dns"
      ports:
      - 53
  - action: Allow
    protocol: TCP
    destination:
      namespaceSelector: kubernetes.io/metadata.name == "kube-system"
      selector: k8s-app == "kube-dns"
      ports:
      - 53
  - action: Allow
    protocol: UDP
    destination:
      nets:
      - 198.41.192.0/24
      ports:
      - 7844
  - action: Allow
    protocol: TCP
    destination:
      namespaceSelector: kubernetes.io/metadata.name == "blog"
      selector: app == "ghost"
      ports:
      - 2368
)");
    }

    // Both IP versions need a rule each; ranges of ports have a colon; every pod of a namespace is all().
    void inCalicosWords() {
        Intent intent;
        intent.name = "p";
        intent.ns = "blue";
        intent.podRequirements = {{"tier", model::LabelRequirement::Operator::notIn, {"y", "x"}},
                                  {"app", model::LabelRequirement::Operator::exists, {}},
                                  {"old", model::LabelRequirement::Operator::doesNotExist, {}}};
        intent.egress = true;
        Flow nets, own, any;
        nets.to = Flow::To::nets;
        nets.nets = {net("0.0.0.0/0"), net("::/0")};
        nets.except = {net("10.0.0.0/8"), net("fd00::/8")};
        nets.ports = {{model::Protocol::tcp, {80, 90}}, {model::Protocol::tcp, {443, 443}}};
        own.ns = "blue";
        own.namedPorts = {{model::Protocol::tcp, "web"}};
        intent.egressFlows = {nets, own, any};
        const auto written = policy::generate(intent, "calico");
        QVERIFY(written.ok());
        const base::Tree wanted = *base::readYamlDocument(R"(
selector: tier not in {"x", "y"} && has(app) && !has(old)
types: [Egress]
egress:
- action: Allow
  protocol: TCP
  destination: {nets: [0.0.0.0/0], notNets: [10.0.0.0/8], ports: ["80:90", 443]}
- action: Allow
  protocol: TCP
  destination: {nets: ["::/0"], notNets: ["fd00::/8"], ports: ["80:90", 443]}
- action: Allow
  protocol: TCP
  destination: {selector: all(), ports: [web]}
- action: Allow
  destination: {namespaceSelector: all()}
)",
                                                          "wanted");
        QVERIFY2(*written->front().find("spec") == wanted, base::writeYaml(*written).c_str());
    }

    void whatADialectCannotSay() {
        Intent intent;
        intent.name = "p";
        intent.ns = "blue";
        intent.egress = true;
        Flow flow;
        flow.to = Flow::To::fqdns;
        flow.fqdns = {"example.com"};
        intent.egressFlows = {flow};
        QVERIFY(!policy::generate(intent, "kubernetes").ok());
        QVERIFY(policy::generate(intent, "cilium").ok());
        const auto byName = policy::generate(intent, "calico"); // domains are Calico Enterprise's
        QVERIFY(!byName.ok());
        QVERIFY(byName.error().english().find("example.com") != std::string::npos);
        intent.egressFlows[0].to = Flow::To::entity;
        intent.egressFlows[0].entity = policy::Entity::kubeApiserver;
        QVERIFY(!policy::generate(intent, "kubernetes").ok());
        intent.egress = false;
        QVERIFY(policy::generate(intent, "kubernetes")->empty());
    }
};

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
