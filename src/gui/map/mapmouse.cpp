// The map by mouse: choosing, panning, and dragging what makes sense where it does.
#include "mapview.h"

#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sallyport::gui {

void MapView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ShiftModifier || event->modifiers() & Qt::AltModifier) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    const qreal steps = event->angleDelta().y() / 120.0;
    zoomAt(std::pow(1.2, steps), event->position());
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        event->accept();
        return;
    }
    m_pressed = m_last = event->pos();
    m_pressedNode = -1;
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::panning;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    const QPointF at = mapToScene(event->pos());
    m_pressedNode = m_scene->nodeAt(at, zoom());
    m_gesture = Gesture::pressed;
    event->accept();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint at = event->pos();
    switch (m_gesture) {
    case Gesture::none:
        hover(event->position());
        break;
    case Gesture::pressed:
        if ((at - m_pressed).manhattanLength() >= 6) {
            const diagram::Node* node = nodeAt(m_pressedNode);
            m_dragged =
                node ? thingOf(*node, m_scene->item(m_pressedNode)->portAt(mapToScene(m_pressed))) : Thing();
            const bool can =
                m_dragged.kind == Thing::Kind::service || m_dragged.kind == Thing::Kind::hostname;
            if (can && zoom() >= farZoom) {
                beginDrag();
                dragTo(at);
            } else {
                m_gesture = Gesture::panning;
                viewport()->setCursor(Qt::ClosedHandCursor);
            }
        }
        break;
    case Gesture::panning:
        break;
    case Gesture::dragging:
        dragTo(at);
        break;
    }
    if (m_gesture == Gesture::panning) {
        const QPoint off = at - m_last;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - off.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - off.y());
    }
    m_last = at;
    event->accept();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    const Gesture was = std::exchange(m_gesture, Gesture::none);
    viewport()->unsetCursor();
    if (was == Gesture::dragging) {
        m_gesture = was;
        endDrag(true);
    } else if (was == Gesture::pressed) {
        const QPointF at = mapToScene(event->pos());
        int index = m_pressedNode;
        if (index < 0)
            if (const int wire = m_scene->wireAt(at, zoom()); wire >= 0) {
                const diagram::Wire& one = map().wires[static_cast<std::size_t>(wire)];
                const bool toEnd =
                    map().nodes[static_cast<std::size_t>(one.to)].kind != diagram::NodeKind::tunnel;
                index = toEnd ? one.to : one.from;
            }
        m_scene->choose(index);
        m_port = index >= 0 ? m_scene->item(index)->portAt(at) : 0;
        tellFocus();
        const diagram::Node* node = nodeAt(index);
        const bool folded =
            node && (node->kind == diagram::NodeKind::fold || node->kind == diagram::NodeKind::rest ||
                     node->kind == diagram::NodeKind::doors);
        if (folded && node->expandable)
            emit toggleRequested(index);
        else
            emit chosenByHand(m_scene->chosen());
    }
    event->accept();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    const int index = m_scene->nodeAt(mapToScene(event->pos()), zoom());
    if (event->button() == Qt::LeftButton && index >= 0)
        emit openRequested(index);
    event->accept();
}

void MapView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_gesture == Gesture::dragging)
        return;
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (nodeAt(chosen()))
            emit menuRequested(chosen(), viewport()->mapToGlobal(shownRect(chosen()).center()));
        return;
    }
    const QPointF at = mapToScene(viewport()->mapFromGlobal(event->globalPos()));
    const int index = m_scene->nodeAt(at, zoom());
    if (index >= 0) {
        m_scene->choose(index);
        m_port = m_scene->item(index)->portAt(at);
        emit chosenByHand(index);
    }
    emit menuRequested(index, event->globalPos());
}

void MapView::hover(QPointF viewportPoint) {
    const QPointF at = mapToScene(viewportPoint.toPoint());
    const int node = m_scene->nodeAt(at, zoom());
    const int wire = node < 0 ? m_scene->wireAt(at, zoom()) : -1;
    const int now = node >= 0 ? node : wire >= 0 ? -10 - wire : -1;
    if (std::exchange(m_hovered, now) == now)
        return;
    const diagram::Node* found = nodeAt(node);
    using diagram::NodeKind;
    const bool group = found && (found->kind == NodeKind::internet || found->kind == NodeKind::zone ||
                                 found->kind == NodeKind::space || found->kind == NodeKind::beyond ||
                                 found->kind == NodeKind::rest);
    if (found && !group)
        m_scene->light(diagram::path(map(), found->id));
    else if (wire >= 0)
        m_scene->light(diagram::pathOfWire(map(), map().wires[static_cast<std::size_t>(wire)].id));
    else
        m_scene->light({});
    const bool draggable = found && (thingOf(*found).kind == Thing::Kind::service ||
                                     thingOf(*found).kind == Thing::Kind::hostname);
    viewport()->setCursor(draggable && zoom() >= farZoom ? Qt::OpenHandCursor
                          : found || wire >= 0           ? Qt::PointingHandCursor
                                                         : Qt::ArrowCursor);
}

void MapView::leaveEvent(QEvent* event) {
    m_hovered = -2;
    m_scene->light({});
    QGraphicsView::leaveEvent(event);
}

// -- dragging

void MapView::beginDrag() {
    m_gesture = Gesture::dragging;
    m_scene->light({});
    const Colours& colours = Colours::of(this);
    viewport()->setCursor(Qt::ClosedHandCursor);
    std::vector<int> targets;
    if (m_dragged.kind == Thing::Kind::service) {
        Thing lane;
        lane.kind = Thing::Kind::hostnameLane;
        if (m_outcomes(m_dragged, lane))
            for (const diagram::LaneBox& box : map().lanes)
                if (box.lane == diagram::Lane::hostnames) {
                    QRectF rect = qr(box.rect).adjusted(-8, -8, 8, 8);
                    rect.setBottom(qMax(rect.bottom(), qr(map().bounds).bottom()));
                    m_lane->setRect(rect);
                    m_lane->setPen(QPen(colours[Token::focus], 1.5, Qt::DashLine));
                    QColor fill = colours[Token::selected];
                    fill.setAlphaF(0.35F);
                    m_lane->setBrush(fill);
                    m_lane->show();
                }
    } else {
        for (std::size_t i = 0; i < map().nodes.size(); ++i) {
            const diagram::Node& node = map().nodes[i];
            if (node.kind != diagram::NodeKind::service && node.kind != diagram::NodeKind::tunnel)
                continue;
            bool makesSense = m_outcomes(m_dragged, thingOf(node)).has_value();
            for (const diagram::Slot& slot : node.sockets)
                makesSense = makesSense || m_outcomes(m_dragged, thingOf(node, slot.port)).has_value();
            if (makesSense)
                targets.push_back(static_cast<int>(i));
        }
    }
    m_scene->setTargets(targets);
    m_rubber->setPen(QPen(colours[Token::focus], 2));
    m_rubber->show();
    m_edge.start(30, this);
}

std::optional<Outcome> MapView::outcomeAt(QPointF scene, int& over) const {
    over = -1;
    if (m_dragged.kind == Thing::Kind::service) {
        Thing lane;
        lane.kind = Thing::Kind::hostnameLane;
        return m_lane->isVisible() && m_lane->rect().contains(scene) ? m_outcomes(m_dragged, lane)
                                                                     : std::nullopt;
    }
    int index = m_scene->nodeAt(scene, zoom());
    const diagram::Node* node = nodeAt(index);
    if (node && node->kind == diagram::NodeKind::connector && node->parent >= 0)
        node = nodeAt(index = node->parent);
    if (!node)
        return {};
    auto outcome = m_outcomes(m_dragged, thingOf(*node, m_scene->item(index)->portAt(scene)));
    if (outcome)
        over = index;
    return outcome;
}

void MapView::dragTo(QPoint viewportPoint) {
    const QPointF at = mapToScene(viewportPoint);
    int over = -1;
    const auto outcome = outcomeAt(at, over);
    m_scene->setOver(over);
    const Colours& colours = Colours::of(this);
    const bool onLane = outcome && outcome->kind == Outcome::Kind::publish;
    m_lane->setPen(QPen(colours[Token::focus], onLane ? 2.5 : 1.5, onLane ? Qt::SolidLine : Qt::DashLine));
    const diagram::Node* source = nodeAt(m_pressedNode);
    m_rubber->setVisible(source); // folded away, or not on the map at all
    if (source) {
        const QRectF rect = qr(source->rect);
        const bool leaves = at.x() > rect.center().x();
        const QPointF from(leaves ? rect.right() : rect.left(), rect.center().y());
        QPainterPath path(from);
        const qreal bend = (at.x() - from.x()) / 2;
        path.cubicTo(from + QPointF(bend, 0), at - QPointF(bend, 0), at);
        m_rubber->setPath(path);
        m_rubber->setPen(
            QPen(colours[outcome ? Token::focus : Token::muted], 2, outcome ? Qt::SolidLine : Qt::DashLine));
    }
    m_ghost->setText(outcome ? outcome->sentence
                     : m_dragged.kind == Thing::Kind::service
                         ? tr("Drop it on the public hostnames to publish it")
                         : tr("Drop it on a service to route it, or on another tunnel to move it"));
    m_ghost->adjustSize();
    QPoint place = viewportPoint + QPoint(16, 18);
    place.setX(std::clamp(place.x(), 4, qMax(4, viewport()->width() - m_ghost->width() - 4)));
    place.setY(std::clamp(place.y(), 4, qMax(4, viewport()->height() - m_ghost->height() - 4)));
    m_ghost->move(place);
    m_ghost->show();
    m_ghost->raise();
}

void MapView::endDrag(bool drop) {
    if (m_gesture != Gesture::dragging) {
        if (m_gesture != Gesture::none && !drop) {
            m_gesture = Gesture::none;
            viewport()->unsetCursor();
        }
        return;
    }
    m_gesture = Gesture::none;
    m_edge.stop();
    int over = -1;
    const QPointF at = mapToScene(m_last);
    const auto outcome = drop ? outcomeAt(at, over) : std::nullopt;
    m_ghost->hide();
    m_rubber->hide();
    m_lane->hide();
    m_scene->setTargets({});
    m_scene->setOver(-1);
    viewport()->unsetCursor();
    if (outcome)
        emit dropped(*outcome, at);
    emit gestureEnded();
}

// A service from elsewhere goes the same way as one of the map.
void MapView::dragFromOutside(QDropEvent& event) {
    const Thing thing = thingOf(*event.mimeData());
    if (thing.kind != Thing::Kind::service) {
        event.ignore();
        return;
    }
    if (m_gesture != Gesture::dragging) { // it comes in, or the map is another one
        m_dragged = thing;
        m_pressedNode = map().indexOf("svc:" + thing.ns + '/' + thing.name);
        beginDrag();
    }
    m_last = event.position().toPoint();
    dragTo(m_last);
}

void MapView::dragEnterEvent(QDragEnterEvent* event) {
    dragFromOutside(*event);
    event->setAccepted(m_gesture == Gesture::dragging); // to hear of its moves
}

void MapView::dragMoveEvent(QDragMoveEvent* event) {
    dragFromOutside(*event);
    int over = -1;
    event->setAccepted(m_gesture == Gesture::dragging && outcomeAt(mapToScene(m_last), over).has_value());
}

void MapView::dragLeaveEvent(QDragLeaveEvent* event) {
    endDrag(false);
    event->accept();
}

void MapView::dropEvent(QDropEvent* event) {
    dragFromOutside(*event);
    int over = -1;
    event->setAccepted(m_gesture == Gesture::dragging && outcomeAt(mapToScene(m_last), over).has_value());
    activateWindow();
    setFocus(Qt::MouseFocusReason);
    endDrag(true);
}

void MapView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_edge.timerId()) {
        QGraphicsView::timerEvent(event);
        return;
    }
    constexpr int band = 28, step = 14;
    const QRect inner = viewport()->rect().adjusted(band, band, -band, -band);
    const int dx = m_last.x() < inner.left() ? -step : m_last.x() > inner.right() ? step : 0;
    const int dy = m_last.y() < inner.top() ? -step : m_last.y() > inner.bottom() ? step : 0;
    if (dx == 0 && dy == 0)
        return;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + dx);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + dy);
    dragTo(m_last);
}

} // namespace sallyport::gui
