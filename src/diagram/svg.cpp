#include <sallyport/diagram/diagram.h>

#include <array>
#include <cmath>
#include <sstream>

namespace sallyport::diagram {

namespace {

struct Colours {
    const char *ground, *canvas, *card, *line, *text, *muted, *accent, *onAccent, *allowed, *denied, *excess;
};

constexpr Colours lightColours{"#F5F6F8", "#FAFBFC", "#FFFFFF", "#D5DAE1", "#1A1E24", "#596372",
                               "#B84F08", "#FFFFFF", "#177245", "#B3261E", "#8A5A00"};
constexpr Colours darkColours{"#15181C", "#1A1E23", "#22272E", "#373E47", "#E6EAF0", "#9AA5B4",
                              "#F0883E", "#14171C", "#4CC38A", "#FF7B72", "#E3B341"};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            // XML 1.0 has no other control characters.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n')
                out += c;
        }
    }
    return out;
}

// Up to a tenth of a pixel, so that equal pictures are equal bytes.
std::string number(double value) {
    const auto tenths = static_cast<long long>(std::llround(value * 10));
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        out += "." + std::to_string(std::abs(tenths % 10));
    return out;
}

class Writer {
public:
    Writer(const Picture& picture, const Options& options, Theme theme)
        : m_picture(picture), m_options(options),
          m_colours(theme == Theme::light ? lightColours : darkColours) {}

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
        m_out << "</svg>\n";
        return m_out.str();
    }

private:
    const char* colour(State state) const {
        switch (state) {
        case State::allowed:
            return m_colours.allowed;
        case State::denied:
        case State::none:
            return m_colours.denied;
        case State::excess:
            return m_colours.excess;
        case State::reachable:
            return m_colours.text;
        case State::unknown:
        case State::closed:
            break;
        }
        return m_colours.muted;
    }

    static const char* dashes(State state) {
        switch (state) {
        case State::denied:
        case State::none:
            return " stroke-dasharray=\"6 4\"";
        case State::excess:
            return " stroke-dasharray=\"2 4\" stroke-linecap=\"round\"";
        case State::unknown:
            return " stroke-dasharray=\"8 4 2 4\"";
        case State::allowed:
        case State::reachable:
        case State::closed:
            break;
        }
        return "";
    }

    // The text, cut with an ellipsis where it would not fit.
    std::string fitted(const std::string& text, double size, bool bold, double width) const {
        if (m_options.textWidth(text, size, bold) <= width)
            return text;
        std::string cut = text;
        while (!cut.empty()) {
            do
                cut.pop_back();
            while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U);
            if (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0x80U) != 0)
                continue; // the first byte of a character whose rest is gone
            if (m_options.textWidth(cut + "…", size, bold) <= width)
                break;
        }
        return cut + "…";
    }

    void text(double x, double y, const std::string& words, double size, bool bold, const char* fill,
              const char* anchor = "start") {
        m_out << "<text x=\"" << number(x) << "\" y=\"" << number(y) << "\" font-size=\"" << number(size)
              << "\" fill=\"" << fill << "\"" << (bold ? " font-weight=\"600\"" : "") << " text-anchor=\""
              << anchor << "\">" << escaped(words) << "</text>\n";
    }

    void card(double x, double y, double width, double height, const char* fill, const char* stroke) {
        m_out << "<rect x=\"" << number(x) << "\" y=\"" << number(y) << "\" width=\"" << number(width)
              << "\" height=\"" << number(height) << "\" rx=\"8\" fill=\"" << fill << "\" stroke=\"" << stroke
              << "\"/>\n";
    }

    void wire(double x1, double y1, double x2, double y2, State state) {
        const double middle = (x1 + x2) / 2;
        m_out << "<path d=\"M" << number(x1) << " " << number(y1) << " C" << number(middle) << " "
              << number(y1) << " " << number(middle) << " " << number(y2) << " " << number(x2) << " "
              << number(y2) << "\" fill=\"none\" stroke=\"" << colour(state) << "\" stroke-width=\"1.5\""
              << dashes(state) << "/>\n";
    }

    // A mark that says the state by its shape: tick, stop disc, open ring, question mark.
    void mark(double x, double y, State state) {
        const char* paint = colour(state);
        m_out << "<circle cx=\"" << number(x) << "\" cy=\"" << number(y) << "\" r=\"8\" fill=\""
              << (state == State::denied || state == State::none ? paint : m_colours.card) << "\" stroke=\""
              << paint << "\" stroke-width=\"1.5\"/>\n";
        const auto path = [&](const std::string& d, const char* stroke) {
            m_out << "<path d=\"" << d << "\" fill=\"none\" stroke=\"" << stroke
                  << "\" stroke-width=\"2\" stroke-linecap=\"round\"/>\n";
        };
        const auto at = [&](double dx, double dy) { return number(x + dx) + " " + number(y + dy); };
        switch (state) {
        case State::allowed:
            path("M" + at(-3.5, 0) + " L" + at(-1, 3) + " L" + at(4, -3), paint);
            break;
        case State::denied:
        case State::none:
            path("M" + at(-4, 0) + " L" + at(4, 0), m_colours.card);
            break;
        case State::closed:
            path("M" + at(-4, 0) + " L" + at(4, 0), paint);
            break;
        case State::excess:
            path("M" + at(0, -4) + " L" + at(0, 1), paint);
            path("M" + at(0, 4) + " L" + at(0, 4), paint);
            break;
        case State::reachable:
            path("M" + at(-3, 0) + " L" + at(3, 0) + " M" + at(1, -2.5) + " L" + at(3.5, 0) + " L" +
                     at(1, 2.5),
                 paint);
            break;
        case State::unknown:
            text(x, y + 4, "?", 12, true, paint, "middle");
            break;
        }
    }

    double bodyTop() const { return 96; }
    double bodyBottom() const { return m_picture.height - 56; }
    double middle() const { return m_picture.connectorY + m_picture.connectorHeight / 2; }

    void open() {
        m_out << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << number(m_picture.width)
              << "\" height=\"" << number(m_picture.height) << "\" viewBox=\"0 0 " << number(m_picture.width)
              << " " << number(m_picture.height)
              << "\" font-family=\"Inter, system-ui, sans-serif\" role=\"img\">\n";
        m_out << "<title>" << escaped(m_picture.headline) << "</title>\n<desc>" << escaped(m_picture.summary)
              << "</desc>\n";
        m_out << "<rect width=\"100%\" height=\"100%\" fill=\"" << m_colours.canvas << "\"/>\n";
        text(24, 40, m_picture.headline, 22, true, m_colours.text);
        text(24, 62, m_picture.summary, 13, false, m_colours.muted);
    }

    void lanes() {
        const double y = bodyTop() - 12;
        text(24, y, "Internet", 12, true, m_colours.muted);
        if (!m_picture.hostnames.empty())
            text(m_picture.hostnames.front().x, y, "Public hostnames", 12, true, m_colours.muted);
        text(m_picture.connectorX, y, "Connector", 12, true, m_colours.muted);
        text(m_picture.wallX + m_picture.wallWidth / 2, y, "Wall", 12, true, m_colours.muted, "middle");
        if (!m_picture.groups.empty())
            text(m_picture.groups.front().x, y, "Behind the wall", 12, true, m_colours.muted);
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
        m_out << "<circle cx=\"68\" cy=\"" << number(y) << "\" r=\"36\" fill=\"" << m_colours.card
              << "\" stroke=\"" << m_colours.line << "\"/>\n";
        m_out << "<path d=\"M32 " << number(y) << " H104 M68 " << number(y - 36) << " V" << number(y + 36)
              << " M68 " << number(y - 36) << " C48 " << number(y - 16) << " 48 " << number(y + 16) << " 68 "
              << number(y + 36) << " M68 " << number(y - 36) << " C88 " << number(y - 16) << " 88 "
              << number(y + 16) << " 68 " << number(y + 36) << "\" fill=\"none\" stroke=\"" << m_colours.muted
              << "\"/>\n";
        if (!m_picture.routesKnown)
            text((104 + m_picture.connectorX) / 2, y - 10, "The tunnel's routes were not read", 12, false,
                 m_colours.muted, "middle");
    }

    void host(const Hostname& hostname) {
        card(hostname.x, hostname.y, hostname.width, hostname.height, m_colours.card, m_colours.line);
        mark(hostname.x + hostname.width, hostname.y + hostname.height / 2, hostname.state);
        const double width = hostname.width - 36;
        text(hostname.x + 12, hostname.y + 20, fitted(hostname.hostname, 13, true, width), 13, true,
             m_colours.text);
        text(
            hostname.x + 12, hostname.y + 37,
            fitted(hostname.state == State::none ? "no backend shown: " + hostname.service : hostname.service,
                   12, false, width),
            12, false, m_colours.muted);
    }

    void connector() {
        const Picture& p = m_picture;
        card(p.connectorX, p.connectorY, p.connectorWidth, p.connectorHeight, m_colours.accent,
             m_colours.accent);
        const double width = p.connectorWidth - 24;
        const auto slash = p.connector.find('/');
        const std::string ns = slash == std::string::npos ? std::string() : p.connector.substr(0, slash);
        const std::string name = slash == std::string::npos ? p.connector : p.connector.substr(slash + 1);
        const double centre = p.connectorX + p.connectorWidth / 2;
        text(centre, p.connectorY + 36, fitted(name, 13, true, width), 13, true, m_colours.onAccent,
             "middle");
        text(centre, p.connectorY + 54, fitted(ns, 12, false, width), 12, false, m_colours.onAccent,
             "middle");
    }

    void wall() {
        m_out << "<rect x=\"" << number(m_picture.wallX) << "\" y=\"" << number(bodyTop()) << "\" width=\""
              << number(m_picture.wallWidth) << "\" height=\"" << number(bodyBottom() - bodyTop())
              << "\" rx=\"4\" fill=\"" << m_colours.line << "\"/>\n";
        for (const Group& group : m_picture.groups)
            for (const Place& one : group.places) {
                const double y = one.y + one.height / 2;
                if (one.state != State::denied) // a door
                    m_out << "<rect x=\"" << number(m_picture.wallX) << "\" y=\"" << number(y - 11)
                          << "\" width=\"" << number(m_picture.wallWidth) << "\" height=\"22\" fill=\""
                          << m_colours.canvas << "\"/>\n";
                mark(m_picture.wallX + m_picture.wallWidth / 2, y, one.state);
            }
    }

    void drawGroup(const Group& group) {
        card(group.x, group.y, group.width, group.height, m_colours.card, m_colours.line);
        text(group.x + 12, group.y + 21, fitted(group.title, 13, true, group.width - 24), 13, true,
             m_colours.text);
        for (const Place& one : group.places) {
            const double y = one.y + one.height / 2 + 4;
            const double label = m_options.textWidth(one.label, 12, false);
            const double left = one.width - label - 24;
            const std::string title = fitted(one.title, 13, false, left * 0.55);
            const double titleWidth = m_options.textWidth(title, 13, false);
            text(one.x + 4, y, title, 13, false, m_colours.text);
            text(one.x + 16 + titleWidth, y, fitted(one.ports, 12, false, left - titleWidth - 16), 12, false,
                 m_colours.muted);
            text(one.x + one.width - 4, y, one.label, 12, false, colour(one.state), "end");
        }
        if (group.more > 0)
            text(group.x + 16, group.y + group.height - 18, "and " + std::to_string(group.more) + " more", 12,
                 false, m_colours.muted);
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
            mark(x + 24, y, state);
            text(x + 40, y + 4, words, 12, false, m_colours.muted);
            x += 72 + m_options.textWidth(words, 12, false);
        }
    }

    const Picture& m_picture;
    const Options& m_options;
    const Colours& m_colours;
    std::ostringstream m_out;
};

} // namespace

// Typical advances of a humanist sans serif, in thousandths of the font size.
double estimatedWidth(std::string_view text, double size, bool bold) {
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U)
            continue; // counted with its first byte
        if (c == 'i' || c == 'l' || c == 'j' || c == '.' || c == ',' || c == ':' || c == '\'' || c == '|')
            width += 270;
        else if (c == 'm' || c == 'w' || c == 'M' || c == 'W' || byte >= 0x80)
            width += 880;
        else if (c >= 'A' && c <= 'Z')
            width += 690;
        else if (c == 't' || c == 'f' || c == 'r' || c == '/' || c == '-' || c == ' ')
            width += 380;
        else
            width += 600;
    }
    return width * size / 1000 * (bold ? 1.05 : 1.0);
}

std::string svg(const Picture& picture, const Options& options, Theme theme) {
    return Writer(picture, options, theme).write();
}

} // namespace sallyport::diagram
