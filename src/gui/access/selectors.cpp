#include "selectors.h"

#include <sallyport/base/yaml.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sallyport::gui {

namespace {

struct Selectors {
    Q_DECLARE_TR_FUNCTIONS(Selectors)
};

// Members as in the API's schema of Access rules (accessRule).
constexpr std::array knownKinds{
    SelectorKind{"email", QT_TRANSLATE_NOOP("Selectors", "E-mail"), "email",
                 QT_TRANSLATE_NOOP("Selectors", "Address"), "anna@example.com", nullptr, nullptr, nullptr,
                 true, true},
    SelectorKind{"email_domain", QT_TRANSLATE_NOOP("Selectors", "Mail domain"), "domain",
                 QT_TRANSLATE_NOOP("Selectors", "Domain"), "example.com", nullptr, nullptr, nullptr, true,
                 true},
    SelectorKind{"everyone", QT_TRANSLATE_NOOP("Selectors", "Everyone"), nullptr, nullptr, "", nullptr,
                 nullptr, nullptr, true},
    SelectorKind{"geo", QT_TRANSLATE_NOOP("Selectors", "Country"), "country_code",
                 QT_TRANSLATE_NOOP("Selectors", "Country code"), "DE", nullptr, nullptr, nullptr, true},
    SelectorKind{"ip", QT_TRANSLATE_NOOP("Selectors", "IP addresses"), "ip",
                 QT_TRANSLATE_NOOP("Selectors", "Address or range"), "203.0.113.0/24", nullptr, nullptr,
                 nullptr, true},
    SelectorKind{"group", QT_TRANSLATE_NOOP("Selectors", "Access group"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Group"), "", nullptr, nullptr, nullptr, true},
    SelectorKind{"service_token", QT_TRANSLATE_NOOP("Selectors", "Service token"), "token_id",
                 QT_TRANSLATE_NOOP("Selectors", "Token"), "", nullptr, nullptr, nullptr, true},
    SelectorKind{"any_valid_service_token", QT_TRANSLATE_NOOP("Selectors", "Any service token"), nullptr,
                 nullptr, "", nullptr, nullptr, nullptr, true},
    SelectorKind{"login_method", QT_TRANSLATE_NOOP("Selectors", "Login method"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Login method"), "", nullptr, nullptr, nullptr, true, true},
    SelectorKind{"email_list", QT_TRANSLATE_NOOP("Selectors", "List of e-mail addresses"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Id of the list"), "", nullptr, nullptr, nullptr, false,
                 true},
    SelectorKind{"ip_list", QT_TRANSLATE_NOOP("Selectors", "List of IP addresses"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Id of the list")},
    SelectorKind{"certificate", QT_TRANSLATE_NOOP("Selectors", "Any client certificate")},
    SelectorKind{"common_name", QT_TRANSLATE_NOOP("Selectors", "Name in a client certificate"), "common_name",
                 QT_TRANSLATE_NOOP("Selectors", "Common name"), "laptop.example.com"},
    SelectorKind{"auth_method", QT_TRANSLATE_NOOP("Selectors", "Way of signing in"), "auth_method",
                 QT_TRANSLATE_NOOP("Selectors", "Method of RFC 8176"), "mfa", nullptr, nullptr, nullptr,
                 false, true},
    SelectorKind{"auth_context", QT_TRANSLATE_NOOP("Selectors", "Azure authentication context"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Id"), "", "ac_id", "ac_id", "identity_provider_id", false,
                 true},
    SelectorKind{"azureAD", QT_TRANSLATE_NOOP("Selectors", "Azure group"), "id",
                 QT_TRANSLATE_NOOP("Selectors", "Id of the group"), "", nullptr, nullptr,
                 "identity_provider_id", false, true},
    SelectorKind{"okta", QT_TRANSLATE_NOOP("Selectors", "Okta group"), "name",
                 QT_TRANSLATE_NOOP("Selectors", "Group"), "", nullptr, nullptr, "identity_provider_id", false,
                 true},
    SelectorKind{"gsuite", QT_TRANSLATE_NOOP("Selectors", "Google Workspace group"), "email",
                 QT_TRANSLATE_NOOP("Selectors", "Address of the group"), "team@example.com", nullptr, nullptr,
                 "identity_provider_id", false, true},
    SelectorKind{"github-organization", QT_TRANSLATE_NOOP("Selectors", "GitHub organisation"), "name",
                 QT_TRANSLATE_NOOP("Selectors", "Organisation"), "", "team",
                 QT_TRANSLATE_NOOP("Selectors", "Team"), "identity_provider_id", false, true},
    SelectorKind{"saml", QT_TRANSLATE_NOOP("Selectors", "SAML attribute"), "attribute_name",
                 QT_TRANSLATE_NOOP("Selectors", "Attribute"), "", "attribute_value",
                 QT_TRANSLATE_NOOP("Selectors", "Value"), "identity_provider_id", false, true},
    SelectorKind{"oidc", QT_TRANSLATE_NOOP("Selectors", "OpenID Connect claim"), "claim_name",
                 QT_TRANSLATE_NOOP("Selectors", "Claim"), "", "claim_value",
                 QT_TRANSLATE_NOOP("Selectors", "Value"), "identity_provider_id", false, true},
    SelectorKind{"device_posture", QT_TRANSLATE_NOOP("Selectors", "Device posture"), "integration_uid",
                 QT_TRANSLATE_NOOP("Selectors", "Id of the check"), "", "account_id", "account_id"},
    SelectorKind{"external_evaluation", QT_TRANSLATE_NOOP("Selectors", "External evaluation"), "evaluate_url",
                 QT_TRANSLATE_NOOP("Selectors", "Address that is asked"), "", "keys_url",
                 QT_TRANSLATE_NOOP("Selectors", "Address of its keys"), nullptr, false, true},
    SelectorKind{"linked_app_token", QT_TRANSLATE_NOOP("Selectors", "Token of a linked application"),
                 "app_uid", QT_TRANSLATE_NOOP("Selectors", "Id of the application")},
    SelectorKind{"cloudflare_account_member",
                 QT_TRANSLATE_NOOP("Selectors", "Member of a Cloudflare account"), "account_id",
                 QT_TRANSLATE_NOOP("Selectors", "Id of the account"), "", nullptr, nullptr, nullptr, false,
                 true},
};

QString textOf(const base::Tree* tree) {
    return tree ? qs(tree->scalarText()) : QString();
}

} // namespace

const std::vector<SelectorKind>& selectorKinds() {
    static const std::vector<SelectorKind> kinds(knownKinds.begin(), knownKinds.end());
    return kinds;
}

QString titleOf(const SelectorKind& kind) {
    return Selectors::tr(kind.title);
}

SelectorFields fieldsOf(const base::Tree& selector) {
    SelectorFields fields;
    const auto named = [](const std::string& api) -> const SelectorKind* {
        const auto found =
            std::ranges::find_if(selectorKinds(), [&](const SelectorKind& one) { return api == one.api; });
        return found == selectorKinds().end() ? nullptr : &*found;
    };
    if (const std::string* word = selector.asString()) {
        const SelectorKind* kind = named(*word);
        return kind && !kind->member ? SelectorFields{kind, {}, {}, {}} : fields;
    }
    if (!selector.isMap() || selector.size() != 1)
        return fields;
    const base::Tree::Member& only = selector.members().front();
    const SelectorKind* kind = named(only.key);
    if (!kind)
        return fields;
    if (only.value.isMap()) {
        for (const base::Tree::Member& member : only.value.members())
            if (!member.value.isScalar() || (!(kind->member && member.key == kind->member) &&
                                             !(kind->member2 && member.key == kind->member2) &&
                                             !(kind->member3 && member.key == kind->member3)))
                return fields;
        if (kind->member)
            fields.value = textOf(only.value.find(kind->member));
        if (kind->member2)
            fields.second = textOf(only.value.find(kind->member2));
        if (kind->member3)
            fields.third = textOf(only.value.find(kind->member3));
    } else if (!only.value.isScalar() || (!kind->member && !only.value.scalarText().empty())) {
        return fields;
    } else if (kind->member) {
        fields.value = qs(only.value.scalarText());
    }
    fields.kind = kind;
    return fields;
}

// The short form where it says all.
base::Tree selectorOf(const SelectorFields& fields) {
    const SelectorKind& kind = *fields.kind;
    if (!kind.member)
        return base::Tree::string(kind.api);
    base::Tree out = base::Tree::map();
    if (fields.second.isEmpty() && fields.third.isEmpty()) {
        out.set(kind.api, base::Tree::string(fields.value.toStdString()));
        return out;
    }
    base::Tree members = base::Tree::map();
    members.set(kind.member, base::Tree::string(fields.value.toStdString()));
    if (!fields.second.isEmpty())
        members.set(kind.member2, base::Tree::string(fields.second.toStdString()));
    if (!fields.third.isEmpty())
        members.set(kind.member3, base::Tree::string(fields.third.toStdString()));
    out.set(kind.api, std::move(members));
    return out;
}

QString selectorProblem(const SelectorFields& fields) {
    if (!fields.kind || !fields.kind->member)
        return {};
    const std::string_view api = fields.kind->api;
    const QString& value = fields.value;
    if (value.isEmpty())
        return Selectors::tr("%1 is missing.").arg(Selectors::tr(fields.kind->field));
    if (api == "email" && (!value.contains(QLatin1Char('@')) || value.contains(QLatin1Char(' '))))
        return Selectors::tr("“%1” is no e-mail address.").arg(value);
    if (api == "email_domain" && (value.contains(QLatin1Char('@')) || !value.contains(QLatin1Char('.'))))
        return Selectors::tr("Write the domain alone, as example.com.");
    if (api == "geo" && (value.size() != 2 || !value[0].isLetter() || !value[1].isLetter()))
        return Selectors::tr("A country is written with two letters, as DE.");
    if (api == "ip" && !model::Cidr::parse(value.toStdString()) && !model::Ip::parse(value.toStdString()))
        return Selectors::tr("“%1” is no address and no range.").arg(value);
    return {};
}

} // namespace sallyport::gui
