// The map: laid out without overlap, with stable ids and order, every door once.
#include "cases.h"
#include "mapworlds.h"
#include "svgwords.h"

#include <QtTest>

#include <iterator>

using namespace sallyport;
using diagram::Map;
using diagram::MapFilter;
using diagram::MapOptions;
using diagram::Node;
using diagram::NodeKind;
using diagram::State;
using testing::MapWorld;

namespace {

#define SOUND(map, world, whole)                                                                             \
    do {                                                                                                     \
        const std::string wrong = testing::wrongIn(map, world, whole);                                       \
        QVERIFY2(wrong.empty(), wrong.c_str());                                                              \
    } while (false)

// Everything that can be opened.
std::set<std::string> expandable(const MapWorld& world) {
    std::set<std::string> out;
    for (int depth = 0; depth < 3; ++depth) {
        MapOptions options;
        options.expanded = out;
        for (const Node& node : world.map(options).nodes)
            if (node.expandable)
                out.insert(node.id);
    }
    return out;
}

bool same(const Map& a, const Map& b) {
    return a.nodes == b.nodes && a.wires == b.wires && a.lanes == b.lanes && a.bounds == b.bounds &&
           a.counts == b.counts && a.headline == b.headline;
}

// Ids of a lane from top to bottom.
std::vector<std::string> column(const Map& map, const std::set<NodeKind>& kinds) {
    std::vector<std::pair<double, std::string>> found;
    for (const Node& node : map.nodes)
        if (kinds.contains(node.kind))
            found.emplace_back(node.rect.y, node.id);
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    for (auto& [y, id] : found)
        out.push_back(std::move(id));
    return out;
}

// What both have stands in the same order.
bool sameOrder(const Map& a, const Map& b, const std::set<NodeKind>& kinds) {
    auto left = column(a, kinds), right = column(b, kinds);
    std::erase_if(left, [&](const std::string& id) { return !b.find(id); });
    std::erase_if(right, [&](const std::string& id) { return !a.find(id); });
    return left == right;
}

const std::set<NodeKind> hostKinds{NodeKind::hostname, NodeKind::unknownRoutes};
const std::set<NodeKind> rowKinds{NodeKind::service, NodeKind::workload, NodeKind::outside};
const std::set<NodeKind> cardKinds{NodeKind::space, NodeKind::beyond, NodeKind::rest};
const std::set<NodeKind> tunnelKinds{NodeKind::tunnel, NodeKind::connector};

bool keepsOrder(const Map& before, const Map& after) {
    return sameOrder(before, after, hostKinds) && sameOrder(before, after, rowKinds) &&
           sameOrder(before, after, cardKinds) && sameOrder(before, after, tunnelKinds);
}

void publish(model::Document& document, const std::string& hostname, const std::string& service) {
    model::PublicHostname made;
    made.id = hostname.substr(0, hostname.find('.'));
    made.hostname = hostname;
    made.service = service;
    document.tunnels.edit(0).hostnames.push_back(made);
}

std::filesystem::path data(const char* folder) {
    return std::filesystem::path(SALLYPORT_ROOT) / "tests/data" / folder;
}

} // namespace

class TestMap : public QObject {
    Q_OBJECT
private:
    // All ways to look at a world, each of them sound.
    void lookAt(const MapWorld& world) {
        const Map whole = world.map();
        SOUND(whole, world, true);
        QVERIFY(same(whole, world.map()));
        QVERIFY(same(whole, world.map({}, &whole)));
        MapOptions options;
        options.expanded = expandable(world);
        SOUND(world.map(options), world, true);
        options.mostRows = 2;
        SOUND(world.map(options), world, true);
        options.expanded.clear();
        SOUND(world.map(options), world, true);
        options.rightToLeft = true;
        SOUND(world.map(options), world, true);
        for (const auto filter :
             {MapFilter::published, MapFilter::excess, MapFilter::blocked, MapFilter::problems}) {
            MapOptions filtered;
            filtered.filter = filter;
            const Map map = world.map(filtered, &whole);
            SOUND(map, world, false);
            QVERIFY(keepsOrder(whole, map));
            QCOMPARE(map.counts, whole.counts);
        }
        for (const std::string& ns : whole.namespaces) {
            MapOptions filtered;
            filtered.ns = ns;
            const Map map = world.map(filtered);
            SOUND(map, world, false);
            for (const Node& node : map.nodes)
                QVERIFY(!rowKinds.contains(node.kind) || node.ns == ns);
        }
        for (const Node& node : whole.nodes) {
            const diagram::Path path = diagram::path(whole, node.id);
            QVERIFY(path.nodes.contains(whole.indexOf(node.id)));
            for (const int wire : path.wires) {
                QVERIFY(path.nodes.contains(whole.wires[static_cast<std::size_t>(wire)].from));
                QVERIFY(path.nodes.contains(whole.wires[static_cast<std::size_t>(wire)].to));
            }
        }
    }

private slots:
    void demoIsSound() {
        const MapWorld world = testing::demoMapWorld();
        QVERIFY(world.derived);
        lookAt(world);
    }

    void demoIsDrawn() {
        const MapWorld world = testing::demoMapWorld();
        const Map map = world.map();
        QCOMPARE(map.headline.id, std::string("map-headline-unknown"));
        const Node* blog = map.find("host:homelab/blog");
        QVERIFY(blog);
        QCOMPARE(blog->state, State::allowed);
        QCOMPARE(blog->doors.size(), std::size_t{1});
        QCOMPARE(map.nodes[static_cast<std::size_t>(blog->rows.front())].id, std::string("svc:blog/ghost"));
        QVERIFY(map.find("rest"));
        QVERIFY(map.find("outside:NAS"));
        QCOMPARE(map.find("outside:NAS")->state, State::closed);
        QCOMPARE(map.find("svc:home/homepage")->state, State::excess);
    }

    void pathOfAHostname() {
        const Map map = testing::demoMapWorld().map();
        const diagram::Path path = diagram::path(map, "host:homelab/blog");
        std::set<std::string> ids;
        for (const int node : path.nodes)
            ids.insert(map.nodes[static_cast<std::size_t>(node)].id);
        const std::set<std::string> wanted{"internet",
                                           "zone:example.com",
                                           "host:homelab/blog",
                                           "waf:homelab/blog",
                                           "tunnel:homelab",
                                           "connector:cloudflared/cloudflared",
                                           "wall",
                                           "door:cloudflared/cloudflared|blog/ghost|TCP|2368",
                                           "ns:blog",
                                           "svc:blog/ghost"};
        QCOMPARE(ids, wanted);
        QCOMPARE(path.wires.size(), std::size_t{4});
        // The same way from its other end.
        QCOMPARE(diagram::path(map, "svc:blog/ghost").nodes, path.nodes);
        QCOMPARE(diagram::path(map, "svc:blog/ghost").wires, path.wires);
        QVERIFY(diagram::path(map, "host:homelab/none").empty());
        for (const auto& wire : map.wires)
            QVERIFY(!diagram::pathOfWire(map, wire.id).empty());
    }

    // What of the edge stands before each hostname.
    void theEdge() {
        MapWorld world = testing::demoMapWorld();
        const Map map = world.map();
        const auto members = [](const Map& of, const char* id) {
            const Node* node = of.find(id);
            return node ? node->members : 0;
        };
        QCOMPARE(members(map, "waf:homelab/blog"), 3);
        QCOMPARE(members(map, "waf:homelab/status"), 1);
        QCOMPARE(members(map, "waf:homelab/www"), 0);
        QCOMPARE(members(map, "access:homelab/status"), 1);
        QCOMPARE(members(map, "access:homelab/blog"), 0);
        QCOMPARE(diagram::path(map, "waf:homelab/blog").nodes, diagram::path(map, "host:homelab/blog").nodes);
        QVERIFY(
            std::ranges::any_of(map.lanes, [](const auto& one) { return one.lane == diagram::Lane::edge; }));
        // Without rules and applications there is no lane for them.
        world.edit([](model::Document& document) {
            document.waf.clear();
            document.access = {};
        });
        const Map bare = world.map({}, &map);
        SOUND(bare, world, true);
        QCOMPARE(members(bare, "waf:homelab/blog"), 0);
        QVERIFY(std::ranges::none_of(bare.lanes,
                                     [](const auto& one) { return one.lane == diagram::Lane::edge; }));
    }

    void mirrored() {
        const MapWorld world = testing::demoMapWorld();
        MapOptions options;
        options.rightToLeft = true;
        const Map left = world.map(), right = world.map(options);
        QCOMPARE(left.nodes.size(), right.nodes.size());
        const double width = left.find("ns:blog")->rect.right();
        for (std::size_t i = 0; i < left.nodes.size(); ++i) {
            QCOMPARE(right.nodes[i].rect.y, left.nodes[i].rect.y);
            QCOMPARE(right.nodes[i].rect.x, width - left.nodes[i].rect.right());
        }
    }

    void publishingMovesOnlyWhatItMust() {
        MapWorld world = testing::demoMapWorld();
        const Map before = world.map();
        world.edit([](model::Document& document) {
            publish(document, "films.example.com", "http://jellyfin.media:8096");
        });
        const Map after = world.map({}, &before);
        SOUND(after, world, true);
        QVERIFY(after.find("host:homelab/films"));
        for (const Node& node : before.nodes) {
            const Node* now = after.find(node.id);
            QVERIFY2(now, node.id.c_str());
            if (node.kind == NodeKind::wall)
                continue; // as long as the lanes
            // Its hostname stands last in its zone, and its row was there: nothing else moves.
            if (node.id != "zone:example.com")
                QVERIFY2(now->rect == node.rect, node.id.c_str());
        }
    }

    // Where no route is known nothing is needed: what is open stands before what is not known.
    void openStandsBeforeUnknown() {
        std::string text =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cloudflared, namespace: cloudflared}\n"
            "spec:\n  selector: {matchLabels: {app: cloudflared}}\n  template:\n    metadata: {labels: {app: "
            "cloudflared}}\n    spec: {containers: [{name: main, image: cloudflare/cloudflared:2026.8.2, "
            "args: "
            "[tunnel, run]}]}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
            "egress, namespace: cloudflared}\nspec:\n  podSelector: {}\n  policyTypes: [Egress]\n  egress: "
            "[{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: zeta}}}]}, {to: "
            "[{namespaceSelector: {matchLabels: {team: \"${TEAM}\"}}}]}]\n";
        for (const std::string ns : {"alpha", "zeta"})
            text += "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: " + ns +
                    ", labels: {team: " + ns +
                    "}}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: " + ns +
                    "}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n---\napiVersion: "
                    "v1\nkind: Pod\nmetadata: {name: web, namespace: " +
                    ns +
                    ", labels: {app: web}}\nspec: {containers: [{name: main, image: web, ports: "
                    "[{containerPort: 80}]}]}\n";
        MapWorld world;
        world.state = std::make_shared<const model::ClusterState>(source::readTexts({{"all.yaml", text}}));
        model::Document document;
        model::Tunnel tunnel;
        tunnel.name = "home";
        tunnel.connector.namespaceName = tunnel.connector.name = "cloudflared";
        tunnel.routesKnown = false;
        document.tunnels.push_back(tunnel);
        world.document = std::make_shared<const model::Document>(document);
        world.derive();
        const Map map = world.map();
        SOUND(map, world, true);
        const Node *open = map.find("svc:zeta/web"), *unknown = map.find("svc:alpha/web");
        QVERIFY(open && unknown);
        QVERIFY(std::any_of(open->sockets.begin(), open->sockets.end(),
                            [](const diagram::Slot& slot) { return slot.state == State::reachable; }));
        QCOMPARE(unknown->state, State::unknown);
        QVERIFY(open->rect.bottom() <= unknown->rect.y);
    }

    void whatWasBlockedComesIn() {
        MapWorld world = testing::demoMapWorld();
        const Map before = world.map();
        QVERIFY(!before.find("ns:vault"));
        world.edit([](model::Document& document) {
            publish(document, "vault.example.com", "http://vault.vault:8200");
        });
        const Map after = world.map({}, &before);
        SOUND(after, world, true);
        const Node* card = after.find("ns:vault");
        QVERIFY(card);
        QCOMPARE(after.find("host:homelab/vault")->state, State::denied);
        QVERIFY(keepsOrder(before, after));
        for (const Node& node : before.nodes)
            if (const Node* now = after.find(node.id); now && node.kind != NodeKind::wall) {
                QCOMPARE(now->rect.x, node.rect.x);
                // Above the card that came in nothing moves; below, all by its height.
                const bool behind = node.rect.x >= card->rect.x || node.kind == NodeKind::door;
                if (behind && node.rect.bottom() <= card->rect.y)
                    QCOMPARE(now->rect.y, node.rect.y);
            }
        world.edit([](model::Document& document) {
            auto& hostnames = document.tunnels.edit(0).hostnames;
            hostnames.eraseAt(hostnames.size() - 1);
        });
        const Map again = world.map({}, &after);
        QVERIFY(again.nodes == before.nodes);
    }

    void expandingKeepsTheRest() {
        const MapWorld world = testing::demoMapWorld();
        const Map before = world.map();
        MapOptions options;
        options.expanded = {"fold:blog"};
        const Map open = world.map(options, &before);
        QVERIFY(keepsOrder(before, open));
        QVERIFY(open.find("fold:blog")->expanded);
        QVERIFY(open.nodes.size() > before.nodes.size());
        QCOMPARE(open.find("svc:blog/ghost")->rect, before.find("svc:blog/ghost")->rect);
        QVERIFY(world.map({}, &open).nodes == before.nodes);
    }

    void svgIsXml_data() { testing::themeRows(); }
    void svgIsXml() {
        QFETCH(bool, dark);
        MapWorld world = testing::demoMapWorld();
        world.edit(
            [](model::Document& document) { publish(document, "odd.example.com", "http://<\"&'>.web"); });
        const auto theme = dark ? diagram::Theme::dark : diagram::Theme::light;
        const std::string text = diagram::svg(world.map(), diagram::estimatedWidth, theme);
        const QString all = testing::wordsOf(text);
        for (const char* words :
             {"blog.example.com", "Public hostnames", "Reachable, not published", "NAS", "2368"})
            QVERIFY2(all.contains(QString::fromLatin1(words)), words);
        if (const char* folder = std::getenv("SALLYPORT_PICTURES")) {
            QFile file(QString::fromLocal8Bit(folder) + "/map-" + (dark ? "dark" : "light") + ".svg");
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.data(), static_cast<qint64>(text.size()));
        }
    }

    void ownCases_data() {
        QTest::addColumn<QString>("folder");
        for (const char* group : {"corpus", "reach", "checks", "adopt"})
            for (const auto& entry : std::filesystem::directory_iterator(data(group)))
                if (entry.is_directory())
                    QTest::newRow((std::string(group) + "/" + entry.path().filename().string()).c_str())
                        << QString::fromStdString(entry.path().string());
    }
    void ownCases() {
        QFETCH(QString, folder);
        const MapWorld world = testing::folderMapWorld(folder.toStdString());
        if (world.state)
            lookAt(world);
    }

    void randomClusters() {
        const char* effort = std::getenv("SALLYPORT_EFFORT");
        const int count = 150 * (effort ? std::max(1, std::atoi(effort)) : 1);
        for (int seed = 1; seed <= count; ++seed) {
            lookAt(testing::randomMapWorld(static_cast<std::uint64_t>(seed)));
            if (QTest::currentTestFailed()) {
                qWarning("seed %d", seed);
                return;
            }
        }
    }

    void randomEdits() {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            MapWorld world = testing::randomMapWorld(seed);
            testing::Dice dice(seed);
            Map map = world.map();
            std::vector<std::string> services{"http_status:404", "http://gone.nowhere:80",
                                              "https://10.1.2.3"};
            for (const Node& node : map.nodes)
                if (node.kind == NodeKind::service)
                    services.push_back("http://" + node.name + "." + node.ns + ":" +
                                       std::to_string(node.port));
            for (int step = 0; step < 12; ++step) {
                world.edit([&](model::Document& document) {
                    auto& hostnames = document.tunnels.edit(0).hostnames;
                    const int last = static_cast<int>(hostnames.size()) - 1;
                    if (last >= 0 && dice.chance(30))
                        hostnames.eraseAt(static_cast<std::size_t>(dice.between(0, last)));
                    else if (last >= 0 && dice.chance(40))
                        hostnames.edit(static_cast<std::size_t>(dice.between(0, last))).service =
                            dice.of(services);
                    else
                        publish(document,
                                "x" + std::to_string(step) +
                                    (dice.chance(50) ? ".example.com" : ".example.org"),
                                dice.of(services));
                });
                const Map next = world.map({}, &map);
                SOUND(next, world, true);
                QVERIFY2(keepsOrder(map, next), std::to_string(seed).c_str());
                map = next;
            }
        }
    }

    void beforeTheFirstResult() {
        MapWorld world = testing::demoMapWorld();
        world.derived = nullptr;
        const Map map = world.map();
        SOUND(map, world, true);
        QCOMPARE(map.headline.id, std::string("map-headline-none"));
        QCOMPARE(map.find("host:homelab/blog")->state, State::unknown);
        QVERIFY(map.find("tunnel:homelab")->notInFiles);
        world.derive();
        QVERIFY(keepsOrder(map, world.map({}, &map)));
    }

    void nothingAtAll() {
        MapWorld world;
        world.state = std::make_shared<const model::ClusterState>();
        world.document = std::make_shared<const model::Document>();
        world.derive();
        const Map map = world.map();
        SOUND(map, world, true);
        QVERIFY(map.wires.empty());
    }

    void othersClusters_data() {
        QTest::addColumn<QString>("folder");
        const auto corpus = casesDir() / "corpus";
        if (casesDir().empty() || !std::filesystem::exists(corpus))
            return;
        for (const auto& entry : std::filesystem::directory_iterator(corpus))
            if (entry.is_directory())
                QTest::newRow(entry.path().filename().c_str())
                    << QString::fromStdString(entry.path().string());
    }
    void othersClusters() {
        SALLYPORT_NEEDS_CASES("corpus");
        QFETCH(QString, folder);
        const MapWorld world = testing::folderMapWorld(folder.toStdString());
        QVERIFY(world.state);
        lookAt(world);
        const Map map = world.map();
        qInfo("%s", map.headline.english().c_str());
        if (const char* pictures = std::getenv("SALLYPORT_PICTURES")) {
            QFile file(QString::fromLocal8Bit(pictures) + "/" + QTest::currentDataTag() + ".svg");
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(diagram::svg(map)));
        }
    }
};

QTEST_GUILESS_MAIN(TestMap)
#include "tst_map.moc"
