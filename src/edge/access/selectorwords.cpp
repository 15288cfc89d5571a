#include "selectorwords.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/names.h>

#include <algorithm>
#include <array>

namespace sallyport::edge {
namespace {

using base::Text;
using Kind = AccessSelector::Kind;

// %1: the value as a person knows it, %2: the second one.
struct Words {
    Kind kind;
    const char* lacking;
    const char* having;
    const char* whom;
    // What would settle it; null: what is told of the visitor does.
    const char* settled = nullptr;
};

constexpr std::array words{
    Words{Kind::everyone, SALLYPORT_TR("the visitor is nobody"), SALLYPORT_TR("the visitor is somebody"),
          SALLYPORT_TR("everyone")},
    Words{Kind::email, SALLYPORT_TR("the visitor is not %1"), SALLYPORT_TR("the visitor is %1"), "%1"},
    Words{Kind::emailDomain, SALLYPORT_TR("the visitor's e-mail address is not at %1"),
          SALLYPORT_TR("the visitor's e-mail address is at %1"), SALLYPORT_TR("everyone at %1")},
    Words{Kind::emailList, SALLYPORT_TR("the visitor's e-mail address is not on the list %1"),
          SALLYPORT_TR("the visitor's e-mail address is on the list %1"),
          SALLYPORT_TR("those on the list of addresses %1"),
          SALLYPORT_TR("whether the visitor's e-mail address is on the list %1 stands at Cloudflare: look in "
                       "Zero Trust under Lists")},
    Words{Kind::ip, SALLYPORT_TR("the visitor's IP address is not in %1"),
          SALLYPORT_TR("the visitor's IP address is in %1"), SALLYPORT_TR("visitors from %1")},
    Words{
        Kind::ipList, SALLYPORT_TR("the visitor's IP address is not on the list %1"),
        SALLYPORT_TR("the visitor's IP address is on the list %1"),
        SALLYPORT_TR("visitors from an address on the list %1"),
        SALLYPORT_TR("whether the visitor's IP address is on the list %1 stands at Cloudflare: look in Zero "
                     "Trust under Lists")},
    Words{Kind::country, SALLYPORT_TR("the visitor is not in %1"), SALLYPORT_TR("the visitor is in %1"),
          SALLYPORT_TR("visitors in %1")},
    Words{Kind::group, SALLYPORT_TR("the visitor is not in the group “%1”"),
          SALLYPORT_TR("the visitor is in the group “%1”"), SALLYPORT_TR("the group “%1”")},
    Words{Kind::serviceToken, SALLYPORT_TR("the request does not show the service token “%1”"),
          SALLYPORT_TR("the request shows the service token “%1”"), SALLYPORT_TR("the service token “%1”"),
          SALLYPORT_TR("whether the secret of the service token “%1” is right is not known here: send the "
                       "request and look")},
    Words{Kind::anyServiceToken, SALLYPORT_TR("the request shows no service token"),
          SALLYPORT_TR("the request shows a service token"), SALLYPORT_TR("any service token"),
          SALLYPORT_TR("whether the service token and its secret are valid is not known here: send the "
                       "request and look")},
    Words{Kind::certificate, SALLYPORT_TR("the visitor shows no valid client certificate"),
          SALLYPORT_TR("the visitor shows a valid client certificate"),
          SALLYPORT_TR("everyone with a client certificate"),
          SALLYPORT_TR("whether the visitor shows a client certificate is not told: say so with the request, "
                       "as cf.tls_client_auth.cert_verified")},
    Words{Kind::commonName, SALLYPORT_TR("the visitor shows no client certificate for %1"),
          SALLYPORT_TR("the visitor shows a client certificate for %1"),
          SALLYPORT_TR("the client certificate for %1"),
          SALLYPORT_TR("whose client certificate the visitor shows is not told: say so with the request, as "
                       "cf.tls_client_auth.cert_subject_dn")},
    Words{Kind::loginMethod, SALLYPORT_TR("the visitor did not sign in with %1"),
          SALLYPORT_TR("the visitor signed in with %1"), SALLYPORT_TR("everyone who signs in with %1")},
    Words{Kind::authMethod, SALLYPORT_TR("the visitor's login method did not ask for “%1”"),
          SALLYPORT_TR("the visitor's login method asked for “%1”"),
          SALLYPORT_TR("everyone who signs in by “%1”"),
          SALLYPORT_TR("whether the login method asked for “%1” is told at sign-in only: sign in and look in "
                       "Cloudflare's Access log")},
    Words{Kind::authContext, SALLYPORT_TR("the sign-in is not in Azure's authentication context %2"),
          SALLYPORT_TR("the sign-in is in Azure's authentication context %2"),
          SALLYPORT_TR("everyone in Azure's authentication context %2"),
          SALLYPORT_TR("Azure tells the authentication context %2 at sign-in only: sign in and look in "
                       "Cloudflare's Access log")},
    Words{Kind::azureGroup, SALLYPORT_TR("the visitor is not in the Azure group %1"),
          SALLYPORT_TR("the visitor is in the Azure group %1"), SALLYPORT_TR("the Azure group %1")},
    Words{Kind::oktaGroup, SALLYPORT_TR("the visitor is not in the Okta group %1"),
          SALLYPORT_TR("the visitor is in the Okta group %1"), SALLYPORT_TR("the Okta group %1")},
    Words{Kind::googleGroup, SALLYPORT_TR("the visitor is not in the Google group %1"),
          SALLYPORT_TR("the visitor is in the Google group %1"), SALLYPORT_TR("the Google group %1")},
    Words{Kind::githubGroup, SALLYPORT_TR("the visitor is not in the GitHub organisation %1"),
          SALLYPORT_TR("the visitor is in the GitHub organisation %1"),
          SALLYPORT_TR("the GitHub organisation %1")},
    Words{Kind::samlAttribute, SALLYPORT_TR("the visitor's SAML attribute %1 is not %2"),
          SALLYPORT_TR("the visitor's SAML attribute %1 is %2"),
          SALLYPORT_TR("everyone whose SAML attribute %1 is %2")},
    Words{Kind::oidcClaim, SALLYPORT_TR("the visitor's OpenID Connect claim %1 is not %2"),
          SALLYPORT_TR("the visitor's OpenID Connect claim %1 is %2"),
          SALLYPORT_TR("everyone whose OpenID Connect claim %1 is %2")},
    Words{Kind::devicePosture, SALLYPORT_TR("the visitor's device does not pass the check %1"),
          SALLYPORT_TR("the visitor's device passes the check %1"),
          SALLYPORT_TR("devices that pass the check %1"),
          SALLYPORT_TR("only the device itself tells whether it passes the check %1: try it from there, with "
                       "Cloudflare's client running")},
    Words{Kind::externalEvaluation, SALLYPORT_TR("the service at %1 does not let the visitor in"),
          SALLYPORT_TR("the service at %1 lets the visitor in"),
          SALLYPORT_TR("whom the service at %1 lets in"),
          SALLYPORT_TR("the service at %1 decides at sign-in: ask it, or sign in and look in Cloudflare's "
                       "Access log")},
    Words{Kind::linkedAppToken, SALLYPORT_TR("the request shows no token of the linked application %1"),
          SALLYPORT_TR("the request shows a token of the linked application %1"),
          SALLYPORT_TR("tokens of the linked application %1"),
          SALLYPORT_TR("whether the token of the linked application %1 is valid is not known here: send the "
                       "request and look")},
    Words{Kind::userRiskScore, SALLYPORT_TR("the visitor's risk is not %1"),
          SALLYPORT_TR("the visitor's risk is %1"), SALLYPORT_TR("everyone whose risk is %1"),
          SALLYPORT_TR("Cloudflare works out the visitor's risk (%1): look in Zero Trust under Risk score")},
    Words{Kind::accountMember, SALLYPORT_TR("the visitor is no member of the Cloudflare account"),
          SALLYPORT_TR("the visitor is a member of the Cloudflare account"),
          SALLYPORT_TR("the members of the Cloudflare account"),
          SALLYPORT_TR("who is a member of the Cloudflare account stands at Cloudflare: look under Manage "
                       "account, Members")},
    Words{Kind::other, SALLYPORT_TR("the condition %1 does not hold"), SALLYPORT_TR("the condition %1 holds"),
          SALLYPORT_TR("those for whom the condition %1 holds"),
          SALLYPORT_TR("Sallyport does not know the condition %1: what it says stands in Cloudflare's "
                       "documentation of Access policies")},
};

// An id says nothing to a person where its name is known.
template<class T> std::string nameOf(const std::vector<T>& list, const std::string& id) {
    const auto found = std::ranges::find(list, id, &T::id);
    return found == list.end() || found->name.empty() ? id : found->name;
}

std::string valueOf(const AccessSelector& selector, const Access& access) {
    switch (selector.kind) {
    case Kind::country:
        return base::nested(countryWords(selector.value));
    case Kind::group:
        return selector.group ? access.groups[*selector.group].name : selector.value;
    case Kind::serviceToken:
        return nameOf(access.serviceTokens, selector.value);
    case Kind::loginMethod:
        return nameOf(access.loginMethods, selector.value);
    case Kind::githubGroup:
        return selector.second.empty() ? selector.value : selector.value + '/' + selector.second;
    case Kind::other:
        return selector.text();
    default:
        return selector.value;
    }
}

Text said(const AccessSelector& selector, const Access& access, const char* id, const char* Words::*pattern) {
    const auto* known = std::ranges::find(words, selector.kind, &Words::kind);
    return {id, known->*pattern, {valueOf(selector, access), selector.second}};
}

} // namespace

Text lacking(const AccessSelector& selector, const Access& access) {
    // One address is no range.
    if (selector.kind == Kind::ip && selector.value.find('/') == std::string::npos)
        return {"access-lacking", SALLYPORT_TR("the visitor's IP address is not %1"), {selector.value}};
    return said(selector, access, "access-lacking", &Words::lacking);
}

Text having(const AccessSelector& selector, const Access& access) {
    if (selector.kind == Kind::ip && selector.value.find('/') == std::string::npos)
        return {"access-having", SALLYPORT_TR("the visitor's IP address is %1"), {selector.value}};
    return said(selector, access, "access-having", &Words::having);
}

Text whom(const std::vector<AccessSelector>& selectors, const Access& access) {
    constexpr std::size_t most = 4;
    Text all;
    const std::size_t shown = selectors.size() > most + 1 ? most : selectors.size();
    for (std::size_t i = 0; i < shown; ++i) {
        Text one = said(selectors[i], access, "access-whom", &Words::whom);
        if (i == 0)
            all = std::move(one);
        else
            all = {"access-whom",
                   i + 1 == selectors.size() ? SALLYPORT_TR("%1 or %2") : SALLYPORT_TR("%1, %2"),
                   {base::nested(all), base::nested(one)}};
    }
    if (shown < selectors.size())
        all = {"access-whom",
               SALLYPORT_TR("%1 and %n other(s)"),
               {base::nested(all), std::to_string(selectors.size() - shown)}};
    return all;
}

Text settledBy(const AccessSelector& selector, const Access& access) {
    const auto* known = std::ranges::find(words, selector.kind, &Words::kind);
    if (known->settled)
        return said(selector, access, "access-not-offline", &Words::settled);
    return {"access-not-offline",
            SALLYPORT_TR("whether %1 is not known here: sign in and look in Cloudflare's Access log"),
            {base::nested(having(selector, access))}};
}

} // namespace sallyport::edge
