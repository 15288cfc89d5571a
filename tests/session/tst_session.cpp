// The Session: one way to change, one way to look.
#include <sallyport/checks/demo.h>

#include <QUndoStack>
#include <QtTest>

#include <filesystem>
#include <random>

#include "home.h"
#include "randomtree.h"

using namespace sallyport;
using namespace testing;
using session::Part;

namespace {

namespace fs = std::filesystem;

model::PublicHostname hostname(const std::string& name, const std::string& service) {
    model::PublicHostname out;
    out.hostname = name;
    out.service = service;
    return out;
}

std::vector<std::string> idsOf(const checks::Derived& derived) {
    std::vector<std::string> ids;
    for (const base::Diagnostic& finding : derived.findings)
        ids.push_back(finding.id + ' ' + finding.subject);
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private slots:
    void opensADocument() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(session.opened() == session::Opened::nothing);
        QVERIFY(openAndSettle(session, home.documentPath()));
        QVERIFY(session.opened() == session::Opened::document);
        QCOMPARE(session.document()->tunnels.size(), std::size_t{1});
        QVERIFY(session.derived());
        QCOMPARE(session.derived()->connectors.size(), std::size_t{1});
        QCOMPARE(session.derived()->connectors.front().tunnel, std::string("home"));
        QVERIFY(session.derived()->connectors.front().doors);
        QVERIFY(!session.isDirty());
        QCOMPARE(session.recent(), std::vector<std::string>{home.documentPath()});
    }

    void opensAFolder() {
        const Home home;
        session::Session session(environment(home));
        session.openFolder(home.path("cluster"));
        QVERIFY(settle(session));
        QVERIFY(session.opened() == session::Opened::folder);
        QCOMPARE(session.document()->tunnels.size(), std::size_t{1});
        QVERIFY(!session.document()->tunnels[0].routesKnown);
        QVERIFY(session.path().empty());
        // Saved beside the folder, it names it relatively and is read again.
        const auto saved = session.saveAs(home.path("new.sallyport.yaml"));
        QVERIFY(saved.ok());
        QCOMPARE(session.document()->cluster.source, std::string("cluster"));
        session::Session again(environment(home));
        QVERIFY(openAndSettle(again, home.path("new.sallyport.yaml")));
        QCOMPARE(again.derived()->connectors.size(), std::size_t{1});
    }

    void opensTheDemo() {
        const Home home;
        session::Session session(environment(home));
        session.openDemo();
        QVERIFY(settle(session));
        QVERIFY(session.opened() == session::Opened::demo);
        QCOMPARE(session.document()->name, std::string("homelab"));
        QVERIFY(!session.derived()->expectations.empty());
        QVERIFY(session.path().empty());
    }

    void tracesRequests() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(!session
                     .trace("GET https:"
                            "//blog.example.com/")
                     .ok());
        session.openDemo();
        QVERIFY(settle(session));
        QCOMPARE(session.derived()->traces.size(), session.document()->requests.size());
        const auto feed = session.trace("https:"
                                        "//blog.example.com/rss/");
        QVERIFY(feed.ok());
        QVERIFY(feed->verdict == reach::TraceVerdict::reached);
        QCOMPARE(feed->hostname, std::string("blog"));
        const auto admin = session.trace("GET https:"
                                         "//blog.example.com/ghost/");
        QVERIFY(admin.ok() && admin->verdict == reach::TraceVerdict::blocked);
        QCOMPARE(admin->deciding()->subject, std::string("waf/ghost-admin"));
        QVERIFY(!session.trace("no request").ok());
        // An edit is followed.
        QVERIFY(session.edit({"edit", "Edit", {}}, "", [](model::Document& document) {
            document.waf["example.com"].edit(2).enabled = false;
        }));
        QVERIFY(settle(session));
        const auto open = session.trace("GET https:"
                                        "//blog.example.com/ghost/");
        QVERIFY(open.ok() && open->verdict == reach::TraceVerdict::reached);
        bool told = false;
        for (const checks::Expectation* one : checks::failed(*session.derived()))
            told = told || one->id == "admin";
        QVERIFY(told);
    }

    // The demo in the program and the demo in files are one.
    void demoIsWhatItsFilesAre() {
        const Home home;
        for (const base::EmbeddedFile& file : checks::demoWorld())
            home.write("demo/" + std::string(file.path), std::string(file.content));
        session::Session files(environment(home)), program(environment(home));
        QVERIFY(openAndSettle(files, home.path("demo/homelab.sallyport.yaml")));
        program.openDemo();
        QVERIFY(settle(program));
        QCOMPARE(idsOf(*program.derived()), idsOf(*files.derived()));
        QCOMPARE(program.derived()->connectors.size(), files.derived()->connectors.size());
        QCOMPARE(program.derived()->connectors[0].doors->excess,
                 files.derived()->connectors[0].doors->excess);
    }

    void saysWhenItIsStale() {
        const Home home;
        session::Environment impatient = environment(home);
        impatient.staleAfter = 0;
        session::Session session(impatient);
        bool stale = false;
        connect(&session, &session::Session::changed, &session, [&] { stale = stale || session.stale(); });
        QVERIFY(openAndSettle(session, home.documentPath()));
        for (int i = 0; i < 20000 && !stale; ++i) {
            session.edit({"note", "Note", {}}, {},
                         [&](model::Document& now) { now.note = std::to_string(i); });
            QCoreApplication::processEvents();
        }
        QVERIFY(stale);
        QVERIFY(settle(session));
        QVERIFY(!session.stale());
    }

    void keepsWhatIsOpenWhenItFails() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        const auto before = session.document();
        QSignalSpy failed(&session, &session::Session::failed);
        home.write("broken.sallyport.yaml", "apiVersion: sallyport/v1\nkind: Studio\nname: [\n");
        session.openDocument(home.path("broken.sallyport.yaml"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
        QVERIFY(session.document() == before);
        session.openFolder(home.path("nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, 20000);
        QVERIFY(session.document() == before);
        QVERIFY(!session.work());
    }

    void opensWhatCanBeReadOfABrokenFolder() {
        const Home home;
        home.write("cluster/broken.yaml", "kind: [\n");
        session::Session session(environment(home));
        session.openFolder(home.path("cluster"));
        QVERIFY(settle(session));
        QCOMPARE(session.document()->tunnels.size(), std::size_t{1});
        QVERIFY(!session.state()->unread.empty());
    }

    void opensADocumentWithoutItsSource() {
        const Home home;
        fs::remove_all(home.path("cluster"));
        session::Session session(environment(home));
        QSignalSpy failed(&session, &session::Session::failed);
        QVERIFY(openAndSettle(session, home.documentPath()));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(session.document()->tunnels.size(), std::size_t{1});
        QCOMPARE(session.state()->unread.size(), std::size_t{1});
    }

    void editsUndoAndRedo() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        const std::string before = bytes(session);
        QSignalSpy changed(&session, &session::Session::changed);
        QVERIFY(session.edit(session::publish(*session.document(), "home",
                                              hostname("ghost.example.com", "http://ghost.blog:2368"))));
        QCOMPARE(session.undoStack()->undoText(), QString("Publish ghost as ghost.example.com"));
        QVERIFY(changed.count() >= 1);
        QVERIFY(session.isDirty());
        const auto& hostnames = session.document()->tunnels[0].hostnames;
        QCOMPARE(hostnames.size(), std::size_t{3});
        QCOMPARE(hostnames[1].id, std::string("ghost-example-com")); // before the catch-all
        const std::string after = bytes(session);
        session.undoStack()->undo();
        QCOMPARE(bytes(session), before);
        QVERIFY(!session.isDirty());
        session.undoStack()->redo();
        QCOMPARE(bytes(session), after);
        QVERIFY(settle(session));
        QCOMPARE(session.derived()->connectors.front().published->size(), std::size_t{3});
    }

    void tellsWhyAnEditCannotBe() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        QSignalSpy failed(&session, &session::Session::failed);
        QVERIFY(!session.edit(session::publish(*session.document(), "home",
                                               hostname("blog.example.com", "http://ghost.blog:2368"))));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(session.undoStack()->count(), 0);
    }

    void mergesWithinAnInteraction() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        const std::string before = bytes(session);
        for (const char* port : {"1", "2", "3"})
            QVERIFY(session.edit(session::route(*session.document(), "home", "blog",
                                                std::string("http://ghost.blog:") + port)));
        QCOMPARE(session.undoStack()->count(), 1);
        session.endInteraction();
        QVERIFY(session.edit(session::route(*session.document(), "home", "blog", "http://ghost.blog:4")));
        QCOMPARE(session.undoStack()->count(), 2);
        QVERIFY(session.edit(session::route(*session.document(), "home", "rest", "http://ghost.blog:4")));
        QCOMPARE(session.undoStack()->count(), 3);
        while (session.undoStack()->canUndo())
            session.undoStack()->undo();
        QCOMPARE(bytes(session), before);
    }

    void showsOnlyTheNewest() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        std::uint64_t last = 0;
        connect(&session, &session::Session::changed, &session, [&](session::Parts parts) {
            if (parts & Part::derived && !session.stale() && session.derived()) {
                QVERIFY(session.derivedRevision() >= last);
                QCOMPARE(session.derivedRevision(), session.revision());
                last = session.derivedRevision();
            }
        });
        for (int i = 1; i <= 50; ++i) {
            session.endInteraction();
            QVERIFY(session.edit(session::route(*session.document(), "home", "blog",
                                                "http://ghost.blog:" + std::to_string(i))));
            if (i % 7 == 0)
                QTest::qWait(1);
        }
        QVERIFY(settle(session));
        QVERIFY(session.derived()->inputs.document == session.document());
        QVERIFY(!session.stale());
    }

    // Laid out by a worker, it is the map that a view would lay out itself.
    void theMapComesWithWhatFollows() {
        const Home home;
        session::Session session(environment(home));
        const auto isOf = [&](const std::shared_ptr<const session::Drawing>& how) {
            const auto map = session.map(how);
            if (!map)
                return false;
            const diagram::Map own =
                diagram::layOut({*session.document(), *session.state(), session.derived().get()},
                                how->options, how->before.get());
            return map->nodes == own.nodes && map->wires == own.wires && map->lanes == own.lanes &&
                   map->bounds == own.bounds && map->headline == own.headline && map->counts == own.counts &&
                   map->namespaces == own.namespaces;
        };
        auto how = std::make_shared<const session::Drawing>();
        session.wantMap(how);
        session.openDemo();
        QVERIFY(settle(session));
        QVERIFY(isOf(how));
        QVERIFY(!session.map(nullptr));
        QVERIFY(!session.map(std::make_shared<const session::Drawing>()));
        for (int i = 0; i < 12; ++i) {
            session::Drawing next{{}, session.map(how)};
            next.options.rightToLeft = i % 5 == 4;
            next.options.filter = i % 3 == 2 ? diagram::MapFilter::published : diagram::MapFilter::everything;
            how = std::make_shared<const session::Drawing>(std::move(next));
            session.wantMap(how);
            QVERIFY(!session.map(how)); // it comes with the next
            QVERIFY(session.edit({"edit", "Edit", {}}, "", [i](model::Document& document) {
                auto& routes = document.tunnels.edit(0).hostnames;
                if (i % 2 == 0)
                    routes.edit(0).service = "http://homepage.home:" + std::to_string(3000 + i);
                else
                    routes.push_back(
                        hostname("n" + std::to_string(i) + ".example.com", "http://uptime-kuma.status:3001"));
            }));
            QVERIFY(!session.map(how)); // it is older than the edit
            QVERIFY(settle(session));
            QVERIFY(isOf(how));
        }
        // None is wanted any more.
        session.wantMap(nullptr);
        session.undoStack()->undo();
        QVERIFY(settle(session));
        QVERIFY(!session.map(how));
    }

    void undoesAThousandRandomEdits() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        std::vector<std::string> states{bytes(session)};
        std::mt19937 random(1);
        const auto edits = static_cast<int>(effort(1000));
        for (int i = 0; i < edits; ++i)
            if (randomEdit(session, random, i))
                states.push_back(bytes(session));
        QVERIFY(states.size() > static_cast<std::size_t>(edits) / 2);
        QCOMPARE(session.undoStack()->count(), static_cast<int>(states.size()) - 1);
        const std::string last = states.back();
        for (std::size_t i = states.size() - 1; i > 0; --i) {
            QCOMPARE(bytes(session), states[i]);
            session.undoStack()->undo();
        }
        QCOMPARE(bytes(session), states.front());
        QVERIFY(!session.isDirty());
        while (session.undoStack()->canRedo())
            session.undoStack()->redo();
        QCOMPARE(bytes(session), last);
    }

    void previewsOnlyWhatIsPublished() {
        const Home home;
        session::Session session(environment(home));
        QVERIFY(openAndSettle(session, home.documentPath()));
        std::shared_ptr<const session::Preview> got;
        connect(&session, &session::Session::previewReady, &session,
                [&](std::shared_ptr<const session::Preview> preview) { got = std::move(preview); });
        session.previewOnlyPublished();
        QTRY_VERIFY_WITH_TIMEOUT(got, 20000);
        QVERIFY2(!got->refused, got->refused ? got->refused->english().c_str() : "");
        QVERIFY(!got->bundle.files.empty());
        got = nullptr;
        QVERIFY(session.edit(session::forgetRoutes(*session.document(), "home")));
        session.previewOnlyPublished();
        QTRY_VERIFY_WITH_TIMEOUT(got, 20000);
        QVERIFY(got->refused);
        QVERIFY(got->refused->kind == base::ErrorKind::refused);
        QVERIFY(got->bundle.files.empty());
    }

private:
    // One of the edits, with arguments that mostly make sense.
    static bool randomEdit(session::Session& session, std::mt19937& random, int i) {
        const auto below = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
        const model::Document& now = *session.document();
        const model::Tunnel& tunnel = now.tunnels[below(now.tunnels.size())];
        const std::string id =
            tunnel.hostnames.empty() ? "none" : tunnel.hostnames[below(tunnel.hostnames.size())].id;
        const std::string number = std::to_string(i);
        session.endInteraction();
        switch (below(9)) {
        case 0:
        case 1:
            return session.edit(
                session::publish(now, tunnel.name, hostname("h" + number + ".example.com", "http://a.b:80")));
        case 2:
            return session.edit(session::route(now, tunnel.name, id, "http://c.d:" + std::to_string(1 + i)));
        case 3:
            return session.edit(session::withdraw(now, tunnel.name, id));
        case 4:
            return session.edit(session::reorder(now, tunnel.name, id, below(5)));
        case 5:
            return session.edit(
                session::renameHostname(now, tunnel.name, id, "r" + number + ".example.com", {}));
        case 6:
            return session.edit(session::renameTunnel(now, tunnel.name, "t" + number));
        case 7: {
            model::Tunnel added;
            added.name = "n" + number;
            return now.tunnels.size() < 4
                       ? session.edit(session::addTunnel(now, added))
                       : session.edit(session::moveToTunnel(now, tunnel.name, id, now.tunnels[0].name));
        }
        default: {
            model::OutsideTarget target;
            target.name = "o" + number;
            target.addresses = {*model::Cidr::parse("10.0.0.1", true)};
            return session.edit(session::addOutsideTarget(now, target));
        }
        }
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
