#include "yamlview.h"

#include "../icon.h"
#include "yamlhighlighter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace sallyport::gui {

namespace {

class Margin : public QWidget {
public:
    explicit Margin(YamlView* view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_view->paintMargin(event); }
    bool event(QEvent* event) override {
        if (event->type() == QEvent::ToolTip) {
            const auto* help = static_cast<QHelpEvent*>(event);
            QToolTip::showText(help->globalPos(), m_view->markAt(help->pos().y()), this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    YamlView* m_view;
};

} // namespace

YamlView::YamlView(QWidget* parent) : QPlainTextEdit(parent), m_margin(new Margin(this)) {
    setProperty("code", true);
    setFont(monoFont());
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    new YamlHighlighter(this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &YamlView::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    placeMargin();
}

int YamlView::marginWidth() const {
    const int digits = qMax(3, static_cast<int>(QString::number(blockCount()).size()));
    return 24 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + 10;
}

void YamlView::placeMargin() {
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void YamlView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void YamlView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        highlight();
}

void YamlView::setMarks(std::map<int, Mark> marks) {
    m_marks = std::move(marks);
    m_margin->update();
}

void YamlView::setTints(std::map<int, Tone> tints) {
    m_tints = std::move(tints);
    m_shownLine = 0;
    highlight();
}

void YamlView::showLine(int line) {
    m_shownLine = line;
    const QTextBlock block = document()->findBlockByNumber(qMax(0, line - 1));
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    highlight();
}

int YamlView::currentLine() const {
    return textCursor().blockNumber() + 1;
}

void YamlView::highlight() {
    QList<QTextEdit::ExtraSelection> all;
    const Colours& colours = Colours::of(this);
    const auto add = [&](int line, const QColor& colour) {
        const QTextBlock block = document()->findBlockByNumber(line - 1);
        if (!block.isValid())
            return;
        QTextEdit::ExtraSelection one;
        one.format.setBackground(colour);
        one.format.setProperty(QTextFormat::FullWidthSelection, true);
        one.cursor = QTextCursor(block);
        all << one;
    };
    for (const auto& [line, tone] : m_tints)
        add(line, colours[tintOf(tone)]);
    if (m_shownLine > 0)
        add(m_shownLine, colours[Token::selected]);
    setExtraSelections(all);
}

void YamlView::paintMargin(QPaintEvent* event) {
    QPainter painter(m_margin);
    const Colours& colours = Colours::of(this);
    painter.fillRect(event->rect(), colours[Token::canvas]);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
    const int height = fontMetrics().height();
    while (block.isValid() && top <= event->rect().bottom()) {
        const int bottom = top + qRound(blockBoundingRect(block).height());
        if (block.isVisible() && bottom >= event->rect().top()) {
            const int line = block.blockNumber() + 1;
            painter.setPen(colours[line == m_shownLine ? Token::text : Token::muted]);
            painter.drawText(0, top, m_margin->width() - 8, height, Qt::AlignRight, QString::number(line));
            if (const auto mark = m_marks.find(line); mark != m_marks.end())
                painter.drawPixmap(5, top + (height - 14) / 2,
                                   pixmap(iconOf(mark->second.tone), colours[textOf(mark->second.tone)], 14,
                                          devicePixelRatioF()));
        }
        block = block.next();
        top = bottom;
    }
}

QString YamlView::markAt(int y) const {
    const QTextBlock block = cursorForPosition(QPoint(0, y)).block();
    const auto mark = m_marks.find(block.blockNumber() + 1);
    return mark == m_marks.end() ? QString() : mark->second.text;
}

} // namespace sallyport::gui
