#include "templates.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace sallyport::gui {

namespace {

struct Templates {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

using Values = RuleTemplate::Values;
using Kind = RuleTemplate::Field::Kind;

std::string textOf(const Values& values, const char* key) {
    return values.value(QLatin1String(key)).trimmed().toStdString();
}

// "http.host eq "blog.example.com"", before what else is asked; nothing for every hostname.
std::string onHost(const Values& values, const std::string& rest) {
    const std::string host = textOf(values, "host");
    if (host.empty())
        return rest;
    const std::string asked = "http.host eq " + quoted(host);
    return rest.empty() ? asked : asked + " and " + rest;
}

std::string below(const std::string& path) {
    return "starts_with(http.request.uri.path, " + quoted(path) + ")";
}

// {"DE" "AT"}
std::string countrySet(const Values& values) {
    std::string set = "{";
    const QStringList words =
        values.value(QStringLiteral("countries"))
            .toUpper()
            .split(QRegularExpression(QStringLiteral("[^A-Z0-9]+")), Qt::SkipEmptyParts);
    for (const QString& word : words)
        set += (set.size() > 1 ? " " : "") + quoted(word.toStdString());
    return set + "}";
}

model::WafRule ruleWith(const QString& description, std::string expression, const char* action) {
    model::WafRule rule;
    rule.description = description.toStdString();
    rule.expression = std::move(expression);
    rule.action = action;
    return rule;
}

RuleTemplate::Field host() {
    return {Kind::hostname, QStringLiteral("host"), Templates::tr("Hostname"), {}};
}
RuleTemplate::Field path(const char* key, const QString& label, const char* value) {
    return {Kind::path, QLatin1String(key), label, QLatin1String(value)};
}

} // namespace

std::vector<RuleTemplate> ruleTemplates() {
    std::vector<RuleTemplate> all;
    all.push_back({QStringLiteral("admin"),
                   Templates::tr("Close an admin path, keep its API open"),
                   Templates::tr("Ghost, WordPress and others have their public API below the admin's path."),
                   {host(), path("path", Templates::tr("Closed path"), "/ghost"),
                    path("open", Templates::tr("Open path"), "/ghost/api/content")},
                   false,
                   [](const Values& v) {
                       return ruleWith(
                           Templates::tr("Close %1").arg(v.value(QStringLiteral("path"))),
                           onHost(v, below(textOf(v, "path")) + " and not " + below(textOf(v, "open"))),
                           "block");
                   }});
    all.push_back({QStringLiteral("countries"),
                   Templates::tr("Let only some countries in"),
                   Templates::tr("Everyone else is blocked. Two letters each; T1 is Tor."),
                   {host(),
                    {Kind::countries, QStringLiteral("countries"), Templates::tr("Countries"),
                     QStringLiteral("DE AT CH")}},
                   false,
                   [](const Values& v) {
                       return ruleWith(
                           Templates::tr("Only %1").arg(v.value(QStringLiteral("countries")).toUpper()),
                           onHost(v, "not ip.src.country in " + countrySet(v)), "block");
                   }});
    all.push_back({QStringLiteral("feed"),
                   Templates::tr("Let a feed pass the other rules"),
                   Templates::tr("Feed readers are programs: a challenge locks them out. Stands first."),
                   {host(), path("path", Templates::tr("Path"), "/rss/")},
                   true,
                   [](const Values& v) {
                       return ruleWith(Templates::tr("Let %1 pass").arg(v.value(QStringLiteral("path"))),
                                       onHost(v, "http.request.uri.path eq " + quoted(textOf(v, "path"))),
                                       "skip");
                   }});
    all.push_back({QStringLiteral("block"),
                   Templates::tr("Block everyone on a path"),
                   Templates::tr("For what is only used from inside."),
                   {host(), path("path", Templates::tr("Path"), "/metrics")},
                   false,
                   [](const Values& v) {
                       return ruleWith(Templates::tr("Block %1").arg(v.value(QStringLiteral("path"))),
                                       onHost(v, below(textOf(v, "path"))), "block");
                   }});
    all.push_back({QStringLiteral("challenge"),
                   Templates::tr("Managed challenge on a path"),
                   Templates::tr("For sign-in pages: people pass, most programs do not."),
                   {host(), path("path", Templates::tr("Path"), "/login")},
                   false,
                   [](const Values& v) {
                       return ruleWith(
                           Templates::tr("Check visitors of %1").arg(v.value(QStringLiteral("path"))),
                           onHost(v, below(textOf(v, "path"))), "managed_challenge");
                   }});
    return all;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

} // namespace sallyport::gui
