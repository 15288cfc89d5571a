#pragma once
// Random clusters of one dialect, judged by the product and by a slow
// evaluator; the first difference is made as small as it goes and printed.
#include "../manifests.h"
#include "../randomcluster.h"
#include "cluster.h"

#include <sallyport/reach/reach.h>

#include <QtTest>

#include <algorithm>
#include <functional>

namespace slow {

// What the specification says of one direction of one question. More than one answer when it depends on
// something that the manifests do not tell; none when there is no such connection.
using Answers = std::set<Verdict>;

class Oracle {
public:
    virtual ~Oracle() = default;
    virtual Answers judge(bool egress, const Party& subject, const Party& other,
                          const Probe& probe) const = 0;
    // The question depends on nothing unknown, so the product may not answer "unknown" either.
    virtual bool exact(bool egress, const Party& subject, const Party& other) const = 0;
};

struct Dialect {
    std::string profile;
    std::function<std::string(testing::Dice&, testing::Features&)> generate; // manifests
    std::function<std::unique_ptr<Oracle>(const Cluster&)> oracle;
    std::vector<std::string> peers; // addresses, names and entities to ask about beside the pods
    std::vector<Probe> probes;
    std::vector<std::string> features; // that a seed may have; each must be common enough
};

struct Tally {
    int questions = 0, denied = 0, filtered = 0, open = 0;
};

inline std::vector<Tree> documentsOf(const std::string& yaml) {
    auto documents = sallyport::base::readYaml(yaml, "random.yaml");
    if (!documents.errors.empty())
        throw std::runtime_error(documents.errors.front().english());
    return std::move(documents.trees);
}

// What is wrong with the product's answers; empty when they agree. `doubted` tells that the product did not
// take the manifests as they are.
inline std::string difference(const Dialect& dialect, const std::vector<Tree>& documents, std::uint64_t seed,
                              Tally& tally, bool& doubted) {
    using namespace sallyport;
    doubted = false;
    model::ClusterState state;
    for (const Tree& tree : documents) {
        std::vector<base::Diagnostic> problems;
        auto object = model::readObject(tree, problems);
        if (!object)
            continue;
        state.put(std::make_shared<const model::Object>(std::move(*object)));
    }
    auto compiled = policy::compile(state, {dialect.profile, {}});
    if (!compiled.ok()) {
        doubted = true;
        return compiled.error().english();
    }
    for (const policy::Doubt& doubt : compiled->doubts) {
        if (doubt.evaluated)
            continue;
        doubted = true;
        return "doubted " + doubt.why.id + ": " + doubt.key.text() + ": " + doubt.why.english();
    }
    const reach::World world(std::move(state), std::move(*compiled));
    const Cluster cluster = read(documents);
    const auto oracle = dialect.oracle(cluster);

    struct Side {
        Party party;
        policy::Endpoint endpoint;
    };
    std::vector<Side> sides;
    for (const Pod& pod : cluster.pods) {
        Side side;
        side.party.pod = &pod;
        side.party.text = pod.ns + "/pod/" + pod.name;
        sides.push_back(std::move(side));
    }
    for (const std::string& peer : dialect.peers) {
        Side side;
        side.party.text = peer;
        if (model::Ip::parse(peer))
            side.party.ip = peer;
        else if (policy::entityFrom(peer))
            side.party.entity = peer;
        else
            side.party.name = peer;
        sides.push_back(std::move(side));
    }
    for (Side& side : sides) {
        const auto found = world.resolve(reach::parsePeer(side.party.text).value());
        if (!found || found->pods.empty())
            return "not resolved: " + side.party.text;
        side.endpoint = found->pods.front();
    }

    testing::Dice dice(seed ^ 0x5eed);
    const std::size_t pods = cluster.pods.size();
    for (std::size_t s = 0; s < pods; ++s) {
        for (std::size_t o = 0; o < sides.size(); ++o) {
            if (s == o)
                continue;
            const Side& subject = sides[s];
            const Side& other = sides[o];
            const int which = dice.below(3); // one direction or both
            for (const bool egress : {true, false}) {
                if ((!egress && !other.party.name.empty()) || (which != 2 && (which == 0) != egress))
                    continue;
                const auto outcome = policy::evaluate(
                    world.ruleset(), egress ? policy::Direction::egress : policy::Direction::ingress,
                    subject.endpoint, other.endpoint);
                for (const Probe& probe : dialect.probes) {
                    const auto protocol = *model::protocolFrom(probe.protocol);
                    const Answers wanted = oracle->judge(egress, subject.party, other.party, probe);
                    if (wanted.empty())
                        continue;
                    ++tally.questions;
                    tally.denied += wanted.contains(Verdict::denied);
                    tally.filtered += wanted.contains(Verdict::filtered);
                    tally.open += wanted.size() > 1;
                    std::string got = "unknown";
                    bool right = wanted.size() > 1 || !oracle->exact(egress, subject.party, other.party);
                    if (!outcome.unknown.contains(protocol, probe.number)) {
                        const bool allowed = outcome.allowed.contains(protocol, probe.number);
                        const Verdict verdict = !allowed ? Verdict::denied
                                                : outcome.l7.contains(protocol, probe.number)
                                                    ? Verdict::filtered
                                                    : Verdict::allowed;
                        got = text(verdict);
                        // Whether a rule that is open also voids a filter decides nothing about the door.
                        right = wanted.contains(verdict) &&
                                wanted.contains(Verdict::denied) == (verdict == Verdict::denied) &&
                                (verdict == Verdict::denied ? wanted.size() == 1 : true);
                        // That two rules together are open to every address of a name voids a filter too.
                        right = right || (verdict == Verdict::filtered && !wanted.contains(Verdict::denied) &&
                                          !oracle->exact(egress, subject.party, other.party));
                    }
                    if (right)
                        continue;
                    std::string expected;
                    for (const Verdict one : wanted)
                        expected += (expected.empty() ? "" : " or ") + text(one);
                    return (egress ? "egress of " : "ingress of ") + subject.party.text +
                           (egress ? " to " : " from ") + other.party.text + " " + probe.protocol + " " +
                           std::to_string(probe.number) + ": the product says " + got +
                           ", the specification " + expected;
                }
            }
            // The same question as people ask it.
            if (dice.below(12) != 0 || other.party.text == "world")
                continue;
            const Probe& probe = dice.of(dialect.probes);
            if (probe.icmp())
                continue;
            const auto protocol = *model::protocolFrom(probe.protocol);
            const auto answer = world.ask(reach::parsePeer(subject.party.text).value(),
                                          reach::parsePeer(other.party.text).value(), protocol, probe.number);
            if (!answer)
                return "not answered: " + answer.error().english();
            const auto out = policy::evaluate(world.ruleset(), policy::Direction::egress, subject.endpoint,
                                              other.endpoint);
            const auto in = policy::evaluate(world.ruleset(), policy::Direction::ingress, other.endpoint,
                                             subject.endpoint);
            const auto verdictOf = [&](const policy::Outcome& one) {
                return one.unknown.contains(protocol, probe.number)   ? 1
                       : one.allowed.contains(protocol, probe.number) ? 2
                                                                      : 0;
            };
            const bool podsOnly =
                !subject.endpoint.hostNetwork && !other.endpoint.hostNetwork && other.party.pod != nullptr;
            const int both = std::min(verdictOf(out), verdictOf(in));
            const std::string wanted = both == 0 ? "denied" : both == 1 ? "unknown" : "allowed";
            if (podsOnly && reach::name(answer->verdict) != wanted)
                return "ask " + subject.party.text + " to " + other.party.text + " " + probe.protocol + " " +
                       std::to_string(probe.number) + ": " + reach::name(answer->verdict) +
                       ", its two sides say " + wanted;
        }
    }
    return {};
}

// Every node of a tree that may be taken away, deepest last.
inline void removable(const Tree& tree, const std::string& at, std::vector<std::string>& out) {
    std::size_t index = 0;
    for (const Tree& item : tree.items()) {
        const std::string here = at + "/" + std::to_string(index++);
        out.push_back(here);
        removable(item, here, out);
    }
    for (const Tree::Member& member : tree.members()) {
        const std::string here = at + "/" + sallyport::base::pointerToken(member.key);
        if (at.empty() && member.key == "spec") { // only parts of it
            removable(member.value, here, out);
            continue;
        }
        if (member.key == "metadata" || member.key == "kind" || member.key == "apiVersion")
            continue;
        out.push_back(here);
        removable(member.value, here, out);
    }
}

inline bool erase(Tree& tree, const std::string& pointer) {
    const auto slash = pointer.rfind('/');
    Tree* parent = tree.at(pointer.substr(0, slash));
    if (!parent)
        return false;
    const std::string last = pointer.substr(slash + 1);
    if (parent->isList()) {
        const std::size_t index = std::stoul(last);
        if (index >= parent->size())
            return false;
        parent->eraseAt(index);
        return true;
    }
    for (const Tree::Member& member : parent->members())
        if (sallyport::base::pointerToken(member.key) == last)
            return parent->erase(std::string(member.key));
    return false;
}

// Takes away whole documents, then parts of them, as long as the two still differ.
inline std::vector<Tree> shrink(std::vector<Tree> documents,
                                const std::function<bool(const std::vector<Tree>&)>& differ) {
    QElapsedTimer timer; // small enough is small enough
    timer.start();
    for (bool smaller = true; smaller && timer.elapsed() < 60'000;) {
        smaller = false;
        for (std::size_t i = documents.size(); i-- > 0;) {
            if (documents[i].text({"kind"}) == "Node") // where pods run is known
                continue;
            std::vector<Tree> fewer = documents;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (differ(fewer)) {
                documents = std::move(fewer);
                smaller = true;
            }
        }
        for (std::size_t i = 0; i < documents.size(); ++i) {
            // A policy that is broken by it is refused; other objects are read without a check.
            const std::string kind = documents[i].text({"kind"});
            if (!kind.ends_with("Policy") && kind != "ConfigMap")
                continue;
            std::vector<std::string> pointers;
            removable(documents[i], "", pointers);
            for (auto p = pointers.rbegin(); p != pointers.rend() && timer.elapsed() < 60'000; ++p) {
                std::vector<Tree> fewer = documents;
                if (erase(fewer[i], *p) && differ(fewer)) {
                    documents = std::move(fewer);
                    smaller = true;
                }
            }
        }
    }
    return documents;
}

// The number of seeds: SALLYPORT_EFFORT scales it.
inline int seeds(int usual) {
    const char* text = std::getenv("SALLYPORT_EFFORT");
    const double effort = text && *text ? std::atof(text) : 1;
    return std::max(50, static_cast<int>(usual * (effort > 0 ? effort : 1)));
}

// Runs seeds one block after the other, each a row of a test so that none takes long, and remembers which
// features the clusters had.
class Runs {
public:
    explicit Runs(Dialect dialect) : m_dialect(std::move(dialect)) {
        for (const std::string& feature : m_dialect.features)
            m_coverage[feature] = 0;
    }

    // Rows of 500 seeds; one, to look at it again, by SALLYPORT_SEED.
    void rows(int count) const {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        if (const char* only = std::getenv("SALLYPORT_SEED")) {
            QTest::newRow(only) << std::atoi(only) << std::atoi(only);
            return;
        }
        for (int first = 1; first <= count; first += 500)
            QTest::newRow(("from " + std::to_string(first)).c_str()) << first << std::min(first + 499, count);
    }

    // Fails with the smallest cluster that shows the first difference.
    void row() {
        QFETCH(int, first);
        QFETCH(int, last);
        for (int seed = first; seed <= last; ++seed) {
            const std::string wrong = differs(seed);
            if (!wrong.empty())
                QFAIL(("seed " + std::to_string(seed) + ": " + wrong).c_str());
            ++m_seeds;
        }
    }

    // Every feature in more than one seed of twenty, and not everything allowed or everything denied.
    void covered() const {
        if (std::getenv("SALLYPORT_SEED"))
            QSKIP("one seed covers little");
        qInfo("%d seeds, %d questions: %d may be denied, %d filtered, %d open", m_seeds, m_tally.questions,
              m_tally.denied, m_tally.filtered, m_tally.open);
        for (const auto& [feature, seedsWith] : m_coverage) {
            qInfo("  %-32s %5.1f %%", feature.c_str(), 100.0 * seedsWith / std::max(m_seeds, 1));
            if (m_seeds >= 500)
                QVERIFY2(seedsWith * 20 > m_seeds, feature.c_str());
        }
        QVERIFY(m_tally.denied * 10 > m_tally.questions && m_tally.denied * 10 < m_tally.questions * 9);
    }

private:
    std::string differs(int seed) {
        const auto number = static_cast<std::uint64_t>(seed);
        testing::Dice dice(number * 7919);
        testing::Features features;
        std::vector<Tree> documents = documentsOf(m_dialect.generate(dice, features));
        for (const std::string& feature : features)
            ++m_coverage[feature];
        bool doubted = false;
        std::string what = difference(m_dialect, documents, number, m_tally, doubted);
        if (what.empty())
            return {};
        const bool refused = doubted;
        const std::string kind = doubted ? what.substr(0, what.find(':')) : what;
        documents = shrink(std::move(documents), [&](const std::vector<Tree>& fewer) {
            try {
                Tally ignored;
                const std::string now = difference(m_dialect, fewer, number, ignored, doubted);
                return doubted == refused && !now.empty() && now.starts_with(kind);
            } catch (const std::exception&) {
                return false;
            }
        });
        return what + "\n" + sallyport::base::writeYaml(documents);
    }

    Dialect m_dialect;
    std::map<std::string, int> m_coverage;
    Tally m_tally;
    int m_seeds = 0;
};

} // namespace slow
