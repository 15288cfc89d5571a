#include "edgepage.h"

#include "../widgets.h"
#include "requeststable.h"
#include "ruleeditor.h"
#include "sentence.h"
#include "templatedialog.h"

#include <sallyport/edge/zone.h>

#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

// "Saved requests it catches" above the marks, "Rule" above the sentences.
class Headings : public QWidget {
public:
    Headings(OrderedList* list, QWidget* parent) : QWidget(parent), m_list(list) {
        setFixedHeight(QFontMetrics(smallFont()).height() + 6);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_list->rows().empty())
            return;
        const OrderedList::Parts parts = m_list->partsOf(0);
        QPainter painter(this);
        QFont font = smallFont();
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(Colours::of(this)[Token::muted]);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int leading = static_cast<int>(mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        const int trailing = static_cast<int>(mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
        const auto at = [&](const QRect& part) { return QRect(part.left(), 0, part.width(), height()); };
        painter.drawText(at(parts.chip), leading | Qt::TextDontClip, EdgePage::tr("Action"));
        painter.drawText(at(parts.text), leading, EdgePage::tr("Rule"));
        if (!parts.marks.isEmpty()) {
            const QRect wide =
                mirrored ? at(parts.marks).adjusted(0, 0, 220, 0) : at(parts.marks).adjusted(-220, 0, 0, 0);
            painter.drawText(wide, trailing, EdgePage::tr("Saved requests it catches"));
        }
    }

private:
    OrderedList* m_list;
};

Tone toneOf(edge::RuleFinding::Kind kind) {
    return kind == edge::RuleFinding::Kind::orderMatters ? Tone::unknown : Tone::excess;
}

} // namespace

EdgePage::EdgePage(session::Session& session, QWidget* parent) : Page(session, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    buildHead();
    m_empty = new EmptyState(QStringLiteral("shield"), this);
    column->addWidget(m_empty, 1);

    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(12);
    m_split->addWidget(buildList());
    m_editor = new RuleEditor(session, m_split);
    m_split->addWidget(m_editor);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizes({620, 430});
    column->addWidget(m_split, 1);

    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::document)
            refresh();
        else if (parts & session::Part::derived) {
            m_table->show(m_zone, m_requests, m_now);
            showBots();
        }
    });
    refresh();
}

void EdgePage::buildHead() {
    m_sentence = mutedLabel({}, this);
    m_sentence->setWordWrap(true);
    QHBoxLayout* head = pageHead(title(), m_sentence, this);
    m_zones = new QComboBox(this);
    nameChoice(m_zones, tr("Zone"));
    m_plans = new QComboBox(this);
    nameChoice(m_plans, tr("Plan of the zone"));
    for (const edge::Plan plan :
         {edge::Plan::free, edge::Plan::pro, edge::Plan::business, edge::Plan::enterprise})
        m_plans->addItem(tr("%1 plan").arg(qs(edge::name(plan))));
    QPushButton* add = button(tr("Add rule"), QStringLiteral("plus"), this, true);
    m_templates = new QMenu(add);
    add->setMenu(m_templates);
    add->setProperty("opens", true);
    for (QWidget* one : std::initializer_list<QWidget*>{m_zones, m_plans, add})
        head->addWidget(one);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    buildMenu();
    connect(m_zones, &QComboBox::activated, this, [this] {
        m_zone = m_zones->currentText().toStdString();
        m_ref.clear();
        refresh();
    });
    connect(m_plans, &QComboBox::activated, this, [this](int chosen) {
        setPlan(static_cast<edge::Plan>(chosen));
        emit planChosen(chosen);
    });
}

void EdgePage::buildMenu() {
    for (const RuleTemplate& one : ruleTemplates()) {
        QAction* action = m_templates->addAction(one.title + QStringLiteral("…"));
        action->setToolTip(one.why);
        connect(action, &QAction::triggered, this, [this, one] {
            QStringList hostnames;
            for (const model::Tunnel& tunnel : theSession().document()->tunnels)
                for (const model::PublicHostname& hostname : tunnel.hostnames)
                    if (hostname.hostname == m_zone || hostname.hostname.ends_with('.' + m_zone))
                        hostnames << qs(hostname.hostname);
            hostnames.removeDuplicates();
            auto* dialog = new TemplateDialog(one, hostnames, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &TemplateDialog::accepted, this, &EdgePage::addRule);
            dialog->open();
        });
    }
    m_templates->addSeparator();
    QAction* plain = m_templates->addAction(tr("An empty rule, switched off"));
    connect(plain, &QAction::triggered, this, [this] {
        model::WafRule rule;
        rule.description = tr("New rule").toStdString();
        rule.expression = "starts_with(http.request.uri.path, \"/\")";
        rule.action = "block";
        rule.enabled = false;
        addRule(rule, false);
        m_editor->focusName();
    });
}

QWidget* EdgePage::buildList() {
    auto* both = new QSplitter(Qt::Vertical, m_split);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(10);
    auto* upper = new QWidget(both);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_list = new OrderedList(tr("Rules in their order"), upper);
    m_headings = new Headings(m_list, upper);
    column->addWidget(m_headings);
    column->addWidget(m_list, 1);
    m_bots = mutedLabel({}, upper);
    column->addWidget(m_bots);
    m_table = new RequestsTable(theSession(), both);
    both->addWidget(upper);
    both->addWidget(m_table);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    both->setSizes({330, 200});

    session::Session& session = theSession();
    connect(m_list, &OrderedList::rowChosen, this, [this](int row) {
        m_ref = refOf(row);
        showEditor();
        emit selectionChanged(Selection::wafRule(m_zone, m_ref));
    });
    connect(m_list, &OrderedList::moveRequested, this, [this, &session](int from, int to) {
        m_ref = refOf(from);
        session.edit(session::moveWafRule(*session.document(), m_zone, m_ref, static_cast<std::size_t>(to)));
    });
    connect(m_list, &OrderedList::dragMoved, this, &EdgePage::dragged);
    connect(m_list, &OrderedList::removeRequested, this, [this, &session](int row) {
        session.edit(session::removeWafRule(*session.document(), m_zone, refOf(row)));
    });
    connect(m_list, &OrderedList::duplicateRequested, this, [this, &session](int row) {
        const std::string ref = refOf(row);
        if (session.edit(session::duplicateWafRule(*session.document(), m_zone, ref)))
            chooseRule(refOf(row + 1));
    });
    connect(m_list, &OrderedList::switchRequested, this, [this, &session](int row, bool on) {
        session.edit(session::switchWafRule(*session.document(), m_zone, refOf(row), on));
    });
    connect(m_list, &OrderedList::renameRequested, this, [this](int row) {
        chooseRule(refOf(row));
        m_editor->focusName();
    });
    connect(m_table, &RequestsTable::requestChosen, this,
            [this](const JudgedRequest& request) { emit requestChosen(request.saved); });
    return both;
}

QWidget* EdgePage::focusTarget() {
    return m_list->isVisible() ? static_cast<QWidget*>(m_list) : this;
}

QString EdgePage::count(const session::Session& session) {
    std::size_t all = 0;
    const auto document = session.document();
    for (const auto& [zone, rules] : document->waf)
        all += rules.size();
    return all == 0 ? QString() : QString::number(all);
}

const model::List<model::WafRule>& EdgePage::rules() const {
    static const model::List<model::WafRule> none;
    const auto& waf = theSession().document()->waf;
    const auto found = waf.find(m_zone);
    return found == waf.end() ? none : found->second;
}

std::string EdgePage::refOf(int row) const {
    const auto& all = rules();
    return row >= 0 && row < static_cast<int>(all.size()) ? all[static_cast<std::size_t>(row)].ref
                                                          : std::string();
}

edge::Plan EdgePage::plan() const {
    return edge::planOf(*theSession().document(), m_zone).value_or(m_plan);
}

void EdgePage::setPlan(edge::Plan plan) {
    m_plan = plan;
    m_plans->setCurrentIndex(static_cast<int>(this->plan()));
    showSentence();
    showBots();
    showEditor();
}

void EdgePage::addRule(const model::WafRule& rule, bool first) {
    const std::size_t before = rules().size();
    const std::size_t at = first ? 0 : before;
    if (theSession().edit(session::addWafRule(*theSession().document(), m_zone, rule, at)))
        chooseRule(refOf(static_cast<int>(at)));
}

void EdgePage::chooseRule(const std::string& ref) {
    m_ref = ref;
    m_list->chooseRow(m_list->rowOf(qs(ref)));
    showEditor();
    emit selectionChanged(Selection::wafRule(m_zone, m_ref));
}

void EdgePage::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::wafRule || (selection.tunnel == m_zone && selection.id == m_ref))
        return;
    if (selection.tunnel != m_zone) {
        m_zone = selection.tunnel;
        m_ref = selection.id;
        refresh();
    }
    m_ref = selection.id;
    const int row = m_list->rowOf(qs(m_ref));
    m_list->chooseRow(row);
    if (row >= 0)
        m_list->scrollTo(m_list->currentIndex());
    showEditor();
}

void EdgePage::fillZones() {
    const std::vector<std::string> zones = session::zonesOf(*theSession().document());
    if (std::ranges::find(zones, m_zone) == zones.end()) {
        // Rules are where one begins.
        m_zone = zones.empty() ? std::string() : zones.front();
        for (const auto& [zone, rules] : theSession().document()->waf)
            if (!rules.empty()) {
                m_zone = zone;
                break;
            }
    }
    m_zones->clear();
    for (const std::string& zone : zones)
        m_zones->addItem(qs(zone));
    m_zones->setCurrentIndex(m_zones->findText(qs(m_zone)));
    m_zones->setVisible(zones.size() > 1);
    const bool told = edge::planOf(*theSession().document(), m_zone).has_value();
    m_plans->setCurrentIndex(static_cast<int>(plan()));
    m_plans->setEnabled(!told);
    m_plans->setToolTip(told ? tr("The document says the plan of this zone.")
                             : tr("What the plan does not cover is said beside the rules."));
    m_plans->setVisible(!zones.empty());
}

void EdgePage::refresh() {
    fillZones();
    m_requests = requestsOf(*theSession().document(), m_zone);
    m_ruleset = edge::rulesetOf(rules());
    m_now = judgeAll(m_ruleset, m_requests);
    const bool zone = !m_zone.empty();
    const bool any = !rules().empty() || !m_requests.empty();
    m_empty->setVisible(!any);
    m_empty->setText(
        zone ? tr("The custom WAF rules of %1 stand here, in the order in which Cloudflare runs them, "
                  "with the saved requests that each catches. Add the first from a template.")
                   .arg(qs(m_zone))
             : tr("The custom WAF rules of a zone stand here. The document has no hostname yet: "
                  "publish one first."));
    m_split->setVisible(any);
    m_templates->parentWidget()->setEnabled(zone);
    showSentence();
    showRows();
    m_table->show(m_zone, m_requests, m_now);
    int row = m_list->rowOf(qs(m_ref));
    if (row < 0 && !rules().empty()) {
        row = qMax(0, m_list->currentRow());
        m_ref = refOf(row);
    }
    m_list->chooseRow(row);
    m_editor->setVisible(!rules().empty());
    showBots();
    showEditor();
    analyse();
}

void EdgePage::showSentence() {
    if (m_zone.empty()) {
        m_sentence->clear();
        return;
    }
    const auto limit = static_cast<int>(edge::ruleLimit(plan()));
    m_sentence->setText(tr("%1 · %2 of %n rule(s) used · run from top to bottom", nullptr, limit)
                            .arg(qs(m_zone))
                            .arg(rules().size()));
}

OrderedRow EdgePage::rowOf(std::size_t at, const std::vector<WafJudgement>& after) const {
    const model::WafRule& rule = rules()[at];
    OrderedRow row;
    row.key = qs(rule.ref);
    row.isOn = rule.enabled;
    row.chip = actionWord(rule.action);
    row.chipTone = actionTone(rule.action);
    row.title = rule.description.empty() ? qs(rule.ref) : qs(rule.description);
    row.subtitle = conditionSentence(rule.expression);
    if (row.subtitle.isEmpty()) {
        row.subtitle = qs(rule.expression).simplified();
        row.isCode = true;
    }
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        OrderedRow::Mark mark;
        mark.text = QString::number(m_requests[i].number);
        mark.tone = row.chipTone == Tone::plain ? Tone::unknown : row.chipTone;
        mark.on = std::ranges::find(m_now[i].caught, at) != m_now[i].caught.end();
        mark.name = mark.on
                        ? tr("catches %1, %2", "number, request").arg(mark.text, m_requests[i].line)
                        : tr("does not catch %1, %2", "number, request").arg(mark.text, m_requests[i].line);
        if (i < after.size() && endsOtherwise(m_now[i], after[i])) {
            mark.changes = mark.on || static_cast<int>(at) == m_dragFrom;
            if (mark.changes)
                mark.name = tr("%1, %2 would be: %3", "number, request, outcome")
                                .arg(mark.text, m_requests[i].line, after[i].word);
        }
        row.marks.push_back(mark);
    }
    if (at < m_ruleset.rules.size() && !m_ruleset.rules[at].expression)
        row.notes.push_back({Tone::denied, tr("It cannot be read, and Cloudflare would refuse it.")});
    if (m_analysed == rules())
        for (const edge::RuleFinding& finding : m_analysis.findings)
            if (finding.rule == at && finding.kind != edge::RuleFinding::Kind::orderMatters)
                row.notes.push_back({toneOf(finding.kind), session::shown(finding.text)});
    return row;
}

void EdgePage::showRows() {
    std::vector<WafJudgement> after;
    if (m_dragFrom >= 0 && m_dragTo != m_dragFrom)
        after = judgeAll(
            edge::moved(m_ruleset, static_cast<std::size_t>(m_dragFrom), static_cast<std::size_t>(m_dragTo)),
            m_requests);
    std::vector<OrderedRow> rows;
    rows.reserve(rules().size());
    for (std::size_t i = 0; i < rules().size(); ++i)
        rows.push_back(rowOf(i, after));
    m_list->setRows(std::move(rows));
    m_headings->update();
}

// While a row is dragged: which requests would end otherwise, before it is dropped.
void EdgePage::dragged(int from, int to) {
    m_dragFrom = from;
    m_dragTo = to;
    showRows();
    std::vector<WafJudgement> after;
    if (from >= 0)
        after = judgeAll(edge::moved(m_ruleset, static_cast<std::size_t>(from), static_cast<std::size_t>(to)),
                         m_requests);
    m_table->show(m_zone, m_requests, m_now, after);
    showEditor();
}

void EdgePage::showEditor() {
    m_editor->show(m_zone, m_ref, plan());
    const int row = m_list->rowOf(qs(m_ref));
    std::vector<int> places;
    if (m_dragFrom >= 0)
        places = {m_dragTo};
    else if (row >= 0)
        places = {row - 1, row + 1};
    const int from = m_dragFrom >= 0 ? m_dragFrom : row;
    const int count = static_cast<int>(rules().size());
    std::erase_if(places, [&](int place) { return place < 0 || place >= count || place == from; });
    m_moving.start(
        this,
        [ruleset = m_ruleset, from, places, dragging = m_dragFrom >= 0] {
            std::vector<MovePreview> moves;
            for (const int place : places) {
                MovePreview move{place, {}};
                const auto effects =
                    edge::whatMoves(ruleset, static_cast<std::size_t>(from), static_cast<std::size_t>(place));
                for (const edge::MoveEffect& effect : effects)
                    move.effects << session::shown(effect.text);
                if (dragging || !move.effects.isEmpty())
                    moves.push_back(move);
            }
            return moves;
        },
        [this](const std::vector<MovePreview>& moves) { m_editor->showMoves(moves); });
}

void EdgePage::analyse() {
    if (m_analysed == rules())
        return;
    m_background.start(
        this, [ruleset = m_ruleset] { return edge::analyse(ruleset); },
        [this, of = rules()](edge::Analysis analysis) {
            m_analysis = std::move(analysis);
            m_analysed = of;
            showRows();
        });
}

// Bot Fight Mode stands outside these rules: said where a rule looks meant to exempt a path from it.
void EdgePage::showBots() {
    bool exempts = false;
    for (const model::WafRule& rule : rules())
        exempts = exempts || (rule.action == "skip" && rule.enabled);
    m_bots->setVisible(exempts && plan() == edge::Plan::free);
    m_bots->setText(
        tr("Bot Fight Mode of the Free plan stands outside these rules: no skip rule exempts a path from "
           "it. Where it is on and locks programs out, switch it off for the zone."));
}

} // namespace sallyport::gui
