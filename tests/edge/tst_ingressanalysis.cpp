// What the analysis of ingress rules claims, against the matcher.
#include <sallyport/edge/analysis.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using edge::IngressRule;
using edge::RuleFinding;
using Kind = RuleFinding::Kind;

namespace {

std::vector<IngressRule> rules(const std::vector<std::pair<std::string, std::string>>& patterns) {
    std::vector<IngressRule> made;
    for (const auto& [host, path] : patterns)
        made.push_back({host,
                        path,
                        "http:"
                        "//s" +
                            std::to_string(made.size()),
                        {},
                        {}});
    return made;
}

QString said(const std::vector<IngressRule>& list, std::size_t rule) {
    QString text;
    for (const RuleFinding& one : edge::analyseIngress(list).findings)
        if (one.rule == rule && one.kind != Kind::orderMatters)
            text += QString::fromStdString(edge::name(one.kind)) +
                    (one.by ? " " + QString::number(*one.by) : QString());
    return text;
}

std::vector<std::string> worldPaths() {
    std::vector<std::string> paths{"/"};
    for (std::size_t from = 0, length = 0; length < 4; ++length) {
        const std::size_t end = paths.size();
        for (; from < end; ++from)
            for (const char c : {'a', 'b', '/'})
                paths.push_back(paths[from] + c);
    }
    return paths;
}

} // namespace

class TestIngressAnalysis : public QObject {
    Q_OBJECT
private slots:
    void claims() {
        using Patterns = std::vector<std::pair<std::string, std::string>>;
        const auto last = [](const Patterns& patterns) { return said(rules(patterns), patterns.size() - 1); };
        QCOMPARE(last({{"a.example.com", ""}, {"a.example.com", "^/api"}}), QString("shadowed 0"));
        QCOMPARE(last({{"*.example.com", ""}, {"a.b.example.com", ""}}), QString("shadowed 0"));
        QCOMPARE(last({{"*.example.com", ""}, {"example.com", ""}}), QString());
        QCOMPARE(last({{"a.example.com", ""}, {"*.example.com", ""}}), QString());
        QCOMPARE(last({{"*.example.com", ""}, {"*.sub.example.com", "^/x"}}), QString("shadowed 0"));
        QCOMPARE(last({{"a.example.com", "/api"}, {"a.example.com", "^/api/v2"}}), QString("shadowed 0"));
        QCOMPARE(last({{"a.example.com", "^/api/v2"}, {"a.example.com", "/api"}}), QString());
        QCOMPARE(last({{"a.example.com", "^/a"}, {"a.example.com", "^/b"}, {"a.example.com", "^/[ab]x"}}),
                 QString("shadowed 0"));
        QCOMPARE(last({{"a.example.com", "^/a"}, {"", "^/[ab]x"}}), QString());
        QCOMPARE(last({{"", "^/a"}, {"a.example.com", "^/ab"}}), QString("shadowed 0"));
        QCOMPARE(last({{"a.example.com", "^api"}}), QString("never-matches"));
        QCOMPARE(last({{"*foo.com", ""}}), QString("never-matches"));
        QCOMPARE(last({{"a.example.com", "["}, {"a.example.com", "^/a"}}), QString());
        QCOMPARE(last({{"a.example.com", "\\bapi"}, {"a.example.com", "\\bapi"}}), QString("shadowed 0"));
        QCOMPARE(last({{"a.example.com", "\\bapi"}, {"a.example.com", "api"}}), QString());
    }

    void againstEveryRequest() {
        const std::vector<std::string> paths = worldPaths();
        const std::vector<std::string> names{"a.example.com",   "b.example.com", "x.a.example.com",
                                             "q.w.example.com", "example.com",   "other.net"};
        static const char* const hosts[] = {
            "", "", "*.example.com", "*.a.example.com", "a.example.com", "b.example.com", "example.com"};
        static const char* const patterns[] = {"",     "",         "/a",  "^/a",   "^/b", "^/[ab]",    "b$",
                                               "^/a$", "^/a(/|$)", "a.b", "^/.*b", "^a",  "^/(a|b)/?$"};
        std::mt19937 random(5);
        const double effort = qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble();
        const int rounds = qMax(50, static_cast<int>(400 * effort));
        int made[3] = {}, missed[3] = {};
        for (int round = 0; round < rounds; ++round) {
            std::vector<std::pair<std::string, std::string>> some;
            for (std::size_t i = 2 + random() % 5; i-- > 0;)
                some.emplace_back(hosts[random() % std::size(hosts)],
                                  patterns[random() % std::size(patterns)]);
            const std::vector<IngressRule> list = rules(some);
            const edge::Analysis analysis = edge::analyseIngress(list);
            std::vector<bool> first(list.size()), any(list.size());
            for (std::size_t i = 0; i < list.size(); ++i) {
                const edge::IngressMatcher alone({list[i]});
                const edge::IngressMatcher upTo(std::vector<IngressRule>(
                    list.begin(), list.begin() + static_cast<std::ptrdiff_t>(i) + 1));
                for (const std::string& host : names)
                    for (const std::string& path : paths) {
                        any[i] = any[i] || alone.match(host, path) == 0;
                        first[i] = first[i] || upTo.match(host, path) == static_cast<int>(i);
                    }
            }
            std::vector<bool> never(list.size()), shadowed(list.size());
            for (const RuleFinding& one : analysis.findings) {
                ++made[static_cast<int>(one.kind)];
                QVERIFY(one.proved);
                if (one.kind == Kind::orderMatters) {
                    std::vector<IngressRule> swapped = list;
                    std::swap(swapped[one.rule], swapped[*one.by]);
                    const std::string &host = one.witness->host, &path = one.witness->path;
                    QCOMPARE(edge::IngressMatcher(list).match(host, path), static_cast<int>(*one.by));
                    QVERIFY(edge::IngressMatcher({list[one.rule]}).match(host, path) == 0);
                    continue;
                }
                if (one.kind == Kind::neverMatches) {
                    never[one.rule] = true;
                    QVERIFY(!any[one.rule]);
                    continue;
                }
                shadowed[one.rule] = true;
                QVERIFY(!first[one.rule] && *one.by < one.rule);
                if (one.witness)
                    QVERIFY(
                        edge::IngressMatcher({list[one.rule]}).match(one.witness->host, one.witness->path) ==
                        0);
            }
            for (std::size_t i = 0; i < list.size(); ++i) {
                missed[0] += !any[i] && !never[i];
                missed[1] += any[i] && !first[i] && !shadowed[i];
            }
        }
        qInfo("claims: %d never match, %d shadowed, %d orders; not made: %d, %d", made[0], made[1], made[2],
              missed[0], missed[1]);
        for (int kind = 0; kind < 2; ++kind) {
            QVERIFY(made[kind] > rounds / 20);
            QVERIFY2(missed[kind] * 5 <= made[kind] + missed[kind] + 20, "more than one in five is missed");
        }
    }
};

QTEST_APPLESS_MAIN(TestIngressAnalysis)
#include "tst_ingressanalysis.moc"
