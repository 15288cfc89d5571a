#include "templates.h"

#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sallyport::gui {

namespace {

struct Templates {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

using Id = AccessTemplate::Id;

constexpr std::array offeredTemplates{
    AccessTemplate{Id::oneTimePin, QT_TRANSLATE_NOOP("Templates", "One-time PIN for a few addresses"),
                   QT_TRANSLATE_NOOP("Templates", "They get a PIN by mail and are let in; nobody else is."),
                   "lock", true, false, true, true},
    AccessTemplate{
        Id::adminSurface, QT_TRANSLATE_NOOP("Templates", "Protect an admin surface"),
        QT_TRANSLATE_NOOP("Templates",
                          "A few addresses, from the countries you name, signed in for half an hour."),
        "shield", true, false, true, true, true, false},
    AccessTemplate{Id::countries, QT_TRANSLATE_NOOP("Templates", "Only from some countries"),
                   QT_TRANSLATE_NOOP("Templates",
                                     "Who signs in from there is let in. Several countries become a group: "
                                     "in a policy they would all have to hold at once."),
                   "globe", true, false, true, false, true, true},
    AccessTemplate{
        Id::webhook, QT_TRANSLATE_NOOP("Templates", "A service token for a webhook"),
        QT_TRANSLATE_NOOP("Templates", "A program sends two headers and is let in without a login page."),
        "network", true, false, false, false, false, false, true},
    AccessTemplate{
        Id::publicPath, QT_TRANSLATE_NOOP("Templates", "A public path of a protected hostname"),
        QT_TRANSLATE_NOOP("Templates",
                          "Everyone reaches this path without signing in; the rest stays protected."),
        "door-open", true, true},
    AccessTemplate{Id::blockPath, QT_TRANSLATE_NOOP("Templates", "Block everyone on a path"),
                   QT_TRANSLATE_NOOP("Templates", "Nobody reaches this path, whoever signs in."), "circle-x",
                   true, true},
};

base::Tree selector(const char* api, const QString& value) {
    base::Tree out = base::Tree::map();
    out.set(api, base::Tree::string(value.toStdString()));
    return out;
}

base::Tree everyone() {
    base::Tree list = base::Tree::list();
    list.append(base::Tree::string("everyone"));
    return list;
}

base::Tree addressesOf(const QStringList& addresses) {
    base::Tree list = base::Tree::list();
    for (const QString& one : addresses) {
        const bool whole = one.indexOf(QLatin1Char('@')) > 0;
        list.append(whole ? selector("email", one)
                          : selector("email_domain", one.startsWith(QLatin1Char('@')) ? one.mid(1) : one));
    }
    return list;
}

const model::AccessLogin* oneTimePin(const model::Document& document) {
    const auto found = std::ranges::find(document.accessLogins, "onetimepin", &model::AccessLogin::type);
    return found == document.accessLogins.end() ? nullptr : &*found;
}

// One country stands in the policy; of several any must do, which only a group can say.
base::Tree fromCountries(const QStringList& countries, const model::Document& document,
                         std::optional<model::AccessGroup>& made) {
    base::Tree list = base::Tree::list();
    if (countries.size() == 1)
        list.append(selector("geo", countries.front().toUpper()));
    if (countries.size() < 2)
        return countries.isEmpty() ? base::Tree() : list;
    model::AccessGroup group;
    group.include = base::Tree::list();
    QStringList names;
    for (const QString& one : countries) {
        group.include.append(selector("geo", one.toUpper()));
        names << one.toUpper();
    }
    const auto same = std::ranges::find_if(document.accessGroups, [&](const model::AccessGroup& one) {
        return one.include == group.include && one.require.size() == 0 && one.exclude.size() == 0;
    });
    if (same != document.accessGroups.end()) {
        group.name = same->name;
    } else {
        group.name = session::proposedGroupName(
            document,
            Templates::tr("From %1", "name of a group of countries").arg(listed(names)).toStdString());
        made = group;
    }
    list.append(selector("group", qs(group.name)));
    return list;
}

struct Ingredients {
    model::AccessPolicy policy;
    std::optional<model::AccessGroup> group;
    std::string sessionDuration;
};

Ingredients ingredientsOf(const model::Document& document, const AccessTemplate& of,
                          const TemplateInput& input) {
    Ingredients out;
    model::AccessPolicy& policy = out.policy;
    policy.decision = "allow";
    QString name;
    switch (of.id) {
    case Id::oneTimePin:
        name = Templates::tr("Invited addresses");
        policy.include = addressesOf(input.addresses);
        if (const model::AccessLogin* pin = oneTimePin(document)) {
            policy.require = base::Tree::list();
            policy.require.append(selector("login_method", qs(pin->name)));
        }
        break;
    case Id::adminSurface:
        name = Templates::tr("Administrators");
        policy.include = addressesOf(input.addresses);
        policy.require = fromCountries(input.countries, document, out.group);
        out.sessionDuration = "30m";
        break;
    case Id::countries:
        name = Templates::tr("From there");
        policy.include = input.addresses.isEmpty() ? everyone() : addressesOf(input.addresses);
        policy.require = fromCountries(input.countries, document, out.group);
        break;
    case Id::webhook:
        name = input.token.isEmpty() ? Templates::tr("Any service token") : input.token;
        policy.decision = "non_identity";
        policy.include = base::Tree::list();
        policy.include.append(input.token.isEmpty() ? base::Tree::string("any_valid_service_token")
                                                    : selector("service_token", input.token));
        break;
    case Id::publicPath:
        name = Templates::tr("Public");
        policy.decision = "bypass";
        policy.include = everyone();
        break;
    case Id::blockPath:
        name = Templates::tr("Nobody");
        policy.decision = "deny";
        policy.include = everyone();
        break;
    }
    policy.name = name.toStdString();
    return out;
}

QString missing(const AccessTemplate& of, const TemplateInput& input) {
    if (input.hostname.isEmpty())
        return Templates::tr("Choose a hostname.");
    if (of.needsPath && (input.path.isEmpty() || input.path == QLatin1String("/")))
        return Templates::tr("Write the path, as /api/hooks.");
    if (of.needsAddresses && input.addresses.isEmpty())
        return Templates::tr("Write at least one address.");
    if (of.needsCountries && input.countries.isEmpty())
        return Templates::tr("Write at least one country, as DE.");
    for (const QString& one : input.addresses)
        if (one.count(QLatin1Char('@')) > 1 ||
            !one.section(QLatin1Char('@'), -1).contains(QLatin1Char('.')) || one.contains(QLatin1Char(' ')))
            return Templates::tr(
                       "“%1” is no address: write anna@example.com, or @example.com for everyone there.")
                .arg(one);
    for (const QString& one : input.countries)
        if (one.size() != 2 || !one[0].isLetter() || !one[1].isLetter())
            return Templates::tr("“%1” is no country: write two letters, as DE.").arg(one);
    return {};
}

} // namespace

const std::vector<AccessTemplate>& accessTemplates() {
    static const std::vector<AccessTemplate> templates(offeredTemplates.begin(), offeredTemplates.end());
    return templates;
}

QString applicationNameFor(const QString& hostname, const QString& path) {
    QString name = hostname.section(QLatin1Char('.'), 0, 0);
    if (name.contains(QLatin1Char('*')) || name.isEmpty())
        name = hostname;
    else
        name = name.left(1).toUpper() + name.mid(1);
    return path.isEmpty() ? name : name + QLatin1Char(' ') + path;
}

TemplateResult fromTemplate(const model::Document& document, const AccessTemplate& of,
                            const TemplateInput& input) {
    const auto fail = [](const QString& problem) {
        return TemplateResult{problem, session::Edit{}, {}, {}, {}, false};
    };
    if (const QString problem = missing(of, input); !problem.isEmpty())
        return fail(problem);
    QString path = input.path;
    if (!path.isEmpty() && !path.startsWith(QLatin1Char('/')))
        path.prepend(QLatin1Char('/'));
    const std::string destination = (input.hostname + path).toStdString();
    Ingredients made = ingredientsOf(document, of, input);

    model::AccessApplication application;
    const auto has = [&](const model::AccessApplication& one) {
        return std::ranges::find(one.destinations, destination) != one.destinations.end();
    };
    const auto there = std::ranges::find_if(document.access, has);
    const bool isNew = there == document.access.end();
    if (isNew) {
        const QString wanted = input.name.isEmpty() ? applicationNameFor(input.hostname, path) : input.name;
        application.name = session::proposedApplicationName(document, wanted.toStdString());
        application.destinations = {destination};
        application.sessionDuration = made.sessionDuration;
    } else {
        application = *there;
        made.policy.name = session::proposedPolicyName(document, application.name, made.policy.name);
    }
    const std::string name = application.name;
    application.policies.push_back(made.policy);
    auto edit = isNew ? session::addApplication(document, application)
                      : session::addPolicy(document, name, made.policy);
    if (!edit)
        return fail(session::shown(edit.error().message));
    if (made.group)
        edit->apply = [first = edit->apply, group = *made.group](model::Document& now) {
            now.accessGroups.push_back(group);
            first(now);
        };
    model::Document after = document;
    edit->apply(after);
    return {{}, std::move(edit), std::move(after), name, made.policy.name, isNew};
}

QString tokenHeaders(const model::Document& document, const QString& token) {
    QString client = Templates::tr("the token's Client ID");
    for (const model::AccessToken& one : document.accessTokens)
        if ((qs(one.name) == token || qs(one.id) == token) && !one.clientId.empty())
            client = qs(one.clientId);
    return QStringLiteral("CF-Access-Client-Id: %1\nCF-Access-Client-Secret: %2")
        .arg(client, Templates::tr("the secret, shown once when the token is made"));
}

} // namespace sallyport::gui
