// sallyportctl rules: answers and exit codes as docs/cli.md says.
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace {

// JSON with ' for " and ^ for an escaped one.
std::string json(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '^' ? std::string{'\\', '"'} : std::string(1, c == '\'' ? '"' : c);
    return out;
}

const std::string content =
    json("{'action': 'skip', 'action_parameters': {'ruleset': 'current', 'phases': ['http_request_sbfm']}, "
         "'expression': 'starts_with(http.request.uri.path, ^/ghost/api/content^)'}");
const std::string admin =
    json("{'action': 'block', 'expression': 'starts_with(http.request.uri.path, ^/ghost^)'}");

std::string ruleset(const std::string& rules) {
    return "{\"result\": {\"phase\": \"http_request_firewall_custom\", \"rules\": [" + rules + "]}}";
}

std::string request(const std::string& path) {
    return json("{'method': 'GET', 'url': 'https:/") + "/blog.example.com" + path + json("'}");
}

QJsonObject answer(const Ran& ran) {
    return QJsonDocument::fromJson(ran.out).object();
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT
private slots:
    void runsARequest() {
        const Folder folder;
        const auto file = folder.write("r.json", ruleset(content + "," + admin));
        const Ran blocked =
            runProgram({"rules", file, folder.write("a.json", request("/ghost/")), "--format", "json"});
        QCOMPARE(blocked.exit, 1);
        QCOMPARE(answer(blocked),
                 (QJsonObject{{"outcome", "block"},
                              {"rule", 1},
                              {"matched", QJsonArray{QJsonObject{{"rule", 1}, {"action", "block"}}}},
                              {"skipped", QJsonObject{{"ruleset", false},
                                                      {"phases", QJsonArray()},
                                                      {"products", QJsonArray()}}}}));
        const Ran passed = runProgram(
            {"rules", file, folder.write("b.json", request("/ghost/api/content/x")), "--format", "json"});
        QCOMPARE(passed.exit, 0);
        QCOMPARE(answer(passed),
                 (QJsonObject{{"outcome", "pass"},
                              {"rule", QJsonValue::Null},
                              {"matched", QJsonArray{QJsonObject{{"rule", 0}, {"action", "skip"}}}},
                              {"skipped", QJsonObject{{"ruleset", true},
                                                      {"phases", QJsonArray{"http_request_sbfm"}},
                                                      {"products", QJsonArray()}}}}));
    }

    // The zone as a document has it: IP Access rules, plan and bots count.
    void runsTheZoneOfADocument() {
        const Folder folder;
        const std::string head = "apiVersion: sallyport/v1\nkind: Studio\nname: home\nedge:\n  waf:\n    "
                                 "example.com:\n      - {ref: admin, expression: "
                                 "'starts_with(http.request.uri.path, \"/ghost\")', action: block}\n"
                                 "      - {ref: seen, expression: 'ssl', action: log}\n  zones:\n"
                                 "    example.com:\n      plan: free\n";
        const auto plain = folder.write("a.sallyport.yaml", head);
        const auto full = folder.write("b.sallyport.yaml",
                                       head + "      bots: {fight_mode: true}\n      ipAccess: [{value: "
                                              "192.0.2.1, target: ip, mode: whitelist}]\n");
        const auto at = [&](const std::string& path, const std::string& ip) {
            return folder.write("r.json", json("{'url': 'https:/") + "/blog.example.com" + path +
                                              json("', 'ip': '") + ip + json("'}"));
        };
        Ran ran = runProgram({"rules", plain, at("/ghost/", "192.0.2.9"), "--format", "json"});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(answer(ran)["outcome"].toString(), QString("block"));
        QCOMPARE(answer(ran)["by"].toString(), QString("zone"));
        QCOMPARE(answer(ran)["zone"].toString(), QString("example.com"));
        QCOMPARE(runProgram({"rules", plain, at("/", "192.0.2.9")}).exit, 0);
        ran = runProgram({"rules", full, at("/", "192.0.2.9"), "--format", "json"});
        QCOMPARE(ran.exit, 1); // the bots may hold it up
        QCOMPARE(answer(ran)["botsMayAct"].toBool(), true);
        ran = runProgram({"rules", full, at("/ghost/", "192.0.2.1"), "--format", "json"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(answer(ran)["by"].toString(), QString("ip-access"));
        ran = runProgram({"rules", "--analyse", plain, "--format", "json"});
        QCOMPARE(ran.exit, 0);
        QVERIFY(ran.err.contains("Free")); // log is Enterprise's
        QCOMPARE(runProgram({"rules", "--analyse", plain, "--zone", "example.org"}).exit, 2);
    }

    void saysWhatItDependsOn() {
        const Folder folder;
        const auto file = folder.write(
            "r.json", ruleset(json("{'action': 'block', 'expression': 'ip.src.country eq ^DE^'}")));
        const Ran ran = runProgram({"rules", file, folder.write("a.json", request("/")), "--format", "json"});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(answer(ran)["outcome"].toString(), QString("unknown"));
        QCOMPARE(answer(ran)["unknown"].toArray(), QJsonArray{"ip.src.country"});
        const Ran text = runProgram({"rules", file, folder.write("a.json", request("/"))});
        QVERIFY(text.out.contains("ip.src.country"));
    }

    void analyses() {
        const Folder folder;
        const Ran ran =
            runProgram({"rules", "--analyse", folder.write("r.json", ruleset(admin + "," + content)),
                        "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray findings = answer(ran)["findings"].toArray();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[0].toObject()["kind"].toString(), QString("shadowed"));
        QCOMPARE(findings[0].toObject()["rule"].toInt(), 1);
        QCOMPARE(findings[0].toObject()["by"].toInt(), 0);
        QCOMPARE(findings[0].toObject()["proved"].toBool(), true);
        QVERIFY(
            findings[0].toObject()["witness"].toObject()["url"].toString().endsWith("/ghost/api/content"));
        QCOMPARE(findings[1].toObject()["kind"].toString(), QString("order-matters"));
        const Ran text = runProgram({"rules", "--analyse", folder.write("r.json", ruleset(admin))});
        QCOMPARE(text.out, QByteArray("Every rule can match, and no two need their order.\n"));
    }

    void refusesWhatIsNone() {
        const Folder folder;
        const auto file = folder.write("r.json", ruleset(admin));
        QCOMPARE(runProgram({"rules", file}).exit, 2);
        QCOMPARE(runProgram({"rules", "--analyse", file, file}).exit, 2);
        QCOMPARE(runProgram({"rules", "--analyse", folder.write("x.json", "{}")}).exit, 3);
        QCOMPARE(runProgram({"rules", "--analyse", folder.write("x.json", "{")}).exit, 3);
        QCOMPARE(runProgram({"rules", file, folder.write("q.json", json("{'url': 'no'}"))}).exit, 3);
        QCOMPARE(runProgram({"rules", "/nowhere.json", file}).exit, 3);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
