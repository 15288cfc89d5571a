#include "theme.h"

#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace sallyport::gui {

namespace {

// In the order of Token.
Colours table(bool dark, std::initializer_list<const char*> names) {
    Colours colours;
    colours.dark = dark;
    std::size_t i = 0;
    for (const char* name : names)
        colours.values[i++] = QColor(QLatin1String(name));
    return colours;
}

double luminance(const QColor& colour) {
    const auto part = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

QFont scaled(const QFont& base, double factor) {
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * factor);
    return font;
}

} // namespace

const Colours& Colours::light() {
    static const Colours colours =
        table(false, {"#F5F6F8", "#FAFBFC", "#FFFFFF", "#D5DAE1", "#1A1E24", "#596372", "#B84F08", "#FFFFFF",
                      "#FDF0E6", "#177245", "#E6F4EC", "#B3261E", "#FBE9E7", "#8A5A00", "#FBF2DE", "#596372",
                      "#EEF0F3", "#1F5FBF", "#E4EDFB"});
    return colours;
}

const Colours& Colours::darkOnes() {
    static const Colours colours =
        table(true, {"#15181C", "#1A1E23", "#22272E", "#373E47", "#E6EAF0", "#9AA5B4", "#F0883E", "#14171C",
                     "#3A281A", "#4CC38A", "#1B3328", "#FF7B72", "#3E2022", "#E3B341", "#362D17", "#9AA5B4",
                     "#2B313A", "#6CA4F8", "#243650"});
    return colours;
}

const Colours& Colours::of(const QPalette& palette) {
    // A stylesheet that lets the ground show through leaves a window colour that says nothing.
    const QColor window = palette.color(QPalette::Window);
    const bool dark =
        window.alpha() == 0 ? palette.color(QPalette::Text).lightnessF() > 0.5F : window.lightnessF() < 0.5F;
    return dark ? darkOnes() : light();
}

const Colours& Colours::of(const QWidget* widget) {
    return of(widget->palette());
}

const std::vector<Pair>& pairsInUse() {
    using enum Token;
    static const std::vector<Pair> pairs = [] {
        std::vector<Pair> all;
        for (const Token under : {ground, canvas, card, selected})
            for (const Token on : {text, muted, allowed, denied, excess, unknown})
                all.push_back({on, under});
        for (const Token under : {ground, canvas, card, selected})
            all.push_back({focus, under, true});
        // The accent as text: the chosen page, links.
        for (const Token under : {ground, card, accentTint})
            all.push_back({accent, under});
        all.push_back({text, accentTint});
        all.push_back({muted, accentTint});
        all.push_back({onAccent, accent});
        all.push_back({allowed, allowedTint});
        all.push_back({denied, deniedTint});
        all.push_back({excess, excessTint});
        all.push_back({unknown, unknownTint});
        for (const Token tint : {allowedTint, deniedTint, excessTint, unknownTint})
            all.push_back({text, tint});
        all.push_back({focus, card}); // keys of YAML
        return all;
    }();
    return pairs;
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QPalette paletteOf(const Colours& c) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, c[token]); };
    set(QPalette::Window, Token::ground);
    set(QPalette::WindowText, Token::text);
    set(QPalette::Base, Token::card);
    set(QPalette::AlternateBase, Token::canvas);
    set(QPalette::Text, Token::text);
    set(QPalette::PlaceholderText, Token::muted);
    set(QPalette::Button, Token::card);
    set(QPalette::ButtonText, Token::text);
    set(QPalette::BrightText, Token::denied);
    set(QPalette::ToolTipBase, Token::card);
    set(QPalette::ToolTipText, Token::text);
    set(QPalette::Highlight, Token::selected);
    set(QPalette::HighlightedText, Token::text);
    set(QPalette::Link, Token::focus);
    set(QPalette::LinkVisited, Token::focus);
    set(QPalette::Mid, Token::line);
    set(QPalette::Midlight, Token::line);
    palette.setColor(QPalette::Light, c[Token::card]);
    palette.setColor(QPalette::Dark, c[Token::line].darker(110));
    palette.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c[Token::line].darker(120));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c[Token::muted]);
    return palette;
}

void loadFonts() {
    for (const char* file :
         {"SallyportSans-Regular.otf", "SallyportSans-SemiBold.otf", "SallyportMono-Regular.ttf"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/") + QLatin1String(file));
    // Asked once, the database also knows the fonts of the system.
    (void)QFontDatabase::styles(bodyFont().family());
}

QFont bodyFont() {
    QFont font(QStringLiteral("Sallyport Sans")); // Inter, as docs/decisions.md has it
    font.setPointSizeF(9.75);                     // 13 px where 96 dots are an inch
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont monoFont() {
    QFont font(QStringLiteral("Sallyport Mono")); // JetBrains Mono without its ligatures
    font.setPointSizeF(9);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

QFont headlineFont() {
    QFont font = scaled(bodyFont(), 22.0 / 13.0);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont() {
    return scaled(bodyFont(), 12.0 / 13.0);
}

} // namespace sallyport::gui
