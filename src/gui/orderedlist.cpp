#include "orderedlist.h"

#include "orderedrows.h"
#include "theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace sallyport::gui {

OrderedList::OrderedList(const QString& name, QWidget* parent)
    : QListView(parent), m_rows(new OrderedRows(this)) {
    setAccessibleName(name);
    setModel(m_rows);
    setItemDelegate(new OrderedDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral(
        "QListView, QListView:focus { border: none; border-radius: 0; background: transparent; }"));
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
}

void OrderedList::setRows(std::vector<OrderedRow> rows) {
    const int before = currentRow();
    const QString chosen = before >= 0 ? m_rows->at(before).key : QString();
    const QString dragged = m_dragged >= 0 ? m_rows->at(m_dragged).key : QString();
    m_quiet = true;
    m_rows->set(std::move(rows));
    scheduleDelayedItemsLayout();
    m_quiet = false;
    int now = rowOf(chosen);
    // What took the place of a row that went.
    if (now < 0 && before >= 0)
        now = qMin(before, m_rows->rowCount() - 1);
    chooseRow(now);
    if (m_dragged >= 0 && rowOf(dragged) != m_dragged)
        endDrag(false);
    if (now >= 0 && m_rows->at(now).key != chosen && before >= 0)
        emit rowChosen(now);
}

const std::vector<OrderedRow>& OrderedList::rows() const {
    return m_rows->rows();
}

int OrderedList::rowOf(const QString& key) const {
    const auto found = std::ranges::find(m_rows->rows(), key, &OrderedRow::key);
    return found == m_rows->rows().end() ? -1 : static_cast<int>(found - m_rows->rows().begin());
}

int OrderedList::currentRow() const {
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void OrderedList::chooseRow(int row) {
    m_quiet = true;
    setCurrentIndex(m_rows->index(row));
    m_quiet = false;
}

void OrderedList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit rowChosen(current.row());
}

OrderedList::Parts OrderedList::partsOf(int row) const {
    const auto* delegate = static_cast<const OrderedDelegate*>(itemDelegate());
    return delegate->parts(visualRect(m_rows->index(row)), row, layoutDirection());
}

bool OrderedList::mayMove(int from, int to) const {
    const auto& all = m_rows->rows();
    if (!m_editable || from < 0 || to < 0 || to >= static_cast<int>(all.size()))
        return false;
    if (!m_keepsSections)
        return true;
    return all[static_cast<std::size_t>(from)].section == all[static_cast<std::size_t>(to)].section;
}

void OrderedList::askMove(int row, int step) {
    if (mayMove(row, row + step))
        emit moveRequested(row, row + step);
}

void OrderedList::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const QModelIndex at = indexAt(event->pos());
    m_pressed = at.isValid() ? at.row() : -1;
    m_pressedAt = event->pos();
    m_onToggle = m_pressed >= 0 && m_rows->at(m_pressed).isOn &&
                 partsOf(m_pressed).toggle.adjusted(-4, -6, 4, 6).contains(event->pos());
}

void OrderedList::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton) || m_pressed < 0) {
        const QModelIndex at = indexAt(event->pos());
        const bool handle = m_editable && at.isValid() &&
                            partsOf(at.row()).handle.adjusted(-8, -8, 8, 8).contains(event->pos());
        viewport()->setCursor(handle ? Qt::OpenHandCursor : Qt::ArrowCursor);
        QListView::mouseMoveEvent(event);
        return;
    }
    const bool far = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragged < 0 && m_editable && !m_onToggle && far) {
        m_dragged = m_pressed;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragged >= 0)
        dragTo(event->pos());
}

// The row stands before the first whose middle is below the pointer.
void OrderedList::dragTo(const QPoint& at) {
    constexpr int edge = 24;
    if (at.y() < edge)
        verticalScrollBar()->setValue(verticalScrollBar()->value() - 8);
    else if (at.y() > viewport()->height() - edge)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + 8);
    int before = 0;
    while (before < m_rows->rowCount() && at.y() > visualRect(m_rows->index(before)).center().y())
        ++before;
    int to = before > m_dragged ? before - 1 : before;
    const int step = to < m_dragged ? 1 : -1;
    while (to != m_dragged && !mayMove(m_dragged, to))
        to += step;
    if (to == m_target)
        return;
    m_target = to;
    viewport()->update();
    emit dragMoved(m_dragged, m_target);
}

void OrderedList::endDrag(bool drop) {
    const int from = m_dragged, to = m_target;
    m_dragged = m_target = m_pressed = -1;
    viewport()->unsetCursor();
    viewport()->update();
    if (from < 0)
        return;
    emit dragMoved(-1, -1);
    if (drop && to >= 0 && to != from)
        emit moveRequested(from, to);
}

void OrderedList::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && m_pressed >= 0) {
        const int row = m_pressed;
        const bool toggle = m_onToggle && row < m_rows->rowCount() && m_rows->at(row).isOn &&
                            partsOf(row).toggle.adjusted(-4, -6, 4, 6).contains(event->pos());
        if (m_dragged >= 0) {
            endDrag(true);
            return;
        }
        m_pressed = -1;
        if (toggle && m_editable)
            emit switchRequested(row, !*m_rows->at(row).isOn);
    }
    QListView::mouseReleaseEvent(event);
}

void OrderedList::keyPressEvent(QKeyEvent* event) {
    const int row = currentRow();
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool duplicate = event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier;
    if (m_dragged >= 0 && event->key() == Qt::Key_Escape)
        endDrag(false);
    else if (row >= 0 && alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        askMove(row, event->key() == Qt::Key_Up ? -1 : 1);
    else if (row >= 0 && m_editable && plain && event->key() == Qt::Key_Delete)
        emit removeRequested(row);
    else if (row >= 0 && m_editable && plain && event->key() == Qt::Key_F2)
        emit renameRequested(row);
    else if (row >= 0 && m_editable && m_canDuplicate && duplicate)
        emit duplicateRequested(row);
    else if (row >= 0 && m_editable && plain && event->key() == Qt::Key_Space && m_rows->at(row).isOn)
        emit switchRequested(row, !*m_rows->at(row).isOn);
    else
        QListView::keyPressEvent(event);
}

void OrderedList::fillMenu(QMenu& menu, int row) {
    const auto add = [&](const QString& text, const QKeySequence& keys, bool can, auto act) {
        QAction* action = menu.addAction(text);
        action->setShortcut(keys); // shown only: the list hears the keys itself
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(can);
        connect(action, &QAction::triggered, this, act);
    };
    if (m_editable) {
        add(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), mayMove(row, row - 1),
            [this, row] { askMove(row, -1); });
        add(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), mayMove(row, row + 1),
            [this, row] { askMove(row, 1); });
        menu.addSeparator();
        if (const auto on = m_rows->at(row).isOn)
            add(*on ? tr("Switch off") : tr("Switch on"), QKeySequence(Qt::Key_Space), true,
                [this, row, on] { emit switchRequested(row, !*on); });
        add(tr("Rename"), QKeySequence(Qt::Key_F2), true, [this, row] { emit renameRequested(row); });
        if (m_canDuplicate)
            add(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), true,
                [this, row] { emit duplicateRequested(row); });
        add(tr("Delete"), QKeySequence(Qt::Key_Delete), true, [this, row] { emit removeRequested(row); });
    }
    if (m_more)
        m_more(menu, row);
}

void OrderedList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!at.isValid())
        return;
    setCurrentIndex(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, at.row());
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos());
}

void OrderedList::focusOutEvent(QFocusEvent* event) {
    if (m_dragged >= 0)
        endDrag(false);
    QListView::focusOutEvent(event);
    viewport()->update();
}

bool OrderedList::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex at = indexAt(help->pos());
        QString text;
        if (at.isValid()) {
            const auto* delegate = static_cast<const OrderedDelegate*>(itemDelegate());
            const OrderedRow& row = m_rows->at(at.row());
            const int mark = delegate->markAt(visualRect(at), at.row(), help->pos(), layoutDirection());
            text = mark >= 0 ? row.marks[static_cast<std::size_t>(mark)].name
                             : (partsOf(at.row()).sentence.contains(help->pos()) ? row.subtitle : QString());
        }
        QToolTip::showText(help->globalPos(), text, viewport());
        return true;
    }
    return QListView::viewportEvent(event);
}

void OrderedList::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_dragged < 0 || m_target < 0)
        return;
    // Where the row would stand: a line between two cards.
    const Colours& colours = Colours::of(this);
    const QRect row = visualRect(m_rows->index(m_target));
    const Parts parts = partsOf(m_target);
    const int y = m_target < m_dragged ? parts.card.top() - 4 : parts.card.bottom() + 4;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = colours[Token::canvas];
    veil.setAlphaF(0.55F);
    painter.fillRect(partsOf(m_dragged).card, veil);
    if (m_target == m_dragged)
        return;
    painter.setPen(QPen(colours[Token::focus], 2));
    painter.drawLine(row.left() + 10, y, row.right() - 10, y);
    painter.setBrush(colours[Token::card]);
    painter.drawEllipse(QPointF(row.left() + 6, y), 4, 4);
    painter.drawEllipse(QPointF(row.right() - 6, y), 4, 4);
}

} // namespace sallyport::gui
