#include "classes.h"
#include "selectorwords.h"

#include <sallyport/base/nested.h>
#include <sallyport/edge/accessanalysis.h>
#include <sallyport/edge/names.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Text;

Text whoIs(const Request& visitor, const Access& access) {
    if (visitor.identity && !visitor.identity->email.empty()) {
        const std::string& email = visitor.identity->email;
        return email.ends_with(std::string("@") + nobodysDomain)
                   ? Text{"visitor-else", SALLYPORT_TR("somebody whom no policy names"), {}}
                   : Text{"visitor", "%1", {email}};
    }
    if (visitor.identity && !visitor.identity->serviceToken.empty()) {
        const std::string& told = visitor.identity->serviceToken;
        const auto token = std::ranges::find_if(access.serviceTokens, [&](const ServiceToken& one) {
            return told == one.id || told == one.clientId;
        });
        return {"visitor-token",
                SALLYPORT_TR("the service token “%1”"),
                {token == access.serviceTokens.end() ? told : token->name}};
    }
    return {"visitor-any", SALLYPORT_TR("a visitor"), {}};
}

std::string loginName(const std::string& told, const Access& access) {
    const auto method = std::ranges::find(access.loginMethods, told, &LoginMethod::id);
    return method == access.loginMethods.end() || method->name.empty() ? told : method->name;
}

} // namespace

Text visitorWords(const Request& visitor, const Access& access) {
    Text words = whoIs(visitor, access);
    const auto add = [&](const char* pattern, std::string value) {
        words = {"visitor", pattern, {base::nested(words), std::move(value)}};
    };
    if (visitor.identity) {
        for (const std::string& group : visitor.identity->groups)
            if (group != nobodysId)
                add(SALLYPORT_TR("%1 of the group %2"), group);
        if (const std::string& method = visitor.identity->loginMethod; !method.empty() && method != nobodysId)
            add(SALLYPORT_TR("%1, signed in with %2"), loginName(method, access));
    }
    if (!visitor.country.empty())
        add(SALLYPORT_TR("%1 in %2"), base::nested(countryWords(visitor.country)));
    if (visitor.ip && visitor.ip->text() != nobodysAddress)
        add(SALLYPORT_TR("%1 from the address %2"), visitor.ip->text());
    const auto certificate = visitor.fields.find("cf.tls_client_auth.cert_verified");
    if (certificate != visitor.fields.end() && certificate->second.asBoolean().value_or(false))
        add(SALLYPORT_TR("%1 with a client certificate"), {});
    return words;
}

Text selectorWords(const AccessSelector& selector, const Access& access) {
    return whom({selector}, access);
}

} // namespace sallyport::edge
