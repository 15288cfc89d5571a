#pragma once
// The map on the screen: zoom and pan, hover and choice, the keyboard along the
// wires, and dragging. It says what was meant; the page does it.
#include "mapscene.h"

#include <QBasicTimer>
#include <QGraphicsView>

class QGraphicsPathItem;
class QGraphicsRectItem;
class QLabel;

namespace sallyport::gui {

class Overview;

class MapView : public QGraphicsView {
    Q_OBJECT
public:
    using Outcomes = std::function<std::optional<Outcome>(const Thing& dragged, const Thing& onto)>;

    MapView(Outcomes outcomes, QWidget* parent);
    ~MapView() override;
    void setMap(MapPtr map, bool animated);
    const diagram::Map& map() const { return m_scene->map(); }
    MapScene& mapScene() const { return *m_scene; }
    const diagram::Node* nodeAt(int index) const;
    bool isBlank() const; // nothing but the lanes

    qreal zoom() const { return transform().m11(); }
    void zoomBy(qreal factor);
    void fit();
    void start(); // as wide as it is, from the top

    // Chosen elsewhere, or by the keyboard of others; -1: nothing. Emits nothing.
    void choose(int index, bool bringIntoSight);
    int chosen() const { return m_scene->chosen(); }
    // Of a port of a Service: the one that was pressed last.
    int chosenPort() const { return m_port; }
    void focusPath(int index);
    bool drags() const { return m_gesture == Gesture::dragging; }
    QRect shownRect(int index) const; // in the viewport

    // What the keyboard steps through, in order; shared with the accessible children.
    const std::vector<int>& walked() const { return m_walked; }
    void act(int index); // as a click: it is chosen and told
    void activate(int index);

signals:
    void chosenByHand(int index);
    void openRequested(int index);   // the rule that decides
    void toggleRequested(int index); // expandable
    void menuRequested(int index, const QPoint& at);
    void dropped(const sallyport::gui::Outcome& outcome, const QPointF& scene);
    void withdrawRequested(int index);
    void renameRequested(int index);
    void connectRequested(int index);
    void publishRequested(int index);
    void gestureEnded(); // or cancelled
    void moved();        // what is in sight is another part, or zoomed

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void timerEvent(QTimerEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Gesture { none, pressed, panning, dragging };
    void zoomAt(qreal factor, QPointF viewportPoint);
    void hover(QPointF viewportPoint);
    void beginDrag();
    void dragTo(QPoint viewportPoint);
    void dragFromOutside(QDropEvent& event);
    void endDrag(bool drop);
    std::optional<Outcome> outcomeAt(QPointF scene, int& over) const;
    bool walk(int key);
    int nextGuard(int from, bool forward) const;
    int stepOver(int from, bool forward) const;
    void rebuildWalk();
    void placeOverview();
    void tellFocus();

    Outcomes m_outcomes;
    MapScene* m_scene;
    Overview* m_overview;
    QGraphicsRectItem* m_lane; // the hostname lane as a target
    QGraphicsPathItem* m_rubber;
    QLabel* m_ghost;
    std::vector<int> m_walked;
    std::vector<QRectF> m_blocks; // cards that the overview should not cover
    Gesture m_gesture = Gesture::none;
    QPoint m_pressed, m_last;
    int m_pressedNode = -1;
    int m_port = 0;
    Thing m_dragged;
    QBasicTimer m_edge; // scrolls while something is dragged at the edge
    int m_hovered = -2;
    bool m_zoomed = false; // by hand: it stays when the window grows
};

} // namespace sallyport::gui
