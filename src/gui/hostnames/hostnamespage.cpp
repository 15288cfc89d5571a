#include "hostnamespage.h"

#include "../widgets.h"
#include "hostnameeditor.h"
#include "hostnamesmodel.h"
#include "publishdialog.h"

#include <QHeaderView>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace sallyport::gui {

HostnamesPage::HostnamesPage(session::Session& session, QWidget* parent)
    : Page(session, parent), m_model(new HostnamesModel(session, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    m_sentence = mutedLabel(tr("The first that matches takes the request."), this);
    QHBoxLayout* head = pageHead(title(), m_sentence, this);
    QPushButton* add = button(tr("Publish…"), QStringLiteral("plus"), this, true);
    add->setToolTip(tr("Publish a service under a hostname (Ins)"));
    head->addWidget(add);
    column->addLayout(head);

    m_unknown = new QFrame(this);
    m_unknown->setObjectName(QStringLiteral("card"));
    m_unknownRows = new QVBoxLayout(m_unknown);
    column->addWidget(m_unknown);

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(12);
    auto* left = new QWidget(split);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(8);
    buildTable(leftColumn);
    m_editor = new HostnameEditor(session, split);
    split->addWidget(left);
    split->addWidget(m_editor);
    split->setStretchFactor(0, 1);
    split->setSizes({440, 330});
    column->addWidget(split, 1);
    m_nothing = new QWidget(this); // below the card that says why
    column->addWidget(m_nothing, 1);

    connect(add, &QPushButton::clicked, this, &HostnamesPage::publish);
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_Insert), [this] { publish(); });
    key(QKeySequence(Qt::Key_Delete), [this] { withdraw(); });
    key(QKeySequence(Qt::Key_F2), [this] { m_editor->focusName(); });
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    connect(m_model, &HostnamesModel::rowsChanged, this, &HostnamesPage::refresh);
    refresh();
}

void HostnamesPage::buildTable(QVBoxLayout* column) {
    m_empty = new EmptyState(QStringLiteral("globe"), this);
    column->addWidget(m_empty, 1);
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Hostnames"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(qMax(34, fontMetrics().height() + 16));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(HostnamesModel::hostnameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(HostnamesModel::serviceColumn,
                                                      QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(HostnamesModel::verdictColumn,
                                                      QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMaximumSectionSize(260);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setColumnWidth(HostnamesModel::pathColumn, 64);
    m_table->setColumnWidth(HostnamesModel::tunnelColumn, 84);
    column->addWidget(m_table, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_up = button(tr("Up"), QStringLiteral("arrow-up"), this);
    m_up->setToolTip(tr("Match it earlier (Alt+Up)"));
    m_down = button(tr("Down"), QStringLiteral("arrow-down"), this);
    m_down->setToolTip(tr("Match it later (Alt+Down)"));
    m_withdraw = button(tr("Withdraw"), QStringLiteral("trash-2"), this);
    m_withdraw->setToolTip(tr("Take the hostname back (Delete)"));
    for (QPushButton* one : {m_up, m_down, m_withdraw})
        row->addWidget(one);
    row->addStretch();
    column->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_withdraw, &QPushButton::clicked, this, &HostnamesPage::withdraw);
    // The row that is current already may not be what the inspector shows.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& at) { choose(at.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_selecting)
                    choose(current.row());
            });
}

QString HostnamesPage::count(const session::Session& session) {
    const auto document = session.document();
    std::size_t rows = 0;
    for (const model::Tunnel& tunnel : document->tunnels)
        rows += tunnel.hostnames.size();
    return rows == 0 ? QString() : QString::number(rows);
}

QWidget* HostnamesPage::focusTarget() {
    return m_table;
}

void HostnamesPage::refresh() {
    clearLayout(m_unknownRows);
    bool unknown = false;
    for (const model::Tunnel& tunnel : theSession().document()->tunnels) {
        if (tunnel.routesKnown)
            continue;
        unknown = true;
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new ToneIcon(Tone::unknown, m_unknown), 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(
            headingLabel(tr("What tunnel %1 publishes is unknown").arg(qs(tunnel.name)), m_unknown));
        texts->addWidget(
            mutedLabel(tr("It is managed at Cloudflare, and these files do not show its routes. Enter "
                          "them to see which doors they need."),
                       m_unknown));
        row->addLayout(texts, 1);
        QPushButton* enter = button(tr("Enter the hostnames…"), QStringLiteral("pencil"), m_unknown);
        connect(enter, &QPushButton::clicked, this,
                [this, name = qs(tunnel.name)] { emit routesRequested(name); });
        row->addWidget(enter, 0, Qt::AlignTop);
        m_unknownRows->addLayout(row);
    }
    m_unknown->setVisible(unknown);
    const bool any = m_model->rowCount() > 0;
    // A column that says the same everywhere only takes room.
    bool paths = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        paths = paths || !m_model->hostname(row)->path.empty();
    m_table->setColumnHidden(HostnamesModel::pathColumn, !paths);
    m_table->setColumnHidden(HostnamesModel::tunnelColumn, theSession().document()->tunnels.size() < 2);
    m_empty->setVisible(!any && !unknown);
    m_nothing->setVisible(!any && unknown);
    m_empty->setText(
        theSession().document()->tunnels.empty()
            ? tr("Public hostnames stand here. The document has no tunnel yet: open a folder with a "
                 "cloudflared connector.")
            : tr("Public hostnames stand here, in the order in which they are matched. Publish a "
                 "service to make the first."));
    m_table->setVisible(any);
    for (QPushButton* one : {m_up, m_down, m_withdraw})
        one->setVisible(any);
    m_editor->setVisible(any);
    int row = m_model->rowOf(m_selection.tunnel, m_selection.id);
    if (row < 0 && any)
        row = 0;
    m_selecting = true;
    if (row >= 0)
        m_table->selectRow(row);
    m_selecting = false;
    if (const HostnamesModel::Row* chosen = m_model->at(row))
        m_editor->show(chosen->tunnel, m_model->hostname(row)->id);
}

void HostnamesPage::choose(int row) {
    const HostnamesModel::Row* chosen = m_model->at(row);
    if (!chosen)
        return;
    m_selection = Selection::hostname(chosen->tunnel, m_model->hostname(row)->id);
    m_editor->show(m_selection.tunnel, m_selection.id);
    emit selectionChanged(m_selection);
}

void HostnamesPage::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::hostname)
        return;
    m_selection = selection;
    const int row = m_model->rowOf(selection.tunnel, selection.id);
    if (row < 0)
        return;
    m_selecting = true;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    m_selecting = false;
    m_editor->show(selection.tunnel, selection.id);
}

void HostnamesPage::publish() {
    auto* dialog = new PublishDialog(theSession(), {}, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PublishDialog::published, this, [this](const Selection& selection) {
        select(selection);
        emit selectionChanged(selection);
    });
    dialog->open();
}

void HostnamesPage::withdraw() {
    const int row = m_table->currentIndex().row();
    if (const HostnamesModel::Row* chosen = m_model->at(row))
        theSession().edit(
            session::withdraw(*theSession().document(), chosen->tunnel, m_model->hostname(row)->id));
}

void HostnamesPage::move(int step) {
    const int row = m_table->currentIndex().row();
    const HostnamesModel::Row* chosen = m_model->at(row);
    if (!chosen || (step < 0 && chosen->index == 0))
        return;
    const model::Tunnel* tunnel = theSession().document()->tunnel(chosen->tunnel);
    const std::size_t to = chosen->index + static_cast<std::size_t>(step);
    if (to >= tunnel->hostnames.size())
        return;
    m_selection = Selection::hostname(chosen->tunnel, m_model->hostname(row)->id);
    theSession().edit(session::reorder(*theSession().document(), m_selection.tunnel, m_selection.id, to));
}

} // namespace sallyport::gui
