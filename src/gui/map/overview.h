#pragma once
// The whole map, small, in a corner: what is in sight is framed, and a click or a
// drag goes there.
#include <QWidget>

#include <functional>

class QGraphicsView;

namespace sallyport::gui {

class Overview : public QWidget {
    Q_OBJECT
public:
    struct Block {
        QRectF rect;
        bool strong = false;
    };
    Overview(QGraphicsView* view, QWidget* parent);
    void set(const QRectF& whole, std::vector<Block> blocks);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QTransform toHere() const;
    void go(QPointF where);

    QGraphicsView* m_view;
    QRectF m_whole;
    std::vector<Block> m_blocks;
    QPixmap m_drawn; // the blocks
};

} // namespace sallyport::gui
