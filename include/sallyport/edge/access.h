#pragma once
// What Cloudflare Access does with a request: the most specific application
// that covers it decides, Bypass and Service Auth before Allow and Block, in
// order; a request that no application covers is open. Where Cloudflare
// documents no answer, or a selector asks for what cannot be known offline, the
// outcome is unknown and says why. Pure; a matcher may be shared between threads.
#include <sallyport/edge/request.h>

#include <memory>

namespace sallyport::edge {

// One condition of a policy, by the names of Cloudflare's API: {"geo": {"country_code": "DE"}}. A Document
// may write the short form {geo: DE}, and "everyone".
struct AccessSelector {
    enum class Kind : std::uint8_t {
        everyone,
        email,
        emailDomain,
        emailList,
        ip,
        ipList,
        country,
        group,
        serviceToken,
        anyServiceToken,
        certificate,
        commonName,
        loginMethod,
        authMethod,
        authContext,
        azureGroup,
        oktaGroup,
        googleGroup,
        githubGroup,
        samlAttribute,
        oidcClaim,
        devicePosture,
        externalEvaluation,
        linkedAppToken,
        userRiskScore,
        accountMember,
        other // one that Sallyport does not know
    };
    Kind kind = Kind::other;
    std::string name;   // of the API: "geo"
    std::string value;  // the country, the address, the id, ...
    std::string second; // a GitHub team, an attribute's value
    std::optional<model::Cidr> range;
    std::optional<std::size_t> group; // index of the group it names, when that was read

    std::string text() const; // "geo: DE"
    bool operator==(const AccessSelector&) const = default;
};

// Whether the selector asks who someone is; Bypass and Service Auth policies may not have such ones.
bool isIdentitySelector(AccessSelector::Kind kind);
// Whether it works in Service Auth policies only (tokens of services).
bool needsServiceAuth(AccessSelector::Kind kind);

struct AccessRules {
    std::vector<AccessSelector> include; // any of them
    std::vector<AccessSelector> require; // all of them
    std::vector<AccessSelector> exclude; // none of them
    bool operator==(const AccessRules&) const = default;
};

struct AccessGroup {
    std::string id, name;
    AccessRules rules;
    base::Place place;
};

enum class AccessDecision : std::uint8_t { allow, block, bypass, serviceAuth, unknown };

struct AccessPolicy {
    std::string id, name;
    AccessDecision decision = AccessDecision::unknown;
    AccessRules rules;
    bool approvalRequired = false; // a person has to approve each visit
    bool reusable = false;
    base::Place place;
};

// A hostname with an optional path, both with wildcards: "app.example.com/admin*".
struct AccessDestination {
    std::string host;                     // lower case, without a port
    std::string path;                     // "" or "/*": the whole host
    std::vector<std::string> publicPaths; // of its overrides
    std::string written;
};

struct AccessApplication {
    std::string id, name, type;                  // self_hosted, ssh, saas, ...
    std::vector<AccessDestination> destinations; // public ones; none for types that guard no hostname
    bool guardsWorkers = false;                  // also what some Worker answers
    std::vector<AccessPolicy> policies;          // as their precedence orders them; reusable ones filled in
    std::vector<std::string> allowedIdps;
    bool optionsBypass = false; // preflight requests go to the origin
    base::Place place;
};

struct LoginMethod {
    std::string id, name, type; // type: onetimepin, google, github, ...
};

struct ServiceToken {
    std::string id, name, clientId;
};

// All of Access that was read.
struct Access {
    std::vector<AccessApplication> applications;
    std::vector<AccessPolicy> policies; // reusable ones
    std::vector<AccessGroup> groups;
    std::vector<LoginMethod> loginMethods;
    std::vector<ServiceToken> serviceTokens;
};

// The API's answers ({"result": [...]}), the lists themselves, or single objects; null where there is none.
struct AccessAnswers {
    base::Tree applications, policies, groups, loginMethods, serviceTokens;
};
// Problems: what has a wrong shape, an unknown selector or decision, a group or policy that is not there.
Access readAccess(const AccessAnswers& answers, std::vector<base::Diagnostic>& problems);
Access accessOf(const model::Document& document);
// The selectors of an include, require or exclude list, in either form; groups are not resolved.
std::vector<AccessSelector> readSelectors(const base::Tree& list, std::vector<base::Diagnostic>& problems);

// Whether a destination covers a URL. unknown: the case of the path, or a slash at its end, would decide.
Answer covers(const AccessDestination& destination, std::string_view host, std::string_view path);
// Whether a destination covers something of a hostname, which may be a wildcard of a tunnel ("*.example.com",
// "*", "").
bool coversSome(const AccessDestination& destination, std::string_view hostname);
AccessDestination readDestination(std::string_view uri);

// What one policy says about a request, and why.
struct AccessAnswer {
    std::size_t policy = 0; // of the application
    Answer matches = Answer::no;
    bool afterLogin = false; // not signed in: it matches for somebody who signs in
    bool nearly = false;     // only one condition is missing
    base::Text because;
};

struct AccessOutcome {
    enum class Kind {
        open,     // no application covers it
        bypassed, // by a Bypass policy, or by an override
        allowed,  // by an Allow or Service Auth policy
        login,    // not signed in, and someone could be let in: the login page
        denied,
        unknown
    };
    Kind kind = Kind::open;
    std::optional<std::size_t> application; // that decides
    std::optional<std::size_t> policy;      // of that application
    base::Text because;
    std::vector<base::Text> nearMisses;  // policies that would have let the visitor in but for one condition
    std::vector<std::size_t> candidates; // applications of which it is not known which decides
};

// Finds the application of a request and asks its policies; microseconds among 500 applications.
class AccessMatcher {
public:
    explicit AccessMatcher(Access access);
    ~AccessMatcher();
    AccessMatcher(AccessMatcher&&) noexcept;
    AccessMatcher& operator=(AccessMatcher&&) noexcept;

    const Access& access() const;
    AccessOutcome decide(const Request& request) const;
    // The same, had that application been chosen.
    AccessOutcome decide(const Request& request, std::size_t application) const;
    // Who gets in: what each policy of an application says, in the order in which they are asked.
    std::vector<AccessAnswer> answers(const Request& request, std::size_t application) const;

private:
    struct Index;
    std::unique_ptr<Index> m_index;
};

// The indices of an application's policies in the order in which they are asked: Bypass and Service Auth,
// then Allow and Block.
std::vector<std::size_t> askingOrder(const AccessApplication& application);

} // namespace sallyport::edge
