// tests/data/corpus/NAME.adopt.json, written by hand before the code, against what adopt says of other
// people's repositories.
#include "cases.h"

#include <sallyport/adopt/adopt.h>
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <QtTest>

#include <set>

using namespace sallyport;
using base::Tree;

namespace {

const std::filesystem::path goldens = SALLYPORT_ROOT "/tests/data/corpus";

// Relative to the folder of the corpus that it lies in; "" for what has no file.
std::string relative(const std::string& file, const std::filesystem::path& root) {
    if (file.empty())
        return file;
    return std::filesystem::path(file)
        .lexically_normal()
        .lexically_relative(root.lexically_normal())
        .string();
}

} // namespace

class TestCorpusAdopt : public QObject {
    Q_OBJECT

private slots:
    void answers_data() {
        QTest::addColumn<QString>("golden");
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(goldens))
            if (entry.path().filename().string().ends_with(".adopt.json"))
                names.insert(entry.path().filename().string());
        QCOMPARE(names.size(), std::size_t{6});
        for (const std::string& name : names)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void answers() {
        SALLYPORT_NEEDS_CASES("corpus");
        QFETCH(QString, golden);
        const auto expected =
            base::readJson(*base::readFile(goldens / golden.toStdString()), golden.toStdString());
        QVERIFY2(expected.ok(), expected.ok() ? "" : expected.error().english().c_str());
        const std::string source = expected->text({"source"});
        const std::filesystem::path root = casesDir() / "corpus" / source.substr(0, source.find('/'));

        const auto state = source::read({casesDir() / "corpus" / source});
        QVERIFY2(state.ok(), state.ok() ? "" : state.error().english().c_str());
        const auto ruleset = policy::compile(*state);
        QVERIFY2(ruleset.ok(), ruleset.ok() ? "" : ruleset.error().english().c_str());
        const adopt::Adopted adopted = adopt::adopt(*state, *ruleset);
        const Tree answer = adopt::answer(adopted);
        for (const char* part : {"connectors", "notDeployed"})
            QCOMPARE(QString::fromStdString(base::writeJson(*answer.find(part))),
                     QString::fromStdString(base::writeJson(*expected->find({"answer", part}))));

        std::set<std::string> got, wanted;
        for (const model::Unread& one : adopted.unread)
            got.insert(relative(one.where.file, root) + " " + one.why.id);
        for (const Tree& one : expected->find({"answer", "unread"})->items()) {
            wanted.insert(one.text({"where"}) + " " + one.text({"id"}));
            QVERIFY(!one.text({"explained"}).empty());
        }
        QStringList differences;
        for (const std::string& one : got)
            if (!wanted.contains(one))
                differences << QString::fromStdString("not expected: " + one);
        for (const std::string& one : wanted)
            if (!got.contains(one))
                differences << QString::fromStdString("expected, not there: " + one);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestCorpusAdopt)
#include "tst_corpus_adopt.moc"
