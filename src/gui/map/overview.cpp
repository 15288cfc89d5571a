#include "overview.h"

#include "../theme.h"

#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>

namespace sallyport::gui {

Overview::Overview(QGraphicsView* view, QWidget* parent) : QWidget(parent), m_view(view) {
    setFixedSize(152, 88);
    setCursor(Qt::PointingHandCursor);
}

void Overview::set(const QRectF& whole, std::vector<Block> blocks) {
    m_whole = whole;
    m_blocks = std::move(blocks);
    m_drawn = {};
    update();
}

QTransform Overview::toHere() const {
    const QRectF inner = QRectF(rect()).adjusted(8, 8, -8, -8);
    QTransform to;
    if (m_whole.isEmpty())
        return to;
    // A high map is drawn wider than it is: else it would be a line.
    const qreal down = qMin(inner.width() / m_whole.width(), inner.height() / m_whole.height());
    const qreal across = qMax(down, qMin(inner.width() / m_whole.width(), 0.06));
    to.translate(inner.center().x(), inner.center().y());
    to.scale(across, down);
    to.translate(-m_whole.center().x(), -m_whole.center().y());
    return to;
}

void Overview::paintEvent(QPaintEvent*) {
    const Colours& colours = Colours::of(this);
    QPainter painter(this);
    const QTransform to = toHere();
    if (m_drawn.isNull() || m_drawn.devicePixelRatio() != devicePixelRatioF()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(Qt::transparent);
        QPainter drawing(&m_drawn);
        drawing.setRenderHint(QPainter::Antialiasing);
        drawing.setPen(QPen(colours[Token::line], 1));
        drawing.setBrush(colours[Token::card]);
        drawing.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        drawing.setPen(Qt::NoPen);
        for (const Block& block : m_blocks) {
            drawing.setBrush(colours[block.strong ? Token::muted : Token::line]);
            QRectF small = to.mapRect(block.rect);
            small.setWidth(qMax(small.width(), 1.0));
            small.setHeight(qMax(small.height(), 1.0));
            drawing.drawRect(small);
        }
    }
    painter.drawPixmap(0, 0, m_drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inSight = m_view->mapToScene(m_view->viewport()->rect()).boundingRect();
    const QRectF frame =
        to.mapRect(inSight).intersected(QRectF(rect()).adjusted(5, 5, -5, -5)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colours[Token::focus], 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 2, 2);
}

void Overview::go(QPointF where) {
    m_view->centerOn(toHere().inverted().map(where));
    update();
}

void Overview::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        m_drawn = {};
    QWidget::changeEvent(event);
}

void Overview::mousePressEvent(QMouseEvent* event) {
    go(event->position());
}

void Overview::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

} // namespace sallyport::gui
