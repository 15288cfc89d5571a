#include "accesspage.h"

#include "../widgets.h"
#include "applicationcard.h"
#include "applicationeditor.h"
#include "templatedialog.h"
#include "whogetsin.h"
#include "words.h"

#include <sallyport/edge/accessanalysis.h>

#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

AccessPage::AccessPage(session::Session& session, QWidget* parent) : Page(session, parent) {
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::document || parts & session::Part::derived)
            refresh();
    });
}

// Made when it is first seen, not when the program starts.
void AccessPage::showEvent(QShowEvent* event) {
    if (!m_body)
        build();
    Page::showEvent(event);
}

void AccessPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    buildHead(column);

    m_empty = new EmptyState(QStringLiteral("user"), this);
    column->addWidget(m_empty, 3);
    m_fill = button(tr("Protect a hostname…"), QStringLiteral("plus"), this, true);
    connect(m_fill, &QPushButton::clicked, this, [this] { protect(); });
    column->addWidget(m_fill, 0, Qt::AlignHCenter);
    column->addStretch(1);

    auto* split = new QSplitter(Qt::Horizontal, this);
    m_body = split;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(12);
    m_scroll = new QScrollArea(split);
    m_scroll->setAccessibleName(tr("Applications"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* cards = new QWidget(m_scroll);
    m_cardColumn = new QVBoxLayout(cards);
    m_cardColumn->setContentsMargins(0, 0, 4, 0);
    m_cardColumn->setSpacing(10);
    m_open = new QFrame(cards);
    m_open->setObjectName(QStringLiteral("card"));
    m_openRows = new QVBoxLayout(m_open);
    m_openRows->setContentsMargins(14, 12, 14, 12);
    m_openRows->setSpacing(6);
    m_cardColumn->addWidget(m_open);
    m_shared = new QFrame(cards);
    m_shared->setObjectName(QStringLiteral("card"));
    auto* shared = new QVBoxLayout(m_shared);
    shared->setContentsMargins(14, 12, 10, 8);
    shared->addWidget(headingLabel(tr("Shared by the applications"), m_shared));
    m_sharedList = new OrderedList(tr("Reusable policies and groups"), m_shared);
    m_sharedList->setKeepsSections(true);
    m_sharedList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    shared->addWidget(m_sharedList);
    m_cardColumn->addWidget(m_shared);
    m_cardColumn->addStretch();
    m_scroll->setWidget(cards);
    split->addWidget(m_scroll);
    buildRight();
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({620, 430});
    column->addWidget(split, 100);

    const auto sharedAt = [this](int row) {
        const auto policies = static_cast<int>(theSession().document()->accessPolicies.size());
        const bool policy = row < policies;
        const auto at = static_cast<std::size_t>(policy ? row : row - policies);
        return policy ? AccessChoice{AccessChoice::Kind::policy,
                                     {},
                                     theSession().document()->accessPolicies[at].name}
                      : AccessChoice{
                            AccessChoice::Kind::group, {}, theSession().document()->accessGroups[at].name};
    };
    connect(m_sharedList, &OrderedList::rowChosen, this,
            [this, sharedAt](int row) { choose(sharedAt(row)); });
    connect(m_sharedList, &QAbstractItemView::clicked, this,
            [this, sharedAt](const QModelIndex& at) { choose(sharedAt(at.row())); });
    connect(m_sharedList, &OrderedList::removeRequested, this,
            [this, sharedAt](int row) { remove(sharedAt(row)); });
    connect(m_sharedList, &OrderedList::renameRequested, this,
            [this, sharedAt](int row) { rename(sharedAt(row)); });
    connect(m_sharedList, &OrderedList::duplicateRequested, this,
            [this, sharedAt](int row) { duplicate(sharedAt(row)); });
    connect(m_sharedList, &OrderedList::moveRequested, this, [this, sharedAt](int from, int to) {
        const AccessChoice moved = sharedAt(from);
        if (moved.kind == AccessChoice::Kind::policy)
            theSession().edit(
                session::movePolicy(*theSession().document(), moved.policy(), static_cast<std::size_t>(to)));
    });
    refresh();
}

void AccessPage::buildHead(QVBoxLayout* column) {
    m_sentence = mutedLabel({}, this);
    QHBoxLayout* head = pageHead(title(), m_sentence, this);
    QPushButton* add = button(tr("Add"), {}, this);
    auto* menu = new QMenu(add);
    menu->setAccessibleName(tr("Add"));
    menu->addAction(tr("An application"), this, [this] { addApplication(); });
    menu->addAction(tr("A reusable policy"), this, [this] { addPolicy({}); });
    menu->addAction(tr("A group"), this, [this] {
        model::AccessGroup group;
        group.name = session::proposedGroupName(*theSession().document(), tr("New group").toStdString());
        if (theSession().edit(session::addGroup(*theSession().document(), group)))
            rename({AccessChoice::Kind::group, {}, group.name});
    });
    add->setMenu(menu);
    add->setProperty("opens", true);
    head->addWidget(add);
    QPushButton* from = button(tr("Protect…"), QStringLiteral("plus"), this, true);
    from->setToolTip(tr("Put Access in front of a hostname, from a template"));
    connect(from, &QPushButton::clicked, this, [this] { protect(); });
    head->addWidget(from);
    column->addLayout(head);
}

void AccessPage::buildRight() {
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Beside the applications"));
    m_tabs->tabBar()->setAccessibleName(tr("Beside the applications"));
    m_editors = new QStackedWidget(m_tabs);
    m_editors->setContentsMargins(0, 8, 0, 0);
    m_application = new ApplicationEditor(theSession(), m_editors);
    m_rule = new AccessRuleEditor(theSession(), m_editors);
    m_editors->addWidget(m_application);
    m_editors->addWidget(m_rule);
    m_who = new WhoGetsIn(theSession(), m_tabs);
    m_tabs->addTab(m_editors, tr("What is chosen"));
    m_tabs->addTab(m_who, tr("Who gets in"));
    const auto renamed = [this](const AccessChoice& choice) { m_choice = choice; };
    connect(m_application, &ApplicationEditor::renamed, this, renamed);
    connect(m_rule, &AccessRuleEditor::renamed, this, renamed);
    connect(m_application, &ApplicationEditor::policyWanted, this, &AccessPage::addPolicy);
    connect(m_application, &ApplicationEditor::removeRequested, this, &AccessPage::remove);
    connect(m_rule, &AccessRuleEditor::removeRequested, this, &AccessPage::remove);
    connect(m_application, &ApplicationEditor::duplicateRequested, this, &AccessPage::duplicate);
    connect(m_rule, &AccessRuleEditor::duplicateRequested, this, &AccessPage::duplicate);
    connect(m_who, &WhoGetsIn::answered, this, [this] {
        if (!m_refreshing)
            refreshCards();
    });
    connect(m_who, &WhoGetsIn::applicationChosen, this,
            [this](const std::string& application, const std::string& policy) {
                choose(policy.empty() ? AccessChoice{AccessChoice::Kind::application, {}, application}
                                      : AccessChoice{AccessChoice::Kind::policy, application, policy});
            });
}

QString AccessPage::count(const session::Session& session) {
    const auto applications = session.document()->access.size();
    return applications == 0 ? QString() : QString::number(applications);
}

QWidget* AccessPage::focusTarget() {
    const bool own = m_choice.kind == AccessChoice::Kind::policy && m_choice.application.empty();
    if (m_sharedList && (own || m_choice.kind == AccessChoice::Kind::group))
        return m_sharedList;
    for (ApplicationCard* card : m_cards)
        if (card->application() == m_choice.application && m_choice.kind == AccessChoice::Kind::policy)
            return card->policies();
    for (ApplicationCard* card : m_cards)
        if (card->application() == m_choice.name)
            return card->header();
    if (m_cards.empty())
        return m_fill && m_fill->isVisibleTo(this) ? static_cast<QWidget*>(m_fill) : this;
    return m_cards.front()->header();
}

// What the checks say about Access; of another Document's state they would point elsewhere.
std::vector<AccessMark> AccessPage::marks() const {
    std::vector<AccessMark> all;
    const model::Document& document = *theSession().document();
    const auto derived = theSession().derived();
    if (derived && derived->inputs.document == theSession().document())
        for (const base::Diagnostic& one : derived->findings)
            if (auto mark = markOf(document, one))
                all.push_back(*std::move(mark));
    return all;
}

void AccessPage::refresh() {
    if (!m_body || m_refreshing)
        return;
    m_refreshing = true;
    const model::Document& document = *theSession().document();
    const bool any =
        !document.access.empty() || !document.accessPolicies.empty() || !document.accessGroups.empty();
    const auto open = openHostnames(document);
    m_empty->setVisible(!any);
    m_fill->setVisible(!any);
    m_body->setVisible(any);
    m_empty->setText(
        open.empty()
            ? tr("Applications stand here: who may reach which hostname. No hostname is published yet.")
            : tr("Applications stand here: who may reach which hostname. Now %n hostname(s) are open to "
                 "everyone on "
                 "the internet.",
                 nullptr, static_cast<int>(open.size())));
    m_sentence->setText(open.empty() ? tr("Every published hostname has an application in front.")
                                     : tr("%n hostname(s) open to everyone on the internet", nullptr,
                                          static_cast<int>(open.size())));
    m_sentence->setVisible(any);
    if (!exists(m_choice))
        m_choice = firstChoice();
    m_who->refresh();
    refreshCards();
    refreshOpen();
    refreshShared();
    showChoice();
    m_refreshing = false;
}

void AccessPage::refreshCards() {
    const model::Document& document = *theSession().document();
    const std::vector<AccessMark> found = marks();
    while (m_cards.size() > document.access.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < document.access.size()) {
        auto* card = new ApplicationCard(theSession(), m_scroll->widget());
        m_cardColumn->insertWidget(static_cast<int>(m_cards.size()), card);
        connect(card, &ApplicationCard::chosen, this, [this](const AccessChoice& choice) { choose(choice); });
        connect(card, &ApplicationCard::renameRequested, this, &AccessPage::rename);
        connect(card, &ApplicationCard::removeRequested, this, &AccessPage::remove);
        connect(card, &ApplicationCard::duplicateRequested, this, &AccessPage::duplicate);
        connect(card, &ApplicationCard::policyWanted, this, &AccessPage::addPolicy);
        connect(card, &ApplicationCard::dragged, this, &AccessPage::previewMoves);
        connect(card->policies(), &QAbstractItemView::activated, this, [this] { m_rule->focusName(); });
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->show(i, found, m_who->outcomeOf(i));
        m_cards[i]->choose(m_choice);
    }
}

void AccessPage::refreshOpen() {
    clearLayout(m_openRows);
    const auto open = openHostnames(*theSession().document());
    m_open->setVisible(!open.empty());
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new ToneIcon(Tone::excess, m_open));
    head->addWidget(headingLabel(tr("Open to everyone on the internet"), m_open), 1);
    m_openRows->addLayout(head);
    for (const OpenHostname& one : open) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        QPushButton* name = linkButton(one.hostname, m_open);
        connect(name, &QPushButton::clicked, this, [this, tunnel = one.tunnel, id = one.id] {
            emit selectionChanged(Selection::hostname(tunnel, id));
        });
        row->addWidget(name);
        row->addWidget(
            mutedLabel(one.covered.isEmpty() ? QString() : tr("all but %1").arg(listed(one.covered)), m_open),
            1);
        QPushButton* protectIt = button(tr("Protect…"), {}, m_open);
        protectIt->setAccessibleName(tr("Protect %1").arg(one.hostname));
        connect(protectIt, &QPushButton::clicked, this,
                [this, hostname = one.hostname] { protect(hostname); });
        row->addWidget(protectIt);
        m_openRows->addLayout(row);
    }
}

void AccessPage::refreshShared() {
    const model::Document& document = *theSession().document();
    std::vector<OrderedRow> rows;
    for (const model::AccessPolicy& policy : document.accessPolicies) {
        OrderedRow row;
        row.key = QStringLiteral("policy/") + qs(policy.name);
        row.section = tr("Reusable policies");
        row.chip = decisionWord(policy.decision);
        row.chipTone = toneOfDecision(policy.decision);
        row.title = qs(policy.name);
        row.notes.push_back({Tone::plain, policySentence(document, policy), true});
        rows.push_back(std::move(row));
    }
    for (const model::AccessGroup& group : document.accessGroups) {
        OrderedRow row;
        row.key = QStringLiteral("group/") + qs(group.name);
        row.section = tr("Groups");
        row.chip = tr("Group");
        row.title = qs(group.name);
        row.notes.push_back({Tone::plain, groupSentence(document, group), true});
        rows.push_back(std::move(row));
    }
    m_shared->setVisible(!rows.empty());
    m_sharedList->setRows(std::move(rows));
    int height = 2;
    for (int row = 0; row < static_cast<int>(m_sharedList->rows().size()); ++row)
        height += m_sharedList->sizeHintForRow(row);
    m_sharedList->setFixedHeight(height);
}

bool AccessPage::exists(const AccessChoice& choice) const {
    const model::Document& document = *theSession().document();
    const auto has = [&](const auto& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const auto& one) { return one.name == choice.name; });
    };
    switch (choice.kind) {
    case AccessChoice::Kind::application:
        return has(document.access);
    case AccessChoice::Kind::policy:
        return session::findPolicy(document, choice.policy()) != nullptr;
    case AccessChoice::Kind::group:
        return has(document.accessGroups);
    case AccessChoice::Kind::nothing:
        break;
    }
    return false;
}

AccessChoice AccessPage::firstChoice() const {
    const model::Document& document = *theSession().document();
    // What the thing that went belonged to, else the first.
    for (const model::AccessApplication& one : document.access)
        if (one.name == m_choice.application)
            return {AccessChoice::Kind::application, {}, one.name};
    if (!document.access.empty())
        return {AccessChoice::Kind::application, {}, document.access.front().name};
    if (!document.accessPolicies.empty())
        return {AccessChoice::Kind::policy, {}, document.accessPolicies.front().name};
    if (!document.accessGroups.empty())
        return {AccessChoice::Kind::group, {}, document.accessGroups.front().name};
    return {};
}

void AccessPage::showChoice() {
    for (ApplicationCard* card : m_cards)
        card->choose(m_choice);
    const bool group = m_choice.kind == AccessChoice::Kind::group;
    const bool reusable = m_choice.kind == AccessChoice::Kind::policy && m_choice.application.empty();
    const QString key = (group ? QStringLiteral("group/") : QStringLiteral("policy/")) + qs(m_choice.name);
    m_sharedList->chooseRow(group || reusable ? m_sharedList->rowOf(key) : -1);
    if (m_choice.kind == AccessChoice::Kind::application) {
        m_application->show(m_choice.name);
        m_application->refresh();
        m_editors->setCurrentWidget(m_application);
    } else {
        m_rule->show(m_choice);
        m_rule->refresh();
        m_editors->setCurrentWidget(m_rule);
    }
    previewMoves();
}

// For whom moving the chosen policy changes something: while it is dragged, and before it is moved by keys.
void AccessPage::previewMoves() {
    constexpr edge::AccessLimits quick{20'000, 0};
    std::vector<PolicyMove> asked;
    std::size_t application = 0;
    bool dragging = false;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        if (m_cards[i]->isDragging() || (m_choice.kind == AccessChoice::Kind::policy && !dragging &&
                                         m_cards[i]->application() == m_choice.application)) {
            asked = m_cards[i]->moves();
            application = i;
            dragging = m_cards[i]->isDragging();
        }
    m_moving.start(
        this,
        [document = theSession().document(), asked, application, dragging, quick] {
            std::vector<MovePreview> moves;
            if (asked.empty() || application >= document->access.size())
                return moves;
            const edge::Access access = edge::accessOf(*document);
            for (const PolicyMove& one : asked) {
                MovePreview move{one.row, {}};
                for (const edge::AccessMoveEffect& effect :
                     edge::whatMoves(access, application, one.from, one.to, quick))
                    move.effects << session::shown(effect.text);
                if (dragging || !move.effects.isEmpty())
                    moves.push_back(move);
            }
            return moves;
        },
        [this](const std::vector<MovePreview>& moves) { m_rule->showMoves(moves); });
}

void AccessPage::choose(const AccessChoice& choice, bool tell) {
    m_choice = choice;
    if (!m_body)
        return;
    if (tell)
        m_tabs->setCurrentWidget(m_editors);
    showChoice();
    if (!tell || choice.kind == AccessChoice::Kind::group || choice.kind == AccessChoice::Kind::nothing)
        return;
    const bool policy = choice.kind == AccessChoice::Kind::policy;
    if (policy && choice.application.empty())
        return;
    emit selectionChanged(policy ? Selection::application(choice.application, choice.name)
                                 : Selection::application(choice.name));
}

void AccessPage::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::application)
        return;
    const AccessChoice wanted =
        selection.subject.empty() ? AccessChoice{AccessChoice::Kind::application, {}, selection.id}
                                  : AccessChoice{AccessChoice::Kind::policy, selection.id, selection.subject};
    if (wanted == m_choice)
        return;
    choose(wanted, false);
    for (ApplicationCard* card : m_cards)
        if (card->application() == selection.id)
            m_scroll->ensureWidgetVisible(card, 0, 20);
    if (selection.id.empty())
        m_scroll->ensureWidgetVisible(m_shared, 0, 20);
}

void AccessPage::protect(const QString& hostname) {
    auto* dialog = new AccessTemplateDialog(theSession(), hostname, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccessTemplateDialog::made, this,
            [this](const std::string& application, const std::string& policy) {
                choose({AccessChoice::Kind::policy, application, policy});
            });
    dialog->open();
}

void AccessPage::addApplication() {
    const model::Document& document = *theSession().document();
    model::AccessApplication application;
    const auto open = openHostnames(document);
    const QString hostname = open.empty() ? QString() : open.front().hostname;
    const QString name = hostname.isEmpty() ? tr("New application") : applicationNameFor(hostname, {});
    application.name = session::proposedApplicationName(document, name.toStdString());
    if (!hostname.isEmpty())
        application.destinations = {hostname.toStdString()};
    if (theSession().edit(session::addApplication(document, application)))
        rename({AccessChoice::Kind::application, {}, application.name});
}

void AccessPage::addPolicy(const std::string& application) {
    const model::Document& document = *theSession().document();
    model::AccessPolicy policy;
    policy.name = session::proposedPolicyName(document, application, tr("New policy").toStdString());
    policy.decision = "allow";
    if (theSession().edit(session::addPolicy(document, application, policy)))
        rename({AccessChoice::Kind::policy, application, policy.name});
}

void AccessPage::rename(const AccessChoice& choice) {
    choose(choice);
    if (choice.kind == AccessChoice::Kind::application)
        m_application->focusName();
    else
        m_rule->focusName();
}

void AccessPage::remove(const AccessChoice& choice) {
    const model::Document& document = *theSession().document();
    switch (choice.kind) {
    case AccessChoice::Kind::application:
        theSession().edit(session::removeApplication(document, choice.name));
        break;
    case AccessChoice::Kind::policy:
        theSession().edit(session::removePolicy(document, choice.policy()));
        break;
    case AccessChoice::Kind::group:
        theSession().edit(session::removeGroup(document, choice.name));
        break;
    case AccessChoice::Kind::nothing:
        break;
    }
}

void AccessPage::duplicate(const AccessChoice& choice) {
    const model::Document& document = *theSession().document();
    if (choice.kind == AccessChoice::Kind::application)
        theSession().edit(session::duplicateApplication(document, choice.name));
    else if (choice.kind == AccessChoice::Kind::policy)
        theSession().edit(session::duplicatePolicy(document, choice.policy()));
}

} // namespace sallyport::gui
