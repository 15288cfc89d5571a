#include "classes.h"

#include <algorithm>
#include <set>

namespace sallyport::edge {
namespace {

using Kind = AccessSelector::Kind;

// What conditions of a kind ask about; those of one subject are answered together.
enum class Subject { constant, email, ip, country, token, certificate, login, alone };

Subject subjectOf(Kind kind) {
    switch (kind) {
    case Kind::everyone:
        return Subject::constant;
    case Kind::email:
    case Kind::emailDomain:
        return Subject::email;
    case Kind::ip:
        return Subject::ip;
    case Kind::country:
        return Subject::country;
    case Kind::serviceToken:
    case Kind::anyServiceToken:
        return Subject::token;
    case Kind::certificate:
    case Kind::commonName:
        return Subject::certificate;
    case Kind::loginMethod:
        return Subject::login;
    default:
        return Subject::alone;
    }
}

bool isGroupOfProvider(Kind kind) {
    return kind == Kind::azureGroup || kind == Kind::oktaGroup || kind == Kind::googleGroup ||
           kind == Kind::githubGroup || kind == Kind::samlAttribute || kind == Kind::oidcClaim;
}

std::string groupText(const AccessSelector& selector) {
    if (selector.kind == Kind::githubGroup)
        return selector.second.empty() ? selector.value : selector.value + '/' + selector.second;
    if (selector.kind == Kind::samlAttribute || selector.kind == Kind::oidcClaim)
        return selector.value + '=' + selector.second;
    return selector.value;
}

using Show = std::function<void(Request&)>;

// The first address behind a range; nothing at the end of all addresses.
std::optional<model::Ip> after(model::Ip ip) {
    for (std::size_t i = ip.v6 ? 16 : 4; i-- > 0;)
        if (++ip.bytes[i] != 0)
            return ip;
    return std::nullopt;
}

std::vector<Show> addressValues(const std::vector<AccessSelector>& selectors) {
    std::set<model::Ip> ips;
    const auto nowhere = [](const char* text) { return *model::Ip::parse(text); };
    ips.insert(nowhere("0.0.0.0"));
    ips.insert(nowhere("::"));
    for (const AccessSelector& selector : selectors) {
        if (!selector.range)
            continue;
        ips.insert(selector.range->first());
        if (const auto next = after(selector.range->last()))
            ips.insert(*next);
    }
    std::vector<Show> out;
    out.reserve(ips.size());
    for (const model::Ip& ip : ips)
        out.emplace_back([ip](Request& request) { request.ip = ip; });
    return out;
}

std::vector<Show> countryValues(const std::vector<AccessSelector>& selectors) {
    std::set<std::string> countries;
    for (const AccessSelector& selector : selectors)
        countries.insert(selector.value);
    for (const char* other : {"SE", "BR", "JP", "XX"})
        if (countries.insert(other).second)
            break;
    std::vector<Show> out;
    out.reserve(countries.size());
    for (const std::string& country : countries)
        out.emplace_back([country](Request& request) { request.country = country; });
    return out;
}

std::vector<Show> emailValues(const std::vector<AccessSelector>& selectors) {
    std::set<std::string> addresses{std::string("someone@") + nobodysDomain};
    for (const AccessSelector& selector : selectors)
        addresses.insert(selector.kind == Kind::email ? selector.value : "someone@" + selector.value);
    std::vector<Show> out;
    out.reserve(addresses.size());
    for (const std::string& address : addresses)
        out.emplace_back([address](Request& request) { request.identity->email = address; });
    return out;
}

std::vector<Show> tokenValues(const std::vector<AccessSelector>& selectors, const Access& access) {
    std::set<std::string> tokens{""};
    for (const AccessSelector& selector : selectors)
        if (selector.kind == Kind::serviceToken)
            tokens.insert(selector.value);
    const auto asked = [&](const ServiceToken& token) { return tokens.contains(token.id); };
    const auto other = std::ranges::find_if_not(access.serviceTokens, asked);
    tokens.insert(other == access.serviceTokens.end() ? "another-token" : other->id);
    std::vector<Show> out;
    out.reserve(tokens.size());
    for (const std::string& token : tokens)
        out.emplace_back([token](Request& request) { request.identity->serviceToken = token; });
    return out;
}

std::vector<Show> certificateValues(const std::vector<AccessSelector>& selectors) {
    const auto present = [](bool verified, const std::string& name) {
        return [verified, name](Request& request) {
            request.fields["cf.tls_client_auth.cert_verified"] = base::Tree::boolean(verified);
            request.fields["cf.tls_client_auth.cert_subject_dn"] = base::Tree::string("CN=" + name);
        };
    };
    std::vector<Show> out{present(false, ""), present(true, "another.invalid")};
    for (const AccessSelector& selector : selectors)
        if (selector.kind == Kind::commonName)
            out.emplace_back(present(true, selector.value));
    return out;
}

std::vector<Show> loginValues(const std::vector<AccessSelector>& selectors,
                              const AccessApplication& application) {
    std::set<std::string> methods(application.allowedIdps.begin(), application.allowedIdps.end());
    if (methods.empty()) {
        methods.insert(nobodysId);
        for (const AccessSelector& selector : selectors)
            methods.insert(selector.value);
    }
    std::vector<Show> out;
    out.reserve(methods.size());
    for (const std::string& method : methods)
        out.emplace_back([method](Request& request) { request.identity->loginMethod = method; });
    return out;
}

std::vector<Show> groupValues(const AccessSelector& selector) {
    const std::string group = groupText(selector);
    return {[](Request&) {}, [group](Request& request) { request.identity->groups.push_back(group); }};
}

} // namespace

AccessMatcher matcherOf(const Access& access, const AccessApplication& application) {
    return AccessMatcher(Access{{application}, {}, access.groups, access.loginMethods, access.serviceTokens});
}

bool AccessCondition::holds(const std::vector<char>& truth) const {
    if (atom)
        return truth[*atom] != 0;
    const auto is = [&](const AccessCondition& one) { return one.holds(truth); };
    return std::ranges::any_of(include, is) && std::ranges::all_of(require, is) &&
           std::ranges::none_of(exclude, is);
}

void AccessCondition::atoms(std::vector<char>& used) const {
    if (atom)
        used[*atom] = 1;
    for (const auto* list : {&include, &require, &exclude})
        for (const AccessCondition& one : *list)
            one.atoms(used);
}

struct VisitorClasses::Builder {
    VisitorClasses& out;
    const Access& access;
    const AccessApplication& application;
    std::map<std::string, Atom> known;
    std::vector<AccessSelector> selectors; // by atom
    std::vector<char> opaque;              // by atom: both answers, whatever else holds
    // Groups that name groups are written out as often as they are named; beyond this they have both answers.
    std::size_t budget = 20'000;

    Atom atomOf(const std::string& key, const AccessSelector& selector, bool isOpaque) {
        const auto [found, added] = known.emplace(key, selectors.size());
        if (added) {
            selectors.push_back(selector);
            opaque.push_back(isOpaque ? 1 : 0);
        }
        return found->second;
    }

    // own: says whose answer it is where identities do not count (Bypass and Service Auth).
    AccessCondition conditionOf(const AccessSelector& selector, const std::string& own,
                                std::set<std::size_t> inside) {
        AccessCondition condition;
        budget -= budget > 0 ? 1 : 0;
        if (selector.group && budget > 0 && inside.insert(*selector.group).second)
            return conditionOf(access.groups[*selector.group].rules, own, inside);
        const bool refused = !own.empty() && isIdentitySelector(selector.kind);
        const bool plain = subjectOf(selector.kind) != Subject::alone || isGroupOfProvider(selector.kind);
        const std::string key = selector.name + '\n' + selector.value + '\n' + selector.second;
        condition.atom = atomOf(refused ? key + '\n' + own : key, selector, refused || !plain);
        return condition;
    }
    AccessCondition conditionOf(const AccessRules& rules, const std::string& own,
                                const std::set<std::size_t>& inside = {}) {
        AccessCondition condition;
        for (const AccessSelector& selector : rules.include)
            condition.include.push_back(conditionOf(selector, own, inside));
        for (const AccessSelector& selector : rules.require)
            condition.require.push_back(conditionOf(selector, own, inside));
        for (const AccessSelector& selector : rules.exclude)
            condition.exclude.push_back(conditionOf(selector, own, inside));
        return condition;
    }
    AccessCondition doubt(const std::string& key) {
        AccessCondition condition;
        condition.atom = atomOf(key, {}, true);
        return condition;
    }

    AccessCondition conditionOf(const AccessPolicy& policy, std::size_t index) {
        const std::string own = std::to_string(index);
        if (policy.decision == AccessDecision::unknown)
            return doubt("policy\n" + own);
        const bool service = policy.decision == AccessDecision::serviceAuth;
        const bool early = service || policy.decision == AccessDecision::bypass;
        AccessCondition condition = conditionOf(policy.rules, early ? own : std::string());
        const auto token = [](const AccessSelector& one) { return needsServiceAuth(one.kind); };
        if (!service && (std::ranges::any_of(policy.rules.include, token) ||
                         std::ranges::any_of(policy.rules.require, token)))
            condition.require.push_back(doubt("token\n" + own));
        if (policy.approvalRequired)
            condition.require.push_back(doubt("approval\n" + own));
        return condition;
    }

    std::vector<AccessSelector> of(const std::vector<Atom>& atoms) const {
        std::vector<AccessSelector> list;
        list.reserve(atoms.size());
        for (const Atom atom : atoms)
            list.push_back(selectors[atom]);
        return list;
    }
    std::vector<Show> valuesOf(Subject subject, const std::vector<Atom>& atoms) const {
        switch (subject) {
        case Subject::constant:
            return {[](Request&) {}};
        case Subject::email:
            return emailValues(of(atoms));
        case Subject::ip:
            return addressValues(of(atoms));
        case Subject::country:
            return countryValues(of(atoms));
        case Subject::token:
            return tokenValues(of(atoms), access);
        case Subject::certificate:
            return certificateValues(of(atoms));
        case Subject::login:
            return loginValues(of(atoms), application);
        case Subject::alone:
            return groupValues(selectors[atoms.front()]);
        }
        return {};
    }

    // Asks the conditions themselves; one that does not know is taken out and has both answers.
    Dimension dimensionOf(Subject subject, std::vector<Atom> atoms) {
        const std::vector<Show> shows = valuesOf(subject, atoms);
        std::vector<std::vector<Answer>> answers;
        for (const Show& show : shows) {
            Request request = out.m_base;
            show(request);
            const Visitor visitor(request, access, application);
            auto& row = answers.emplace_back();
            row.reserve(atoms.size());
            for (const Atom atom : atoms)
                row.push_back(holds(selectors[atom], visitor, Who::known));
        }
        Dimension dimension;
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            const bool clear =
                std::ranges::none_of(answers, [&](const auto& row) { return row[i] == Answer::unknown; });
            (clear ? dimension.atoms : doubts).push_back(atoms[i]);
        }
        std::set<std::vector<char>> seen;
        for (std::size_t v = 0; v < shows.size(); ++v) {
            ClassValue value{{}, shows[v]};
            for (std::size_t i = 0; i < atoms.size(); ++i)
                if (std::ranges::find(dimension.atoms, atoms[i]) != dimension.atoms.end())
                    value.truth.push_back(answers[v][i] == Answer::yes ? 1 : 0);
            if (seen.insert(value.truth).second)
                dimension.values.push_back(std::move(value));
        }
        // First who matches nothing: so are those parts of a visitor that nobody asks about.
        std::stable_partition(dimension.values.begin(), dimension.values.end(), [](const ClassValue& value) {
            return std::ranges::find(value.truth, 1) == value.truth.end();
        });
        return dimension;
    }

    void addDimensions() {
        std::map<std::pair<Subject, Atom>, std::vector<Atom>> bySubject;
        for (Atom atom = 0; atom < selectors.size(); ++atom) {
            const Subject subject = subjectOf(selectors[atom].kind);
            if (opaque[atom])
                doubts.push_back(atom);
            else
                bySubject[{subject, subject == Subject::alone ? atom : 0}].push_back(atom);
        }
        for (const auto& [subject, atoms] : bySubject)
            out.m_dimensions.push_back(dimensionOf(subject.first, atoms));
        for (const Atom atom : doubts)
            out.m_dimensions.push_back({{atom}, {{{0}, nullptr}, {{1}, nullptr}}});
        out.m_dimensionOf.assign(selectors.size(), 0);
        for (std::size_t d = 0; d < out.m_dimensions.size(); ++d)
            for (const Atom atom : out.m_dimensions[d].atoms)
                out.m_dimensionOf[atom] = d;
        out.m_at.assign(out.m_dimensions.size(), 0);
    }

    std::vector<Atom> doubts;
};

VisitorClasses::VisitorClasses(const Access& access, const AccessApplication& application) {
    m_base.identity = Identity{};
    m_base.identity->email = std::string("someone@") + nobodysDomain;
    m_base.identity->groups = {nobodysId};
    m_base.identity->loginMethod =
        application.allowedIdps.empty() ? nobodysId : application.allowedIdps.front();
    m_base.country = "SE";
    m_base.ip = model::Ip::parse(nobodysAddress);
    m_base.fields["cf.tls_client_auth.cert_verified"] = base::Tree::boolean(false);
    if (!application.destinations.empty()) {
        const auto filled = [](std::string text) {
            std::ranges::replace(text, '*', 'x');
            return text;
        };
        m_base.host = filled(application.destinations.front().host);
        m_base.path = filled(application.destinations.front().path);
        if (m_base.path.empty())
            m_base.path = "/";
    }
    Builder builder{*this, access, application, {}, {}, {}, 20'000, {}};
    for (std::size_t i = 0; i < application.policies.size(); ++i)
        m_policies.push_back(builder.conditionOf(application.policies[i], i));
    builder.addDimensions();
}

bool VisitorClasses::each(const std::vector<std::size_t>& policies, std::size_t limit,
                          const std::function<bool(const std::vector<char>&)>& look) const {
    std::vector<char> used(atomCount(), 0), truth(atomCount(), 0);
    for (const std::size_t policy : policies)
        m_policies[policy].atoms(used);
    std::vector<std::size_t> asked;
    for (std::size_t atom = 0; atom < used.size(); ++atom)
        if (used[atom] && std::ranges::find(asked, m_dimensionOf[atom]) == asked.end())
            asked.push_back(m_dimensionOf[atom]);
    std::size_t total = 1;
    for (const std::size_t d : asked) {
        total *= m_dimensions[d].values.size();
        if (total > limit)
            return false;
    }
    m_at.assign(m_dimensions.size(), 0);
    const auto set = [&](std::size_t d) {
        const Dimension& dimension = m_dimensions[d];
        for (std::size_t i = 0; i < dimension.atoms.size(); ++i)
            truth[dimension.atoms[i]] = dimension.values[m_at[d]].truth[i];
    };
    for (std::size_t d = 0; d < m_dimensions.size(); ++d)
        set(d);
    while (look(truth)) {
        std::size_t i = 0;
        for (; i < asked.size(); ++i) {
            const std::size_t d = asked[i];
            m_at[d] = m_at[d] + 1 < m_dimensions[d].values.size() ? m_at[d] + 1 : 0;
            set(d);
            if (m_at[d] != 0)
                break;
        }
        if (i == asked.size())
            break;
    }
    return true;
}

Request VisitorClasses::shown() const {
    Request request = m_base;
    for (std::size_t d = 0; d < m_dimensions.size(); ++d)
        if (const Show& show = m_dimensions[d].values[m_at[d]].show)
            show(request);
    return request;
}

} // namespace sallyport::edge
