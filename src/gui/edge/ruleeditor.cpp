#include "ruleeditor.h"

#include "../widgets.h"
#include "conditionform.h"
#include "edgejudge.h"
#include "expressionedit.h"

#include <sallyport/edge/zone.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

struct SkipPart {
    std::string key; // "ruleset", "phases/NAME", "products/NAME"
    QString title, means;
    edge::Plan plan = edge::Plan::free;
};

std::vector<SkipPart> skipParts() {
    return {
        {"ruleset", RuleEditor::tr("The rules below"),
         RuleEditor::tr("No later custom rule of this zone is asked.")},
        {"phases/http_ratelimit", RuleEditor::tr("Rate limiting rules"),
         RuleEditor::tr("It is not counted.")},
        {"phases/http_request_firewall_managed", RuleEditor::tr("Managed rules"),
         RuleEditor::tr("Cloudflare's own rulesets do not look at it.")},
        {"phases/http_request_sbfm", RuleEditor::tr("Super Bot Fight Mode"),
         RuleEditor::tr("From the Pro plan on. Bot Fight Mode of the Free plan cannot be skipped."),
         edge::Plan::pro},
        {"products/bic", RuleEditor::tr("Browser Integrity Check"),
         RuleEditor::tr("Odd headers of programs are no reason to block.")},
        {"products/hot", RuleEditor::tr("Hotlink Protection"),
         RuleEditor::tr("Pictures may be shown by other sites.")},
        {"products/securityLevel", RuleEditor::tr("Security Level"),
         RuleEditor::tr("No challenge for a bad reputation.")},
        {"products/uaBlock", RuleEditor::tr("User Agent Blocking"),
         RuleEditor::tr("Those rules are not asked.")},
        {"products/zoneLockdown", RuleEditor::tr("Zone Lockdown"),
         RuleEditor::tr("Those rules are not asked.")},
    };
}

bool skips(const base::Tree& parameters, const std::string& key) {
    if (key == "ruleset") {
        const base::Tree* ruleset = parameters.find("ruleset");
        // Without anything it skips the rest of its ruleset.
        return ruleset || parameters.isNull() || (parameters.isMap() && parameters.size() == 0);
    }
    const std::size_t slash = key.find('/');
    const base::Tree* list = parameters.find(key.substr(0, slash));
    if (!list || !list->isList())
        return false;
    const std::string name = key.substr(slash + 1);
    const auto& items = list->items();
    return std::ranges::any_of(items, [&](const base::Tree& one) { return one.scalarText() == name; });
}

// That member of the list, there or not; others stay as they are.
void setSkip(base::Tree& parameters, const std::string& key, bool on) {
    if (!parameters.isMap())
        parameters = base::Tree::map();
    if (key == "ruleset") {
        if (on && !parameters.find("ruleset"))
            parameters.set("ruleset", base::Tree::string("current"));
        else if (!on)
            parameters.erase("ruleset");
        return;
    }
    const std::size_t slash = key.find('/');
    const std::string member = key.substr(0, slash), name = key.substr(slash + 1);
    base::Tree list = base::Tree::list();
    if (const base::Tree* old = parameters.find(member)) {
        const auto& items = old->items();
        for (const base::Tree& one : items)
            if (one.scalarText() != name)
                list.append(one);
    }
    if (on)
        list.append(base::Tree::string(name));
    if (list.size() > 0)
        parameters.set(member, list);
    else
        parameters.erase(member);
}

} // namespace

RuleEditor::RuleEditor(session::Session& session, QWidget* parent) : QScrollArea(parent), m_session(session) {
    setAccessibleName(tr("The chosen rule"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
}

const model::WafRule* RuleEditor::rule() const {
    const auto& waf = m_session.document()->waf;
    const auto rules = waf.find(m_zone);
    if (rules == waf.end())
        return nullptr;
    const auto found = std::ranges::find(rules->second, m_ref, &model::WafRule::ref);
    return found == rules->second.end() ? nullptr : &*found;
}

void RuleEditor::build() {
    auto* content = new QFrame(this);
    content->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    m_title = headingLabel({}, content);
    column->addWidget(m_title);
    m_name = new QLineEdit(content);
    m_name->setAccessibleName(tr("Name of the rule"));
    m_name->setPlaceholderText(tr("What the rule is for"));
    column->addWidget(m_name);
    column->addSpacing(4);
    column->addWidget(headingLabel(tr("When"), content));
    m_form = new ConditionForm(content);
    column->addWidget(m_form);
    m_noForm = mutedLabel(tr("This expression says more than a form can show. It is edited as text below."),
                          content);
    column->addWidget(m_noForm);
    column->addSpacing(4);
    column->addWidget(headingLabel(tr("Then"), content));
    m_action = new QComboBox(content);
    nameChoice(m_action, tr("Action"));
    column->addWidget(m_action);
    m_does = mutedLabel({}, content);
    column->addWidget(m_does);
    m_skip = new QWidget(content);
    auto* skips = new QVBoxLayout(m_skip);
    skips->setContentsMargins(0, 0, 0, 0);
    skips->setSpacing(2);
    for (const SkipPart& part : skipParts()) {
        auto* box = new QCheckBox(part.title, m_skip);
        box->setToolTip(part.means);
        box->setAccessibleDescription(part.means);
        skips->addWidget(box);
        QLabel* means = mutedLabel(part.means, m_skip);
        means->setFont(smallFont());
        // Below the words of the box, not below the box.
        auto* row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, 4);
        row->addSpacing(box->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, box) + 8);
        row->addWidget(means, 1);
        skips->addLayout(row);
        m_skips.emplace_back(part.key, box);
        connect(box, &QCheckBox::clicked, this, &RuleEditor::takeSkip);
    }
    column->addWidget(m_skip);
    m_response = new QWidget(content);
    auto* response = new QFormLayout(m_response);
    response->setContentsMargins(0, 0, 0, 0);
    m_status = new QComboBox(m_response);
    nameChoice(m_status, tr("Answer with status"));
    m_status->addItem(tr("as the zone has it"), 0);
    for (const int status : {400, 401, 403, 404, 410, 429, 451, 503})
        m_status->addItem(QString::number(status), status);
    m_body = new QLineEdit(m_response);
    m_body->setAccessibleName(tr("Answer with text"));
    response->addRow(tr("Answer with status"), m_status);
    response->addRow(tr("Answer with text"), m_body);
    column->addWidget(m_response);
    column->addSpacing(4);
    column->addWidget(headingLabel(tr("As Cloudflare will store it"), content));
    m_text = new ExpressionEdit(content);
    column->addWidget(m_text);
    m_caret = monoLabel({}, content);
    m_caret->setWordWrap(false);
    m_caret->setTextInteractionFlags(Qt::NoTextInteraction);
    m_caret->setFocusPolicy(Qt::NoFocus);
    m_caret->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_error = new QLabel(content);
    m_error->setWordWrap(true);
    column->addWidget(m_error);
    column->addWidget(m_caret);
    m_problems = new QFrame(content);
    m_problemRows = new QVBoxLayout(m_problems);
    m_problemRows->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_problems);
    m_moves = new MovesPanel(tr("No request was found that this changes."), content);
    column->addWidget(m_moves);
    column->addSpacing(4);
    auto* last = new QFormLayout;
    m_refField = new QLineEdit(content);
    m_refField->setAccessibleName(tr("Reference"));
    m_refField->setToolTip(tr("Saved requests call the rule waf/ and this."));
    m_refField->setFont(monoFont());
    last->addRow(tr("Reference"), m_refField);
    column->addLayout(last);
    column->addStretch();
    setWidget(content);
    setMinimumWidth(380);

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const model::WafRule* one = rule();
        if (one && qs(one->description) != m_name->text())
            m_session.edit(
                session::renameWafRule(*m_session.document(), m_zone, m_ref, m_name->text().toStdString()));
    });
    connect(m_refField, &QLineEdit::editingFinished, this, [this] {
        const std::string wanted = m_refField->text().trimmed().toStdString();
        const model::WafRule* one = rule();
        if (!one || wanted == m_ref || wanted.empty()) {
            m_refField->setText(qs(m_ref));
            return;
        }
        model::WafRule changed = *one;
        changed.ref = wanted;
        const std::string before = m_ref;
        m_ref = wanted; // what comes of it is shown under the new one
        if (!m_session.edit(session::changeWafRule(*m_session.document(), m_zone, before, changed))) {
            m_ref = before;
            m_refField->setText(qs(m_ref));
        }
    });
    connect(m_form, &ConditionForm::changed, this, [this](const std::string& expression) {
        change("expression", [&](model::WafRule& one) { one.expression = expression; });
    });
    connect(m_text, &ExpressionEdit::edited, this, [this](const std::string& expression) {
        change("expression", [&](model::WafRule& one) { one.expression = expression; });
    });
    connect(m_form, &ConditionForm::done, this, [this] { m_session.endInteraction(); });
    connect(m_text, &ExpressionEdit::done, this, [this] { m_session.endInteraction(); });
    connect(m_action, &QComboBox::activated, this, [this] {
        const std::string action = m_action->currentData().toString().toStdString();
        change("", [&](model::WafRule& one) {
            if (one.action != action)
                one.actionParameters = {};
            one.action = action;
        });
    });
    const auto respond = [this] {
        change("response", [this](model::WafRule& one) {
            const int status = m_status->currentData().toInt();
            if (!one.actionParameters.isMap())
                one.actionParameters = base::Tree::map();
            if (status == 0) {
                one.actionParameters.erase("response");
                if (one.actionParameters.size() == 0)
                    one.actionParameters = {};
                return;
            }
            base::Tree answer = base::Tree::map();
            if (const base::Tree* old = one.actionParameters.find("response"))
                answer = *old;
            answer.set("status_code", base::Tree::integer(status));
            answer.set("content", base::Tree::string(m_body->text().toStdString()));
            if (!answer.find("content_type"))
                answer.set("content_type", base::Tree::string("text/plain"));
            one.actionParameters.set("response", answer);
        });
        m_session.endInteraction();
    };
    connect(m_status, &QComboBox::activated, this, respond);
    connect(m_body, &QLineEdit::editingFinished, this, [this, respond] {
        if (m_status->currentData().toInt() != 0)
            respond();
    });
}

void RuleEditor::change(const char* field, const std::function<void(model::WafRule&)>& fn) {
    const model::WafRule* one = rule();
    if (!one || m_quiet)
        return;
    model::WafRule changed = *one;
    fn(changed);
    m_session.edit(session::changeWafRule(*m_session.document(), m_zone, m_ref, changed, field));
}

void RuleEditor::takeSkip() {
    change("", [this](model::WafRule& one) {
        for (const auto& [key, box] : m_skips)
            if (box->isChecked() != skips(one.actionParameters, key))
                setSkip(one.actionParameters, key, box->isChecked());
        // The whole default is written as none.
        if (one.actionParameters.isMap() && one.actionParameters.size() == 1 &&
            one.actionParameters.find("ruleset"))
            one.actionParameters = {};
    });
}

void RuleEditor::show(const std::string& zone, const std::string& ref, edge::Plan plan) {
    if (ref != m_ref || zone != m_zone)
        m_session.endInteraction();
    m_zone = zone;
    m_ref = ref;
    m_plan = plan;
    refresh();
}

void RuleEditor::refresh() {
    const model::WafRule* one = rule();
    widget()->setEnabled(one != nullptr);
    if (!one)
        return;
    m_quiet = true;
    m_title->setText(one->description.empty() ? qs(one->ref) : qs(one->description));
    if (!m_name->hasFocus() || m_name->text().isEmpty() || !m_name->isModified())
        m_name->setText(qs(one->description));
    if (!m_refField->hasFocus())
        m_refField->setText(qs(one->ref));
    // A value that is being typed is no reason to take the form away.
    const bool typed = m_form->isAncestorOf(QApplication::focusWidget()) &&
                       expressionOf(m_form->conditions()) == one->expression;
    const auto conditions = typed ? std::optional(m_form->conditions()) : conditionsOf(one->expression);
    m_form->setVisible(conditions.has_value());
    m_noForm->setVisible(!conditions);
    if (conditions)
        m_form->show(*conditions);
    m_text->show(one->expression);
    m_error->setVisible(!m_text->error().isEmpty());
    m_error->setText(m_text->error());
    QPalette palette = m_error->palette();
    palette.setColor(QPalette::WindowText, Colours::of(this)[Token::denied]);
    m_error->setPalette(palette);
    edge::ExpressionError error;
    const bool reads = edge::Expression::parse(one->expression, error).has_value();
    m_caret->setVisible(!reads && error.caret.size() < 120);
    m_caret->setText(reads ? QString() : qs(error.caret));
    if (!reads)
        m_noForm->setText(tr("This cannot be read yet; what is wrong stands below the text."));
    else
        m_noForm->setText(tr("This expression says more than a form can show. It is edited as text below."));

    m_action->clear();
    for (const std::string& action : ruleActions()) {
        m_action->addItem(action == "log" && m_plan != edge::Plan::enterprise
                              ? tr("%1 (Enterprise only)").arg(actionWord(action))
                              : actionWord(action),
                          qs(action));
        m_action->setItemData(m_action->count() - 1, actionSentence(action), Qt::ToolTipRole);
    }
    int at = m_action->findData(qs(one->action));
    if (at < 0) {
        m_action->addItem(qs(one->action), qs(one->action));
        at = m_action->count() - 1;
    }
    m_action->setCurrentIndex(at);
    m_does->setText(actionSentence(one->action));
    fillSkip(*one);
    fillResponse(*one);
    showProblems(*one);
    m_quiet = false;
}

void RuleEditor::fillSkip(const model::WafRule& rule) {
    m_skip->setVisible(rule.action == "skip");
    const auto parts = skipParts();
    for (std::size_t i = 0; i < m_skips.size(); ++i) {
        auto* box = m_skips[i].second;
        box->setChecked(skips(rule.actionParameters, m_skips[i].first));
        // What the plan does not have can be switched off, not on.
        box->setEnabled(box->isChecked() || parts[i].plan <= m_plan);
    }
}

void RuleEditor::fillResponse(const model::WafRule& rule) {
    const base::Tree* response = rule.actionParameters.find("response");
    m_response->setVisible(rule.action == "block" && (response || m_plan != edge::Plan::free));
    const base::Tree* status = response ? response->find("status_code") : nullptr;
    const QString code = status ? qs(status->scalarText()) : QString();
    int at = status ? m_status->findText(code) : 0;
    if (at < 0) {
        m_status->addItem(code, code.toInt());
        at = m_status->count() - 1;
    }
    m_status->setCurrentIndex(at);
    const base::Tree* content = response ? response->find("content") : nullptr;
    if (!m_body->hasFocus())
        m_body->setText(content ? qs(content->scalarText()) : QString());
    m_body->setEnabled(status != nullptr);
}

// What the plan does not cover, and what should be known of the fields.
void RuleEditor::showProblems(const model::WafRule& rule) {
    clearLayout(m_problemRows);
    const auto add = [this](Tone tone, const QString& text) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new ToneIcon(tone, m_problems), 0, Qt::AlignTop);
        auto* label = new QLabel(text, m_problems);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        row->addWidget(label, 1);
        m_problemRows->addLayout(row);
    };
    const edge::WafRuleset alone = edge::rulesetOf({rule});
    for (const base::Diagnostic& one : edge::planProblems(alone, m_plan)) {
        const QString hint = session::shown(one.hint);
        add(Tone::excess, session::shown(one.message) + (hint.isEmpty() ? hint : QLatin1Char(' ') + hint));
    }
    if (!alone.rules.empty() && alone.rules.front().expression)
        for (const edge::ExpressionNote& note : alone.rules.front().expression->notes())
            if (note.kind != edge::ExpressionNote::Kind::plan)
                add(note.kind == edge::ExpressionNote::Kind::notModelled ? Tone::unknown : Tone::excess,
                    session::shown(note.message));
    m_problems->setVisible(m_problemRows->count() > 0);
}

void RuleEditor::showMoves(const std::vector<MovePreview>& moves) {
    m_moves->show(moves);
}

void RuleEditor::focusName() {
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

} // namespace sallyport::gui
