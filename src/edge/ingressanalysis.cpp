#include "hostname.h"
#include "waf/language.h"

#include <sallyport/edge/analysis.h>

#include <algorithm>
#include <unordered_map>

namespace sallyport::edge {
namespace {

using FindingKind = RuleFinding::Kind;
using words::Language;

constexpr std::size_t mostRounds = 60;

struct HostSet {
    enum class Kind { any, suffix, exact };
    Kind kind = Kind::any;
    std::string text; // ".example.com" of a suffix

    explicit HostSet(const std::string& pattern) {
        if (pattern.empty() || pattern == "*")
            return;
        kind = pattern.starts_with("*.") ? Kind::suffix : Kind::exact;
        text = kind == Kind::suffix ? pattern.substr(1) : pattern;
    }
    bool contains(std::string_view host) const {
        return kind == Kind::any || (kind == Kind::suffix ? host.ends_with(text) : host == text);
    }
    // Every host of the other is one of these.
    bool includes(const HostSet& other) const {
        if (kind == Kind::any)
            return true;
        if (other.kind == Kind::any || (kind == Kind::exact && other.kind == Kind::suffix))
            return false;
        return kind == Kind::suffix ? other.text.ends_with(text) : text == other.text;
    }
    bool overlaps(const HostSet& other) const { return includes(other) || other.includes(*this); }
};

struct Rule {
    const IngressRule* rule = nullptr;
    std::vector<HostSet> hosts; // as written, and in punycode
    Language* path = nullptr;   // null: every path, or a pattern that is not understood
    bool anyPath = false;
    bool broken = false; // Go refuses the pattern: it never matches
};

// Paths that a connector may be asked for: decoded, from "/" on; "*" of OPTIONS.
words::Shape pathDomain(bool readable) {
    using namespace words;
    if (!readable)
        return either({sequence({text("/"), anything()}), text("*"), text("")});
    const Bytes bytes =
        byteRange('a', 'z') | byteRange('A', 'Z') | byteRange('0', '9') | byteSet("-_.~!$&'()+,;=:@");
    const Shape segment = sequence({one(bytes), star(one(bytes))});
    return sequence({text("/"), star(sequence({segment, text("/")})), star(one(bytes))});
}

class Analyser {
public:
    explicit Analyser(const std::vector<IngressRule>& rules)
        : m_domain(pathDomain(false)), m_readable(pathDomain(true)), m_matcher(rules) {
        m_rules.reserve(rules.size());
        for (std::size_t i = 0; i < rules.size(); ++i)
            add(rules[i], i);
    }

    Analysis run(const AnalysisLimits& limits) {
        for (std::size_t j = 0; j < m_rules.size(); ++j) {
            if (m_rules[j].broken)
                continue;
            const std::vector<std::size_t> earlier = relevant(j);
            if (neverMatches(j))
                continue;
            findShadow(j, earlier);
            findOrders(j, earlier, limits);
        }
        return std::move(m_analysis);
    }

private:
    void add(const IngressRule& rule, std::size_t index) {
        Rule one;
        one.rule = &rule;
        one.hosts.emplace_back(rule.hostname);
        if (const auto punycode = punycodeOf(rule.hostname))
            one.hosts.emplace_back(*punycode);
        one.anyPath = rule.path.empty();
        one.broken = !one.anyPath && !pathError(rule.path).empty();
        if (!one.anyPath && !one.broken)
            one.path = languageOf(rule.path);
        if (!one.broken)
            for (const HostSet& host : one.hosts) {
                if (host.kind == HostSet::Kind::any)
                    m_any.push_back(index);
                else
                    m_byHost[(host.kind == HostSet::Kind::suffix ? "*" : "") + host.text].push_back(index);
                // Below which suffixes it stands, for wildcards that come later.
                for (std::size_t dot = host.text.find('.', host.kind == HostSet::Kind::suffix ? 1 : 0);
                     host.kind != HostSet::Kind::any && dot != std::string::npos;
                     dot = host.text.find('.', dot + 1))
                    m_below[host.text.substr(dot)].push_back(index);
            }
        m_rules.push_back(std::move(one));
    }

    Language* languageOf(const std::string& path) {
        const auto [known, isNew] = m_languages.try_emplace(path);
        if (isNew)
            if (const auto shape = words::shapeOfRegex(path))
                known->second = std::make_unique<Language>(*shape);
        return known->second.get();
    }

    // Earlier rules that share a host with this one, in order.
    std::vector<std::size_t> relevant(std::size_t j) const {
        std::vector<std::size_t> found = m_any;
        const auto take = [&](const auto& table, const std::string& key) {
            if (const auto list = table.find(key); list != table.end())
                found.insert(found.end(), list->second.begin(), list->second.end());
        };
        for (const HostSet& host : m_rules[j].hosts) {
            if (host.kind == HostSet::Kind::any) {
                for (std::size_t i = 0; i < j; ++i)
                    found.push_back(i);
                continue;
            }
            const bool suffix = host.kind == HostSet::Kind::suffix;
            take(m_byHost, (suffix ? "*" : "") + host.text);
            if (suffix)
                take(m_below, host.text);
            for (std::size_t dot = host.text.find('.', suffix ? 1 : 0); dot != std::string::npos;
                 dot = host.text.find('.', dot + 1))
                take(m_byHost, "*" + host.text.substr(dot));
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        std::erase_if(found, [&](std::size_t i) { return i >= j || m_rules[i].broken; });
        return found;
    }

    // A host of the set that is in no other of the earlier rules' sets than those that include it.
    std::optional<std::string> freshHost(const HostSet& set, const std::vector<std::size_t>& earlier) const {
        if (set.kind == HostSet::Kind::exact)
            return set.text;
        const std::string end = set.kind == HostSet::Kind::any ? ".example.net" : set.text;
        for (std::size_t n = 0; n <= earlier.size() + 1; ++n) {
            const std::string host = "any" + (n > 0 ? std::to_string(n) : std::string()) + end;
            const bool fresh = std::none_of(earlier.begin(), earlier.end(), [&](std::size_t i) {
                return std::any_of(
                    m_rules[i].hosts.begin(), m_rules[i].hosts.end(),
                    [&](const HostSet& other) { return other.contains(host) && !other.includes(set); });
            });
            if (fresh)
                return host;
        }
        return {};
    }

    bool matchesHost(std::size_t i, const std::string& host) const {
        const auto& hosts = m_rules[i].hosts;
        return std::any_of(hosts.begin(), hosts.end(),
                           [&](const HostSet& one) { return one.contains(host); });
    }

    bool neverMatches(std::size_t j) {
        const Rule& rule = m_rules[j];
        const HostSet& host = rule.hosts.front();
        const bool star = rule.hosts.size() == 1 && host.kind == HostSet::Kind::exact &&
                          host.text.find('*') != std::string::npos;
        const bool noPath = rule.path && words::findWord({{rule.path, true}, {&m_domain, true}}).kind ==
                                             words::Found::Kind::none;
        if (!star && !noPath)
            return false;
        RuleFinding finding;
        finding.rule = j;
        finding.proved = true;
        finding.text = star
                           ? base::Text{"ingress-never-matches-host",
                                        SALLYPORT_TR("Rule %1 can never match: no hostname is %2."),
                                        {std::to_string(j + 1), rule.rule->hostname}}
                           : base::Text{"ingress-never-matches-path",
                                        SALLYPORT_TR("Rule %1 can never match: no path is found by %2, since "
                                                     "every path begins with \"/\"."),
                                        {std::to_string(j + 1), rule.rule->path}};
        m_analysis.findings.push_back(std::move(finding));
        return true;
    }

    struct Cover {
        bool covered = false;
        std::vector<std::size_t> by;
    };
    // Whether the earlier rules take every path of j at that host.
    Cover coverAt(std::size_t j, const std::string& host, const std::vector<std::size_t>& earlier) {
        const Rule& rule = m_rules[j];
        std::vector<std::size_t> takers;
        for (const std::size_t i : earlier) {
            if (!matchesHost(i, host))
                continue;
            if (m_rules[i].anyPath || m_rules[i].rule->path == rule.rule->path)
                return {true, {i}};
            if (m_rules[i].path)
                takers.push_back(i);
        }
        std::vector<words::Demand> demands{{&m_domain, true}};
        if (rule.path)
            demands.push_back({rule.path, true});
        else if (!rule.anyPath && takers.empty())
            return {};
        for (const std::size_t i : takers) {
            const words::Found alone = words::findWord(with(demands, i, false));
            if (alone.kind == words::Found::Kind::none)
                return {true, {i}};
        }
        std::vector<std::size_t> used;
        for (std::size_t round = 0; round < mostRounds; ++round) {
            const words::Found found = words::findWord(demands);
            if (found.kind == words::Found::Kind::none)
                return {true, used};
            if (found.kind != words::Found::Kind::word)
                return {};
            const auto taker = std::find_if(takers.begin(), takers.end(), [&](std::size_t i) {
                return m_rules[i].path->contains(found.word);
            });
            if (taker == takers.end())
                return {};
            used.push_back(*taker);
            demands.push_back({m_rules[*taker].path, false});
        }
        return {};
    }

    std::vector<words::Demand> with(std::vector<words::Demand> demands, std::size_t i, bool inside) const {
        demands.push_back({m_rules[i].path, inside});
        return demands;
    }

    // A path that meets the demands, such as a person would write where there is one.
    std::optional<std::string> pathOf(std::vector<words::Demand> demands) {
        for (Language* domain : {&m_readable, &m_domain}) {
            demands.push_back({domain, true});
            const words::Found found = words::findWord(demands);
            if (found.kind == words::Found::Kind::word)
                return found.word;
            demands.pop_back();
        }
        return {};
    }

    static Request requestOf(const std::string& host, const std::string& path) {
        Request request;
        request.host = host;
        request.path = path;
        return request;
    }

    void findShadow(std::size_t j, const std::vector<std::size_t>& earlier) {
        std::vector<std::size_t> by;
        std::string at;
        for (const HostSet& host : m_rules[j].hosts) {
            const auto fresh = freshHost(host, earlier);
            if (!fresh)
                return;
            const Cover cover = coverAt(j, *fresh, earlier);
            if (!cover.covered)
                return;
            at = *fresh;
            by.insert(by.end(), cover.by.begin(), cover.by.end());
        }
        std::sort(by.begin(), by.end());
        by.erase(std::unique(by.begin(), by.end()), by.end());
        RuleFinding finding;
        finding.kind = FindingKind::shadowed;
        finding.rule = j;
        finding.by = by.front();
        finding.together = by;
        finding.proved = true;
        finding.text = {"ingress-shadowed-by",
                        by.size() == 1
                            ? SALLYPORT_TR("Rule %1 is never reached: rule %2 takes all that it matches.")
                            : SALLYPORT_TR("Rule %1 is never reached: rule %2 and others before it "
                                           "together take all that it matches."),
                        {std::to_string(j + 1), std::to_string(by.front() + 1)}};
        finding.witness = shadowWitness(j, by.front(), at);
        m_analysis.findings.push_back(std::move(finding));
    }

    std::optional<Request> shadowWitness(std::size_t j, std::size_t by, const std::string& host) {
        std::vector<words::Demand> demands;
        for (const std::size_t i : {j, by})
            if (m_rules[i].path)
                demands.push_back({m_rules[i].path, true});
            else if (!m_rules[i].anyPath)
                return {};
        const auto path = pathOf(std::move(demands));
        if (!path || m_matcher.match(host, *path) < 0 || m_matcher.match(host, *path) >= static_cast<int>(j))
            return {};
        return requestOf(host, *path);
    }

    void findOrders(std::size_t j, const std::vector<std::size_t>& earlier, const AnalysisLimits& limits) {
        for (auto i = earlier.rbegin(); i != earlier.rend(); ++i) {
            const IngressRule &first = *m_rules[*i].rule, &second = *m_rules[j].rule;
            if (first.service == second.service && first.originRequest == second.originRequest)
                continue;
            if (m_looked >= limits.pairs || m_found >= limits.findings) {
                m_analysis.complete = false;
                ++m_analysis.notLooked;
                continue;
            }
            ++m_looked;
            auto witness = orderWitness(*i, j, earlier);
            if (!witness)
                continue;
            ++m_found;
            RuleFinding finding;
            finding.kind = FindingKind::orderMatters;
            finding.rule = j;
            finding.by = *i;
            finding.proved = true;
            finding.text = {"ingress-order-matters",
                            SALLYPORT_TR("The order of rules %1 and %2 matters: both match %3%4."),
                            {std::to_string(*i + 1), std::to_string(j + 1), witness->host, witness->path}};
            finding.witness = std::move(witness);
            m_analysis.findings.push_back(std::move(finding));
        }
    }

    // A request that both match and that no rule before them takes.
    std::optional<Request> orderWitness(std::size_t i, std::size_t j,
                                        const std::vector<std::size_t>& earlier) {
        for (const HostSet& a : m_rules[i].hosts)
            for (const HostSet& b : m_rules[j].hosts) {
                if (!a.overlaps(b))
                    continue;
                const auto host = freshHost(a.includes(b) ? b : a, earlier);
                if (!host || !matchesHost(i, *host))
                    continue;
                if (auto witness = orderWitnessAt(i, j, *host))
                    return witness;
            }
        return {};
    }

    std::optional<Request> orderWitnessAt(std::size_t i, std::size_t j, const std::string& host) {
        std::vector<words::Demand> demands;
        for (const std::size_t k : {i, j})
            if (m_rules[k].path)
                demands.push_back({m_rules[k].path, true});
            else if (!m_rules[k].anyPath)
                return {};
        for (std::size_t round = 0; round < mostRounds; ++round) {
            const auto path = pathOf(demands);
            if (!path)
                return {};
            const int taker = m_matcher.match(host, *path);
            if (taker == static_cast<int>(i))
                return requestOf(host, *path);
            if (taker < 0 || taker > static_cast<int>(i) || !m_rules[static_cast<std::size_t>(taker)].path)
                return {};
            demands.push_back({m_rules[static_cast<std::size_t>(taker)].path, false});
        }
        return {};
    }

    Language m_domain, m_readable;
    IngressMatcher m_matcher;
    std::vector<Rule> m_rules;
    std::unordered_map<std::string, std::unique_ptr<Language>> m_languages;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byHost, m_below;
    std::vector<std::size_t> m_any;
    std::size_t m_looked = 0, m_found = 0;
    Analysis m_analysis;
};

} // namespace

Analysis analyseIngress(const std::vector<IngressRule>& rules, const AnalysisLimits& limits) {
    return Analyser(rules).run(limits);
}

} // namespace sallyport::edge
