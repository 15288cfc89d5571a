#include <sallyport/base/yaml.h>
#include <sallyport/model/labels.h>

#include <QtTest>

using namespace sallyport;
using namespace sallyport::model;

namespace {

// The ids of the problems, joined.
QString ids(const std::vector<base::Diagnostic>& problems) {
    QStringList list;
    for (const base::Diagnostic& problem : problems)
        list << QString::fromStdString(problem.id);
    return list.join(' ');
}

LabelSelector read(const QString& yaml, std::vector<base::Diagnostic>& problems, bool keyCheck = true) {
    const auto tree = base::readYamlDocument(yaml.toStdString(), "selector.yaml");
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return LabelSelector::read(base::Reader(*tree, problems), keyCheck);
}

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private slots:
    // labels.Requirement.Matches of apimachinery, over {app: web, tier: front}.
    void matches_data() {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<bool>("expected");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* selector, bool expected, const char* text) {
            QTest::newRow(selector) << selector << expected << text;
        };
        row("{}", true, "");
        row("{matchLabels: null, matchExpressions: null}", true, "");
        row("{matchLabels: {}, matchExpressions: []}", true, "");
        row("{matchLabels: {app: web}}", true, "app=web");
        row("{matchLabels: {app: web, tier: back}}", false, "app=web,tier=back");
        row("{matchLabels: {other: web}}", false, "other=web");
        row("{matchLabels: {app: ''}}", false, "app=");
        row("{matchExpressions: [{key: app, operator: In, values: [db, web]}]}", true, "app in (db,web)");
        row("{matchExpressions: [{key: other, operator: In, values: [web]}]}", false, "other=web");
        row("{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}", false, "app notin (web)");
        row("{matchExpressions: [{key: app, operator: NotIn, values: [db]}]}", true, "app notin (db)");
        row("{matchExpressions: [{key: other, operator: NotIn, values: [db]}]}", true, "other notin (db)");
        row("{matchExpressions: [{key: app, operator: Exists}]}", true, "app");
        row("{matchExpressions: [{key: other, operator: Exists, values: []}]}", false, "other");
        row("{matchExpressions: [{key: app, operator: DoesNotExist}]}", false, "!app");
        row("{matchExpressions: [{key: other, operator: DoesNotExist}]}", true, "!other");
        row("{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: Exists}, {key: x, operator: "
            "DoesNotExist}]}",
            true, "app=web,tier,!x");
    }
    void matches() {
        QFETCH(QString, selector);
        QFETCH(bool, expected);
        QFETCH(QString, text);
        std::vector<base::Diagnostic> problems;
        const LabelSelector found = read(selector, problems);
        QCOMPARE(ids(problems), QString());
        QCOMPARE(found.matches({{"app", "web"}, {"tier", "front"}}), expected);
        QCOMPARE(QString::fromStdString(found.text()), text);
    }

    // What the API server refuses is reported, with its line, and never widens the selector.
    void refused_data() {
        QTest::addColumn<QString>("selector");
        QTest::newRow("unknown operator") << "matchExpressions:\n- {key: app, operator: Like, values: [web]}";
        QTest::newRow("no operator") << "matchExpressions:\n- {key: app}";
        QTest::newRow("no key") << "matchExpressions:\n- {operator: Exists}";
        QTest::newRow("In without values") << "matchExpressions:\n- {key: app, operator: In}";
        QTest::newRow("NotIn without values")
            << "matchExpressions:\n- {key: app, operator: NotIn, values: []}";
        QTest::newRow("values of the wrong kind")
            << "matchExpressions:\n- {key: app, operator: In, values: web}";
        QTest::newRow("bad key") << "matchLabels:\n  a/b/c: web";
        QTest::newRow("variable") << "matchLabels:\n  app: ${APP}";
        QTest::newRow("number") << "matchLabels:\n  app: 1";
        QTest::newRow("list for a map") << "matchLabels:\n  - app";
    }
    void refused() {
        QFETCH(QString, selector);
        std::vector<base::Diagnostic> problems;
        const LabelSelector found = read(selector, problems);
        QVERIFY(!problems.empty());
        for (const base::Diagnostic& problem : problems) {
            QCOMPARE(problem.place.line, problem.place.pointer == "/matchLabels" ? problem.place.line : 2);
            QVERIFY(problem.place.line > 0);
        }
    }
    void refusedOperatorsMatchNothing() {
        for (const char* rest : {"operator: Like, values: [web]", "operator: NotIn", "values: [x]"}) {
            std::vector<base::Diagnostic> problems;
            QVERIFY2(!read(QString("matchExpressions: [{key: app, %1}]").arg(rest), problems).matches({}),
                     rest);
            QVERIFY(!problems.empty());
        }
    }
    void valuesWithExists() {
        std::vector<base::Diagnostic> problems;
        read("matchExpressions: [{key: app, operator: Exists, values: [web]}]", problems);
        QCOMPARE(ids(problems), "bad-selector-values");
    }
    void misspeltMember() {
        std::vector<base::Diagnostic> problems;
        read("matchLabel: {app: web}", problems);
        QCOMPARE(problems.size(), 1u);
    }
    void otherDialectsHaveTheirOwnKeys() {
        std::vector<base::Diagnostic> problems;
        const LabelSelector found =
            read("matchLabels: {'k8s:io.kubernetes.pod.namespace': x, 'any:app': y}", problems, false);
        QCOMPARE(ids(problems), QString());
        QCOMPARE(found.requirements.size(), 2u);
    }
    void missingSelectorMatchesAll() {
        std::vector<base::Diagnostic> problems;
        QVERIFY(LabelSelector::read(base::Reader(base::Tree(), problems)).empty());
        QVERIFY(problems.empty());
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
