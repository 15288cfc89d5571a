#pragma once
// The text of an expression: coloured, completed from the table of fields, and
// with the first error under its place.
#include "../selection.h"

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

class QCompleter;
class QStandardItemModel;

namespace sallyport::gui {

class ExpressionColours : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit ExpressionColours(QPlainTextEdit* view);

protected:
    void highlightBlock(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* m_view;
};

class ExpressionEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ExpressionEdit(QWidget* parent);
    // Of another rule, or undone: emits nothing. The same text keeps the cursor.
    void show(const std::string& expression);
    std::string expression() const { return toPlainText().toStdString(); }
    QCompleter* completer() const { return m_completer; }
    QString error() const { return m_error; } // empty: it can be read

signals:
    void edited(const std::string& expression);
    void done(); // it was left

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void check();
    void offer(bool asked);
    void insert(const QString& text);

    QCompleter* m_completer;
    QStandardItemModel* m_offers;
    QString m_error;
    bool m_quiet = false;
};

} // namespace sallyport::gui
