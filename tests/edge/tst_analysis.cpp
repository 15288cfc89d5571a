// What the analysis of rules claims, and the languages that it claims it from.
#include "pattern.h"
#include "waf/language.h"
#include "wafrules.h"

#include <random>

namespace {

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
        row("everything before", {"true", R"(http.host eq "a.com")"}, "shadowed");
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
        row("extension",
            {R"(http.request.uri.path.extension in {"php" "asp"} and ends_with(http.request.uri.path, ".js"))"},
            "never-matches");
        row("extension of a path",
            {R"(http.request.uri.path.extension eq "php")",
             R"(http.request.uri.path matches "^/[a-z]+[.]PHP$")"},
            "shadowed");
        row("extension of a hidden file",
            {R"(http.request.uri.path.extension eq "php")", R"(ends_with(http.request.uri.path, ".php"))"},
            "");
        row("no extension",
            {R"(http.request.uri.path.extension eq "")", R"(http.request.uri.path in {"/" "/.php" "/a/b."})"},
            "shadowed");
        row("substring",
            {R"(substring(http.request.uri.path, 0, 4) eq "/api" and http.request.uri.path eq "/apx")"},
            "never-matches");
        row("substring and beginning",
            {R"(starts_with(http.request.uri.path, "/api"))",
             R"(substring(http.request.uri.path, 0, 5) eq "/api/")"},
            "shadowed");
        row("a shorter text",
            {R"(starts_with(http.request.uri.path, "/api/"))",
             R"(substring(http.request.uri.path, 0, 5) eq "/api")"},
            "");
        row("substring from the end",
            {R"(ends_with(http.host, ".de"))",
             R"(lower(substring(http.host, -3)) eq ".de" and not http.host contains "D" and not http.host contains "E")"},
            "shadowed");
        row("substring that cannot be so long", {R"(substring(http.host, 1, 3) eq "abc")"}, "never-matches");
        row("decoded", {R"(http.request.uri.path eq "/a")", R"(url_decode(http.request.uri.path) eq "/a")"},
            "");
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

    // What Rust, Go and RE2 read differently has no language.
    void whatIsReadDifferentlyIsNoLanguage() {
        for (const char* text : {"[*--a]", "[a--b]", "[a-c--b]", "a{02}", "a{1,02}", "[a&&b]", "[[:alpha:]]",
                                 "a{,2}", "\\<a", "[]a]", "(?i)k", "a**"})
            QVERIFY2(!edge::words::shapeOfRegex(text), text);
        for (const char* text : {"[a-c-]", "a{2}", "a{0,2}", "a{0}", "[+-.]", "\\-"})
            QVERIFY2(edge::words::shapeOfRegex(text), text);
    }

    // As RE2 merges alternatives of one character it forgets a case.
    void alternativesKeepBothCases() {
        for (const char* text : {"s|[sS]", "^(a|(?i)s|b)$", "[a-z]|(?i:s)", "k|s|[Ss]"}) {
            auto compiled = edge::Pattern::compile(text);
            QVERIFY2(std::get<edge::Pattern>(compiled).matches("S"), text);
        }
        const auto refused = edge::Pattern::compile("a|*");
        QCOMPARE(std::get<std::string>(refused), std::string("missing argument to repetition operator: `*`"));
        const auto open = edge::Pattern::compile("(a|b");
        QCOMPARE(std::get<std::string>(open), std::string("missing closing ): `(a|b`"));
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
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
