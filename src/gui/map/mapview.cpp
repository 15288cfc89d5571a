#include "mapview.h"

#include "mapaccessible.h"
#include "overview.h"

#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QHelpEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolTip>

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
