#include "case.h"

#include <algorithm>

namespace cases {

using namespace sallyport;

namespace {

// "allow NAME" (of a policy), "allow (...)" or "deny (...)" by default, "n/a".
std::string sideDiffers(const reach::Side& side, const std::string& expected) {
    const bool allow = expected.starts_with("allow ");
    const bool byDefault = expected.find('(') != std::string::npos;
    if (expected == "n/a")
        return side.verdict == reach::Verdict::allowed ? "" : "is not allowed";
    if (side.verdict != (allow ? reach::Verdict::allowed : reach::Verdict::denied))
        return reach::name(side.verdict) + " instead of " + expected;
    if (byDefault)
        return side.decided.empty() ? "" : "decided by a rule instead of " + expected;
    const std::string policy = expected.substr(expected.find(' ') + 1);
    const bool named = std::any_of(side.decided.begin(), side.decided.end(),
                                   [&](const auto& ref) { return ref.policy->id.name == policy; });
    return named ? "" : "not decided by " + policy;
}

std::string labelsPeer(const Tree& row) {
    std::string peer = row.text({"namespace"}) + "/{";
    bool first = true;
    if (const Tree* labels = row.find("podLabels"))
        for (const Tree::Member& label : labels->members()) {
            peer += (first ? "" : ",") + label.key + "=" + label.value.scalarText();
            first = false;
        }
    return peer + "}";
}

std::string row(const reach::World& world, const std::string& from, const std::string& to, const Tree& one,
                bool ingressOnly) {
    const auto source = reach::parsePeer(from);
    const auto target = reach::parsePeer(to);
    const auto protocol = model::protocolFrom(one.text({"protocol"}));
    const Tree* port = one.find("port");
    const Tree* allowed = one.find("allowed");
    if (!source || !target || !protocol || !port || !allowed)
        return "no row";
    const auto answer =
        world.ask(*source, *target, *protocol, static_cast<int>(port->asInteger().value_or(0)));
    if (!answer)
        return answer.error().english();
    const auto wanted = allowed->asBoolean() == true ? reach::Verdict::allowed : reach::Verdict::denied;
    const auto got = ingressOnly ? answer->ingress.verdict : answer->verdict;
    if (got != wanted)
        return from + " to " + to + " " + port->scalarText() + ": " + reach::name(got) + " (" +
               answer->because.english() + ")";
    for (const auto& [member, side] :
         {std::pair{"egress", &answer->egress}, std::pair{"ingress", &answer->ingress}})
        if (const std::string expected = one.text({member}); !expected.empty())
            if (const std::string why = sideDiffers(*side, expected); !why.empty())
                return to + " " + port->scalarText() + " " + member + ": " + why;
    return {};
}

// "namespace N" or "entity E (...)".
std::string sourcePeer(const std::string& from) {
    const auto space = from.find(' ');
    const std::string name = from.substr(space + 1, from.find(' ', space + 1) - space - 1);
    return from.starts_with("namespace ") ? name + "/{}" : name;
}

} // namespace

Group expectedRows(const fs::path& folder) {
    Group group;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const Tree expected = readTree(entry.path() / "expected.json");
        const Tree* rows = expected.find("rows");
        if (!rows)
            continue;
        const Built built = build(entry.path() / "manifests", {});
        const std::string connector =
            expected.text({"workload", "namespace"}) + "/" + expected.text({"workload", "name"});
        const auto each = [&](const Tree* list, const char* label, const auto& ask) {
            for (const Tree& one : list ? list->items() : std::span<const Tree>())
                record(group, entry.path().filename().string() + label,
                       built.world ? ask(one) : built.refused);
        };
        each(rows, "/rows", [&](const Tree& one) {
            const std::string ip = one.text({"ip"});
            return row(*built.world, connector, ip.empty() ? labelsPeer(one) : ip, one, false);
        });
        each(expected.find("ingressRows"), "/ingressRows", [&](const Tree& one) {
            return row(*built.world, sourcePeer(one.text({"from"})), connector, one, true);
        });
    }
    return group;
}

} // namespace cases
