#pragma once
// Access from practice: what a person wants, a few fields, and the application,
// policy and group that it takes. Pure; the dialog asks and shows.
#include "../selection.h"

#include <sallyport/session/access.h>

#include <QStringList>

namespace sallyport::gui {

struct AccessTemplate {
    enum class Id { oneTimePin, webhook, countries, publicPath, blockPath, adminSurface };
    Id id;
    const char* title;
    const char* what;
    const char* icon;
    bool asksPath = false, needsPath = false;
    bool asksAddresses = false, needsAddresses = false;
    bool asksCountries = false, needsCountries = false;
    bool asksToken = false;
};
const std::vector<AccessTemplate>& accessTemplates();

struct TemplateInput {
    QString hostname, path, name; // name: of a new application; empty: proposed
    QStringList addresses;        // anna@example.com; @example.com or example.com: everyone there
    QStringList countries;
    QString token;
};

struct TemplateResult {
    QString problem; // why it cannot be made; else:
    session::MaybeEdit edit;
    model::Document after;
    std::string application, policy; // that are chosen then
    bool isNew = false;              // the application
};
TemplateResult fromTemplate(const model::Document& document, const AccessTemplate& of,
                            const TemplateInput& input);
// The headers that a caller with that token must send; no secret.
QString tokenHeaders(const model::Document& document, const QString& token);
// "invoices.example.com" as "Invoices".
QString applicationNameFor(const QString& hostname, const QString& path);

} // namespace sallyport::gui
