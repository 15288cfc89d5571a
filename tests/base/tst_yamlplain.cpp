// The direct reader of plain YAML gives what yaml-cpp gives, or declines: on the
// files at hand, on other people's, on all of them changed at random; and it
// does read what manifests are written in.
#include "yamlplain.h"

#include "cases.h"
#include "randomtree.h"
#include "sametree.h"

#include <sallyport/base/file.h>

#include <QtTest>

#include <algorithm>
#include <filesystem>

using namespace sallyport::base;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> textsBelow(const fs::path& folder) {
    std::vector<std::string> texts;
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
        const fs::path extension = entry.path().extension();
        if (!entry.is_regular_file() || (extension != ".yaml" && extension != ".yml" && extension != ".txt"))
            continue;
        if (auto text = readFile(entry.path()))
            texts.push_back(*std::move(text));
    }
    std::ranges::sort(texts); // folders are listed in any order
    return texts;
}

std::vector<std::string> ownTexts() {
    std::vector<std::string> texts = textsBelow(fs::path(SALLYPORT_ROOT) / "tests/data");
    std::ranges::move(textsBelow(fs::path(SALLYPORT_ROOT) / "resources"), std::back_inserter(texts));
    return texts;
}

std::string compare(const std::string& text) {
    const Documents direct = readYaml(text, "f.yaml", {}, PlainYaml::direct);
    const Documents other = readYaml(text, "f.yaml", {}, PlainYaml::throughYamlCpp);
    if (direct.trees.size() != other.trees.size() || direct.errors != other.errors)
        return "other documents or errors";
    for (std::size_t i = 0; i < direct.trees.size(); ++i)
        if (std::string found = difference(direct.trees[i], other.trees[i]); !found.empty())
            return found;
    return {};
}

std::optional<Tree> direct(std::string_view text, int depth = 100, std::size_t nodes = 1000) {
    return readPlainYaml({text, 1}, std::make_shared<const std::string>("f.yaml"), depth, nodes);
}

// Part of a text with a few things put in or taken out, most of them such as mean something in YAML.
std::string changed(const std::string& text, RandomTree& random) {
    static const char* const bits[] = {" ",    "  ",          "\n",       "\t",
                                       ":",    ": ",          "- ",       "#",
                                       " #",   "'",           "\"",       "|",
                                       "|-",   "|+\n",        ">",        "[",
                                       "]",    "{",           "}",        ",",
                                       "&a ",  "*a",          "!",        "!!str ",
                                       "?",    "? ",          "<<: ",     "~",
                                       "null", "---\n",       "...",      "\\",
                                       "\\n",  "%",           "@",        "-",
                                       "a",    "0",           "1e3",      "\n\n",
                                       "\n  ", "{}",          "[]",       "a: b\n",
                                       "- -",  ": |\n",       "''",       "\\\"",
                                       "`",    "\xC3\xA9",    "\xC2\x85", "\xE2\x80\xA8",
                                       "=",    "\xEF\xBB\xBF"};
    std::size_t from = text.empty() ? 0 : random.below(text.size());
    if (random.below(2) == 0)
        from = text.rfind('\n', from) + 1;
    std::string out = text.substr(from, 20 + random.below(400));
    for (unsigned n = random.below(3) + (from == 0 ? 1 : 0); n > 0; --n) {
        const std::size_t at = out.empty() ? 0 : random.below(out.size());
        const std::size_t feed = out.find('\n', at);
        if (random.below(4) == 0)
            out.erase(at, 1 + random.below(3));
        else if (random.below(3) == 0 && feed != std::string::npos)
            out.insert(feed + 1, random.below(2) == 0 ? " " : "  ");
        else
            out.insert(at, bits[random.below(std::size(bits))]);
    }
    return out;
}

} // namespace

class YamlPlainTest : public QObject {
    Q_OBJECT

    static void agree(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) {
            const std::string found = compare(text);
            QVERIFY2(found.empty(), (found + "\n" + text.substr(0, 2000)).c_str());
        }
    }

private slots:
    void everyFileHere() {
        const std::vector<std::string> texts = ownTexts();
        QVERIFY(texts.size() > 20);
        agree(texts);
    }
    void otherPeoplesFiles() {
        SALLYPORT_NEEDS_CASES("corpus");
        agree(textsBelow(casesDir() / "corpus"));
    }
    void changedFiles() {
        const std::vector<std::string> texts = ownTexts();
        RandomTree random(1);
        for (unsigned i = effort(4000); i > 0; --i)
            agree({changed(texts[random.below(texts.size())], random)});
    }
    void writtenTrees() {
        RandomTree random(2);
        for (unsigned i = effort(300); i > 0; --i)
            agree({writeYaml(random.map(4))});
    }

    // All of these are common, so a reader that declines them is of no use.
    void takes_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"a: 1\n", "---\n# note\na: 1 # note\n",
              "a:\n  b:\n    - c: 1\n      d: x y\n    - - e\nf:\n- g\n", "a: [b, \"c\", {d: 1, e: []}]\n",
              "a: {}\n", "- a\n- 'it''s'\n", "a: \"x: \\\"y\\\"\"\nb: http://c:1/#d\n",
              "a: |\n  b\n\n   c\n  # d\n\nb: |-\n    x\nc:\nd: |+\n  x\n\n", "on: yes\n1: null\n\"k\": ~\n",
              "a: --flag\nb: -1\nc: 10.0.0.0/8\nd: '*'", "a: \xC3\xA9\n"})
            QTest::newRow(text) << QByteArray(text);
    }
    void takes() {
        QFETCH(QByteArray, text);
        QVERIFY(direct(text.toStdString()));
        agree({text.toStdString()});
    }

    void declines_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "5\n",
                                 "a: &x 1\n",
                                 "a: !!str 1\n",
                                 "<<: {}\n",
                                 "? a\n",
                                 "a: >\n  b\n",
                                 "a: b\n  c\n",
                                 "a: \"b\n  c\"\n",
                                 "a: [b,\n  c]\n",
                                 "a:\tb\n",
                                 "a: b\tc\n",
                                 "\ta: b\n",
                                 "a: 1\na: 2\n",
                                 "a: b: c\n",
                                 "a: \"b\"c\n",
                                 "a:\n    b: 1\n  c: 2\n",
                                 "a: 1\n...\n",
                                 "%YAML 1.1\n---\na: 1\n",
                                 "a: |2\n   b\n",
                                 "a: |\nb: c\n",
                                 "~: 1\n",
                                 "a: .inf\n",
                                 "a: - b\n",
                                 "-\n  a: 1\n",
                                 "a: {b}\n",
                                 "a: [b: c]\n",
                                 "a: \"\\x41\"\n",
                                 "a: 1\n- b\n",
                                 "a:"})
            QTest::newRow(text) << QByteArray(text);
    }
    void declines() {
        QFETCH(QByteArray, text);
        QVERIFY(!direct(text.toStdString()));
        agree({text.toStdString()});
    }

    void limits() {
        QVERIFY(direct("a: [[1]]\n", 3, 5));
        QVERIFY(!direct("a: [[1]]\n", 2, 5));
        QVERIFY(!direct("a: [[1]]\n", 3, 4));
        std::size_t nodes = 7;
        QVERIFY(readPlainYaml({"a: 1\nb:\n", 1}, std::make_shared<const std::string>("f"), 9, nodes));
        QCOMPARE(nodes, 2u);
        QVERIFY(!readPlainYaml({"a: 1\na: 1\n", 1}, std::make_shared<const std::string>("f"), 9, nodes));
        QCOMPARE(nodes, 2u);
    }
};

QTEST_GUILESS_MAIN(YamlPlainTest)
#include "tst_yamlplain.moc"
