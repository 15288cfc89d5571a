// originRequest at both levels, its defaults, and durations in both notations.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/originrequest.h>

#include <QtTest>

using namespace sallyport;
using edge::OriginSetting;

namespace {

base::Tree json(const char* text) {
    auto tree = base::readJson(text, "origin.json");
    return tree ? *tree : base::Tree();
}

OriginSetting setting(const char* rule, const char* whole, const std::string& name) {
    for (const OriginSetting& one : edge::originSettings({"", "", "", json(rule), {}}, json(whole)))
        if (one.name == name)
            return one;
    return {};
}

} // namespace

class TestOriginRequest : public QObject {
    Q_OBJECT
private slots:
    void theRuleThenTheWholeThenTheDefault() {
        using From = OriginSetting::From;
        QCOMPARE(setting("{}", "{}", "connectTimeout").value.scalarText(), std::string("30s"));
        QVERIFY(setting("{}", "{}", "connectTimeout").from == From::fallback);
        const OriginSetting whole = setting("{}", R"({"noTLSVerify": true})", "noTLSVerify");
        QVERIFY(whole.from == From::whole && *whole.value.asBoolean());
        const OriginSetting rule =
            setting(R"({"noTLSVerify": false})", R"({"noTLSVerify": true})", "noTLSVerify");
        QVERIFY(rule.from == From::rule && !*rule.value.asBoolean());
        QVERIFY(setting(R"({"caPool": null})", R"({"caPool": "/ca"})", "caPool").from == From::whole);
        // access as a whole: the rule's hides the other's team.
        const OriginSetting access = setting(R"({"access": {"required": true}})",
                                             R"({"access": {"teamName": "t", "required": false}})", "access");
        QVERIFY(access.value == json(R"({"required": true})"));
        QCOMPARE(setting("{}", "{}", "keepAliveConnections").value.scalarText(), std::string("100"));
        QVERIFY(setting("{}", "{}", "ipRules").value.isNull());
        QCOMPARE(edge::originSettings({}, {}).size(), std::size_t(19));
    }

    void durations() {
        const auto seconds = [](const char* text) { return edge::wholeSeconds(text).value_or(-1); };
        QCOMPARE(seconds("30s"), 30);
        QCOMPARE(seconds("1m30s"), 90);
        QCOMPARE(seconds("1.5m"), 90);
        QCOMPARE(seconds("1h"), 3600);
        QCOMPARE(seconds("2000ms"), 2);
        QCOMPARE(seconds("0"), 0);
        QVERIFY(!edge::wholeSeconds("1500ms"));
        QVERIFY(!edge::wholeSeconds("30"));
        QVERIFY(!edge::wholeSeconds("soon"));
    }

    void bothNotations() {
        std::vector<base::Diagnostic> problems;
        const base::Tree file = json(R"({"connectTimeout": "1m30s", "other": 7, "keepAliveConnections": 5})");
        const base::Tree api = edge::originToApi(file, problems);
        QVERIFY(problems.empty());
        QVERIFY(api == json(R"({"connectTimeout": 90, "other": 7, "keepAliveConnections": 5})"));
        QVERIFY(edge::originToFile(api) ==
                json(R"({"connectTimeout": "90s", "other": 7, "keepAliveConnections": 5})"));
        const base::Tree odd = json(R"({"tlsTimeout": "1500ms"})");
        QVERIFY(edge::originToApi(odd, problems) == odd);
        QCOMPARE(problems.front().id, std::string("origin-duration"));
    }
};

QTEST_APPLESS_MAIN(TestOriginRequest)
#include "tst_originrequest.moc"
