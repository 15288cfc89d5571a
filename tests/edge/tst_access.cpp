// Decisions of Cloudflare Access as its documents have them: tests/data/edge/access, each with its source.
#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/access.h>

#include <QtTest>

#include <algorithm>
#include <filesystem>

using namespace sallyport;
using namespace sallyport::edge;
using base::Tree;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

std::vector<std::string> textsOf(const Tree* list) {
    std::vector<std::string> out;
    if (list)
        for (const Tree& item : list->items())
            out.push_back(item.scalarText());
    return out;
}

Request requestOf(const Tree& ask) {
    Request request;
    const std::string url = ask.isString() ? *ask.asString() : ask.text({"url"});
    const std::size_t slash = url.find('/');
    request.host = url.substr(0, slash);
    request.path = slash == std::string::npos ? "/" : url.substr(slash);
    if (const std::size_t mark = request.path.find('?'); mark != std::string::npos) {
        request.query = request.path.substr(mark + 1);
        request.path.erase(mark);
    }
    if (const Tree* method = ask.find("method"))
        request.method = method->scalarText();
    request.country = ask.text({"country"});
    if (const Tree* ip = ask.find("ip"))
        request.ip = model::Ip::parse(ip->scalarText());
    if (const Tree* headers = ask.find("headers"))
        for (const auto& header : headers->members())
            request.headers[header.key] = {header.value.scalarText()};
    if (const Tree* fields = ask.find("fields"))
        for (const auto& field : fields->members())
            request.fields[field.key] = field.value;
    if (const Tree* who = ask.find("identity")) {
        request.identity = Identity{who->text({"email"}), textsOf(who->find("groups")),
                                    who->text({"country"}), who->text({"token"}), who->text({"login"})};
    }
    return request;
}

const char* name(AccessOutcome::Kind kind) {
    switch (kind) {
    case AccessOutcome::Kind::open:
        return "open";
    case AccessOutcome::Kind::bypassed:
        return "bypassed";
    case AccessOutcome::Kind::allowed:
        return "allowed";
    case AccessOutcome::Kind::login:
        return "login";
    case AccessOutcome::Kind::denied:
        return "denied";
    case AccessOutcome::Kind::unknown:
        return "unknown";
    }
    return "";
}

std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> out;
    for (const auto& entry : std::filesystem::directory_iterator(SALLYPORT_ROOT "/tests/data/edge/access"))
        if (entry.path().extension() == ".yaml")
            out.push_back(entry.path());
    std::sort(out.begin(), out.end());
    return out;
}

Tree treeOf(const std::filesystem::path& path) {
    const auto text = base::readFile(path.string());
    if (!text)
        qFatal("%s", text.error().english().c_str());
    auto tree = base::readYamlDocument(*text, path.filename().string());
    if (!tree)
        qFatal("%s", tree.error().english().c_str());
    return *std::move(tree);
}

Tree listOf(const Tree& world, const char* member) {
    const Tree* list = world.find(member);
    return list ? *list : Tree();
}

Access accessIn(const Tree& world, std::vector<base::Diagnostic>& problems) {
    return readAccess({listOf(world, "applications"), listOf(world, "policies"), listOf(world, "groups"),
                       listOf(world, "loginMethods"), listOf(world, "serviceTokens")},
                      problems);
}

} // namespace

class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void decisions_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("index");
        for (const auto& path : files()) {
            const Tree tree = treeOf(path);
            for (std::size_t i = 0; i < tree.items().size(); ++i)
                QTest::addRow("%s: %s", path.stem().c_str(), tree.items()[i].text({"case"}).c_str())
                    << q(path.string()) << static_cast<int>(i);
        }
    }

    void decisions() {
        QFETCH(QString, file);
        QFETCH(int, index);
        const Tree tree = treeOf(file.toStdString());
        const Tree& world = tree.items()[static_cast<std::size_t>(index)];
        std::vector<base::Diagnostic> problems;
        const AccessMatcher matcher(accessIn(world, problems));
        QStringList ids;
        for (const base::Diagnostic& problem : problems)
            ids << q(problem.id);
        QStringList expected;
        for (const std::string& id : textsOf(world.find("problems")))
            expected << q(id);
        QCOMPARE(ids, expected);
        const auto& applications = matcher.access().applications;
        const Tree* rows = world.find("decisions");
        QVERIFY(rows && rows->size() > 0);
        for (const Tree& row : rows->items()) {
            const QString at = q(row.origin().place().text() + ": ");
            QVERIFY2(!world.text({"source"}).empty(), qPrintable(at + "no source"));
            const AccessOutcome got = matcher.decide(requestOf(*row.find("ask")));
            const QString say = at + name(got.kind) + ", " + q(got.because.english());
            QVERIFY2(row.text({"is"}) == name(got.kind), qPrintable(say));
            if (const Tree* by = row.find("by"))
                QVERIFY2(got.application && applications[*got.application].name == by->scalarText(),
                         qPrintable(say));
            if (const Tree* policy = row.find("policy"))
                QVERIFY2(got.policy && applications[*got.application].policies[*got.policy].name ==
                                           policy->scalarText(),
                         qPrintable(say));
            if (const Tree* because = row.find("because"))
                QVERIFY2(got.because.id == because->scalarText(), qPrintable(say));
            if (const Tree* near = row.find("near"))
                QVERIFY2(
                    !got.nearMisses.empty() && got.nearMisses[0].args[1] == near->scalarText(),
                    qPrintable(say + ' ' + q(got.nearMisses.empty() ? "" : got.nearMisses[0].english())));
            if (const Tree* candidates = row.find("candidates")) {
                std::vector<std::string> names;
                for (const std::size_t one : got.candidates)
                    names.push_back(applications[one].name);
                QVERIFY2(names == textsOf(candidates), qPrintable(say));
            }
            QVERIFY(!got.because.empty());
        }
    }

    void thereAreEnough() {
        std::size_t count = 0;
        for (const auto& path : files()) {
            const Tree tree = treeOf(path);
            for (const Tree& world : tree.items())
                if (const Tree* rows = world.find("decisions"); rows && !world.text({"source"}).empty())
                    count += rows->size();
        }
        QVERIFY2(count >= 150, qPrintable(QString::number(count)));
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
