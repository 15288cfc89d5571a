#include "mapscene.h"

#include <QVariantAnimation>

#include <algorithm>
#include <utility>

namespace sallyport::gui {

namespace {

constexpr int moveFor = 150; // milliseconds
constexpr qreal margin = 16;
constexpr std::size_t mostMoving = 400; // more than that is another picture

} // namespace

MapScene::MapScene(const Colours& colours, QObject* parent)
    : QGraphicsScene(parent), m_map(std::make_shared<const diagram::Map>()), m_colours(&colours),
      m_wires(new WireLayer(colours)), m_animation(new QVariantAnimation(this)) {
    setItemIndexMethod(BspTreeIndex);
    addItem(m_wires);
    m_animation->setDuration(moveFor);
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    m_animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { animate(value.toDouble()); });
}

MapScene::~MapScene() {
    m_animation->stop();
}

std::array<QPointF, 4> MapScene::pointsOf(const diagram::Wire& wire) {
    return {qp(wire.points[0]), qp(wire.points[1]), qp(wire.points[2]), qp(wire.points[3])};
}

void MapScene::set(MapPtr map, bool rightToLeft, bool animated) {
    // What is under way goes on from where it is, and ends when it would have ended.
    int duration = moveFor;
    if (moves()) {
        duration = qMax(30, moveFor - m_animation->currentTime());
        m_animation->stop();
    }
    const std::string chosenId =
        m_chosen >= 0 ? m_map->nodes[static_cast<std::size_t>(m_chosen)].id : std::string();
    for (NodeItem* one : m_items)
        for (const auto each : {NodeItem::lit, NodeItem::receding, NodeItem::target, NodeItem::over,
                                NodeItem::chosen, NodeItem::focused})
            one->setMark(each, false);
    m_lit.clear();
    m_receding.clear();
    m_targets.clear();
    m_over.clear();
    std::unordered_map<std::string, std::array<QPointF, 4>> bentBefore;
    if (animated && m_map->wires.size() < 4 * mostMoving)
        for (std::size_t i = 0; i < m_map->wires.size(); ++i)
            bentBefore.emplace(m_map->wires[i].id, m_wires->wires()[i].points);

    const std::vector<NodeItem*> before = std::move(m_items);
    for (NodeItem* one : before)
        one->release();
    m_items.assign(map->nodes.size(), nullptr);
    m_moving.clear();
    m_bending.clear();
    for (std::size_t i = 0; i < map->nodes.size(); ++i) {
        const diagram::Node& node = map->nodes[i];
        NodeItem* item = nullptr;
        const QPointF at = qr(node.rect).topLeft();
        if (const int known = m_map->indexOf(node.id);
            known >= 0 && before[static_cast<std::size_t>(known)]->index() < 0) {
            item = before[static_cast<std::size_t>(known)];
            if (animated && item->pos() != at)
                m_moving.push_back({item, item->pos(), at});
        } else {
            item = new NodeItem(m_frames, *m_colours);
        }
        item->set(node, static_cast<int>(i), rightToLeft);
        item->setPos(at);
        if (!item->scene())
            addItem(item);
        m_items[i] = item;
    }
    for (NodeItem* one : before)
        if (one->index() < 0)
            delete one;

    std::vector<WireLayer::Wire> wires;
    wires.reserve(map->wires.size());
    for (const diagram::Wire& wire : map->wires) {
        const diagram::NodeKind from = map->nodes[static_cast<std::size_t>(wire.from)].kind;
        wires.push_back({pointsOf(wire), wire.state, from == diagram::NodeKind::internet});
        if (const auto found = bentBefore.find(wire.id);
            found != bentBefore.end() && found->second != wires.back().points)
            m_bending.push_back({static_cast<int>(wires.size()) - 1, found->second, wires.back().points});
    }
    const MapPtr kept = std::exchange(m_map, std::move(map)); // the items looked at its nodes until now
    m_wires->light({});
    if (wires != m_wires->wires())
        m_wires->set(std::move(wires));
    // What is drawn; the room that a title takes in an exported picture is none here.
    QRectF bounds;
    for (const diagram::Node& node : m_map->nodes)
        bounds |= qr(node.rect);
    bounds.adjust(-margin, -margin, margin, margin);
    if (bounds != sceneRect())
        setSceneRect(bounds);

    m_chosen = m_map->indexOf(chosenId);
    if (NodeItem* item = this->item(m_chosen)) {
        item->setMark(NodeItem::chosen, true);
        item->setMark(NodeItem::focused, m_focus);
    }
    light({});
    if (!m_kept.empty() && m_map->indexOf(m_kept) < 0)
        m_kept.clear();
    applyKept();
    if (m_moving.size() > mostMoving || m_moving.empty()) {
        m_moving.clear();
        m_bending.clear();
    } else {
        animate(0);
        m_animation->setDuration(duration);
        m_animation->start();
    }
}

bool MapScene::moves() const {
    return m_animation->state() == QAbstractAnimation::Running;
}

void MapScene::animate(double part) {
    for (const Moving& one : m_moving)
        one.item->setPos(one.from + (one.to - one.from) * part);
    for (const Bending& one : m_bending) {
        std::array<QPointF, 4> points;
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = one.from[i] + (one.to[i] - one.from[i]) * part;
        m_wires->move(one.wire, points);
    }
    if (part >= 1) {
        if (!m_bending.empty())
            m_wires->settle();
        m_moving.clear();
        m_bending.clear();
    }
    emit moved();
}

void MapScene::setColours(const Colours& colours) {
    m_colours = &colours;
    m_frames.clear();
    m_wires->setColours(colours);
    for (NodeItem* one : m_items)
        one->setColours(colours);
}

NodeItem* MapScene::item(int index) const {
    return index >= 0 && static_cast<std::size_t>(index) < m_items.size()
               ? m_items[static_cast<std::size_t>(index)]
               : nullptr;
}

int MapScene::nodeAt(QPointF where, qreal zoom) const {
    int best = -1;
    qreal smallest = 0;
    for (const QGraphicsItem* one : items(where, Qt::IntersectsItemBoundingRect)) {
        const auto* node = qgraphicsitem_cast<const NodeItem*>(one);
        if (!node || !isWalked(node->node().kind))
            continue;
        const diagram::NodeKind kind = node->node().kind;
        if (zoom < farZoom && (isRow(kind) || kind == diagram::NodeKind::hostname))
            continue;
        const QRectF rect = qr(node->node().rect);
        // The smallest: a row before its card.
        if (rect.contains(where) && (best < 0 || rect.width() * rect.height() < smallest)) {
            best = node->index();
            smallest = rect.width() * rect.height();
        }
    }
    return best;
}

int MapScene::wireAt(QPointF where, qreal zoom) const {
    return m_wires->at(where, 8 / zoom);
}

void MapScene::choose(int index) {
    if (NodeItem* before = item(m_chosen)) {
        before->setMark(NodeItem::chosen, false);
        before->setMark(NodeItem::focused, false);
    }
    m_chosen = item(index) ? index : -1;
    if (NodeItem* now = item(m_chosen)) {
        now->setMark(NodeItem::chosen, true);
        now->setMark(NodeItem::focused, m_focus);
    }
    light({});
}

void MapScene::showFocus(bool on) {
    m_focus = on;
    if (NodeItem* now = item(m_chosen))
        now->setMark(NodeItem::focused, on);
}

void MapScene::mark(std::vector<int>& marked, std::vector<int> now, NodeItem::Mark mark) {
    for (const int one : marked)
        if (NodeItem* before = item(one); before && std::ranges::find(now, one) == now.end())
            before->setMark(mark, false);
    for (const int one : now)
        if (NodeItem* after = item(one))
            after->setMark(mark, true);
    marked = std::move(now);
}

diagram::Path MapScene::chosenPath() const {
    const NodeItem* now = item(m_chosen);
    if (!now)
        return {};
    const diagram::NodeKind kind = now->node().kind;
    const bool one = isRow(kind) || kind == diagram::NodeKind::hostname || kind == diagram::NodeKind::door;
    return one ? diagram::path(*m_map, now->node().id) : diagram::Path();
}

void MapScene::light(const diagram::Path& path) {
    // Of a whole namespace lighting everything tells nothing.
    constexpr std::size_t most = 300;
    std::vector<int> nodes;
    if (path.nodes.size() <= most)
        for (const int one : path.nodes)
            if (const NodeItem* found = item(one);
                found && (isRow(found->node().kind) || found->node().kind == diagram::NodeKind::hostname ||
                          found->node().kind == diagram::NodeKind::door))
                nodes.push_back(one);
    mark(m_lit, std::move(nodes), NodeItem::lit);
    diagram::Path shown = path.empty() ? chosenPath() : path;
    m_wires->light(shown.nodes.size() <= most ? std::move(shown.wires) : std::set<int>());
}

void MapScene::keep(const std::string& id) {
    m_kept = id;
    applyKept();
}

void MapScene::applyKept() {
    const diagram::Path path = m_kept.empty() ? diagram::Path() : diagram::path(*m_map, m_kept);
    if (path.empty()) {
        mark(m_receding, {}, NodeItem::receding);
        m_wires->keep({});
        return;
    }
    std::set<int> stays = path.nodes;
    for (const int one : path.nodes)
        for (int at = m_map->nodes[static_cast<std::size_t>(one)].parent; at >= 0;
             at = m_map->nodes[static_cast<std::size_t>(at)].parent)
            stays.insert(at);
    std::vector<int> receding;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (!stays.contains(static_cast<int>(i)) && m_map->nodes[i].kind != diagram::NodeKind::wall)
            receding.push_back(static_cast<int>(i));
    for (const int one : m_receding)
        if (stays.contains(one))
            if (NodeItem* before = item(one))
                before->setMark(NodeItem::receding, false);
    for (const int one : receding)
        item(one)->setMark(NodeItem::receding, true);
    m_receding = std::move(receding);
    m_wires->keep(path.wires);
}

void MapScene::setTargets(const std::vector<int>& targets) {
    mark(m_targets, targets, NodeItem::target);
}

void MapScene::setOver(int index) {
    mark(m_over, index < 0 ? std::vector<int>() : std::vector<int>{index}, NodeItem::over);
}

} // namespace sallyport::gui
