#include "case.h"

namespace cases {

using namespace sallyport;

namespace {

std::string query(const reach::World& world, const Tree& one) {
    const auto from = reach::parsePeer(one.text({"from"}));
    const auto to = reach::parsePeer(one.text({"to"}));
    const auto protocol = model::protocolFrom(one.text({"protocol"}));
    const Tree* port = one.find("port");
    if (!from || !to || !protocol || !port || !port->asInteger())
        return "no query";
    const auto answer = world.ask(*from, *to, *protocol, static_cast<int>(*port->asInteger()));
    if (!answer)
        return answer.error().english();
    const std::string got = reach::name(answer->verdict);
    if (got == one.text({"verdict"}))
        return {};
    return one.text({"from"}) + " to " + one.text({"to"}) + " " + one.text({"protocol"}) + " " +
           port->scalarText() + ": " + got + " instead of " + one.text({"verdict"}) + " (" +
           answer->because.english() + ")";
}

} // namespace

Group queries(const fs::path& folder) {
    Group group;
    const Tree index = readTree(folder / "index.json");
    policy::CompileOptions options;
    options.profile = index.text({"profile"});
    const Tree* list = index.find("cases");
    for (const Tree& named : list ? list->items() : std::span<const Tree>()) {
        const std::string name = named.text({"name"});
        const fs::path path = folder / "cases" / name;
        const Tree asked = readTree(path / "queries.json");
        const Built built = build(path / "manifests", options);
        const std::string label = folder.filename().string() + "/" + name;
        if (!built.world || !built.unevaluated.empty()) {
            const std::string why = built.world ? "not evaluated in this build: " + built.unevaluated
                                                : "not read: " + built.refused;
            for (std::size_t i = 0; i < asked.items().size(); ++i)
                group.skipped.emplace_back(name, why);
            continue;
        }
        for (const Tree& one : asked.items())
            record(group, label, query(*built.world, one));
    }
    return group;
}

} // namespace cases
