#include "mapview.h"

#include "mapaccessible.h"
#include "overview.h"

#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QHelpEvent>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sallyport::gui {

namespace {

constexpr qreal leastZoom = 0.02, mostZoom = 4;
constexpr qreal leastFit = 0.3; // names of namespaces can be read

} // namespace

MapView::MapView(Outcomes outcomes, QWidget* parent)
    : QGraphicsView(parent), m_outcomes(std::move(outcomes)), m_scene(new MapScene(Colours::of(this), this)),
      m_overview(new Overview(this, this)), m_lane(new QGraphicsRectItem), m_rubber(new QGraphicsPathItem),
      m_ghost(new QLabel(viewport())) {
    installMapAccessibility();
    setScene(m_scene);
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map"));
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(MinimalViewportUpdate);
    setOptimizationFlags(DontSavePainterState);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    m_lane->setZValue(-1); // behind the cards
    m_lane->hide();
    m_rubber->setZValue(4);
    m_rubber->hide();
    m_scene->addItem(m_lane);
    m_scene->addItem(m_rubber);
    m_ghost->setObjectName(QStringLiteral("card"));
    m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ghost->setMargin(6);
    m_ghost->hide();
    m_overview->hide();
    setBackgroundBrush(Colours::of(this)[Token::canvas]);
    connect(m_scene, &MapScene::moved, this, [this] { m_overview->update(); });
}

MapView::~MapView() {
    m_edge.stop();
}

bool MapView::isBlank() const {
    return std::ranges::none_of(map().nodes, [](const diagram::Node& node) {
        return node.kind != diagram::NodeKind::internet && node.kind != diagram::NodeKind::wall;
    });
}

const diagram::Node* MapView::nodeAt(int index) const {
    const auto& nodes = map().nodes;
    return index >= 0 && static_cast<std::size_t>(index) < nodes.size()
               ? &nodes[static_cast<std::size_t>(index)]
               : nullptr;
}

void MapView::setMap(MapPtr map, bool animated) {
    endDrag(false);
    m_hovered = -2;
    const bool first = this->map().nodes.empty();
    const bool sameIds = map->byId.size() == this->map().byId.size();
    m_scene->set(std::move(map), layoutDirection() == Qt::RightToLeft, animated && isVisible());
    rebuildWalk();
    std::vector<Overview::Block> blocks;
    m_blocks.clear();
    for (const diagram::Node& node : this->map().nodes) {
        using diagram::NodeKind;
        switch (node.kind) {
        case NodeKind::hostname:
        case NodeKind::tunnel:
        case NodeKind::space:
        case NodeKind::beyond:
        case NodeKind::wall:
        case NodeKind::unknownRoutes:
        case NodeKind::rest:
            blocks.push_back({qr(node.rect), node.kind == NodeKind::tunnel});
            if (node.kind != NodeKind::wall)
                m_blocks.push_back(qr(node.rect));
            break;
        default:
            break;
        }
    }
    m_overview->set(qr(this->map().bounds), std::move(blocks));
    if (first || !m_zoomed)
        start();
    placeOverview();
    if (!sameIds)
        mapChildrenChanged(this);
    emit moved();
}

void MapView::zoomAt(qreal factor, QPointF viewportPoint) {
    const qreal wanted = std::clamp(zoom() * factor, leastZoom, mostZoom);
    if (qFuzzyCompare(wanted, zoom()))
        return;
    m_zoomed = true;
    const QPointF before = viewportTransform().inverted().map(viewportPoint);
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF off = viewportTransform().map(before) - viewportPoint;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(off.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(off.y()));
    placeOverview();
    emit moved();
}

void MapView::zoomBy(qreal factor) {
    // Towards what is chosen, when it is in sight.
    const QRect chosenRect = shownRect(chosen());
    const QRect inSight = viewport()->rect();
    zoomAt(factor, inSight.intersects(chosenRect) ? QRectF(chosenRect).center() : QRectF(inSight).center());
}

void MapView::fit() {
    const QRectF bounds = m_scene->sceneRect();
    if (bounds.isEmpty())
        return;
    m_zoomed = true;
    const qreal wanted = std::clamp(
        qMin((viewport()->width() - 2) / bounds.width(), (viewport()->height() - 2) / bounds.height()),
        leastFit, 1.0);
    setTransform(QTransform::fromScale(wanted, wanted));
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    placeOverview();
    emit moved();
}

void MapView::start() {
    const QRectF bounds = m_scene->sceneRect();
    if (bounds.isEmpty())
        return;
    const qreal wanted = std::clamp((viewport()->width() - 2) / bounds.width(), 0.5, 1.0);
    setTransform(QTransform::fromScale(wanted, wanted));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    horizontalScrollBar()->setValue(mirrored ? horizontalScrollBar()->maximum()
                                             : horizontalScrollBar()->minimum());
    verticalScrollBar()->setValue(verticalScrollBar()->minimum());
    placeOverview();
    emit moved();
}

QRect MapView::shownRect(int index) const {
    const diagram::Node* node = nodeAt(index);
    return node ? mapFromScene(qr(node->rect)).boundingRect() : QRect();
}

void MapView::choose(int index, bool bringIntoSight) {
    m_port = 0;
    m_scene->choose(index);
    const diagram::Node* node = nodeAt(m_scene->chosen());
    if (!node)
        return;
    if (bringIntoSight)
        ensureVisible(qr(node->rect), 32, 32);
    tellFocus();
}

void MapView::tellFocus() {
    if (hasFocus())
        mapFocusMoved(this);
}

void MapView::focusPath(int index) {
    const diagram::Node* node = nodeAt(index);
    m_scene->keep(node ? node->id : std::string());
}

void MapView::act(int index) {
    choose(index, true);
    emit chosenByHand(m_scene->chosen());
}

void MapView::activate(int index) {
    const diagram::Node* node = nodeAt(index);
    if (!node)
        return;
    if (node->expandable)
        emit toggleRequested(index);
    else
        emit openRequested(index);
}

// -- the mouse

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

// -- the rest

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QPoint at = viewport()->mapFrom(this, help->pos());
        const int index = m_scene->nodeAt(mapToScene(at), zoom());
        if (const diagram::Node* node = nodeAt(index))
            QToolTip::showText(help->globalPos(),
                               spokenName(*node) + QLatin1Char('\n') + spokenText(map(), *node), this);
        else
            QToolTip::hideText();
        return true;
    }
    // Escape ends a gesture or a focus before any shortcut of the window sees it.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Escape && (m_gesture != Gesture::none || !m_scene->kept().empty())) ||
            key == Qt::Key_Delete || key == Qt::Key_F2 || key == Qt::Key_Insert || key == Qt::Key_Space) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

void MapView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    if (chosen() < 0 && event->reason() != Qt::MouseFocusReason && !m_walked.empty()) {
        const auto first = std::ranges::find_if(
            m_walked, [this](int one) { return nodeAt(one)->kind == diagram::NodeKind::hostname; });
        m_scene->choose(first == m_walked.end() ? m_walked.front() : *first); // told when it moves
    }
    m_scene->showFocus(true);
    tellFocus();
}

void MapView::focusOutEvent(QFocusEvent* event) {
    m_scene->showFocus(false);
    QGraphicsView::focusOutEvent(event);
}

void MapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        const Colours& colours = Colours::of(this);
        setBackgroundBrush(colours[Token::canvas]);
        if (m_scene)
            m_scene->setColours(colours);
    }
    QGraphicsView::changeEvent(event);
}

void MapView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (!m_zoomed)
        start();
    placeOverview();
    emit moved();
}

void MapView::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    m_overview->update();
    emit moved();
}

void MapView::placeOverview() {
    const QRectF whole = qr(map().bounds);
    const bool all = mapToScene(viewport()->rect()).boundingRect().contains(whole);
    m_overview->setVisible(!all && !whole.isEmpty() && height() > 240 && width() > 400);
    // In a corner, or between the lanes, where it covers no card.
    const int left = 12, right = width() - m_overview->width() - 12;
    const int bottom = height() - m_overview->height() - 12;
    std::vector<QPoint> places{{left, bottom}, {right, bottom}};
    if (layoutDirection() == Qt::RightToLeft)
        std::swap(places[0], places[1]);
    for (const diagram::LaneBox& lane : map().lanes)
        if (lane.lane == diagram::Lane::tunnels)
            places.insert(places.begin() + 1,
                          {std::clamp(mapFromScene(qr(lane.rect).center()).x() - m_overview->width() / 2,
                                      left, qMax(left, right)),
                           bottom});
    QPoint best = places.front();
    for (const QPoint& place : places)
        if (const QRect area(place, m_overview->size());
            std::ranges::none_of(m_blocks, [&](const QRectF& block) {
                return mapFromScene(block).boundingRect().intersects(area);
            })) {
            best = place;
            break;
        }
    m_overview->move(best);
    m_overview->update();
}

} // namespace sallyport::gui
