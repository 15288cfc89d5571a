#include "selector.h"

#include "destination.h"
#include "selectorwords.h"

#include <algorithm>
#include <array>

namespace sallyport::edge {
namespace {

using base::Text;
using base::Tree;
using Kind = AccessSelector::Kind;

// Members as in the API's schema of Access rules; who is an identity selector: docs, policies, table.
constexpr std::array names{
    SelectorName{Kind::everyone, "everyone", nullptr, nullptr},
    SelectorName{Kind::email, "email", "email", nullptr, true},
    SelectorName{Kind::emailDomain, "email_domain", "domain", nullptr, true},
    SelectorName{Kind::emailList, "email_list", "id", nullptr, true},
    SelectorName{Kind::ip, "ip", "ip", nullptr},
    SelectorName{Kind::ipList, "ip_list", "id", nullptr},
    SelectorName{Kind::country, "geo", "country_code", nullptr},
    SelectorName{Kind::group, "group", "id", nullptr},
    SelectorName{Kind::serviceToken, "service_token", "token_id", nullptr},
    SelectorName{Kind::anyServiceToken, "any_valid_service_token", nullptr, nullptr},
    SelectorName{Kind::certificate, "certificate", nullptr, nullptr},
    SelectorName{Kind::commonName, "common_name", "common_name", nullptr},
    SelectorName{Kind::loginMethod, "login_method", "id", nullptr, true},
    SelectorName{Kind::authMethod, "auth_method", "auth_method", nullptr, true},
    SelectorName{Kind::authContext, "auth_context", "id", "ac_id", true},
    SelectorName{Kind::azureGroup, "azureAD", "id", nullptr, true},
    SelectorName{Kind::oktaGroup, "okta", "name", nullptr, true},
    SelectorName{Kind::googleGroup, "gsuite", "email", nullptr, true},
    SelectorName{Kind::githubGroup, "github-organization", "name", "team", true},
    SelectorName{Kind::samlAttribute, "saml", "attribute_name", "attribute_value", true},
    SelectorName{Kind::oidcClaim, "oidc", "claim_name", "claim_value", true},
    SelectorName{Kind::devicePosture, "device_posture", "integration_uid", nullptr},
    SelectorName{Kind::externalEvaluation, "external_evaluation", "evaluate_url", nullptr, true},
    SelectorName{Kind::linkedAppToken, "linked_app_token", "app_uid", nullptr},
    SelectorName{Kind::userRiskScore, "user_risk_score", "user_risk_score", nullptr, true},
    SelectorName{Kind::accountMember, "cloudflare_account_member", "account_id", nullptr, true},
};

Answer is(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

std::string upperAscii(std::string_view text) {
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

std::string listText(const Tree& list) {
    std::string out;
    const auto items = list.items();
    for (const Tree& item : items)
        out.append(out.empty() ? "" : ", ").append(item.scalarText());
    return out;
}

const std::string* header(const Request& request, const std::string& name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() || found->second.empty() ? nullptr : &found->second.front();
}

// Case of the part before "@" may count with a mail server; whether it does for Access is not documented.
Answer emailIs(const Visitor& visitor, const std::string& wanted) {
    const std::string& told = visitor.request.identity->email;
    if (told.empty())
        return Answer::unknown;
    if (visitor.email != lowerAscii(wanted))
        return Answer::no;
    const auto local = [](const std::string& address) { return address.substr(0, address.rfind('@')); };
    return local(told) == local(wanted) ? Answer::yes : Answer::unknown;
}

bool looksLikeId(const std::string& text) {
    return text.size() == 36 && text.find_first_not_of("0123456789abcdefABCDEF-") == std::string::npos;
}

// Groups that are told are all that there are; none told is not known.
Answer hasGroup(const Visitor& visitor, const AccessSelector& selector) {
    const auto& groups = visitor.request.identity->groups;
    if (groups.empty())
        return Answer::unknown;
    const auto has = [&](auto test) { return std::ranges::any_of(groups, test); };
    switch (selector.kind) {
    case Kind::azureGroup:
        // It is told by name where the selector has the id.
        if (!has([&](const std::string& one) { return one == selector.value; }) &&
            !std::ranges::all_of(groups, looksLikeId))
            return Answer::unknown;
        break;
    case Kind::githubGroup:
        if (selector.second.empty())
            return is(has([&](const std::string& one) {
                return one == selector.value || one.starts_with(selector.value + '/');
            }));
        return is(has([&](const std::string& one) { return one == selector.value + '/' + selector.second; }));
    case Kind::samlAttribute:
    case Kind::oidcClaim:
        return is(has([&](const std::string& one) { return one == selector.value + '=' + selector.second; }));
    default:
        break;
    }
    return is(has([&](const std::string& one) { return one == selector.value; }));
}

Answer presentsToken(const AccessSelector& selector, const Visitor& visitor) {
    const auto& tokens = visitor.access.serviceTokens;
    const bool any = selector.kind == Kind::anyServiceToken;
    const auto wanted = std::ranges::find(tokens, selector.value, &ServiceToken::id);
    const std::string told = visitor.request.identity ? visitor.request.identity->serviceToken : "";
    if (!told.empty()) {
        if (any || told == selector.value)
            return Answer::yes;
        if (wanted != tokens.end())
            return is(told == wanted->name || told == wanted->clientId);
        const bool isOther = std::ranges::any_of(tokens, [&](const ServiceToken& token) {
            return told == token.name || told == token.id || told == token.clientId;
        });
        return isOther ? Answer::no : Answer::unknown;
    }
    // Whether the secret beside the id is right is not known here.
    const std::string* id = header(visitor.request, "cf-access-client-id");
    if (!id || !header(visitor.request, "cf-access-client-secret"))
        return Answer::no;
    return !any && wanted != tokens.end() && !wanted->clientId.empty() && wanted->clientId != *id
               ? Answer::no
               : Answer::unknown;
}

// The fields of the rules language tell of client certificates.
Answer presentsCertificate(const AccessSelector& selector, const Visitor& visitor) {
    const auto& fields = visitor.request.fields;
    const auto verified = fields.find("cf.tls_client_auth.cert_verified");
    const auto value = verified == fields.end() ? std::nullopt : verified->second.asBoolean();
    if (!value)
        return Answer::unknown;
    if (!*value || selector.kind == Kind::certificate)
        return is(*value);
    const auto subject = fields.find("cf.tls_client_auth.cert_subject_dn");
    const std::string* dn = subject == fields.end() ? nullptr : subject->second.asString();
    if (!dn)
        return Answer::unknown;
    for (std::string_view rest = *dn; !rest.empty();) {
        const std::size_t comma = rest.find(',');
        std::string_view part = rest.substr(0, comma);
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
        part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
        if (part.starts_with("CN="))
            return is(part.substr(3) == selector.value);
    }
    return Answer::no;
}

Answer loggedInBy(const AccessSelector& selector, const Visitor& visitor) {
    if (visitor.loginMethod.empty())
        return Answer::unknown;
    if (selector.value == visitor.loginMethod)
        return Answer::yes;
    for (const LoginMethod& method : visitor.access.loginMethods)
        if (method.id == selector.value || method.name == selector.value)
            return is(method.id == visitor.loginMethod || method.name == visitor.loginMethod ||
                      method.type == visitor.loginMethod);
    return looksLikeId(selector.value) == looksLikeId(visitor.loginMethod) ? Answer::no : Answer::unknown;
}

Answer identityHolds(const AccessSelector& selector, const Visitor& visitor) {
    switch (selector.kind) {
    case Kind::email:
        return emailIs(visitor, selector.value);
    case Kind::emailDomain:
        return visitor.email.empty() ? Answer::unknown : is(visitor.emailDomain == selector.value);
    case Kind::loginMethod:
        return loggedInBy(selector, visitor);
    case Kind::azureGroup:
    case Kind::oktaGroup:
    case Kind::googleGroup:
    case Kind::githubGroup:
    case Kind::samlAttribute:
    case Kind::oidcClaim:
        return hasGroup(visitor, selector);
    default:
        return Answer::unknown;
    }
}

// An answer that nobody who signs in changes; the better one for the visitor is `favourable`.
Answer assumed(Who who) {
    return who == Who::favourable ? Answer::yes : who == Who::adverse ? Answer::no : Answer::unknown;
}

// A group that is asked while it is being asked holds itself: what it says is unknown.
Answer groupHolds(std::size_t group, const Visitor& visitor, Who who) {
    visitor.groups.resize(visitor.access.groups.size() * 3);
    const std::size_t at = group * 3 + static_cast<std::size_t>(who);
    if (!visitor.groups[at]) {
        visitor.groups[at] = Answer::unknown;
        visitor.groups[at] = holds(visitor.access.groups[group].rules, visitor, who);
    }
    return *visitor.groups[at];
}

Who opposite(Who who) {
    return who == Who::favourable ? Who::adverse : who == Who::adverse ? Who::favourable : who;
}

} // namespace

const SelectorName* selectorNamed(std::string_view name) {
    const auto found = std::ranges::find_if(names, [&](const SelectorName& one) { return one.name == name; });
    return found == names.end() ? nullptr : &*found;
}

const SelectorName& selectorOf(Kind kind) {
    static constexpr SelectorName unknown{Kind::other, "", nullptr, nullptr};
    const auto found = std::ranges::find(names, kind, &SelectorName::kind);
    return found == names.end() ? unknown : *found;
}

bool isIdentitySelector(Kind kind) {
    return selectorOf(kind).identity;
}

bool needsServiceAuth(Kind kind) {
    return kind == Kind::serviceToken || kind == Kind::anyServiceToken || kind == Kind::linkedAppToken;
}

std::string AccessSelector::text() const {
    std::string out = name;
    if (!value.empty())
        out += ": " + value;
    if (!second.empty())
        out += (kind == Kind::githubGroup ? '/' : '=') + second;
    return out;
}

std::optional<AccessSelector> readSelector(const Tree& tree) {
    AccessSelector out;
    Tree nothing;
    const Tree* inner = &nothing;
    if (const std::string* word = tree.asString()) {
        out.name = *word;
    } else {
        if (tree.members().size() != 1)
            return std::nullopt;
        out.name = tree.members().front().key;
        inner = &tree.members().front().value;
    }
    const SelectorName* known = selectorNamed(out.name);
    if (!known)
        return out;
    out.kind = known->kind;
    const Tree* value = inner->isMap() && known->value ? inner->find(known->value) : inner;
    if (known->value && value)
        out.value = value->isList() ? listText(*value) : value->scalarText();
    if (known->second && inner->isMap())
        out.second = inner->text({known->second});
    if (out.kind == Kind::ip)
        out.range = model::Cidr::parse(out.value, true);
    if (out.kind == Kind::country) {
        // Norway without quotes is a boolean in YAML 1.1.
        if (value && !value->isString())
            return std::nullopt;
        out.value = upperAscii(out.value);
    }
    if (out.kind == Kind::emailDomain)
        out.value = lowerAscii(out.value.substr(out.value.starts_with('@') ? 1 : 0));
    const bool optionalValue = !known->value || out.kind == Kind::accountMember;
    if (!optionalValue && out.value.empty())
        return std::nullopt;
    return out;
}

Visitor::Visitor(const Request& asked, const Access& all, const AccessApplication& application)
    : request(asked), access(all) {
    country = upperAscii(request.country);
    if (application.allowedIdps.size() == 1)
        loginMethod = application.allowedIdps.front();
    if (!request.identity)
        return;
    const Identity& identity = *request.identity;
    // A service that shows its token has not signed in.
    signedIn = !identity.email.empty() || !identity.groups.empty() || identity.serviceToken.empty();
    email = lowerAscii(identity.email);
    emailDomain = email.substr(std::min(email.rfind('@'), email.size() - 1) + 1);
    if (!identity.country.empty())
        country = upperAscii(identity.country);
    if (!identity.loginMethod.empty())
        loginMethod = identity.loginMethod;
}

Answer negated(Answer answer) {
    return answer == Answer::unknown ? answer : is(answer == Answer::no);
}

Answer holds(const AccessSelector& selector, const Visitor& visitor, Who who) {
    if (isIdentitySelector(selector.kind)) {
        if (who != Who::known)
            return assumed(who);
        return visitor.signedIn ? identityHolds(selector, visitor) : Answer::no;
    }
    switch (selector.kind) {
    case Kind::everyone:
        return Answer::yes;
    case Kind::ip:
        return visitor.request.ip && selector.range ? is(selector.range->contains(*visitor.request.ip))
                                                    : Answer::unknown;
    case Kind::country:
        return visitor.country.empty() ? Answer::unknown : is(visitor.country == selector.value);
    case Kind::group:
        return selector.group ? groupHolds(*selector.group, visitor, who) : Answer::unknown;
    case Kind::serviceToken:
    case Kind::anyServiceToken:
        return presentsToken(selector, visitor);
    case Kind::certificate:
    case Kind::commonName:
        return presentsCertificate(selector, visitor);
    case Kind::linkedAppToken:
        return header(visitor.request, "authorization") ? Answer::unknown : Answer::no;
    default:
        return Answer::unknown;
    }
}

Answer holds(const AccessRules& rules, const Visitor& visitor, Who who) {
    Answer any = Answer::no;
    for (const AccessSelector& selector : rules.include) {
        const Answer one = holds(selector, visitor, who);
        any = one == Answer::yes || any == Answer::no ? one : any;
        if (any == Answer::yes)
            break;
    }
    if (any == Answer::no)
        return any;
    const auto narrow = [&](Answer one) {
        any = one == Answer::no ? Answer::no : one == Answer::unknown ? one : any;
        return any != Answer::no;
    };
    for (const AccessSelector& selector : rules.require)
        if (!narrow(holds(selector, visitor, who)))
            return any;
    for (const AccessSelector& selector : rules.exclude)
        if (!narrow(negated(holds(selector, visitor, opposite(who)))))
            return any;
    return any;
}

Text whyUnknown(const AccessSelector& selector, const Visitor& visitor) {
    switch (selector.kind) {
    case Kind::ip:
        if (!visitor.request.ip)
            return {"access-no-address",
                    SALLYPORT_TR("the visitor's IP address is not told; say it, and this is settled"),
                    {}};
        break;
    case Kind::country:
        return {"access-no-country",
                SALLYPORT_TR("the visitor's country is not told; say it, and this is settled"),
                {}};
    case Kind::email:
    case Kind::emailDomain:
        if (visitor.email.empty())
            return {"access-no-email",
                    SALLYPORT_TR("the visitor's e-mail address is not told; say it, and this is settled"),
                    {}};
        return {"access-email-case",
                SALLYPORT_TR("whether capital letters count in %1 is not documented; write the address as "
                             "the visitor does"),
                {selector.value}};
    case Kind::group:
        if (!selector.group)
            return {"access-no-group",
                    SALLYPORT_TR("the group “%1” was not read; add it to the Document, or read it from "
                                 "Cloudflare"),
                    {selector.value}};
        break;
    case Kind::azureGroup:
    case Kind::oktaGroup:
    case Kind::googleGroup:
    case Kind::githubGroup:
    case Kind::samlAttribute:
    case Kind::oidcClaim:
        return {"access-no-groups",
                SALLYPORT_TR("the visitor's groups are not told; say them, and this is settled"),
                {}};
    case Kind::loginMethod:
        return {"access-no-login-method",
                SALLYPORT_TR("how the visitor signed in is not told; say it, and this is settled"),
                {}};
    default:
        break;
    }
    return settledBy(selector, visitor.access);
}

} // namespace sallyport::edge
