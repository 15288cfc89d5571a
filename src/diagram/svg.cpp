#include "svgpen.h"

#include <array>

namespace sallyport::diagram {

namespace {

class Writer {
public:
    Writer(const Picture& picture, const Options& options, Theme theme)
        : m_picture(picture), m_pen(options.textWidth, theme), m_colours(m_pen.colours()) {}

    std::string write() {
        open();
        lanes();
        wires();
        internet();
        for (const Hostname& hostname : m_picture.hostnames)
            host(hostname);
        connector();
        wall();
        for (const Group& group : m_picture.groups)
            drawGroup(group);
        legend();
        m_pen.out << "</svg>\n";
        return m_pen.out.str();
    }

private:
    void wire(double x1, double y1, double x2, double y2, State state) {
        const double middle = (x1 + x2) / 2;
        m_pen.out << "<path d=\"M" << number(x1) << " " << number(y1) << " C" << number(middle) << " "
                  << number(y1) << " " << number(middle) << " " << number(y2) << " " << number(x2) << " "
                  << number(y2) << "\" fill=\"none\" stroke=\"" << m_pen.colour(state)
                  << "\" stroke-width=\"1.5\"" << m_pen.dashes(state) << "/>\n";
    }

    double bodyTop() const { return 96; }
    double bodyBottom() const { return m_picture.height - 56; }
    double middle() const { return m_picture.connectorY + m_picture.connectorHeight / 2; }

    void open() {
        m_pen.open(m_picture.width, m_picture.height, m_picture.headline, m_picture.summary);
        m_pen.text(24, 40, m_picture.headline, 22, true, m_colours.text);
        m_pen.text(24, 62, m_picture.summary, 13, false, m_colours.muted);
    }

    void lanes() {
        const double y = bodyTop() - 12;
        m_pen.text(24, y, "Internet", 12, true, m_colours.muted);
        if (!m_picture.hostnames.empty())
            m_pen.text(m_picture.hostnames.front().x, y, "Public hostnames", 12, true, m_colours.muted);
        m_pen.text(m_picture.connectorX, y, "Connector", 12, true, m_colours.muted);
        m_pen.text(m_picture.wallX + m_picture.wallWidth / 2, y, "Wall", 12, true, m_colours.muted, "middle");
        if (!m_picture.groups.empty())
            m_pen.text(m_picture.groups.front().x, y, "Behind the wall", 12, true, m_colours.muted);
    }

    void wires() {
        const double right = m_picture.connectorX + m_picture.connectorWidth;
        for (const Hostname& hostname : m_picture.hostnames) {
            const double y = hostname.y + hostname.height / 2;
            wire(104, middle(), hostname.x, y, State::allowed);
            wire(hostname.x + hostname.width, y, m_picture.connectorX, middle(), hostname.state);
        }
        if (m_picture.hostnames.empty())
            wire(104, middle(), m_picture.connectorX, middle(), State::unknown);
        for (const Group& group : m_picture.groups)
            for (const Place& one : group.places) {
                const double y = one.y + one.height / 2;
                wire(right, middle(), m_picture.wallX, y, one.state);
                if (one.state != State::denied) // a closed door: the wire ends at the wall
                    wire(m_picture.wallX + m_picture.wallWidth, y, one.x, y, one.state);
            }
    }

    void internet() {
        const double y = middle();
        m_pen.out << "<circle cx=\"68\" cy=\"" << number(y) << "\" r=\"36\" fill=\"" << m_colours.card
                  << "\" stroke=\"" << m_colours.line << "\"/>\n";
        m_pen.out << "<path d=\"M32 " << number(y) << " H104 M68 " << number(y - 36) << " V" << number(y + 36)
                  << " M68 " << number(y - 36) << " C48 " << number(y - 16) << " 48 " << number(y + 16)
                  << " 68 " << number(y + 36) << " M68 " << number(y - 36) << " C88 " << number(y - 16)
                  << " 88 " << number(y + 16) << " 68 " << number(y + 36) << "\" fill=\"none\" stroke=\""
                  << m_colours.muted << "\"/>\n";
        if (!m_picture.routesKnown)
            m_pen.text((104 + m_picture.connectorX) / 2, y - 10, "The tunnel's routes were not read", 12,
                       false, m_colours.muted, "middle");
    }

    void host(const Hostname& hostname) {
        m_pen.card(hostname.x, hostname.y, hostname.width, hostname.height, m_colours.card, m_colours.line);
        m_pen.mark(hostname.x + hostname.width, hostname.y + hostname.height / 2, hostname.state);
        const double width = hostname.width - 36;
        m_pen.text(hostname.x + 12, hostname.y + 20, m_pen.fitted(hostname.hostname, 13, true, width), 13,
                   true, m_colours.text);
        m_pen.text(hostname.x + 12, hostname.y + 37,
                   m_pen.fitted(hostname.state == State::none ? "no backend shown: " + hostname.service
                                                              : hostname.service,
                                12, false, width),
                   12, false, m_colours.muted);
    }

    void connector() {
        const Picture& p = m_picture;
        m_pen.card(p.connectorX, p.connectorY, p.connectorWidth, p.connectorHeight, m_colours.accent,
                   m_colours.accent);
        const double width = p.connectorWidth - 24;
        const auto slash = p.connector.find('/');
        const std::string ns = slash == std::string::npos ? std::string() : p.connector.substr(0, slash);
        const std::string name = slash == std::string::npos ? p.connector : p.connector.substr(slash + 1);
        const double centre = p.connectorX + p.connectorWidth / 2;
        m_pen.text(centre, p.connectorY + 36, m_pen.fitted(name, 13, true, width), 13, true,
                   m_colours.onAccent, "middle");
        m_pen.text(centre, p.connectorY + 54, m_pen.fitted(ns, 12, false, width), 12, false,
                   m_colours.onAccent, "middle");
    }

    void wall() {
        m_pen.out << "<rect x=\"" << number(m_picture.wallX) << "\" y=\"" << number(bodyTop())
                  << "\" width=\"" << number(m_picture.wallWidth) << "\" height=\""
                  << number(bodyBottom() - bodyTop()) << "\" rx=\"4\" fill=\"" << m_colours.line << "\"/>\n";
        for (const Group& group : m_picture.groups)
            for (const Place& one : group.places) {
                const double y = one.y + one.height / 2;
                if (one.state != State::denied) // a door
                    m_pen.out << "<rect x=\"" << number(m_picture.wallX) << "\" y=\"" << number(y - 11)
                              << "\" width=\"" << number(m_picture.wallWidth) << "\" height=\"22\" fill=\""
                              << m_colours.canvas << "\"/>\n";
                m_pen.mark(m_picture.wallX + m_picture.wallWidth / 2, y, one.state);
            }
    }

    void drawGroup(const Group& group) {
        m_pen.card(group.x, group.y, group.width, group.height, m_colours.card, m_colours.line);
        m_pen.text(group.x + 12, group.y + 21, m_pen.fitted(group.title, 13, true, group.width - 24), 13,
                   true, m_colours.text);
        for (const Place& one : group.places) {
            const double y = one.y + one.height / 2 + 4;
            const double label = m_pen.widthOf(one.label, 12, false);
            const double left = one.width - label - 24;
            const std::string title = m_pen.fitted(one.title, 13, false, left * 0.55);
            const double titleWidth = m_pen.widthOf(title, 13, false);
            m_pen.text(one.x + 4, y, title, 13, false, m_colours.text);
            m_pen.text(one.x + 16 + titleWidth, y, m_pen.fitted(one.ports, 12, false, left - titleWidth - 16),
                       12, false, m_colours.muted);
            m_pen.text(one.x + one.width - 4, y, one.label, 12, false, m_pen.colour(one.state), "end");
        }
        if (group.more > 0)
            m_pen.text(group.x + 16, group.y + group.height - 18,
                       "and " + std::to_string(group.more) + " more", 12, false, m_colours.muted);
    }

    void legend() {
        double x = 32;
        const double y = m_picture.height - 24;
        const std::array<std::pair<State, const char*>, 4> entries{
            std::pair{m_picture.routesKnown ? State::allowed : State::reachable,
                      m_picture.routesKnown ? "open, needed" : "open"},
            std::pair{State::denied, "closed"}, std::pair{State::excess, "open, not needed"},
            std::pair{State::unknown, "not known"}};
        for (const auto& [state, words] : entries) {
            if (!m_picture.routesKnown && state == State::excess)
                continue;
            wire(x - 8, y, x + 24, y, state);
            m_pen.mark(x + 24, y, state);
            m_pen.text(x + 40, y + 4, words, 12, false, m_colours.muted);
            x += 72 + m_pen.widthOf(words, 12, false);
        }
    }

    const Picture& m_picture;
    SvgPen m_pen;
    const Colours& m_colours;
};

} // namespace

std::string svg(const Picture& picture, const Options& options, Theme theme) {
    return Writer(picture, options, theme).write();
}

} // namespace sallyport::diagram
