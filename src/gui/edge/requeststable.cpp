#include "requeststable.h"

#include "../widgets.h"
#include "requestdialog.h"

#include <QHeaderView>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

enum Column { numberColumn, lineColumn, shouldColumn, wafColumn, endColumn, decidedColumn, columns };

QTableWidgetItem* cell(const QString& text) {
    auto* made = new QTableWidgetItem(text);
    made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    made->setToolTip(text);
    return made;
}

// A sentence is cut at its end, where an address is cut in its middle.
class SentenceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
    }
};

// Most are GET: the method is told where it is another. The page says the zone.
QString shortLine(const JudgedRequest& request, const std::string& zone) {
    const QString get = QStringLiteral("GET ");
    QString line = request.line.startsWith(get) ? request.line.mid(get.size()) : request.line;
    const QString end = QLatin1Char('.') + qs(zone) + QLatin1Char('/');
    if (const qsizetype at = line.indexOf(end);
        at > 0 && at == line.indexOf(QLatin1Char('/')) + 1 - end.size())
        line.replace(at, end.size(), QStringLiteral("…/"));
    return line;
}

} // namespace

RequestsTable::RequestsTable(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    QLabel* title = headingLabel(tr("Saved requests"), this);
    title->setWordWrap(false);
    head->addWidget(title);
    m_summary = new OneLine(this);
    m_summary->setProperty("muted", true);
    head->addWidget(m_summary, 1);
    QPushButton* add = button(tr("Save a request…"), QStringLiteral("plus"), this);
    m_edit = flatButton(QStringLiteral("pencil"), tr("Edit the chosen request"), this);
    m_remove = flatButton(QStringLiteral("trash-2"), tr("Delete the chosen request"), this);
    for (QWidget* one : std::initializer_list<QWidget*>{add, m_edit, m_remove})
        head->addWidget(one);
    column->addLayout(head);
    m_table = new QTableWidget(0, columns, this);
    m_table->setAccessibleName(tr("Saved requests"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    // Of a long URL its path tells it from others.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalHeaderLabels(
        {QString(), tr("Request"), tr("Should be"), tr("WAF"), tr("In the end"), tr("Decided by")});
    m_table->setItemDelegateForColumn(decidedColumn, new SentenceDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(qMax(30, fontMetrics().height() + 12));
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    for (int i = 0; i < columns; ++i)
        header->setSectionResizeMode(i, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(lineColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(decidedColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(30);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != lineColumn && section != decidedColumn)
            fitRequests();
    });
    m_table->viewport()->installEventFilter(this);
    column->addWidget(m_table, 1);
    m_empty = mutedLabel(
        tr("Requests that must go on working stand here, with what should become of them. Each edit "
           "runs them all. Save the first, or keep one from the trace below."),
        this);
    column->addWidget(m_empty);
    column->addStretch();

    connect(add, &QPushButton::clicked, this, [this] { addRequest(); });
    connect(m_edit, &QToolButton::clicked, this, [this] { edit(m_table->currentRow()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { remove(m_table->currentRow()); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row) { edit(row); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        m_edit->setEnabled(row >= 0);
        m_remove->setEnabled(row >= 0);
        const JudgedRequest* one = at(row);
        if (one && row != before && m_table->hasFocus())
            emit requestChosen(*one);
    });
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_Insert), [this] { addRequest(); });
    key(QKeySequence(Qt::Key_Return), [this] { edit(m_table->currentRow()); });
    key(QKeySequence(Qt::Key_F2), [this] { edit(m_table->currentRow()); });
    key(QKeySequence(Qt::Key_Delete), [this] { remove(m_table->currentRow()); });
}

const JudgedRequest* RequestsTable::at(int row) const {
    return row >= 0 && row < static_cast<int>(m_requests.size()) ? &m_requests[static_cast<std::size_t>(row)]
                                                                 : nullptr;
}

void RequestsTable::show(const std::string& zone, const std::vector<JudgedRequest>& requests,
                         const std::vector<WafJudgement>& now, const std::vector<WafJudgement>& after) {
    m_zone = zone;
    m_requests = requests;
    const int chosen = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(requests.size()));
    int changing = 0, expected = 0;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const WafJudgement* then = i < after.size() ? &after[i] : nullptr;
        changing += then && endsOtherwise(now[i], *then) ? 1 : 0;
        expected += requests[i].saved.expect.empty() ? 0 : 1;
        fillRow(static_cast<int>(i), requests[i], now[i], then);
    }
    fitRequests();
    m_table->setVisible(!requests.empty());
    m_empty->setVisible(requests.empty());
    if (!requests.empty() && chosen >= 0)
        m_table->setCurrentCell(qMin(chosen, static_cast<int>(requests.size()) - 1), 0);
    m_edit->setEnabled(at(m_table->currentRow()));
    m_remove->setEnabled(at(m_table->currentRow()));
    m_edit->setVisible(!requests.empty());
    m_remove->setVisible(!requests.empty());
    if (!after.empty())
        m_summary->setText(changing == 0 ? tr("nothing here would change")
                                         : tr("%n would end otherwise", nullptr, changing));
    else
        m_summary->setText(expected == 0 ? QString() : tr("run after every edit"));
}

// The requests are what one reads; who decides has the room that is left.
void RequestsTable::fitRequests() {
    QHeaderView* header = m_table->horizontalHeader();
    const int others =
        header->length() - header->sectionSize(lineColumn) - header->sectionSize(decidedColumn);
    const int room =
        m_table->viewport()->width() - others - qMax(132, header->sectionSizeHint(decidedColumn));
    int longest = 0;
    for (const JudgedRequest& one : m_requests)
        longest = qMax(longest, QFontMetrics(monoFont()).horizontalAdvance(shortLine(one, m_zone)) + 20);
    header->resizeSection(lineColumn, qBound(104, room, qMax(104, longest)));
}

bool RequestsTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fitRequests();
    return QWidget::eventFilter(watched, event);
}

void RequestsTable::fillRow(int row, const JudgedRequest& request, const WafJudgement& now,
                            const WafJudgement* after) {
    const bool changes = after && endsOtherwise(now, *after);
    const auto tinted = [](Tone tone, const QString& text) {
        QTableWidgetItem* made = cell(text);
        made->setIcon(icon(iconOf(tone), textOf(tone)));
        return made;
    };
    m_table->setItem(row, numberColumn, cell(QString::number(request.number)));
    QTableWidgetItem* line = cell(shortLine(request, m_zone));
    line->setFont(monoFont());
    line->setData(Qt::AccessibleTextRole, request.line);
    line->setToolTip(qs(request.saved.id + ": " + request.saved.method + ' ' + request.saved.url));
    m_table->setItem(row, lineColumn, line);
    const QString should = expectWord(request.saved.expect);
    m_table->setItem(row, shouldColumn, cell(should.isEmpty() ? tr("only saved") : should));
    m_table->setItem(row, wafColumn,
                     changes ? tinted(after->tone, tr("would be: %1").arg(after->word))
                             : tinted(now.tone, now.word));
    m_table->setItem(row, decidedColumn, cell(changes ? after->decided : now.decided));
    // In the end: the whole way, with what was expected of it.
    QTableWidgetItem* end = cell({});
    if (const auto derived = m_session.derived())
        for (const checks::Expectation& one : derived->expectations)
            if (one.of == checks::Expectation::Of::request && one.id == request.saved.id) {
                delete end;
                end =
                    tinted(one.held ? Tone::allowed : Tone::denied,
                           one.held ? expectWord(one.got) : tr("%1, does not hold").arg(expectWord(one.got)));
                end->setToolTip(session::shown(one.because));
            }
    m_table->setItem(row, endColumn, end);
    if (changes) {
        const Colours& colours = Colours::of(this);
        for (int column = 0; column < columns; ++column)
            m_table->item(row, column)->setBackground(colours[tintOf(after->tone)]);
    }
}

void RequestsTable::addRequest(const model::SavedRequest& begun) {
    open(begun, false);
}

void RequestsTable::edit(int row) {
    if (const JudgedRequest* one = at(row))
        open(one->saved, true);
}

void RequestsTable::remove(int row) {
    if (const JudgedRequest* one = at(row))
        m_session.edit(session::removeRequest(*m_session.document(), one->saved.id));
}

void RequestsTable::open(const model::SavedRequest& request, bool known) {
    QStringList by;
    const model::Document& document = *m_session.document();
    for (const auto& [zone, rules] : document.waf)
        for (const model::WafRule& rule : rules)
            by << qs("waf/" + rule.ref);
    for (const model::AccessApplication& application : document.access)
        by << qs("access/" + application.name);
    for (const model::Tunnel& tunnel : document.tunnels)
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            by << qs("ingress/" + hostname.id);
    auto* dialog = new RequestDialog(
        request, by, known ? tr("Edit request %1").arg(qs(request.id)) : tr("Save a request"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::entered, this, [this](const model::SavedRequest& entered) {
        m_session.edit(session::saveRequest(*m_session.document(), entered));
    });
    dialog->open();
}

} // namespace sallyport::gui
