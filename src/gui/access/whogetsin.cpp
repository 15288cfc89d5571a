#include "whogetsin.h"

#include "../widgets.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sallyport::gui {

Verdict verdictOf(const edge::AccessOutcome& outcome) {
    using Kind = edge::AccessOutcome::Kind;
    switch (outcome.kind) {
    case Kind::open:
        return {Tone::excess, WhoGetsIn::tr("Open")};
    case Kind::bypassed:
        return {Tone::excess, WhoGetsIn::tr("No sign-in")};
    case Kind::allowed:
        return {Tone::allowed, WhoGetsIn::tr("Let in")};
    case Kind::login:
        return {Tone::plain, WhoGetsIn::tr("Login page")};
    case Kind::denied:
        return {Tone::denied, WhoGetsIn::tr("Refused")};
    case Kind::unknown:
        break;
    }
    return {Tone::unknown, WhoGetsIn::tr("Unknown")};
}

WhoGetsIn::WhoGetsIn(session::Session& session, QWidget* parent) : QScrollArea(parent), m_session(session) {
    setAccessibleName(tr("Who gets in"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, 8, 0, 0);
    auto* content = new QFrame(this);
    content->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        mutedLabel(tr("Tell what is known of a visitor. What is left empty is unknown."), content));
    auto* form = new QFormLayout;
    form->setSpacing(6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto line = [&](const QString& name, const QString& example) {
        auto* edit = new QLineEdit(content);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        form->addRow(name, edit);
        connect(edit, &QLineEdit::textChanged, this, &WhoGetsIn::ask);
        return edit;
    };
    m_stranger = new QCheckBox(tr("Not signed in"), content);
    connect(m_stranger, &QCheckBox::toggled, this, &WhoGetsIn::ask);
    m_email = line(tr("E-mail"), QStringLiteral("anna@example.com"));
    m_country = line(tr("Country"), QStringLiteral("DE"));
    m_ip = line(tr("IP address"), QStringLiteral("203.0.113.7"));
    m_groups = line(tr("Groups"), tr("of the login method, with commas"));
    const auto choice = [&](const QString& name) {
        auto* made = new QComboBox(content);
        made->setEditable(true);
        made->setInsertPolicy(QComboBox::NoInsert);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        nameChoice(made, name);
        form->addRow(name, made);
        connect(made, &QComboBox::editTextChanged, this, &WhoGetsIn::ask);
        return made;
    };
    m_login = choice(tr("Login method"));
    m_token = choice(tr("Service token"));
    form->addRow(QString(), m_stranger);
    column->addLayout(form);
    m_problem = mutedLabel({}, content);
    m_problem->hide();
    column->addWidget(m_problem);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(6);
    column->addLayout(m_answers);
    column->addStretch();
    setWidget(content);
    setMinimumWidth(300);
    fillNames();
}

QWidget* WhoGetsIn::focusTarget() const {
    return m_email;
}

void WhoGetsIn::fillNames() {
    const auto fill = [](QComboBox* choice, const auto& list) {
        QStringList names{QString()};
        for (const auto& one : list)
            names << qs(one.name);
        QStringList there;
        for (int i = 0; i < choice->count(); ++i)
            there << choice->itemText(i);
        if (there == names)
            return;
        const QString kept = choice->currentText();
        const QSignalBlocker quiet(choice);
        choice->clear();
        choice->addItems(names);
        choice->setEditText(kept);
    };
    fill(m_login, m_session.document()->accessLogins);
    fill(m_token, m_session.document()->accessTokens);
}

edge::Request WhoGetsIn::request() const {
    edge::Request request;
    request.country = m_country->text().trimmed().toUpper().toStdString();
    if (const auto ip = model::Ip::parse(m_ip->text().trimmed().toStdString()))
        request.ip = *ip;
    const QString token = m_token->currentText().trimmed();
    if (m_stranger->isChecked() && token.isEmpty())
        return request;
    edge::Identity identity;
    if (!m_stranger->isChecked()) {
        identity.email = m_email->text().trimmed().toStdString();
        for (const QString& group : m_groups->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            identity.groups.push_back(group.trimmed().toStdString());
        identity.loginMethod = m_login->currentText().trimmed().toStdString();
    }
    identity.serviceToken = token.toStdString();
    request.identity = identity;
    return request;
}

void WhoGetsIn::refresh() {
    fillNames();
    ask();
}

std::optional<edge::AccessOutcome> WhoGetsIn::outcomeOf(std::size_t application) const {
    return m_asked && application < m_outcomes.size() ? std::optional(m_outcomes[application]) : std::nullopt;
}

void WhoGetsIn::ask() {
    const session::DocumentPtr document = m_session.document();
    m_asked = m_stranger->isChecked();
    for (const QString& told : {m_email->text(), m_country->text(), m_ip->text(), m_groups->text(),
                                m_token->currentText(), m_login->currentText()})
        m_asked = m_asked || !told.trimmed().isEmpty();
    for (QWidget* one : std::initializer_list<QWidget*>{m_email, m_groups, m_login})
        one->setEnabled(!m_stranger->isChecked());
    const QString ip = m_ip->text().trimmed(), country = m_country->text().trimmed();
    QString problem;
    if (!ip.isEmpty() && !model::Ip::parse(ip.toStdString()))
        problem = tr("“%1” is no address yet: it is not looked at.").arg(ip);
    else if (!country.isEmpty() && country.size() != 2)
        problem = tr("A country is written with two letters, as DE.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    clearLayout(m_answers);
    m_outcomes.clear();
    if (document->access.empty()) {
        addText(m_answers, tr("There is no application: every hostname is open to everyone on the internet."),
                true);
    } else if (m_asked) {
        if (m_matched != document) {
            m_matcher.emplace(edge::accessOf(*document));
            m_matched = document;
        }
        for (std::size_t i = 0; i < document->access.size(); ++i)
            addAnswer(i);
        QStringList open;
        for (const OpenHostname& one : openHostnames(*document))
            if (one.covered.isEmpty())
                open << one.hostname;
        if (!open.isEmpty()) {
            m_answers->addWidget(ruleLine(widget()));
            addText(m_answers,
                    tr("No application stands in front of %1: everyone gets there.").arg(listed(open)), true);
        }
    }
    emit answered();
}

void WhoGetsIn::addText(QVBoxLayout* column, const QString& text, bool muted) {
    auto* label = new QLabel(text, widget());
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", muted);
    column->addWidget(label);
}

void WhoGetsIn::addAnswer(std::size_t application) {
    const session::DocumentPtr document = m_session.document();
    const model::AccessApplication& one = document->access[application];
    edge::Request asked = request();
    if (!one.destinations.empty()) {
        const edge::AccessDestination destination = edge::readDestination(one.destinations.front());
        asked.host = destination.host;
        asked.path = destination.path.empty() ? "/" : destination.path;
        for (std::string* part : {&asked.host, &asked.path})
            if (const auto star = part->find('*'); star != std::string::npos)
                part->replace(star, 1, part == &asked.host ? "a" : "");
    }
    const edge::AccessOutcome outcome = m_matcher->decide(asked, application);
    m_outcomes.push_back(outcome);
    m_answers->addWidget(ruleLine(widget()));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto& read = m_matcher->access().applications[application].policies;
    const std::string policy =
        outcome.policy && *outcome.policy < read.size() ? read[*outcome.policy].name : std::string();
    QPushButton* name = linkButton(qs(one.name), widget());
    connect(name, &QPushButton::clicked, this,
            [this, application = one.name, policy] { emit applicationChosen(application, policy); });
    const Verdict verdict = verdictOf(outcome);
    auto* pill = new Pill(widget());
    pill->set(verdict.tone, verdict.word);
    name->setAccessibleName(tr("%1: %2", "application: verdict").arg(qs(one.name), verdict.word));
    row->addWidget(name, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(pill);
    m_answers->addLayout(row);
    addText(m_answers, session::shown(outcome.because), false);
    for (const base::Text& miss : outcome.nearMisses)
        addText(m_answers, tr("Nearly: %1").arg(session::shown(miss)), true);
}

} // namespace sallyport::gui
