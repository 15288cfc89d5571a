// What of the edge stands before a hostname: never less than a request shows.
#include <sallyport/edge/guards.h>

#include "randomtree.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using edge::WafRule;

namespace {

WafRule rule(const std::string& expression, const std::string& action = "block", bool enabled = true) {
    WafRule one;
    one.text = expression;
    one.action = action;
    one.enabled = enabled;
    edge::ExpressionError error;
    one.expression = edge::Expression::parse(expression, error);
    return one;
}

edge::WafRuleset of(std::vector<WafRule> rules) {
    edge::WafRuleset ruleset;
    ruleset.rules = std::move(rules);
    return ruleset;
}

using Indexes = std::vector<std::size_t>;

} // namespace

class Guards : public QObject {
    Q_OBJECT
private slots:
    void rules() {
        const edge::GuardingRules guarding(of({
            rule(R"(http.host eq "blog.example.com")"),
            rule(R"(http.host eq "blog.example.com" and http.request.method eq "POST")"),
            rule(R"(http.host eq "blog.example.com" and http.user_agent contains "curl")"),
            rule(R"(http.host ne "blog.example.com")"),
            rule(R"(ip.src.country in {"US" "CA"})"),
            rule(R"(http.request.uri.args["a"][0] eq "b" and not http.host contains "blog")"),
            rule(R"(any(http.request.headers["x-a"][*] eq "b"))"),
            rule("ssl", "log"),
            rule("ssl", "block", false),
            rule("this is no expression"),
            rule("not ssl"),
        }));
        QCOMPARE(guarding.before("blog.example.com"), (Indexes{0, 1, 2, 4, 6, 9, 10}));
        QCOMPARE(guarding.before("www.example.com"), (Indexes{3, 4, 5, 6, 9, 10}));
        // Of a wildcard the host is not known.
        QCOMPARE(guarding.before("*.example.com"), (Indexes{0, 1, 2, 3, 4, 5, 6, 9, 10}));
        QCOMPARE(guarding.before(""), guarding.before("*.example.com"));
    }

    // A rule that some request to the hostname is taken by is always among them.
    void neverLess() {
        std::mt19937 random(3);
        const auto below = [&](std::size_t n) { return random() % n; };
        const std::vector<std::string> atoms{R"(http.host eq "a.example.com")",
                                             R"(http.host in {"a.example.com" "b.example.com"})",
                                             R"(starts_with(http.request.uri.path, "/x"))",
                                             R"(http.request.method eq "POST")",
                                             R"(http.user_agent contains "curl")",
                                             R"(ip.src.country eq "DE")",
                                             R"(ends_with(http.host, ".example.com"))",
                                             "ssl"};
        const std::vector<std::string> hosts{"a.example.com", "b.example.com", "c.example.org"};
        int taken = 0, left = 0;
        for (unsigned i = 0; i < std::max(300U, effort(400)); ++i) {
            std::string text = atoms[below(atoms.size())];
            for (std::size_t more = below(3); more > 0; --more)
                text = "(" + text + ")" + (below(2) ? " and " : " or ") + (below(3) ? "" : "not ") +
                       atoms[below(atoms.size())];
            const WafRule one = rule(text);
            QVERIFY2(one.expression, text.c_str());
            const edge::GuardingRules guarding(of({one}));
            for (const std::string& host : hosts) {
                const bool counted = !guarding.before(host).empty();
                bool takes = false;
                for (unsigned bits = 0; bits < 32; ++bits) {
                    edge::Request request;
                    request.host = host;
                    request.path = (bits & 1) != 0 ? "/x/y" : "/";
                    request.method = (bits & 2) != 0 ? "POST" : "GET";
                    request.country = (bits & 4) != 0 ? "DE" : "US";
                    request.tls = (bits & 8) != 0;
                    if ((bits & 16) != 0)
                        request.headers["user-agent"] = {"curl/8"};
                    takes = takes || one.expression->matches(request) == edge::Answer::yes;
                }
                QVERIFY2(counted || !takes, qPrintable(QString::fromStdString(text + " at " + host)));
                ++(takes ? taken : left);
            }
        }
        QVERIFY(taken > 100 && left > 20);
    }

    void applications() {
        edge::Access access;
        for (const char* uri : {"app.example.com", "*.example.com/admin", "other.example.org/x*"}) {
            edge::AccessApplication one;
            one.destinations.push_back(edge::readDestination(uri));
            access.applications.push_back(one);
        }
        QCOMPARE(edge::applicationsBefore("app.example.com", access), (Indexes{0, 1}));
        QCOMPARE(edge::applicationsBefore("b.example.com", access), (Indexes{1}));
        QCOMPARE(edge::applicationsBefore("other.example.org", access), (Indexes{2}));
        QCOMPARE(edge::applicationsBefore("example.net", access), Indexes{});
        QCOMPARE(edge::applicationsBefore("*", access), (Indexes{0, 1, 2}));
    }
};

QTEST_APPLESS_MAIN(Guards)
#include "tst_guards.moc"
