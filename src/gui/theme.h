#pragma once
// The colours of the studio as one table, light and dark, and what is made of
// them: the palette and a small stylesheet over Fusion. A widget finds its table
// by its palette, so that nothing global is asked.
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

#include <vector>

class QApplication;
class QWidget;

namespace sallyport::gui {

enum class Token {
    ground, // window
    canvas, // behind the map
    card,   // cards, panels, fields
    line,   // borders, dividers, wires at rest
    text,
    muted,
    accent, // the primary button, the chosen page
    onAccent,
    accentTint, // behind the chosen page
    allowed,
    allowedTint,
    denied,
    deniedTint,
    excess,
    excessTint,
    unknown,
    unknownTint,
    focus,    // the ring, the border of what is selected
    selected, // behind selected rows
    count
};

struct Colours {
    bool dark = false;
    std::array<QColor, static_cast<std::size_t>(Token::count)> values;
    const QColor& operator[](Token token) const { return values[static_cast<std::size_t>(token)]; }

    static const Colours& light();
    static const Colours& darkOnes();
    static const Colours& of(const QPalette& palette);
    static const Colours& of(const QWidget* widget);
};

// Text tokens and the grounds they stand on in this program, for the proof of contrast.
struct Pair {
    Token text, ground;
    bool graphic = false; // a border or an icon: 3:1 is enough
};
const std::vector<Pair>& pairsInUse();
// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

QPalette paletteOf(const Colours& colours);
QString styleSheetOf(const Colours& colours);

// The bundled fonts; sizes follow the desktop's text scale through the application font.
void loadFonts();
QFont bodyFont();
QFont monoFont();
QFont headlineFont();
QFont smallFont();

enum class ThemeChoice { system, light, dark };

// Follows the choice, and the system where it is left to it.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QApplication& application, ThemeChoice choice = ThemeChoice::system);
    ThemeChoice choice() const { return m_choice; }
    bool isDark() const { return m_dark; }
    // False when the system asks for no motion.
    bool animates() const { return m_animates; }
    void setChoice(ThemeChoice choice);

signals:
    void changed();

private:
    void apply();

    QApplication& m_application;
    ThemeChoice m_choice;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_animates = true;
};

} // namespace sallyport::gui
