// originRequest at both levels, its defaults, what each kind of service is asked
// with, and durations in both notations.
#include <cases.h>
#include <randomtree.h>

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/originrequest.h>

#include <QtTest>

#include <random>

using namespace sallyport;
using edge::OriginSetting;
using From = OriginSetting::From;

namespace {

base::Tree json(const char* text) {
    auto tree = base::readJson(text, "origin.json");
    return tree ? *tree : base::Tree();
}

OriginSetting setting(const char* rule, const char* whole, const std::string& name) {
    return edge::originSetting(json(rule), json(whole), name);
}

edge::IngressRule serving(const std::string& service, const char* own = "{}") {
    return {"app.example.com", "", service, json(own), {}};
}

std::string mattering(const std::string& service) {
    std::string names;
    for (const OriginSetting& one : edge::originSettings(serving(service), {}))
        if (one.matters)
            names += (names.empty() ? "" : " ") + one.name;
    return names;
}

template<class T> const T& pick(std::mt19937& random, const std::vector<T>& from) {
    return from[random() % from.size()];
}

std::string randomDuration(std::mt19937& random) {
    static const std::vector<std::string> whole{
        "0",  "0s",  "30s", "1m30s",    "1.5m",           "2000ms",
        "1h", "+5s", "-3s", "0.5m0.5m", "2540400h10m10s", "1000000us"};
    return random() % 2 ? pick(random, whole) : std::to_string(random() % 100000) + "s";
}

// An originRequest with whole seconds, members of every type, and some that nobody knows.
base::Tree randomOrigin(std::mt19937& random) {
    static const std::vector<std::string> texts{"30s", "a.b", ""};
    base::Tree tree = base::Tree::map();
    const auto maybe = [&](const char* name, auto value) {
        if (random() % 3 == 0)
            tree.set(name, random() % 12 ? value() : base::Tree());
    };
    for (const char* name : {"connectTimeout", "tlsTimeout", "tcpKeepAlive", "keepAliveTimeout"})
        maybe(name, [&] { return base::Tree::string(randomDuration(random)); });
    for (const char* name :
         {"noTLSVerify", "http2Origin", "matchSNItoHost", "noHappyEyeballs", "bastionMode"})
        maybe(name, [&] { return base::Tree::boolean(random() % 2); });
    for (const char* name : {"keepAliveConnections", "proxyPort", "somethingNew"})
        maybe(name, [&] { return base::Tree::integer(static_cast<std::int64_t>(random() % 65536)); });
    for (const char* name : {"originServerName", "httpHostHeader", "caPool", "newTimeout"})
        maybe(name, [&] { return base::Tree::string(pick(random, texts)); });
    maybe("access", [&] {
        return json(
            R"({"required": true, "teamName": "home", "audTag": ["a", "b"], "more": {"connectTimeout": 5}})");
    });
    maybe("ipRules",
          [&] { return json(R"([{"prefix": "10.0.0.0/8", "ports": [80, 443], "allow": true}])"); });
    return tree;
}

bool isDuration(const std::string& name) {
    return name == "connectTimeout" || name == "tlsTimeout" || name == "tcpKeepAlive" ||
           name == "keepAliveTimeout";
}

} // namespace

class TestOriginRequest : public QObject {
    Q_OBJECT
private slots:
    void theRuleThenTheWholeThenTheDefault() {
        QCOMPARE(setting("{}", "{}", "connectTimeout").value.scalarText(), std::string("30s"));
        QVERIFY(setting("{}", "{}", "connectTimeout").from == From::fallback);
        const OriginSetting whole = setting("{}", R"({"noTLSVerify": true})", "noTLSVerify");
        QVERIFY(whole.from == From::whole && edge::isOn(whole));
        const OriginSetting rule =
            setting(R"({"noTLSVerify": false})", R"({"noTLSVerify": true})", "noTLSVerify");
        QVERIFY(rule.from == From::rule && !edge::isOn(rule));
        QVERIFY(setting(R"({"caPool": null})", R"({"caPool": "/ca"})", "caPool").from == From::whole);
        QCOMPARE(setting("{}", "{}", "keepAliveConnections").value.scalarText(), std::string("100"));
        QVERIFY(setting("{}", "{}", "ipRules").value.isNull());
        QCOMPARE(edge::originSettings({}, {}).size(), std::size_t(19));
        // An empty text is said, in Go a pointer that is there.
        QVERIFY(setting(R"({"caPool": ""})", R"({"caPool": "/ca"})", "caPool").from == From::rule);
        QVERIFY(edge::isOn(setting(R"({"http2Origin": "yes"})", "{}", "http2Origin")));
    }

    // validateIngress takes both from the rule's own originRequest, and from nothing else.
    void accessAndIpRulesAreTheRulesOwn() {
        const char* whole =
            R"({"access": {"required": true, "teamName": "t"}, "ipRules": [{"prefix": "::/0"}]})";
        for (const char* name : {"access", "ipRules"}) {
            const OriginSetting of = setting("{}", whole, name);
            QVERIFY2(of.value.isNull() && of.from == From::fallback, name);
        }
        const OriginSetting own = setting(R"({"access": {"required": true}})", whole, "access");
        QVERIFY(own.from == From::rule && own.value == json(R"({"required": true})"));
        QVERIFY(setting(R"({"ipRules": []})", whole, "ipRules").from == From::fallback);
    }

    void whatAServiceIsAskedWith_data() {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("names");
        const QString http =
            "connectTimeout tcpKeepAlive noHappyEyeballs keepAliveTimeout keepAliveConnections "
            "httpHostHeader disableChunkedEncoding bastionMode access";
        const QString https =
            "connectTimeout tlsTimeout tcpKeepAlive noHappyEyeballs keepAliveTimeout keepAliveConnections "
            "httpHostHeader originServerName matchSNItoHost caPool noTLSVerify disableChunkedEncoding "
            "bastionMode http2Origin access";
        const QString tcp = "connectTimeout tcpKeepAlive bastionMode proxyType access";
        const auto row = [](const char* service, const QString& names) {
            QTest::newRow(service) << service << names;
        };
        QTest::newRow("http") << QString("http://a:80") << http;
        QTest::newRow("ws") << QString("WS://a") << http;
        QTest::newRow("https") << QString("https://a") << https;
        QTest::newRow("wss") << QString("wss://a:8443") << https;
        for (const char* scheme : {"tcp", "ssh", "rdp", "smb", "redis"})
            QTest::newRow(scheme) << QString(scheme) + "://a" << tcp;
        row("bastion", tcp);
        row("unix:/run/a.sock",
            "connectTimeout keepAliveTimeout keepAliveConnections disableChunkedEncoding access");
        row("unix+tls:/run/a.sock",
            "connectTimeout tlsTimeout keepAliveTimeout keepAliveConnections originServerName caPool "
            "noTLSVerify disableChunkedEncoding http2Origin access");
        row("socks-proxy", "ipRules access");
        row("http_status:404", "access");
        row("hello_world",
            "connectTimeout tlsTimeout tcpKeepAlive noHappyEyeballs keepAliveTimeout keepAliveConnections "
            "httpHostHeader matchSNItoHost caPool noTLSVerify disableChunkedEncoding http2Origin access");
    }

    void whatAServiceIsAskedWith() {
        QFETCH(QString, service);
        QFETCH(QString, names);
        QCOMPARE(QString::fromStdString(mattering(service.toStdString())), names);
    }

    void theCertificate() {
        const auto tls = [](const std::string& service, const char* own, const char* whole = "{}") {
            return edge::originTls(serving(service, own), json(whole), "app.example.com");
        };
        QVERIFY(!tls("http://a", "{}").asked);
        QVERIFY(!tls("ssh://a", "{}").asked);
        QCOMPARE(tls("https://a.b:8443", "{}").name, std::string("a.b"));
        QCOMPARE(tls("https://[fd00::1]:8443", "{}").name, std::string("fd00::1"));
        QCOMPARE(tls("https://a.b", R"({"originServerName": "c.d"})").name, std::string("c.d"));
        QCOMPARE(tls("https://a.b", "{}", R"({"originServerName": "c.d"})").name, std::string("c.d"));
        const char* matched = R"({"originServerName": "c.d", "matchSNItoHost": true})";
        QCOMPARE(tls("https://a.b", matched).name, std::string("app.example.com"));
        QCOMPARE(tls("https://a.b", R"({"httpHostHeader": "h.i", "matchSNItoHost": true})").name,
                 std::string("h.i"));
        QCOMPARE(tls("unix+tls:/run/a", matched).name, std::string("c.d"));
        QCOMPARE(tls("unix+tls:/run/a", "{}").name, std::string("app.example.com"));
        QVERIFY(tls("https://a.b", "{}").checked);
        QVERIFY(!tls("https://a.b", "{}", R"({"noTLSVerify": true})").checked);
        QVERIFY(tls("https://a.b", R"({"noTLSVerify": false})", R"({"noTLSVerify": true})").checked);
    }

    void durations() {
        const auto seconds = [](const char* text) { return edge::wholeSeconds(text).value_or(-1); };
        QCOMPARE(seconds("30s"), 30);
        QCOMPARE(seconds("1m30s"), 90);
        QCOMPARE(seconds("1.5m"), 90);
        QCOMPARE(seconds(".5m"), 30);
        QCOMPARE(seconds("1h"), 3600);
        QCOMPARE(seconds("2000ms"), 2);
        QCOMPARE(seconds("0"), 0);
        QCOMPARE(seconds("-5s"), -5);
        QCOMPARE(seconds("9223372036s"), 9223372036);
        // One nanosecond more than whole seconds, which a double does not hold.
        for (const char* text :
             {"1500ms", "30", "soon", "", "9223372036000000001ns", "9223372037s", "1d", "."})
            QVERIFY2(!edge::wholeSeconds(text), text);
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
        const base::Tree endless = json(R"({"tlsTimeout": 9223372037})");
        QVERIFY(edge::originToFile(endless) == endless);
    }

    // No member is lost or changed on the way to Cloudflare and back, except how a duration is written.
    void roundTrip() {
        const unsigned count = effort(1000);
        for (unsigned seed = 0; seed < count; ++seed) {
            std::mt19937 random(seed);
            const base::Tree file = randomOrigin(random);
            QVERIFY(edge::originRefusals(file).empty());
            std::vector<base::Diagnostic> problems;
            const base::Tree api = edge::originToApi(file, problems);
            QVERIFY2(problems.empty(), base::writeYaml(file).c_str());
            const base::Tree back = edge::originToFile(api);
            QVERIFY2(edge::originToApi(back, problems) == api, base::writeYaml(back).c_str());
            QCOMPARE(back.size(), file.size());
            for (std::size_t i = 0; i < file.size(); ++i) {
                const base::Tree::Member& before = file.members()[i];
                const base::Tree::Member& after = back.members()[i];
                QCOMPARE(after.key, before.key);
                if (!isDuration(before.key) || !before.value.isString())
                    QVERIFY2(after.value == before.value, before.key.c_str());
                else
                    QVERIFY2(edge::wholeSeconds(*after.value.asString()) ==
                                 edge::wholeSeconds(*before.value.asString()),
                             before.key.c_str());
            }
            // What the API answers is read as a configuration with the same settings.
            base::Tree config = base::Tree::map();
            config.set("originRequest", api);
            base::Tree answer = base::Tree::map();
            answer.set("config", std::move(config));
            std::vector<base::Diagnostic> found;
            QVERIFY(edge::readTunnelConfig(answer, found).originRequest == back);
        }
    }

    void whatIsRefused() {
        const auto refused = edge::originRefusals(json(
            R"({"connectTimeout": 30, "noTLSVerify": "yes", "access": {"required": "maybe"}, "new": []})"));
        QCOMPARE(refused.size(), std::size_t(2));
        QCOMPARE(refused[0].pointer, std::string("/connectTimeout"));
        QCOMPARE(refused[1].pointer, std::string("/access/required"));
        QCOMPARE(refused[1].text, std::string("cannot unmarshal !!str `maybe` into bool"));
        QVERIFY(edge::originRefusals({}).empty());
    }

    // Other people's configurations: what each says is what holds, everything else has a default, and nothing
    // is lost on the way to the API and back.
    void othersConfigurations() {
        SALLYPORT_NEEDS_CASES("ingress-cases");
        int rules = 0;
        int said = 0;
        for (const char* folder : {"valid", "invalid"})
            for (const auto& entry :
                 std::filesystem::directory_iterator(casesDir() / "ingress-cases" / folder)) {
                const auto text = base::readFile(entry.path());
                const auto tree = base::readYamlDocument(text ? *text : "", entry.path().filename().string());
                if (!tree)
                    continue; // no YAML, as some of the invalid ones
                std::vector<base::Diagnostic> problems;
                const edge::TunnelConfig config = edge::readTunnelConfig(*tree, problems);
                for (const edge::IngressRule& rule : config.ingress) {
                    ++rules;
                    const auto settings = edge::originSettings(rule, config.originRequest);
                    QCOMPARE(settings.size(), std::size_t(19));
                    for (const OriginSetting& one : settings) {
                        const base::Tree* own = rule.originRequest.find(one.name);
                        const base::Tree* whole = config.originRequest.find(one.name);
                        said += one.from != From::fallback;
                        QCOMPARE(one.from == From::rule, own && !own->isNull());
                        if (one.from == From::whole)
                            QVERIFY(!own && whole && *whole == one.value);
                    }
                    if (config.notDecodable)
                        continue;
                    QVERIFY(edge::originRefusals(rule.originRequest).empty());
                    std::vector<base::Diagnostic> unsent;
                    const base::Tree api = edge::originToApi(rule.originRequest, unsent);
                    std::vector<base::Diagnostic> again;
                    QVERIFY(edge::originToApi(edge::originToFile(api), again) == api);
                    QCOMPARE(unsent.size(), again.size());
                }
            }
        QVERIFY(rules > 0 && said > 0);
        qInfo("%d rules, %d settings said", rules, said);
    }
};

QTEST_APPLESS_MAIN(TestOriginRequest)
#include "tst_originrequest.moc"
