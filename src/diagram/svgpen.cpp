#include "svgpen.h"

#include <cmath>

namespace sallyport::diagram {

namespace {

constexpr Colours lightColours{"#F5F6F8", "#FAFBFC", "#FFFFFF", "#D5DAE1", "#1A1E24", "#596372",
                               "#B84F08", "#FFFFFF", "#177245", "#B3261E", "#8A5A00"};
constexpr Colours darkColours{"#15181C", "#1A1E23", "#22272E", "#373E47", "#E6EAF0", "#9AA5B4",
                              "#F0883E", "#14171C", "#4CC38A", "#FF7B72", "#E3B341"};

} // namespace

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

std::string number(double value) {
    const auto tenths = static_cast<long long>(std::llround(value * 10));
    std::string out = std::to_string(tenths / 10);
    if (tenths % 10 != 0)
        out += "." + std::to_string(std::abs(tenths % 10));
    return out;
}

SvgPen::SvgPen(const TextWidth& textWidth, Theme theme)
    : m_textWidth(textWidth), m_colours(theme == Theme::light ? lightColours : darkColours) {}

const char* SvgPen::colour(State state) const {
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

const char* SvgPen::dashes(State state) {
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

std::string SvgPen::fitted(const std::string& text, double size, bool bold, double width) const {
    if (m_textWidth(text, size, bold) <= width)
        return text;
    std::string cut = text;
    while (!cut.empty()) {
        do
            cut.pop_back();
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U);
        if (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0x80U) != 0)
            continue; // the first byte of a character whose rest is gone
        if (m_textWidth(cut + "…", size, bold) <= width)
            break;
    }
    return cut + "…";
}

void SvgPen::text(double x, double y, const std::string& words, double size, bool bold, const char* fill,
                  const char* anchor) {
    out << "<text x=\"" << number(x) << "\" y=\"" << number(y) << "\" font-size=\"" << number(size)
        << "\" fill=\"" << fill << "\"" << (bold ? " font-weight=\"600\"" : "") << " text-anchor=\"" << anchor
        << "\">" << escaped(words) << "</text>\n";
}

void SvgPen::card(double x, double y, double width, double height, const char* fill, const char* stroke,
                  double radius) {
    out << "<rect x=\"" << number(x) << "\" y=\"" << number(y) << "\" width=\"" << number(width)
        << "\" height=\"" << number(height) << "\" rx=\"" << number(radius) << "\" fill=\"" << fill
        << "\" stroke=\"" << stroke << "\"/>\n";
}

void SvgPen::mark(double x, double y, State state) {
    const char* paint = colour(state);
    out << "<circle cx=\"" << number(x) << "\" cy=\"" << number(y) << "\" r=\"8\" fill=\""
        << (state == State::denied || state == State::none ? paint : m_colours.card) << "\" stroke=\""
        << paint << "\" stroke-width=\"1.5\"/>\n";
    const auto path = [&](const std::string& d, const char* stroke) {
        out << "<path d=\"" << d << "\" fill=\"none\" stroke=\"" << stroke
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
        path("M" + at(-3, 0) + " L" + at(3, 0) + " M" + at(1, -2.5) + " L" + at(3.5, 0) + " L" + at(1, 2.5),
             paint);
        break;
    case State::unknown:
        text(x, y + 4, "?", 12, true, paint, "middle");
        break;
    }
}

void SvgPen::open(double width, double height, const std::string& title, const std::string& summary, double x,
                  double y) {
    out << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << number(width) << "\" height=\""
        << number(height) << "\" viewBox=\"" << number(x) << " " << number(y) << " " << number(width) << " "
        << number(height) << "\" font-family=\"Inter, system-ui, sans-serif\" role=\"img\">\n";
    out << "<title>" << escaped(title) << "</title>\n<desc>" << escaped(summary) << "</desc>\n";
    out << "<rect x=\"" << number(x) << "\" y=\"" << number(y) << "\" width=\"100%\" height=\"100%\" fill=\""
        << m_colours.canvas << "\"/>\n";
}

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

} // namespace sallyport::diagram
