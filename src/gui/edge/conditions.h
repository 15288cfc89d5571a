#pragma once
// An expression as rows of a form: conditions joined by "and", such groups by
// "or". What does not fit is no form and stays text.
#include "../selection.h"

#include <QStringList>

namespace sallyport::gui {

struct Condition {
    // As the language tells them apart; `negated` is its "not".
    enum class Operator {
        is,
        isNot, // ne: other than "not ... eq" it asks for a value
        startsWith,
        endsWith,
        contains,
        matches,
        wildcard,
        strictWildcard,
        oneOf,
        inList,
        less,
        atMost,
        greater,
        atLeast,
        holds // a field that is true or false
    };
    std::string field;
    Operator op = Operator::is;
    bool negated = false;
    QStringList values; // as the language would have them, without quotes; ranges and networks as written
    bool operator==(const Condition&) const = default;
};

struct Conditions {
    std::vector<std::vector<Condition>> any; // of groups whose conditions all hold
    bool operator==(const Conditions&) const = default;
};

// Nothing when it does not fit a form, or is no expression.
std::optional<Conditions> conditionsOf(const std::string& expression);
std::string expressionOf(const Conditions& conditions);

// "path", "country"; the name itself where there is no word.
QString fieldWord(const std::string& field);
// What the field tells, in a sentence.
QString fieldMeaning(const std::string& field);
QString operatorWord(Condition::Operator op, bool negated);
// The fields that are offered, the most used first.
std::vector<std::string> offeredFields();
// What may be asked of a field, by its type.
std::vector<std::pair<Condition::Operator, bool>> operatorsOf(const std::string& field);

} // namespace sallyport::gui
