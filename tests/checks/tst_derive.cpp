// derive() may share what did not change with an earlier result, and equals
// what it gives without one.
#include <sallyport/checks/checks.h>

#include <QtTest>

#include <array>
#include <random>

#include "randomcluster.h"
#include "randomtree.h"

using namespace sallyport;

namespace {

std::string textOf(const reach::Doors& doors) {
    std::string out = std::to_string(doors.reachable) + ' ' + std::to_string(doors.needed.value_or(-1)) +
                      ' ' + std::to_string(doors.excess.value_or(-1)) + ' ' + std::to_string(doors.unknown) +
                      '\n';
    for (const reach::Door& door : doors.doors) {
        out += door.to + ' ' + std::to_string(door.port.first) + ' ' + reach::name(door.verdict);
        for (const std::string& hostname : door.hostnames)
            out += ' ' + hostname;
        out += '\n';
    }
    return out;
}

// Everything that is shown of it.
std::string textOf(const checks::Derived& derived) {
    std::string out;
    for (const checks::ConnectorReach& one : derived.connectors) {
        out += one.id() + " tunnel=" + one.tunnel + '\n';
        if (one.published)
            for (const reach::Published& published : *one.published)
                out += "  " + published.hostname + ' ' + published.service.written + '\n';
        out += one.doors ? textOf(*one.doors) : "no doors\n";
    }
    for (const base::Diagnostic& finding : derived.findings)
        out += finding.id + ' ' + finding.subject + ' ' + finding.place.text() + finding.place.pointer + ' ' +
               finding.message.english() + '\n';
    for (const checks::Expectation& one : derived.expectations)
        out += one.id + ' ' + one.got + ' ' + (one.held ? "held " : "failed ") + one.because.english() + ' ' +
               one.place.pointer + '\n';
    for (const checks::TracedRequest& one : derived.traces) {
        out += one.request->id + ' ' + one.problem.english() + '\n';
        for (const auto& trace : {one.trace, one.atEdge})
            if (trace)
                for (const reach::TraceHop& hop : trace->hops)
                    out += "  " + reach::name(hop.kind) + ' ' + hop.verdict + ' ' + hop.subject + ' ' +
                           hop.because.english() + ' ' + hop.place.text() + hop.place.pointer + '\n';
    }
    return out;
}

// A Document of what is there, with a bit of everything.
model::Document documentOf(const testing::RandomCluster& cluster) {
    model::Document document = cluster.document;
    document.cloudflare.zones = {"example.com"};
    for (const model::Tunnel& tunnel : document.tunnels)
        document.flows.push_back({"flow-" + tunnel.name,
                                  "tunnel/" + tunnel.name,
                                  "10.0.0.1",
                                  443,
                                  model::Protocol::tcp,
                                  "allowed",
                                  {},
                                  {}});
    return document;
}

class Editor {
public:
    Editor(std::mt19937& random, std::vector<std::string> services)
        : m_random(random), m_services(std::move(services)) {}

    void edit(model::Document& document) {
        const std::size_t at = below(document.tunnels.size());
        switch (below(18)) {
        case 0:
        case 1:
        case 2: {
            model::PublicHostname hostname;
            hostname.id = "n" + std::to_string(++m_count);
            hostname.hostname = below(4) == 0 ? "a.b.example.com" : hostname.id + ".example.com";
            hostname.path = below(4) == 0 ? "/api/*" : "";
            hostname.service = service();
            auto& hostnames = document.tunnels.edit(at).hostnames;
            hostnames.insert(below(hostnames.size() + 1), hostname);
            break;
        }
        case 3:
        case 4:
            if (auto& hostnames = document.tunnels.edit(at).hostnames; !hostnames.empty())
                hostnames.edit(below(hostnames.size())).service = service();
            break;
        case 5:
            if (auto& hostnames = document.tunnels.edit(at).hostnames; !hostnames.empty())
                hostnames.eraseAt(below(hostnames.size()));
            break;
        case 6:
            document.tunnels.edit(at).routesKnown = !document.tunnels[at].routesKnown;
            break;
        case 7:
            document.note = std::to_string(++m_count);
            break;
        case 8: {
            model::OutsideTarget target;
            target.name = "o" + std::to_string(++m_count);
            target.addresses = {*model::Cidr::parse("10.0." + std::to_string(below(9)) + ".0/24")};
            document.outside.push_back(target);
            break;
        }
        case 9:
            document.access.push_back({"a" + std::to_string(++m_count),
                                       {below(2) == 0 ? "n1.example.com" : "*.example.com"},
                                       {},
                                       {},
                                       {}});
            break;
        case 10:
            document.flows.push_back({"f" + std::to_string(++m_count),
                                      "tunnel/" + document.tunnels[at].name,
                                      below(2) == 0 ? "10.0.0.9" : "outside/o1",
                                      80,
                                      model::Protocol::tcp,
                                      "denied",
                                      {},
                                      {}});
            break;
        case 11:
            document.cloudflare.zones = {below(2) == 0 ? "example.com" : "b.example.com"};
            break;
        case 14:
            document.waf["example.com"].insert(below(document.waf["example.com"].size() + 1),
                                               {"w" + std::to_string(++m_count),
                                                {},
                                                "http.request.uri.path contains \"" + path() + "\"",
                                                below(2) == 0 ? "skip" : "block",
                                                true,
                                                {},
                                                {}});
            break;
        case 15:
            if (auto& rules = document.waf["example.com"]; !rules.empty())
                rules.move(below(rules.size()), below(rules.size()));
            break;
        case 16: {
            model::SavedRequest request;
            request.id = "r" + std::to_string(++m_count);
            request.url = "https:"
                          "//n" +
                          std::to_string(below(9)) + ".example.com" + path();
            request.expect = std::array{"reached", "passes", "blocked", ""}[below(4)];
            document.requests.insert(below(document.requests.size() + 1), request);
            break;
        }
        case 17:
            if (!document.requests.empty())
                document.requests.edit(below(document.requests.size())).expect = "denied";
            break;
        case 12:
            document.tunnels.edit(at).connector.name += below(2) == 0 ? "x" : "";
            break;
        default:
            document.tunnels.edit(at).name = "t" + std::to_string(++m_count);
        }
    }

private:
    std::size_t below(std::size_t count) { return m_random() % count; }
    std::string path() { return std::array{"/", "/api", "/ghost", "/rss/"}[below(4)]; }
    std::string service() {
        const std::string some[] = {"http://nowhere.else:80", "http_status:404", "https://10.0.0.1",
                                    "http://localhost:80"};
        return m_services.empty() || below(3) == 0 ? some[below(4)] : m_services[below(m_services.size())];
    }

    std::mt19937& m_random;
    std::vector<std::string> m_services;
    int m_count = 0;
};

} // namespace

class DeriveTest : public QObject {
    Q_OBJECT
private slots:
    void sharingChangesNothing() {
        int shared = 0;
        for (unsigned seed = 1; seed <= effort(12); ++seed) {
            const auto cluster = testing::randomCluster(seed, seed % 2 == 0);
            std::mt19937 random(seed);
            checks::Inputs inputs;
            inputs.state = std::make_shared<const model::ClusterState>(cluster.state);
            inputs.today = "2026-11-21";
            std::vector<std::string> services;
            for (const model::ObjectPtr& object : inputs.state->ofKind("Service", ""))
                services.push_back("http://" + object->key.name + "." + object->key.ns + ":80");
            Editor editor(random, services);
            model::Document document = documentOf(cluster);
            std::shared_ptr<const checks::Derived> previous;
            for (int i = 0; i < 40; ++i) {
                if (i % 13 == 12)
                    inputs.profile.ipBlockMatchesPods = i % 2 == 0;
                inputs.document = std::make_shared<const model::Document>(document);
                auto next = checks::derive(inputs, previous);
                auto whole = checks::derive(inputs);
                QVERIFY(next.ok() && whole.ok());
                if (textOf(*next) != textOf(*whole))
                    QCOMPARE(QString::fromStdString(textOf(*next)), QString::fromStdString(textOf(*whole)));
                shared += previous && next->world == previous->world;
                previous = std::make_shared<const checks::Derived>(*std::move(next));
                editor.edit(document);
            }
        }
        QVERIFY(shared > 100 || effort(12) < 4);
    }

    void stops() {
        const auto cluster = testing::randomCluster(1, false);
        checks::Inputs inputs;
        inputs.state = std::make_shared<const model::ClusterState>(cluster.state);
        int asked = 0;
        const auto whole = checks::derive(inputs, {}, [&] { return ++asked < 0; });
        QVERIFY(whole.ok());
        QVERIFY(asked > 20);
        const int all = asked;
        for (int at = 1; at <= all; at += 7) {
            asked = 0;
            const auto stopped = checks::derive(inputs, {}, [&] { return ++asked >= at; });
            QVERIFY(!stopped);
            QVERIFY(stopped.error().kind == base::ErrorKind::cancelled);
            QCOMPARE(asked, at); // at once
        }
    }
};

QTEST_GUILESS_MAIN(DeriveTest)
#include "tst_derive.moc"
