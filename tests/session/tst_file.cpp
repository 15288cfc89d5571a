// The file behind the Document: saving, changes from outside, recovery.
#include <QUndoStack>
#include <QtTest>

#include "home.h"
#include "recovery.h"

using namespace sallyport;
using namespace testing;

namespace {

namespace fs = std::filesystem;

bool note(session::Session& session, const std::string& text) {
    return session.edit({"note", "Note %1", {text}}, {}, [&](model::Document& now) { now.note = text; });
}

std::vector<std::string> filesIn(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().string().ends_with(".recovery.json"))
            files.push_back(entry.path().string());
    return files;
}

} // namespace

class FileTest : public QObject {
    Q_OBJECT
private slots:
    void saves() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(!session.save()); // nothing is open
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(note(session, "one"));
        QVERIFY(session.isDirty());
        QVERIFY(session.save().ok());
        QVERIFY(!session.isDirty());
        QCOMPARE(home.read("home.sallyport.yaml"), bytes(session));
        session.undoStack()->undo();
        QVERIFY(session.isDirty());
        QTest::qWait(300); // our own writing is nobody else's
        QVERIFY(!session.isChangedOutside());
    }

    // What was saved of the demo is of use to whoever opens the file.
    void theDemoIsSavedWithItsCluster() {
        const Home home;
        session::Session session(environment(home));
        session.openDemo();
        QVERIFY(settle(session));
        const auto findings = session.derived()->findings.size();
        QVERIFY(findings > 0);
        // The folder of that name is somebody's already.
        QVERIFY(note(session, "mine"));
        QVERIFY(session.saveAs(home.path("mine.sallyport.yaml")).ok());
        QVERIFY(settle(session));
        QCOMPARE(session.document()->cluster.source, std::string("mine-cluster"));
        QVERIFY(session.opened() == session::Opened::document);
        QCOMPARE(session.path(), home.path("mine.sallyport.yaml"));
        QVERIFY(!session.isDirty());
        QCOMPARE(home.read("cluster/all.yaml"), std::string(Home::cluster));
        session::Session again(environment(home));
        QVERIFY(openAndSettle(again, home.path("mine.sallyport.yaml")));
        QCOMPARE(again.derived()->findings.size(), findings);
        QCOMPARE(again.derived()->connectors.size(), session.derived()->connectors.size());
        // A second copy shares the folder.
        session::Session other(environment(home));
        other.openDemo();
        QVERIFY(settle(other));
        QVERIFY(other.saveAs(home.path("mine.yaml")).ok());
        QCOMPARE(other.document()->cluster.source, std::string("mine-cluster"));
        QVERIFY(settle(other));
    }

    // The source is found from the new place at every step, done, undone and redone.
    void savedElsewhereItsSourceIsFoundAtEveryStep() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        const std::string source = session.document()->cluster.source;
        const std::size_t objects = session.state()->objects().size();
        QVERIFY(note(session, "one"));
        QVERIFY(note(session, "two"));
        session.undoStack()->undo();
        const int steps = session.undoStack()->count();
        fs::create_directories(home.path("deep/down"));
        QVERIFY(session.saveAs(home.path("deep/down/there.sallyport.yaml")).ok());
        QCOMPARE(session.undoStack()->count(), steps); // and what was undone can still be redone
        QVERIFY(!session.isDirty());
        const std::string moved = "../../" + source;
        QCOMPARE(session.document()->cluster.source, moved);
        session.undoStack()->undo();
        QCOMPARE(session.document()->cluster.source, moved);
        QCOMPARE(session.document()->note, std::string());
        QVERIFY(session.isDirty());
        session.undoStack()->redo();
        QVERIFY(!session.isDirty());
        session.undoStack()->redo();
        QCOMPARE(session.document()->cluster.source, moved);
        QCOMPARE(session.document()->note, std::string("two"));
        session.undoStack()->undo();
        session.undoStack()->undo();
        QVERIFY(session.save().ok());
        session::Session again(environment(home));
        QVERIFY(openAndSettle(again, home.path("deep/down/there.sallyport.yaml")));
        QCOMPARE(again.state()->objects().size(), objects);
    }

    // Without a folder for recovery files nothing is kept, and nothing is lost.
    void keepsNoRecoveryWithoutAFolder() {
        const Home home;
        {
            session::Session session(environment(home));
            QVERIFY(openAndSettle(session, home.documentPath()));
            QVERIFY(note(session, "one"));
            QTRY_VERIFY(!filesIn(home.path("state")).empty());
            const std::string left = filesIn(home.path("state")).front();
            fs::copy_file(left, home.path("left.recovery.json"));
        }
        const fs::path before = fs::current_path();
        fs::create_directories(home.path("here"));
        fs::current_path(home.path("here"));
        session::Environment none = environment(home);
        none.stateFolder.clear();
        session::Session session(none);
        session.recover({home.path("left.recovery.json"), home.documentPath(), "home", 0});
        QVERIFY(settle(session));
        QCOMPARE(session.document()->note, std::string("one"));
        QVERIFY(note(session, "two"));
        QTest::qWait(100);
        fs::current_path(before);
        QVERIFY(fs::is_empty(home.path("here")));
        QVERIFY(fs::exists(home.path("left.recovery.json")));
    }

    void cannotSave() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(note(session, "one"));
        const auto saved = session.saveAs(home.path("home.sallyport.yaml/no"));
        QVERIFY(!saved);
        QCOMPARE(session.path(), home.documentPath());
        QVERIFY(session.isDirty());
    }

    void knowsComments_data() {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<bool>("comment");
        QTest::newRow("none") << "" << false;
        QTest::newRow("a line") << "# why\n" << true;
        QTest::newRow("behind a value") << "note: x # why\n" << true;
        QTest::newRow("in quotes") << "note: \"x # why\"\n" << false;
        QTest::newRow("in a word") << "note: x#why\n" << false;
        QTest::newRow("in a block") << "note: |\n  x # why\n  # because\n" << false;
        QTest::newRow("in a block, and one") << "note: |\n  x # why\n# because\n" << true;
    }

    void knowsComments() {
        QFETCH(QString, tail);
        QFETCH(bool, comment);
        const Home home;
        home.write("home.sallyport.yaml", std::string(Home::document) + tail.toStdString());
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QCOMPARE(session.wouldLoseComments(), comment);
    }

    void noticesAnotherProgram() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QSignalSpy told(&session, &session::Session::fileChangedOutside);
        home.write("home.sallyport.yaml", std::string(Home::document) + "note: theirs\n");
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 20000);
        QVERIFY(session.isChangedOutside());
        const auto saved = session.save();
        QVERIFY(!saved);
        QVERIFY(saved.error().kind == base::ErrorKind::conflict);
        QVERIFY(session.takeTheirs().ok());
        QCOMPARE(session.document()->note, std::string("theirs"));
        QVERIFY(!session.isDirty());
        QVERIFY(!session.isChangedOutside());
        session.undoStack()->undo();
        QCOMPARE(session.document()->note, std::string());
    }

    void refusesToSaveOverWhatItHasNotSeen() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(note(session, "mine"));
        home.write("home.sallyport.yaml", std::string(Home::document) + "note: theirs\n");
        const auto saved = session.save(); // before any watcher had its turn
        QVERIFY(!saved);
        QCOMPARE(home.read("home.sallyport.yaml"), std::string(Home::document) + "note: theirs\n");
        session.keepMine();
        QVERIFY(session.isDirty());
        QVERIFY(session.save().ok());
        QCOMPARE(home.read("home.sallyport.yaml"), bytes(session));
    }

    void mergesDifferentParts() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(session.edit(session::route(*session.document(), "home", "blog", "http://ghost.blog:80")));
        home.write("home.sallyport.yaml", std::string(Home::document) + "note: theirs\n");
        QVERIFY(session.mergeTheirs().ok());
        QCOMPARE(session.document()->note, std::string("theirs"));
        QCOMPARE(session.document()->tunnels[0].hostnames[0].service, std::string("http://ghost.blog:80"));
        QVERIFY(session.isDirty());
        QVERIFY(session.save().ok());
    }

    void listsConflicts() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(note(session, "mine"));
        home.write("home.sallyport.yaml", std::string(Home::document) + "note: theirs\n");
        const auto merged = session.mergeTheirs();
        QVERIFY(!merged);
        QVERIFY(merged.error().kind == base::ErrorKind::conflict);
        QCOMPARE(session.mergeConflicts().size(), std::size_t{1});
        QCOMPARE(session.mergeConflicts().front().pointer, std::string("/note"));
        QCOMPARE(session.document()->note, std::string("mine"));
    }

    void theirsMayBeBroken() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        home.write("home.sallyport.yaml", "tunnels: [");
        QVERIFY(!session.takeTheirs());
        QVERIFY(!session.mergeTheirs());
        QCOMPARE(session.document()->name, std::string("home"));
    }

    void keepsARecoveryFile() {
        const Home home;
        {
            session::Session session(environment(home));
            QVERIFY(openAndSettle(session, home.documentPath()));
            QVERIFY(note(session, "one"));
            QTRY_VERIFY_WITH_TIMEOUT(!recoveryFiles(home).empty(), 20000);
            const auto kept = session::readRecovery(recoveryFiles(home).front());
            QVERIFY(kept.ok());
            QCOMPARE(kept->path, home.documentPath());
            QTRY_COMPARE_WITH_TIMEOUT(session::readRecovery(recoveryFiles(home).front())->text,
                                      bytes(session), 20000);
            QVERIFY(session.recoverable().empty()); // it is in use
            QVERIFY(session.save().ok());
            QVERIFY(recoveryFiles(home).empty());
            QVERIFY(note(session, "two"));
            QTRY_VERIFY_WITH_TIMEOUT(!recoveryFiles(home).empty(), 20000);
        }
        QVERIFY(recoveryFiles(home).empty()); // closed cleanly
    }

    void recovers() {
        const Home home;
        session::Session first(environment(home));
        QVERIFY(openAndSettle(first, home.documentPath()));
        QVERIFY(note(first, "lost"));
        session::RecoveryFile left{home.documentPath(), false, "home", 1, bytes(first)};
        const std::string file = home.path("state/left.recovery.json");
        QVERIFY(session::writeRecovery(file, left).ok());

        session::Session session(environment(home));
        QCOMPARE(session.recoverable().size(), std::size_t{1});
        QCOMPARE(session.recoverable().front().document, home.documentPath());
        session.recover(session.recoverable().front());
        QVERIFY(settle(session));
        QCOMPARE(session.document()->note, std::string("lost"));
        QCOMPARE(session.path(), home.documentPath());
        QVERIFY(session.isDirty());
        QVERIFY(!fs::exists(file)); // another took its place
        session.undoStack()->undo();
        QCOMPARE(session.document()->note, std::string());
    }

    void recoversWhatWasNeverSaved() {
        const Home home;
        session::RecoveryFile left{
            {}, false, "fresh", 1, "apiVersion: sallyport/v1\nkind: Studio\nname: fresh\n"};
        QVERIFY(session::writeRecovery(home.path("state/left.recovery.json"), left).ok());
        home.write("state/broken.recovery.json", "{\"text\": ");
        session::Session session(environment(home));
        QCOMPARE(session.recoverable().size(), std::size_t{1});
        session.recover(session.recoverable().front());
        QVERIFY(settle(session));
        QCOMPARE(session.document()->name, std::string("fresh"));
        QVERIFY(session.path().empty());
        QVERIFY(session.isDirty());
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
};

QTEST_GUILESS_MAIN(FileTest)
#include "tst_file.moc"
