#include "widgets.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>

namespace sallyport::gui {

Pill::Pill(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::set(Tone tone, const QString& text) {
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 42, metrics.height() + 8};
}

void Pill::paintEvent(QPaintEvent*) {
    const Colours& colours = Colours::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours[textOf(m_tone)], 1));
    painter.setBrush(colours[tintOf(m_tone)]);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect iconAt(mirrored ? width() - 25 : 11, (height() - 14) / 2, 14, 14);
    painter.drawPixmap(iconAt, pixmap(iconOf(m_tone), colours[textOf(m_tone)], 14, devicePixelRatioF()));
    const QRect textAt = rect().adjusted(mirrored ? 12 : 30, 0, mirrored ? -30 : -12, 0);
    painter.drawText(textAt, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft), m_text);
}

ToneIcon::ToneIcon(Tone tone, QWidget* parent, QString name)
    : QWidget(parent), m_tone(tone), m_name(std::move(name)) {
    setFixedSize(16, 16);
}

void ToneIcon::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void ToneIcon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawPixmap(0, 0,
                       pixmap(m_name.isEmpty() ? iconOf(m_tone) : m_name, Colours::of(this)[textOf(m_tone)],
                              16, devicePixelRatioF()));
}

OneLine::OneLine(QWidget* parent, Qt::TextElideMode mode) : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
}

QSize OneLine::minimumSizeHint() const {
    return {qMin(48, sizeHint().width()), sizeHint().height()};
}

void OneLine::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    const QRect inside = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), m_mode, inside.width());
    style()->drawItemText(&painter, inside, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), palette(),
                          isEnabled(), shown, foregroundRole());
}

EmptyState::EmptyState(const QString& iconName, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    auto* shape = new QLabel(this);
    shape->setAlignment(Qt::AlignCenter);
    shape->setPixmap(icon(iconName, Token::muted).pixmap(32, 32));
    m_text = mutedLabel({}, this);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setMaximumWidth(460);
    column->addStretch(2);
    column->addWidget(shape);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_text, 100);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
}

QLabel* headlineLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(headlineFont());
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("heading", true);
    label->setWordWrap(true);
    return label;
}

QLabel* mutedLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("muted", true);
    label->setWordWrap(true);
    return label;
}

QLabel* monoLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(monoFont());
    label->setProperty("muted", true);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFrame* ruleLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("rule"));
    return line;
}

QHBoxLayout* pageHead(const QString& title, QLabel* sentence, QWidget* parent) {
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(headlineLabel(title, parent), 0, Qt::AlignBottom);
    head->addSpacing(4);
    sentence->setContentsMargins(0, 0, 0, 3);
    head->addWidget(sentence, 1, Qt::AlignBottom);
    return head;
}

QPushButton* button(const QString& text, const QString& iconName, QWidget* parent, bool primary) {
    auto* made = new QPushButton(text, parent);
    if (!iconName.isEmpty())
        made->setIcon(primary ? icon(iconName, Token::onAccent) : icon(iconName));
    made->setProperty("primary", primary);
    made->setAutoDefault(false);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

namespace {

class Link : public QPushButton {
public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + 6, QPushButton::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 4);
        painter.drawControl(QStyle::CE_PushButton, option);
    }
};

} // namespace

QPushButton* linkButton(const QString& text, QWidget* parent) {
    auto* made = new Link(text, parent);
    made->setProperty("link", true);
    made->setCursor(Qt::PointingHandCursor);
    made->setAutoDefault(false);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

QToolButton* flatButton(const QString& iconName, const QString& name, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setObjectName(QStringLiteral("flat"));
    made->setIcon(icon(iconName));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void nameChoice(QComboBox* choice, const QString& name) {
    choice->setAccessibleName(name);
    choice->view()->setAccessibleName(name);
    if (choice->lineEdit())
        choice->lineEdit()->setAccessibleName(name);
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->layout())
            clearLayout(item->layout());
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void restyle(QWidget* widget) {
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace sallyport::gui
