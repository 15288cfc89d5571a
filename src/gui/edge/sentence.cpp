#include "sentence.h"

#include "conditions.h"
#include "edgejudge.h"

#include <QCoreApplication>

namespace sallyport::gui {

namespace {

struct Sentence {
    Q_DECLARE_TR_FUNCTIONS(Sentence)
};

using Op = Condition::Operator;

QString valuesOf(const Condition& one) {
    if (one.values.size() == 1)
        return one.values.constFirst().isEmpty() ? Sentence::tr("empty") : one.values.constFirst();
    const QStringList shown = one.values.mid(0, 6);
    QString text = shown.join(QStringLiteral(", "));
    if (one.values.size() > shown.size())
        text = Sentence::tr("%1 and %n more", nullptr, static_cast<int>(one.values.size() - shown.size()))
                   .arg(text);
    return text;
}

QString textOf(const Condition& one, bool negated) {
    if (one.op == Op::holds)
        return Sentence::tr("%1 %2", "field, is on").arg(fieldWord(one.field), operatorWord(one.op, negated));
    return Sentence::tr("%1 %2 %3", "field, operator, values")
        .arg(fieldWord(one.field), operatorWord(one.op, negated), valuesOf(one));
}

QString joined(const QStringList& parts) {
    return parts.join(Sentence::tr(" and "));
}

// What must hold, and then what must not: "unless".
QString groupText(const std::vector<Condition>& group) {
    QStringList must, unless;
    for (const Condition& one : group)
        if (one.negated && group.size() > 1)
            unless << textOf(one, false);
        else
            must << textOf(one, one.negated);
    if (must.isEmpty()) {
        QStringList all;
        for (const Condition& one : group)
            all << textOf(one, one.negated);
        return joined(all);
    }
    if (unless.isEmpty())
        return joined(must);
    return Sentence::tr("%1, unless %2").arg(joined(must), unless.join(Sentence::tr(" or ")));
}

bool takesAll(const std::string& expression) {
    edge::ExpressionError error;
    const auto read = edge::Expression::parse(expression, error);
    return read && read->canonical() == "true";
}

} // namespace

QString conditionSentence(const std::string& expression) {
    if (takesAll(expression))
        return Sentence::tr("every request");
    const auto conditions = conditionsOf(expression);
    if (!conditions || conditions->any.empty())
        return {};
    QStringList groups;
    for (const auto& group : conditions->any)
        groups << groupText(group);
    return groups.join(Sentence::tr("; or "));
}

QString ruleSentence(const model::WafRule& rule) {
    if (takesAll(rule.expression))
        return Sentence::tr("%1, whatever the request", "action").arg(actionWord(rule.action));
    const QString when = conditionSentence(rule.expression);
    return Sentence::tr("%1 when %2", "action, condition")
        .arg(actionWord(rule.action), when.isEmpty() ? qs(rule.expression) : when);
}

} // namespace sallyport::gui
