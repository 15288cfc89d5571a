#pragma once
// What moving a row would change, told before it is moved: for each place that is
// asked about, whom or what it changes.
#include <QFrame>
#include <QStringList>

#include <vector>

class QVBoxLayout;

namespace sallyport::gui {

struct MovePreview {
    int to = -1;         // the place, from 0
    QStringList effects; // none: nothing was found that it changes
    bool operator==(const MovePreview&) const = default;
};

class MovesPanel : public QFrame {
    Q_OBJECT
public:
    // nothing: what is said of a place without effects.
    MovesPanel(QString nothing, QWidget* parent);
    void show(const std::vector<MovePreview>& moves);

private:
    QString m_nothing;
    std::vector<MovePreview> m_shown;
    QVBoxLayout* m_rows;
};

} // namespace sallyport::gui
