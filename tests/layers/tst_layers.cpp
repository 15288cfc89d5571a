// The layer locks: a module includes only what stands below it, the screen
// stays above, and third-party headers stay in .cpp files.
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace {

// module -> everything it may use, itself included, from the table CMake wrote.
std::map<std::string, std::set<std::string>> readLayers() {
    std::map<std::string, std::set<std::string>> layers;
    std::ifstream in(SALLYPORT_BUILD "/layers.txt");
    for (std::string line; std::getline(in, line);) {
        const auto colon = line.find(':');
        if (colon == std::string::npos)
            continue;
        const std::string module = line.substr(0, colon);
        std::set<std::string>& may = layers[module];
        may.insert(module);
        std::istringstream deps(line.substr(colon + 1));
        for (std::string dep; deps >> dep;)
            may.insert(layers[dep].begin(), layers[dep].end());
    }
    return layers;
}

std::vector<std::string> includesOf(const std::string& text) {
    static const std::regex include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]", std::regex::multiline);
    std::vector<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), include), end; it != end; ++it)
        found.push_back((*it)[1]);
    return found;
}

bool startsWithAny(const std::string& text, std::initializer_list<const char*> prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const char* prefix) { return text.rfind(prefix, 0) == 0; });
}

const std::set<std::string> widgetModules{"gui"};
const std::set<std::string> guiModules{"gui", "session"};

// Why a file of a module may not include this header, or empty.
std::string complaint(const std::string& module, bool header, const std::string& include,
                      const std::map<std::string, std::set<std::string>>& layers) {
    static const std::regex ours(R"(^sallyport/([^/]+)/.+)");
    std::smatch match;
    if (std::regex_match(include, match, ours) && !layers.at(module).contains(match[1]))
        return "stands higher, or is no dependency";
    if (startsWithAny(include, {"QtWidgets", "QWidget", "QGraphics", "QMainWindow", "QApplication"}) &&
        !widgetModules.contains(module))
        return "Qt Widgets belong to gui";
    if (startsWithAny(include, {"QtGui", "QUndo", "QColor", "QPaint", "QImage"}) &&
        !guiModules.contains(module))
        return "Qt Gui belongs to session and gui";
    const bool json = startsWithAny(include, {"nlohmann/"});
    if (json && module != "base")
        return "raw JSON stays in base: use Tree and Reader";
    if (header && (json || startsWithAny(include, {"yaml-cpp/", "re2/", "openssl/", "qt6keychain/"})))
        return "third-party headers stay in .cpp files";
    return {};
}

// GCC 12 brings <algorithm> along with other headers, GCC 14 does not.
bool lacksAlgorithm(const std::string& text) {
    static const std::regex used(
        R"(\bstd::(ranges::)?(find(_if(_not)?)?|sort|stable_sort|any_of|all_of|none_of|count(_if)?|unique|)"
        R"(lower_bound|upper_bound|equal_range|binary_search|m(in|ax)_element|copy(_if)?|transform|)"
        R"(remove(_if)?|reverse|rotate|replace|clamp|equal|search|for_each|set_difference)\()");
    const std::vector<std::string> includes = includesOf(text);
    return std::find(includes.begin(), includes.end(), "algorithm") == includes.end() &&
           std::regex_search(text, used);
}

} // namespace

class Layers : public QObject {
    Q_OBJECT
private slots:
    void tableIsThere() {
        QVERIFY(readLayers().size() >= 20);
        QVERIFY(readLayers().at("base") == std::set<std::string>{"base"});
    }

    void locksHold() {
        const auto layers = readLayers();
        int seen = 0;
        QStringList complaints;
        for (const char* top : {"src", "include/sallyport"}) {
            const fs::path root = fs::path(SALLYPORT_ROOT) / top;
            for (const auto& entry : fs::recursive_directory_iterator(root)) {
                const std::string extension = entry.path().extension().string();
                if (extension != ".cpp" && extension != ".h")
                    continue;
                const std::string module = fs::relative(entry.path(), root).begin()->string();
                QVERIFY2(layers.contains(module),
                         qPrintable(
                             QString::fromStdString(entry.path().string() + ": a folder that is no module")));
                std::ifstream in(entry.path());
                const std::string text(std::istreambuf_iterator<char>(in), {});
                ++seen;
                if (lacksAlgorithm(text))
                    complaints << QString::fromStdString(entry.path().string() +
                                                         " uses an algorithm without <algorithm>");
                for (const std::string& include : includesOf(text)) {
                    const std::string why = complaint(module, extension == ".h", include, layers);
                    if (!why.empty())
                        complaints << QString::fromStdString(entry.path().string() + " includes " + include +
                                                             ": " + why);
                }
            }
        }
        QVERIFY(seen > 10);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join('\n')));
    }

    // Whether they are up to date only lupdate tells (translations/update --check).
    void translationsAreWhole() {
        for (const char* name : {"sallyport_de.ts", "sallyport_en.ts"}) {
            std::ifstream in(fs::path(SALLYPORT_ROOT) / "translations" / name);
            const std::string text(std::istreambuf_iterator<char>(in), {});
            QVERIFY2(text.size() > 10'000, name);
            // English needs no more than its plurals.
            const bool english = std::string_view(name) == "sallyport_en.ts";
            QVERIFY2(text.find(english ? "<translation type=\"unfinished\">\n" : "type=\"unfinished\"") ==
                         std::string::npos,
                     name);
        }
    }

    void algorithmsCatch() {
        QVERIFY(lacksAlgorithm("auto it = std::find(a.begin(), a.end(), 1);"));
        QVERIFY(!lacksAlgorithm("#include <algorithm>\nauto it = std::ranges::find(a, 1);"));
        QVERIFY(!lacksAlgorithm("text.find('x')"));
    }

    void locksCatch_data() {
        QTest::addColumn<QString>("module");
        QTest::addColumn<QString>("include");
        QTest::addColumn<bool>("caught");
        QTest::newRow("upward") << "base"
                                << "sallyport/reach/reach.h" << true;
        QTest::newRow("sideways") << "edge"
                                  << "sallyport/policy/ruleset.h" << true;
        QTest::newRow("downward") << "reach"
                                  << "sallyport/base/tree.h" << false;
        QTest::newRow("widgets below gui") << "session"
                                           << "QtWidgets/QMenu" << true;
        QTest::newRow("json outside base") << "policy"
                                           << "nlohmann/json.hpp" << true;
        QTest::newRow("library in a header") << "edge"
                                             << "re2/re2.h" << true;
    }

    void locksCatch() {
        QFETCH(QString, module);
        QFETCH(QString, include);
        QFETCH(bool, caught);
        QCOMPARE(!complaint(module.toStdString(), true, include.toStdString(), readLayers()).empty(), caught);
    }
};

QTEST_GUILESS_MAIN(Layers)
#include "tst_layers.moc"
