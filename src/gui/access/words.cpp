#include "words.h"

#include "selectors.h"

#include <sallyport/base/yaml.h>
#include <sallyport/edge/access.h>
#include <sallyport/edge/names.h>
#include <sallyport/session/access.h>

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace sallyport::gui {

namespace {

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

// An id says nothing to a person where the Document knows its name.
template<class T> QString nameOf(const model::List<T>& list, const QString& nameOrId) {
    for (const T& one : list)
        if (!one.id.empty() && qs(one.id) == nameOrId)
            return qs(one.name);
    return nameOrId;
}

QString asJson(const base::Tree& selector) {
    return qs(base::writeJson(selector, -1));
}

QString valueWords(const model::Document& document, const SelectorFields& fields) {
    const std::string_view api = fields.kind->api;
    if (api == "group")
        return nameOf(document.accessGroups, fields.value);
    if (api == "service_token")
        return nameOf(document.accessTokens, fields.value);
    if (api == "login_method")
        return nameOf(document.accessLogins, fields.value);
    if (api == "geo")
        return countryName(fields.value);
    return fields.second.isEmpty()          ? fields.value
           : api == "saml" || api == "oidc" ? fields.value + QLatin1Char('=') + fields.second
           : api == "github-organization"   ? fields.value + QLatin1Char('/') + fields.second
                                            : fields.value;
}

QStringList each(const model::Document& document, const base::Tree& list,
                 QString (*words)(const model::Document&, const base::Tree&)) {
    QStringList out;
    const auto items = list.items();
    for (const base::Tree& item : items)
        out << words(document, item);
    return out;
}

QString either(const QStringList& words) {
    if (words.size() < 2)
        return words.join(QString());
    return AccessWords::tr("%1 or %2")
        .arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

// "from Germany, but not ..." after who is meant.
QString withConditions(const model::Document& document, QString sentence, const base::Tree& require,
                       const base::Tree& exclude) {
    const QStringList all = each(document, require, selectorCondition);
    if (!all.isEmpty())
        sentence = AccessWords::tr("%1, %2", "who, on what condition").arg(sentence, listed(all));
    const QStringList none = each(document, exclude, selectorWho);
    if (!none.isEmpty())
        sentence = AccessWords::tr("%1, but not %2").arg(sentence, either(none));
    return sentence;
}

} // namespace

QString listed(const QStringList& words) {
    if (words.size() < 2)
        return words.join(QString());
    return AccessWords::tr("%1 and %2")
        .arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

QString decisionWord(const std::string& decision) {
    if (decision == "allow")
        return AccessWords::tr("Allow");
    if (decision == "deny")
        return AccessWords::tr("Block");
    if (decision == "bypass")
        return AccessWords::tr("Bypass");
    return AccessWords::tr("Service Auth");
}

Tone toneOfDecision(const std::string& decision) {
    return decision == "deny" ? Tone::denied : decision == "bypass" ? Tone::excess : Tone::allowed;
}

QString decisionMeaning(const std::string& decision) {
    if (decision == "allow")
        return AccessWords::tr("Lets in who signs in and matches.");
    if (decision == "deny")
        return AccessWords::tr("Refuses who matches, before the policies below it are asked.");
    if (decision == "bypass")
        return AccessWords::tr(
            "Asked first. Nobody signs in and nothing is logged: who someone is cannot count.");
    return AccessWords::tr("Asked first. For programs that send a service token; there is no login page.");
}

QString countryName(const QString& code) {
    return session::shown(edge::countryWords(code.toUpper().toStdString()));
}

QString selectorWho(const model::Document& document, const base::Tree& selector) {
    const SelectorFields fields = fieldsOf(selector);
    if (!fields.kind)
        return asJson(selector);
    const std::string_view api = fields.kind->api;
    QString value = valueWords(document, fields);
    if (api == "everyone")
        return AccessWords::tr("everyone");
    if (api == "email")
        return value;
    if (api == "email_domain")
        return AccessWords::tr("everyone at %1").arg(value);
    if (api == "geo" || api == "ip")
        return AccessWords::tr("everyone from %1").arg(value);
    if (api == "group")
        return AccessWords::tr("the group %1").arg(value);
    if (api == "service_token")
        return AccessWords::tr("the service token %1").arg(value);
    if (api == "any_valid_service_token")
        return AccessWords::tr("any service token");
    if (api == "login_method")
        return AccessWords::tr("everyone who signs in with %1").arg(value);
    if (api == "certificate")
        return AccessWords::tr("everyone with a client certificate");
    return value.isEmpty() ? titleOf(*fields.kind)
                           : AccessWords::tr("%1 %2", "kind, value").arg(titleOf(*fields.kind), value);
}

QString selectorCondition(const model::Document& document, const base::Tree& selector) {
    const SelectorFields fields = fieldsOf(selector);
    if (!fields.kind)
        return asJson(selector);
    const std::string_view api = fields.kind->api;
    const QString value = valueWords(document, fields);
    if (api == "geo" || api == "ip")
        return AccessWords::tr("from %1").arg(value);
    if (api == "group")
        return AccessWords::tr("in the group %1").arg(value);
    if (api == "email")
        return AccessWords::tr("as %1").arg(value);
    if (api == "email_domain")
        return AccessWords::tr("with an address at %1").arg(value);
    if (api == "login_method")
        return AccessWords::tr("signed in with %1").arg(value);
    if (api == "certificate")
        return AccessWords::tr("with a client certificate");
    return AccessWords::tr("with %1", "the service token ci").arg(selectorWho(document, selector));
}

QString policySentence(const model::Document& document, const model::AccessPolicy& policy) {
    const QStringList who = each(document, policy.include, selectorWho);
    if (who.isEmpty())
        return AccessWords::tr("Matches nobody: nothing is included");
    const QString whom = withConditions(document, listed(who), policy.require, policy.exclude);
    if (policy.decision == "allow")
        return AccessWords::tr("Allow %1").arg(whom);
    if (policy.decision == "deny")
        return AccessWords::tr("Block %1").arg(whom);
    if (policy.decision == "bypass")
        return AccessWords::tr("No sign-in for %1").arg(whom);
    return AccessWords::tr("Let in %1, without a login page").arg(whom);
}

QString groupSentence(const model::Document& document, const model::AccessGroup& group) {
    const QStringList who = each(document, group.include, selectorWho);
    if (who.isEmpty())
        return AccessWords::tr("Nobody: nothing is included");
    return withConditions(document, listed(who), group.require, group.exclude);
}

namespace {

// The hostnames that are published, each once.
template<class Look> void eachPublished(const model::Document& document, Look look) {
    QSet<QString> told;
    for (const model::Tunnel& tunnel : document.tunnels)
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            if (const QString name = qs(hostname.hostname);
                !name.isEmpty() && name != QLatin1String("*") && !told.contains(name)) {
                told.insert(name);
                look(tunnel, hostname);
            }
}

bool isWhole(const std::string& path) {
    return path.empty() || path == "/" || path == "/*";
}

} // namespace

std::vector<Coverage> coverageOf(const model::Document& document,
                                 const model::AccessApplication& application) {
    std::vector<edge::AccessDestination> destinations;
    for (const std::string& written : application.destinations)
        destinations.push_back(edge::readDestination(written));
    std::vector<Coverage> out;
    eachPublished(document, [&](const model::Tunnel&, const model::PublicHostname& hostname) {
        Coverage one{qs(hostname.hostname), {}};
        bool some = false, all = false;
        for (const edge::AccessDestination& destination : destinations) {
            if (!edge::coversSome(destination, hostname.hostname))
                continue;
            some = true;
            all = all || isWhole(destination.path);
            one.only << qs(destination.path);
        }
        if (all)
            one.only.clear();
        if (some)
            out.push_back(std::move(one));
    });
    return out;
}

std::vector<OpenHostname> openHostnames(const model::Document& document) {
    QSet<QString> whole;
    QHash<QString, QStringList> parts;
    for (const model::AccessApplication& application : document.access)
        for (const Coverage& covered : coverageOf(document, application)) {
            if (covered.only.isEmpty())
                whole.insert(covered.hostname);
            parts[covered.hostname] << covered.only;
        }
    std::vector<OpenHostname> out;
    eachPublished(document, [&](const model::Tunnel& tunnel, const model::PublicHostname& hostname) {
        const QString name = qs(hostname.hostname);
        if (!whole.contains(name))
            out.push_back({tunnel.name, hostname.id, name, parts.value(name)});
    });
    return out;
}

} // namespace sallyport::gui
