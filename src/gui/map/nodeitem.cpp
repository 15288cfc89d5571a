#include "nodeitem.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace sallyport::gui {

using diagram::NodeKind;
using diagram::State;

namespace {

struct MapNode {
    Q_DECLARE_TR_FUNCTIONS(MapNode)
};

QFont inPixels(QFont font, int pixels, bool bold = false) {
    font.setPixelSize(pixels);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

constexpr qreal pad = 12;
constexpr qreal leastName = 60; // of a row: what tells it from others
const diagram::Node nobody;

} // namespace

const MapFonts& MapFonts::shared() {
    static const MapFonts fonts{inPixels(bodyFont(), 13, true), inPixels(bodyFont(), 13),
                                inPixels(bodyFont(), 12), inPixels(monoFont(), 12)};
    return fonts;
}

// Ports are few and stand at many doors. Fonts, and so what was measured, are not shared between threads.
double MapFonts::width(std::string_view text, double size, bool bold) {
    struct Measured {
        QFontMetricsF metrics;
        std::unordered_map<std::string, double> widths;
    };
    constexpr std::size_t most = 4096;
    thread_local Measured plain{QFontMetricsF(inPixels(bodyFont(), 100)), {}},
        strong{QFontMetricsF(inPixels(bodyFont(), 100, true)), {}};
    Measured& one = bold ? strong : plain;
    if (one.widths.size() > most)
        one.widths.clear();
    const auto [found, isNew] = one.widths.try_emplace(std::string(text), 0);
    if (isNew)
        found->second = one.metrics.horizontalAdvance(QString::fromStdString(found->first));
    return found->second * size / 100;
}

void FrameCache::draw(QPainter& painter, const Colours& colours, const QRectF& rect, const FrameLook& look,
                      qreal zoom) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal inset = look.width / 2;
    const auto drawInto = [&](QPainter& on, const QRectF& where) {
        QPen pen(colours[look.border], look.width);
        if (look.dashed)
            pen.setDashPattern({4, 3});
        on.setPen(look.width > 0 ? pen : QPen(Qt::NoPen));
        on.setBrush(colours[look.fill]);
        const QRectF frame = where.adjusted(inset, inset, -inset, -inset);
        on.drawRoundedRect(frame, look.radius, look.radius);
    };
    // Large frames are few, and each has a height of its own.
    if (rect.height() > 160 || zoom > 3) {
        painter.setRenderHint(QPainter::Antialiasing);
        drawInto(painter, rect);
        return;
    }
    const QString key = QStringLiteral("%1x%2 %3 %4 %5 %6 %7 %8")
                            .arg(rect.width())
                            .arg(rect.height())
                            .arg(static_cast<int>(look.fill))
                            .arg(static_cast<int>(look.border))
                            .arg(look.width)
                            .arg(look.radius + (look.dashed ? 100 : 0))
                            .arg(qRound(zoom * 64))
                            .arg(ratio);
    auto found = m_drawn.constFind(key);
    if (found == m_drawn.constEnd()) {
        if (m_drawn.size() > 400)
            m_drawn.clear();
        const qreal scale = ratio * qRound(zoom * 64) / 64.0;
        QPixmap drawn(qMax(1, qCeil(rect.width() * scale)), qMax(1, qCeil(rect.height() * scale)));
        drawn.fill(Qt::transparent);
        QPainter on(&drawn);
        on.setRenderHint(QPainter::Antialiasing);
        on.scale(drawn.width() / rect.width(), drawn.height() / rect.height());
        drawInto(on, QRectF(QPointF(), rect.size()));
        on.end();
        found = m_drawn.insert(key, drawn);
    }
    painter.drawPixmap(rect, *found, QRectF(found->rect()));
}

NodeItem::NodeItem(FrameCache& frames, const Colours& colours)
    : m_frames(&frames), m_colours(&colours), m_node(&nobody) {
    setAcceptedMouseButtons(Qt::NoButton); // the view decides what a press means
    setFlag(ItemUsesExtendedStyleOption);
}

void NodeItem::set(const diagram::Node& node, int index, bool rightToLeft) {
    m_index = index;
    // Before it changes: the index of the scene looks for the item where it was.
    if (m_node->rect.width != node.rect.width || m_node->rect.height != node.rect.height)
        prepareGeometryChange();
    const diagram::Node* before = std::exchange(m_node, &node);
    if (m_prepared && *before == node && rightToLeft == m_rightToLeft)
        return;
    m_rightToLeft = rightToLeft;
    m_prepared = false;
    switch (node.kind) {
    case NodeKind::zone:
    case NodeKind::space:
    case NodeKind::beyond:
    case NodeKind::rest:
    case NodeKind::tunnel:
    case NodeKind::wall:
        setZValue(0);
        break;
    default:
        setZValue(2);
    }
    update();
}

void NodeItem::setColours(const Colours& colours) {
    m_colours = &colours;
    update();
}

void NodeItem::setMark(Mark mark, bool on) {
    const unsigned marks = on ? m_marks | mark : m_marks & ~static_cast<unsigned>(mark);
    if (marks == std::exchange(m_marks, marks))
        return;
    update();
}

QRectF NodeItem::boundingRect() const {
    return area().adjusted(-4, -4, 4, 4);
}

int NodeItem::portAt(QPointF scene) const {
    const diagram::Slot* nearest = nullptr;
    for (const diagram::Slot& slot : m_node->sockets)
        if (!nearest || std::abs(slot.y - scene.y()) < std::abs(nearest->y - scene.y()))
            nearest = &slot;
    return nearest ? nearest->port : 0;
}

QStringList NodeItem::words() {
    if (!m_prepared)
        prepare();
    QStringList all;
    for (const Line& line : m_lines)
        all << line.text.text();
    return all;
}

// From left to right, or mirrored.
void NodeItem::write(qreal left, qreal right, qreal middle, const QString& text, const QFont& font,
                     Token token, Qt::Alignment side) {
    if (text.isEmpty() || right <= left)
        return;
    const QFontMetricsF metrics(font);
    QString shown = text;
    qreal width = metrics.horizontalAdvance(text);
    if (width > right - left) {
        shown = metrics.elidedText(text, Qt::ElideRight, right - left);
        width = metrics.horizontalAdvance(shown);
    }
    qreal x = left;
    if (side == Qt::AlignRight)
        x = right - width;
    else if (side == Qt::AlignHCenter)
        x = (left + right - width) / 2;
    if (m_rightToLeft)
        x = m_node->rect.width - x - width;
    Line line{QPointF(x, middle - metrics.height() / 2), QStaticText(shown), font, token};
    line.text.setTextFormat(Qt::PlainText);
    line.text.setPerformanceHint(QStaticText::AggressiveCaching);
    m_lines.push_back(std::move(line));
}

void NodeItem::show(qreal left, qreal middle, const QString& name, Token token, int size) {
    const qreal x = m_rightToLeft ? m_node->rect.width - left - size : left;
    m_pictures.push_back({QPointF(x, middle - size / 2.0), name, token, size});
}

void NodeItem::prepare() {
    m_prepared = true;
    m_lines.clear();
    m_pictures.clear();
    m_pills.clear();
    if (isRow(m_node->kind))
        prepareRow();
    else if (m_node->kind == NodeKind::door || m_node->kind == NodeKind::doors)
        prepareDoor();
    else if (m_node->kind != NodeKind::wall)
        prepareCard();
}

void NodeItem::prepareCard() {
    const MapFonts& fonts = MapFonts::shared();
    const qreal width = m_node->rect.width, height = m_node->rect.height;
    const QString title = titleOf(*m_node), detail = detailOf(*m_node);
    qreal right = width - pad;
    if (m_node->problems > 0) {
        show(right - 16, qMin(height / 2, 24.0), QStringLiteral("triangle-alert"), Token::excess);
        right -= 22;
    }
    switch (m_node->kind) {
    case NodeKind::internet:
        show((width - 18) / 2, height / 2, iconOf(m_node->kind), Token::text, 18);
        return;
    case NodeKind::hostname: {
        const bool two = !detail.isEmpty();
        const qreal first = two ? height / 2 - 10 : height / 2;
        show(pad, first, iconOf(m_node->kind), Token::text);
        write(pad + 24, right, first, title, fonts.title, Token::text);
        const bool verdict = m_node->state != State::allowed && m_node->state != State::reachable;
        if (verdict && two)
            show(width - pad - 14, height / 2 + 10, iconOf(toneOf(m_node->state)), tokenOf(m_node->state),
                 14);
        write(pad + 24, width - pad - (verdict ? 20 : 0), height / 2 + 10, detail, fonts.small, Token::muted);
        return;
    }
    case NodeKind::edgeRules:
    case NodeKind::edgeAccess:
        show(8, height / 2, iconOf(m_node->kind), Token::accent, 13);
        write(26, width - 4, height / 2, title, fonts.small, Token::text);
        return;
    case NodeKind::unknownRoutes:
        show(pad, 20, iconOf(m_node->kind), Token::unknown);
        write(pad + 24, right, 20, title, fonts.title, Token::text);
        write(pad + 24, right, 40, detail, fonts.small, Token::muted);
        return;
    case NodeKind::tunnel:
        write(pad, right, 20, title, fonts.title, Token::text);
        write(pad, width - pad, 38, detail, fonts.small, Token::muted);
        return;
    case NodeKind::connector: {
        const bool ok = m_node->state == State::allowed || m_node->state == State::reachable;
        show(pad, height / 2, ok ? QStringLiteral("check") : iconOf(m_node->kind),
             ok ? Token::allowed : Token::muted, 14);
        write(pad + 20, width - pad, detail.isEmpty() ? height / 2 : height / 2 - 11, title, fonts.body,
              Token::text);
        write(pad + 20, width - pad, height / 2 + 5, detail, fonts.small, Token::muted);
        return;
    }
    default:
        break;
    }
    // A zone, a namespace, the rest: a heading with what is counted at its end.
    const qreal middle = m_node->kind == NodeKind::rest && height > 40 ? 20 : qMin(height / 2, 16.0);
    const QFontMetricsF small(fonts.small);
    const qreal counted = m_node->kind == NodeKind::rest ? 0 : small.horizontalAdvance(detail);
    show(pad, middle, iconOf(m_node->kind), Token::muted, 14);
    if (m_node->kind == NodeKind::rest && height > 40)
        write(pad + 22, right, middle + 19, detail, fonts.small, Token::muted);
    else
        write(pad + 22, right, middle, detail, fonts.small, Token::muted, Qt::AlignRight);
    write(pad + 22, right - (counted > 0 ? counted + 8 : 0), middle, title, inPixels(bodyFont(), 12, true),
          Token::muted);
}

void NodeItem::prepareRow() {
    const MapFonts& fonts = MapFonts::shared();
    const qreal width = m_node->rect.width, height = m_node->rect.height;
    const bool pod = m_node->kind == NodeKind::pod;
    const bool closed = m_node->state == State::closed;
    qreal right = width - pad;
    const qreal first = m_node->sockets.empty()
                            ? qMin(height / 2, 14.0)
                            : std::clamp(m_node->sockets.front().y - m_node->rect.y, 8.0, height);
    qreal widest = 0;
    const QFontMetricsF mono(fonts.mono), small(fonts.small);
    for (const diagram::Slot& slot : m_node->sockets)
        widest = qMax(widest, (slot.text.empty() ? small : mono).horizontalAdvance(portText(slot)));
    widest = qMin(widest, width * 0.45);
    for (const diagram::Slot& slot : m_node->sockets)
        write(right - widest, right, slot.y - m_node->rect.y, portText(slot),
              slot.text.empty() ? fonts.small : fonts.mono,
              slot.state == State::excess ? Token::excess : Token::muted, Qt::AlignRight);
    if (m_node->sockets.empty() && !m_node->ports.empty()) {
        widest = qMin(mono.horizontalAdvance(qs(m_node->ports)), width * 0.45);
        write(right - widest, right, first, qs(m_node->ports), fonts.mono, Token::muted, Qt::AlignRight);
    }
    if (widest > 0)
        right -= widest + 8;
    qreal left = pod ? pad + 16 : pad;
    if (m_node->state == State::denied || m_node->state == State::none || m_node->state == State::unknown) {
        show(left, first, iconOf(toneOf(m_node->state)), tokenOf(m_node->state), 14);
        left += 20;
    }
    QString label;
    if (m_node->sockets.empty() ? m_node->state == State::excess
                                : m_node->sockets.front().state == State::excess)
        label = MapNode::tr("not published");
    else if (m_node->notInFiles && m_node->kind != NodeKind::outside)
        label = MapNode::tr("not in these files");
    if (!label.isEmpty()) {
        const qreal wide = small.horizontalAdvance(label) + 16;
        const QRectF pill(m_rightToLeft ? width - right : right - wide, first - 10, wide, 20);
        const Token token = m_node->notInFiles ? Token::muted : Token::excess;
        // A long name is elided for it.
        if (right - wide - left >= leastName) {
            m_pills.emplace_back(pill, token);
            write(right - wide + 8, right - 8, first, label, fonts.small, token);
            right -= wide + 6;
        }
    }
    if (m_node->problems > 0) {
        show(right - 14, first, QStringLiteral("triangle-alert"), Token::excess, 14);
        right -= 20;
    }
    const bool quiet = pod || closed || m_node->kind == NodeKind::fold;
    const QString title = titleOf(*m_node);
    write(left, right, first, title, pod ? fonts.small : fonts.body, quiet ? Token::muted : Token::text);
    // Near: how many pods stand behind it.
    if (m_node->members > 0 && !pod && m_node->kind != NodeKind::fold) {
        const QString pods = MapNode::tr("%n pod(s)", nullptr, m_node->members);
        left += QFontMetricsF(fonts.body).horizontalAdvance(title) + 8;
        if (left + small.horizontalAdvance(pods) < right) {
            write(left, right, first, pods, fonts.small, Token::muted);
            m_lines.back().onlyNear = true;
        }
    }
    if (height > first + 20 && m_node->sockets.size() < 2)
        write(left, right, first + 17, detailOf(*m_node), fonts.small, Token::muted);
}

void NodeItem::prepareDoor() {
    const qreal width = m_node->rect.width, height = m_node->rect.height;
    if (m_node->state == State::denied || m_node->state == State::none) {
        show((width - 18) / 2, height / 2, QStringLiteral("circle-x"), Token::denied, 18);
        return;
    }
    const bool words = m_node->ports.empty();
    QString text = words ? titleOf(*m_node) : qs(m_node->ports);
    if (m_node->state == State::unknown)
        text += QStringLiteral(" ?");
    write(4, width - 4, height / 2, text, inPixels(words ? bodyFont() : monoFont(), 11), Token::text,
          Qt::AlignHCenter);
}

FrameLook NodeItem::look() const {
    FrameLook look;
    switch (m_node->kind) {
    case NodeKind::internet:
    case NodeKind::edgeRules:
    case NodeKind::edgeAccess:
        look.radius = m_node->rect.height / 2;
        break;
    case NodeKind::rest:
        look.fill = Token::canvas;
        break;
    case NodeKind::unknownRoutes:
        look.dashed = true;
        break;
    case NodeKind::hostname:
        if (toneOf(m_node->state) == Tone::denied)
            look.border = Token::denied;
        break;
    case NodeKind::door:
    case NodeKind::doors:
        look.radius = 4;
        look.width = 1.5;
        look.border = tokenOf(m_node->state);
        look.dashed = m_node->state == State::unknown;
        if (toneOf(m_node->state) == Tone::denied) {
            look.radius = qMin(m_node->rect.height, m_node->rect.width) / 2;
            look.border = Token::canvas;
            look.fill = Token::canvas;
        }
        break;
    default:
        break;
    }
    return look;
}

void NodeItem::paintWall(QPainter& painter, const QRectF& exposed) const {
    const QRectF wall = area();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen((*m_colours)[Token::line], 1));
    painter.setBrush((*m_colours)[Token::ground]);
    painter.drawRect(wall);
    const qreal step = 8, width = wall.width();
    const int first = qFloor(qMax(wall.top(), exposed.top() - width) / step);
    const int last = qCeil(qMin(wall.bottom(), exposed.bottom()) / step);
    QVector<QLineF> lines;
    for (int i = first; i < last; ++i) {
        const qreal y = i * step;
        const QLineF line(0, y + width, width, y);
        if (y >= wall.top() && y + width <= wall.bottom())
            lines.push_back(line);
    }
    painter.drawLines(lines);
}

void NodeItem::paintFar(QPainter& painter, qreal zoom) const {
    const Colours& colours = *m_colours;
    const bool group = m_node->kind == NodeKind::zone || m_node->kind == NodeKind::space ||
                       m_node->kind == NodeKind::beyond || m_node->kind == NodeKind::rest ||
                       m_node->kind == NodeKind::tunnel;
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!group) {
        // Below a block nothing is told, but for what is chosen, lit or wrong.
        const bool shown = has(chosen) || has(focused) || m_node->kind == NodeKind::internet ||
                           m_node->kind == NodeKind::door || m_node->kind == NodeKind::doors;
        if (!shown)
            return;
        const bool marked = has(chosen) || has(focused);
        const Token rest = m_node->kind == NodeKind::internet ? Token::muted : tokenOf(m_node->state);
        QRectF block = area();
        // A door is a tick on the wall.
        if (m_node->kind == NodeKind::door || m_node->kind == NodeKind::doors)
            block = QRectF(block.center() - QPointF(10, 6), QSizeF(20, 12));
        painter.fillRect(block, colours[marked ? Token::focus : rest]);
        return;
    }
    const qreal pixel = 1 / zoom;
    painter.setPen(QPen(colours[has(chosen) || has(focused) ? Token::focus : Token::line],
                        (has(chosen) || has(focused) ? 2 : 1) * pixel));
    painter.setBrush(colours[m_node->kind == NodeKind::rest ? Token::canvas : Token::card]);
    painter.drawRect(area());
    const qreal size = qMin(13 * pixel, m_node->rect.height * 0.6);
    if (size * zoom < 8)
        return;
    QFont font = MapFonts::shared().title;
    font.setPixelSize(13);
    const qreal scale = size / 13;
    const QFontMetricsF metrics(font);
    const qreal room = (m_node->rect.width - 8 * pixel) / scale;
    const QString name = metrics.elidedText(titleOf(*m_node), Qt::ElideRight, room);
    if (name.size() < 3)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(4 * pixel, 3 * pixel);
    painter.scale(scale, scale);
    painter.setFont(font);
    painter.setPen(colours[Token::text]);
    painter.drawText(QPointF(m_rightToLeft ? room - metrics.horizontalAdvance(name) : 0, metrics.ascent()),
                     name);
    if (m_node->rect.height > 2.6 * size) {
        painter.setFont(MapFonts::shared().small);
        painter.setPen(colours[Token::muted]);
        QString counted;
        if (m_node->doorsOpen + m_node->doorsClosed > 0)
            counted = MapNode::tr("%1 open, %2 closed").arg(m_node->doorsOpen).arg(m_node->doorsClosed);
        else if (m_node->members > 0)
            counted = QString::number(m_node->members);
        const QFontMetricsF small(MapFonts::shared().small);
        counted = small.elidedText(counted, Qt::ElideRight, room);
        painter.drawText(
            QPointF(m_rightToLeft ? room - small.horizontalAdvance(counted) : 0, metrics.ascent() + 17),
            counted);
    }
    painter.restore();
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const qreal ratio = painter->device()->devicePixelRatioF();
    const qreal zoom = option->levelOfDetailFromTransform(painter->worldTransform());
    const Colours& colours = *m_colours;
    const bool recedes = has(receding) && !has(chosen) && !has(focused);
    if (recedes)
        painter->setOpacity(0.35);
    if (m_node->kind == NodeKind::wall) {
        paintWall(*painter, option->exposedRect);
        painter->setOpacity(1);
        return;
    }
    if (zoom < farZoom) {
        paintFar(*painter, zoom);
        painter->setOpacity(1);
        return;
    }
    if (!m_prepared)
        prepare();
    const bool row = isRow(m_node->kind) || m_node->kind == NodeKind::connector;
    if (!row && m_node->kind != NodeKind::zone)
        m_frames->draw(*painter, colours, area(), look(), zoom);
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal radius = row ? 6 : look().radius;
    const bool ringed = has(chosen) || has(focused);
    if (has(over) || has(target) || ((has(lit) || ringed) && row)) {
        painter->setPen(has(target) && !has(over) ? QPen(colours[Token::focus], 1, Qt::DashLine)
                                                  : QPen(Qt::NoPen));
        QColor fill = colours[Token::selected];
        if (!row || (has(lit) && !ringed && !has(over)))
            fill.setAlphaF(0.6F);
        painter->setBrush(has(target) && !has(over) ? QBrush(Qt::NoBrush) : QBrush(fill));
        painter->drawRoundedRect(area().adjusted(1, 1, -1, -1), radius, radius);
    }
    if (ringed || has(over)) {
        painter->setPen(QPen(colours[Token::focus], 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area(), radius, radius);
        if (has(focused)) {
            painter->setPen(QPen(colours[Token::focus], 1));
            painter->drawRoundedRect(area().adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2, radius + 2);
        }
    } else if (has(lit) && !row) {
        painter->setPen(QPen(colours[Token::muted], 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    for (const auto& [pill, token] : m_pills) {
        painter->setPen(QPen(colours[token], 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2);
    }
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const qreal detail = ratio * qBound(0.25, std::round(zoom * 8) / 8, 4.0);
    for (const Picture& one : m_pictures) {
        const QPixmap drawn = pixmap(one.name, colours[one.token], one.size, detail);
        painter->drawPixmap(QRectF(one.at, QSizeF(one.size, one.size)), drawn, QRectF(drawn.rect()));
    }
    for (const Line& line : m_lines) {
        if (line.onlyNear && zoom < nearZoom)
            continue;
        painter->setFont(line.font);
        painter->setPen(colours[line.token]);
        painter->drawStaticText(line.at, line.text);
    }
    painter->setOpacity(1);
}

} // namespace sallyport::gui
