// Hand-checked cases: tests/data/reach/CASE/manifests and queries.json, whose every query names the
// specification that its verdict comes from. Beside the verdict a query may say how many backends are reached
// ("2 of 3"), the port that is dialled on the first, the id of the reason, the clause that failed first, and
// the hops of a published hostname.
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/reach/reach.h>

#include "state.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>

using namespace sallyport;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(fs::path(SALLYPORT_ROOT) / "tests/data/reach"))
        if (fs::exists(entry.path() / "queries.json"))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

base::Tree queriesOf(const fs::path& folder) {
    return base::readJson(base::readFile(folder / "queries.json").value(), "queries.json").value();
}

reach::World worldOf(const fs::path& folder, const std::string& profile) {
    model::ClusterState state;
    for (const auto& entry : fs::directory_iterator(folder / "manifests"))
        for (const base::Tree& tree :
             base::readYaml(base::readFile(entry.path()).value(), entry.path().filename().string()).trees)
            putObject(state, tree);
    auto ruleset = policy::compile(state, {profile, {}});
    if (!ruleset)
        throw std::runtime_error(ruleset.error().english());
    return {std::move(state), *std::move(ruleset)};
}

reach::Answer ask(const reach::World& world, const base::Tree& query) {
    const auto from = reach::parsePeer(query.text({"from"})).value();
    if (query.find("to")) {
        const auto protocol = model::protocolFrom(query.text({"protocol"})).value();
        return world
            .ask(from, reach::parsePeer(query.text({"to"})).value(), protocol,
                 static_cast<int>(query.find("port")->asInteger().value()))
            .value();
    }
    const auto service = model::ServiceUrl::parse(query.text({"service"})).value();
    const std::string hostname = query.text({"hostname"});
    return hostname.empty()
               ? world.askService(from, service, from.ns).value()
               : world.askHostname(from, {hostname, service, from.ns}, query.text({"path"})).value();
}

std::string reached(const reach::Answer& answer) {
    const auto open = std::count_if(answer.backends.begin(), answer.backends.end(),
                                    [](const auto& one) { return one.verdict == reach::Verdict::allowed; });
    return std::to_string(open) + " of " + std::to_string(answer.backends.size());
}

std::vector<std::string> hopsOf(const reach::Answer& answer) {
    std::vector<std::string> out;
    for (const reach::Hop& hop : answer.hops)
        out.push_back(hop.from + " > " + hop.to + " " + reach::name(hop.answer.verdict));
    return out;
}

std::string failed(const reach::Answer& answer) {
    for (const reach::Side* side : {&answer.egress, &answer.ingress})
        if (!side->nearest.empty())
            return side->nearest.front().failed;
    return {};
}

} // namespace

class Cases : public QObject {
    Q_OBJECT
private slots:
    void cases_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("query");
        for (const fs::path& folder : folders())
            for (std::size_t i = 0; i < queriesOf(folder).items().size(); ++i)
                QTest::addRow("%s %d", folder.filename().c_str(), static_cast<int>(i))
                    << QString::fromStdString(folder.string()) << static_cast<int>(i);
    }

    void cases() {
        QFETCH(QString, folder);
        QFETCH(int, query);
        const fs::path path = folder.toStdString();
        const base::Tree queries = queriesOf(path);
        const base::Tree& asked = queries.items()[static_cast<std::size_t>(query)];
        const reach::Answer answer = ask(worldOf(path, asked.text({"profile"})), asked);
        const std::string why = reach::name(answer.verdict) + " instead of " + asked.text({"verdict"}) +
                                ": " + answer.because.id + " " + answer.because.english() + " (" +
                                asked.text({"because"}) + ")";
        QVERIFY2(reach::name(answer.verdict) == asked.text({"verdict"}), why.c_str());
        const auto expect = [&](const char* member, const std::string& got) {
            const std::string wanted = asked.find(member) ? asked.find(member)->scalarText() : got;
            QCOMPARE(QString::fromStdString(got), QString::fromStdString(wanted));
        };
        expect("reached", reached(answer));
        expect("reason", answer.because.id);
        expect("failed", failed(answer));
        if (asked.find("port_dialled"))
            expect("port_dialled", std::to_string(answer.backends.at(0).port));
        if (const base::Tree* hops = asked.find("hops")) {
            std::vector<std::string> wanted;
            for (const base::Tree& hop : hops->items())
                wanted.push_back(hop.scalarText());
            QCOMPARE(hopsOf(answer), wanted);
        }
    }

    void everyQueryNamesItsSource() {
        int count = 0;
        for (const fs::path& folder : folders()) {
            const base::Tree queries = queriesOf(folder);
            for (const base::Tree& query : queries.items()) {
                ++count;
                QVERIFY2(!query.text({"because"}).empty(), folder.filename().c_str());
            }
        }
        QVERIFY(count >= 100);
    }
};

QTEST_GUILESS_MAIN(Cases)
#include "tst_cases.moc"
