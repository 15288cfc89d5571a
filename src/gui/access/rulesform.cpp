#include "rulesform.h"

#include "../widgets.h"
#include "words.h"

#include <sallyport/base/yaml.h>

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

constexpr std::array listNames{"include", "require", "exclude"};

const base::Tree& listOf(const AccessRules& rules, std::size_t list) {
    return list == 0 ? rules.include : list == 1 ? rules.require : rules.exclude;
}

base::Tree& listOf(AccessRules& rules, std::size_t list) {
    return list == 0 ? rules.include : list == 1 ? rules.require : rules.exclude;
}

// An empty list says what none says.
bool sameRules(const AccessRules& a, const AccessRules& b) {
    for (std::size_t list = 0; list < 3; ++list)
        if (listOf(a, list).size() + listOf(b, list).size() > 0 && !(listOf(a, list) == listOf(b, list)))
            return false;
    return true;
}

} // namespace

RulesForm::RulesForm(QWidget* parent) : QTabWidget(parent) {
    setAccessibleName(tr("Conditions"));
    tabBar()->setAccessibleName(tr("Conditions as"));
    build();
}

void RulesForm::build() {
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    const std::array titles{tr("Include: any of these"), tr("Require: all of these"),
                            tr("Exclude: none of these")};
    const std::array adds{tr("Include…"), tr("Require…"), tr("Exclude…")};
    for (std::size_t list = 0; list < 3; ++list) {
        if (list > 0)
            column->addWidget(ruleLine(form));
        auto* head = new QHBoxLayout;
        head->addWidget(headingLabel(titles[list], form), 1);
        QPushButton* add = button(adds[list], QStringLiteral("plus"), form);
        add->setAccessibleName(tr("Add a condition: %1").arg(titles[list]));
        connect(add, &QPushButton::clicked, this, [this, list] { addRow(static_cast<int>(list)); });
        head->addWidget(add);
        column->addLayout(head);
        m_columns[list] = new QVBoxLayout;
        m_columns[list]->setSpacing(6);
        column->addLayout(m_columns[list]);
    }
    column->addStretch();
    addTab(form, tr("Form"));

    auto* text = new QWidget(this);
    auto* textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(0, 8, 0, 0);
    m_text = new QPlainTextEdit(text);
    m_text->setAccessibleName(tr("Conditions as text"));
    m_text->setFont(monoFont());
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    textColumn->addWidget(m_text, 1);
    m_textProblem = mutedLabel({}, text);
    textColumn->addWidget(m_textProblem);
    addTab(text, tr("Text"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &RulesForm::readText);
}

void RulesForm::show(const session::DocumentPtr& document, const AccessRules& rules, bool asksFirst) {
    const bool same = m_document && sameRules(rules, m_rules) && asksFirst == m_asksFirst;
    m_document = document;
    if (same)
        return;
    m_rules = rules;
    m_asksFirst = asksFirst;
    m_showing = true;
    for (std::size_t list = 0; list < 3; ++list) {
        m_rows[list].clear();
        const auto items = listOf(m_rules, list).items();
        for (const base::Tree& item : items) {
            Row row;
            row.kept = item;
            row.fields = fieldsOf(item);
            m_rows[list].push_back(std::move(row));
        }
        fill(list);
    }
    showText();
    m_showing = false;
}

void RulesForm::fill(std::size_t list) {
    clearLayout(m_columns[list]);
    if (m_rows[list].empty()) {
        const std::array nothing{tr("Nobody is included: the policy matches nobody."),
                                 tr("Nothing more is required."), tr("Nobody is excluded.")};
        m_columns[list]->addWidget(mutedLabel(nothing[list], widget(0)));
    }
    for (std::size_t at = 0; at < m_rows[list].size(); ++at)
        makeRow(list, at);
}

void RulesForm::makeRow(std::size_t list, std::size_t at) {
    Row& row = m_rows[list][at];
    row.frame = new QWidget(widget(0));
    auto* column = new QVBoxLayout(row.frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    if (row.fields.kind) {
        row.kind = new QComboBox(row.frame);
        nameChoice(row.kind, tr("Kind of condition"));
        row.kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row.kind->setMinimumContentsLength(4);
        row.kind->setToolTip(titleOf(*row.fields.kind));
        row.kind->setMaxVisibleItems(14);
        for (const bool common : {true, false}) {
            for (const SelectorKind& kind : selectorKinds()) {
                if (kind.common != common || (m_asksFirst && kind.asksWho && &kind != row.fields.kind))
                    continue;
                row.kind->addItem(titleOf(kind), QString::fromLatin1(kind.api));
                if (&kind == row.fields.kind)
                    row.kind->setCurrentIndex(row.kind->count() - 1);
            }
            if (common)
                row.kind->insertSeparator(row.kind->count());
        }
        connect(row.kind, &QComboBox::activated, this, [this, list, at](int index) {
            const QString api = m_rows[list][at].kind->itemData(index).toString();
            for (const SelectorKind& kind : selectorKinds())
                if (api == QLatin1String(kind.api))
                    changeKind(list, at, &kind);
        });
        first->addWidget(row.kind, 6);
        column->addLayout(first);
        addFields(column, first, list, at);
    } else {
        auto* text = monoLabel(qs(base::writeJson(*row.kept, -1)), row.frame);
        text->setToolTip(tr("The form has no fields for this; change it as text."));
        first->addWidget(text, 1);
        column->addLayout(first);
    }
    QToolButton* remove =
        flatButton(QStringLiteral("x"),
                   tr("Remove %1").arg(row.kept ? selectorWho(*m_document, *row.kept) : tr("this condition")),
                   row.frame);
    connect(remove, &QToolButton::clicked, this, [this, list, at] {
        m_rows[list].erase(m_rows[list].begin() + static_cast<std::ptrdiff_t>(at));
        fill(list);
        commit();
    });
    first->addWidget(remove);
    row.problem = mutedLabel({}, row.frame);
    column->addWidget(row.problem);
    m_columns[list]->addWidget(row.frame);
    row.frame->show(); // now, so that it can take the focus
    check(list, at);
}

void RulesForm::addFields(QVBoxLayout* column, QHBoxLayout* first, std::size_t list, std::size_t at) {
    const Row& row = m_rows[list][at];
    const SelectorKind& kind = *row.fields.kind;
    const auto changed = [this, list, at](QString SelectorFields::*member, const QString& text) {
        m_rows[list][at].fields.*member = text.trimmed();
        check(list, at);
        commit();
    };
    const auto edit = [&](QString SelectorFields::*member, const QString& name, const char* example,
                          const QStringList& offers) -> QWidget* {
        QLineEdit* line = nullptr;
        QWidget* made = nullptr;
        if (offers.isEmpty()) {
            made = line = new QLineEdit(row.frame);
        } else {
            auto* choice = new QComboBox(row.frame);
            choice->setEditable(true);
            choice->setInsertPolicy(QComboBox::NoInsert);
            choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            choice->addItems(offers);
            nameChoice(choice, name);
            made = choice;
            line = choice->lineEdit();
        }
        line->setAccessibleName(name);
        line->setText(row.fields.*member);
        line->setCursorPosition(0);
        line->setPlaceholderText(*example ? QString::fromLatin1(example) : name);
        connect(line, &QLineEdit::textChanged, this,
                [changed, member](const QString& text) { changed(member, text); });
        return made;
    };
    if (kind.member)
        first->addWidget(edit(&SelectorFields::value, QCoreApplication::translate("Selectors", kind.field),
                              kind.example, offered(kind)),
                         7);
    else
        first->addStretch(7);
    if (!kind.member2 && !kind.member3)
        return;
    auto* more = new QHBoxLayout;
    more->setSpacing(6);
    if (kind.member2)
        more->addWidget(
            edit(&SelectorFields::second, QCoreApplication::translate("Selectors", kind.field2), "", {}));
    if (kind.member3)
        more->addWidget(edit(&SelectorFields::third, tr("Id of the login method"), "", {}));
    column->addLayout(more);
}

QStringList RulesForm::offered(const SelectorKind& kind) const {
    const std::string_view api = kind.api;
    QStringList names;
    const auto take = [&](const auto& list) {
        for (const auto& one : list)
            names << qs(one.name);
    };
    if (api == "group")
        take(m_document->accessGroups);
    else if (api == "service_token")
        take(m_document->accessTokens);
    else if (api == "login_method")
        take(m_document->accessLogins);
    return names;
}

void RulesForm::addRow(int list) {
    const auto to = static_cast<std::size_t>(list);
    Row row;
    // What is likely meant there.
    const std::string_view wanted = to == 1 || m_asksFirst ? "geo" : "email";
    for (const SelectorKind& kind : selectorKinds())
        if (wanted == kind.api)
            row.fields.kind = &kind;
    m_rows[to].push_back(std::move(row));
    setCurrentIndex(0);
    fill(to);
    m_rows[to].back().kind->setFocus(Qt::OtherFocusReason);
}

void RulesForm::changeKind(std::size_t list, std::size_t at, const SelectorKind* kind) {
    if (m_rows[list][at].fields.kind == kind)
        return;
    m_rows[list][at].fields = {kind, {}, {}, {}};
    fill(list);
    m_rows[list][at].kind->setFocus(Qt::OtherFocusReason);
    commit();
}

void RulesForm::check(std::size_t list, std::size_t at) {
    const Row& row = m_rows[list][at];
    QString problem = selectorProblem(row.fields);
    if (problem.isEmpty() && m_asksFirst && row.fields.kind && row.fields.kind->asksWho)
        problem = tr("Nobody signs in here, so who someone is cannot count.");
    row.problem->setText(problem);
    row.problem->setVisible(!problem.isEmpty());
}

void RulesForm::commit() {
    if (m_showing)
        return;
    AccessRules rules;
    for (std::size_t list = 0; list < 3; ++list) {
        base::Tree made = base::Tree::list();
        for (Row& row : m_rows[list]) {
            if (row.fields.kind && selectorProblem(row.fields).isEmpty()) {
                // As it is written, where nothing was changed.
                if (!row.kept || !(fieldsOf(*row.kept) == row.fields))
                    row.kept = selectorOf(row.fields);
            }
            if (row.kept)
                made.append(*row.kept);
        }
        if (made.size() > 0)
            listOf(rules, list) = std::move(made);
    }
    if (sameRules(rules, m_rules))
        return;
    m_rules = rules;
    m_showing = true;
    showText();
    m_showing = false;
    emit edited(m_rules);
}

void RulesForm::showText() {
    base::Tree all = base::Tree::map();
    for (std::size_t list = 0; list < 3; ++list)
        if (listOf(m_rules, list).size() > 0)
            all.set(listNames[list], listOf(m_rules, list));
    const QString text = all.size() > 0 ? qs(base::writeYaml(all)) : QString();
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    m_textProblem->setText(tr("As in the document; Cloudflare's JSON is read too."));
}

void RulesForm::readText() {
    if (m_showing)
        return;
    const std::string text = m_text->toPlainText().toStdString();
    AccessRules rules;
    QString problem;
    if (!m_text->toPlainText().trimmed().isEmpty()) {
        const auto tree = base::readYamlDocument(text, {});
        if (!tree) {
            problem =
                tr("Line %1: %2").arg(tree.error().where.line).arg(session::shown(tree.error().message));
        } else if (!tree->isMap()) {
            problem = tr("Write include, require and exclude, each with a list.");
        } else {
            const auto members = tree->members();
            for (const base::Tree::Member& member : members) {
                const auto known = std::ranges::find(listNames, member.key);
                if (known == listNames.end())
                    problem = tr("Line %1: “%2” is none of include, require and exclude.")
                                  .arg(member.origin.line)
                                  .arg(qs(member.key));
                else if (!member.value.isList())
                    problem = tr("Line %1: a list is wanted.").arg(member.origin.line);
                else
                    listOf(rules, static_cast<std::size_t>(known - listNames.begin())) = member.value;
            }
        }
    }
    m_textProblem->setText(problem.isEmpty() ? tr("As in the document; Cloudflare's JSON is read too.")
                                             : problem);
    if (!problem.isEmpty() || sameRules(rules, m_rules))
        return;
    m_rules = rules;
    for (std::size_t list = 0; list < 3; ++list) {
        m_rows[list].clear();
        const auto items = listOf(m_rules, list).items();
        for (const base::Tree& item : items) {
            Row row;
            row.kept = item;
            row.fields = fieldsOf(item);
            m_rows[list].push_back(std::move(row));
        }
        fill(list);
    }
    emit edited(m_rules);
}

} // namespace sallyport::gui
