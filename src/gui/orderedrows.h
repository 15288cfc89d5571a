#pragma once
// The model and the drawing of an OrderedList.
#include "orderedlist.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace sallyport::gui {

class OrderedRows : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    void set(std::vector<OrderedRow> rows);
    const std::vector<OrderedRow>& rows() const { return m_rows; }
    const OrderedRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    bool startsSection(int row) const;

private:
    std::vector<OrderedRow> m_rows;
};

class OrderedDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit OrderedDelegate(OrderedList* list);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    OrderedList::Parts parts(const QRect& rect, int row, Qt::LayoutDirection direction) const;
    // The mark under a point, or -1.
    int markAt(const QRect& rect, int row, const QPoint& at, Qt::LayoutDirection direction) const;

private:
    const OrderedRows& rows() const;
    int cardHeight(int row, int width) const; // without the heading and the gap
    int lineHeights(int row) const;
    int notesHeight(const OrderedRow& row, int width) const;
    int chipWidth() const;
    QRect markRect(const OrderedList::Parts& parts, const OrderedRow& row, int mark,
                   Qt::LayoutDirection direction) const;
    void paintToggle(QPainter& painter, const QRect& at, bool on, bool mirrored) const;
    void paintText(QPainter& painter, const OrderedRow& row, const OrderedList::Parts& parts,
                   Qt::LayoutDirection direction) const;
    void paintMarks(QPainter& painter, const OrderedRow& row, const OrderedList::Parts& parts,
                    Qt::LayoutDirection direction) const;
    void paintNotes(QPainter& painter, const OrderedRow& row, const QRect& card,
                    Qt::LayoutDirection direction) const;

    OrderedList* m_list;
};

} // namespace sallyport::gui
