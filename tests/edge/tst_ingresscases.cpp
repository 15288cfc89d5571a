// Other people's cases: what the real cloudflared said to configurations and
// URLs (folder ingress-cases).
#include <cases.h>

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/ingress.h>

#include <QtTest>

using namespace sallyport;

namespace {

base::Tree readCases(const char* file) {
    const auto path = casesDir() / "ingress-cases" / file;
    const auto text = base::readFile(path);
    if (!text)
        qFatal("%s", text.error().english().c_str());
    auto tree = base::readJson(*text, path.string());
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return *tree;
}

struct Read {
    std::optional<edge::TunnelConfig> config; // nothing: no YAML
    std::string words;                        // then: cloudflared's for why
};

Read readConfig(const std::string& name) {
    const auto path = casesDir() / "ingress-cases" / name;
    const auto text = base::readFile(path);
    if (!text)
        qFatal("%s", text.error().english().c_str());
    const auto tree = base::readYamlDocument(*text, path.filename().string());
    std::vector<base::Diagnostic> problems;
    return tree ? Read{edge::readTunnelConfig(*tree, problems), {}}
                : Read{{}, edge::decoderWords(tree.error(), *text)};
}

QString orAny(const std::string& text) {
    return text.empty() ? "any" : QString::fromStdString(text);
}

} // namespace

class TestIngressCases : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { SALLYPORT_NEEDS_CASES("ingress-cases"); }

    void urlsMeetTheSameRules() {
        int urls = 0;
        const base::Tree cases = readCases("valid.json");
        for (const base::Tree& one : cases.find("cases")->items()) {
            const Read read = readConfig(one.text({"config"}));
            QVERIFY2(read.config && edge::validate(*read.config).empty(), one.text({"config"}).c_str());
            const edge::IngressMatcher matcher(read.config->ingress);
            for (const base::Tree& asked : one.find("rules")->items()) {
                ++urls;
                const auto found = matcher.matchUrl(asked.text({"url"}));
                const base::Tree* match = asked.find("match");
                QVERIFY2(found.ok() == (match != nullptr), asked.text({"url"}).c_str());
                if (!match) {
                    QCOMPARE(found.error().message.english(), asked.text({"error"}));
                    continue;
                }
                QVERIFY2(*found == match->find("rule")->asInteger(), asked.text({"url"}).c_str());
                const edge::IngressRule& rule = read.config->ingress.at(static_cast<std::size_t>(*found));
                QCOMPARE(orAny(rule.hostname), orAny(match->text({"hostname"})));
                QCOMPARE(orAny(rule.path), orAny(match->text({"path"})));
                QCOMPARE(edge::shownService(rule, read.config->originRequest), match->text({"service"}));
            }
        }
        QVERIFY(urls > 0);
        qInfo("%d URLs agree", urls);
    }

    void verdictsAreTheSame() {
        int configs = 0;
        const base::Tree cases = readCases("invalid.json");
        for (const base::Tree& one : cases.find("cases")->items()) {
            ++configs;
            const std::string name = one.text({"config"});
            const Read read = readConfig(name);
            const auto errors =
                read.config ? edge::validate(*read.config) : std::vector<edge::ConfigError>(1);
            QVERIFY2(errors.empty() == (one.find("exit")->asInteger() == 0), name.c_str());
            // An empty file is told by its name alone.
            if (errors.empty() || (!read.config && read.words.empty()))
                continue;
            const std::string expected = one.text({"error"});
            const std::string message = read.config ? errors.front().message.english() : read.words;
            QVERIFY2(expected.ends_with(": " + message), (name + ": " + message).c_str());
        }
        QVERIFY(configs > 0);
        qInfo("%d configurations agree", configs);
    }
};

QTEST_GUILESS_MAIN(TestIngressCases)
#include "tst_ingresscases.moc"
