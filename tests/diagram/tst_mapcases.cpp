// The map of small clusters: what stands where, and in which state.
#include "mapworlds.h"

#include <QtTest>

using namespace sallyport;
using diagram::Map;
using diagram::MapOptions;
using diagram::Node;
using diagram::NodeKind;
using diagram::State;
using testing::MapWorld;

namespace {

std::string connector(const std::string& ns, const std::string& name) {
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns +
           "}\nspec:\n  replicas: 2\n  selector: {matchLabels: {app: " + name +
           "}}\n  template:\n    metadata: {labels: {app: " + name +
           "}}\n    spec: {containers: [{name: main, image: \"cloudflare/cloudflared:2026.8.2\", args: "
           "[tunnel, run]}]}\n";
}

std::string app(const std::string& ns, const std::string& name, int port) {
    const std::string number = std::to_string(port);
    return "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns +
           "}\nspec:\n  replicas: 3\n  selector: {matchLabels: {app: " + name +
           "}}\n  template:\n    metadata: {labels: {app: " + name +
           "}}\n    spec: {containers: [{name: main, image: x, ports: [{containerPort: " + number +
           "}]}]}\n" + "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: " + ns +
           "}\nspec: {selector: {app: " + name + "}, ports: [{port: 80, targetPort: " + number + "}]}\n";
}

// Egress of a connector to the namespaces, and to pods there that the rest names.
std::string egress(const std::string& ns, const std::string& who, const std::string& to) {
    return "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: " + who +
           "-egress, namespace: " + ns + "}\nspec:\n  podSelector: {matchLabels: {app: " + who +
           "}}\n  policyTypes: [Egress]\n  egress: [" + to + "]\n";
}

std::string toNamespace(const std::string& ns, int port, const std::string& pods = {}) {
    return "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: " + ns + "}}" +
           (pods.empty() ? std::string() : ", podSelector: {matchLabels: {" + pods + "}}") +
           "}], ports: [{port: " + std::to_string(port) + "}]}";
}

model::Tunnel tunnel(const std::string& name, const std::string& ns, const std::string& workload,
                     const std::vector<std::pair<std::string, std::string>>& hostnames) {
    model::Tunnel made;
    made.name = name;
    made.connector.namespaceName = ns;
    made.connector.name = workload;
    for (const auto& [hostname, service] : hostnames) {
        model::PublicHostname one;
        one.id = hostname.substr(0, hostname.find('.'));
        one.hostname = hostname;
        one.service = service;
        made.hostnames.push_back(one);
    }
    return made;
}

MapWorld world(const std::string& yaml, const std::vector<model::Tunnel>& tunnels,
               const std::vector<model::OutsideTarget>& outside = {}) {
    MapWorld made;
    made.state = std::make_shared<const model::ClusterState>(testing::stateOf(yaml));
    model::Document document;
    document.name = "test";
    document.tunnels = tunnels;
    document.outside = outside;
    made.document = std::make_shared<const model::Document>(document);
    made.derive();
    return made;
}

std::string shown(const Node* node) {
    return !node ? "absent" : diagram::words(node->state).english();
}

#define SOUND(map, world)                                                                                    \
    do {                                                                                                     \
        QVERIFY((world).derived);                                                                            \
        const std::string wrong = testing::wrongIn(map, world);                                              \
        QVERIFY2(wrong.empty(), wrong.c_str());                                                              \
    } while (false)

} // namespace

class TestMapCases : public QObject {
    Q_OBJECT
private slots:
    void statesOfHostnamesAndRows() {
        const MapWorld one =
            world(connector("edge", "tunnel") + app("web", "blog", 2368) + app("web", "wiki", 3000) +
                      app("spare", "idle", 8080) +
                      egress("edge", "tunnel",
                             toNamespace("web", 2368, "app: blog") + ", " + toNamespace("spare", 8080)),
                  {tunnel("t", "edge", "tunnel",
                          {{"blog.example.com", "http://blog.web:80"},
                           {"wiki.example.com", "http://wiki.web:80"},
                           {"gone.example.com", "http://gone.web:80"},
                           {"answer.example.com", "http_status:404"}})});
        const Map map = one.map();
        SOUND(map, one);
        QCOMPARE(map.find("host:t/blog")->state, State::allowed);
        QCOMPARE(map.find("host:t/wiki")->state, State::denied);
        QCOMPARE(map.find("host:t/gone")->state, State::none);
        QCOMPARE(map.find("host:t/answer")->state, State::allowed);
        QCOMPARE(map.find("svc:web/blog")->state, State::allowed);
        QCOMPARE(map.find("svc:web/wiki")->state, State::denied);
        QCOMPARE(map.find("svc:spare/idle")->state, State::excess);
        // A Service that only a route names.
        QVERIFY(map.find("svc:web/gone"));
        QVERIFY(map.find("svc:web/gone")->notInFiles);
        QCOMPARE(map.find("svc:web/blog")->members, 3);
        // A denied wire ends at the wall.
        const int wiki = map.indexOf("svc:web/wiki");
        for (const auto& wire : map.wires)
            QVERIFY(wire.to != wiki);
        QCOMPARE(map.counts.published, std::optional(2));
        QCOMPARE(map.counts.excess, std::optional(1));
        // The row shows the Service's port, the door that of the pods.
        QCOMPARE(map.find("svc:web/blog")->ports, std::string("80"));
        QCOMPARE(map.find("door:edge/tunnel|web/blog|TCP|2368")->title, std::string("2368"));
    }

    void hostnamesOfOneNameLeadEachTheirOwnWay() {
        auto made =
            tunnel("t", "edge", "tunnel",
                   {{"app.example.com", "http://blog.web:80"}, {"app.example.com", "http://wiki.web:80"}});
        made.hostnames.edit(0).path = "^/blog";
        made.hostnames.edit(1).id = "rest";
        const MapWorld one =
            world(connector("edge", "tunnel") + app("web", "blog", 2368) + app("web", "wiki", 3000) +
                      egress("edge", "tunnel", toNamespace("web", 2368, "app: blog")),
                  {made});
        const Map map = one.map();
        SOUND(map, one);
        QCOMPARE(map.find("host:t/app")->state, State::allowed);
        QCOMPARE(map.find("host:t/app")->title, std::string("app.example.com ^/blog"));
        QCOMPARE(map.find("host:t/rest")->state, State::denied);
        QCOMPARE(map.find("host:t/rest")->rows.size(), std::size_t{1});
    }

    void unknownRoutes() {
        auto made = tunnel("t", "edge", "tunnel", {});
        made.routesKnown = false;
        const MapWorld one = world(connector("edge", "tunnel") + app("web", "blog", 2368) +
                                       egress("edge", "tunnel", toNamespace("web", 2368, "app: blog")),
                                   {made});
        const Map map = one.map();
        SOUND(map, one);
        QVERIFY(!map.routesKnown);
        QVERIFY(!map.counts.excess && !map.counts.published);
        QCOMPARE(map.headline.id.substr(0, 19), std::string("map-headline-routes"));
        QVERIFY(map.find("routes:t"));
        QCOMPARE(map.find("routes:t")->kind, NodeKind::unknownRoutes);
        QCOMPARE(map.find("svc:web/blog")->state, State::reachable);
    }

    void doorsOfSeveralConnectors() {
        const MapWorld one = world(
            connector("edge", "first") + connector("edge", "second") + app("web", "blog", 2368) +
                app("web", "wiki", 3000) + egress("edge", "first", toNamespace("web", 2368, "app: blog")) +
                egress("edge", "second",
                       toNamespace("web", 2368, "app: blog") + ", " + toNamespace("web", 3000, "app: wiki")),
            {tunnel("a", "edge", "first", {{"blog.example.com", "http://blog.web:80"}}),
             tunnel("b", "edge", "second", {{"wiki.example.com", "http://wiki.web:80"}})});
        const Map map = one.map();
        SOUND(map, one);
        const Node* door = map.find("door:edge/first|web/blog|TCP|2368");
        QVERIFY(door);
        QCOMPARE(door->openings.size(), std::size_t{2});
        QCOMPARE(door->openings[0].state, State::allowed);
        QCOMPARE(door->openings[1].state, State::excess);
        QCOMPARE(door->state, State::excess);
        QVERIFY(map.find("tunnel:a") && map.find("tunnel:b"));
        // What second has open and nobody needs of it is too much, though first needs it.
        QCOMPARE(map.counts.published, std::optional(2));
        QCOMPARE(map.counts.excess, std::optional(1));
        // A path goes by the hostname's own tunnel.
        const auto path = diagram::path(map, "host:a/blog");
        QVERIFY(path.nodes.contains(map.indexOf("connector:edge/first")));
        QVERIFY(!path.nodes.contains(map.indexOf("connector:edge/second")));
        QCOMPARE(path.wires.size(), std::size_t{4});
    }

    void namesakes() {
        std::string twin = connector("edge", "tunnel");
        twin.replace(twin.find("kind: Deployment"), 16, "kind: DaemonSet");
        const MapWorld one = world(connector("edge", "tunnel") + twin + app("web", "blog", 80), {});
        const Map map = one.map();
        SOUND(map, one);
        QVERIFY(map.find("connector:edge/tunnel"));
        QCOMPARE(std::count_if(map.nodes.begin(), map.nodes.end(),
                               [](const Node& node) { return node.kind == NodeKind::connector; }),
                 2);
    }

    // Pods that a chart brings: the wall is judged by their labels, and they are no doors of the counts.
    void podsThatNoManifestShows() {
        const std::string service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: db, namespace: "
                                    "data}\nspec: {selector: {app: db}, ports: [{port: 5432}]}\n";
        const std::string closed = "---\napiVersion: v1\nkind: Service\nmetadata: {name: far, namespace: "
                                   "else}\nspec: {selector: {app: far}, ports: [{port: 80}]}\n";
        const MapWorld one =
            world(connector("edge", "tunnel") + service + closed +
                      egress("edge", "tunnel",
                             toNamespace("data", 5432) + ", " + toNamespace("charts", 9000, "app: minio")),
                  {tunnel("t", "edge", "tunnel", {{"db.example.com", "http://db.data:5432"}})});
        const Map map = one.map();
        SOUND(map, one);
        const Node* row = map.find("svc:data/db");
        QVERIFY(row && row->notInFiles);
        const Node* minio = map.find("work:charts/{app=minio}");
        QVERIFY(minio && minio->notInFiles);
        QCOMPARE(shown(minio), diagram::words(State::reachable).english());
        QCOMPARE(minio->ports, std::string("9000"));
        const Node* door = &map.nodes[static_cast<std::size_t>(minio->sockets.front().door)];
        QVERIFY(door->notInFiles);
        QCOMPARE(door->openings.front().door, diagram::Opening::none);
        // Nothing is behind the hostname, but the wall lets it through.
        QCOMPARE(map.find("host:t/db")->state, State::none);
        QCOMPARE(map.find("host:t/db")->doors.size(), std::size_t{1});
        MapOptions open;
        open.expanded = {"rest", "fold:else"};
        const Map more = one.map(open, &map);
        SOUND(more, one);
        QVERIFY(more.find("svc:else/far")->notInFiles);
        QCOMPARE(more.find("svc:else/far")->state, State::closed);
    }

    // Two Services of the same absent pods have one door; that to the cluster's DNS is the listed one.
    void doorsToPodsThatNoManifestShows() {
        const auto service = [](const std::string& ns, const std::string& name, const std::string& selector,
                                const std::string& ports) {
            return "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: " + ns +
                   "}\nspec: {selector: {" + selector + "}, ports: [" + ports + "]}\n";
        };
        const MapWorld one =
            world(connector("edge", "tunnel") + service("data", "db", "app: db", "{port: 5432}") +
                      service("data", "db-headless", "app: db", "{port: 5432}") +
                      service("kube-system", "kube-dns", "k8s-app: kube-dns",
                              "{name: dns, port: 53, protocol: UDP}, {name: tcp, port: 53}"),
                  {tunnel("t", "edge", "tunnel", {})});
        const Map map = one.map();
        SOUND(map, one);
        const Node* db = map.find("svc:data/db");
        QVERIFY(db && db->sockets.front().door >= 0);
        QCOMPARE(db->sockets.front().door, map.find("svc:data/db-headless")->sockets.front().door);
        const Node* dns = map.find("svc:kube-system/kube-dns");
        QVERIFY(dns);
        QCOMPARE(dns->state, State::allowed);
        QVERIFY(!map.find("work:kube-system/{k8s-app=kube-dns}"));
    }

    void editedDocuments() {
        MapWorld one = world(connector("edge", "tunnel") + app("web", "blog", 80),
                             {tunnel("t", "edge", "tunnel", {{"blog.example.com", "http://blog.web:80"}})});
        const auto before = one.map();
        // The tunnel has another name, and the derived values are of before; an id is there twice.
        model::Document document = *one.document;
        document.tunnels.edit(0).name = "renamed";
        document.tunnels.edit(0).hostnames.push_back(document.tunnels[0].hostnames[0]);
        const Map map = diagram::layOut({document, *one.state, one.derived.get()}, {}, &before);
        SOUND(map, one);
        const Node* connector = map.find("connector:edge/tunnel");
        QVERIFY(connector && connector->parent == map.indexOf("tunnel:renamed"));
        QCOMPARE(map.find("host:renamed/blog")->state, State::allowed);
        QVERIFY(map.find("host:renamed/blog#"));
    }

    void servicesThatOnlyRoutesName() {
        const MapWorld one =
            world(connector("edge", "tunnel") + app("web", "blog", 80) +
                      "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r, "
                      "namespace: web}\nspec: {rules: [{backendRefs: [{name: blog, port: 80}, {name: shop, "
                      "port: 8080}, {name: Not_a_name, port: 1}]}]}\n",
                  {});
        const Map map = one.map();
        SOUND(map, one);
        const Node* shop = map.find("svc:web/shop");
        QVERIFY(shop && shop->notInFiles);
        QCOMPARE(shop->ports, std::string("8080"));
        QVERIFY(!map.find("svc:web/blog")->notInFiles);
    }

    // Whatever pods stand behind the name: told is what holds for every pod of its namespace.
    void servicesThatOnlyRoutesNameAreJudgedByTheirNamespace() {
        const auto route = [](const std::string& ns) {
            return "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r, "
                   "namespace: " +
                   ns + "}\nspec: {rules: [{backendRefs: [{name: shop, port: 8080}]}]}\n";
        };
        const std::string start = connector("edge", "tunnel");
        MapOptions open;
        open.expanded = {"rest", "fold:web"};
        const auto stateOf = [&](const std::string& more) {
            const MapWorld one = world(start + route("web") + more, {});
            const Map map = one.map(open);
            const Node* shop = map.find("svc:web/shop");
            return shop && shop->notInFiles ? shop->state : State::denied;
        };
        // Nothing governs either side.
        QCOMPARE(stateOf({}), State::reachable);
        // A policy of its namespace may govern it, or not.
        const std::string some =
            "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: "
            "some, namespace: web}\nspec: {podSelector: {matchLabels: {app: blog}}, "
            "policyTypes: [Ingress]}\n";
        QCOMPARE(stateOf(some), State::unknown);
        // The connector may go elsewhere only; to some pods of the namespace; to all of them.
        QCOMPARE(stateOf(egress("edge", "tunnel", toNamespace("data", 5432))), State::closed);
        QCOMPARE(stateOf(egress("edge", "tunnel", toNamespace("web", 80, "app: blog"))), State::unknown);
        QCOMPARE(stateOf(egress("edge", "tunnel", toNamespace("web", 80))), State::unknown);
    }

    void outsideTargetsAlwaysStand() {
        model::OutsideTarget nas;
        nas.name = "NAS";
        nas.addresses = {*model::Cidr::parse("10.10.30.4", true)};
        model::OutsideTarget router = nas;
        router.name = "Router";
        router.addresses = {*model::Cidr::parse("10.10.30.1", true)};
        const MapWorld one = world(
            connector("edge", "tunnel") + app("web", "blog", 80) +
                egress("edge", "tunnel", "{to: [{ipBlock: {cidr: 10.10.30.4/32}}], ports: [{port: 443}]}"),
            {tunnel("t", "edge", "tunnel", {{"nas.example.com", "https://10.10.30.4"}})}, {nas, router});
        const Map map = one.map();
        SOUND(map, one);
        QCOMPARE(map.find("outside:NAS")->state, State::allowed);
        QCOMPARE(map.find("outside:Router")->state, State::closed);
        QCOMPARE(map.find("host:t/nas")->state, State::allowed);
        QCOMPARE(map.find("host:t/nas")->rows, std::vector<int>{map.indexOf("outside:NAS")});
    }

    void podsOfARow() {
        std::string pods;
        for (const char* name : {"one", "two", "three"})
            pods += "---\napiVersion: v1\nkind: Pod\nmetadata: {name: blog-" + std::string(name) +
                    ", namespace: web, labels: {app: blog}, ownerReferences: [{apiVersion: apps/v1, kind: "
                    "ReplicaSet, name: blog-x, uid: u, controller: true}]}\nspec: {containers: [{name: main, "
                    "image: x, ports: [{containerPort: 80}]}]}\n";
        const MapWorld one =
            world(connector("edge", "tunnel") +
                      "---\napiVersion: v1\nkind: Service\nmetadata: {name: blog, namespace: "
                      "web}\nspec: {selector: {app: blog}, ports: [{port: 80}]}\n" +
                      pods,
                  {});
        const Map map = one.map();
        QCOMPARE(map.find("svc:web/blog")->members, 3);
        QVERIFY(map.find("svc:web/blog")->expandable);
        MapOptions options;
        options.expanded = {"svc:web/blog"};
        const Map open = one.map(options, &map);
        SOUND(open, one);
        QVERIFY(open.find("pod:svc:web/blog/blog-two"));
        QCOMPARE(open.find("pod:svc:web/blog/blog-two")->parent, open.indexOf("svc:web/blog"));
    }

    // A hundred open Services of a namespace: some are drawn, the doors of the others are one.
    void manyAreFolded() {
        std::string yaml = connector("edge", "tunnel");
        for (int i = 0; i < 100; ++i)
            yaml += app("many", "app-" + std::to_string(100 + i), 8080);
        const MapWorld one =
            world(yaml, {tunnel("t", "edge", "tunnel", {{"last.example.com", "http://app-199.many:80"}})});
        const Map map = one.map();
        SOUND(map, one);
        const Node* fold = map.find("fold:many");
        QVERIFY(fold && fold->expandable);
        QVERIFY(map.find("svc:many/app-199")); // what a hostname needs is always drawn
        const Node* doors = map.find("doors:many");
        QVERIFY(doors);
        QVERIFY(doors->members > 50);
        QCOMPARE(fold->doorsOpen, doors->doorsOpen);
        MapOptions options;
        options.expanded = {"fold:many"};
        const Map open = one.map(options, &map);
        SOUND(open, one);
        QVERIFY(!open.find("doors:many"));
        QVERIFY(open.find("svc:many/app-150"));
        QCOMPARE(open.counts, map.counts);
    }

    // Much is folded further; an edit changes that no more.
    void muchIsFoldedFurther() {
        const auto cards = [](int spaces) {
            std::string yaml = connector("edge", "tunnel");
            for (int i = 0; i < 20 * spaces; ++i)
                yaml += app("ns-" + std::to_string(i % spaces), "app-" + std::to_string(i), 8080);
            return world(yaml, {tunnel("t", "edge", "tunnel", {{"a.example.com", "http://app-0.ns-0:80"}})});
        };
        const auto drawn = [](const Map& map) {
            return std::count_if(map.nodes.begin(), map.nodes.end(), [&](const Node& node) {
                return node.kind == NodeKind::service && node.ns == "ns-1";
            });
        };
        const MapWorld few = cards(3), many = cards(12);
        const Map small = few.map(), large = many.map();
        SOUND(large, many);
        QCOMPARE(drawn(small), 12);
        QCOMPARE(drawn(large), 4);
        QCOMPARE(drawn(many.map({}, &small)), 4); // another cluster
        const MapWorld less = cards(9), more = cards(10);
        const Map before = less.map();
        QCOMPARE(drawn(before), 12);
        QCOMPARE(drawn(more.map()), 4);
        QCOMPARE(drawn(more.map({}, &before)), 12);
        MapOptions options;
        options.mostRows = 7;
        QCOMPARE(drawn(many.map(options, &large)), 7);
    }

    // Hostnames that were written crosswise stand so that no wire crosses another.
    void fewCrossings() {
        std::string yaml = connector("edge", "first") + connector("edge", "second");
        std::vector<std::pair<std::string, std::string>> a, b;
        for (int i = 0; i < 20; ++i) {
            const std::string name = "app-" + std::to_string(i);
            yaml += app("ns-" + std::to_string(i % 5), name, 8080);
            (i % 2 == 0 ? a : b)
                .emplace_back(name + ".example.com",
                              "http://" + name + ".ns-" + std::to_string(i % 5) + ":80");
        }
        const MapWorld one = world(yaml, {tunnel("a", "edge", "first", a), tunnel("b", "edge", "second", b)});
        const Map map = one.map();
        SOUND(map, one);
        // Between hostnames and tunnels.
        std::vector<std::pair<double, double>> ends;
        for (const auto& wire : map.wires)
            if (map.nodes[static_cast<std::size_t>(wire.to)].kind == NodeKind::tunnel)
                ends.emplace_back(wire.points.front().y, wire.points.back().y);
        int crossings = 0;
        for (std::size_t i = 0; i < ends.size(); ++i)
            for (std::size_t k = 0; k < i; ++k)
                crossings += (ends[i].first - ends[k].first) * (ends[i].second - ends[k].second) < 0 ? 1 : 0;
        QVERIFY2(crossings <= 40, std::to_string(crossings).c_str()); // of 100 as they are written
    }

    void words() {
        const MapWorld one =
            world(connector("edge", "tunnel") + app("web", "blog", 2368),
                  {tunnel("t", "edge", "tunnel", {{"blog.example.com", "http://blog.web:80"}})});
        const Map map = one.map();
        std::string all;
        for (const base::Text& text : diagram::describe(map, *map.find("host:t/blog")))
            all += text.english() + ' ';
        QVERIFY2(all.find("Public hostname blog.example.com, to http://blog.web:80.") == 0, all.c_str());
        QVERIFY2(all.find("Through door 2368.") != std::string::npos, all.c_str());
        QVERIFY2(all.find("Leads to blog.") != std::string::npos, all.c_str());
    }
};

QTEST_GUILESS_MAIN(TestMapCases)
#include "tst_mapcases.moc"
