#include "ruleeditor.h"

#include "../widgets.h"
#include "words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

constexpr std::array decisions{"allow", "deny", "bypass", "non_identity"};

const model::AccessGroup* groupNamed(const model::Document& document, const std::string& name) {
    for (const model::AccessGroup& one : document.accessGroups)
        if (one.name == name)
            return &one;
    return nullptr;
}

int usesOf(const model::Document& document, const std::string& reusable) {
    int uses = 0;
    for (const model::AccessApplication& application : document.access)
        for (const model::AccessPolicy& policy : application.policies)
            uses += policy.reusable && policy.name == reusable ? 1 : 0;
    return uses;
}

} // namespace

AccessRuleEditor::AccessRuleEditor(session::Session& session, QWidget* parent)
    : QScrollArea(parent), m_session(session) {
    setAccessibleName(tr("The chosen policy"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QFrame(this);
    content->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    m_title = mutedLabel({}, content);
    m_sentence = headingLabel({}, content);
    m_shared = mutedLabel({}, content);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_shared);
    m_moves = new MovesPanel(tr("Nobody was found for whom this changes anything."), content);
    column->addWidget(m_moves);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(content);
    m_name->setAccessibleName(tr("Name"));
    form->addRow(tr("Name"), m_name);
    m_decisionRow = new QWidget(content);
    m_decision = new QComboBox(m_decisionRow);
    nameChoice(m_decision, tr("What it does"));
    for (const char* one : decisions)
        m_decision->addItem(decisionWord(one));
    auto* decisionColumn = new QVBoxLayout(m_decisionRow);
    decisionColumn->setContentsMargins(0, 0, 0, 0);
    decisionColumn->setSpacing(4);
    m_meaning = mutedLabel({}, m_decisionRow);
    m_meaning->setFont(smallFont());
    decisionColumn->addWidget(m_decision);
    decisionColumn->addWidget(m_meaning);
    m_nameProblem = mutedLabel({}, content);
    column->addLayout(form);
    column->addWidget(m_nameProblem);
    column->addWidget(m_decisionRow);
    m_rules = new RulesForm(content);
    column->addWidget(m_rules, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_duplicate = button(tr("Duplicate"), {}, content);
    QPushButton* remove = button(tr("Delete"), QStringLiteral("trash-2"), content);
    row->addWidget(m_duplicate);
    row->addWidget(remove);
    row->addStretch();
    column->addLayout(row);
    setWidget(content);
    setMinimumWidth(300);

    connect(m_name, &QLineEdit::editingFinished, this, &AccessRuleEditor::rename);
    connect(m_name, &QLineEdit::textEdited, m_nameProblem, &QWidget::hide);
    connect(m_decision, &QComboBox::activated, this, &AccessRuleEditor::decide);
    connect(m_rules, &RulesForm::edited, this, &AccessRuleEditor::changeRules);
    connect(m_duplicate, &QPushButton::clicked, this, [this] { emit duplicateRequested(m_choice); });
    connect(remove, &QPushButton::clicked, this, [this] { emit removeRequested(m_choice); });
}

void AccessRuleEditor::show(const AccessChoice& choice) {
    if (choice == m_choice)
        return;
    m_session.endInteraction();
    m_choice = choice;
    m_name->setText(qs(choice.name));
    m_nameProblem->hide();
    verticalScrollBar()->setValue(0);
    refresh();
}

void AccessRuleEditor::focusName() {
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void AccessRuleEditor::refresh() {
    const session::DocumentPtr document = m_session.document();
    m_showing = true;
    // What is being typed stays.
    if (!m_name->hasFocus() || !m_name->isModified())
        m_name->setText(qs(m_choice.name));
    m_nameProblem->setVisible(m_nameProblem->isVisible() && !m_nameProblem->text().isEmpty());
    if (m_choice.kind == AccessChoice::Kind::group) {
        const model::AccessGroup* group = groupNamed(*document, m_choice.name);
        m_decisionRow->hide();
        m_duplicate->hide();
        m_shared->hide();
        if (group) {
            m_title->setText(tr("Group"));
            m_sentence->setText(groupSentence(*document, *group));
            m_rules->show(document, {group->include, group->require, group->exclude}, false);
        }
    } else {
        const model::AccessPolicy* listed = session::findPolicy(*document, m_choice.policy());
        const model::AccessPolicy* policy = listed ? session::resolvedPolicy(*document, *listed) : nullptr;
        m_decisionRow->show();
        m_duplicate->show();
        widget()->setEnabled(policy != nullptr);
        if (policy) {
            const bool shared = m_choice.application.empty() || listed->reusable;
            m_title->setText(m_choice.application.empty() ? tr("Reusable policy")
                                                          : tr("Policy of %1").arg(qs(m_choice.application)));
            m_shared->setVisible(shared);
            m_shared->setText(tr("Shared: a change counts for %n application(s).", nullptr,
                                 usesOf(*document, m_choice.name)));
            m_sentence->setText(policySentence(*document, *policy));
            const auto at = std::ranges::find(decisions, policy->decision);
            m_decision->setCurrentIndex(static_cast<int>(at - decisions.begin()));
            m_meaning->setText(decisionMeaning(policy->decision));
            m_rules->show(document, {policy->include, policy->require, policy->exclude},
                          session::isAskedFirst(policy->decision));
        }
    }
    m_showing = false;
}

void AccessRuleEditor::rename() {
    const std::string to = m_name->text().trimmed().toStdString();
    if (m_showing || to == m_choice.name || m_choice.kind == AccessChoice::Kind::nothing)
        return;
    const auto& document = *m_session.document();
    const auto edit = m_choice.kind == AccessChoice::Kind::group
                          ? session::renameGroup(document, m_choice.name, to)
                          : session::renamePolicy(document, m_choice.policy(), to);
    m_nameProblem->setVisible(!edit);
    if (!edit) {
        m_nameProblem->setText(session::shown(edit.error().message));
        return;
    }
    m_choice.name = to;
    m_name->setModified(false);
    emit renamed(m_choice);
    m_session.edit(edit);
}

void AccessRuleEditor::decide(int index) {
    const auto& document = *m_session.document();
    const model::AccessPolicy* listed = session::findPolicy(document, m_choice.policy());
    const model::AccessPolicy* policy = listed ? session::resolvedPolicy(document, *listed) : nullptr;
    if (m_showing || !policy)
        return;
    model::AccessPolicy changed = *policy;
    changed.decision = decisions[static_cast<std::size_t>(index)];
    m_session.endInteraction();
    m_session.edit(session::changePolicy(document, m_choice.policy(), changed));
    m_session.endInteraction();
}

void AccessRuleEditor::changeRules(const AccessRules& rules) {
    if (m_showing)
        return;
    const auto& document = *m_session.document();
    if (m_choice.kind == AccessChoice::Kind::group) {
        if (const model::AccessGroup* group = groupNamed(document, m_choice.name)) {
            model::AccessGroup changed = *group;
            changed.include = rules.include;
            changed.require = rules.require;
            changed.exclude = rules.exclude;
            m_session.edit(session::changeGroup(document, m_choice.name, changed));
        }
        return;
    }
    const model::AccessPolicy* listed = session::findPolicy(document, m_choice.policy());
    const model::AccessPolicy* policy = listed ? session::resolvedPolicy(document, *listed) : nullptr;
    if (!policy)
        return;
    model::AccessPolicy changed = *policy;
    changed.include = rules.include;
    changed.require = rules.require;
    changed.exclude = rules.exclude;
    m_session.edit(session::changePolicy(document, m_choice.policy(), changed));
}

} // namespace sallyport::gui
