// cloudflared's verdict on a configuration, in its words. The texts were
// compared with the program's own (release 2026.8.2).
#include <sallyport/base/yaml.h>
#include <sallyport/edge/ingress.h>

#include <QtTest>

using namespace sallyport;

namespace {

struct Verdict {
    edge::TunnelConfig config;
    std::vector<edge::ConfigError> errors;
    std::vector<base::Diagnostic> problems;
};

Verdict verdictOn(const std::string& yaml, const std::string& file = "config.yml") {
    Verdict verdict;
    const auto tree = base::readYamlDocument(yaml, file);
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    verdict.config = edge::readTunnelConfig(*tree, verdict.problems);
    verdict.errors = edge::validate(verdict.config);
    return verdict;
}

// A configuration with one rule of these members before the catch-all.
std::string with(const std::string& members) {
    return "ingress:\n- {" + members + "}\n- {service: 'http_status:404'}\n";
}

std::string withService(const std::string& service) {
    return with("hostname: a.example.com, service: '" + service + "'");
}

std::string withPath(const std::string& path) {
    return with("path: '" + path + "', service: 'http://a:80'");
}

std::string withOrigin(const std::string& members) {
    return with("hostname: a.example.com, service: 'http://a:80', originRequest: {" + members + "}");
}

} // namespace

class TestValidate : public QObject {
    Q_OBJECT
private slots:
    void errors_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& yaml, int rule, const char* id,
                            const char* message) {
            QTest::newRow(name) << QString::fromStdString(yaml) << rule << id << QString::fromUtf8(message);
        };
        row("no rules", "tunnel: x\n", 0, "no-rules", "The config file doesn't contain any ingress rules");
        row("empty list", "ingress: []\n", 0, "no-rules",
            "The config file doesn't contain any ingress rules");
        row("no catch-all", "ingress:\n- {hostname: a.b, service: 'http://a'}\n", 1, "last-not-catch-all",
            "The last ingress rule must match all URLs (i.e. it should not have a hostname or path filter)");
        row("catch-all too early",
            "ingress:\n- {hostname: '*', service: 'http://a'}\n- {service: 'http://b'}\n", 1,
            "catch-all-not-last",
            "Rule #1 is matching the hostname '*', but this will match every hostname, meaning the rules "
            "which "
            "follow it will never be triggered.");
        row("port in the host", with("hostname: 'a.b:443', service: 'http://a'"), 1, "hostname-port",
            "Hostname cannot contain a port");
        row("scheme in the host", with("hostname: 'https://a.b', service: 'http://a'"), 1, "hostname-port",
            "Hostname cannot contain a port");
        row("wildcard inside", with("hostname: 'a.*.b', service: 'http://a'"), 1, "wildcard",
            "Hostname patterns can have at most one wildcard character (\"*\") and it can only be used for "
            "subdomains, e.g. \"*.example.com\"");

        row("bare name", withService("linkding"), 1, "service-address",
            "linkding is an invalid address, please make sure it has a scheme and a hostname");
        row("no scheme", withService("localhost:80"), 1, "service-address",
            "localhost:80 is an invalid address, please make sure it has a scheme and a hostname");
        row("address without scheme", withService("10.0.0.1:80"), 1, "url",
            "parse \"10.0.0.1:80\": first path segment in URL cannot contain colon");
        row("empty service", withService(""), 1, "service-address",
            " is an invalid address, please make sure it has a scheme and a hostname");
        row("path", withService("http://a:80/x"), 1, "service-path",
            "http://a:80/x is an invalid address, ingress rules don't support proxying to a different path "
            "on the "
            "origin service. The path will be the same as the eyeball request's path");
        row("port name", withService("http://a:http"), 1, "url",
            "parse \"http://a:http\": invalid port \":http\" after host");
        row("two ports", withService("http://a:1:2"), 1, "url",
            "parse \"http://a:1:2\": invalid port \":1:2\" after host");
        row("space", withService("http://a b"), 1, "url",
            "parse \"http://a b\": invalid character \" \" in host name");
        row("variable", withService("http://${HOST}:80"), 1, "url",
            "parse \"http://${HOST}:80\": invalid character \"{\" in host name");
        row("escape", withService("http://a%zz"), 1, "url",
            "parse \"http://a%zz\": invalid URL escape \"%zz\"");
        row("scheme missing", withService("://a"), 1, "url", "parse \"://a\": missing protocol scheme");
        row("bracket", withService("http://[::1"), 1, "url", "parse \"http://[::1\": missing ']' in host");
        row("userinfo", withService("http://a b@c"), 1, "url",
            "parse \"http://a b@c\": net/url: invalid userinfo");
        row("status word", withService("http_status:nope"), 1, "status-code",
            "invalid HTTP status code: strconv.Atoi: parsing \"nope\": invalid syntax");
        row("status range", withService("http_status:99"), 1, "status-code", "invalid HTTP status code: 99");
        row("status far out", withService("http_status:99999999999999999999"), 1, "status-code",
            "invalid HTTP status code: strconv.Atoi: parsing \"99999999999999999999\": value out of range");

        row("glob", withPath("*/x"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: missing argument to repetition operator: "
            "`*`");
        row("look-ahead", withPath("(?!x)"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid or unsupported Perl syntax: `(?!`");
        row("back-reference", withPath("(a)\\1"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid escape sequence: `\\1`");
        row("one byte", withPath("\\C"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid escape sequence: `\\C`");
        row("group", withPath("/(a"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: missing closing ): `/(a`");
        row("close", withPath("/a)"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: unexpected ): `/a)`");
        row("class", withPath("/[a"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: missing closing ]: `[a`");
        row("range", withPath("[z-a]"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid character class range: `z-a`");
        row("repeat", withPath("a{1001}"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid repeat count: `{1001}`");
        row("nested", withPath("a**"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid nested repetition operator: `**`");
        row("backslash", withPath("/a\\"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: trailing backslash at end of expression: "
            "``");
        row("group name", withPath("(?P<n-x>a)"), 1, "regex",
            "Rule #1 has an invalid regex: error parsing regexp: invalid named capture: `(?P<n-x>`");

        const std::string socks = "service: socks-proxy, hostname: a.b, originRequest: {ipRules: ";
        row("no prefix", with(socks + "[{allow: true}]}"), 1, "ip-rule",
            "unable to create ip rule for socks-proxy: no prefix provided");
        row("prefix", with(socks + "[{prefix: 10.0.0.1}]}"), 1, "ip-rule",
            "unable to create ip rule for socks-proxy: unable to parse cidr: 10.0.0.1");
        row("port", with(socks + "[{prefix: 10.0.0.0/8, ports: [80, 0]}]}"), 1, "ip-rule",
            "unable to create ip rule for socks-proxy: invalid port 0, needs to be between 1 and 65535");
        row("team", withOrigin("access: {required: true, audTag: [x]}"), 1, "access-team",
            "access.TeamName cannot be blank when access.audTags are present");
    }

    void errors() {
        QFETCH(QString, yaml);
        QFETCH(int, rule);
        QFETCH(QString, id);
        QFETCH(QString, message);
        const Verdict verdict = verdictOn(yaml.toStdString());
        QVERIFY(!verdict.errors.empty());
        QCOMPARE(QString::fromStdString(verdict.errors.front().message.english()), message);
        QCOMPARE(QString::fromStdString(verdict.errors.front().id), id);
        QCOMPARE(verdict.errors.front().rule, rule);
    }

    void accepted_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("shown"); // the first rule's service, as it is printed
        const auto row = [](const char* name, const std::string& yaml, const char* shown) {
            QTest::newRow(name) << QString::fromStdString(yaml) << shown;
        };
        row("a wildcard that never matches", with("hostname: '*foo.com', service: 'http://a'"), "http://a");
        row("scheme in capitals", withService("HTTPS://Svc.Ns:8443"), "https://Svc.Ns:8443");
        row("query", withService("http://a:80?x=1"), "http://a:80?x=1");
        row("empty query", withService("http://a:80?"), "http://a:80?");
        row("user", withService("http://u@a:80"), "http://u@a:80");
        row("Unicode",
            withService("http://b\xc3\xbc"
                        "cher.example"),
            "http://b%C3%BCcher.example");
        row("ssh", withService("ssh://a"), "ssh://a:22");
        row("rdp over IPv6", withService("rdp://[fd00::1]"), "rdp://[fd00::1]:3389");
        row("smb", withService("smb://a"), "smb://a:445");
        row("tcp with a port", withService("tcp://a:1"), "tcp://a:1");
        row("another scheme", withService("ftp://a"), "ftp://a");
        row("unix", withService("unix:/tmp/a b.sock"), "unix:/tmp/a b.sock");
        row("unix with TLS", withService("unix+tls:/tmp/a"), "unix+tls:/tmp/a");
        row("hello", withService("hello-world"), "hello_world");
        row("status", withService("http_status:+200"), "http_status:200");
        row("bastion", withService("bastion"), "bastion");
        row("bastion mode", with("hostname: a.b, originRequest: {bastionMode: on}"), "bastion");
        row("bastion mode for all", "originRequest: {bastionMode: true}\n" + with("hostname: a.b"),
            "bastion");
        row("socks",
            with("hostname: a.b, service: socks-proxy, originRequest: {ipRules: [{prefix: '::/0'}]}"),
            "socks-proxy");
        row("ipRules of another service are not read",
            withOrigin("ipRules: [{prefix: nonsense, ports: [99999]}]"), "http://a:80");
        row("access without tags", withOrigin("access: {required: true}"), "http://a:80");
        row("access not required", withOrigin("access: {audTag: [x]}"), "http://a:80");
        row("durations", withOrigin("connectTimeout: 1h2m3.5s, tlsTimeout: '0', tcpKeepAlive: -5ms"),
            "http://a:80");
        row("nulls", withOrigin("connectTimeout: null, noTLSVerify: ~, access: null"), "http://a:80");
        row("a word of YAML 1.1", withOrigin("noTLSVerify: 'yes', http2Origin: off"), "http://a:80");
        row("a number as text", withOrigin("httpHostHeader: 5"), "http://a:80");
    }

    void accepted() {
        QFETCH(QString, yaml);
        QFETCH(QString, shown);
        const Verdict verdict = verdictOn(yaml.toStdString());
        QVERIFY2(verdict.errors.empty(),
                 verdict.errors.empty() ? "" : verdict.errors.front().message.english().c_str());
        QCOMPARE(QString::fromStdString(
                     edge::shownService(verdict.config.ingress[0], verdict.config.originRequest)),
                 shown);
    }

    void types_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& yaml, const char* message) {
            QTest::newRow(name) << QString::fromStdString(yaml)
                                << QString("yaml: unmarshal errors:\n  line ") + message;
        };
        row("map for a list", "ingress:\n  hostname: a\n",
            "2: cannot unmarshal !!map into []config.UnvalidatedIngressRule");
        row("text for a list", "ingress: x\n",
            "1: cannot unmarshal !!str `x` into []config.UnvalidatedIngressRule");
        row("text for a rule", "ingress: [x]\n",
            "1: cannot unmarshal !!str `x` into config.UnvalidatedIngressRule");
        row("list for a text", "tunnel: [x]\n", "1: cannot unmarshal !!seq into string");
        row("number for a duration", withOrigin("connectTimeout: 30"),
            "2: cannot unmarshal !!int `30` into time.Duration");
        row("no duration", withOrigin("tlsTimeout: 30 seconds"),
            "2: cannot unmarshal !!str `30 seconds` into time.Duration");
        row("a long value is cut", withOrigin("tlsTimeout: thirty seconds"),
            "2: cannot unmarshal !!str `thirty ...` into time.Duration");
        row("no boolean", withOrigin("noTLSVerify: maybe"), "2: cannot unmarshal !!str `maybe` into bool");
        row("number for a boolean", withOrigin("http2Origin: 1"), "2: cannot unmarshal !!int `1` into bool");
        row("negative port", withOrigin("proxyPort: -1"), "2: cannot unmarshal !!int `-1` into uint");
        row("text for a number", withOrigin("keepAliveConnections: '5'"),
            "2: cannot unmarshal !!str `5` into int");
        row("text for tags", withOrigin("access: {audTag: x}"),
            "2: cannot unmarshal !!str `x` into []string");
        row("text for access", withOrigin("access: x"),
            "2: cannot unmarshal !!str `x` into config.AccessConfig");
        row("several", "tunnel: {}\noriginRequest: []\n",
            "1: cannot unmarshal !!map into string\n  line 2: cannot unmarshal !!seq into "
            "config.OriginRequestConfig");
    }

    void types() {
        QFETCH(QString, yaml);
        QFETCH(QString, message);
        const Verdict verdict = verdictOn(yaml.toStdString());
        QCOMPARE(verdict.errors.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(verdict.errors[0].id), QString("not-decodable"));
        QCOMPARE(QString::fromStdString(verdict.errors[0].message.english()), message);
        QCOMPARE(verdict.errors[0].rule, 0);
        QCOMPARE(QString::fromStdString(verdict.problems.at(0).id), QString("ingress-type"));
    }

    void settings_data() {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("message"); // empty: accepted
        QTest::newRow("a number for a text") << "edge-ip-version: 4"
                                             << "expected string found int for edge-ip-version";
        QTest::newRow("a number for a boolean") << "no-autoupdate: 1"
                                                << "expected boolean found int for no-autoupdate";
        QTest::newRow("a text for a number") << "retries: '5'"
                                             << "expected int found string for retries";
        QTest::newRow("a number for a duration") << "grace-period: 30"
                                                 << "expected duration found int for grace-period";
        QTest::newRow("no unit") << "grace-period: '30'"
                                 << "time: missing unit in duration \"30\"";
        QTest::newRow("no such unit") << "grace-period: 1d"
                                      << "time: unknown unit \"d\" in duration \"1d\"";
        QTest::newRow("no duration") << "grace-period: soon"
                                     << "time: invalid duration \"soon\"";
        QTest::newRow("nothing") << "metrics:"
                                 << "expected string found <nil> for metrics";
        QTest::newRow("a list") << "metrics: [a]"
                                << "expected string found []interface {} for metrics";
        QTest::newRow("a text for a list") << "tag: a"
                                           << "expected string slice found string for tag";
        QTest::newRow("right") << "grace-period: 45s"
                               << "";
        QTest::newRow("unknown") << "anything: 4"
                                 << "";
    }

    void settings() {
        QFETCH(QString, setting);
        QFETCH(QString, message);
        const Verdict verdict = verdictOn(setting.toStdString() + "\n" + withService("http://a"));
        QCOMPARE(verdict.errors.empty(), message.isEmpty());
        if (message.isEmpty())
            return;
        QCOMPARE(QString::fromStdString(verdict.errors[0].message.english()), message);
        QCOMPARE(verdict.errors[0].id, std::string("setting-type"));
        QVERIFY(verdict.errors[0].place.line > 0);
        QCOMPARE(verdict.problems.size(), std::size_t{1});
    }

    void wordsOfTheYamlReader_data() {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("words");
        QTest::newRow("tab below a scalar")
            << "ingress:\n- hostname: a\n\t- service: b\n"
            << "yaml: line 2: found a tab character that violates indentation";
        QTest::newRow("tab below a key") << "ingress:\n\t- service: b\n"
                                         << "yaml: line 2: found character that cannot start any token";
        QTest::newRow("star") << "ingress:\n- hostname: *.example.com\n"
                              << "yaml: line 2: did not find expected alphabetic or numeric character";
        QTest::newRow("anchor") << "ingress:\n- *b\n"
                                << "yaml: unknown anchor 'b' referenced";
        QTest::newRow("at sign") << "ingress:\n- service: @a\n"
                                 << "yaml: line 2: found character that cannot start any token";
        QTest::newRow("colon") << "ingress:\n- service: unix:\n"
                               << "yaml: line 2: mapping values are not allowed in this context";
        QTest::newRow("colon in the first line") << "a: b: c\n"
                                                 << "yaml: mapping values are not allowed in this context";
        QTest::newRow("twice")
            << "a: 1\na: 2\n"
            << "yaml: unmarshal errors:\n  line 2: mapping key \"a\" already defined at line 1";
    }

    void wordsOfTheYamlReader() {
        QFETCH(QString, yaml);
        QFETCH(QString, words);
        const auto tree = base::readYamlDocument(yaml.toStdString(), "config.yml");
        QVERIFY(!tree);
        QCOMPARE(QString::fromStdString(edge::decoderWords(tree.error(), yaml.toStdString())), words);
    }

    void unusedKeysAreToldAndIgnored() {
        const Verdict verdict =
            verdictOn(withOrigin("connectTimout: 30s") + "extra: 1\nwarp-routing: {enabled: true}\n");
        QVERIFY(verdict.errors.empty());
        QCOMPARE(verdict.problems.size(), std::size_t{2});
        QCOMPARE(verdict.problems[0].id, std::string("ingress-unused-key"));
        QCOMPARE(verdict.problems[0].message.args.at(0),
                 std::string("field connectTimout not found in type config.OriginRequestConfig"));
        QCOMPARE(verdict.problems[0].place.line, 2);
        QCOMPARE(verdict.problems[1].message.args.at(0),
                 std::string("field enabled not found in type config.WarpRoutingConfig"));
    }

    void allErrorsAreListedTheFirstIsCloudflareds() {
        const Verdict verdict =
            verdictOn("ingress:\n- {service: a, path: '*'}\n- {hostname: 'a:1', service: 'http://a'}\n");
        std::vector<std::string> ids;
        for (const edge::ConfigError& error : verdict.errors)
            ids.push_back(std::to_string(error.rule) + error.id);
        QCOMPARE(ids, (std::vector<std::string>{"1service-address", "1regex", "2hostname-port"}));
        QCOMPARE(verdict.errors[2].place.line, 3);
    }

    void remoteConfigurations() {
        const std::string rules = R"("ingress":[{"hostname":"a.b","service":"http://a:80",)"
                                  R"("originRequest":{"connectTimeout":30}},{"service":"http_status:404"}])";
        for (const std::string& json :
             {R"({"result":{"version":3,"config":{)" + rules + "}}}", R"({"config":{)" + rules + "}}"}) {
            const Verdict verdict = verdictOn(json);
            QVERIFY(verdict.errors.empty());
            QCOMPARE(verdict.config.ingress.size(), std::size_t{2});
        }
        QVERIFY(verdictOn("{" + rules + "}", "remote.json").errors.empty());
        QVERIFY(!verdictOn("{" + rules + "}").errors.empty());
        const std::string goDuration =
            R"({"config":{"ingress":[{"service":"http://a","originRequest":{"connectTimeout":"30s"}}]}})";
        QVERIFY(!verdictOn(goDuration).errors.empty());
    }

    void whatElseStandsInTheFile() {
        const Verdict local = verdictOn("tunnel: t\ncredentials-file: /c.json\nmetrics: 0.0.0.0:2000\n" +
                                        withService("http://a"));
        QCOMPARE(local.config.tunnel, std::string("t"));
        QCOMPARE(local.config.credentialsFile, std::string("/c.json"));
        QCOMPARE(local.config.other.text({"metrics"}), std::string("0.0.0.0:2000"));
        QVERIFY(local.config.hasIngress);
        QVERIFY(!local.config.onlyToken);
        QCOMPARE(local.config.ingress[0].place.line, 5);

        const Verdict remote = verdictOn("token: c2VjcmV0\nloglevel: info\n");
        QVERIFY(remote.config.onlyToken);
        QVERIFY(!remote.config.hasIngress);
        QVERIFY(!remote.config.other.find("token"));
        QVERIFY(verdictOn("token-file: /t\n").config.onlyToken);
    }
};

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
