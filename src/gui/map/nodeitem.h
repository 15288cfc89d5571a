#pragma once
// One node of the map as an item. What it looks like follows from its kind, its
// state and the zoom: far away a zone and a namespace are one block with a name
// that can still be read, near they have their texts. Frames of one size are
// drawn once and kept (FrameCache); texts are laid out when they are first seen.
#include "mapwords.h"

#include <QGraphicsItem>
#include <QHash>
#include <QStaticText>

namespace sallyport::gui {

// Below this text is hidden, and zones and namespaces stand for what is in them.
constexpr qreal farZoom = 0.45;
// From this on a row's pods are told.
constexpr qreal nearZoom = 1.4;

struct MapFonts {
    QFont title, body, small, mono;
    static const MapFonts& shared();
    static double width(std::string_view text, double size, bool bold); // for the layout, on any thread
};

struct FrameLook {
    Token fill = Token::card, border = Token::line;
    qreal width = 1, radius = 8;
    bool dashed = false;
    bool operator==(const FrameLook&) const = default;
};

class FrameCache {
public:
    void draw(QPainter& painter, const Colours& colours, const QRectF& rect, const FrameLook& look,
              qreal zoom);
    void clear() { m_drawn.clear(); }

private:
    QHash<QString, QPixmap> m_drawn;
};

class NodeItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 }; // what qgraphicsitem_cast asks
    enum Mark : unsigned { chosen = 1, focused = 2, lit = 4, receding = 8, target = 16, over = 32 };

    NodeItem(FrameCache& frames, const Colours& colours);
    // The node, and the one before it, live until the next one is set.
    void set(const diagram::Node& node, int index, bool rightToLeft);
    void release() { m_index = -1; } // of no node until the next one is set
    void setColours(const Colours& colours);
    void setMark(Mark mark, bool on);
    bool has(Mark mark) const { return m_marks & mark; }
    const diagram::Node& node() const { return *m_node; }
    int index() const { return m_index; }
    // The port of the slot at a point of the scene; 0: none.
    int portAt(QPointF scene) const;
    QStringList words(); // that are written on it, elided as they are

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    int type() const override { return Type; }

private:
    struct Line {
        QPointF at; // its left top
        QStaticText text;
        QFont font;
        Token token;
        bool onlyNear = false;
    };
    struct Picture {
        QPointF at;
        QString name;
        Token token;
        int size = 16;
    };
    void prepare();
    void prepareCard();
    void prepareRow();
    void prepareDoor();
    void write(qreal left, qreal right, qreal middle, const QString& text, const QFont& font, Token token,
               Qt::Alignment side = Qt::AlignLeft);
    void show(qreal left, qreal middle, const QString& name, Token token, int size = 16);
    void paintFar(QPainter& painter, qreal zoom) const;
    void paintWall(QPainter& painter, const QRectF& exposed) const;
    FrameLook look() const;
    QRectF area() const { return {0, 0, m_node->rect.width, m_node->rect.height}; }

    FrameCache* m_frames;
    const Colours* m_colours;
    const diagram::Node* m_node;
    int m_index = -1;
    unsigned m_marks = 0;
    bool m_prepared = false;
    bool m_rightToLeft = false;
    std::vector<Line> m_lines;
    std::vector<Picture> m_pictures;
    std::vector<std::pair<QRectF, Token>> m_pills; // frames around small labels
};

} // namespace sallyport::gui
