#pragma once
// The pages by name, with how much each holds.
#include "selection.h"

#include <QListWidget>

namespace sallyport::gui {

class Navigator : public QListWidget {
    Q_OBJECT
public:
    explicit Navigator(QWidget* parent);
    void addPage(const QString& iconName, const QString& title);
    void setCount(int page, const QString& count);
    QStringList titles() const;

    static constexpr int countRole = Qt::UserRole + 1;
    static constexpr int iconRole = Qt::UserRole + 2;
    QSize sizeHint() const override; // as high as its pages

private:
    void fit();
};

} // namespace sallyport::gui
