// The program is killed while it edits and saves: the document and the recovery
// file are whole, and at most the last second is lost. The test runs itself as
// that program.
#include <sallyport/base/file.h>

#include <QProcess>
#include <QTimer>
#include <QtTest>

#include <chrono>
#include <csignal>
#include <random>

#include "home.h"
#include "randomtree.h"
#include "recovery.h"

using namespace sallyport;
using namespace testing;

namespace {

namespace fs = std::filesystem;

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

// Edits every few milliseconds, each edit says when; saves now and then. Ends only by being killed.
int runWriter(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    session::Environment environment;
    environment.stateFolder = argv[3];
    environment.autosaveAfter = std::atoi(argv[4]);
    session::Session session(environment);
    QTimer timer;
    int edits = 0;
    QObject::connect(&timer, &QTimer::timeout, &session, [&] {
        session.edit({"note", "Note", {}}, {},
                     [](model::Document& document) { document.note = std::to_string(now()); });
        if (++edits == 1) {
            std::fputs("ready\n", stdout);
            std::fflush(stdout);
        }
        if (edits % 25 == 0 && !session.save())
            std::_Exit(3);
    });
    QObject::connect(&session, &session::Session::changed, &session, [&](session::Parts) {
        if (session.opened() == session::Opened::document && !timer.isActive())
            timer.start(3);
    });
    session.openDocument(argv[2]);
    return QCoreApplication::exec();
}

std::int64_t timeOf(const std::string& text) {
    const auto document = [&] {
        std::vector<base::Diagnostic> problems;
        return model::readDocumentText(text, "text", problems);
    }();
    if (!document || document->tunnels.size() != 1 || document->tunnels[0].hostnames.size() != 2)
        return -1;
    return document->note.empty() ? 0 : std::stoll(document->note);
}

} // namespace

class KilledTest : public QObject {
    Q_OBJECT
private slots:
    void leavesNothingBroken() {
        std::mt19937 random(7);
        int withRecovery = 0;
        const unsigned times = effort(200);
        for (unsigned i = 0; i < times; ++i) {
            const Home home;
            const bool unhurried = i % 20 == 0; // as the program does it
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(),
                         {"--writer", QString::fromStdString(home.documentPath()),
                          QString::fromStdString(home.path("state")), unhurried ? "500" : "10"});
            QVERIFY(writer.waitForStarted());
            QVERIFY(writer.waitForReadyRead(60000));
            const std::int64_t began = now();
            QTest::qSleep(static_cast<int>(random() % (unhurried ? 1500 : 60)));
            const std::int64_t killed = now();
            ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
            QVERIFY(writer.waitForFinished(60000));

            std::int64_t newest = timeOf(home.read("home.sallyport.yaml"));
            QVERIFY2(newest >= 0, home.read("home.sallyport.yaml").c_str());
            for (const std::string& file : recoveryFiles(home)) {
                const auto recovery = session::readRecovery(file);
                QVERIFY2(recovery.ok(), base::readFile(file)->c_str());
                QCOMPARE(recovery->path, home.documentPath());
                const std::int64_t kept = timeOf(recovery->text);
                QVERIFY(kept > 0);
                newest = std::max(newest, kept);
                ++withRecovery;
            }
            // One second; and one more for a machine that had no time for either program.
            const std::int64_t since = newest == 0 ? began : newest;
            QVERIFY2(killed - since <= 2000, qPrintable(QString::number(killed - since)));
            if (i % 20 == 1)
                recovers(home);
        }
        QVERIFY(withRecovery > 0 || times < 20);
    }

private:
    static std::vector<std::string> recoveryFiles(const Home& home) {
        std::vector<std::string> files;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(home.path("state"), error))
            if (entry.path().string().ends_with(".recovery.json"))
                files.push_back(entry.path().string());
        return files;
    }

    // The next start of the program offers what was left, and opens it.
    static void recovers(const Home& home) {
        session::Session session(environment(home));
        const auto left = session.recoverable();
        QCOMPARE(left.size(), recoveryFiles(home).size());
        if (left.empty())
            return;
        const auto text = session::readRecovery(left.front().file)->text;
        session.recover(left.front());
        QVERIFY(settle(session));
        QCOMPARE(bytes(session), text);
        QVERIFY(session.recoverable().empty());
    }
};

int main(int argc, char** argv) {
    if (argc == 5 && std::string(argv[1]) == "--writer")
        return runWriter(argc, argv);
    QCoreApplication app(argc, argv);
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killed.moc"
