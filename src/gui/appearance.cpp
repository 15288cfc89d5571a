// The stylesheet stays small: radius, padding and the focus ring. Colours come
// with it and with the palette from the one table.
#include "studiostyle.h"
#include "systemscheme.h"
#include "theme.h"

#include <QApplication>

#include <thread>

namespace sallyport::gui {

QString styleSheetOf(const Colours& c) {
    static const QString sheet = QStringLiteral(R"(
QPushButton, QToolButton#action, QComboBox {
    background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 10px; min-height: 18px;
}
QPushButton:hover, QToolButton#action:hover, QComboBox:hover { background: @canvas; border-color: @muted; }
QPushButton:pressed, QToolButton#action:pressed { background: @selected; }
QPushButton:disabled, QComboBox:disabled { background: @ground; color: @muted; }
QPushButton:focus, QToolButton#action:focus, QComboBox:focus { border: 2px solid @focus; padding: 3px 9px; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @ground; color: @muted; border-color: @line; }
QPushButton[primary="true"]:focus { border: 2px solid @focus; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 0; text-align: left; color: @focus; min-height: 16px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 1px solid @focus; background: @selected; }
QPushButton[chip="true"] { border-radius: 12px; padding: 2px 10px; }
QPushButton[chip="true"]:checked { border-color: @accent; color: @accent; background: @accentTint; }
QPushButton[chip="true"]:focus { border: 2px solid @focus; padding: 1px 9px; }
QPushButton[opens="true"] { padding-right: 26px; }
QPushButton[opens="true"]:focus { padding-right: 25px; }
QPushButton[opens="true"]::menu-indicator {
    image: url(:/icons/chevron-down-@mode.svg); width: 14px; height: 14px;
    subcontrol-origin: border; subcontrol-position: right center; right: 8px;
}
QPushButton[opens="true"][primary="true"]::menu-indicator { image: url(:/icons/chevron-down-on-@mode.svg); }
QToolButton#flat { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton#flat:hover { background: @selected; }
QToolButton#flat:focus { border: 2px solid @focus; padding: 3px; }
QPushButton[offer="true"] { border-radius: 8px; padding: 0; min-height: 4em; }
QPushButton[offer="true"]:focus { padding: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-@mode.svg); width: 14px; height: 14px; }
QLineEdit, QPlainTextEdit, QSpinBox {
    background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @focus; selection-color: @card;
}
QSpinBox { padding: 3px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus { border: 2px solid @focus; padding: 3px 7px; }
QLineEdit[wrong="true"] { border: 1px solid @denied; }
QLineEdit[wrong="true"]:focus { border: 2px solid @denied; }
QLineEdit#find { background: @ground; }
QPlainTextEdit[code="true"], QPlainTextEdit[code="true"]:focus { border-radius: 0; padding: 0; }
QAbstractItemView { outline: none; border: 1px solid @line; border-radius: 8px; background: @card; }
QAbstractItemView:focus { border: 2px solid @focus; }
QAbstractItemView::item { border: none; padding: 5px 6px; }
QAbstractItemView::item:hover { background: @canvas; }
QAbstractItemView::item:selected { background: @selected; color: @text; }
QHeaderView { background: @card; border: none; border-radius: 8px; }
QHeaderView::section { background: @card; color: @muted; border: none; border-bottom: 1px solid @line; padding: 6px 9px; font-weight: 600; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: 4px; background: @card; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-on-@mode.svg); }
QCheckBox::indicator:focus { border: 2px solid @focus; width: 12px; height: 12px; }
QFrame#card { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame#card[chosen="true"] { border: 2px solid @focus; }
QPushButton[link="true"][heading="true"] { color: @text; font-weight: 600; }
QToolBar { background: @card; border: none; border-bottom: 1px solid @line; padding: 0; margin: 0; spacing: 0; }
QFrame#topBar, QWidget#inspector { background: @card; }
QFrame#rule { background: @line; border: none; max-height: 1px; min-height: 1px; }
QLabel[muted="true"] { color: @muted; }
QLabel[onAccent="true"] { color: @onAccent; }
QLabel[heading="true"] { font-weight: 600; }
QLabel[tone="unknown"] { color: @muted; }
QLabel[tone="excess"] { color: @excess; }
QLabel[tone="allowed"] { color: @allowed; }
QTreeWidget#services { background: @ground; border: none; border-radius: 0; }
QTreeWidget#services:focus { border: 2px solid @focus; border-radius: 6px; }
QTreeWidget#services::item { padding: 2px; }
QListWidget#navigator, QListWidget#navigator:focus { border: none; border-radius: 0; background: @ground; padding-top: 6px; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: transparent; }
QStatusBar { background: @ground; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 2px 8px; }
QToolTip { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu { background: @card; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @card; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @selected; }
QTabBar::tab { background: transparent; color: @muted; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid @focus; border-radius: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    static const std::pair<const char*, Token> names[] = {{"@accentTint", Token::accentTint},
                                                          {"@onAccent", Token::onAccent},
                                                          {"@selected", Token::selected},
                                                          {"@ground", Token::ground},
                                                          {"@canvas", Token::canvas},
                                                          {"@accent", Token::accent},
                                                          {"@denied", Token::denied},
                                                          {"@excess", Token::excess},
                                                          {"@allowed", Token::allowed},
                                                          {"@muted", Token::muted},
                                                          {"@focus", Token::focus},
                                                          {"@card", Token::card},
                                                          {"@line", Token::line},
                                                          {"@text", Token::text}};
    QString out = sheet;
    out.replace(QLatin1String("@mode"), c.dark ? QLatin1String("dark") : QLatin1String("light"));
    for (const auto& [name, token] : names)
        out.replace(QLatin1String(name), c[token].name());
    return out;
}

Appearance::Appearance(QApplication& application, ThemeChoice choice)
    : m_application(application), m_choice(choice) {
    // To read the fonts of the system takes longer than anything else that a text needs.
    std::thread fonts(loadFonts);
    auto* system = new SystemScheme(this);
    m_systemDark = system->isDark();
    QApplication::setStyle(studioStyle());
    QApplication::setFont(bodyFont());
    connect(system, &SystemScheme::changed, this, [this, system] {
        m_systemDark = system->isDark();
        m_animates = system->animates();
        apply();
    });
    m_dark = m_choice == ThemeChoice::dark || (m_choice == ThemeChoice::system && m_systemDark);
    const Colours& colours = m_dark ? Colours::darkOnes() : Colours::light();
    QApplication::setPalette(paletteOf(colours));
    m_application.setStyleSheet(styleSheetOf(colours));
    fonts.join();
}

void Appearance::setChoice(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

void Appearance::apply() {
    const bool dark = m_choice == ThemeChoice::dark || (m_choice == ThemeChoice::system && m_systemDark);
    if (dark != m_dark) {
        m_dark = dark;
        const Colours& colours = m_dark ? Colours::darkOnes() : Colours::light();
        QApplication::setPalette(paletteOf(colours));
        m_application.setStyleSheet(styleSheetOf(colours));
    }
    emit changed();
}

} // namespace sallyport::gui
