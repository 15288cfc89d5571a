#pragma once
// All wires of the map as one item: a uniform grid finds those in sight, each is
// drawn by itself (one joined path costs more), far away as plain lines. Shape
// says what colour says: solid, dashed, dotted, dash-dot. Where many go a long way
// to one node they share a trunk, and each is drawn from there: a thousand curves
// beside each other are neither seen nor drawn in time.
#include "mapwords.h"

#include <QGraphicsItem>
#include <QPainterPath>

#include <array>
#include <optional>
#include <set>

namespace sallyport::gui {

class WireLayer : public QGraphicsItem {
public:
    struct Wire {
        std::array<QPointF, 4> points; // a cubic curve
        diagram::State state = diagram::State::none;
        bool rest = false; // from the internet: nothing is decided there yet
        bool operator==(const Wire&) const = default;
    };

    explicit WireLayer(const Colours& colours);
    void setColours(const Colours& colours);
    void set(std::vector<Wire> wires);
    // One wire while it moves; settle() brings the grid in order again.
    void move(int wire, const std::array<QPointF, 4>& points);
    void settle();
    const std::vector<Wire>& wires() const { return m_wires; }
    int at(QPointF where, qreal within) const; // -1: none
    void light(std::set<int> wires);
    // All others recede; nothing: none does.
    void keep(const std::optional<std::set<int>>& wires);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Drawn {
        mutable QPainterPath path; // see pathOf
        QLineF line;               // the same from far away
        QRectF bounds;
        int trunk = -1;
    };
    struct Trunk {
        QPointF hub;
        qreal x = 0, end = 0; // where it runs, and how far
        diagram::State state = diagram::State::none;
        bool rest = false;
        QPainterPath path() const;
    };
    Drawn drawn(std::size_t wire) const;
    const QPainterPath& pathOf(std::size_t wire) const; // all of it, or what is left of the trunk
    QPainterPath whole(std::size_t wire) const;         // trunk included
    void findTrunks();
    void put(int wire);
    std::vector<int> inside(const QRectF& area) const;
    QPen penOf(const Wire& wire, bool lit, bool receding, bool far) const;

    const Colours* m_colours;
    std::vector<Wire> m_wires;
    std::vector<Drawn> m_drawn;
    std::vector<Trunk> m_trunks;
    std::vector<int> m_trunkOf;
    std::vector<std::vector<int>> m_cells; // 64 by 64
    QRectF m_bounds;
    std::set<int> m_lit;
    std::optional<std::set<int>> m_kept;
    mutable std::vector<unsigned> m_seen; // by wire: the query that met it last
    mutable unsigned m_query = 0;
};

} // namespace sallyport::gui
