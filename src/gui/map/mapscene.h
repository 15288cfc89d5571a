#pragma once
// The items of a laid out map. A new map keeps the items whose ids stay and moves
// them where they belong; what is chosen, lit, kept or a drop target is a mark on
// an item and the wires.
#include "nodeitem.h"
#include "wirelayer.h"

#include <QGraphicsScene>

#include <memory>
#include <unordered_map>

class QVariantAnimation;

namespace sallyport::gui {

using MapPtr = std::shared_ptr<const diagram::Map>;

class MapScene : public QGraphicsScene {
    Q_OBJECT
public:
    MapScene(const Colours& colours, QObject* parent);
    ~MapScene() override;
    void set(MapPtr map, bool rightToLeft, bool animated);
    void setColours(const Colours& colours);
    const diagram::Map& map() const { return *m_map; }
    NodeItem* item(int index) const;
    const WireLayer& wires() const { return *m_wires; }
    bool moves() const; // an animation goes on

    // The node and the wire under a point, as far as they are seen at that zoom; -1: none.
    int nodeAt(QPointF where, qreal zoom) const;
    int wireAt(QPointF where, qreal zoom) const;

    void choose(int index);
    int chosen() const { return m_chosen; }
    // The keyboard is here: the chosen one shows it.
    void showFocus(bool on);
    // What is under the pointer; empty: the way of what is chosen.
    void light(const diagram::Path& path);
    // Only this path stays; the rest recedes. Empty: all is shown.
    void keep(const std::string& id);
    const std::string& kept() const { return m_kept; }
    void setTargets(const std::vector<int>& targets);
    void setOver(int index);

signals:
    void moved(); // one frame of an animation

private:
    void mark(std::vector<int>& marked, std::vector<int> now, NodeItem::Mark mark);
    void animate(double part);
    void applyKept();
    diagram::Path chosenPath() const;
    static std::array<QPointF, 4> pointsOf(const diagram::Wire& wire);

    MapPtr m_map;
    const Colours* m_colours;
    FrameCache m_frames;
    WireLayer* m_wires;
    std::vector<NodeItem*> m_items; // by index of the map
    QVariantAnimation* m_animation;
    struct Moving {
        NodeItem* item;
        QPointF from, to;
    };
    struct Bending {
        int wire;
        std::array<QPointF, 4> from, to;
    };
    std::vector<Moving> m_moving;
    std::vector<Bending> m_bending;
    int m_chosen = -1;
    bool m_focus = false;
    std::string m_kept;
    std::vector<int> m_lit, m_receding, m_targets, m_over;
};

} // namespace sallyport::gui
