// The named edits of WAF rules and saved requests.
#include <sallyport/session/edits.h>

#include <QtTest>

using namespace sallyport;

namespace {

model::Document documentOf(const std::string& text) {
    std::vector<base::Diagnostic> problems;
    return model::readDocumentText(text, "home.sallyport.yaml", problems).value();
}

const char* const seeded = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cloudflare: {zones: [example.com]}
tunnels:
  - name: one
    hostnames:
      - {id: far, hostname: shop.example.org, service: http://shop.shop:80}
edge:
  waf:
    example.com:
      - {ref: feed, description: Allow the feed, expression: 'http.request.uri.path eq "/rss/"', action: skip}
      - {ref: api, expression: 'starts_with(http.request.uri.path, "/ghost/api/content")', action: skip}
      - {ref: admin, description: Block the admin, expression: 'starts_with(http.request.uri.path, "/ghost")', action: block}
requests:
  - {id: ghost, request: GET https://blog.example.com/ghost/, expect: blocked, by: waf/admin}
)";

model::Document applied(model::Document document, const session::MaybeEdit& edit) {
    if (!edit)
        qFatal("%s", edit.error().english().c_str());
    edit->apply(document);
    return document;
}

std::string order(const model::Document& document) {
    std::string out;
    for (const model::WafRule& rule : document.waf.at("example.com"))
        out += (out.empty() ? "" : " ") + rule.ref;
    return out;
}

std::string errorOf(const session::MaybeEdit& edit) {
    return edit ? "none" : edit.error().message.id;
}

} // namespace

class EdgeEdits : public QObject {
    Q_OBJECT
private slots:
    void rulesMoveAndSaySo() {
        const auto document = documentOf(seeded);
        const auto up = session::moveWafRule(document, "example.com", "admin", 1);
        QCOMPARE(up->text.english(), std::string("Move rule Block the admin up"));
        QCOMPARE(order(applied(document, up)), std::string("feed admin api"));
        const auto down = session::moveWafRule(document, "example.com", "feed", 1);
        QCOMPARE(down->text.english(), std::string("Move rule Allow the feed down"));
        const auto first = session::moveWafRule(document, "example.com", "admin", 0);
        QCOMPARE(first->text.english(), std::string("Move rule Block the admin to place 1"));
        QCOMPARE(order(applied(document, first)), std::string("admin feed api"));
        QCOMPARE(errorOf(session::moveWafRule(document, "example.org", "admin", 0)),
                 std::string("no-such-waf-rule"));
    }

    void rulesAreAddedCopiedSwitchedAndDeleted() {
        const auto document = documentOf(seeded);
        model::WafRule rule;
        rule.description = "Block the Admin!";
        rule.expression = "ssl";
        rule.action = "block";
        auto next = applied(document, session::addWafRule(document, "example.com", rule, 1));
        QCOMPARE(order(next), std::string("feed block-the-admin api admin"));
        next = applied(next, session::addWafRule(next, "example.com", rule));
        QCOMPARE(order(next), std::string("feed block-the-admin api admin block-the-admin-2"));
        next = applied(document, session::duplicateWafRule(document, "example.com", "feed"));
        QCOMPARE(order(next), std::string("feed feed-2 api admin"));
        QVERIFY(!next.waf.at("example.com")[1].enabled);
        next = applied(next, session::switchWafRule(next, "example.com", "feed-2", true));
        QVERIFY(next.waf.at("example.com")[1].enabled);
        next = applied(next, session::removeWafRule(next, "example.com", "feed-2"));
        QCOMPARE(next, document);
        // A zone's first rule.
        next = applied(document, session::addWafRule(document, "example.net", rule));
        QCOMPARE(next.waf.at("example.net").size(), std::size_t{1});
    }

    void anotherRefIsRewrittenInSavedRequests() {
        const auto document = documentOf(seeded);
        model::WafRule changed = document.waf.at("example.com")[2];
        changed.ref = "ghost-admin";
        const auto next =
            applied(document, session::changeWafRule(document, "example.com", "admin", changed));
        QCOMPARE(next.requests[0].by, std::string("waf/ghost-admin"));
        changed.ref = "feed";
        QCOMPARE(errorOf(session::changeWafRule(document, "example.com", "admin", changed)),
                 std::string("name-taken"));
        const auto named =
            applied(document, session::renameWafRule(document, "example.com", "api", "The API"));
        QCOMPARE(named.waf.at("example.com")[1].description, std::string("The API"));
        QCOMPARE(named.requests[0].by, std::string("waf/admin"));
    }

    void aDeepNameIsMadeFlat_data() {
        QTest::addColumn<QString>("hostname");
        QTest::addColumn<QString>("flat");
        QTest::newRow("deep") << "app.k8s.example.com"
                              << "app-k8s.example.com";
        QTest::newRow("deeper") << "a.b.c.example.com"
                                << "a-b-c.example.com";
        QTest::newRow("covered") << "app.example.com"
                                 << "";
        QTest::newRow("the zone") << "example.com"
                                  << "";
        QTest::newRow("a wildcard") << "*.k8s.example.com"
                                    << "";
        QTest::newRow("of another zone") << "shop.eu.example.org"
                                         << "shop-eu.example.org";
    }

    void aDeepNameIsMadeFlat() {
        QFETCH(QString, hostname);
        QFETCH(QString, flat);
        QCOMPARE(session::flatHostname(documentOf(seeded), hostname.toStdString()), flat.toStdString());
    }

    void visitorsOfOtherProtocolsRunACommand() {
        model::PublicHostname hostname;
        hostname.hostname = "git.example.com";
        hostname.service = "ssh://gitea.git:22";
        QCOMPARE(session::visitorCommand(hostname),
                 std::string("cloudflared access ssh --hostname git.example.com"));
        hostname.service = "rdp://desk.home:3389";
        QVERIFY(session::visitorCommand(hostname).starts_with("cloudflared access rdp --hostname"));
        hostname.service = "tcp://db.home:5432";
        QCOMPARE(session::visitorCommand(hostname),
                 std::string("cloudflared access tcp --hostname git.example.com --url localhost:5432"));
        hostname.service = "http://gitea.git:3000";
        QCOMPARE(session::visitorCommand(hostname), std::string());
    }

    void zonesAreThoseOfRulesAndHostnames() {
        QCOMPARE(session::zonesOf(documentOf(seeded)),
                 (std::vector<std::string>{"example.com", "example.org"}));
    }

    void requestsAreSavedAndDeleted() {
        const auto document = documentOf(seeded);
        model::SavedRequest request;
        request.url = "https://blog.example.com/ghost/";
        request.shortForm = true;
        auto next = applied(document, session::saveRequest(document, request));
        QCOMPARE(next.requests[1].id, std::string("ghost-2"));
        QCOMPARE(session::proposedRequestId(document, "https://blog.example.com/"), std::string("blog"));
        request.id = "ghost-2";
        request.expect = "blocked";
        next = applied(next, session::saveRequest(next, request));
        QCOMPARE(next.requests.size(), std::size_t{2});
        QCOMPARE(next.requests[1].expect, std::string("blocked"));
        next = applied(next, session::removeRequest(next, "ghost-2"));
        QCOMPARE(model::writeDocumentText(next), model::writeDocumentText(document));
        QCOMPARE(errorOf(session::removeRequest(document, "none")), std::string("no-such-request"));
    }
};

QTEST_GUILESS_MAIN(EdgeEdits)
#include "tst_edgeedits.moc"
