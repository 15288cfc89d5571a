// The map by mouse, by keyboard and to a screen reader.
#include "inspector.h"
#include "map/connectdialog.h"
#include "map/hostnamefield.h"
#include "map/mappage.h"
#include "map/mapview.h"
#include "map/nodeitem.h"
#include "mapworlds.h"
#include "navigator.h"
#include "opened.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <random>
#include <set>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

struct OnMap : Opened {
    MapPage& page() { return *window.findChild<MapPage*>(); }
    MapView& view() { return page().view(); }
    HostnameField& field() { return *window.findChild<HostnameField*>(); }
    QLineEdit& name() { return *field().findChild<QLineEdit*>(); }

    [[nodiscard]] bool open() {
        return openDemo() && QTest::qWaitFor([this] { return !view().mapScene().moves(); });
    }
    int index(const std::string& id) { return view().map().indexOf(id); }
    // In the middle of the view, and where that is.
    QPoint at(const std::string& id) {
        view().centerOn(qr(view().map().nodes[static_cast<std::size_t>(index(id))].rect).center());
        return view().shownRect(index(id)).center();
    }
    void drag(QPoint from, QPoint to, bool release = true) {
        QWidget* on = view().viewport();
        QTest::mousePress(on, Qt::LeftButton, {}, from);
        QTest::mouseMove(on, from + QPoint(4, 8));
        QTest::mouseMove(on, (from + to) / 2);
        QTest::mouseMove(on, to);
        if (release)
            QTest::mouseRelease(on, Qt::LeftButton, {}, to);
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&view(), pressed, modifiers);
    }
    const model::PublicHostname* hostname(const std::string& name) {
        for (const model::Tunnel& tunnel : session.document()->tunnels)
            for (const model::PublicHostname& one : tunnel.hostnames)
                if (one.hostname == name)
                    return &one;
        return nullptr;
    }
    std::string bytes() { return model::writeDocumentText(*session.document()); }
    // Onto the hostnames, straight to the left.
    QPoint dragToLane(const std::string& id, bool release = true) {
        const QPoint from = at(id);
        QPoint to = from;
        for (const diagram::LaneBox& box : view().map().lanes)
            if (box.lane == diagram::Lane::hostnames)
                to.setX(view().mapFromScene(QPointF(box.rect.x + box.rect.width / 2, 0)).x());
        drag(from, to, release);
        return to;
    }
};

} // namespace

class MapTest : public QObject {
    Q_OBJECT
private slots:
    void aServiceIsPublishedByDragging() {
        OnMap map;
        QVERIFY(map.open());
        const std::string before = map.bytes();
        map.dragToLane("svc:home/homepage");
        QVERIFY(map.field().isVisible());
        QVERIFY(map.name().text().startsWith(QLatin1String("homepage")));
        // Checked while one types.
        map.name().setText(QStringLiteral("not a name"));
        QVERIFY(!map.button(QStringLiteral("Publish"))->isEnabled());
        map.name().setText(QStringLiteral("start.example.com"));
        QTest::keyClick(&map.name(), Qt::Key_Return);
        QVERIFY(map.field().isHidden());
        QVERIFY(map.hostname("start.example.com"));
        QCOMPARE(map.hostname("start.example.com")->service, std::string("http://homepage.home:3000"));
        QVERIFY(map.session.undoStack()->undoText().contains(QLatin1String("start.example.com")));
        // It is on the map at once, and chosen everywhere.
        const diagram::Node* node = map.view().nodeAt(map.view().chosen());
        QVERIFY(node);
        const std::string id = node->id;
        QCOMPARE(node->hostname, std::string("start.example.com"));
        QCOMPARE(map.window.findChild<Inspector*>()->shown().title, QStringLiteral("start.example.com"));
        QVERIFY(map.settled());
        map.session.undoStack()->undo();
        QCOMPARE(map.bytes(), before);
        QVERIFY(!map.view().map().find(id));
        map.session.undoStack()->redo();
        QVERIFY(map.hostname("start.example.com"));
    }

    // Enter leads from what guards a hostname to the page where it stands in its order.
    void theEdgeOpensItsPages() {
        OnMap map;
        QVERIFY(map.open());
        auto* navigator = map.window.findChild<Navigator*>();
        const auto open = [&](const char* id) {
            map.window.showPage(0);
            const int node = map.view().map().indexOf(id);
            map.view().setFocus(Qt::TabFocusReason);
            map.view().choose(node, true);
            map.key(Qt::Key_Return);
            return navigator->currentItem()->text();
        };
        QCOMPARE(open("waf:homelab/blog"), QStringLiteral("Edge rules"));
        QCOMPARE(open("access:homelab/invoices"), QStringLiteral("Access"));
    }

    void aServiceIsPublishedByTheKeyboardAlone() {
        OnMap map;
        QVERIFY(map.open());
        map.view().setFocus(Qt::TabFocusReason);
        QVERIFY(map.view().chosen() >= 0); // the focus is visible
        // Along the wires: past the edge to the tunnel, a door, what stands behind it, and down to what is
        // wanted.
        map.key(Qt::Key_Right);
        QCOMPARE(map.view().nodeAt(map.view().chosen())->id, std::string("waf:homelab/blog"));
        QCOMPARE(map.window.findChild<Inspector*>()->shown().title, QStringLiteral("blog.example.com"));
        const auto hops = map.window.findChild<Inspector*>()->shown().hops;
        for (const char* one : {"Certificate", "DNS", "WAF", "Access", "Tunnel", "Egress"})
            QVERIFY2(
                std::ranges::any_of(hops, [&](const Hop& hop) { return hop.name == QLatin1String(one); }),
                one);
        QVERIFY(std::ranges::any_of(hops, [&](const Hop& hop) {
            return hop.name == QLatin1String("WAF") && hop.sentence.contains(QLatin1String("3 rule"));
        }));
        map.key(Qt::Key_Left);
        QCOMPARE(map.view().nodeAt(map.view().chosen())->id, std::string("host:homelab/blog"));
        map.key(Qt::Key_Right);
        map.key(Qt::Key_Right);
        QCOMPARE(map.view().nodeAt(map.view().chosen())->kind, diagram::NodeKind::connector);
        map.key(Qt::Key_Right);
        map.key(Qt::Key_Right);
        if (map.view().nodeAt(map.view().chosen())->kind == diagram::NodeKind::door)
            map.key(Qt::Key_Right);
        const auto isHomepage = [&] {
            return map.view().nodeAt(map.view().chosen())->id == "svc:home/homepage";
        };
        for (int i = 0; i < 100 && !isHomepage(); ++i)
            map.key(Qt::Key_Down);
        QVERIFY(isHomepage());
        map.key(Qt::Key_Insert);
        QVERIFY(map.field().isVisible());
        QTRY_VERIFY(map.name().hasFocus());
        QTest::keyClicks(&map.name(), QStringLiteral("keys"));
        QTest::keyClick(&map.name(), Qt::Key_Return);
        QVERIFY(map.hostname("keys.example.com"));
        QTRY_VERIFY(map.view().hasFocus());
        // Back, over F2 to another name, and away with it.
        map.key(Qt::Key_F2);
        QVERIFY(map.field().isVisible());
        QTest::keyClicks(&map.name(), QStringLiteral("other.example.com"));
        QTest::keyClick(&map.name(), Qt::Key_Return);
        QVERIFY(!map.hostname("keys.example.com"));
        QVERIFY(map.hostname("other.example.com"));
        map.key(Qt::Key_Delete);
        QVERIFY(!map.hostname("other.example.com"));
        QVERIFY(map.view().chosen() >= 0);
    }

    void aHostnameIsRoutedByDragging() {
        OnMap map;
        QVERIFY(map.open());
        map.view().fit();
        map.view().zoomBy(0.5 / map.view().zoom());
        const QPoint to = map.at("svc:status/uptime-kuma");
        const QPoint from = map.view().shownRect(map.index("host:homelab/blog")).center();
        QVERIFY(map.view().viewport()->rect().contains(from));
        map.drag(from, to);
        QCOMPARE(map.hostname("blog.example.com")->service, std::string("http://uptime-kuma.status:3001"));
        QCOMPARE(map.window.selection(), Selection::hostname("homelab", "blog"));
        map.session.undoStack()->undo();
        QCOMPARE(map.hostname("blog.example.com")->service, std::string("http://ghost.blog:2368"));
    }

    void aHostnameMovesToAnotherTunnel() {
        OnMap map;
        QVERIFY(map.open());
        model::Tunnel second;
        second.name = "second";
        second.connector.namespaceName = "cloudflared";
        QVERIFY(map.session.edit(session::addTunnel(*map.session.document(), second)));
        QVERIFY(map.settled());
        QTRY_VERIFY(!map.view().mapScene().moves());
        map.view().zoomBy(0.5 / map.view().zoom());
        QVERIFY(map.index("tunnel:second") >= 0);
        const QPoint to = map.at("tunnel:second");
        map.drag(map.view().shownRect(map.index("host:homelab/www")).center(), to);
        QVERIFY(map.session.document()->tunnel("second")->hostnames.size() == 1);
        QCOMPARE(map.window.selection(), Selection::hostname("second", "www"));
        QVERIFY(map.view().chosen() >= 0);
    }

    void onlyWhatMakesSenseIsATarget() {
        OnMap map;
        QVERIFY(map.open());
        const auto& document = *map.session.document();
        const auto& state = *map.session.state();
        Thing blog, ghost, lane, tunnel;
        blog.kind = Thing::Kind::hostname;
        blog.tunnel = "homelab";
        blog.id = "blog";
        ghost.kind = Thing::Kind::service;
        ghost.ns = "blog";
        ghost.name = "ghost";
        ghost.port = 2368;
        lane.kind = Thing::Kind::hostnameLane;
        tunnel.kind = Thing::Kind::tunnel;
        tunnel.tunnel = "homelab";
        QVERIFY(!outcomeOf(document, state, blog, ghost)); // it leads there already
        QVERIFY(!outcomeOf(document, state, blog, tunnel));
        QVERIFY(!outcomeOf(document, state, blog, lane));
        QVERIFY(!outcomeOf(document, state, ghost, tunnel));
        QVERIFY(outcomeOf(document, state, ghost, lane));
        // A port of its pods that the Service does not have stands for the Service.
        ghost.port = 1;
        QCOMPARE(outcomeOf(document, state, ghost, lane)->dragged.port, 2368);
        ghost.name = "nothing";
        QVERIFY(!outcomeOf(document, state, ghost, lane));
        // Dropped where nothing is, nothing happens.
        const std::string before = map.bytes();
        const QPoint from = map.at("svc:home/homepage");
        map.drag(from, QPoint(from.x(), map.view().viewport()->height() - 4));
        QVERIFY(map.field().isHidden());
        QCOMPARE(map.bytes(), before);
    }

    void escapeCancels() {
        OnMap map;
        QVERIFY(map.open());
        const std::string before = map.bytes();
        const QPoint to = map.dragToLane("svc:home/homepage", false);
        QVERIFY(map.view().drags());
        map.key(Qt::Key_Escape);
        QVERIFY(!map.view().drags());
        QTest::mouseRelease(map.view().viewport(), Qt::LeftButton, {}, to);
        QVERIFY(map.field().isHidden());
        // The field.
        map.view().choose(map.index("svc:home/homepage"), true);
        map.key(Qt::Key_Insert);
        QVERIFY(map.field().isVisible());
        QTest::keyClick(&map.name(), Qt::Key_Escape);
        QVERIFY(map.field().isHidden());
        QCOMPARE(map.bytes(), before);
        // The focus on one path.
        map.key(Qt::Key_F);
        QVERIFY(!map.view().mapScene().kept().empty());
        map.key(Qt::Key_Escape);
        QVERIFY(map.view().mapScene().kept().empty());
    }

    void connectToIsTheSameWithoutDragging() {
        OnMap map;
        QVERIFY(map.open());
        map.view().setFocus(Qt::TabFocusReason);
        map.view().act(map.index("host:homelab/status"));
        map.key(Qt::Key_C);
        QTRY_VERIFY(map.window.findChild<ConnectDialog*>());
        auto* dialog = map.window.findChild<ConnectDialog*>();
        QTRY_VERIFY(dialog->isVisible());
        auto* search = dialog->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("ghost"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(map.hostname("status.example.com")->service, std::string("http://ghost.blog:2368"));
    }

    // "not in these files" stays in every language; the name before it is elided.
    void aLongNameLeavesRoomForItsMark() {
        for (const char* code : {"en", "de"}) {
            const Language language{QLatin1String(code)};
            diagram::Node row;
            row.kind = diagram::NodeKind::service;
            row.title = "a-service-with-a-rather-long-name-of-its-own";
            row.ports = "8080";
            row.rect = {0, 0, 304, 30};
            row.notInFiles = true;
            FrameCache frames;
            NodeItem item(frames, Colours::light());
            item.set(row, 0, false);
            const QStringList words = item.words();
            QVERIFY2(words.contains(QCoreApplication::translate("MapNode", "not in these files")),
                     qPrintable(words.join(QLatin1Char('|'))));
            QVERIFY(words.filter(QStringLiteral("a-serv")).size() == 1);
        }
    }

    void noIdIsThereTwice() {
        OnMap map;
        QVERIFY(map.open());
        std::set<std::string> ids;
        for (const diagram::Node& node : map.view().map().nodes)
            QVERIFY2(ids.insert(node.id).second, node.id.c_str());
    }

    void whatIsChosenIsLinked() {
        OnMap map;
        QVERIFY(map.open());
        QTest::mouseClick(map.view().viewport(), Qt::LeftButton, {}, map.at("host:homelab/invoices"));
        QCOMPARE(map.window.selection(), Selection::hostname("homelab", "invoices"));
        QCOMPARE(map.window.findChild<Inspector*>()->shown().title, QStringLiteral("invoices.example.com"));
        map.window.select(Selection::hostname("homelab", "blog"));
        QCOMPARE(map.view().chosen(), map.index("host:homelab/blog"));
        // What is folded away comes out.
        map.window.select(Selection::service({}, "vault", "vault", 8200));
        QVERIFY(map.view().chosen() >= 0);
        QCOMPARE(map.view().nodeAt(map.view().chosen())->id, std::string("svc:vault/vault"));
    }

    void aDoubleClickShowsTheDecidingRule() {
        OnMap map;
        QVERIFY(map.open());
        QSignalSpy shown(&map.page(), &Page::placeRequested);
        QTest::mouseDClick(map.view().viewport(), Qt::LeftButton, {}, map.at("host:homelab/blog"));
        QCOMPARE(shown.size(), 1);
        const auto place = shown.first().first().value<base::Place>();
        QVERIFY(place.file.ends_with(".yaml"));
        QVERIFY(place.line > 0);
    }

    void everyNodeIsSpoken() {
        OnMap map;
        QVERIFY(map.open());
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&map.view());
        QVERIFY(view);
        QCOMPARE(view->childCount(), static_cast<int>(map.view().walked().size()));
        QVERIFY(view->childCount() > 40);
        map.window.select(Selection::hostname("homelab", "blog"));
        map.view().setFocus(Qt::TabFocusReason);
        int focused = 0;
        for (int i = 0; i < view->childCount(); ++i) {
            QAccessibleInterface* child = view->child(i);
            QVERIFY(child && child->isValid());
            const QString name = child->text(QAccessible::Name);
            QVERIFY(!name.isEmpty());
            QVERIFY2(!child->text(QAccessible::Description).isEmpty(), qPrintable(name));
            QVERIFY(child->role() == QAccessible::Button || child->role() == QAccessible::Grouping);
            QVERIFY(child->state().focusable);
            QVERIFY(!child->rect().isEmpty());
            QCOMPARE(view->indexOfChild(child), i);
            QVERIFY(child->actionInterface());
            QVERIFY(
                child->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
            focused += child->state().focused ? 1 : 0;
        }
        QCOMPARE(focused, 1);
        QCOMPARE(view->focusChild()->text(QAccessible::Name), QStringLiteral("blog.example.com"));
        view->child(view->childCount() - 1)
            ->actionInterface()
            ->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(map.view().chosen(), map.view().walked().back());
    }

    void withoutMotionNothingMoves() {
        OnMap map;
        QVERIFY(map.open());
        MapPage still(map.session, nullptr, [] { return false; });
        MapPage moving(map.session, nullptr, [] { return true; });
        for (MapPage* page : {&still, &moving}) {
            page->resize(900, 600);
            page->show();
        }
        QVERIFY(map.session.edit(session::withdraw(*map.session.document(), "homelab", "blog")));
        QVERIFY(!still.view().mapScene().moves());
        QVERIFY(moving.view().mapScene().moves());
        QTRY_VERIFY_WITH_TIMEOUT(!moving.view().mapScene().moves(), 400);
    }

    void everyGestureCanBeUndone() {
        OnMap map;
        QVERIFY(map.open());
        model::Tunnel second;
        second.name = "second";
        QVERIFY(map.session.edit(session::addTunnel(*map.session.document(), second)));
        const std::string start = map.bytes();
        const int steps = map.session.undoStack()->index();
        std::mt19937 random(7);
        const auto any = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
        int changed = 0;
        for (int i = 0; i < 1000; ++i) {
            std::vector<int> hostnames, services, tunnels;
            const auto& nodes = map.view().map().nodes;
            for (std::size_t n = 0; n < nodes.size(); ++n) {
                const Thing thing = thingOf(nodes[n]);
                if (thing.kind == Thing::Kind::hostname)
                    hostnames.push_back(static_cast<int>(n));
                else if (thing.kind == Thing::Kind::service)
                    services.push_back(static_cast<int>(n));
                else if (thing.kind == Thing::Kind::tunnel)
                    tunnels.push_back(static_cast<int>(n));
            }
            QVERIFY(!services.empty() && !tunnels.empty());
            const std::string before = map.bytes();
            const std::size_t act = hostnames.empty() ? 0 : any(5);
            const int service = services[any(services.size())];
            const int hostname = hostnames.empty() ? -1 : hostnames[any(hostnames.size())];
            if (act == 0) {
                emit map.view().publishRequested(service);
                if (map.field().isVisible()) {
                    map.name().setText(QStringLiteral("h%1.example.com").arg(i));
                    QTest::keyClick(&map.name(), Qt::Key_Return);
                }
            } else if (act == 1) {
                emit map.view().withdrawRequested(hostname);
            } else if (act == 2) {
                emit map.view().renameRequested(hostname);
                map.name().setText(QStringLiteral("n%1.example.com").arg(i));
                QTest::keyClick(&map.name(), Qt::Key_Return);
            } else {
                const int onto = act == 3 ? service : tunnels[any(tunnels.size())];
                const auto outcome = outcomeOf(*map.session.document(), *map.session.state(),
                                               thingOf(nodes[static_cast<std::size_t>(hostname)]),
                                               thingOf(nodes[static_cast<std::size_t>(onto)]));
                if (outcome)
                    emit map.view().dropped(*outcome, {});
            }
            map.field().dismiss();
            changed += map.bytes() != before ? 1 : 0;
            if (i % 50 == 0)
                QCoreApplication::processEvents();
        }
        QVERIFY2(changed > 600, qPrintable(QString::number(changed)));
        QCOMPARE(map.session.undoStack()->index() - steps, changed);
        const std::string end = map.bytes();
        while (map.session.undoStack()->index() > steps)
            map.session.undoStack()->undo();
        QCOMPARE(map.bytes(), start);
        while (map.session.undoStack()->canRedo())
            map.session.undoStack()->redo();
        QCOMPARE(map.bytes(), end);
    }
};

QTEST_MAIN(MapTest)
#include "tst_map.moc"
