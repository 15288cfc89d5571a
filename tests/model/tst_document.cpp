#include "randomdocument.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
using namespace sallyport::model;

namespace {

constexpr const char* file = "my.sallyport.yaml";

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

QString say(const std::vector<base::Diagnostic>& problems) {
    QStringList list;
    for (const base::Diagnostic& p : problems)
        list << q(p.place.text() + ' ' + p.id + ": " + p.message.english());
    return list.join("; ");
}

const std::string& fullText() {
    static const std::string text = [] {
        const auto read = base::readFile(SALLYPORT_ROOT "/tests/data/model/document/full.sallyport.yaml");
        return read ? *read : std::string();
    }();
    return text;
}

Document full() {
    std::vector<base::Diagnostic> problems;
    const auto document = readDocumentText(fullText(), file, problems);
    if (!document)
        qFatal("%s", qPrintable(say(problems)));
    return *document;
}

// Reads the head of a Document with these lines behind it, which begin at line 3.
std::vector<base::Diagnostic> problemsOf(const QString& lines) {
    std::vector<base::Diagnostic> problems;
    const QString text = "apiVersion: sallyport/v1\nkind: Studio\n" + lines + '\n';
    const auto document = readDocumentText(text.toStdString(), file, problems);
    if (document.ok() != problems.empty())
        qFatal("the result and the problems disagree: %s", qPrintable(say(problems)));
    return problems;
}

// The pointers of every node, depth first.
void pointersOf(const base::Tree& tree, const std::string& at, std::vector<std::string>& out) {
    out.push_back(at);
    for (const auto& member : tree.members())
        pointersOf(member.value, at + '/' + base::pointerToken(member.key), out);
    for (std::size_t i = 0; i < tree.items().size(); ++i)
        pointersOf(tree.items()[i], at + '/' + std::to_string(i), out);
}

std::vector<std::string> pointersOf(const base::Tree& tree) {
    std::vector<std::string> out;
    pointersOf(tree, {}, out);
    return out;
}

// Below these the user's own members stand.
bool isFreeForm(const std::string& pointer) {
    for (const char* part : {"originRequest", "actionParameters", "podLabels", "labels", "headers",
                             "/include", "/require", "/exclude", "settings"})
        if (pointer.find(part) != std::string::npos)
            return true;
    // A destination that is no hostname is kept as Cloudflare has it.
    return pointer == "/edge/waf" || pointer == "/edge/access/1/destinations/1";
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryMember() {
        const Document d = full();
        QCOMPARE(q(d.name + '|' + d.note), "workshop|The rack under the stairs");
        QVERIFY((d.cluster == ClusterRef{"rack", "../manifests", "cilium"}));
        QCOMPARE(d.cloudflare.zones.size(), 2u);
        QCOMPARE(d.tunnels.size(), 4u);
        const Tunnel& t = *d.tunnel("workshop");
        QVERIFY(t.management == Management::local && t.layout == Layout::perNamespace && t.routesKnown);
        QCOMPARE(q(t.connector.namespaceName + t.connector.kind + t.connector.protocol +
                   t.connector.edgeIpVersion),
                 "tunnelDaemonSethttp24");
        QCOMPARE(t.connector.replicas, std::optional(2));
        QVERIFY(t.connector.postQuantum);
        QCOMPARE(q(t.connector.extraArguments.at(1)), "7");
        QVERIFY((t.token == TokenDelivery{"sops", "tunnel-token", "token", "env"}));
        QCOMPARE(t.hostnames.size(), 3u);
        QCOMPARE(q(t.hostnames[1].path + t.hostnames[0].note), "^/apiThe shop");
        QVERIFY(t.hostnames[1].originRequest.find("noTLSVerify"));
        QVERIFY(t.originRequest.find("somethingNew"));
        QVERIFY(!d.tunnel("absent"));
        QCOMPARE(q(d.outside[0].addresses[0].text()), "192.0.2.4/32");
        QCOMPARE(d.outside[2].addresses.size(), 3u);
        QCOMPARE(d.waf.at("example.com").size(), 2u);
        QVERIFY(!d.waf.at("example.com")[1].enabled && d.waf.at("example.org").empty());
        QCOMPARE(d.access[0].policies.size(), 2u);
        QVERIFY(!d.access[0].policies[0].reusable);
        const AccessApplication& shop = d.access[1];
        QCOMPARE(q(shop.type + ' ' + shop.destinations.at(0)), "self_hosted shop.example.com");
        QCOMPARE(q(shop.publicPaths.at("shop.example.com").at(1)), "/assets/*");
        QCOMPARE(shop.otherDestinations.size(), 1u);
        QVERIFY(shop.settings.find("allowed_idps"));
        QVERIFY(shop.policies[0].reusable && shop.policies[0].decision.empty());
        QCOMPARE(q(shop.policies[0].name), q(d.accessPolicies[0].name));
        QVERIFY(!shop.policies[1].reusable && shop.policies[1].settings.find("session_duration"));
        QCOMPARE(q(d.accessGroups[0].name + d.accessGroups[0].note), "NearBy country");
        QCOMPARE(q(d.accessLogins[0].type), "onetimepin");
        QCOMPARE(q(d.accessTokens[0].clientId), "0123.access");
        QVERIFY(d.policy.edge == EdgeForm::fqdn && d.policy.apiEgress);
        QVERIFY(d.monitoring.serviceMonitor == true && d.monitoring.rules == false);
    }

    void unknownRoutes() {
        const Document d = full();
        QVERIFY(!d.tunnel("remote")->routesKnown);
        QVERIFY(!d.tunnel("nothing")->routesKnown);
        QVERIFY(d.tunnel("sidecar")->routesKnown && d.tunnel("sidecar")->hostnames.empty());
    }

    void requestsAndFlows() {
        const Document d = full();
        QVERIFY(d.requests[0].shortForm);
        QCOMPARE(q(d.requests[0].method + ' ' + d.requests[0].url), "GET https://shop.example.com/rss/");
        QCOMPARE(q(d.requests[1].method + ' ' + d.requests[1].url), "GET https://shop.example.com/");
        const SavedRequest& r = d.requests[2];
        QVERIFY(!r.shortForm && r.asn == 64500);
        QCOMPARE(r.headers.at("Accept").size(), 1u);
        QCOMPARE(r.headers.at("X-Many").size(), 2u);
        QCOMPARE(q(r.method + r.ip + r.country + r.email + r.expect + r.by),
                 "POST203.0.113.9RUyou@example.comblockedaccess/Invoices");
        QCOMPARE(d.flows[0].port, 8200);
        QVERIFY(d.flows[0].protocol == Protocol::tcp && d.flows[1].protocol == Protocol::udp);
        QVERIFY(d.flows[2].port == 445 && d.flows[2].protocol == Protocol::tcp);
        QVERIFY(d.flows[3].port == 0 && d.flows[3].protocol == Protocol::icmp);
    }

    void survivesWriting() {
        const Document d = full();
        const std::string text = writeDocumentText(d);
        std::vector<base::Diagnostic> problems;
        const auto again = readDocumentText(text, file, problems);
        QVERIFY2(again.ok(), qPrintable(say(problems)));
        QVERIFY(*again == d);
        QCOMPARE(q(writeDocumentText(*again)), q(text));
    }

    void randomDocumentsSurviveWriting() {
        const int count = 300 * std::max(1, qEnvironmentVariableIntValue("SALLYPORT_EFFORT"));
        for (int seed = 0; seed < count; ++seed) {
            const Document d = RandomDocument(static_cast<unsigned>(seed)).make();
            const std::string text = writeDocumentText(d);
            QCOMPARE(q(writeDocumentText(Document(d))), q(text));
            std::vector<base::Diagnostic> problems;
            const auto again = readDocumentText(text, file, problems);
            QVERIFY2(again.ok(),
                     qPrintable(QString("seed %1: %2\n%3").arg(seed).arg(say(problems), q(text))));
            QVERIFY2(*again == d, qPrintable(QString("seed %1:\n%2").arg(seed).arg(q(text))));
            QCOMPARE(q(writeDocumentText(*again)), q(text));
        }
    }

    void defaultsAreLeftOut() {
        Document d;
        d.name = "a";
        d.tunnels = {Tunnel{}};
        d.tunnels.edit(0).name = "t";
        QCOMPARE(q(writeDocumentText(d)),
                 "apiVersion: sallyport/v1\nkind: Studio\nname: a\ntunnels:\n  - name: t\n");
    }

    // In every map of a Document a member that nobody knows is an error with its line.
    void unknownMembers() {
        const base::Tree tree = writeDocument(full());
        int tried = 0;
        for (const std::string& pointer : pointersOf(tree)) {
            if (!tree.at(pointer)->isMap() || isFreeForm(pointer))
                continue;
            base::Tree changed = tree;
            changed.at(pointer)->set("surprise", base::Tree::integer(1));
            std::vector<base::Diagnostic> problems;
            const std::string text = base::writeYaml(changed);
            QVERIFY2(!readDocumentText(text, file, problems), pointer.c_str());
            QCOMPARE(problems.size(), 1u);
            QCOMPARE(q(problems[0].id + ' ' + problems[0].place.pointer),
                     q("unknown-member " + pointer + "/surprise"));
            const QStringList lines = q(text).split('\n');
            QVERIFY2(problems[0].place.line > 0 &&
                         lines.value(problems[0].place.line - 1).contains("surprise: 1"),
                     qPrintable(say(problems)));
            ++tried;
        }
        QVERIFY(tried > 25);
    }

    // Whatever stands where: a Document, or errors that each name a line.
    void wrongShapes() {
        using base::Tree;
        const Tree tree = writeDocument(full());
        Tree wrongMap = Tree::map();
        wrongMap.set("surprise", Tree::integer(1));
        Tree wrongList = Tree::list();
        wrongList.append(Tree::list());
        int refused = 0;
        for (const std::string& pointer : pointersOf(tree)) {
            for (const Tree& wrong :
                 {Tree::integer(-99999), Tree::string("surprise \u20ac"), wrongMap, wrongList, Tree()}) {
                Tree changed = tree;
                *changed.at(pointer) = wrong;
                std::vector<base::Diagnostic> problems;
                const auto document = readDocumentText(base::writeYaml(changed), file, problems);
                QCOMPARE(document.ok(), problems.empty());
                for (const base::Diagnostic& problem : problems)
                    QVERIFY2(problem.place.line > 0 && !problem.message.empty(),
                             qPrintable(q(pointer) + ' ' + say(problems)));
                if (!document) {
                    QVERIFY(document.error().where.line > 0);
                    ++refused;
                }
            }
        }
        QVERIFY(refused > 300);
    }

    void problems_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("line");
        const auto row = [](const char* what, const char* lines, const char* id, int line) {
            QTest::newRow(what) << lines << id << line;
        };
        row("unknown member", "zones: [a]", "unknown-member", 3);
        row("unknown member that is a map", "name: a\nzones:\n  a: b", "unknown-member", 4);
        row("tunnel without a name", "tunnels:\n  - layout: cluster", "missing", 4);
        row("empty name", "tunnels:\n  - name: ''", "empty-value", 4);
        row("tunnel is nothing", "tunnels:\n  - ~\n  - name: a", "no-map", 4);
        row("tunnel is a text", "tunnels:\n  - a", "no-map", 4);
        row("tunnel twice", "tunnels:\n  - name: a\n  - name: a", "duplicate-identity", 5);
        row("hostname twice",
            "tunnels:\n- name: a\n  hostnames:\n  - {id: x, service: s}\n  - {id: x, service: s}",
            "duplicate-identity", 7);
        row("hostname without an id", "tunnels:\n- name: a\n  hostnames:\n  - {service: s}", "missing", 6);
        row("hostname without a service", "tunnels:\n- name: a\n  hostnames:\n  - {id: s}", "missing", 6);
        row("rule twice",
            "edge:\n  waf:\n    z:\n    - {ref: a, expression: x, action: log}\n    - {ref: a, expression: "
            "x, "
            "action: log}",
            "duplicate-identity", 7);
        row("application twice", "edge:\n  access:\n  - name: a\n  - name: a", "duplicate-identity", 6);
        row("policy twice",
            "edge:\n  access:\n  - name: a\n    policies:\n    - {name: p, decision: allow}\n    - {name: p, "
            "decision: deny}",
            "duplicate-identity", 8);
        row("request twice", "requests:\n- {id: a, request: 'https://a/'}\n- {id: a, request: 'https://b/'}",
            "duplicate-identity", 5);
        row("flow twice", "flows:\n- {id: a, from: x, to: z, port: 1}\n- {id: a, from: x, to: z, port: 1}",
            "duplicate-identity", 5);
        row("outside twice", "outside:\n- {name: a, address: 1.2.3.4}\n- {name: a, address: 1.2.3.4}",
            "duplicate-identity", 5);
        row("management", "tunnels:\n- name: a\n  management: far", "unknown-word", 5);
        row("layout", "tunnels:\n- name: a\n  layout: [cluster]", "unknown-word", 5);
        row("grace period", "tunnels:\n- name: a\n  connector: {gracePeriod: 4m}", "bad-grace-period", 5);
        row("grace period without a unit", "tunnels:\n- name: a\n  connector: {gracePeriod: '30'}",
            "bad-grace-period", 5);
        row("token",
            "tunnels:\n- name: a\n  connector:\n    extraArguments:\n    - "
            "--token=eyJhIjoiMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAi",
            "secret-in-document", 7);
        row("address", "outside:\n- name: a\n  address: 10.0.0.300", "bad-address", 5);
        row("address in a list", "outside:\n- name: a\n  address:\n  - 10.0.0.0/8\n  - nas.lan",
            "bad-address", 7);
        row("no address", "outside:\n- name: a\n  address: []", "empty-value", 5);
        row("flow port", "flows:\n- {id: a, from: x, to: z, port: 99999/TCP}", "bad-port", 4);
        row("flow protocol", "flows:\n- {id: a, from: x, to: z, port: 80/HTTP}", "bad-port", 4);
        row("flow port of ICMP", "flows:\n- {id: a, from: x, to: z, port: 80/ICMP}", "bad-port", 4);
        row("flow port missing", "flows:\n- {id: a, from: x, to: z}", "missing", 4);
        row("request URL", "requests:\n- {id: a, request: 'GET /rss'}", "bad-request-url", 4);
        row("request method", "requests:\n- {id: a, request: 'get https://a/'}", "bad-method", 4);
        row("request IP", "requests:\n- id: a\n  request: {url: 'https://a/', ip: 1.2.3}", "bad-address", 5);
        row("country", "requests:\n- id: a\n  request: {url: 'https://a/', country: Germany}", "bad-country",
            5);
        row("email", "requests:\n- id: a\n  request: {url: 'https://a/', email: me}", "bad-email", 5);
        row("by", "requests:\n- id: a\n  request: https://a/\n  by: rule 1", "bad-by", 6);
    }
    void problems() {
        QFETCH(QString, lines);
        QFETCH(QString, id);
        QFETCH(int, line);
        const auto found = problemsOf(lines);
        QCOMPARE(found.size(), 1u);
        if (id != "missing") // base names that one
            QCOMPARE(q(found[0].id), id);
        QCOMPARE(found[0].place.line, line);
        QCOMPARE(q(found[0].place.file), file);
        QVERIFY(!found[0].message.english().empty());
    }

    void allProblemsAreReported() {
        QCOMPARE(problemsOf("zones: []\nflows: [{id: a}]\noutside: [{name: b, address: c}]").size(), 5u);
    }
    void secretsAreNotRepeated() {
        const auto found = problemsOf("tunnels: [{name: a, connector: {extraArguments: "
                                      "[eyJhIjoiMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAi]}}]");
        QVERIFY(!say(found).contains("eyJ"));
    }
    void booleansNeedNoQuotes() {
        // YAML 1.1 takes NO for a boolean: written by hand it is an error that says so, never Norway lost.
        QCOMPARE(problemsOf("requests:\n- id: a\n  request: {url: 'https://a/', country: NO}").size(), 1u);
        QCOMPARE(problemsOf("requests:\n- id: a\n  request: {url: 'https://a/', country: 'NO'}").size(), 0u);
    }

    void versions_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id"); // empty: read
        QTest::newRow("this") << "apiVersion: sallyport/v1\nkind: Studio"
                              << "";
        QTest::newRow("JSON") << "{\"apiVersion\": \"sallyport/v1\", \"kind\": \"Studio\"}"
                              << "";
        QTest::newRow("newer") << "apiVersion: sallyport/v2\nkind: Studio\nnew: thing"
                               << "newer-document";
        QTest::newRow("older") << "apiVersion: sallyport/v0\nkind: Studio"
                               << "no-document";
        QTest::newRow("another") << "apiVersion: v1\nkind: Pod"
                                 << "no-document";
        QTest::newRow("kind") << "apiVersion: sallyport/v1\nkind: Pod"
                              << "no-document";
        QTest::newRow("a list") << "- a"
                                << "no-document";
        QTest::newRow("text") << "hello"
                              << "no-document";
    }
    void versions() {
        QFETCH(QString, text);
        QFETCH(QString, id);
        std::vector<base::Diagnostic> problems;
        const auto document = readDocumentText(text.toStdString(), file, problems);
        QCOMPARE(document.ok() ? QString() : q(document.error().message.id), id);
        QCOMPARE(problems.size(), document.ok() ? 0u : 1u);
        if (!document) {
            QCOMPARE(document.error().where.line, 1);
            QCOMPARE(document.error().kind == base::ErrorKind::refused, id == "newer-document");
        }
    }
    void brokenYaml() {
        std::vector<base::Diagnostic> problems;
        const auto document = readDocumentText("apiVersion: sallyport/v1\nkind: [", file, problems);
        QVERIFY(!document.ok() && problems.size() == 1 && problems[0].place.line > 0);
    }

    void places() {
        const auto tree = base::readYamlDocument(fullText(), file);
        QVERIFY(tree.ok());
        QCOMPARE(placeOf(*tree, "/name").line, 4);
        QCOMPARE(placeOf(*tree, "/cluster/absent").line, 6);
        QCOMPARE(q(placeOf(*tree, "/cluster/absent").pointer), "/cluster/absent");
        QVERIFY(placeOf(*tree, "").line > 0);
        QVERIFY(placeOf(*tree, "absent").line > 0);
        QVERIFY(placeOf(*tree, "/absent/far/below").line > 0);
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "tst_document.moc"
