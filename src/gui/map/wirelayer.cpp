#include "wirelayer.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace sallyport::gui {

namespace {

constexpr int gridSide = 64;

qreal distanceTo(QPointF a, QPointF b, QPointF p) {
    const QPointF d = b - a;
    const qreal length = QPointF::dotProduct(d, d);
    const qreal t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
    const QPointF off = p - (a + t * d);
    return std::hypot(off.x(), off.y());
}

int cellOf(qreal value, qreal first, qreal size) {
    if (size <= 0)
        return 0;
    return std::clamp(static_cast<int>((value - first) / size * gridSide), 0, gridSide - 1);
}

std::size_t cellIndex(int x, int y) {
    return static_cast<std::size_t>(y) * gridSide + static_cast<std::size_t>(x);
}

} // namespace

WireLayer::WireLayer(const Colours& colours) : m_colours(&colours) {
    setFlag(ItemUsesExtendedStyleOption); // the exposed part
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(1);
}

void WireLayer::setColours(const Colours& colours) {
    m_colours = &colours;
    update();
}

namespace {

constexpr qreal longWay = 900;     // up or down: more than a window's height
constexpr std::size_t enough = 12; // that share a trunk
constexpr qreal bend = 10;         // radius of its corners

// A corner from one direction into another.
void turn(QPainterPath& path, QPointF corner, QPointF to) {
    path.quadTo(corner, to);
}

// From a trunk to the end of a wire, or the other way round.
QPainterPath branch(QPointF end, qreal x, qreal hubY) {
    const qreal down = end.y() > hubY ? 1 : -1, right = end.x() > x ? 1 : -1;
    QPainterPath path(QPointF(x, end.y() - down * bend));
    turn(path, QPointF(x, end.y()), QPointF(x + right * bend, end.y()));
    path.lineTo(end);
    return path;
}

} // namespace

QPainterPath WireLayer::Trunk::path() const {
    const qreal down = end > hub.y() ? 1 : -1, right = x > hub.x() ? 1 : -1;
    QPainterPath path(hub);
    path.lineTo(x - right * bend, hub.y());
    turn(path, QPointF(x, hub.y()), QPointF(x, hub.y() + down * bend));
    path.lineTo(x, end);
    return path;
}

// Which end of a long wire many others share, and where their trunk runs.
void WireLayer::findTrunks() {
    m_trunks.clear();
    m_trunkOf.assign(m_wires.size(), -1);
    using Key = std::tuple<qreal, qreal, bool, bool, diagram::State, bool>; // hub, its side, down, looks
    std::map<Key, std::vector<int>> shared;
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        const Wire& wire = m_wires[i];
        const QPointF from = wire.points[0], to = wire.points[3];
        if (std::abs(to.y() - from.y()) < longWay)
            continue;
        for (const bool atEnd : {false, true}) {
            const QPointF hub = atEnd ? to : from, other = atEnd ? from : to;
            shared[{hub.x(), hub.y(), atEnd, other.y() > hub.y(), wire.state, wire.rest}].push_back(
                static_cast<int>(i));
        }
    }
    for (const auto& [key, wires] : shared) {
        if (wires.size() < enough)
            continue;
        const auto& [x, y, atEnd, down, state, rest] = key;
        Trunk trunk{{x, y}, 0, y, state, rest};
        for (const int one : wires) {
            const auto index = static_cast<std::size_t>(one);
            const QPointF other = m_wires[index].points[atEnd ? 0 : 3];
            // Each look has a line of its own, near the end that is shared.
            trunk.x = x + (other.x() > x ? 1 : -1) * (20 + 6 * (static_cast<int>(state) % 5));
            trunk.end = down ? qMax(trunk.end, other.y() - bend) : qMin(trunk.end, other.y() + bend);
            m_trunkOf[index] = static_cast<int>(m_trunks.size());
        }
        m_trunks.push_back(trunk);
    }
}

WireLayer::Drawn WireLayer::drawn(std::size_t wire) const {
    const auto& points = m_wires[wire].points;
    Drawn made;
    made.trunk = m_trunkOf[wire];
    if (made.trunk >= 0) {
        const Trunk& trunk = m_trunks[static_cast<std::size_t>(made.trunk)];
        const QPointF end = points[0] == trunk.hub ? points[3] : points[0];
        made.line = QLineF(trunk.x, end.y(), end.x(), end.y());
        // With its corner, which bends towards the trunk's hub.
        made.bounds =
            QRectF(made.line.p1(), made.line.p2()).normalized().adjusted(-3, -bend - 3, 3, bend + 3);
    } else {
        made.line = QLineF(points[0], points[3]);
        const auto [left, right] = std::minmax({points[0].x(), points[1].x(), points[2].x(), points[3].x()});
        const auto [top, bottom] = std::minmax({points[0].y(), points[1].y(), points[2].y(), points[3].y()});
        made.bounds = QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-3, -3, 3, 3);
    }
    return made;
}

// Made when it is looked at: most wires of a large map are not.
const QPainterPath& WireLayer::pathOf(std::size_t wire) const {
    const Drawn& one = m_drawn[wire];
    if (!one.path.isEmpty())
        return one.path;
    const auto& points = m_wires[wire].points;
    if (one.trunk >= 0) {
        const Trunk& trunk = m_trunks[static_cast<std::size_t>(one.trunk)];
        one.path = branch(points[0] == trunk.hub ? points[3] : points[0], trunk.x, trunk.hub.y());
    } else {
        one.path.moveTo(points[0]);
        one.path.cubicTo(points[1], points[2], points[3]);
    }
    return one.path;
}

QPainterPath WireLayer::whole(std::size_t wire) const {
    const Drawn& one = m_drawn[wire];
    const QPainterPath& end = pathOf(wire);
    if (one.trunk < 0)
        return end;
    Trunk trunk = m_trunks[static_cast<std::size_t>(one.trunk)];
    trunk.end = end.elementAt(0).y;
    QPainterPath path = trunk.path();
    path.addPath(end);
    return path;
}

void WireLayer::set(std::vector<Wire> wires) {
    prepareGeometryChange();
    m_wires = std::move(wires);
    m_lit.clear();
    m_kept.reset();
    settle();
}

void WireLayer::settle() {
    prepareGeometryChange();
    m_drawn.resize(m_wires.size());
    m_bounds = {};
    findTrunks();
    for (const Trunk& trunk : m_trunks)
        m_bounds |= trunk.path().controlPointRect().adjusted(-3, -3, 3, 3);
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        m_drawn[i] = drawn(i);
        m_bounds |= m_drawn[i].bounds;
    }
    m_cells.assign(static_cast<std::size_t>(gridSide) * gridSide, {});
    m_seen.assign(m_wires.size(), 0);
    m_query = 0;
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        put(static_cast<int>(i));
    update();
}

// Into the cells that pieces of the curve touch: its whole rectangle would be most of the map.
void WireLayer::put(int wire) {
    const auto index = static_cast<std::size_t>(wire);
    auto p = m_wires[index].points;
    if (m_drawn[index].trunk >= 0) {
        const QLineF line = m_drawn[index].line;
        p = {line.p1(), line.p1(), line.p2(), line.p2()};
    }
    // Between its ends it goes one way, so a few pieces do where few cells are crossed.
    const qreal cellHeight = qMax(1.0, m_bounds.height() / gridSide);
    const int pieces = std::clamp(static_cast<int>(std::abs(p[3].y() - p[0].y()) / cellHeight) + 2, 2, 12);
    QPointF last = p[0];
    for (int i = 1; i <= pieces; ++i) {
        const qreal t = static_cast<qreal>(i) / pieces, u = 1 - t;
        const QPointF next =
            u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
        const QRectF piece = QRectF(last, next).normalized().adjusted(-4, -4, 4, 4);
        const int right = cellOf(piece.right(), m_bounds.x(), m_bounds.width());
        const int bottom = cellOf(piece.bottom(), m_bounds.y(), m_bounds.height());
        for (int y = cellOf(piece.y(), m_bounds.y(), m_bounds.height()); y <= bottom; ++y)
            for (int x = cellOf(piece.x(), m_bounds.x(), m_bounds.width()); x <= right; ++x) {
                auto& cell = m_cells[cellIndex(x, y)];
                if (cell.empty() || cell.back() != wire)
                    cell.push_back(wire);
            }
        last = next;
    }
}

void WireLayer::move(int wire, const std::array<QPointF, 4>& points) {
    const auto index = static_cast<std::size_t>(wire);
    const QRectF before = m_drawn[index].bounds;
    m_wires[index].points = points;
    m_trunkOf[index] = -1; // by itself while it moves
    m_drawn[index] = drawn(index);
    if (!m_bounds.contains(m_drawn[index].bounds)) {
        prepareGeometryChange();
        m_bounds |= m_drawn[index].bounds;
    }
    put(wire); // where it was it is looked at in vain until settle()
    update(before | m_drawn[index].bounds);
}

std::vector<int> WireLayer::inside(const QRectF& area) const {
    std::vector<int> found;
    if (m_wires.empty() || !area.intersects(m_bounds))
        return found;
    ++m_query;
    const int right = cellOf(area.right(), m_bounds.x(), m_bounds.width());
    const int bottom = cellOf(area.bottom(), m_bounds.y(), m_bounds.height());
    for (int y = cellOf(area.y(), m_bounds.y(), m_bounds.height()); y <= bottom; ++y)
        for (int x = cellOf(area.x(), m_bounds.x(), m_bounds.width()); x <= right; ++x)
            for (const int wire : m_cells[cellIndex(x, y)]) {
                const auto index = static_cast<std::size_t>(wire);
                if (std::exchange(m_seen[index], m_query) != m_query &&
                    m_drawn[index].bounds.intersects(area))
                    found.push_back(wire);
            }
    return found;
}

int WireLayer::at(QPointF where, qreal within) const {
    int nearest = -1;
    qreal best = within;
    const QRectF area(where - QPointF(within, within), QSizeF(2 * within, 2 * within));
    for (const int wire : inside(area)) {
        const auto lines = pathOf(static_cast<std::size_t>(wire)).toSubpathPolygons();
        for (const QPolygonF& line : lines)
            for (int i = 1; i < line.size(); ++i)
                if (const qreal away = distanceTo(line[i - 1], line[i], where); away < best) {
                    best = away;
                    nearest = wire;
                }
    }
    return nearest;
}

void WireLayer::light(std::set<int> wires) {
    std::swap(m_lit, wires);
    for (const auto& changed : {m_lit, wires})
        for (const int wire : changed)
            if (const auto index = static_cast<std::size_t>(wire); index < m_drawn.size())
                update(whole(index).controlPointRect().adjusted(-3, -3, 3, 3));
}

void WireLayer::keep(const std::optional<std::set<int>>& wires) {
    if (m_kept == wires)
        return;
    m_kept = wires;
    update();
}

QPen WireLayer::penOf(const Wire& wire, bool lit, bool receding, bool far) const {
    const Colours& colours = *m_colours;
    QColor colour = colours[wire.rest || receding ? Token::line : tokenOf(wire.state)];
    if (wire.rest && lit)
        colour = colours[Token::muted];
    QPen pen(colour, lit ? 3 : wire.rest || wire.state == diagram::State::closed ? 1.5 : 2);
    pen.setCapStyle(Qt::FlatCap);
    if (far) {
        pen.setCosmetic(true);
        pen.setWidthF(lit ? 2 : 1);
    }
    if (!wire.rest)
        pen.setStyle(styleOf(wire.state));
    if (pen.style() == Qt::CustomDashLine)
        pen.setDashPattern(dashesOf(wire.state));
    return pen;
}

void WireLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const qreal zoom = option->levelOfDetailFromTransform(painter->worldTransform());
    const bool far = zoom < 0.35;
    painter->setRenderHint(QPainter::Antialiasing, !far);
    painter->setBrush(Qt::NoBrush);
    const QRectF& exposed = option->exposedRect;
    const std::vector<int> wires = inside(exposed);
    for (const Trunk& trunk : m_trunks) {
        Wire looks;
        looks.state = trunk.state;
        looks.rest = trunk.rest;
        painter->setPen(penOf(looks, false, m_kept.has_value(), far));
        const QPainterPath path = trunk.path();
        if (!path.controlPointRect().adjusted(-3, -3, 3, 3).intersects(exposed))
            continue;
        if (far)
            painter->drawLine(QPointF(trunk.x, trunk.hub.y()), QPointF(trunk.x, trunk.end));
        else
            painter->drawPath(path);
    }
    const auto draw = [&](int wire, bool isLit) {
        const auto index = static_cast<std::size_t>(wire);
        const bool receding = m_kept && !m_kept->contains(wire);
        painter->setPen(penOf(m_wires[index], isLit, receding, far));
        const bool alone = isLit || (m_kept && !receding);
        if (far && !alone)
            painter->drawLine(m_drawn[index].line);
        else
            painter->drawPath(alone ? whole(index) : pathOf(index));
    };
    for (const int wire : wires)
        if (!m_lit.contains(wire) && !(m_kept && m_kept->contains(wire)))
            draw(wire, false);
    // Above the others, with their part of a trunk.
    if (m_kept)
        for (const int wire : *m_kept)
            if (!m_lit.contains(wire) && static_cast<std::size_t>(wire) < m_drawn.size())
                draw(wire, false);
    for (const int wire : m_lit)
        if (static_cast<std::size_t>(wire) < m_drawn.size())
            draw(wire, true);
}

} // namespace sallyport::gui
