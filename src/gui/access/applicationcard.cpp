#include "applicationcard.h"

#include "../widgets.h"
#include "words.h"

#include <sallyport/edge/accessanalysis.h>
#include <sallyport/session/fixes.h>

#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <charconv>

namespace sallyport::gui {

namespace {

std::optional<std::size_t> numberAfter(const std::string& pointer, std::string_view before) {
    const std::size_t at = pointer.find(before);
    if (at == std::string::npos)
        return std::nullopt;
    std::size_t number = 0;
    const char* begin = pointer.data() + at + before.size();
    const auto read = std::from_chars(begin, pointer.data() + pointer.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

QString coversText(const model::Document& document, const model::AccessApplication& application) {
    QStringList words;
    for (const Coverage& one : coverageOf(document, application))
        words << (one.only.isEmpty() ? one.hostname
                                     : ApplicationCard::tr("%1: only %2", "hostname, paths")
                                           .arg(one.hostname, listed(one.only)));
    if (!words.isEmpty())
        return words.join(QStringLiteral(" · "));
    QStringList written;
    for (const std::string& one : application.destinations)
        written << qs(one);
    return written.isEmpty() ? ApplicationCard::tr("No destination: it covers nothing yet.")
                             : ApplicationCard::tr("%1: not among the published hostnames")
                                   .arg(written.join(QStringLiteral(", ")));
}

// A visitor whom that policy would match, and an earlier one takes.
QString witnessOf(const model::Document& document, std::size_t application, std::size_t policy) {
    constexpr edge::AccessLimits quick{5000, 0};
    const edge::Access access = edge::accessOf(document);
    const edge::AccessAnalysis analysis = edge::analysePolicies(access, application, quick);
    for (const edge::AccessFinding& one : analysis.findings)
        if (one.kind == edge::AccessFinding::Kind::shadowed && one.policy == policy && one.witness)
            return session::shown(edge::visitorWords(*one.witness, access));
    return {};
}

} // namespace

// The place of a finding is a pointer into the Document: "/edge/access/2/policies/1".
std::optional<AccessMark> markOf(const model::Document& document, const base::Diagnostic& finding) {
    const auto application = numberAfter(finding.place.pointer, "/edge/access/");
    if (!application || *application >= document.access.size())
        return std::nullopt;
    AccessMark mark;
    mark.application = *application;
    mark.policy = numberAfter(finding.place.pointer, "/policies/");
    mark.tone = toneOf(finding.severity);
    mark.text = session::shown(finding.message);
    if (finding.id == "access-policy-unreached" && mark.policy)
        if (const QString witness = witnessOf(document, *application, *mark.policy); !witness.isEmpty())
            mark.text += QLatin1Char(' ') + ApplicationCard::tr("For example %1.").arg(witness);
    mark.fix = session::fixOf(document, finding);
    return mark;
}

ApplicationCard::ApplicationCard(session::Session& session, QWidget* parent)
    : QFrame(parent), m_session(session) {
    setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 10, 8);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_header = linkButton({}, this);
    m_header->setProperty("heading", true);
    m_header->installEventFilter(this);
    m_verdict = new Pill(this);
    m_verdict->hide();
    auto* add = flatButton(QStringLiteral("plus"), tr("Add a policy"), this);
    auto* more = flatButton(QStringLiteral("ellipsis"), tr("More"), this);
    head->addWidget(m_header, 0, Qt::AlignVCenter | Qt::AlignLeading);
    head->addStretch(1);
    head->addWidget(m_verdict);
    head->addWidget(add);
    head->addWidget(more);
    column->addLayout(head);
    m_covers = mutedLabel({}, this);
    column->addWidget(m_covers);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(4);
    column->addLayout(m_notes);
    m_nobody = mutedLabel(tr("No policy: nobody is let in."), this);
    column->addWidget(m_nobody);
    m_list = new OrderedList({}, this);
    m_list->setKeepsSections(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addSpacing(4);
    column->addWidget(m_list);

    connect(m_header, &QPushButton::clicked, this, [this] { emit chosen(self()); });
    connect(add, &QToolButton::clicked, this, [this] { emit policyWanted(m_name); });
    connect(more, &QToolButton::clicked, this, [this, more] {
        QMenu menu;
        fillMenu(menu);
        menu.exec(more->mapToGlobal(QPoint(0, more->height())));
    });
    connect(m_list, &OrderedList::rowChosen, this, [this](int row) { emit chosen(policyAt(row)); });
    connect(m_list, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& at) { emit chosen(policyAt(at.row())); });
    connect(m_list, &OrderedList::moveRequested, this, &ApplicationCard::move);
    connect(m_list, &OrderedList::dragMoved, this, [this](int from, int to) {
        m_dragged = from;
        m_target = to;
        emit dragged();
    });
    connect(m_list, &OrderedList::removeRequested, this,
            [this](int row) { emit removeRequested(policyAt(row)); });
    connect(m_list, &OrderedList::renameRequested, this,
            [this](int row) { emit renameRequested(policyAt(row)); });
    connect(m_list, &OrderedList::duplicateRequested, this,
            [this](int row) { emit duplicateRequested(policyAt(row)); });
}

AccessChoice ApplicationCard::policyAt(int row) const {
    const auto at = static_cast<std::size_t>(row);
    for (const model::AccessApplication& one : m_session.document()->access)
        if (one.name == m_name && row >= 0 && at < m_order.size() && m_order[at] < one.policies.size())
            return {AccessChoice::Kind::policy, m_name, one.policies[m_order[at]].name};
    return self();
}

QWidget* ApplicationCard::header() const {
    return m_header;
}

void ApplicationCard::fillMenu(QMenu& menu) {
    menu.addAction(tr("Add a policy"), this, [this] { emit policyWanted(m_name); });
    const model::Document& document = *m_session.document();
    for (const model::AccessPolicy& one : document.accessPolicies) {
        const bool there = session::findPolicy(document, {m_name, one.name}) != nullptr;
        if (there)
            continue;
        model::AccessPolicy named;
        named.name = one.name;
        named.reusable = true;
        menu.addAction(tr("Use the reusable policy %1").arg(qs(one.name)), this, [this, named] {
            m_session.edit(session::addPolicy(*m_session.document(), m_name, named));
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Rename"), this, [this] { emit renameRequested(self()); });
    menu.addAction(tr("Duplicate"), this, [this] { emit duplicateRequested(self()); });
    menu.addAction(tr("Delete"), this, [this] { emit removeRequested(self()); });
}

void ApplicationCard::show(std::size_t at, const std::vector<AccessMark>& marks,
                           const std::optional<edge::AccessOutcome>& outcome) {
    const session::DocumentPtr document = m_session.document();
    const model::AccessApplication& application = document->access[at];
    m_name = application.name;
    m_header->setText(qs(m_name));
    m_header->setAccessibleName(tr("Application %1").arg(qs(m_name)));
    setAccessibleName(qs(m_name));
    m_covers->setText(coversText(*document, application));
    m_header->setAccessibleDescription(m_covers->text());
    if (outcome) {
        const Verdict verdict = verdictOf(*outcome);
        m_verdict->set(verdict.tone, verdict.word);
    } else {
        m_verdict->set(Tone::plain, {});
    }
    m_list->setAccessibleName(tr("Policies of %1, in the order in which they are asked").arg(qs(m_name)));
    fillNotes(at, marks);
    fillRows(*document, application, at, marks);
    m_nobody->setVisible(application.policies.empty());
    m_list->setVisible(!application.policies.empty());
    fit();
}

void ApplicationCard::fillNotes(std::size_t at, const std::vector<AccessMark>& marks) {
    clearLayout(m_notes);
    for (const AccessMark& mark : marks) {
        // What a policy has and nothing mends stands in its row.
        if (mark.application != at || (mark.policy && !mark.fix))
            continue;
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new ToneIcon(mark.tone, this), 0, Qt::AlignVCenter);
        auto* text = new QLabel(mark.text, this);
        text->setWordWrap(true);
        text->setFont(smallFont());
        row->addWidget(text, 1);
        if (mark.fix) {
            QPushButton* mend = button(tr("Fix"), QStringLiteral("wrench"), this);
            mend->setToolTip(session::shown(mark.fix->text));
            mend->setAccessibleName(tr("Fix: %1").arg(session::shown(mark.fix->text)));
            connect(mend, &QPushButton::clicked, this, [this, fix = *mark.fix] { m_session.edit(fix); });
            row->addWidget(mend, 0, Qt::AlignVCenter);
        }
        m_notes->addLayout(row);
    }
}

void ApplicationCard::fillRows(const model::Document& document, const model::AccessApplication& application,
                               std::size_t at, const std::vector<AccessMark>& marks) {
    m_order = session::askingOrder(document, application);
    std::vector<OrderedRow> rows;
    bool anyFirst = false;
    for (const std::size_t place : m_order) {
        const model::AccessPolicy& listed = application.policies[place];
        const model::AccessPolicy* policy = session::resolvedPolicy(document, listed);
        OrderedRow row;
        row.key = qs(listed.name);
        row.title = qs(listed.name);
        if (policy) {
            const bool first = session::isAskedFirst(policy->decision);
            anyFirst = anyFirst || first;
            row.section = first      ? tr("Asked first, without a login page")
                          : anyFirst ? tr("Then, of who signs in, the first that matches")
                                     : QString();
            row.chip = decisionWord(policy->decision);
            row.chipTone = toneOfDecision(policy->decision);
            row.notes.push_back({Tone::plain, policySentence(document, *policy), true});
            if (listed.reusable)
                row.title = tr("%1 (reusable)").arg(row.title);
        } else {
            row.chip = tr("Missing");
            row.chipTone = Tone::unknown;
            row.notes.push_back({Tone::excess, tr("The document has no reusable policy of this name.")});
        }
        for (const AccessMark& mark : marks)
            if (mark.application == at && mark.policy == place && !mark.fix)
                row.notes.push_back({mark.tone, mark.text});
        rows.push_back(std::move(row));
    }
    m_list->setRows(std::move(rows));
}

void ApplicationCard::choose(const AccessChoice& choice) {
    const bool own = choice.kind == AccessChoice::Kind::application && choice.name == m_name;
    if (property("chosen").toBool() != own) {
        setProperty("chosen", own);
        restyle(this);
    }
    int row = -1;
    if (choice.kind == AccessChoice::Kind::policy && choice.application == m_name)
        row = m_list->rowOf(qs(choice.name));
    if (row != m_list->currentRow())
        m_list->chooseRow(row);
}

void ApplicationCard::move(int from, int to) {
    const AccessChoice moved = policyAt(from);
    if (moved.kind != AccessChoice::Kind::policy || to < 0 || static_cast<std::size_t>(to) >= m_order.size())
        return;
    // A place among those that are asked is the place of the one that stands there.
    m_session.edit(
        session::movePolicy(*m_session.document(), moved.policy(), m_order[static_cast<std::size_t>(to)]));
    emit chosen(moved);
}

std::vector<PolicyMove> ApplicationCard::moves() const {
    const int row = isDragging() ? m_dragged : m_list->currentRow();
    const auto& rows = m_list->rows();
    const auto section = [&](int at) { return rows[static_cast<std::size_t>(at)].section; };
    const auto place = [&](int at) { return m_order[static_cast<std::size_t>(at)]; };
    const auto count = static_cast<int>(std::min(rows.size(), m_order.size()));
    std::vector<PolicyMove> moves;
    for (const int to : isDragging() ? std::vector{m_target} : std::vector{row - 1, row + 1})
        if (row >= 0 && row < count && to >= 0 && to < count && to != row && section(row) == section(to))
            moves.push_back({to, place(row), place(to)});
    return moves;
}

bool ApplicationCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_header && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2)
            emit renameRequested(self());
        else if (key->key() == Qt::Key_Delete)
            emit removeRequested(self());
        else if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)
            emit duplicateRequested(self());
        else if (key->key() == Qt::Key_Insert)
            emit policyWanted(m_name);
        else
            return QFrame::eventFilter(watched, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ApplicationCard::mousePressEvent(QMouseEvent* event) {
    QFrame::mousePressEvent(event);
    emit chosen(self());
}

void ApplicationCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit();
}

// The list is as high as its rows: the page scrolls, not the card.
void ApplicationCard::fit() {
    int height = 2;
    for (int row = 0; row < static_cast<int>(m_list->rows().size()); ++row)
        height += m_list->sizeHintForRow(row);
    if (m_list->height() != height || m_list->maximumHeight() != height)
        m_list->setFixedHeight(height);
}

} // namespace sallyport::gui
