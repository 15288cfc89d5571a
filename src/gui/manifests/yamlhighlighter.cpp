#include "yamlhighlighter.h"

#include "../theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace sallyport::gui {

YamlHighlighter::YamlHighlighter(QPlainTextEdit* view) : QSyntaxHighlighter(view->document()), m_view(view) {
    view->installEventFilter(this);
}

bool YamlHighlighter::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void YamlHighlighter::highlightBlock(const QString& text) {
    static const QRegularExpression key(
        QStringLiteral(R"(^(\s*(?:-\s+)*)([^\s#'"\[{][^#'"]*?|'[^']*'|"[^"]*")(:)(?=\s|$))"));
    static const QRegularExpression comment(QStringLiteral(R"((?:^|\s)#.*$)"));
    static const QRegularExpression quoted(QStringLiteral(R"('(?:[^']|'')*'|"(?:[^"\\]|\\.)*")"));
    static const QRegularExpression number(QStringLiteral(
        R"((?<=[\s:\[,])(?:[-+]?\d[\d_]*(?:\.\d+)?|true|false|null|yes|no)(?=\s*(?:$|[,\]}#])))"));
    const Colours& colours = Colours::of(m_view);
    for (auto it = number.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  colours[Token::excess]);
    }
    for (auto it = quoted.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  colours[Token::allowed]);
    }
    if (const auto match = key.match(text); match.hasMatch())
        setFormat(static_cast<int>(match.capturedStart(2)), static_cast<int>(match.capturedLength(2)),
                  colours[Token::focus]);
    if (const auto match = comment.match(text); match.hasMatch()) {
        QTextCharFormat format;
        format.setForeground(colours[Token::muted]);
        format.setFontItalic(true);
        // A # inside quotes begins no comment.
        const QString before = text.left(match.capturedStart());
        if (before.count(QLatin1Char('"')) % 2 == 0 && before.count(QLatin1Char('\'')) % 2 == 0)
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                      format);
    }
}

} // namespace sallyport::gui
