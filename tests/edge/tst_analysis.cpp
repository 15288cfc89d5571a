// What the analysis of rules claims, against every request of a small world.
#include "pattern.h"
#include "waf/language.h"

#include <sallyport/base/yaml.h>
#include <sallyport/edge/analysis.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sallyport;
using edge::Answer;
using edge::Request;
using edge::RuleFinding;
using edge::WafOutcome;
using edge::WafRule;
using edge::WafRuleset;
using Kind = RuleFinding::Kind;

namespace {

WafRule rule(const std::string& expression, const std::string& action, const std::string& ref = {}) {
    WafRule one;
    one.ref = ref;
    one.action = action;
    one.text = expression;
    edge::ExpressionError error;
    one.expression = edge::Expression::parse(expression, error);
    if (!one.expression)
        qFatal("%s: %s", expression.c_str(), error.message.english().c_str());
    if (action == "skip")
        one.actionParameters = *base::readJson(R"({"ruleset": "current"})", "p.json");
    return one;
}

WafRuleset of(std::vector<WafRule> rules) {
    return {"zone", "default", "zone", std::string(edge::customPhase), std::move(rules)};
}

std::string shown(const WafRuleset& ruleset) {
    std::string text;
    for (const WafRule& one : ruleset.rules)
        text += (one.enabled ? "" : "(off) ") + one.action + ": " + one.text + "\n";
    return text;
}

// ---- the small world: requests, and rules of which each has its witness among them

std::vector<Request> world() {
    std::vector<std::string> paths{"/"};
    for (std::size_t from = 0, length = 0; length < 3; ++length) {
        const std::size_t end = paths.size();
        for (; from < end; ++from)
            for (const char c : {'a', 'b', '/'})
                if (!(c == '/' && paths[from].ends_with('/')))
                    paths.push_back(paths[from] + c);
    }
    std::vector<Request> requests;
    for (const std::string& path : paths)
        for (const char* host : {"a.example.com", "b.example.com", "c.example.com"})
            for (const char* query : {"", "a"})
                for (const char* country : {"DE", "FR", "AT"})
                    for (const char* header : {"", "a", "b"})
                        for (const char* ip : {"192.0.2.1", "198.51.100.1"}) {
                            Request one;
                            one.host = host;
                            one.path = path;
                            one.query = query;
                            one.country = country;
                            one.ip = model::Ip::parse(ip);
                            if (*header)
                                one.headers["x"] = {header};
                            requests.push_back(std::move(one));
                        }
    return requests;
}

const char* const atoms[] = {
    R"(http.request.uri.path eq "/a")",
    R"(http.request.uri.path ne "/a")",
    R"(http.request.uri.path in {"/a" "/b" "/a/"})",
    R"(starts_with(http.request.uri.path, "/a"))",
    R"(starts_with(http.request.uri.path, "/a/"))",
    R"(starts_with(http.request.uri.path, "/b"))",
    R"(ends_with(http.request.uri.path, "b"))",
    R"(http.request.uri.path contains "ab")",
    R"(http.request.uri.path contains "/a")",
    R"(http.request.uri.path wildcard "/A*")",
    "http.request.uri.path strict wildcard \"/*/b\"",
    R"(http.request.uri.path matches "^/a")",
    R"(http.request.uri.path matches "a.?b$")",
    R"(upper(http.request.uri.path) eq "/A")",
    R"(len(http.request.uri.path) gt 2)",
    R"(http.request.uri.path lt "/b")",
    R"(http.host eq "a.example.com")",
    R"(http.host ne "a.example.com")",
    R"(http.host in {"a.example.com" "b.example.com"})",
    R"(http.host contains "b.")",
    R"(http.request.uri.query eq "a")",
    R"(http.request.uri eq "/a?a")",
    R"(http.request.uri contains "a?")",
    "http.request.full_uri wildcard \"https://a.example.com/a*\"",
    R"(http.request.full_uri contains "com/b")",
    R"(ip.src.country eq "DE")",
    R"(ip.src.country in {"FR" "DE"})",
    R"(ip.src in {192.0.2.0/24})",
    R"(ip.src ne 192.0.2.1)",
    R"(http.request.headers["x"][0] eq "a")",
    R"(http.request.headers["x"][0] ne "a")",
    R"(any(http.request.headers["x"][*] eq "b"))",
};

std::string expression(std::mt19937& random, int depth) {
    const auto pick = [&](std::size_t count) { return random() % count; };
    if (depth == 0 || pick(3) == 0) {
        const std::string atom = atoms[pick(std::size(atoms))];
        return pick(4) == 0 ? "not " + atom : atom;
    }
    static const char* const joins[] = {" and ", " and ", " or ", " xor "};
    return "(" + expression(random, depth - 1) + joins[pick(4)] + expression(random, depth - 1) + ")";
}

WafRuleset randomRuleset(std::mt19937& random) {
    static const char* const actions[] = {"block", "block", "skip", "managed_challenge", "log"};
    std::vector<WafRule> rules;
    for (std::size_t i = 2 + random() % 4; i-- > 0;) {
        rules.push_back(rule(expression(random, 2), actions[random() % std::size(actions)]));
        rules.back().enabled = random() % 10 != 0;
        if (rules.back().action == "skip" && random() % 3 == 0)
            rules.back().actionParameters = *base::readJson(R"({"phases": ["http_ratelimit"]})", "p.json");
    }
    return of(std::move(rules));
}

// The slow runner: which rules match is asked of the evaluator, one request after the other; what follows
// from it is written down here again.
struct Slow {
    const WafRuleset& rules;
    std::vector<std::vector<bool>> matches; // by request, by rule

    Slow(const WafRuleset& ruleset, const std::vector<Request>& requests) : rules(ruleset) {
        for (const Request& request : requests) {
            std::vector<bool> row;
            for (const WafRule& one : ruleset.rules)
                row.push_back(one.enabled && one.expression->matches(request) == Answer::yes);
            matches.push_back(std::move(row));
        }
    }
    static bool stops(const WafRule& one) {
        return one.action == "block" || one.action == "managed_challenge" ||
               (one.action == "skip" && one.actionParameters.find("ruleset"));
    }
    // "block", "managed_challenge", or what is skipped.
    std::string outcome(const std::vector<bool>& row, const std::vector<std::size_t>& order) const {
        std::string skipped;
        for (const std::size_t i : order) {
            if (!row[i])
                continue;
            const WafRule& one = rules.rules[i];
            if (one.action == "block")
                return "block";
            if (one.action == "skip" && one.actionParameters.find("phases"))
                skipped = " phases";
            if (stops(one))
                return (one.action == "skip" ? "pass" : one.action) + skipped;
        }
        return "pass" + skipped;
    }
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> all(rules.rules.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        return all;
    }
    bool reaches(const std::vector<bool>& row, std::size_t rule) const {
        for (std::size_t k = 0; k < rule; ++k)
            if (row[k] && stops(rules.rules[k]))
                return false;
        return row[rule];
    }
    // alone: with no other rule between that matches too.
    bool orderMatters(const std::vector<bool>& row, std::size_t i, std::size_t j, bool alone) const {
        if (!row[i] || !row[j] || !reaches(row, i))
            return false;
        for (std::size_t k = i + 1; k < j; ++k)
            if (row[k] && (alone || stops(rules.rules[k])))
                return false;
        std::vector<std::size_t> swapped = order();
        std::swap(swapped[i], swapped[j]);
        return outcome(row, order()) != outcome(row, swapped);
    }
};

double effort() {
    return qEnvironmentVariable("SALLYPORT_EFFORT", "1").toDouble();
}

bool has(const edge::Analysis& analysis, Kind kind, std::size_t rule, std::optional<std::size_t> by = {}) {
    return std::any_of(analysis.findings.begin(), analysis.findings.end(), [&](const RuleFinding& one) {
        return one.kind == kind && one.rule == rule && (!by || one.by == by);
    });
}

const std::string feed = R"(http.request.uri.path eq "/rss/")";
const std::string content = R"(starts_with(http.request.uri.path, "/ghost/api/content"))";
const std::string admin = R"(starts_with(http.request.uri.path, "/ghost"))";

WafRule seed(char which) {
    return which == 'f'   ? rule(feed, "skip", "feed")
           : which == 'c' ? rule(content, "skip", "content")
                          : rule(admin, "block", "admin");
}

WafOutcome::Kind at(const WafRuleset& rules, const std::string& path) {
    Request request;
    request.host = "blog.example.com";
    request.path = path;
    return run(rules, request).kind;
}

} // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private slots:
    // A blog: its feed and its content API stay open, its admin pages do not. In all six orders.
    void theSeedInEveryOrder() {
        std::string order = "acf";
        int orders = 0;
        do {
            WafRuleset rules = of({});
            for (const char one : order)
                rules.rules.push_back(seed(one));
            ++orders;
            const bool right = order.find('c') < order.find('a');
            QCOMPARE(at(rules, "/rss/"), WafOutcome::Kind::pass);
            QCOMPARE(at(rules, "/ghost/"), WafOutcome::Kind::block);
            QCOMPARE(at(rules, "/ghost/api/content/posts"),
                     right ? WafOutcome::Kind::pass : WafOutcome::Kind::block);

            const edge::Analysis analysis = edge::analyse(rules);
            const std::size_t c = order.find('c'), a = order.find('a');
            QCOMPARE(has(analysis, Kind::shadowed, c, a), !right);
            QVERIFY(has(analysis, Kind::orderMatters, std::max(a, c), std::min(a, c)));
            QCOMPARE(analysis.findings.size(), std::size_t(right ? 1 : 2)); // the feed is in nobody's way
            for (const RuleFinding& one : analysis.findings) {
                QVERIFY(one.proved && one.witness);
                QCOMPARE(at(rules, one.witness->path),
                         right ? WafOutcome::Kind::pass : WafOutcome::Kind::block);
            }
        } while (std::next_permutation(order.begin(), order.end()));
        QCOMPARE(orders, 6);
    }

    void saysWhatMovingARuleChanges() {
        const WafRuleset rules = of({seed('c'), seed('f'), seed('a')});
        const auto effects = edge::whatMoves(rules, 0, 2);
        QCOMPARE(effects.size(), std::size_t(1));
        QCOMPARE(effects[0].rule, std::size_t(2));
        QCOMPARE(effects[0].text.english(),
                 std::string("GET /ghost/api/content was skipped, is now blocked."));
        QVERIFY(edge::whatMoves(rules, 1, 0).empty());
        QVERIFY(edge::whatMoves(rules, 1, 2).empty());
        const auto back = edge::whatMoves(of({seed('a'), seed('c')}), 1, 0);
        QCOMPARE(back.size(), std::size_t(1));
        QVERIFY(back[0].before.kind == WafOutcome::Kind::block &&
                back[0].after.kind == WafOutcome::Kind::pass);
    }

    void claims_data() {
        QTest::addColumn<QStringList>("blocks"); // the last one is asked about; all block, the first skips
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, QStringList blocks, const char* kind) {
            QTest::newRow(name) << blocks << kind;
        };
        row("two values", {R"(http.host eq "a" and http.host eq "b")"}, "never-matches");
        row("beginning and value",
            {R"(http.request.uri.path eq "/a" and starts_with(http.request.uri.path, "/b"))"},
            "never-matches");
        row("no slash", {R"(http.request.uri.path eq "rss")"}, "never-matches");
        row("a query in the path", {R"(http.request.uri.path contains "?")"}, "never-matches");
        row("path and whole",
            {R"(http.request.uri.path eq "/a" and http.request.full_uri contains ".com/b")"}, "");
        row("host and whole",
            {"http.host eq \"a.com\" and http.request.full_uri wildcard \"https://b.com/*\""},
            "never-matches");
        row("ranges apart", {"cf.edge.server_port in {1..5} and cf.edge.server_port ge 6"}, "never-matches");
        row("ranges touch", {"cf.edge.server_port in {1..6} and cf.edge.server_port ge 6"}, "");
        row("networks apart", {"ip.src in {10.0.0.0/8} and ip.src in {192.168.0.0/16 2001:db8::/32}"},
            "never-matches");
        row("network inside", {"ip.src in {10.0.0.0/8}", "ip.src in {10.1.0.0/16}"}, "shadowed");
        row("network around", {"ip.src in {10.1.0.0/16}", "ip.src in {10.0.0.0/8}"}, "");
        row("half and half", {"ip.src in {10.0.0.0/9}", "ip.src in {10.128.0.0/9}", "ip.src in {10.0.0.0/8}"},
            "shadowed");
        row("by two", {"ssl", "not ssl", R"(http.host eq "a.com")"}, "shadowed");
        row("by one of two", {"ssl", "not ssl and ip.src in {10.0.0.0/8}", R"(http.host eq "a.com")"}, "");
        row("longer beginning",
            {R"(starts_with(http.request.uri.path, "/a"))", R"(starts_with(http.request.uri.path, "/a/b"))"},
            "shadowed");
        row("contained", {R"(http.user_agent contains "bot")", R"(http.user_agent contains "robots")"},
            "shadowed");
        row("regex in regex",
            {R"(http.user_agent matches "b[ou]t")", R"(http.user_agent matches "^(rob|rab)[o]ts?$")"},
            "shadowed");
        row("regex beside regex",
            {R"(http.user_agent matches "b[ou]t$")", R"(http.user_agent matches "^(rob|rab)[o]ts?$")"}, "");
        row("regex by prefix",
            {R"(starts_with(http.request.uri.path, "/a"))",
             R"(http.request.uri.path matches "^/a+/[0-9]{2}$")"},
            "shadowed");
        row("case", {R"(http.user_agent wildcard "*BOT*")", R"(lower(http.user_agent) contains "robot")"},
            "shadowed");
        row("a header not there",
            {R"(http.request.headers["x"][0] ne "a")", R"(not http.request.headers["x"][0] eq "a")"}, "");
        row("a header there",
            {R"(not http.request.headers["x"][0] eq "a")", R"(http.request.headers["x"][0] ne "a")"},
            "shadowed");
        row("a threat score", {"cf.threat_score gt 10"}, "never-matches");
        row("country twice", {R"(ip.src.country eq "DE" and ip.src.country ne "DE")"}, "never-matches");
        row("a list that nobody knows", {"ip.src in $office and not ip.src in $office"}, "never-matches");
        row("two lists", {"ip.src in $office", "ip.src in $home"}, "");
        row("alias", {R"(ip.geoip.country eq "DE")", R"(ip.src.country eq "DE")"}, "shadowed");
        row("length", {R"(len(http.user_agent) lt 3 and http.user_agent contains "curl")"}, "never-matches");
    }
    void claims() {
        QFETCH(QStringList, blocks);
        QFETCH(QString, kind);
        WafRuleset rules = of({});
        for (const QString& one : blocks)
            rules.rules.push_back(
                rule(one.toStdString(), rules.rules.empty() && blocks.size() > 1 ? "skip" : "block"));
        QString said;
        for (const RuleFinding& one : edge::analyse(rules).findings)
            if (one.rule + 1 == rules.rules.size() && one.kind != Kind::orderMatters) {
                said += QString::fromStdString(edge::name(one.kind));
                QVERIFY(one.proved);
                if (one.witness)
                    QVERIFY(rules.rules.back().expression->matches(*one.witness) == Answer::yes);
            }
        QCOMPARE(said, kind);
    }

    void disabledAndUnreadableRulesClaimNothing() {
        WafRuleset rules = of({seed('a'), seed('c')});
        rules.rules[0].enabled = false;
        QVERIFY(edge::analyse(rules).findings.empty());
        rules.rules[0].enabled = true;
        rules.rules[0].expression.reset();
        QVERIFY(edge::analyse(rules).findings.empty());
        rules = of({seed('a'), seed('c')});
        rules.rules[0].rateLimited = true;
        QVERIFY(edge::analyse(rules).findings.empty());
    }

    // Every claim holds for every request of the small world, and few that hold there are not made.
    void againstEveryRequest() {
        const std::vector<Request> requests = world();
        const int rounds = qMax(30, static_cast<int>(250 * effort()));
        std::mt19937 random(qEnvironmentVariable("SALLYPORT_SEED", "1").toUInt());
        int made[3] = {}, missed[3] = {};
        for (int round = 0; round < rounds; ++round) {
            const WafRuleset rules = randomRuleset(random);
            const Slow slow(rules, requests);
            const edge::Analysis analysis = edge::analyse(rules);
            QVERIFY(analysis.complete);
            for (const RuleFinding& one : analysis.findings) {
                if (!one.proved)
                    continue;
                ++made[static_cast<int>(one.kind)];
                checkClaim(one, slow, requests);
                if (QTest::currentTestFailed()) {
                    qWarning("%s", shown(rules).c_str());
                    return;
                }
            }
            countMissed(analysis, slow, missed);
        }
        qInfo("claims: %d never match, %d shadowed, %d orders; not made: %d, %d, %d", made[0], made[1],
              made[2], missed[0], missed[1], missed[2]);
        for (int kind = 0; kind < 3; ++kind) {
            QVERIFY(made[kind] > rounds / 50);
            // A witness may lie outside of the small world: then there is nothing to claim.
            const int share = kind == static_cast<int>(Kind::orderMatters) ? 20 : 2;
            QVERIFY2(missed[kind] * share <= made[kind] + missed[kind] + 20, "too many are missed");
        }
    }

    void languagesAreThoseOfTheRegex() {
        std::mt19937 random(3);
        const auto pick = [&](std::size_t count) { return random() % count; };
        static const char* const parts[] = {"a",   "b",   "/",      ".",      "[ab]", "[^a]",
                                            "\\.", "\\d", "(a|b/)", "(?:ab)", "\\w",  "[a-c/]"};
        static const char* const repeats[] = {"", "", "", "*", "+", "?", "{2}", "{1,2}", "*?"};
        int read = 0;
        const int rounds = qMax(200, static_cast<int>(1000 * effort()));
        for (int round = 0; round < rounds; ++round) {
            std::string text = pick(3) == 0 ? "^" : "";
            for (std::size_t i = pick(4) + 1; i-- > 0;)
                text += std::string(parts[pick(std::size(parts))]) + repeats[pick(std::size(repeats))];
            text += pick(3) == 0 ? "$" : "";
            if (pick(4) == 0)
                text += "|" + std::string(parts[pick(std::size(parts))]) + "$";
            const auto shape = edge::words::shapeOfRegex(text);
            auto compiled = edge::Pattern::compile(text);
            const auto* pattern = std::get_if<edge::Pattern>(&compiled);
            if (!shape || !pattern)
                continue;
            ++read;
            edge::words::Language language(*shape);
            for (int i = 0; i < 60; ++i) {
                std::string word;
                for (std::size_t n = pick(7); n-- > 0;)
                    word += "abc/.1\n"[pick(7)];
                QVERIFY2(language.contains(word) == pattern->matches(word), (text + " on " + word).c_str());
            }
        }
        QVERIFY(read > rounds / 2);
    }

private:
    void checkClaim(const RuleFinding& one, const Slow& slow, const std::vector<Request>& requests) {
        const WafRuleset& rules = slow.rules;
        if (one.kind == Kind::orderMatters) {
            const Slow witness(rules, {*one.witness});
            QVERIFY(slow.rules.rules[one.rule].expression->matches(*one.witness) == Answer::yes);
            QVERIFY(witness.orderMatters(witness.matches[0], *one.by, one.rule, false));
            return;
        }
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const auto& row = slow.matches[i];
            QVERIFY2(
                !(one.kind == Kind::neverMatches ? row[one.rule] : slow.reaches(row, one.rule)),
                (edge::name(one.kind) + " " + std::to_string(one.rule) + ": " + requests[i].url()).c_str());
        }
        if (one.kind == Kind::shadowed) {
            QVERIFY(one.witness && one.by && *one.by < one.rule);
            const Slow witness(rules, {*one.witness});
            QVERIFY(witness.matches[0][one.rule] && !witness.reaches(witness.matches[0], one.rule));
        }
    }

    // SALLYPORT_SHOW: all of them are written.
    static void noteMissed(int& count, const Slow& slow, const char* what, std::size_t i, std::size_t j) {
        ++count;
        if (qEnvironmentVariableIsSet("SALLYPORT_SHOW"))
            qInfo("%s %zu %zu of\n%s", what, i, j, shown(slow.rules).c_str());
    }

    static void countMissed(const edge::Analysis& analysis, const Slow& slow, int (&missed)[3]) {
        const std::size_t count = slow.rules.rules.size();
        for (std::size_t j = 0; j < count; ++j) {
            if (!slow.rules.rules[j].enabled)
                continue;
            bool matches = false, reached = false;
            for (const auto& row : slow.matches) {
                matches = matches || row[j];
                reached = reached || slow.reaches(row, j);
            }
            if (!matches && !has(analysis, Kind::neverMatches, j))
                noteMissed(missed[0], slow, "never", j, j);
            if (matches && !reached && !has(analysis, Kind::shadowed, j))
                noteMissed(missed[1], slow, "shadowed", j, j);
            for (std::size_t i = 0; i < j; ++i) {
                const bool matters =
                    std::any_of(slow.matches.begin(), slow.matches.end(),
                                [&](const auto& row) { return slow.orderMatters(row, i, j, true); });
                if (matters && !has(analysis, Kind::orderMatters, j, i))
                    noteMissed(missed[2], slow, "order", i, j);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
