#pragma once
// Rules from practice, each with the few things that differ from home to home.
#include "../selection.h"

#include <QMap>

#include <functional>

namespace sallyport::gui {

struct RuleTemplate {
    struct Field {
        enum class Kind { hostname, path, countries } kind = Kind::path;
        QString key, label, value;
    };
    using Values = QMap<QString, QString>;
    QString id, title;
    QString why; // when one wants it, in a sentence
    std::vector<Field> fields;
    bool first = false; // stands before the other rules
    std::function<model::WafRule(const Values&)> make;
};
std::vector<RuleTemplate> ruleTemplates(); // in the language of the program

// A text as the rules language writes it.
std::string quoted(const std::string& text);

} // namespace sallyport::gui
