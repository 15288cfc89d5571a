#pragma once
// What the picture and the map are drawn with as SVG: colours of a theme, text
// that fits, cards, and the mark of a state.
#include <sallyport/diagram/diagram.h>

#include <sstream>

namespace sallyport::diagram {

struct Colours {
    const char *ground, *canvas, *card, *line, *text, *muted, *accent, *onAccent, *allowed, *denied, *excess;
};

std::string escaped(std::string_view text);
// Up to a tenth of a pixel, so that equal pictures are equal bytes.
std::string number(double value);

class SvgPen {
public:
    SvgPen(const TextWidth& textWidth, Theme theme);

    const char* colour(State state) const;
    static const char* dashes(State state);
    // The text, cut with an ellipsis where it would not fit.
    std::string fitted(const std::string& text, double size, bool bold, double width) const;
    void text(double x, double y, const std::string& words, double size, bool bold, const char* fill,
              const char* anchor = "start");
    void card(double x, double y, double width, double height, const char* fill, const char* stroke,
              double radius = 8);
    // A mark that says the state by its shape: tick, stop disc, open ring, question mark.
    void mark(double x, double y, State state);
    // The document up to its first shape.
    void open(double width, double height, const std::string& title, const std::string& summary, double x = 0,
              double y = 0);

    const Colours& colours() const { return m_colours; }
    double widthOf(const std::string& words, double size, bool bold) const {
        return m_textWidth(words, size, bold);
    }
    std::ostringstream out;

private:
    const TextWidth& m_textWidth;
    const Colours& m_colours;
};

} // namespace sallyport::diagram
