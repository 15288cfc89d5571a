// Sallyport's kustomize against the real one, object by object: random
// kustomizations, and those of other people's repositories that kustomize builds.
// Data of Secrets and their hashes are left out.
#include "cases.h"
#include "randomkustomization.h"

#include <sallyport/base/yaml.h>
#include <sallyport/source/source.h>

#include <QtTest>

#include <algorithm>

using namespace sallyport;
namespace fs = std::filesystem;
using base::Tree;

namespace {

struct Answer {
    std::string yaml, error;
};

// Folders and what kustomize makes of them.
using Answers = std::map<std::string, Answer>;

QString goTool() {
    const QString found = QStandardPaths::findExecutable("go");
    return found.isEmpty() ? QStandardPaths::findExecutable("go", {"/usr/local/go/bin", "/usr/lib/go/bin"})
                           : found;
}

// Builds the oracle once; empty with the reason when it cannot be had.
QString oracle(QString& why) {
    const QString program = SALLYPORT_BUILD "/oracles/kustomize-oracle";
    const QString go = goTool();
    if (go.isEmpty()) {
        why = "no Go toolchain is present";
        return {};
    }
    QProcess build;
    build.setWorkingDirectory(SALLYPORT_ROOT "/tests/oracles/kustomize");
    build.start(go, {"build", "-o", program, "."});
    if (!build.waitForFinished(500'000) || build.exitCode() != 0) {
        why = "kustomize could not be built: " +
              QString::fromUtf8(build.readAllStandardError()).section('\n', 0, 0);
        return {};
    }
    return program;
}

Answers ask(const QString& program, const std::vector<std::string>& folders) {
    QProcess process;
    process.start(program, QStringList());
    process.waitForStarted();
    for (const std::string& folder : folders)
        process.write((folder + "\n").c_str());
    process.closeWriteChannel();
    process.waitForFinished(500'000);
    Answers answers;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const auto answer = base::readJson(line.toStdString(), "oracle");
        if (answer)
            answers[answer->text({"folder"})] = {answer->text({"yaml"}), answer->text({"error"})};
    }
    return answers;
}

void withoutNulls(Tree& tree) {
    std::vector<std::string> nulls;
    for (Tree::Member& member : tree.members()) {
        withoutNulls(member.value);
        if (member.value.isNull())
            nulls.push_back(member.key);
    }
    for (const std::string& key : nulls)
        tree.erase(key);
    for (Tree& item : tree.items())
        withoutNulls(item);
}

using Objects = std::map<std::string, Tree>;

Objects keyed(std::vector<Tree> trees) {
    Objects objects;
    for (Tree& tree : trees) {
        if (tree.text({"kind"}) == "Secret") {
            tree.erase("data");
            tree.erase("stringData");
        }
        withoutNulls(tree);
        const std::string key = tree.text({"apiVersion"}) + " " + tree.text({"kind"}) + " " +
                                tree.text({"metadata", "namespace"}) + "/" + tree.text({"metadata", "name"});
        objects.emplace(key, std::move(tree));
    }
    return objects;
}

// Takes the hashes of generated Secrets out of kustomize's text: Sallyport does not read what they hash.
std::string withoutSecretHashes(std::string yaml, const std::vector<Tree>& ours) {
    std::set<std::string> names;
    for (const Tree& tree : ours)
        if (tree.text({"kind"}) == "Secret")
            names.insert(tree.text({"metadata", "name"}));
    for (const Tree& tree : base::readYaml(yaml, "").trees) {
        const QString name = QString::fromStdString(tree.text({"metadata", "name"}));
        static const QRegularExpression hashed("^(.+)-[a-z0-9]{10}$");
        const auto match = hashed.match(name);
        if (tree.text({"kind"}) != "Secret" || !match.hasMatch() || names.contains(name.toStdString()) ||
            !names.contains(match.captured(1).toStdString()))
            continue;
        yaml = QString::fromStdString(yaml).replace(name, match.captured(1)).toStdString();
    }
    return yaml;
}

// What differs between the two, for a person; empty when nothing does.
std::string difference(const Objects& theirs, const Objects& ours) {
    for (const auto& [key, tree] : theirs) {
        const auto at = ours.find(key);
        if (at == ours.end())
            return "missing: " + key;
        if (!(at->second == tree))
            return "differs: " + key + "\n--- kustomize\n" + base::writeYaml(tree) + "--- sallyport\n" +
                   base::writeYaml(at->second);
    }
    for (const auto& [key, tree] : ours)
        if (!theirs.contains(key))
            return "too many: " + key;
    return {};
}

std::string compare(const std::string& folder, const Answer& answer) {
    auto built = source::buildKustomization(folder);
    if (!built)
        return built.error().english();
    const std::string yaml = withoutSecretHashes(answer.yaml, built->objects);
    return difference(keyed(base::readYaml(yaml, "kustomize").trees), keyed(std::move(built->objects)));
}

int effort() {
    bool ok = false;
    const int value = qEnvironmentVariable("SALLYPORT_EFFORT").toInt(&ok);
    return ok && value > 0 ? value : 1;
}

} // namespace

class Oracle : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_program = oracle(m_why); }

    void random() {
        if (m_program.isEmpty())
            QSKIP(qPrintable(m_why));
        const int wanted = 200 * effort();
        QTemporaryDir temporary;
        std::vector<std::string> folders;
        std::map<std::string, std::vector<std::string>> features;
        for (int seed = 0; seed < 2 * wanted; ++seed) {
            RandomKustomization random(static_cast<unsigned>(seed),
                                       fs::path(temporary.path().toStdString()) / std::to_string(seed));
            const auto used = random.write();
            folders.push_back(random.top().string());
            features[folders.back()] = used;
        }
        const Answers answers = ask(m_program, folders);
        int agree = 0, compared = 0, refused = 0;
        std::map<std::string, int> coverage, refusals;
        for (const std::string& folder : folders) {
            const auto answer = answers.find(folder);
            QVERIFY(answer != answers.end());
            if (!answer->second.error.empty()) {
                ++refused;
                ++refusals[answer->second.error.substr(0, 120)];
                continue;
            }
            if (compared == wanted)
                break;
            ++compared;
            const std::string wrong = compare(folder, answer->second);
            agree += wrong.empty();
            for (const std::string& feature : features[folder])
                ++coverage[feature];
            if (!wrong.empty())
                qWarning("%s: %s", folder.c_str(), wrong.c_str());
        }
        if (qEnvironmentVariableIsSet("SALLYPORT_KEEP"))
            temporary.setAutoRemove(false);
        qInfo("%d of %d generated kustomizations agree (%d that kustomize refuses were left out)", agree,
              compared, refused);
        for (const auto& [feature, count] : coverage)
            qInfo("  %-40s %d", feature.c_str(), count);
        for (const auto& [reason, count] : refusals)
            if (qEnvironmentVariableIsSet("SALLYPORT_KEEP"))
                qInfo("  refused %d: %s", count, reason.c_str());
        QCOMPARE(compared, wanted);
        QCOMPARE(agree, compared);
    }

    void corpus() {
        if (m_program.isEmpty())
            QSKIP(qPrintable(m_why));
        SALLYPORT_NEEDS_CASES("corpus");
        std::vector<std::string> folders;
        for (const auto& entry : fs::recursive_directory_iterator(casesDir() / "corpus"))
            if (entry.path().filename() == "kustomization.yaml")
                folders.push_back(entry.path().parent_path().string());
        std::sort(folders.begin(), folders.end());
        const Answers answers = ask(m_program, folders);
        int built = 0, agree = 0;
        for (const std::string& folder : folders) {
            const Answer& answer = answers.at(folder);
            if (!answer.error.empty())
                continue;
            ++built;
            const std::string wrong = compare(folder, answer);
            agree += wrong.empty();
            if (!wrong.empty())
                qWarning("%s: %s", folder.c_str(), wrong.c_str());
        }
        qInfo("%d of %d kustomizations in the corpus are built by kustomize; %d of these agree", built,
              static_cast<int>(folders.size()), agree);
        QVERIFY(built > 0);
        QCOMPARE(agree, built);
    }

private:
    QString m_program, m_why;
};

QTEST_GUILESS_MAIN(Oracle)
#include "tst_oracle.moc"
