// The named edits, the hostname field, and the fixes of findings.
#include <sallyport/session/edits.h>
#include <sallyport/session/fixes.h>

#include <QtTest>

#include "home.h"

using namespace sallyport;
using testing::Home;

namespace {

model::Document documentOf(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    return model::readDocumentText(text, "home.sallyport.yaml", problems).value();
}

const char* const twoTunnels = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: one
    connector: {namespace: tunnel, name: cloudflared}
    hostnames:
      - {id: blog, hostname: blog.example.com, service: http://ghost.blog:2368}
      - {id: shop, hostname: shop.example.com, service: http://shop.shop:80}
      - {id: rest, service: "http_status:404"}
  - name: two
    hostnames:
      - {id: blog, hostname: other.example.com, service: http://ghost.blog:2368}
  - name: far
    hostnames: unknown
outside:
  - {name: NAS, address: 10.0.0.4}
requests:
  - {id: r, request: GET https://blog.example.com/, expect: reached, by: ingress/blog}
flows:
  - {id: f, from: tunnel/one, to: outside/NAS, port: 443/TCP, expect: denied}
)";

model::Document applied(model::Document document, const session::MaybeEdit& edit) {
    if (!edit)
        qFatal("%s", edit.error().english().c_str());
    edit->apply(document);
    return document;
}

std::string idOf(const session::MaybeEdit& edit) {
    return edit ? "done" : edit.error().message.id;
}

std::vector<std::string> ids(const model::Tunnel& tunnel) {
    std::vector<std::string> out;
    for (const model::PublicHostname& hostname : tunnel.hostnames)
        out.push_back(hostname.id);
    return out;
}

std::vector<std::string> idsOf(const std::vector<base::Diagnostic>& problems) {
    std::vector<std::string> out;
    for (const base::Diagnostic& one : problems)
        out.push_back(one.id);
    return out;
}

model::PublicHostname hostname(const std::string& name, const std::string& service) {
    model::PublicHostname out;
    out.hostname = name;
    out.service = service;
    return out;
}

using Strings = std::vector<std::string>;

} // namespace

class EditsTest : public QObject {
    Q_OBJECT
private slots:
    void publishes() {
        const auto before = documentOf(twoTunnels);
        const auto edit = session::publish(before, "one", hostname("new.example.com", "http://a.b:1"));
        QCOMPARE(edit->text.english(), std::string("Publish a as new.example.com"));
        const auto after = applied(before, edit);
        QCOMPARE(ids(after.tunnels[0]), (Strings{"blog", "shop", "new-example-com", "rest"}));
        QCOMPARE(idOf(session::publish(before, "none", hostname("x.example.com", "http://a.b:1"))),
                 std::string("no-such-tunnel"));
        QCOMPARE(idOf(session::publish(before, "far", hostname("x.example.com", "http://a.b:1"))),
                 std::string("routes-unknown"));
        QCOMPARE(idOf(session::publish(before, "one", hostname("blog.example.com", "http://a.b:1"))),
                 std::string("hostname-taken"));
        QCOMPARE(idOf(session::publish(before, "one", hostname("Bad_", "http://a.b:1"))),
                 std::string("hostname-invalid"));
        QVERIFY(!session::publish(before, "one", hostname("x.example.com", "nonsense")));
    }

    void routes() {
        const auto before = documentOf(twoTunnels);
        const auto after = applied(before, session::route(before, "one", "blog", "http://c.d:2"));
        QCOMPARE(after.tunnels[0].hostnames[0].service, std::string("http://c.d:2"));
        QCOMPARE(after.tunnels[1], before.tunnels[1]);
        QCOMPARE(idOf(session::route(before, "one", "none", "http://c.d:2")),
                 std::string("no-such-hostname"));
    }

    void movesToAnotherTunnel() {
        const auto before = documentOf(twoTunnels);
        const auto after = applied(before, session::moveToTunnel(before, "one", "blog", "two"));
        QCOMPARE(ids(after.tunnels[0]), (Strings{"shop", "rest"}));
        QCOMPARE(ids(after.tunnels[1]), (Strings{"blog", "blog-example-com"})); // blog was taken there
        QCOMPARE(after.requests[0].by, std::string("ingress/blog-example-com"));
        QCOMPARE(applied(before, session::moveToTunnel(before, "one", "blog", "one")), before);
        QCOMPARE(idOf(session::moveToTunnel(before, "one", "blog", "far")), std::string("routes-unknown"));
    }

    void withdrawsAndReorders() {
        const auto before = documentOf(twoTunnels);
        QCOMPARE(ids(applied(before, session::withdraw(before, "one", "blog")).tunnels[0]),
                 (Strings{"shop", "rest"}));
        QCOMPARE(ids(applied(before, session::reorder(before, "one", "blog", 1)).tunnels[0]),
                 (Strings{"shop", "blog", "rest"}));
        QCOMPARE(ids(applied(before, session::reorder(before, "one", "shop", 0)).tunnels[0]),
                 (Strings{"shop", "blog", "rest"}));
    }

    void renamesWithReferences() {
        const auto before = documentOf(twoTunnels);
        const auto tunnel = applied(before, session::renameTunnel(before, "one", "uno"));
        QCOMPARE(tunnel.tunnels[0].name, std::string("uno"));
        QCOMPARE(tunnel.flows[0].from, std::string("tunnel/uno"));
        QCOMPARE(idOf(session::renameTunnel(before, "one", "two")), std::string("name-taken"));
        const auto outside = applied(before, session::renameOutsideTarget(before, "NAS", "Disk"));
        QCOMPARE(outside.outside[0].name, std::string("Disk"));
        QCOMPARE(outside.flows[0].to, std::string("outside/Disk"));
        const auto name =
            applied(before, session::renameHostname(before, "one", "blog", "news.example.com", "^/x"));
        QCOMPARE(name.tunnels[0].hostnames[0].id, std::string("blog"));
        QCOMPARE(name.tunnels[0].hostnames[0].hostname, std::string("news.example.com"));
        QCOMPARE(idOf(session::renameHostname(before, "one", "blog", "blog.example.com", "")),
                 std::string("done")); // itself is no duplicate
    }

    void entersRoutesByHand() {
        const auto before = documentOf(twoTunnels);
        const auto after = applied(before, session::setRoutes(before, "far",
                                                              {hostname("a.example.com", "http://a.b:1"),
                                                               hostname("c.example.com", "http://c.d:1"),
                                                               hostname("", "http_status:404")}));
        QVERIFY(after.tunnels[2].routesKnown);
        QCOMPARE(ids(after.tunnels[2]), (Strings{"a-example-com", "c-example-com", "catch-all"}));
        QCOMPARE(idOf(session::setRoutes(
                     before, "far",
                     {hostname("a.example.com", "http://a.b:1"), hostname("a.example.com", "http://c.d:1")})),
                 std::string("hostname-taken"));
        QCOMPARE(applied(after, session::forgetRoutes(after, "far")), before);
    }

    void proposes() {
        auto document = documentOf(twoTunnels);
        QCOMPARE(session::proposedHostname(document, "blog", "ghost"), std::string("ghost.example.com"));
        QCOMPARE(session::proposedHostname(document, "prod", "blog"), std::string("blog-prod.example.com"));
        QCOMPARE(session::proposedHostname(document, "blog", "blog"), std::string("blog-2.example.com"));
        document.cloudflare.zones = {"home.example.org"};
        QCOMPARE(session::proposedHostname(document, "blog", "ghost"), std::string("ghost.home.example.org"));
        document.cloudflare.zones = {};
        QCOMPARE(session::proposedHostname(document, "blog", "ghost"), std::string("ghost.example.com"));
        QCOMPARE(session::serviceUrl("blog", "ghost", {"http", model::Protocol::tcp, 2368, 2368, 0}),
                 std::string("http://ghost.blog:2368"));
        QCOMPARE(session::serviceUrl("a", "b", {"https", model::Protocol::tcp, 8443, 8443, 0}),
                 std::string("https://b.a:8443"));
    }

    void checksTheHostnameField() {
        const auto document = documentOf(twoTunnels);
        const auto problems = [&](const std::string& name) {
            return idsOf(session::hostnameProblems(document, name, {}));
        };
        QCOMPARE(problems("new.example.com"), Strings{});
        QCOMPARE(problems("blog.example.com"), Strings{"hostname-taken"});
        QCOMPARE(problems("a.b.example.com"), Strings{"hostname-deep"});
        QCOMPARE(problems("new.example.org"), Strings{"hostname-other-zone"});
        QCOMPARE(problems(""), Strings{"hostname-invalid"});
        QCOMPARE(problems("has space.example.com"), Strings{"hostname-invalid"});
        QCOMPARE(idsOf(session::hostnameProblems(document, "blog.example.com", "^/api")), Strings{});
        QCOMPARE(idsOf(session::hostnameProblems(document, "blog.example.com", {}, "blog")), Strings{});
        QVERIFY(session::serviceProblems("http://a.b:80").empty());
        QVERIFY(!session::serviceProblems("").empty());
    }

    void fixes_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("hostnames");
        QTest::newRow("twice") << "rule-twice"
                               << "{id: a, hostname: a.example.com, service: \"http://ghost.blog:2368\"}, "
                                  "{id: b, hostname: a.example.com, service: \"http://ghost.blog:2368\"}";
        QTest::newRow("path of a service")
            << "service-with-path"
            << "{id: a, hostname: a.example.com, service: \"http://ghost.blog:2368/\"}";
        QTest::newRow("wildcard")
            << "wildcard-never-matches"
            << "{id: a, hostname: \"*example.com\", service: \"http://ghost.blog:2368\"}";
        QTest::newRow("anchor")
            << "path-unanchored"
            << "{id: a, hostname: a.example.com, path: /api, service: \"http://ghost.blog:2368\"}";
        QTest::newRow("glob")
            << "path-glob"
            << "{id: a, hostname: a.example.com, path: \"/api/*\", service: \"http://ghost.blog:2368\"}";
    }

    // A finding with a fix is gone after it.
    void fixes() {
        QFETCH(QString, id);
        QFETCH(QString, hostnames);
        const Home home;
        home.write("home.sallyport.yaml",
                   "apiVersion: sallyport/v1\nkind: Studio\nname: home\ncluster: {source: cluster}\n"
                   "tunnels:\n  - name: home\n    connector: {namespace: tunnel, name: cloudflared}\n"
                   "    hostnames: [" +
                       hostnames.toStdString() + "]\n");
        session::Session session(testing::environment(home));
        QVERIFY(testing::openAndSettle(session, home.documentPath()));
        const auto finding = [&]() -> std::optional<base::Diagnostic> {
            for (const base::Diagnostic& one : session.derived()->findings)
                if (one.id == id.toStdString())
                    return one;
            return std::nullopt;
        };
        QVERIFY(finding());
        const auto fix = session::fixOf(*session.document(), *finding());
        QVERIFY(fix);
        // The command line tells the same.
        QCOMPARE(finding()->fix, fix->text);
        QVERIFY(session.edit(*fix));
        QVERIFY(testing::settle(session));
        QVERIFY(!finding());
        const std::size_t left = session.document()->tunnels[0].hostnames.size();
        QCOMPARE(left, std::size_t{1});
    }

    void notEveryFindingHasAFix() {
        const auto document = documentOf(twoTunnels);
        base::Diagnostic finding;
        finding.id = "rule-twice";
        finding.place.pointer = "/tunnels/0/hostnames/99";
        QVERIFY(!session::fixOf(document, finding));
        finding.place.pointer = "/spec";
        QVERIFY(!session::fixOf(document, finding));
        finding.id = "path-unanchored"; // two of the same would stand there
        finding.place.pointer = "/tunnels/0/hostnames/0";
        auto twice = document;
        auto& list = twice.tunnels.edit(0).hostnames;
        list.edit(0).path = "/api";
        model::PublicHostname other = list[0];
        other.id = "other";
        QVERIFY(session::fixOf(twice, finding));
        other.path = "^/api";
        list.push_back(other);
        QVERIFY(!session::fixOf(twice, finding));
        finding.id = "no-backend";
        finding.place.pointer = "/tunnels/0/hostnames/0";
        QVERIFY(!session::fixOf(document, finding));
    }
};

QTEST_GUILESS_MAIN(EditsTest)
#include "tst_edits.moc"
