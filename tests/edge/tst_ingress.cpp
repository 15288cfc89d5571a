// Which rule a request meets: cloudflared's rules of matching, and the indexed
// matcher against the plainest reading of them.
#include <sallyport/edge/ingress.h>

#include <QtTest>

#include <map>
#include <random>
#include <regex>

using sallyport::edge::IngressMatcher;
using sallyport::edge::IngressRule;

namespace {

IngressRule rule(std::string hostname, std::string path = {}, std::string service = "http://a:80") {
    return {std::move(hostname), std::move(path), std::move(service), {}, {}};
}

// Second forms of the hosts that the tests use, as golang.org/x/net/idna gives them.
const std::map<std::string, std::string> punycode{{"Bücher.example", "xn--bcher-kva.example"},
                                                  {"APP.example.com", "app.example.com"},
                                                  {"straße.example", "xn--strae-oqa.example"}};

bool hostMatches(const std::string& pattern, const std::string& host) {
    if (pattern.empty() || pattern == "*" || pattern == host)
        return true;
    return pattern.starts_with("*.") && host.ends_with(pattern.substr(1));
}

// One rule after the other, as ingress.go reads.
int slowly(const std::vector<IngressRule>& rules, const std::string& host, const std::string& path) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto second = punycode.find(rules[i].hostname);
        const bool hostFits = hostMatches(rules[i].hostname, host) ||
                              (second != punycode.end() && hostMatches(second->second, host));
        if (hostFits && (rules[i].path.empty() || std::regex_search(path, std::regex(rules[i].path))))
            return static_cast<int>(i);
    }
    return -1;
}

template<class T> const T& pick(std::mt19937& random, const std::vector<T>& from) {
    return from[random() % from.size()];
}

} // namespace

class TestIngress : public QObject {
    Q_OBJECT
private slots:
    void firstMatchWinsAcrossClasses() {
        // A wildcard before an exact host, an any-host path before both.
        const IngressMatcher matcher({rule("", "^/healthz$"), rule("*.example.com", "/api"),
                                      rule("a.example.com"), rule("*.example.com"), rule("*")});
        QCOMPARE(matcher.match("a.example.com", "/healthz"), 0);
        QCOMPARE(matcher.match("a.example.com", "/v1/api"), 1);
        QCOMPARE(matcher.match("a.example.com", "/"), 2);
        QCOMPARE(matcher.match("b.c.example.com", "/"), 3);
        QCOMPARE(matcher.match("example.com", "/"), 4);
    }

    void hosts_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("matches");
        QTest::newRow("exact") << "a.example.com"
                               << "a.example.com" << true;
        QTest::newRow("the host's case counts") << "a.example.com"
                                                << "A.example.com" << false;
        QTest::newRow("a pattern in capitals also stands in small letters") << "A.example.com"
                                                                            << "a.example.com" << true;
        QTest::newRow("a port is no part of the host") << "a.example.com"
                                                       << "a.example.com:443" << true;
        QTest::newRow("a trailing dot is") << "a.example.com"
                                           << "a.example.com." << false;
        QTest::newRow("any depth") << "*.example.com"
                                   << "a.b.example.com" << true;
        QTest::newRow("not the apex") << "*.example.com"
                                      << "example.com" << false;
        QTest::newRow("an empty label") << "*.example.com"
                                        << ".example.com" << true;
        QTest::newRow("a dot is needed") << "*foo.com"
                                         << "barfoo.com" << false;
        QTest::newRow("IPv6 with a port") << "::1"
                                          << "[::1]:80" << true;
        QTest::newRow("IPv6 without one") << "::1"
                                          << "::1" << true;
        QTest::newRow("Unicode as it is") << "môô.example"
                                          << "môô.example" << true;
        QTest::newRow("Unicode in punycode") << "môô.example"
                                             << "xn--m-xgaa.example" << true;
        QTest::newRow("ß is kept (non-transitional)") << "straße.example"
                                                      << "xn--strae-oqa.example" << true;
        QTest::newRow("a wildcard has no punycode") << "*.bücher.example"
                                                    << "a.xn--bcher-kva.example" << false;
        QTest::newRow("nor has an underscore") << "BÜ_X.example"
                                               << "xn--b_x-hoa.example" << false;
    }

    void hosts() {
        QFETCH(QString, pattern);
        QFETCH(QString, host);
        QFETCH(bool, matches);
        const IngressMatcher matcher({rule(pattern.toStdString())});
        QCOMPARE(matcher.match(host.toStdString(), "/") == 0, matches);
    }

    void paths_data() {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("matches");
        QTest::newRow("anywhere") << "/api" << QByteArray("/v2/api") << true;
        QTest::newRow("a glob is a regex") << "/api/*" << QByteArray("/apiary") << true;
        QTest::newRow("anchored") << "^/api" << QByteArray("/v2/api") << false;
        QTest::newRow("to the end") << "\\.html$" << QByteArray("/a.html") << true;
        QTest::newRow("an escaped dot") << "\\.html$" << QByteArray("/ahtml") << false;
        QTest::newRow("the whole") << "^/a$" << QByteArray("/a/") << false;
        QTest::newRow("an escaped dollar is a dollar") << "/a\\$" << QByteArray("/a$b") << true;
        QTest::newRow("a digit class is no letter") << "/\\d" << QByteArray("/d") << false;
        QTest::newRow("case counts") << "/api" << QByteArray("/API") << false;
        QTest::newRow("unless asked") << "(?i)/api" << QByteArray("/API") << true;
        QTest::newRow("Go's named group") << "^/(?<name>[a-z]+)$" << QByteArray("/abc") << true;
        QTest::newRow("the same in a class is text") << "^/[(?<a>]$" << QByteArray("/<") << true;
        QTest::newRow("a byte that is no UTF-8 is one character")
            << "^/a.b$" << QByteArray("/a\xffzb").remove(3, 1) << true;
        QTest::newRow("UTF-8 is one character too") << "^/a.b$"
                                                    << QByteArray("/a\xc3\xbc"
                                                                  "b")
                                                    << true;
        QTest::newRow("no look-ahead") << "(?=a)" << QByteArray("/a") << false;
    }

    void paths() {
        QFETCH(QString, pattern);
        QFETCH(QByteArray, path);
        QFETCH(bool, matches);
        const IngressMatcher matcher({rule("", pattern.toStdString())});
        QCOMPARE(matcher.match("a", path.toStdString()) == 0, matches);
    }

    void urls_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("found"); // -1: none of the rules, -2: an error
        QTest::newRow("plain") << "https://a.example.com/x" << 0;
        QTest::newRow("user and port") << "https://u:p@a.example.com:8443/x?y=1#z" << 0;
        QTest::newRow("decoded") << "https://a.example.com/%78" << 0;
        QTest::newRow("a plus stays") << "https://a.example.com/+" << 1;
        QTest::newRow("no path") << "https://a.example.com" << 1;
        QTest::newRow("without scheme") << "//a.example.com/x" << 0;
        QTest::newRow("a bare name") << "a.example.com" << -2;
        QTest::newRow("name and port") << "a.example.com:443" << -1;
        QTest::newRow("a variable") << "https://a.${DOMAIN}/" << -2;
        QTest::newRow("bad escape") << "https://a.example.com/%zz" << -2;
        QTest::newRow("bad port") << "https://a.example.com:http/" << -2;
        QTest::newRow("two colons") << "https://a:1:2/" << -2;
        QTest::newRow("space in the path") << "https://a.example.com/a x" << 0;
        QTest::newRow("control character") << "https://a.example.com/\x01" << -2;
        QTest::newRow("IPv6") << "https://[2001:db8::1]:443/" << -1;
        QTest::newRow("mapped IPv6") << "https://[::ffff:10.0.0.1]/" << -1;
        QTest::newRow("IPv4 in brackets") << "https://[10.0.0.1]/" << -2;
        QTest::newRow("no IPv6") << "https://[2001:db8:zz]/" << -2;
        QTest::newRow("open bracket") << "https://[2001:db8::1/" << -2;
        QTest::newRow("no host") << "https:///x" << -1;
        QTest::newRow("empty") << "" << -2;
    }

    void urls() {
        QFETCH(QString, url);
        QFETCH(int, found);
        const IngressMatcher matcher({rule("a.example.com", "x"), rule("a.example.com")});
        const auto result = matcher.matchUrl(url.toStdString());
        QCOMPARE(result ? *result : -2, found);
    }

    void agreesWithTheSlowReading() {
        const unsigned effort = qEnvironmentVariableIntValue("SALLYPORT_EFFORT") > 0
                                    ? static_cast<unsigned>(qEnvironmentVariableIntValue("SALLYPORT_EFFORT"))
                                    : 1;
        const std::vector<std::string> hosts{"",
                                             "*",
                                             "a.example.com",
                                             "b.example.com",
                                             "*.example.com",
                                             "*.b.example.com",
                                             "example.com",
                                             "*.com",
                                             "*foo.com",
                                             "Bücher.example",
                                             "APP.example.com",
                                             "straße.example",
                                             "*."};
        const std::vector<std::string> asked{"a.example.com",
                                             "b.example.com",
                                             "a.b.example.com",
                                             "example.com",
                                             "x.com",
                                             "barfoo.com",
                                             "*foo.com",
                                             "Bücher.example",
                                             "xn--bcher-kva.example",
                                             "app.example.com",
                                             "APP.example.com",
                                             "xn--strae-oqa.example",
                                             "a.",
                                             "nowhere",
                                             ""};
        const std::vector<std::string> paths{"",       "",       "/api",   "^/api", "^/api$",
                                             "/api/*", "\\.js$", "[0-9]+", "a|b"};
        const std::vector<std::string> askedPaths{"/", "", "/api", "/v2/api", "/api/7", "/a.js", "/b", "/x9"};
        std::mt19937 random(7);
        int found = 0;
        for (unsigned round = 0; round < 300 * effort; ++round) {
            std::vector<IngressRule> rules;
            for (unsigned i = random() % 12; i > 0; --i)
                rules.push_back(rule(pick(random, hosts), pick(random, paths)));
            const IngressMatcher matcher(rules);
            for (const std::string& host : asked) {
                const std::string& path = pick(random, askedPaths);
                const int expected = slowly(rules, host, path);
                found += expected >= 0;
                QVERIFY2(matcher.match(host, path) == expected,
                         qPrintable(QString("round %1: %2 %3").arg(round).arg(host.c_str(), path.c_str())));
            }
        }
        QVERIFY(found > 1000);
    }

    void rulesOfADocument() {
        sallyport::model::Tunnel tunnel;
        tunnel.hostnames.push_back({"blog", "blog.example.com", "^/x", "http://ghost.ghost:2368", {}, {}});
        auto rules = sallyport::edge::ingressOf(tunnel);
        QCOMPARE(rules.size(), std::size_t{2});
        QCOMPARE(rules[0].path, std::string("^/x"));
        QCOMPARE(rules[1].service, std::string("http_status:404"));
        tunnel.hostnames.push_back({"rest", "*", "", "http://default.web:80", {}, {}});
        rules = sallyport::edge::ingressOf(tunnel);
        QCOMPARE(rules.size(), std::size_t{2});
        QCOMPARE(rules[1].service, std::string("http://default.web:80"));
    }
};

QTEST_GUILESS_MAIN(TestIngress)
#include "tst_ingress.moc"
