#pragma once
// A list whose order counts: rules, policies. Each row a card with its place, a
// switch, what it does, a sentence, marks and problems. Rows are moved by mouse
// (a line shows where to) and by Alt+Up and Alt+Down; the list only asks, the
// owner edits and sets the rows anew. While a row is dragged the owner is told
// where it would stand, so that it can show what that changes.
#include "selection.h"

#include <QListView>

#include <functional>

class QMenu;

namespace sallyport::gui {

struct OrderedRow {
    struct Mark {
        QString text; // one or two characters, shown in a disc
        QString name; // the whole, for the tool tip and the screen reader
        Tone tone = Tone::plain;
        bool on = false;      // caught: the disc is filled
        bool changes = false; // would change by the move that is going on: ringed
        bool operator==(const Mark&) const = default;
    };
    struct Note {
        Tone tone = Tone::excess;
        QString text;
        bool isPlain = false; // without an icon, muted: more of the row's own sentence
        bool operator==(const Note&) const = default;
    };
    QString key;              // told apart by it, unique
    QString section;          // a heading above the row where it differs from the row before
    std::optional<bool> isOn; // nothing: the row has no switch
    QString chip;             // what it does: "Block"
    Tone chipTone = Tone::plain;
    QString title, subtitle;
    bool isCode = false; // the subtitle, in monospace
    std::vector<Mark> marks;
    std::vector<Note> notes; // below, in whole sentences
    bool operator==(const OrderedRow&) const = default;
};

class OrderedRows;

class OrderedList : public QListView {
    Q_OBJECT
public:
    explicit OrderedList(const QString& name, QWidget* parent);

    // The chosen row stays chosen by its key; a drag goes on while its row is there.
    void setRows(std::vector<OrderedRow> rows);
    const std::vector<OrderedRow>& rows() const;
    int rowOf(const QString& key) const; // -1: none
    int currentRow() const;
    void chooseRow(int row); // emits nothing
    // Where nothing is to be moved or removed: a list of another's.
    void setEditable(bool editable) { m_editable = editable; }
    void setCanDuplicate(bool can) { m_canDuplicate = can; }
    // Rows may be moved only within their section.
    void setKeepsSections(bool keeps) { m_keepsSections = keeps; }
    // More entries of a row's menu, added at its end.
    void setMoreActions(std::function<void(QMenu&, int row)> more) { m_more = std::move(more); }
    // The menu of a row, by right click or the menu key.
    void fillMenu(QMenu& menu, int row);

    // Where the parts of a row stand, for headings above the list and for tests.
    struct Parts {
        QRect card, handle, place, toggle, chip, text, marks, sentence; // text: the title
    };
    Parts partsOf(int row) const;
    bool isDragging() const { return m_dragged >= 0; }

signals:
    void rowChosen(int row);
    // To stand at `to` of the list without it.
    void moveRequested(int from, int to);
    // A row is dragged over that place, or (-1, -1) no longer.
    void dragMoved(int from, int to);
    void removeRequested(int row);
    void renameRequested(int row);
    void duplicateRequested(int row);
    void switchRequested(int row, bool on);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void startDrag(Qt::DropActions) override {}

private:
    void askMove(int row, int step);
    bool mayMove(int from, int to) const;
    void dragTo(const QPoint& at);
    void endDrag(bool drop);

    OrderedRows* m_rows;
    std::function<void(QMenu&, int)> m_more;
    bool m_editable = true, m_canDuplicate = true, m_keepsSections = false;
    bool m_quiet = false;
    QPoint m_pressedAt;
    int m_pressed = -1; // the row under the button that is held
    bool m_onToggle = false;
    int m_dragged = -1;
    int m_target = -1; // of the list without the dragged row
};

} // namespace sallyport::gui
