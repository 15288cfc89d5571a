// NetworkPolicy against a slow and obvious reading of the specification
// (networking/v1 types.go, apimachinery labels.Requirement.Matches), straight
// on the manifests, over seeded random worlds.
#include <manifests.h>

#include <QtTest>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <random>
#include <span>

using namespace sallyport;
using base::Tree;

namespace {

struct PodOf {
    std::string ns, name, ip;
    model::Labels labels;
    bool host = false;
    std::map<std::string, std::pair<std::string, int>> ports; // name -> protocol, number
};

struct World {
    std::map<std::string, model::Labels> namespaces;
    std::vector<PodOf> pods;
    std::vector<std::string> policies; // YAML
};

std::string pick(std::mt19937& random, std::initializer_list<const char*> words) {
    return *(words.begin() + random() % words.size());
}

std::string selectorYaml(std::mt19937& random, std::map<std::string, int>& coverage) {
    std::string out = "{";
    if (random() % 2)
        out += "matchLabels: {" + pick(random, {"a", "b", "c"}) + ": " + pick(random, {"x", "z"}) + "}";
    if (random() % 2) {
        out += std::string(out.size() > 1 ? ", " : "") +
               "matchExpressions: [{key: " + pick(random, {"a", "b", "c"});
        const std::string op = pick(random, {"In", "NotIn", "Exists", "DoesNotExist"});
        ++coverage[op];
        out += ", operator: " + op;
        if (op.ends_with("In"))
            out += std::string(", values: [") + (random() % 2 ? "x" : "x, z") + "]";
        out += "}]";
    }
    return out + "}";
}

std::string portsYaml(std::mt19937& random, std::map<std::string, int>& coverage) {
    std::string out = "[";
    for (auto i = random() % 3; i > 0; --i) {
        out += out.size() > 1 ? ", {" : "{";
        std::string sep;
        if (random() % 2) {
            out += "protocol: " + pick(random, {"TCP", "UDP", "SCTP"});
            sep = ", ";
        }
        switch (random() % 4) {
        case 0:
            ++coverage["protocol only"];
            break;
        case 1:
            ++coverage["named port"];
            out += sep + "port: " + pick(random, {"web", "dns", "none"});
            break;
        case 2:
            ++coverage["endPort"];
            out += sep + "port: 80, endPort: " + pick(random, {"80", "82", "9000"});
            break;
        default:
            out += sep + "port: " + pick(random, {"53", "80", "81"});
        }
        out += "}";
    }
    return out + "]";
}

std::string peerYaml(std::mt19937& random, std::map<std::string, int>& coverage) {
    switch (random() % 4) {
    case 0:
        return "{podSelector: " + selectorYaml(random, coverage) + "}";
    case 1:
        return "{namespaceSelector: " + selectorYaml(random, coverage) + "}";
    case 2:
        return "{namespaceSelector: " + selectorYaml(random, coverage) +
               ", podSelector: " + selectorYaml(random, coverage) + "}";
    default:
        break;
    }
    const bool except = random() % 2;
    coverage["except"] += except;
    return "{ipBlock: {cidr: " + pick(random, {"10.0.0.0/8", "0.0.0.0/0", "10.0.1.7/24"}) +
           (except ? ", except: [10.0.1.0/25" + std::string(random() % 2 ? ", 10.0.1.128/30" : "") + "]"
                   : "") +
           "}}";
}

std::string rulesYaml(std::mt19937& random, const char* peers, std::map<std::string, int>& coverage) {
    std::string out = "[";
    for (auto i = random() % 3; i > 0; --i) {
        out += out.size() > 1 ? ", {" : "{";
        std::string sep;
        if (random() % 4) {
            out += std::string(peers) + ": [";
            for (auto j = random() % 3; j > 0; --j)
                out += (out.back() == '[' ? "" : ", ") + peerYaml(random, coverage);
            out += "]";
            sep = ", ";
        }
        if (random() % 2)
            out += sep + "ports: " + portsYaml(random, coverage);
        out += "}";
    }
    return out + "]";
}

World randomWorld(std::mt19937& random, std::map<std::string, int>& coverage) {
    World world;
    for (const char* ns : {"one", "two", "three"}) {
        world.namespaces[ns] = {{"kubernetes.io/metadata.name", ns}};
        if (random() % 2)
            world.namespaces[ns]["a"] = pick(random, {"x", "z"});
        for (int i = 0; i < 2; ++i) {
            PodOf pod{ns,
                      std::string("p") + std::to_string(i),
                      "10.0." + std::to_string(random() % 2) + "." + std::to_string(1 + random() % 250),
                      {},
                      random() % 12 == 0,
                      {}};
            for (const char* key : {"a", "b"}) {
                if (random() % 2)
                    pod.labels[key] = pick(random, {"x", "z"});
            }
            if (random() % 2)
                pod.ports["web"] = {"TCP", random() % 2 ? 80 : 8080};
            if (random() % 2)
                pod.ports["dns"] = {"UDP", 53};
            world.pods.push_back(std::move(pod));
        }
    }
    for (auto i = random() % 5; i > 0; --i) {
        std::string spec =
            "{podSelector: " + (random() % 3 ? selectorYaml(random, coverage) : std::string("{}"));
        if (random() % 3)
            spec += ", policyTypes: " + pick(random, {"[Ingress]", "[Egress]", "[Ingress, Egress]", "[]"});
        if (random() % 3)
            spec += ", ingress: " + rulesYaml(random, "from", coverage);
        if (random() % 3)
            spec += ", egress: " + rulesYaml(random, "to", coverage);
        world.policies.push_back(
            "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: np" + std::to_string(i) +
            ", namespace: " + pick(random, {"one", "two", "three"}) + "}\nspec: " + spec + "}\n");
    }
    return world;
}

std::string labelsYaml(const model::Labels& labels) {
    std::string out = "{";
    for (const auto& [key, value] : labels)
        out += (out.size() > 1 ? ", " : "") + key + ": " + value;
    return out + "}";
}

std::string yaml(const World& world) {
    std::string out;
    for (const auto& [ns, labels] : world.namespaces)
        out += "apiVersion: v1\nkind: Namespace\nmetadata: {name: " + ns + ", labels: " + labelsYaml(labels) +
               "}\n---\n";
    for (const PodOf& pod : world.pods) {
        out += "apiVersion: v1\nkind: Pod\nmetadata: {name: " + pod.name + ", namespace: " + pod.ns +
               ", labels: " + labelsYaml(pod.labels) +
               "}\nspec:\n  hostNetwork: " + (pod.host ? "true" : "false") +
               "\n  containers:\n  - name: c\n    image: i\n    ports: [";
        std::string sep;
        for (const auto& [name, port] : pod.ports) {
            out += sep + "{name: " + name + ", protocol: " + port.first +
                   ", containerPort: " + std::to_string(port.second) + "}";
            sep = ", ";
        }
        out += "]\nstatus: {podIP: " + pod.ip + ", podIPs: [{ip: " + pod.ip + "}]}\n---\n";
    }
    for (const std::string& policy : world.policies)
        out += policy + "---\n";
    return out;
}

// The oracle: the specification's sentences, one by one, on the tree of a policy.
struct Oracle {
    const World& world;
    std::vector<Tree> policies;
    bool blocksMatchPods;

    struct Side {
        const PodOf* pod = nullptr; // else an address
        std::string ip;
    };

    static bool selectorHolds(const Tree* selector, const model::Labels& labels) {
        if (!selector || selector->isNull())
            return true;
        if (const Tree* equal = selector->find("matchLabels"))
            for (const Tree::Member& member : equal->members())
                if (!labels.contains(member.key) || labels.at(member.key) != *member.value.asString())
                    return false;
        if (const Tree* expressions = selector->find("matchExpressions"))
            for (const Tree& e : expressions->items()) {
                const std::string key = e.text({"key"}), op = e.text({"operator"});
                bool listed = false;
                if (const Tree* values = e.find("values"))
                    for (const Tree& value : values->items())
                        listed = listed || (labels.contains(key) && labels.at(key) == *value.asString());
                const bool there = labels.contains(key);
                const bool holds = op == "In"       ? there && listed
                                   : op == "NotIn"  ? !there || !listed
                                   : op == "Exists" ? there
                                                    : !there;
                if (!holds)
                    return false;
            }
        return true;
    }

    static std::uint32_t number(const std::string& ip) {
        std::uint32_t out = 0, part = 0;
        for (const char c : ip) {
            if (c == '.') {
                out = out * 256 + part;
                part = 0;
            } else {
                part = part * 10 + static_cast<std::uint32_t>(c - '0');
            }
        }
        return out * 256 + part;
    }

    static bool inside(const std::string& ip, const std::string& cidr) {
        const auto slash = cidr.find('/');
        const int bits = std::stoi(cidr.substr(slash + 1));
        const std::uint32_t mask = bits == 0 ? 0 : ~std::uint32_t{0} << (32 - bits);
        return (number(ip) & mask) == (number(cidr.substr(0, slash)) & mask);
    }

    bool peerHolds(const Tree& peer, const std::string& policyNs, const Side& other) const {
        if (const Tree* block = peer.find("ipBlock")) {
            if (other.pod && !other.pod->host && !blocksMatchPods)
                return false;
            if (!inside(other.ip, block->text({"cidr"})))
                return false;
            if (const Tree* except = block->find("except"))
                for (const Tree& item : except->items())
                    if (inside(other.ip, *item.asString()))
                        return false;
            return true;
        }
        if (!other.pod || other.pod->host)
            return false;
        const Tree* namespaces = peer.find("namespaceSelector");
        if (namespaces ? !selectorHolds(namespaces, world.namespaces.at(other.pod->ns))
                       : other.pod->ns != policyNs)
            return false;
        return selectorHolds(peer.find("podSelector"), other.pod->labels);
    }

    static bool portHolds(const Tree& port, const PodOf* destination, const std::string& protocol,
                          int asked) {
        const std::string wanted = port.find("protocol") ? port.text({"protocol"}) : "TCP";
        if (wanted != protocol)
            return false;
        const Tree* number = port.find("port");
        if (!number)
            return true;
        if (const std::string* name = number->asString()) {
            if (!destination || !destination->ports.contains(*name))
                return false;
            const auto& declared = destination->ports.at(*name);
            return declared.first == protocol && declared.second == asked;
        }
        const auto first = *number->asInteger();
        const auto last = port.find("endPort") ? *port.find("endPort")->asInteger() : first;
        return first <= asked && asked <= last;
    }

    bool allowed(bool egress, const Side& subject, const Side& other, const std::string& protocol,
                 int port) const {
        if (!subject.pod || subject.pod->host)
            return true;
        const PodOf* destination = egress ? other.pod : subject.pod;
        bool isolated = false, allows = false;
        for (const Tree& policy : policies) {
            const Tree& spec = *policy.find("spec");
            const std::string ns = policy.text({"metadata", "namespace"});
            if (ns != subject.pod->ns || !selectorHolds(spec.find("podSelector"), subject.pod->labels))
                continue;
            const Tree* rules = spec.find(egress ? "egress" : "ingress");
            const Tree* types = spec.find("policyTypes");
            bool applies = egress ? spec.find("egress") && spec.find("egress")->size() > 0 : true;
            if (types && types->size() > 0) {
                applies = false;
                for (const Tree& type : types->items())
                    applies = applies || *type.asString() == (egress ? "Egress" : "Ingress");
            }
            if (!applies)
                continue;
            isolated = true;
            for (const Tree& rule : rules ? rules->items() : std::span<const Tree>()) {
                const Tree* peers = rule.find(egress ? "to" : "from");
                bool who = !peers || peers->size() == 0;
                for (const Tree& peer : peers ? peers->items() : std::span<const Tree>())
                    who = who || peerHolds(peer, ns, other);
                const Tree* ports = rule.find("ports");
                bool where = !ports || ports->size() == 0;
                for (const Tree& item : ports ? ports->items() : std::span<const Tree>())
                    where = where || portHolds(item, destination, protocol, port);
                allows = allows || (who && where);
            }
        }
        return !isolated || allows;
    }
};

int effort() {
    const char* text = std::getenv("SALLYPORT_EFFORT");
    return text ? std::max(1, std::atoi(text)) : 1;
}

} // namespace

class TestKubernetesRandom : public QObject {
    Q_OBJECT
private slots:
    void agreesWithTheSpecification() {
        std::mt19937 random(20261121);
        std::map<std::string, int> coverage;
        int probes = 0, denied = 0;
        for (int round = 0; round < 300 * effort(); ++round) {
            const World world = randomWorld(random, coverage);
            const model::ClusterState state = testing::stateOf(yaml(world));
            const bool blocksMatchPods = random() % 2;
            const auto ruleset = policy::compile(state, {"kubernetes", blocksMatchPods});
            QVERIFY(ruleset.ok());
            if (!ruleset->doubts.empty())
                QFAIL((ruleset->doubts.front().why.english() + "\n" + yaml(world)).c_str());
            Oracle oracle{world, {}, blocksMatchPods};
            for (const std::string& text : world.policies)
                oracle.policies.push_back(*base::readYamlDocument(text, "policy"));
            std::vector<std::pair<Oracle::Side, policy::Endpoint>> sides;
            for (const PodOf& pod : world.pods)
                sides.push_back({{&pod, pod.ip}, testing::podEndpoint(state, pod.ns, pod.name)});
            for (const char* ip : {"10.0.1.5", "10.0.1.129", "192.0.2.1"})
                sides.push_back({{nullptr, ip}, testing::addressEndpoint(ip)});
            for (const auto& [subject, subjectEndpoint] : sides) {
                for (const auto& [other, otherEndpoint] : sides) {
                    if (!subject.pod || subject.pod == other.pod || (other.pod && other.pod->host))
                        continue;
                    for (const bool egress : {true, false}) {
                        const auto outcome = evaluate(
                            *ruleset, egress ? policy::Direction::egress : policy::Direction::ingress,
                            subjectEndpoint, otherEndpoint);
                        QVERIFY(outcome.unknown.empty());
                        for (const auto& [protocol, port] :
                             std::initializer_list<std::pair<const char*, int>>{{"TCP", 80},
                                                                                {"TCP", 8080},
                                                                                {"UDP", 53},
                                                                                {"TCP", 81},
                                                                                {"SCTP", 80},
                                                                                {"UDP", 9000}}) {
                            const bool wanted = oracle.allowed(egress, subject, other, protocol, port);
                            const bool got = outcome.allowed.contains(*model::protocolFrom(protocol), port);
                            ++probes;
                            denied += !wanted;
                            if (wanted != got)
                                QFAIL((subject.pod->ns + "/" + subject.pod->name +
                                       (egress ? " to " : " from ") + other.ip + " " + protocol + " " +
                                       std::to_string(port) + ": should be " +
                                       (wanted ? "allowed" : "denied") + "\n" + yaml(world))
                                          .c_str());
                        }
                    }
                }
            }
        }
        for (const auto& [what, count] : coverage)
            qInfo("%s: %d", what.c_str(), count);
        qInfo("%d probes, %d denied", probes, denied);
        QVERIFY(denied * 10 > probes);
    }
};

QTEST_GUILESS_MAIN(TestKubernetesRandom)
#include "tst_kubernetes_random.moc"
