#pragma once
// Text of a manifest with line numbers, colours, and problems in the margin.
#include "../selection.h"

#include <QPlainTextEdit>

#include <map>

namespace sallyport::gui {

class YamlView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit YamlView(QWidget* parent);

    struct Mark {
        Tone tone = Tone::excess;
        QString text;
    };
    // Line (from 1) to what is the matter there.
    void setMarks(std::map<int, Mark> marks);
    // Lines (from 1) with a background, for differences.
    void setTints(std::map<int, Tone> tints);
    void showLine(int line);
    int currentLine() const;

    void paintMargin(QPaintEvent* event);
    int marginWidth() const;
    QString markAt(int y) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeMargin();
    void highlight();

    QWidget* m_margin;
    std::map<int, Mark> m_marks;
    std::map<int, Tone> m_tints;
    int m_shownLine = 0;
};

} // namespace sallyport::gui
