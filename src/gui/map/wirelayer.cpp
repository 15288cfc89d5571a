#include "wirelayer.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <cmath>

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

WireLayer::Drawn WireLayer::drawn(const Wire& wire) {
    Drawn made;
    made.path.moveTo(wire.points[0]);
    made.path.cubicTo(wire.points[1], wire.points[2], wire.points[3]);
    made.bounds = made.path.controlPointRect().adjusted(-3, -3, 3, 3);
    return made;
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
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        m_drawn[i] = drawn(m_wires[i]);
        m_bounds |= m_drawn[i].bounds;
    }
    m_cells.assign(static_cast<std::size_t>(gridSide) * gridSide, {});
    m_seen.assign(m_wires.size(), 0);
    m_query = 0;
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        put(static_cast<int>(i));
    update();
}

// Into the cells that pieces of the path touch: its whole rectangle would be most of the map.
// Into the cells that pieces of the curve touch: its whole rectangle would be most of the map.
void WireLayer::put(int wire) {
    const auto& p = m_wires[static_cast<std::size_t>(wire)].points;
    constexpr int pieces = 12;
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
                auto& cell = m_cells[static_cast<std::size_t>(y * gridSide + x)];
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
    m_drawn[index] = drawn(m_wires[index]);
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
            for (const int wire : m_cells[static_cast<std::size_t>(y * gridSide + x)]) {
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
        const auto lines = m_drawn[static_cast<std::size_t>(wire)].path.toSubpathPolygons();
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
            if (static_cast<std::size_t>(wire) < m_drawn.size())
                update(m_drawn[static_cast<std::size_t>(wire)].bounds);
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
    const std::vector<int> wires = inside(option->exposedRect);
    std::vector<int> lit;
    const auto draw = [&](int wire, bool isLit) {
        const auto index = static_cast<std::size_t>(wire);
        const bool receding = m_kept && !m_kept->contains(wire);
        painter->setPen(penOf(m_wires[index], isLit, receding, far));
        if (far)
            painter->drawLine(m_wires[index].points[0], m_wires[index].points[3]);
        else
            painter->drawPath(m_drawn[index].path);
    };
    for (const int wire : wires)
        if (m_lit.contains(wire) || (m_kept && m_kept->contains(wire)))
            lit.push_back(wire);
        else
            draw(wire, false);
    for (const int wire : lit) // above the others
        draw(wire, m_lit.contains(wire));
}

} // namespace sallyport::gui
