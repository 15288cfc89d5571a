#include "svgpen.h"

#include <sallyport/diagram/map.h>

namespace sallyport::diagram {

namespace {

class MapWriter {
public:
    MapWriter(const Map& map, const TextWidth& textWidth, Theme theme, const Speak& speak)
        : m_map(map), m_pen(textWidth, theme), m_colours(m_pen.colours()), m_speak(speak) {}

    std::string write() {
        const Rect& bounds = m_map.bounds;
        const std::string headline = m_speak(m_map.headline);
        m_pen.open(bounds.width, bounds.height + headlineHeight, headline, headline, bounds.x,
                   bounds.y - headlineHeight);
        const bool mirrored = !m_map.nodes.empty() && m_map.nodes.front().rect.x > 0;
        m_pen.text(mirrored ? bounds.right() - 24 : bounds.x + 24, bounds.y, headline, 22, true,
                   m_colours.text, mirrored ? "end" : "start");
        for (const LaneBox& lane : m_map.lanes)
            m_pen.text(lane.rect.x + lane.rect.width / 2, lane.rect.y - 16, m_speak(lane.title), 12, true,
                       m_colours.muted, "middle");
        // Boxes, then wires, then what stands on them.
        for (const Node& node : m_map.nodes)
            if (isBox(node.kind))
                box(node);
        for (const Wire& one : m_map.wires)
            wire(one);
        for (const Node& node : m_map.nodes)
            if (!isBox(node.kind))
                draw(node);
        m_pen.out << "</svg>\n";
        return m_pen.out.str();
    }

private:
    static constexpr double headlineHeight = 32;

    static bool isBox(NodeKind kind) {
        return kind == NodeKind::zone || kind == NodeKind::wall || kind == NodeKind::space ||
               kind == NodeKind::beyond || kind == NodeKind::tunnel;
    }

    std::string nameOf(const Node& node) const {
        return node.title.empty() ? m_speak(node.titleWords) : node.title;
    }
    std::string detailOf(const Node& node) const {
        return node.detail.empty() ? m_speak(node.detailWords) : node.detail;
    }

    void line(double x, double y, const std::string& words, double size, bool bold, const char* fill,
              double width) {
        m_pen.text(x, y, m_pen.fitted(words, size, bold, width), size, bold, fill);
    }

    void box(const Node& node) {
        const Rect& r = node.rect;
        if (node.kind == NodeKind::zone) {
            line(r.x + 4, r.y + 18, nameOf(node), 12, true, m_colours.muted, r.width - 8);
            return;
        }
        if (node.kind == NodeKind::wall) {
            m_pen.card(r.x, r.y, r.width, r.height, m_colours.line, m_colours.line, 4);
            return;
        }
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_colours.line);
        line(r.x + 12, r.y + 22, nameOf(node), 13, true,
             node.kind == NodeKind::tunnel ? m_colours.text : m_colours.muted, r.width - 24);
        if (node.kind == NodeKind::tunnel)
            line(r.x + 12, r.y + 42, detailOf(node), 12, false, m_colours.muted, r.width - 24);
    }

    void wire(const Wire& one) {
        const bool outer = m_map.nodes[static_cast<std::size_t>(one.from)].kind == NodeKind::internet;
        const auto& [a, b, c, d] = one.points;
        m_pen.out << "<path d=\"M" << number(a.x) << " " << number(a.y) << " C" << number(b.x) << " "
                  << number(b.y) << " " << number(c.x) << " " << number(c.y) << " " << number(d.x) << " "
                  << number(d.y) << "\" fill=\"none\" stroke=\""
                  << (outer ? m_colours.line : m_pen.colour(one.state)) << "\" stroke-width=\"1.5\""
                  << (outer ? "" : SvgPen::dashes(one.state)) << "/>\n";
    }

    void draw(const Node& node) {
        switch (node.kind) {
        case NodeKind::internet:
            globe(node.rect);
            break;
        case NodeKind::hostname:
        case NodeKind::unknownRoutes:
            host(node);
            break;
        case NodeKind::connector:
            connector(node);
            break;
        case NodeKind::edgeRules:
        case NodeKind::edgeAccess:
            guard(node);
            break;
        case NodeKind::door:
        case NodeKind::doors:
            door(node);
            break;
        case NodeKind::service:
        case NodeKind::workload:
        case NodeKind::outside:
            row(node);
            break;
        case NodeKind::pod:
            line(node.rect.x, node.rect.y + 14, nameOf(node), 12, false, m_colours.muted,
                 node.rect.width - 12);
            break;
        case NodeKind::fold:
            line(node.rect.x + 12, node.rect.y + 18, nameOf(node), 12, false, m_colours.muted,
                 node.rect.width - 24);
            break;
        case NodeKind::rest:
            rest(node);
            break;
        case NodeKind::zone:
        case NodeKind::wall:
        case NodeKind::space:
        case NodeKind::beyond:
        case NodeKind::tunnel:
            break;
        }
    }

    void globe(const Rect& r) {
        const double x = r.x + r.width / 2, y = r.middle(), half = r.width / 2;
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_colours.line, half);
        m_pen.out << "<path d=\"M" << number(r.x) << " " << number(y) << " H" << number(r.right()) << " M"
                  << number(x) << " " << number(r.y) << " V" << number(r.bottom())
                  << "\" fill=\"none\" stroke=\"" << m_colours.muted << "\"/>\n";
    }

    void host(const Node& node) {
        const Rect& r = node.rect;
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_colours.line);
        line(r.x + 12, r.y + 22, nameOf(node), 13, true, m_colours.text, r.width - 48);
        line(r.x + 12, r.y + 40, detailOf(node), 12, false, m_colours.muted, r.width - 48);
        m_pen.mark(r.right() - 20, r.middle(), node.state);
    }

    void connector(const Node& node) {
        const Rect& r = node.rect;
        if (node.parent < 0)
            m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_colours.line);
        line(r.x + 12, r.y + 15, nameOf(node), 12, false, m_colours.text, r.width - 44);
        line(r.x + 12, r.y + 30, detailOf(node), 12, false, m_colours.muted, r.width - 44);
        m_pen.mark(r.right() - 16, r.middle(), node.state);
    }

    void guard(const Node& node) {
        const Rect& r = node.rect;
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_colours.line, r.height / 2);
        m_pen.text(r.x + r.width / 2, r.middle() + 4, m_pen.fitted(nameOf(node), 12, false, r.width - 8), 12,
                   false, m_colours.text, "middle");
    }

    void door(const Node& node) {
        const Rect& r = node.rect;
        if (node.state == State::denied || node.state == State::none) {
            m_pen.mark(r.x + r.width / 2, r.middle(), node.state);
            return;
        }
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.card, m_pen.colour(node.state), 6);
        m_pen.text(r.x + r.width / 2, r.middle() + 4, m_pen.fitted(nameOf(node), 12, false, r.width - 8), 12,
                   false, m_colours.text, "middle");
    }

    void row(const Node& node) {
        const Rect& r = node.rect;
        const bool quiet = node.state == State::closed;
        std::string state = node.state == State::allowed ? std::string() : m_speak(words(node.state));
        if (node.notInFiles)
            state += (state.empty() ? "" : " · ") +
                     m_speak({"map-not-here", SALLYPORT_TR("not in these files"), {}});
        double ports = 0;
        for (const Slot& slot : node.sockets) {
            const std::string text = slot.words.empty() ? slot.text : m_speak(slot.words);
            ports = std::max(ports, m_pen.widthOf(text, 12, false));
            m_pen.text(r.right() - 12, slot.y + 4, text, 12, false,
                       slot.state == State::closed ? m_colours.muted : m_colours.text, "end");
        }
        const double y = (node.sockets.empty() ? r.middle() : node.sockets.front().y) + 4;
        const double room = r.width - ports - 36;
        const std::string title = m_pen.fitted(nameOf(node), 13, node.needed, room);
        m_pen.text(r.x + 12, y, title, 13, node.needed, quiet ? m_colours.muted : m_colours.text);
        const double used = m_pen.widthOf(title, 13, node.needed) + 12;
        if (!state.empty() && room - used > 32)
            line(r.x + 12 + used, y, state, 12, false, m_pen.colour(node.state), room - used);
    }

    void rest(const Node& node) {
        const Rect& r = node.rect;
        m_pen.card(r.x, r.y, r.width, r.height, m_colours.canvas, m_colours.line);
        line(r.x + 12, r.y + (node.expanded ? 18 : 22), nameOf(node), 12, true, m_colours.muted,
             r.width - 24);
        if (!node.expanded)
            line(r.x + 12, r.y + 40, detailOf(node), 12, false, m_colours.muted, r.width - 24);
    }

    const Map& m_map;
    SvgPen m_pen;
    const Colours& m_colours;
    const Speak& m_speak;
};

} // namespace

std::string svg(const Map& map, const TextWidth& textWidth, Theme theme, const Speak& speak) {
    return MapWriter(map, textWidth, theme, speak).write();
}

} // namespace sallyport::diagram
