// A World remembers what it ruled: earlier questions, in whatever order and from
// whatever thread, change no answer.
#include <randomcluster.h>

#include <sallyport/reach/reach.h>

#include <QtTest>

#include <algorithm>
#include <random>
#include <sstream>
#include <thread>

using namespace sallyport;

namespace {

reach::World worldOf(std::uint64_t seed, const char* profile) {
    const testing::RandomCluster cluster = testing::randomCluster(seed, std::string(profile) == "cilium");
    policy::CompileOptions options;
    options.profile = profile;
    auto ruleset = policy::compile(cluster.state, options);
    if (!ruleset)
        throw std::runtime_error(ruleset.error().english());
    return {cluster.state, *std::move(ruleset)};
}

reach::PeerSpec peerOf(const reach::Participant& participant) {
    return *reach::parsePeer(participant.ns + "/" + participant.kind + "/" + participant.name);
}

// All that can be asked of a World, as text: one line a question.
std::vector<std::string> questions(const reach::World& world) {
    std::vector<std::string> out;
    for (const reach::Participant& from : world.participants()) {
        for (const char* routes : {"unknown", "none", "some", "others"})
            out.push_back("doors " + from.id + " " + routes);
        for (const reach::Participant& to : world.participants())
            out.push_back("ask " + from.id + " " + to.id);
    }
    out.push_back("connections");
    return out;
}

std::string text(const policy::PortSet& ports) {
    std::string out;
    for (int p = 0; p < 5; ++p)
        for (const auto& range : ports.ranges(static_cast<model::Protocol>(p)))
            out += std::to_string(p) + ":" + std::to_string(range.first) + "-" + std::to_string(range.last) +
                   " ";
    return out;
}

std::string text(const reach::Side& side) {
    std::string out = reach::name(side.verdict) + " " + side.because.english();
    for (const policy::RuleRef& rule : side.decided)
        out += " " + rule.policy->id.text() + (rule.rule ? rule.rule->pointer : std::string());
    for (const policy::Miss& miss : side.nearest)
        out += " not " + miss.rule.policy->id.text() + miss.failed + miss.because.english();
    return out;
}

const reach::Participant& named(const reach::World& world, const std::string& id) {
    for (const reach::Participant& one : world.participants())
        if (one.id == id)
            return one;
    throw std::runtime_error(id);
}

// Hostnames for every second Service, or for every third.
std::optional<std::vector<reach::Published>> routesOf(const reach::World& world, const std::string& which) {
    if (which == "unknown")
        return std::nullopt;
    std::vector<reach::Published> out;
    std::size_t number = 0;
    for (const model::ObjectPtr& object : world.state().ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (which == "none" || !service || service->ports.empty() ||
            ++number % (which == "some" ? 2 : 3) != 0)
            continue;
        const auto url = model::ServiceUrl::parse("http:"
                                                  "//" +
                                                  object->key.name + "." + object->key.ns + ":" +
                                                  std::to_string(service->ports.front().port));
        if (url)
            out.push_back({"host-" + std::to_string(number) + ".example.com", *url, "default"});
    }
    return out;
}

std::string answer(const reach::World& world, const std::string& question) {
    std::istringstream words(question);
    std::string what, from, to, out;
    words >> what >> from >> to;
    if (what == "connections") {
        for (const reach::Connection& one : world.connections())
            out += one.src + " => " + one.dst + " : " + one.conn + "\n";
    } else if (what == "doors") {
        const auto doors = world.doors(peerOf(named(world, from)), routesOf(world, to));
        if (!doors)
            return doors.error().english();
        for (const reach::Door& door : doors->doors) {
            out += door.to + " " + text(door.open) + text(door.egress) + text(door.ingress);
            for (const auto& flag : {door.published, door.needed})
                out += flag ? *flag ? " yes" : " no" : " ?";
            for (const std::string& hostname : door.hostnames)
                out += " " + hostname;
            out += "\n";
        }
    } else {
        const auto said =
            world.ask(peerOf(named(world, from)), peerOf(named(world, to)), model::Protocol::tcp, 8080);
        if (!said)
            return said.error().english();
        out = reach::name(said->verdict) + " " + text(said->egress) + text(said->ingress);
    }
    return out;
}

} // namespace

class TestWorld : public QObject {
    Q_OBJECT
private slots:
    void earlierQuestionsChangeNothing() {
        int asked = 0;
        for (const char* profile : {"kubernetes", "kube-router", "cilium"})
            for (std::uint64_t seed = 1; seed <= 6; ++seed) {
                const reach::World world = worldOf(seed, profile);
                std::vector<std::string> all = questions(world);
                std::shuffle(all.begin(), all.end(), std::mt19937(static_cast<unsigned>(seed)));
                for (const std::string& question : all) {
                    ++asked;
                    const std::string got = answer(world, question);
                    if (asked % 5 == 0 || question == "connections")
                        QCOMPARE(got, answer(worldOf(seed, profile), question));
                }
            }
        qInfo("%d questions", asked);
        QVERIFY(asked > 1000);
    }

    void severalThreadsAtOnce() {
        const reach::World world = worldOf(3, "cilium");
        const std::vector<std::string> all = questions(world);
        const auto ask = [&](bool backwards, std::vector<std::string>& answers) {
            answers.resize(all.size());
            for (std::size_t i = 0; i < all.size(); ++i) {
                const std::size_t at = backwards ? all.size() - 1 - i : i;
                answers[at] = answer(world, all[at]);
            }
        };
        std::vector<std::string> forth, back;
        {
            std::jthread other(ask, true, std::ref(back));
            ask(false, forth);
        }
        QVERIFY(forth == back);
    }
};

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
