#include "conditionform.h"

#include "../widgets.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

using Op = Condition::Operator;

bool hasMany(Op op) {
    return op == Op::oneOf;
}

QStringList valuesFrom(Op op, const QString& text) {
    if (!hasMany(op))
        return {text};
    static const QRegularExpression gap(QStringLiteral("[\\s,]+"));
    QStringList words = text.split(gap, Qt::SkipEmptyParts);
    if (words.isEmpty())
        words << QString();
    return words;
}

QString textFrom(const Condition& one) {
    return one.values.join(QLatin1Char(' '));
}

// A list that shows long names whole and is itself no wider than it must be.
QComboBox* choice(const QString& name, QWidget* parent) {
    auto* made = new QComboBox(parent);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(9);
    nameChoice(made, name);
    return made;
}

} // namespace

ConditionForm::ConditionForm(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void ConditionForm::show(const Conditions& conditions) {
    if (conditions == m_conditions && m_column->count() > 0)
        return;
    m_conditions = conditions;
    build();
}

void ConditionForm::tell() {
    emit changed(expressionOf(m_conditions));
}

void ConditionForm::build() {
    clearLayout(m_column);
    const auto plus = [this](const QString& text, const QString& name, auto act) {
        QPushButton* made = button(text, QStringLiteral("plus"), this);
        made->setAccessibleName(name);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    for (std::size_t g = 0; g < m_conditions.any.size(); ++g) {
        if (g > 0) {
            auto* between = new QHBoxLayout;
            between->addWidget(headingLabel(tr("or"), this));
            between->addWidget(ruleLine(this), 1);
            m_column->addLayout(between);
        }
        for (std::size_t i = 0; i < m_conditions.any[g].size(); ++i)
            m_column->addWidget(rowOf(g, i));
        auto* below = new QHBoxLayout;
        below->setSpacing(8);
        below->addWidget(plus(tr("and"), tr("Add a condition that must hold too"), [this, g] {
            m_conditions.any[g].push_back(
                {"http.request.uri.path", Op::startsWith, false, {QStringLiteral("/")}});
            build();
            tell();
            emit done();
        }));
        if (g + 1 == m_conditions.any.size())
            below->addWidget(plus(tr("or"), tr("Add another case"), [this] {
                m_conditions.any.push_back(
                    {{"http.request.uri.path", Op::startsWith, false, {QStringLiteral("/")}}});
                build();
                tell();
                emit done();
            }));
        below->addStretch();
        m_column->addLayout(below);
    }
}

QWidget* ConditionForm::rowOf(std::size_t group, std::size_t at) {
    const Condition& one = m_conditions.any[group][at];
    auto* row = new QWidget(this);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    QComboBox* field = choice(tr("Field"), row);
    std::vector<std::string> fields = offeredFields();
    if (std::ranges::find(fields, one.field) == fields.end())
        fields.insert(fields.begin(), one.field);
    for (const std::string& name : fields) {
        field->addItem(fieldWord(name), qs(name));
        field->setItemData(field->count() - 1, QStringLiteral("%1: %2").arg(qs(name), fieldMeaning(name)),
                           Qt::ToolTipRole);
    }
    field->setCurrentIndex(field->findData(qs(one.field)));
    QComboBox* op = choice(tr("Operator"), row);
    auto operators = operatorsOf(one.field);
    if (std::ranges::find(operators, std::pair(one.op, one.negated)) == operators.end())
        operators.emplace_back(one.op, one.negated);
    for (const auto& [which, negated] : operators)
        op->addItem(operatorWord(which, negated));
    op->setCurrentIndex(
        static_cast<int>(std::ranges::find(operators, std::pair(one.op, one.negated)) - operators.begin()));
    auto* values = new QLineEdit(textFrom(one), row);
    values->setAccessibleName(tr("Value"));
    values->setFont(monoFont());
    values->setCursorPosition(0);
    values->setVisible(one.op != Op::holds);
    values->setPlaceholderText(hasMany(one.op) ? tr("words, with spaces between") : QString());
    QToolButton* remove = flatButton(QStringLiteral("x"), tr("Remove this condition"), row);
    remove->setEnabled(m_conditions.any.size() > 1 || m_conditions.any[group].size() > 1);
    // A value may be long: it has a line of its own.
    grid->addWidget(field, 0, 0);
    grid->addWidget(op, 0, 1);
    grid->addWidget(remove, 0, 2);
    grid->addWidget(values, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    connect(field, &QComboBox::activated, this, [this, field, group, at] {
        Condition& changed = m_conditions.any[group][at];
        changed.field = field->currentData().toString().toStdString();
        const auto offered = operatorsOf(changed.field);
        if (std::ranges::find(offered, std::pair(changed.op, changed.negated)) == offered.end()) {
            std::tie(changed.op, changed.negated) = offered.front();
            changed.values = changed.op == Op::holds ? QStringList() : QStringList{QString()};
        }
        build();
        tell();
        emit done();
    });
    connect(op, &QComboBox::activated, this, [this, operators, group, at](int chosen) {
        Condition& changed = m_conditions.any[group][at];
        const QString text = textFrom(changed);
        std::tie(changed.op, changed.negated) = operators[static_cast<std::size_t>(chosen)];
        changed.values = changed.op == Op::holds ? QStringList() : valuesFrom(changed.op, text);
        build();
        tell();
        emit done();
    });
    connect(values, &QLineEdit::textEdited, this, [this, group, at](const QString& text) {
        Condition& changed = m_conditions.any[group][at];
        changed.values = valuesFrom(changed.op, text);
        tell();
    });
    connect(values, &QLineEdit::editingFinished, this, &ConditionForm::done);
    connect(remove, &QToolButton::clicked, this, [this, group, at] {
        auto& all = m_conditions.any;
        all[group].erase(all[group].begin() + static_cast<std::ptrdiff_t>(at));
        if (all[group].empty())
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(group));
        build();
        tell();
        emit done();
    });
    return row;
}

} // namespace sallyport::gui
