#pragma once
// Colours for keys, texts, numbers and comments of YAML, line by line.
#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace sallyport::gui {

class YamlHighlighter : public QSyntaxHighlighter {
public:
    explicit YamlHighlighter(QPlainTextEdit* view);

protected:
    void highlightBlock(const QString& text) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* m_view;
};

} // namespace sallyport::gui
