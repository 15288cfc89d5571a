#include "servicespanel.h"

#include "hostnames/services.h"
#include "map/gestures.h"
#include "widgets.h"

#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sallyport::gui {

// Its rows are namespaces and, in them, ports of Services.
class ServicesTree : public QTreeWidget {
public:
    static constexpr int thingRole = Qt::UserRole + 1;

    ServicesTree(QWidget* parent, std::function<void()> dragBegins)
        : QTreeWidget(parent), m_dragBegins(std::move(dragBegins)) {
        setColumnCount(2);
        setHeaderHidden(true);
        setUniformRowHeights(true);
        setRootIsDecorated(true);
        setIndentation(10);
        setDragEnabled(true);
        setDragDropMode(DragOnly);
        setFrameShape(QFrame::NoFrame);
        setTextElideMode(Qt::ElideMiddle);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        header()->setStretchLastSection(false);
        header()->setSectionResizeMode(0, QHeaderView::Stretch);
        header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    }

    static Thing thingOf(const QTreeWidgetItem* item) {
        const QStringList parts = item ? item->data(0, thingRole).toStringList() : QStringList();
        Thing thing;
        if (parts.size() == 3) {
            thing.kind = Thing::Kind::service;
            thing.ns = parts[0].toStdString();
            thing.name = parts[1].toStdString();
            thing.port = parts[2].toInt();
        }
        return thing;
    }

protected:
    void startDrag(Qt::DropActions) override {
        const Thing thing = thingOf(currentItem());
        if (thing.kind != Thing::Kind::service)
            return;
        m_dragBegins();
        auto* drag = new QDrag(this);
        drag->setMimeData(mimeOf(thing));
        drag->exec(Qt::LinkAction | Qt::CopyAction, Qt::LinkAction);
    }

private:
    std::function<void()> m_dragBegins;
};

ServicesPanel::ServicesPanel(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(ruleLine(this));
    QLabel* title = headingLabel(tr("Services"), this);
    title->setContentsMargins(10, 6, 0, 0);
    column->addWidget(title);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter the services"));
    m_filter->setAccessibleName(tr("Filter the services"));
    m_filter->setClearButtonEnabled(true);
    column->addWidget(m_filter);
    m_tree = new ServicesTree(this, [this] { emit dragBegins(); });
    m_tree->setObjectName(QStringLiteral("services"));
    m_tree->setAccessibleName(tr("Services"));
    m_tree->setAccessibleDescription(
        tr("Drag one onto the public hostnames of the map, or press Enter, to publish it."));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_tree, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &ServicesPanel::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        const Thing thing = ServicesTree::thingOf(item);
        if (thing.kind == Thing::Kind::service)
            emit chosen(Selection::service({}, thing.ns, thing.name, thing.port));
    });
    // Enter on any system, and a double click.
    connect(m_tree, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { publish(item); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ServicesPanel::menu);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::state)
            refresh();
    });
    refresh();
}

QWidget* ServicesPanel::focusTarget() const {
    return m_tree;
}

void ServicesPanel::refresh() {
    const auto state = m_session.state();
    if (state == m_shown)
        return;
    m_shown = state;
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    QList<QTreeWidgetItem*> spaces;
    const QFont mono = monoFont();
    const QColor muted = Colours::of(this)[Token::muted];
    int rows = 0;
    for (const OfferedService& one : offeredServices(*state)) {
        const QString ns = qs(one.ns), name = qs(one.name), port = QString::number(one.port);
        if (spaces.isEmpty() || spaces.last()->text(0) != ns) {
            spaces.push_back(new QTreeWidgetItem({ns}));
            spaces.last()->setForeground(0, muted);
            spaces.last()->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            spaces.last()->setData(0, Qt::AccessibleTextRole, tr("Namespace %1").arg(ns));
        }
        auto* item = new QTreeWidgetItem(spaces.last(), {name, port});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                       Qt::ItemNeverHasChildren);
        item->setData(0, ServicesTree::thingRole, QStringList{ns, name, port});
        item->setData(0, Qt::AccessibleTextRole, tr("%1 in namespace %2, port %3").arg(name, ns, port));
        item->setFont(1, mono);
        item->setForeground(1, muted);
        item->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setToolTip(0, name + QLatin1Char('\n') + m_tree->accessibleDescription());
        ++rows;
    }
    m_tree->addTopLevelItems(spaces);
    setVisible(rows > 0);
    filter();
}

// What does not match is hidden; a namespace that matches shows all that is in it.
void ServicesPanel::filter() {
    constexpr int readAtOnce = 60;
    const QString wanted = m_filter->text().trimmed();
    int rows = 0;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* space = m_tree->topLevelItem(i);
        const bool whole = space->text(0).contains(wanted, Qt::CaseInsensitive);
        bool any = false;
        for (int j = 0; j < space->childCount(); ++j) {
            QTreeWidgetItem* item = space->child(j);
            const bool shown = whole || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                               item->text(1).startsWith(wanted);
            item->setHidden(!shown);
            any = any || shown;
            ++rows;
        }
        space->setHidden(!any);
    }
    const bool open = !wanted.isEmpty() || rows <= readAtOnce;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        m_tree->topLevelItem(i)->setExpanded(open);
}

void ServicesPanel::publish(const QTreeWidgetItem* item) {
    const Thing thing = ServicesTree::thingOf(item);
    if (thing.kind == Thing::Kind::service)
        emit publishRequested(thing.ns, thing.name, thing.port);
}

void ServicesPanel::menu(const QPoint& at) {
    QTreeWidgetItem* item = m_tree->currentItem();
    if (ServicesTree::thingOf(item).kind != Thing::Kind::service)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The item may be gone by the time that the entry is chosen; what it stood for is not.
    const Thing thing = ServicesTree::thingOf(item);
    connect(menu->addAction(tr("Publish…")), &QAction::triggered, this,
            [this, thing] { emit publishRequested(thing.ns, thing.name, thing.port); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

} // namespace sallyport::gui
