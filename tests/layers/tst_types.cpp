// One definition: a full name of a type stands in one file. Two files that define
// it in different ways are linked without a word, and crash.
#include "typescan.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace fs = std::filesystem;

namespace {

using Texts = std::map<std::string, std::string>; // file -> text

// "sallyport::edge::Condition: one.cpp, two.h", for each type that several files define.
QStringList definedTwice(const Texts& texts) {
    std::map<std::string, QStringList> files;
    for (const auto& [file, text] : texts)
        for (const std::string& type : TypeScan::typesIn(text))
            files[type] << QString::fromStdString(file);
    QStringList twice;
    for (const auto& [type, in] : files)
        if (in.size() > 1)
            twice << QString::fromStdString(type) + ": " + in.join(", ");
    return twice;
}

Texts sources() {
    Texts texts;
    for (const char* top : {"src", "include", "tests/support"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(SALLYPORT_ROOT) / top)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".cpp" && extension != ".h")
                continue;
            std::ifstream in(entry.path());
            texts[fs::relative(entry.path(), SALLYPORT_ROOT).string()] =
                std::string(std::istreambuf_iterator<char>(in), {});
        }
    return texts;
}

QStringList named(const char* text) {
    QStringList names;
    for (const std::string& type : TypeScan::typesIn(text))
        names << QString::fromStdString(type);
    return names;
}

} // namespace

class Types : public QObject {
    Q_OBJECT
private slots:
    void eachIsDefinedOnce() {
        const Texts texts = sources();
        QVERIFY(texts.size() > 100);
        const QStringList twice = definedTwice(texts);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join('\n')));
    }

    // The scan sees what everybody knows to be there.
    void theScanSees() {
        std::set<std::string> all;
        for (const auto& [file, text] : sources())
            all.merge(TypeScan::typesIn(text));
        QVERIFY(all.size() > 300);
        for (const char* name : {"sallyport::base::Tree", "sallyport::edge::OriginSetting",
                                 "sallyport::edge::IngressMatcher::Index", "sallyport::gui::MainWindow"})
            QVERIFY2(all.contains(name), name);
    }

    void twoFilesAreCaught() {
        const char* first = "namespace a::b {\nstruct Condition { int x; };\n}\n";
        const char* second =
            "namespace a { namespace b {\nclass Condition final : public Other<int> { };\n} }\n";
        QCOMPARE(definedTwice({{"one.cpp", first}, {"two.cpp", second}}),
                 QStringList("a::b::Condition: one.cpp, two.cpp"));
        const char* hidden = "namespace a::b {\nnamespace {\nstruct Condition { int x; };\n}\n}\n";
        QVERIFY(definedTwice({{"one.cpp", first}, {"two.cpp", hidden}}).isEmpty());
        const char* declared = "namespace a::b {\nstruct Condition;\nenum class Kind : int;\n}\n";
        QVERIFY(definedTwice({{"one.cpp", first}, {"two.cpp", declared}}).isEmpty());
        const char* elsewhere = "namespace a {\nstruct Condition { int x; };\n}\n";
        QVERIFY(definedTwice({{"one.cpp", first}, {"two.cpp", elsewhere}}).isEmpty());
    }

    void whatIsADefinition_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const char* text, const QStringList& names) {
            QTest::newRow(name) << QByteArray(text) << names;
        };
        row("kinds", "struct A {}; class B {}; union C {}; enum D {}; enum class E : int { x };",
            {"A", "B", "C", "D", "E"});
        row("inner", "struct A { struct B {}; enum class C { x } c = C::x; };", {"A", "A::B", "A::C"});
        row("out of its class", "struct A::B { int x; };", {"A::B"});
        row("attribute", "struct [[nodiscard]] A { };", {"A"});
        row("template", "template<class T, template<class> class U> struct A { };", {"A"});
        row("specialisation", "template<> struct std::hash<A<int>> { };", {"std::hash<A<int>>"});
        row("parameters", "template<class T> void f(struct A* a, enum B b) { class C {}; }", {});
        row("friend", "class A { friend class B; friend struct C; };", {"A"});
        row("in a function", "void f() { struct A {}; auto g = [] { struct B {}; }; } struct C {};", {"C"});
        row("nameless", "struct { struct A {}; } x; struct B {};", {"B"});
        row("comments", "// struct A {\n/* struct B { */ struct C {};", {"C"});
        row("texts", "const char* a = \"struct A {\"; char b = '{'; int c = 1'000'000; struct D {};", {"D"});
        row("a raw text", "auto a = R\"x(struct A { \")\" )x\"; struct B {};", {"B"});
        row("a macro", "#define A struct B { \\\n struct C {\nstruct D {};", {"D"});
        row("an alias of a namespace", "namespace fs = std::filesystem; struct A {};", {"A"});
        row("a variable of a declared type", "struct A a{1}; struct B b = {2};", {});
    }

    void whatIsADefinition() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, names);
        QCOMPARE(named(text.constData()), names);
    }
};

QTEST_GUILESS_MAIN(Types)
#include "tst_types.moc"
