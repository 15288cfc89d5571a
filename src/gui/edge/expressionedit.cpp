#include "expressionedit.h"

#include "../theme.h"

#include <sallyport/edge/expression.h>

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardItemModel>

namespace sallyport::gui {

namespace {

constexpr int textRole = Qt::UserRole + 1;

} // namespace

ExpressionColours::ExpressionColours(QPlainTextEdit* view)
    : QSyntaxHighlighter(view->document()), m_view(view) {
    view->installEventFilter(this);
}

bool ExpressionColours::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

void ExpressionColours::highlightBlock(const QString& text) {
    static const QRegularExpression call(QStringLiteral(R"(\b[a-z_0-9]+(?=\())"));
    static const QRegularExpression word(
        QStringLiteral(R"(\b(and|or|not|xor|eq|ne|lt|le|gt|ge|contains|matches|wildcard|strict|in)\b)"));
    static const QRegularExpression quoted(QStringLiteral(R"re(r(#*)".*?"\1|"(?:[^"\\]|\\.)*")re"));
    const Colours& colours = Colours::of(m_view);
    const auto paint = [&](const QRegularExpression& what, auto format) {
        for (auto it = what.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                      format);
        }
    };
    QTextCharFormat bold;
    bold.setFontWeight(QFont::DemiBold);
    paint(word, bold);
    paint(call, colours[Token::focus]);
    paint(quoted, colours[Token::allowed]);
}

ExpressionEdit::ExpressionEdit(QWidget* parent)
    : QPlainTextEdit(parent), m_completer(new QCompleter(this)), m_offers(new QStandardItemModel(this)) {
    setAccessibleName(tr("Expression"));
    setFont(monoFont());
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true);
    setLayoutDirection(Qt::LeftToRight); // of code
    setFixedHeight(fontMetrics().height() * 5 + 22);
    new ExpressionColours(this);
    m_completer->setModel(m_offers);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("What may stand here"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(textRole).toString()); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_quiet)
            return;
        check();
        emit edited(expression());
    });
}

void ExpressionEdit::show(const std::string& expression) {
    if (expression != this->expression()) {
        m_quiet = true;
        setPlainText(qs(expression));
        m_quiet = false;
    }
    check();
}

// The first error is underlined; its words stand below, where the owner shows them.
void ExpressionEdit::check() {
    edge::ExpressionError error;
    const std::string text = expression();
    const bool reads = edge::Expression::parse(text, error).has_value();
    m_error.clear();
    QList<QTextEdit::ExtraSelection> marks;
    if (!reads) {
        m_error =
            tr("Line %1, column %2: %3").arg(error.line).arg(error.column).arg(session::shown(error.message));
        QTextEdit::ExtraSelection mark;
        QTextCursor cursor(document()->findBlockByNumber(error.line - 1));
        const int end = cursor.block().length() - 1;
        const int at = qBound(0, error.column - 1, qMax(0, end));
        cursor.setPosition(cursor.block().position() + qMax(0, at == end ? at - 1 : at));
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        if (!cursor.hasSelection())
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.cursor = cursor;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Colours::of(this)[Token::denied]);
        mark.format.setToolTip(m_error);
        marks << mark;
    }
    setExtraSelections(marks);
    setProperty("wrong", !reads);
}

void ExpressionEdit::offer(bool asked) {
    const std::string text = expression();
    const auto at = static_cast<std::size_t>(toPlainText().left(textCursor().position()).toUtf8().size());
    const edge::Completions found = edge::complete(text, at);
    m_offers->clear();
    if (found.items.empty() || (!asked && found.to - found.from < 2)) {
        m_completer->popup()->hide();
        return;
    }
    for (const edge::Completion& one : found.items) {
        const QString kind = one.type.empty() ? QString() : QStringLiteral("   ") + qs(one.type);
        auto* item = new QStandardItem(qs(one.text) + kind);
        item->setData(qs(one.text), textRole);
        const QString says = session::shown({"says", one.says, {}});
        item->setToolTip(says);
        item->setData(tr("%1, %2", "completion, what it is").arg(qs(one.text), says), Qt::AccessibleTextRole);
        m_offers->appendRow(item);
    }
    QRect where = cursorRect();
    where.setWidth(qMin(420, m_completer->popup()->sizeHintForColumn(0) +
                                 m_completer->popup()->verticalScrollBar()->sizeHint().width() + 24));
    m_completer->complete(where);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void ExpressionEdit::insert(const QString& text) {
    const auto at = static_cast<std::size_t>(toPlainText().left(textCursor().position()).toUtf8().size());
    const std::string now = expression();
    const edge::Completions found = edge::complete(now, at);
    const auto characters = [&](std::size_t bytes) {
        return static_cast<int>(QString::fromStdString(now.substr(0, bytes)).size());
    };
    QTextCursor cursor = textCursor();
    cursor.setPosition(characters(found.from));
    cursor.setPosition(characters(found.to), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void ExpressionEdit::keyPressEvent(QKeyEvent* event) {
    if (m_completer->popup()->isVisible())
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore(); // the list's
            return;
        default:
            break;
        }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (!asked)
        QPlainTextEdit::keyPressEvent(event);
    const bool letter = !event->text().isEmpty() &&
                        (event->text().at(0).isLetterOrNumber() || event->text().at(0) == QLatin1Char('.') ||
                         event->text().at(0) == QLatin1Char('_'));
    if (asked || letter)
        offer(asked);
    else if (m_completer->popup()->isVisible())
        offer(false);
}

void ExpressionEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit done();
}

} // namespace sallyport::gui
