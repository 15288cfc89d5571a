#pragma once
// The small parts that every page is made of.
#include "icon.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace sallyport::gui {

// A verdict: its shape, its word, its colour.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget* parent = nullptr);
    void set(Tone tone, const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::plain;
    QString m_text;
};

// An icon of 16 px in the colour of a tone.
class ToneIcon : public QWidget {
    Q_OBJECT
public:
    explicit ToneIcon(Tone tone = Tone::plain, QWidget* parent = nullptr, QString name = {});
    void setTone(Tone tone);
    QSize sizeHint() const override { return {16, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_name; // empty: that of the tone
};

// One line, cut where it is narrow; the whole text is in the tool tip.
class OneLine : public QLabel {
    Q_OBJECT
public:
    explicit OneLine(QWidget* parent, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
};

// In the middle of a page that has nothing to show: what would stand there.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, QWidget* parent);
    void setText(const QString& text) { m_text->setText(text); }

private:
    QLabel* m_text;
};

QLabel* headlineLabel(const QString& text, QWidget* parent);
QLabel* headingLabel(const QString& text, QWidget* parent);
QLabel* mutedLabel(const QString& text, QWidget* parent); // wraps
QLabel* monoLabel(const QString& text, QWidget* parent);
QFrame* ruleLine(QWidget* parent);
// The head of a page: its title, a sentence beside it, and room for buttons.
QHBoxLayout* pageHead(const QString& title, QLabel* sentence, QWidget* parent);
QPushButton* button(const QString& text, const QString& iconName, QWidget* parent, bool primary = false);
// The name of a list to choose from, and of the rows that it opens.
void nameChoice(QComboBox* choice, const QString& name);
// Looks like a link, and is a button to keyboard and screen reader.
QPushButton* linkButton(const QString& text, QWidget* parent); // cut in the middle where it is narrow
QToolButton* flatButton(const QString& iconName, const QString& name, QWidget* parent);
// The parts of a layout go, the widgets with them.
void clearLayout(QLayout* layout);
// Looks the stylesheet up again after a dynamic property changed.
void restyle(QWidget* widget);

} // namespace sallyport::gui
