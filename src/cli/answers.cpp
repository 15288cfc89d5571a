#include "answers.h"

#include <algorithm>

namespace sallyport::cli {

using base::Tree;

namespace {

Tree lineOf(const base::Place& place) {
    return place.line > 0 ? number(place.line) : Tree();
}

base::Place placeOf(const policy::RuleRef& rule) {
    base::Place place = rule.policy->place;
    if (rule.rule && rule.rule->place.line > 0)
        place = rule.rule->place;
    if (place.file.empty())
        place.file = rule.policy->place.file;
    return place;
}

const char* nameOf(policy::Profile::Enforced enforced) {
    switch (enforced) {
    case policy::Profile::Enforced::yes:
        return "yes";
    case policy::Profile::Enforced::assumed:
        return "assumed";
    case policy::Profile::Enforced::no:
        return "no";
    }
    return "";
}

} // namespace

Tree ruleTree(const policy::RuleRef& rule) {
    if (!rule.policy)
        return Tree();
    const base::Place place = placeOf(rule);
    Tree tree = object({{"kind", text(rule.policy->id.kind)},
                        {"namespace", textOrNull(rule.policy->id.ns)},
                        {"name", text(rule.policy->id.name)},
                        {"pointer", text(rule.rule ? rule.rule->pointer : std::string())},
                        {"file", textOrNull(place.file)},
                        {"line", lineOf(place)}});
    if (rule.policy->id.shared)
        tree.set("group", text(rule.policy->id.group));
    return tree;
}

Tree sideTree(const reach::Side& side) {
    std::vector<Tree> decided, nearest, selecting;
    for (const policy::RuleRef& rule : side.decided)
        decided.push_back(ruleTree(rule));
    for (const policy::Miss& miss : side.nearest) {
        Tree rule = ruleTree(miss.rule);
        rule.set("failed", text(miss.failed));
        rule.set("because", text(miss.because.english()));
        nearest.push_back(std::move(rule));
    }
    for (const policy::Policy* policy : side.selecting)
        selecting.push_back(ruleTree({nullptr, policy, nullptr}));
    const policy::Tier* tier = side.decided.empty() ? nullptr : side.decided.front().tier;
    return object(
        {{"verdict", text(reach::name(side.verdict))},
         {"decided", list(std::move(decided))},
         {"nearest", list(std::move(nearest))},
         {"tier", tier ? text(tier->name) : Tree()},
         {"selecting", list(std::move(selecting))},
         {"because", object({{"id", text(side.because.id)}, {"text", text(side.because.english())}})}});
}

Tree profileTree(const policy::Profile& profile) {
    return object({{"name", text(profile.name)},
                   {"why", text(profile.why.english())},
                   {"enforced", text(nameOf(profile.enforced))}});
}

Tree ignoredTree(const policy::Ruleset& ruleset) {
    std::vector<Tree> ignored;
    for (const policy::PolicyId& id : ruleset.ignored)
        ignored.push_back(
            object({{"kind", text(id.kind)}, {"namespace", textOrNull(id.ns)}, {"name", text(id.name)}}));
    return list(std::move(ignored));
}

Tree unreadTree(const reach::World& world) {
    Tree tree = unreadTree(world.state().unread);
    for (const policy::Doubt& doubt : world.ruleset().doubts) {
        const bool told = std::any_of(world.state().unread.begin(), world.state().unread.end(),
                                      [&](const model::Unread& one) { return one.where == doubt.place; });
        if (!told)
            tree.append(object({{"where", text(doubt.place.text())}, {"why", text(doubt.why.english())}}));
    }
    return tree;
}

Table::Cell verdictCell(reach::Verdict verdict, bool assumed) {
    switch (verdict) {
    case reach::Verdict::allowed:
        return {"✓ allowed", Style::good};
    case reach::Verdict::partial:
        return {"◐ partial", Style::doubtful};
    case reach::Verdict::denied:
        return {assumed ? "✗ denied (assumed)" : "✗ denied", Style::bad};
    case reach::Verdict::none:
        return {"∅ nothing there", Style::dim};
    case reach::Verdict::unknown:
        return {"? unknown", Style::doubtful};
    }
    return "";
}

std::string ruleText(const policy::RuleRef& rule) {
    if (!rule.policy)
        return {};
    const std::string place = placeOf(rule).text();
    return rule.policy->id.text() + (place.empty() ? "" : " (" + place + ")");
}

std::string portsText(const policy::PortSet& ports) {
    if (ports.allPorts())
        return "every port";
    std::string out;
    for (const model::Protocol protocol :
         {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp}) {
        std::string numbers;
        for (const policy::PortRange& range : ports.ranges(protocol)) {
            numbers += (numbers.empty() ? "" : ",") + std::to_string(range.first);
            if (range.last != range.first)
                numbers += "-" + std::to_string(range.last);
        }
        if (!numbers.empty())
            out += (out.empty() ? "" : ", ") + model::name(protocol) + " " + numbers;
    }
    return out;
}

base::Result<std::pair<model::Protocol, int>> portOf(const std::string& text) {
    const std::size_t slash = text.find('/');
    const auto port = model::portFrom(text.substr(0, slash));
    const auto protocol = slash == std::string::npos ? std::optional(model::Protocol::tcp)
                                                     : model::protocolFrom(text.substr(slash + 1));
    if (!port || !protocol || *protocol > model::Protocol::sctp)
        return base::Error{
            base::ErrorKind::usage,
            {"port-form",
             SALLYPORT_TR("%1 is no port: write a number from 1 to 65535 and TCP, UDP or SCTP, like "
                          "8200/TCP"),
             {text}},
            {}};
    return std::pair(*protocol, *port);
}

std::optional<std::vector<reach::Published>> publishedBy(const adopt::Connector& connector,
                                                         const Output& output) {
    if (!connector.hostnames)
        return {};
    std::vector<reach::Published> published;
    for (const edge::IngressRule& rule : *connector.hostnames) {
        auto service = model::ServiceUrl::parse(rule.service);
        if (service)
            published.push_back({rule.hostname, *std::move(service), connector.ns});
        else
            output.warning(rule.place, service.error().message);
    }
    return published;
}

void writeGround(const reach::World& world, const Output& output) {
    const policy::Ruleset& ruleset = world.ruleset();
    const bool assumed = ruleset.profile.enforced == policy::Profile::Enforced::assumed;
    output.line();
    output.line(output.styled("Policies are read as " + ruleset.profile.name + " enforces them" +
                                  (assumed ? ", which is assumed: " : ": ") + ruleset.profile.why.english(),
                              Style::dim));
    for (const policy::PolicyId& id : ruleset.ignored)
        output.line(output.styled("ignored by it: " + id.text(), Style::dim));
    for (const policy::Doubt& doubt : ruleset.doubts)
        output.warning(doubt.place, doubt.why);
    for (const model::Unread& unread : world.state().unread)
        if (!unread.mayDecide)
            output.warning(unread.where, unread.why);
}

base::Result<reach::World> openWorld(const std::string& source, const Arguments& arguments,
                                     const Output& output) {
    auto state = readSources({source}, output);
    if (!state)
        return state.error();
    auto ruleset = policy::compile(*state, profileOf(arguments));
    if (!ruleset)
        return ruleset.error();
    return reach::World(*std::move(state), *std::move(ruleset));
}

std::vector<base::Error> doubtsOf(const reach::World& world) {
    std::vector<base::Error> errors;
    for (const policy::Doubt& doubt : world.ruleset().doubts)
        errors.push_back({base::ErrorKind::unreadable, doubt.why, doubt.place});
    return errors;
}

} // namespace sallyport::cli
