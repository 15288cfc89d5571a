#pragma once
// Two texts beside each other that scroll together: what is there, what would be.
#include <QWidget>

class QLabel;

namespace sallyport::gui {

class YamlView;

class DiffView : public QWidget {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent);
    void show(const QString& leftTitle, const QString& left, const QString& rightTitle, const QString& right);

private:
    QLabel* m_leftTitle;
    QLabel* m_rightTitle;
    YamlView* m_left;
    YamlView* m_right;
};

} // namespace sallyport::gui
