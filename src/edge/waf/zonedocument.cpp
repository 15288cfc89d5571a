// The edge of a zone out of a Document, and the API's form of what it holds.
#include <sallyport/edge/zone.h>

namespace sallyport::edge {
namespace {

using base::Tree;

void addIpAccess(const model::List<model::IpAccessRule>& rules, bool ofAccount,
                 std::vector<IpAccessRule>& to) {
    for (const model::IpAccessRule& rule : rules) {
        to.push_back({rule.id, rule.mode, rule.target, rule.value, rule.note, {}});
        to.back().ofAccount = ofAccount;
    }
}

// Sets a text, unless it stands there or is absent for nothing.
void setText(Tree& map, std::string_view key, const std::string& value) {
    if (map.text({key}) != value)
        map.set(key, Tree::string(value));
}

} // namespace

std::optional<Plan> planOf(const model::Document& document, const std::string& zone) {
    const auto found = document.zones.find(zone);
    if (found == document.zones.end() || found->second.plan.empty())
        return std::nullopt;
    return planFrom(found->second.plan);
}

ZoneEdge zoneEdgeOf(const model::Document& document, const std::string& zone) {
    ZoneEdge edge;
    edge.name = zone;
    if (const auto settings = document.zones.find(zone); settings != document.zones.end()) {
        addIpAccess(settings->second.ipAccess, false, edge.ipAccess);
        edge.bots = readBotSettings(settings->second.bots);
    }
    addIpAccess(document.account.ipAccess, true, edge.ipAccess);
    edge.plan = planOf(document, zone);
    if (!document.account.waf.empty()) {
        edge.account.push_back(rulesetOf(document.account.waf));
        edge.account.back().kind = "root";
    }
    for (const model::WafRuleset& one : document.wafRulesets)
        edge.custom.push_back(rulesetOf(one));
    const auto rules = document.waf.find(zone);
    edge.zone = rulesetOf(rules == document.waf.end() ? model::List<model::WafRule>() : rules->second);
    return edge;
}

std::string titleOf(const IpAccessRule& rule) {
    return "waf/ip-access/" + rule.value;
}

Tree toApi(const model::IpAccessRule& rule, const Tree& observed) {
    Tree out = observed.isMap() ? observed : Tree::map();
    setText(out, "id", rule.id);
    setText(out, "mode", rule.mode);
    setText(out, "notes", rule.note);
    const Tree* was = out.find("configuration");
    Tree configuration = was && was->isMap() ? *was : Tree::map();
    setText(configuration, "target", rule.target);
    setText(configuration, "value", rule.value);
    if (!was || !(*was == configuration))
        out.set("configuration", std::move(configuration));
    return out;
}

} // namespace sallyport::edge
