// The picture: what is placed where, and text that any reader takes.
#include "svgwords.h"

#include <sallyport/diagram/diagram.h>

#include <QtTest>

using namespace sallyport;
using diagram::State;

namespace {

reach::Door door(const std::string& to, int port, reach::Verdict verdict, std::optional<bool> needed,
                 std::vector<std::string> hostnames = {}) {
    reach::Door made;
    made.to = to;
    made.kind = to.find('/') != std::string::npos && !model::Cidr::parse(to) ? "workload"
                : model::Cidr::parse(to)                                     ? "range"
                                                                             : "entity";
    made.port = {port, port};
    made.open = policy::PortSet::of(model::Protocol::tcp, port, port);
    made.verdict = verdict;
    made.needed = needed;
    made.published = needed.has_value() ? std::optional(!hostnames.empty()) : std::nullopt;
    made.hostnames = std::move(hostnames);
    return made;
}

reach::Doors example() {
    reach::Doors doors;
    doors.from = "edge/tunnel";
    doors.doors = {door("web/blog", 2368, reach::Verdict::allowed, true, {"blog.example.com"}),
                   door("web/blog", 9000, reach::Verdict::allowed, false),
                   door("web/wiki", 80, reach::Verdict::denied, true, {"wiki.example.com"}),
                   door("zoo/ape", 1, reach::Verdict::unknown, false),
                   door("world", 443, reach::Verdict::allowed, false),
                   door("10.0.0.0/8", 22, reach::Verdict::allowed, false)};
    doors.reachable = 4;
    doors.needed = 2;
    doors.published = 2;
    doors.excess = 3;
    doors.unknown = 1;
    return doors;
}

std::vector<reach::Published> routes() {
    std::vector<reach::Published> out;
    for (const char* name : {"blog", "wiki", "gone"})
        out.push_back({std::string(name) + ".example.com",
                       *model::ServiceUrl::parse("http://" + std::string(name) + ".web:80"), "edge"});
    return out;
}

} // namespace

class Diagram : public QObject {
    Q_OBJECT
private slots:
    void statesFollowTheDoors() {
        const auto picture = diagram::place(example(), routes());
        QCOMPARE(picture.groups.size(), std::size_t{4});
        QCOMPARE(picture.groups[0].title, std::string("web"));
        QCOMPARE(picture.groups[0].places.size(), std::size_t{3});
        QCOMPARE(picture.groups[0].places[0].state, State::denied);
        QCOMPARE(picture.groups[0].places[1].state, State::allowed);
        QCOMPARE(picture.groups[0].places[2].state, State::excess);
        QCOMPARE(picture.groups[1].places[0].state, State::unknown);
        QCOMPARE(picture.hostnames[0].state, State::allowed);
        QCOMPARE(picture.hostnames[1].state, State::denied);
        QCOMPARE(picture.hostnames[2].state, State::none);
    }

    void unknownRoutes() {
        auto doors = example();
        for (std::size_t i = 0; i < doors.doors.size(); ++i) {
            reach::Door& one = doors.doors.edit(i);
            one.needed = one.published = std::nullopt;
        }
        const auto picture = diagram::place(doors, std::nullopt);
        QVERIFY(!picture.routesKnown);
        QVERIFY(picture.hostnames.empty());
        for (const auto& group : picture.groups)
            for (const auto& one : group.places)
                QVERIFY(one.state != State::excess && one.state != State::allowed);
    }

    void nothingOverlaps() {
        auto doors = example();
        for (int i = 0; i < 100; ++i)
            doors.doors.push_back(door("many/w" + std::to_string(i), 80, reach::Verdict::allowed, i < 20));
        const auto picture = diagram::place(doors, routes());
        double bottom = 0;
        for (const auto& group : picture.groups) {
            QVERIFY(group.y >= bottom);
            bottom = group.y + group.height;
            double inner = group.y;
            for (const auto& one : group.places) {
                QVERIFY(one.y >= inner);
                inner = one.y + one.height;
            }
            QVERIFY(inner <= bottom);
            if (group.title == "many") { // what is needed is always drawn
                QCOMPARE(group.places.size(), std::size_t{20});
                QCOMPARE(group.more, 80);
            }
        }
        QVERIFY(bottom <= picture.height);
    }

    void svgIsXml_data() { testing::themeRows(); }

    void svgIsXml() {
        QFETCH(bool, dark);
        auto published = routes();
        published[0].service.written = "http://<\"&'>\x01.web";
        const std::string text = diagram::svg(diagram::place(example(), published), {},
                                              dark ? diagram::Theme::dark : diagram::Theme::light);
        const QString words = testing::wordsOf(text);
        QVERIFY(words.contains("http://<\"&'>.web"));
        QVERIFY(words.contains("open, not needed"));
        QVERIFY(words.contains("closed, needed"));
    }

    void longNamesAreCut() {
        auto published = routes();
        published[0].hostname = std::string(80, 'w') + ".example.com";
        const std::string text = diagram::svg(diagram::place(example(), published));
        QVERIFY(text.find(published[0].hostname) == std::string::npos);
        QVERIFY(text.find("…") != std::string::npos);
    }

    void equalPicturesAreEqualBytes() {
        QCOMPARE(diagram::svg(diagram::place(example(), routes())),
                 diagram::svg(diagram::place(example(), routes())));
    }

    void dotQuotes() {
        auto doors = example();
        doors.from = "edge/\"quoted\\";
        const std::string text = diagram::dot(diagram::place(doors, routes()));
        QVERIFY(text.find("label=\"edge/\\\"quoted\\\\\"") != std::string::npos);
        QVERIFY(text.find("style=dotted") != std::string::npos);
        QVERIFY(text.ends_with("}\n"));
    }
};

QTEST_GUILESS_MAIN(Diagram)
#include "tst_diagram.moc"
