// The map: laid out without overlap, with stable ids and order, every door once.
#include <sallyport/checks/demo.h>
#include <sallyport/diagram/map.h>
#include <sallyport/source/source.h>

#include <QtTest>

using namespace sallyport;
using diagram::Map;
using diagram::Node;
using diagram::State;

namespace {

struct World {
    std::shared_ptr<const model::ClusterState> state;
    std::shared_ptr<const model::Document> document;
    std::shared_ptr<const checks::Derived> derived;

    void derive() {
        checks::Inputs inputs;
        inputs.state = state;
        inputs.document = document;
        inputs.today = "2026-11-21";
        inputs.profile.profile = "auto";
        auto made = checks::derive(inputs, derived);
        QVERIFY2(made.ok(), made ? "" : made.error().english().c_str());
        derived = std::make_shared<const checks::Derived>(*std::move(made));
    }
    Map map(const diagram::MapOptions& options = {}, const Map* before = nullptr) const {
        return diagram::layOut({*document, *state, derived.get()}, options, before);
    }
};

World demo() {
    World world;
    std::vector<source::NamedText> texts;
    for (const base::EmbeddedFile& file : checks::demoWorld())
        if (file.path.ends_with(".sallyport.yaml")) {
            std::vector<base::Diagnostic> problems;
            auto document =
                model::readDocumentText(std::string(file.content), std::string(file.path), problems);
            world.document = std::make_shared<const model::Document>(*std::move(document));
        } else if (!file.path.ends_with("kustomization.yaml")) {
            texts.push_back({std::string(file.path), std::string(file.content)});
        }
    world.state = std::make_shared<const model::ClusterState>(source::readTexts(texts));
    world.derive();
    return world;
}

} // namespace

class TestMap : public QObject {
    Q_OBJECT
private slots:
    void demoIsDrawn() {
        const World world = demo();
        const Map map = world.map();
        QCOMPARE(map.headline.id, std::string("map-headline-unknown"));
        QCOMPARE(map.counts.doors, map.counts.open + map.counts.closed + map.counts.unknown);
        const Node* blog = map.find("host:homelab/blog");
        QVERIFY(blog);
        QCOMPARE(blog->state, State::allowed);
        QCOMPARE(blog->doors.size(), std::size_t{1});
        QVERIFY(map.find("rest"));
    }
};

QTEST_GUILESS_MAIN(TestMap)
#include "tst_map.moc"
