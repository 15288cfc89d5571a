// Requests traced from the internet to the pod. tests/data/reach/trace/CASE
// holds manifests, a Document, requests with the way that they should take and
// why, and in ground.json what else is known. The part behind the connector is
// also held against askHostname().
#include <manifests.h>

#include <sallyport/base/file.h>
#include <sallyport/edge/access.h>
#include <sallyport/edge/zone.h>
#include <sallyport/reach/trace.h>

#include <QtTest>

#include <filesystem>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

const fs::path root = fs::path(SALLYPORT_ROOT) / "tests/data/reach/trace";

base::Tree json(const fs::path& path) {
    const auto text = base::readFile(path);
    if (!text)
        return {};
    auto tree = base::readJson(*text, path.string());
    return tree ? std::move(tree).value() : base::Tree();
}

edge::Request requestOf(const std::string& url) {
    edge::Request request;
    const std::size_t colon = url.find("://"), host = colon + 3;
    request.scheme = url.substr(0, colon);
    request.tls = request.scheme == "https";
    request.port = request.tls ? 443 : 80;
    const std::size_t slash = std::min(url.find('/', host), url.size());
    request.host = url.substr(host, slash - host);
    request.path = url.substr(slash);
    return request;
}

// A REQUEST.json, or only a URL.
edge::Request requestOf(const base::Tree& want) {
    if (const base::Tree* request = want.find("request"))
        return edge::readRequest(*request).value();
    return requestOf(want.text({"url"}));
}

std::string titleOf(const base::Tree& want) {
    return requestOf(want).url();
}

reach::TracedTunnel::Connector connector(const model::ClusterState& state, const std::string& ns,
                                         const std::string& name) {
    for (const model::ObjectPtr& object : state.workloads())
        if (object->key.ns == ns && object->key.name == name)
            return {ns, object->key.kind, name, object->as<model::Workload>()->replicas, object->place};
    return {};
}

reach::TraceGround groundOf(const fs::path& folder) {
    reach::TraceGround ground;
    std::vector<base::Diagnostic> problems;
    auto document =
        model::readDocumentText(base::readFile(folder / "case.sallyport.yaml").value(), "case", problems);
    if (!document)
        throw std::runtime_error(document.error().english());
    ground.document = std::make_shared<const model::Document>(*std::move(document));
    model::ClusterState state;
    testing::addManifests(state, base::readFile(folder / "world.yaml").value(), "world.yaml");
    const std::string profile = ground.document->cluster.networkPolicy;
    auto ruleset = policy::compile(state, {profile.empty() ? "auto" : profile, {}});
    if (!ruleset)
        throw std::runtime_error(ruleset.error().english());
    const base::Tree more = json(folder / "ground.json");
    for (const model::Tunnel& tunnel : ground.document->tunnels) {
        reach::TracedTunnel one;
        one.name = tunnel.name;
        one.id = tunnel.id;
        one.routesKnown = tunnel.routesKnown;
        one.hostnames = tunnel.hostnames;
        one.originRequest = tunnel.originRequest;
        one.pointer = "/tunnels/" + std::to_string(ground.tunnels.size());
        if (auto runs = connector(state, tunnel.connector.namespaceName, tunnel.connector.name);
            !runs.name.empty())
            one.connectors.push_back(runs);
        if (const std::string also = more.text({"also", tunnel.name}); !also.empty())
            one.connectors.push_back(
                connector(state, also.substr(0, also.find('/')), also.substr(also.find('/') + 1)));
        ground.tunnels.push_back(one);
    }
    std::vector<reach::DnsRecord> records;
    if (const base::Tree* dns = more.find("dns"))
        for (const base::Tree& record : dns->items())
            records.push_back({record.text({"name"}),
                               record.text({"target"}),
                               !record.find("proxied") || *record.find("proxied")->asBoolean(),
                               {}});
    ground.dns = std::make_shared<const std::vector<reach::DnsRecord>>(std::move(records));
    ground.world = std::make_shared<const reach::World>(std::move(state), *std::move(ruleset));
    return ground;
}

// "dns passed blog.example.com assumed"; WAF and Access are the edge's own, and told only where they say
// something.
std::string line(const reach::TraceHop& hop) {
    return name(hop.kind) + ' ' + hop.verdict + ' ' + hop.subject + (hop.assumed ? " assumed" : "");
}

bool isSilent(const reach::TraceHop& hop) {
    return (hop.kind == reach::TraceHop::Kind::waf || hop.kind == reach::TraceHop::Kind::access) &&
           hop.verdict == "passed" && hop.decided.empty() && !hop.assumed;
}

std::vector<std::string> lines(const reach::Trace& trace) {
    std::vector<std::string> out;
    for (const reach::TraceHop& hop : trace.hops)
        if (!isSilent(hop))
            out.push_back(line(hop));
    return out;
}

std::string shown(const reach::Trace& trace) {
    std::string out = name(trace.verdict) + '\n';
    for (const reach::TraceHop& hop : trace.hops) {
        out += "  " + line(hop) + ": " + hop.because.english() + '\n';
        for (const base::Text& near : hop.nearest)
            out += "    near: " + near.english() + '\n';
    }
    return out;
}

std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(root))
        found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

// What is wrong about a trace; empty when nothing is.
std::string wrong(const base::Tree& want, const reach::Trace& trace) {
    if (name(trace.verdict) != want.text({"verdict"}))
        return "the verdict";
    const std::vector<std::string> got = lines(trace);
    if (const base::Tree* hops = want.find("hops"))
        for (std::size_t i = 0; i < hops->size(); ++i)
            if (i >= got.size() || got[i] != hops->items()[i].scalarText())
                return hops->items()[i].scalarText();
    if (const std::string last = want.text({"last"}); !last.empty() && (got.empty() || got.back() != last))
        return last;
    if (const base::Tree* hostname = want.find("hostname");
        hostname && trace.hostname != hostname->scalarText())
        return "the hostname";
    if (const base::Tree* near = want.find("near"))
        for (const base::Tree& id : near->items()) {
            bool found = false;
            for (const reach::TraceHop& hop : trace.hops)
                for (const base::Text& one : hop.nearest)
                    found = found || one.id == id.scalarText();
            if (!found)
                return id.scalarText();
        }
    return {};
}

} // namespace

class TestTrace : public QObject {
    Q_OBJECT
private slots:
    void takesTheWay_data() {
        QTest::addColumn<QString>("folder");
        for (const fs::path& folder : folders())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void takesTheWay() {
        QFETCH(QString, folder);
        const fs::path path = folder.toStdString();
        const reach::Tracer tracer(groundOf(path));
        const base::Tree requests = json(path / "requests.json");
        QVERIFY(requests.size() > 0);
        std::string all;
        for (const base::Tree& want : requests.items()) {
            QVERIFY2(want.text({"because"}).size() > 10, "the reason is missing");
            const reach::Trace trace = tracer.trace(requestOf(want));
            if (const std::string what = wrong(want, trace); !what.empty())
                all += titleOf(want) + ": not " + what + "\n" + shown(trace);
        }
        QVERIFY2(all.empty(), all.c_str());
    }

    // Whatever way a request takes.
    void everyHopHasAReason_data() { takesTheWay_data(); }
    void everyHopHasAReason() {
        QFETCH(QString, folder);
        const fs::path path = folder.toStdString();
        const reach::Tracer tracer(groundOf(path));
        const base::Tree requests = json(path / "requests.json");
        for (const base::Tree& want : requests.items()) {
            const reach::Trace trace = tracer.trace(requestOf(want));
            bool unknown = false;
            for (std::size_t i = 0; i < trace.hops.size(); ++i) {
                const reach::TraceHop& hop = trace.hops[i];
                const std::string text = shown(trace);
                QVERIFY2(!hop.because.id.empty() && !hop.because.english().empty(), text.c_str());
                QVERIFY2(hop.because.english().find('%') == std::string::npos ||
                             titleOf(want).find('%') != std::string::npos,
                         text.c_str());
                const bool goesOn =
                    hop.verdict == "passed" || hop.verdict == "skipped" || hop.verdict == "unknown";
                QVERIFY2(goesOn || i + 1 == trace.hops.size(), text.c_str());
                unknown = unknown || hop.verdict == "unknown";
            }
            QCOMPARE(trace.verdict == reach::TraceVerdict::unknown, unknown);
        }
    }

    // The part behind the connector is what askHostname says.
    void agreesWithReach_data() { takesTheWay_data(); }
    void agreesWithReach() {
        QFETCH(QString, folder);
        const fs::path path = folder.toStdString();
        const reach::TraceGround ground = groundOf(path);
        const reach::Tracer tracer(ground);
        const base::Tree requests = json(path / "requests.json");
        int asked = 0;
        for (const base::Tree& want : requests.items()) {
            const edge::Request request = requestOf(want);
            const reach::Trace trace = tracer.trace(request);
            const bool toNetwork = std::ranges::any_of(trace.hops, [](const reach::TraceHop& hop) {
                return hop.kind == reach::TraceHop::Kind::connector && hop.verdict == "passed";
            });
            if (!toNetwork || request.path.find('%') != std::string::npos)
                continue;
            const auto tunnel = std::ranges::find(ground.tunnels, trace.tunnel, &reach::TracedTunnel::name);
            QVERIFY(tunnel != ground.tunnels.end());
            const auto hostname =
                std::ranges::find_if(tunnel->hostnames, [&](const model::PublicHostname& one) {
                    return one.id == trace.hostname;
                });
            QVERIFY(hostname != tunnel->hostnames.end());
            const reach::TracedTunnel::Connector* from = &tunnel->connectors.front();
            if (from->replicas == 0)
                from = &tunnel->connectors.back();
            const std::string header = hostname->originRequest.text({"httpHostHeader"});
            const auto answer =
                ground.world->askHostname(reach::parsePeer(from->ns + '/' + from->name).value(),
                                          {header.empty() ? request.host : header,
                                           model::ServiceUrl::parse(hostname->service).value(), from->ns},
                                          request.path);
            QVERIFY(answer.ok());
            ++asked;
            bool before = false; // something before the network is unknown
            for (const reach::TraceHop& hop : trace.hops)
                if (hop.kind < reach::TraceHop::Kind::connector)
                    before = before || hop.verdict == "unknown";
            const std::string text = shown(trace);
            const bool closed =
                answer->verdict == reach::Verdict::denied || answer->verdict == reach::Verdict::none;
            if (before)
                QVERIFY2(trace.verdict == reach::TraceVerdict::unknown, text.c_str());
            else if (answer->verdict == reach::Verdict::allowed)
                QVERIFY2(trace.verdict == reach::TraceVerdict::reached, text.c_str());
            else if (closed)
                QVERIFY2(trace.verdict == reach::TraceVerdict::denied, text.c_str());
            else
                QVERIFY2(trace.verdict == reach::TraceVerdict::unknown, text.c_str());
            for (const reach::TraceHop& hop : trace.hops)
                if (hop.kind == reach::TraceHop::Kind::egress && answer->hops.empty())
                    QCOMPARE(hop.because, answer->egress.because);
        }
        QVERIFY(asked > 1);
    }

    // WAF and Access say what the edge's own functions say.
    void agreesWithTheEdge() {
        const reach::TraceGround ground = groundOf(root / "edge");
        const reach::Tracer tracer(ground);
        const edge::WafRuleset rules = edge::rulesetOf(ground.document->waf.at("example.com"));
        const edge::AccessMatcher access(edge::accessOf(*ground.document));
        const base::Tree requests = json(root / "edge" / "requests.json");
        int ended = 0;
        for (const base::Tree& want : requests.items()) {
            const edge::Request request = requestOf(want);
            const reach::Trace trace = tracer.traceEdge(request);
            const edge::WafOutcome waf = edge::run(rules, request);
            const std::string text = shown(trace);
            QVERIFY2(!trace.hops.empty(), text.c_str());
            if (!request.host.ends_with("example.com"))
                continue;
            using Waf = edge::WafOutcome::Kind;
            const std::string verdict = trace.hops.front().verdict;
            QCOMPARE(verdict == "blocked", waf.kind == Waf::block);
            QCOMPARE(verdict == "unknown", waf.kind == Waf::unknown);
            QCOMPARE(verdict == "passed" || verdict == "skipped", waf.kind == Waf::pass);
            if (waf.rule)
                QCOMPARE(trace.hops.front().subject, "waf/" + rules.rules[*waf.rule].ref);
            if (waf.kind != Waf::pass && waf.kind != Waf::unknown) {
                QCOMPARE(trace.hops.size(), std::size_t{1});
                ++ended;
                continue;
            }
            QCOMPARE(trace.hops.size(), std::size_t{2});
            const edge::AccessOutcome outcome = access.decide(request);
            using Access = edge::AccessOutcome::Kind;
            const std::string second = trace.hops.back().verdict;
            QCOMPARE(second == "blocked", outcome.kind == Access::login || outcome.kind == Access::denied);
            QCOMPARE(second == "unknown", outcome.kind == Access::unknown);
            QCOMPARE(trace.hops.back().subject.starts_with("access/"), outcome.application.has_value());
        }
        QVERIFY(ended > 1);
    }

    // Every request of a small alphabet through every zone: what the trace says is what the edge's own
    // evaluation of the zone says, and a request that may be held up by bots is never certain to pass.
    void agreesWithTheZone() {
        const reach::TraceGround ground = groundOf(root / "zone");
        const reach::Tracer tracer(ground);
        const char* const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Firefox/144.0";
        int asked = 0, passed = 0, held = 0, unknown = 0;
        for (const std::string zone : {"example.com", "example.org", "example.net", "example.edu"}) {
            const edge::ZoneEdge whole = edge::zoneEdgeOf(*ground.document, zone);
            for (const std::string path : {"/", "/admin", "/partner", "/.env", "/.git", "/rss/", "/hook"})
                for (const char* ip : {"", "203.0.113.9", "198.51.100.1", "198.51.100.9"})
                    for (const std::string country : {"", "DE", "FR"})
                        for (const std::int64_t asn : {0, 64500, 64511})
                            for (const char* agent : {"", "curl/8", browser}) {
                                edge::Request request = requestOf("https:"
                                                                  "//www." +
                                                                  zone + path);
                                request.ip = model::Ip::parse(ip);
                                request.country = country;
                                if (asn > 0)
                                    request.asn = asn;
                                if (*agent)
                                    request.headers["user-agent"] = {agent};
                                const edge::ZoneOutcome outcome = edge::run(whole, request);
                                const reach::Trace trace = tracer.traceEdge(request);
                                const reach::TraceHop& hop = trace.hops.front();
                                const std::string text = shown(trace);
                                using Waf = edge::WafOutcome::Kind;
                                using Bots = edge::ZoneOutcome::Bots;
                                const bool bots = outcome.fightMode == Bots::mayAct ||
                                                  outcome.superFightMode == Bots::mayAct;
                                const bool pass = hop.verdict == "passed" || hop.verdict == "skipped";
                                const bool doubt = bots && agent != browser;
                                QVERIFY2(pass == (outcome.kind == Waf::pass && !doubt), text.c_str());
                                QVERIFY2((hop.verdict == "blocked") == (outcome.kind == Waf::block),
                                         text.c_str());
                                QVERIFY2((hop.verdict == "unknown") == (outcome.kind == Waf::unknown ||
                                                                        (outcome.kind == Waf::pass && doubt)),
                                         text.c_str());
                                QVERIFY2(hop.assumed == (pass && bots), text.c_str());
                                // Whoever decided is named, and stands where the place says.
                                if (hop.verdict != "passed" && hop.verdict != "unknown") {
                                    QVERIFY2(!hop.decided.empty() && hop.subject == hop.decided.front(),
                                             text.c_str());
                                    QVERIFY2(hop.place.pointer.starts_with("/edge/"), text.c_str());
                                    const base::Tree written = model::writeDocument(*ground.document);
                                    const base::Tree* there = written.at(hop.place.pointer);
                                    QVERIFY2(there, hop.place.pointer.c_str());
                                    const std::string ref = there->text({"ref"}),
                                                      value = there->text({"value"});
                                    QCOMPARE(hop.subject,
                                             ref.empty() ? "waf/ip-access/" + value : "waf/" + ref);
                                }
                                ++asked;
                                passed += pass;
                                unknown += hop.verdict == "unknown";
                                held += !pass && hop.verdict != "unknown";
                            }
        }
        QCOMPARE(asked, 4 * 7 * 4 * 3 * 3 * 3);
        QVERIFY2(passed > 50 && held > 50 && unknown > 50,
                 qPrintable(QString("%1 %2 %3").arg(passed).arg(held).arg(unknown)));
    }

    void sharesWithAnEarlierOne() {
        reach::TraceGround ground = groundOf(root / "homelab");
        const edge::Request request = requestOf("https:"
                                                "//blog.example.com/rss/");
        const auto first = std::make_shared<const reach::Tracer>(ground);
        QCOMPARE(first->trace(request).verdict, reach::TraceVerdict::reached);
        ground.tunnels.front().hostnames.edit(1).service = "http:"
                                                           "//vault.vault:8200";
        const auto second = std::make_shared<const reach::Tracer>(ground, first);
        QCOMPARE(second->trace(request).verdict, reach::TraceVerdict::denied);
        QVERIFY(second->trace(request) == reach::Tracer(ground).trace(request));
        QCOMPARE(first->trace(request).verdict, reach::TraceVerdict::reached);
    }
};

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
