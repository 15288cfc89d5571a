#include "applicationeditor.h"

#include "../widgets.h"
#include "words.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

ApplicationEditor::ApplicationEditor(session::Session& session, QWidget* parent)
    : QScrollArea(parent), m_session(session) {
    setAccessibleName(tr("The chosen application"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QFrame(this);
    content->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(6);
    const auto field = [&](const QString& name, QLineEdit*& edit) {
        column->addWidget(headingLabel(name, content));
        edit = new QLineEdit(content);
        edit->setAccessibleName(name);
        column->addWidget(edit);
    };
    column->addWidget(mutedLabel(tr("Application"), content));
    field(tr("Name"), m_nameEdit);
    m_nameProblem = mutedLabel({}, content);
    m_nameProblem->hide();
    column->addWidget(m_nameProblem);
    column->addSpacing(4);
    column->addWidget(headingLabel(tr("Destinations"), content));
    column->addWidget(
        mutedLabel(tr("What it stands in front of: a hostname, with a path where only a part is "
                      "meant. The most specific application decides alone."),
                   content));
    m_destinations = new QVBoxLayout;
    m_destinations->setSpacing(6);
    column->addLayout(m_destinations);
    QPushButton* add = button(tr("Add a destination"), QStringLiteral("plus"), content);
    column->addWidget(add, 0, Qt::AlignLeading);
    column->addSpacing(4);
    field(tr("A sign-in lasts"), m_duration);
    m_duration->setPlaceholderText(QStringLiteral("24h"));
    m_durationProblem = mutedLabel({}, content);
    m_durationProblem->hide();
    column->addWidget(m_durationProblem);
    column->addSpacing(4);
    field(tr("Note"), m_note);
    m_more = mutedLabel({}, content);
    column->addWidget(m_more);
    column->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QPushButton* policy = button(tr("Add a policy"), QStringLiteral("plus"), content);
    QPushButton* duplicate = button(tr("Duplicate"), {}, content);
    QPushButton* remove = button(tr("Delete"), QStringLiteral("trash-2"), content);
    for (QPushButton* one : {policy, duplicate, remove})
        row->addWidget(one);
    row->addStretch();
    column->addLayout(row);
    setWidget(content);
    setMinimumWidth(300);

    connect(m_nameEdit, &QLineEdit::editingFinished, this, &ApplicationEditor::rename);
    connect(m_nameEdit, &QLineEdit::textEdited, m_nameProblem, &QWidget::hide);
    connect(m_duration, &QLineEdit::textEdited, this, &ApplicationEditor::commitDuration);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        const model::AccessApplication* one = current();
        if (!one || m_showing || qs(one->note) == m_note->text())
            return;
        model::AccessApplication changed = *one;
        changed.note = m_note->text().toStdString();
        m_session.edit(session::changeApplication(*m_session.document(), m_name, changed));
    });
    connect(add, &QPushButton::clicked, this, [this] {
        m_rows.push_back({});
        makeDestination(m_rows.size() - 1);
        m_rows.back().edit->setFocus(Qt::OtherFocusReason);
    });
    const auto choice = [this] { return AccessChoice{AccessChoice::Kind::application, {}, m_name}; };
    connect(policy, &QPushButton::clicked, this, [this] { emit policyWanted(m_name); });
    connect(duplicate, &QPushButton::clicked, this, [this, choice] { emit duplicateRequested(choice()); });
    connect(remove, &QPushButton::clicked, this, [this, choice] { emit removeRequested(choice()); });
}

const model::AccessApplication* ApplicationEditor::current() const {
    for (const model::AccessApplication& one : m_session.document()->access)
        if (one.name == m_name)
            return &one;
    return nullptr;
}

void ApplicationEditor::show(const std::string& application) {
    if (application == m_name)
        return;
    m_session.endInteraction();
    m_name = application;
    for (QLineEdit* one : {m_nameEdit, m_duration, m_note})
        one->setModified(false);
    m_nameProblem->hide();
    verticalScrollBar()->setValue(0);
    refresh();
}

void ApplicationEditor::focusName() {
    m_nameEdit->setFocus(Qt::ShortcutFocusReason);
    m_nameEdit->selectAll();
}

void ApplicationEditor::refresh() {
    const model::AccessApplication* one = current();
    widget()->setEnabled(one != nullptr);
    if (!one)
        return;
    m_showing = true;
    const auto set = [](QLineEdit* edit, const std::string& text) {
        // What is being typed stays.
        if (edit->text() != qs(text) && !(edit->hasFocus() && edit->isModified()))
            edit->setText(qs(text));
    };
    set(m_nameEdit, one->name);
    set(m_duration, one->sessionDuration);
    set(m_note, one->note);
    m_durationProblem->hide();
    QStringList more;
    if (one->otherDestinations.size() > 0)
        more << tr("%n other destination(s), private networks or Workers, edited in the document's file.",
                   nullptr, static_cast<int>(one->otherDestinations.size()));
    if (!one->publicPaths.empty())
        more << tr("Some paths are made public by an override, edited in the document's file.");
    if (one->settings.size() > 0) {
        QStringList names;
        const auto members = one->settings.members();
        for (const base::Tree::Member& member : members)
            names << qs(member.key);
        more << tr("Also set: %1.").arg(names.join(QStringLiteral(", ")));
    }
    m_more->setText(more.join(QLatin1Char('\n')));
    m_more->setVisible(!more.isEmpty());
    if (m_shown != one->destinations || m_shownOf != m_name) {
        m_shown = one->destinations;
        m_shownOf = m_name;
        m_rows.clear();
        for (const std::string& destination : m_shown)
            m_rows.push_back({destination, qs(destination), nullptr, nullptr});
        fillDestinations();
    }
    m_showing = false;
}

void ApplicationEditor::fillDestinations() {
    clearLayout(m_destinations);
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        makeDestination(at);
}

void ApplicationEditor::makeDestination(std::size_t at) {
    auto* frame = new QWidget(widget());
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    auto* edit = new QLineEdit(m_rows[at].text, frame);
    edit->setFont(monoFont());
    edit->setAccessibleName(tr("Destination %1").arg(at + 1));
    edit->setPlaceholderText(QStringLiteral("app.example.com/admin"));
    QToolButton* remove = flatButton(QStringLiteral("x"), tr("Remove destination %1").arg(at + 1), frame);
    row->addWidget(edit, 1);
    row->addWidget(remove);
    column->addLayout(row);
    m_rows[at].problem = mutedLabel({}, frame);
    m_rows[at].edit = edit;
    column->addWidget(m_rows[at].problem);
    m_destinations->addWidget(frame);
    frame->show(); // now, so that it can take the focus
    connect(edit, &QLineEdit::textChanged, this, [this, at](const QString& text) {
        m_rows[at].text = text.trimmed();
        checkDestination(at);
        commit();
    });
    connect(remove, &QToolButton::clicked, this, [this, at] {
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(at));
        fillDestinations();
        commit();
    });
    checkDestination(at);
}

void ApplicationEditor::checkDestination(std::size_t at) {
    const Destination& row = m_rows[at];
    const auto problems = session::destinationProblems(row.text.toStdString());
    const bool empty = row.text.isEmpty();
    row.problem->setText(problems.empty() || empty ? QString() : session::shown(problems.front().message));
    row.problem->setVisible(!row.problem->text().isEmpty());
    row.edit->setProperty("wrong",
                          !empty && !problems.empty() && problems.front().severity == base::Severity::error);
    restyle(row.edit);
}

void ApplicationEditor::commit() {
    const model::AccessApplication* one = current();
    if (!one || m_showing)
        return;
    model::AccessApplication changed = *one;
    changed.destinations.clear();
    for (Destination& row : m_rows) {
        const std::string text = row.text.toStdString();
        const auto problems = session::destinationProblems(text);
        if (problems.empty() || problems.front().severity != base::Severity::error)
            row.kept = text;
        if (row.kept && std::ranges::find(changed.destinations, *row.kept) == changed.destinations.end())
            changed.destinations.push_back(*row.kept);
    }
    m_shown = changed.destinations;
    if (changed.destinations != one->destinations)
        m_session.edit(session::changeApplication(*m_session.document(), m_name, changed));
}

void ApplicationEditor::commitDuration() {
    const model::AccessApplication* one = current();
    if (!one || m_showing)
        return;
    const std::string text = m_duration->text().trimmed().toStdString();
    const auto problems = session::sessionDurationProblems(text);
    m_durationProblem->setVisible(!problems.empty());
    if (!problems.empty()) {
        m_durationProblem->setText(session::shown(problems.front().message));
        return;
    }
    model::AccessApplication changed = *one;
    changed.sessionDuration = text;
    m_session.edit(session::changeApplication(*m_session.document(), m_name, changed));
}

void ApplicationEditor::rename() {
    const std::string to = m_nameEdit->text().trimmed().toStdString();
    if (m_showing || to == m_name || !current())
        return;
    const auto edit = session::renameApplication(*m_session.document(), m_name, to);
    m_nameProblem->setVisible(!edit);
    if (!edit) {
        m_nameProblem->setText(session::shown(edit.error().message));
        return;
    }
    m_name = to;
    m_shownOf = to;
    m_nameEdit->setModified(false);
    emit renamed({AccessChoice::Kind::application, {}, to});
    m_session.edit(edit);
}

} // namespace sallyport::gui
