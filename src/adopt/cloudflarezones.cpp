#include "cloudflarezones.h"

#include <sallyport/edge/zone.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace sallyport::adopt {
namespace {

using base::Text;
using base::Tree;
using Of = CloudflareSetting::Of;

class Zones {
public:
    Zones(model::Document& document, std::vector<base::Diagnostic>& problems)
        : m_document(&document), m_problems(&problems) {}

    void add(const CloudflareAnswers& answers) {
        for (const CloudflareSetting& setting : answers.settings)
            if (setting.of == Of::zone)
                addZone(setting.tree);
        for (const CloudflareSetting& setting : answers.settings)
            if (setting.of != Of::zone)
                addSetting(setting);
        for (auto& [zone, rules] : m_ipAccess)
            m_document->zones[zone].ipAccess = std::move(rules);
        if (m_hasAccountIp)
            m_document->account.ipAccess = std::move(m_accountIp);
        for (auto& [zone, packs] : m_certificates)
            m_document->zones[zone].certificates = std::move(packs);
        for (const CloudflareRuleset& ruleset : answers.rulesets)
            addRuleset(ruleset);
    }

private:
    // A name of the file, else that of the only zone there is; empty: nobody tells.
    std::string zoneFor(const std::string& told) {
        auto& zones = m_document->cloudflare.zones;
        if (told.empty())
            return zones.size() == 1 ? zones.front() : std::string();
        if (std::ranges::find(zones, told) == zones.end())
            zones.push_back(told);
        return told;
    }

    std::string zoneWithId(const std::string& id) const {
        for (const auto& [name, zone] : m_document->zones)
            if (!id.empty() && zone.id == id)
                return name;
        return {};
    }

    // The zone that a certificate's names are in.
    std::string zoneOfHosts(const Tree& certificate) const {
        const Tree* hosts = certificate.find("hosts");
        if (!hosts)
            return {};
        for (const Tree& host : hosts->items())
            for (const std::string& zone : m_document->cloudflare.zones)
                if (const std::string name = host.scalarText(); name == zone || name.ends_with('.' + zone))
                    return zone;
        return {};
    }

    void addZone(const Tree& tree) {
        const std::string name = zoneFor(tree.text({"name"}));
        if (name.empty())
            return;
        model::ZoneSettings& zone = m_document->zones[name];
        zone.id = tree.text({"id"});
        const std::string legacy = tree.text({"plan", "legacy_id"});
        const std::string plan = legacy.empty() ? tree.text({"plan", "id"}) : legacy;
        constexpr std::array plans{"free", "pro", "business", "enterprise"};
        if (std::ranges::find(plans, plan) != plans.end())
            zone.plan = plan;
        else
            refuse(tree,
                   {"cloudflare-plan",
                    SALLYPORT_TR("The plan of %1 is not taken: this answer does not name it in a way "
                                 "that is known here"),
                    {name}},
                   name);
        if (m_document->cloudflare.account.empty())
            m_document->cloudflare.account = tree.text({"account", "id"});
    }

    void addSetting(const CloudflareSetting& setting) {
        if (setting.of == Of::ipAccess) {
            addIpAccess(setting);
            return;
        }
        std::string zone = setting.zone;
        if (zone.empty() && setting.of == Of::certificate)
            zone = zoneOfHosts(setting.tree);
        zone = zoneFor(zone);
        if (zone.empty()) {
            refuse(setting.tree, nobodysZone(), {});
            return;
        }
        if (setting.of == Of::certificate)
            addCertificate(setting.tree, m_certificates[zone]);
        else if (setting.of == Of::bots)
            m_document->zones[zone].bots = setting.tree;
        else
            addSwitch(setting, m_document->zones[zone]);
    }

    static void addSwitch(const CloudflareSetting& setting, model::ZoneSettings& zone) {
        const Tree* result = setting.tree.find("result");
        const Tree* enabled = (result ? *result : setting.tree).find("enabled");
        if (enabled && enabled->asBoolean())
            (setting.of == Of::totalTls ? zone.totalTls : zone.universalSsl) = enabled->asBoolean();
    }

    static void addCertificate(const Tree& tree, model::List<model::CertificatePack>& packs) {
        model::CertificatePack pack{tree.text({"id"}), tree.text({"type"}), {}, tree.text({"status"})};
        if (const Tree* hosts = tree.find("hosts"))
            for (const Tree& host : hosts->items())
                pack.hosts.push_back(host.scalarText());
        const bool twice = std::ranges::any_of(
            packs, [&](const model::CertificatePack& one) { return !pack.id.empty() && one.id == pack.id; });
        if (!twice)
            packs.push_back(std::move(pack));
    }

    // The list of a zone has those of the account in it.
    void addIpAccess(const CloudflareSetting& setting) {
        Tree list = Tree::list();
        list.append(setting.tree);
        std::vector<base::Diagnostic> found;
        const auto read = edge::readIpAccessRules(list, found);
        if (!found.empty() || read.empty() || read.front().mode.empty() || read.front().value.empty()) {
            m_problems->insert(m_problems->end(), found.begin(), found.end());
            return;
        }
        const edge::IpAccessRule& rule = read.front();
        model::List<model::IpAccessRule>* to = &m_accountIp;
        if (rule.ofAccount) {
            m_hasAccountIp = true;
        } else {
            const std::string byId = zoneWithId(rule.zone);
            const std::string zone = zoneFor(byId.empty() ? setting.zone : byId);
            if (zone.empty()) {
                refuse(setting.tree, nobodysZone(), rule.value);
                return;
            }
            to = &m_ipAccess[zone];
        }
        const auto same = std::ranges::find(*to, rule.value, &model::IpAccessRule::value);
        if (same == to->end())
            to->push_back({rule.value, rule.target, rule.mode, rule.id, rule.notes});
        else if (same->id != rule.id)
            refuse(setting.tree,
                   {"cloudflare-ip-twice",
                    SALLYPORT_TR("The IP Access rule for %1 is there twice: the first is taken"),
                    {rule.value}},
                   rule.value);
    }

    void addRuleset(const CloudflareRuleset& ruleset) {
        const std::string name = ruleset.tree.text({"name"}), phase = ruleset.tree.text({"phase"});
        const std::string kind = ruleset.tree.text({"kind"});
        const bool known = kind.empty() || kind == "zone" || kind == "root" || kind == "custom";
        if (phase != edge::customPhase || !known) {
            refuse(ruleset.tree,
                   {"cloudflare-ruleset-other",
                    SALLYPORT_TR("The ruleset %1 of the phase %2 is not taken: a Document has custom rules"),
                    {name, phase}},
                   name);
            return;
        }
        const bool ofZone = kind.empty() || kind == "zone";
        const std::string zone = ofZone ? zoneFor(ruleset.zone) : std::string();
        if (ofZone && zone.empty()) {
            refuse(ruleset.tree,
                   {"cloudflare-ruleset-zone",
                    SALLYPORT_TR("The ruleset %1 is not taken: write it under the name of its zone, as in "
                                 "{\"example.com\": ...}"),
                    {name}},
                   name);
            return;
        }
        const auto rules = rulesOf(ruleset.tree);
        if (!rules)
            return;
        if (ofZone)
            m_document->waf[zone] = *rules;
        else if (kind == "root")
            m_document->account.waf = *rules;
        else
            addCustom(ruleset.tree, *rules);
    }

    void addCustom(const Tree& tree, const model::List<model::WafRule>& rules) {
        const std::string id = tree.text({"id"});
        model::WafRuleset made{tree.text({"name"}), id, rules, {}};
        std::set<std::string> names;
        auto& all = m_document->wafRulesets;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!id.empty() && all[i].id == id) {
                made.note = all[i].note;
                made.name = all[i].name;
                all.edit(i) = std::move(made);
                return;
            }
            names.insert(all[i].name);
        }
        if (made.name.empty())
            made.name = id.empty() ? "custom" : id;
        const std::string wanted = made.name;
        for (int i = 2; names.contains(made.name); ++i)
            made.name = wanted + " " + std::to_string(i);
        all.push_back(std::move(made));
    }

    // The rules that a Document has a place for; nothing: it is no ruleset.
    std::optional<model::List<model::WafRule>> rulesOf(const Tree& tree) {
        auto ruleset = edge::readRuleset(tree, *m_problems);
        if (!ruleset) {
            refuse(tree, ruleset.error().message, tree.text({"name"}));
            return std::nullopt;
        }
        std::set<std::string> refs;
        std::erase_if(ruleset->rules, [&](const edge::WafRule& rule) {
            const std::string& ref = rule.ref.empty() ? rule.id : rule.ref;
            const bool twice = !ref.empty() && !refs.insert(ref).second;
            const bool refused = ref.empty() || twice || !edge::isDocumentAction(rule.action);
            if (refused)
                m_problems->push_back(
                    {base::Severity::warning,
                     "cloudflare-rule",
                     {"cloudflare-rule",
                      SALLYPORT_TR("The WAF rule %1 is not taken: a Document has no place for it"),
                      {rule.description.empty() ? ref : rule.description}},
                     ref,
                     rule.place,
                     {},
                     {}});
            return refused;
        });
        return edge::documentRules(*ruleset);
    }

    static Text nobodysZone() {
        return {"cloudflare-setting-zone",
                SALLYPORT_TR("This is not taken: write it under the name of its zone, as in "
                             "{\"example.com\": ...}"),
                {}};
    }

    void refuse(const Tree& at, const Text& why, std::string subject) {
        m_problems->push_back(
            {base::Severity::warning, why.id, why, std::move(subject), at.origin().place(), {}, {}});
    }

    model::Document* m_document;
    std::vector<base::Diagnostic>* m_problems;
    std::map<std::string, model::List<model::IpAccessRule>> m_ipAccess;
    std::map<std::string, model::List<model::CertificatePack>> m_certificates;
    model::List<model::IpAccessRule> m_accountIp;
    bool m_hasAccountIp = false;
};

} // namespace

void addZones(model::Document& document, const CloudflareAnswers& answers,
              std::vector<base::Diagnostic>& problems) {
    Zones(document, problems).add(answers);
}

} // namespace sallyport::adopt
