// WAF rules in their order, and saved requests.
#include <sallyport/checks/names.h>
#include <sallyport/session/edits.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace sallyport::session {

using base::Error;
using base::ErrorKind;
using model::Document;
using model::SavedRequest;
using model::WafRule;

namespace {

using Rules = model::List<WafRule>;

std::size_t placeIn(const Rules& rules, const std::string& ref) {
    const auto found = std::ranges::find(rules, ref, &WafRule::ref);
    return static_cast<std::size_t>(found - rules.begin());
}

const WafRule* ruleOf(const Document& document, const std::string& zone, const std::string& ref) {
    const auto rules = document.waf.find(zone);
    if (rules == document.waf.end())
        return nullptr;
    const std::size_t at = placeIn(rules->second, ref);
    return at < rules->second.size() ? &rules->second[at] : nullptr;
}

Error noRule(const std::string& zone, const std::string& ref) {
    return {
        ErrorKind::usage, {"no-such-waf-rule", SALLYPORT_TR("The zone %1 has no rule %2."), {zone, ref}}, {}};
}

std::string titleOf(const WafRule& rule) {
    return rule.description.empty() ? rule.ref : rule.description;
}

std::function<void(Document&)> onRules(const std::string& zone, std::function<void(Rules&)> change) {
    return [zone, change = std::move(change)](Document& document) { change(document.waf[zone]); };
}

std::function<void(Document&)> onRule(const std::string& zone, const std::string& ref,
                                      std::function<void(WafRule&)> change) {
    return onRules(zone, [ref, change = std::move(change)](Rules& rules) {
        if (const std::size_t at = placeIn(rules, ref); at < rules.size())
            change(rules.edit(at));
    });
}

void renameInRequests(Document& document, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; i < document.requests.size(); ++i)
        if (document.requests[i].by == "waf/" + from)
            document.requests.edit(i).by = "waf/" + to;
}

// Words of letters and digits with dashes between them, not too long.
std::string slug(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!out.empty() && out.back() != '-')
            out += '-';
        if (out.size() >= 40)
            break;
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

std::string freeName(const std::string& wanted, const std::set<std::string>& taken) {
    std::string name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted + "-" + std::to_string(i);
    return name;
}

std::set<std::string> refsOf(const Document& document) {
    std::set<std::string> refs;
    for (const auto& [zone, rules] : document.waf)
        for (const WafRule& rule : rules)
            refs.insert(rule.ref);
    return refs;
}

} // namespace

std::string proposedRef(const Document& document, const std::string& description) {
    const std::string wanted = slug(description);
    return freeName(wanted.empty() ? "rule" : wanted, refsOf(document));
}

std::vector<std::string> zonesOf(const Document& document) {
    std::set<std::string> zones(document.cloudflare.zones.begin(), document.cloudflare.zones.end());
    for (const auto& [zone, rules] : document.waf)
        zones.insert(zone);
    for (const auto& [zone, settings] : document.zones)
        zones.insert(zone);
    const std::vector<std::string> known(zones.begin(), zones.end());
    for (const model::Tunnel& tunnel : document.tunnels)
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            if (hostname.hostname.find('.') != std::string::npos)
                zones.insert(checks::zoneOf(hostname.hostname, known).name);
    zones.erase("");
    return {zones.begin(), zones.end()};
}

MaybeEdit addWafRule(const Document& document, const std::string& zone, const WafRule& rule,
                     std::optional<std::size_t> index) {
    WafRule added = rule;
    if (added.ref.empty() || refsOf(document).contains(added.ref))
        added.ref = proposedRef(document, added.ref.empty() ? added.description : added.ref);
    return Edit{{"add-waf-rule", SALLYPORT_TR("Add rule %1"), {titleOf(added)}},
                {},
                onRules(zone, [added, index](Rules& rules) {
                    rules.insert(std::min(index.value_or(rules.size()), rules.size()), added);
                })};
}

MaybeEdit removeWafRule(const Document& document, const std::string& zone, const std::string& ref) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    return Edit{{"remove-waf-rule", SALLYPORT_TR("Delete rule %1"), {titleOf(*rule)}},
                {},
                onRules(zone, [ref](Rules& rules) {
                    rules.eraseIf([&](const WafRule& one) { return one.ref == ref; });
                })};
}

MaybeEdit duplicateWafRule(const Document& document, const std::string& zone, const std::string& ref) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    WafRule copy = *rule;
    copy.ref = freeName(ref, refsOf(document));
    copy.enabled = false;
    return Edit{{"duplicate-waf-rule", SALLYPORT_TR("Duplicate rule %1"), {titleOf(*rule)}},
                {},
                onRules(zone, [ref, copy](Rules& rules) {
                    rules.insert(std::min(placeIn(rules, ref) + 1, rules.size()), copy);
                })};
}

MaybeEdit moveWafRule(const Document& document, const std::string& zone, const std::string& ref,
                      std::size_t index) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    const std::size_t from = placeIn(document.waf.at(zone), ref);
    base::Text text{"move-waf-rule", SALLYPORT_TR("Move rule %1 to place %2"), {titleOf(*rule)}};
    if (index + 1 == from)
        text = {"move-waf-rule-up", SALLYPORT_TR("Move rule %1 up"), {titleOf(*rule)}};
    else if (index == from + 1)
        text = {"move-waf-rule-down", SALLYPORT_TR("Move rule %1 down"), {titleOf(*rule)}};
    else
        text.args.push_back(std::to_string(index + 1));
    return Edit{text, {}, onRules(zone, [ref, index](Rules& rules) {
                    if (const std::size_t at = placeIn(rules, ref); at < rules.size())
                        rules.move(at, index);
                })};
}

MaybeEdit switchWafRule(const Document& document, const std::string& zone, const std::string& ref, bool on) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    const char* pattern = on ? SALLYPORT_TR("Switch on rule %1") : SALLYPORT_TR("Switch off rule %1");
    return Edit{{on ? "switch-on-waf-rule" : "switch-off-waf-rule", pattern, {titleOf(*rule)}},
                {},
                onRule(zone, ref, [on](WafRule& one) { one.enabled = on; })};
}

MaybeEdit renameWafRule(const Document& document, const std::string& zone, const std::string& ref,
                        const std::string& description) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    WafRule renamed = *rule;
    renamed.description = description;
    return Edit{{"rename-waf-rule", SALLYPORT_TR("Rename rule %1 to %2"), {titleOf(*rule), titleOf(renamed)}},
                {},
                onRule(zone, ref, [description](WafRule& one) { one.description = description; })};
}

MaybeEdit changeWafRule(const Document& document, const std::string& zone, const std::string& ref,
                        const WafRule& changed, const std::string& field) {
    const WafRule* rule = ruleOf(document, zone, ref);
    if (!rule)
        return noRule(zone, ref);
    if (changed.ref != ref && (changed.ref.empty() || refsOf(document).contains(changed.ref)))
        return Error{
            ErrorKind::usage, {"name-taken", SALLYPORT_TR("The name %1 is taken."), {changed.ref}}, {}};
    std::string key;
    if (!field.empty())
        key.append("waf/").append(zone).append("/").append(ref).append("/").append(field);
    return Edit{{"change-waf-rule", SALLYPORT_TR("Change rule %1"), {titleOf(*rule)}},
                key,
                [zone, ref, changed](Document& now) {
                    onRule(zone, ref, [&](WafRule& one) { one = changed; })(now);
                    if (changed.ref != ref)
                        renameInRequests(now, ref, changed.ref);
                }};
}

std::string proposedRequestId(const Document& document, const std::string& url) {
    std::set<std::string> taken;
    for (const SavedRequest& one : document.requests)
        taken.insert(one.id);
    // The path says more than the hostname; where there is none, the hostname's first label.
    const std::size_t scheme = url.find("://");
    const std::string rest = scheme == std::string::npos ? url : url.substr(scheme + 3);
    const std::size_t slash = rest.find('/');
    std::string wanted = slash == std::string::npos ? "" : slug(rest.substr(slash));
    if (wanted.empty())
        wanted = slug(rest.substr(0, rest.find_first_of("./:")));
    return freeName(wanted.empty() ? "request" : wanted, taken);
}

MaybeEdit saveRequest(const Document& document, const SavedRequest& request) {
    SavedRequest saved = request;
    if (saved.id.empty())
        saved.id = proposedRequestId(document, saved.url);
    const bool known =
        std::ranges::find(document.requests, saved.id, &SavedRequest::id) != document.requests.end();
    const char* pattern = known ? SALLYPORT_TR("Change request %1") : SALLYPORT_TR("Save request %1");
    return Edit{{known ? "change-request" : "save-request", pattern, {saved.id}}, {}, [saved](Document& now) {
                    const auto found = std::ranges::find(now.requests, saved.id, &SavedRequest::id);
                    if (found == now.requests.end())
                        now.requests.push_back(saved);
                    else
                        now.requests.edit(static_cast<std::size_t>(found - now.requests.begin())) = saved;
                }};
}

MaybeEdit removeRequest(const Document& document, const std::string& id) {
    if (std::ranges::find(document.requests, id, &SavedRequest::id) == document.requests.end())
        return Error{
            ErrorKind::usage, {"no-such-request", SALLYPORT_TR("There is no saved request %1."), {id}}, {}};
    return Edit{{"remove-request", SALLYPORT_TR("Delete request %1"), {id}}, {}, [id](Document& now) {
                    now.requests.eraseIf([&](const SavedRequest& one) { return one.id == id; });
                }};
}

} // namespace sallyport::session
