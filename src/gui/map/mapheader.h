#pragma once
// What stands above the map: how many doors are open and for what, the one action
// that closes what is too many, the filters, and below them the lanes' names.
#include <sallyport/diagram/map.h>

#include <QFrame>

#include <functional>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;

namespace sallyport::gui {

class MapView;

class MapHeader : public QWidget {
    Q_OBJECT
public:
    explicit MapHeader(QWidget* parent);
    // Why "only what is published" is not offered; empty: it is. known: a connector's doors are.
    void show(const diagram::Map& map, const QString& refused, bool known);
    // A notice below the header says why already.
    void sayWhy(bool wanted);
    diagram::MapFilter filter() const;
    const std::string& space() const { return m_space; } // namespace; empty: all
    void setSpace(const std::string& space);

signals:
    void filterChanged();
    void onlyPublishedRequested();

private:
    void fillSpaces();

    QLabel* m_count;
    QLabel* m_sentence;
    QLabel* m_published;
    QLabel* m_excess;
    QLabel* m_refused;
    QPushButton* m_only;
    QButtonGroup* m_chips;
    QPushButton* m_spaceChip;
    QMenu* m_spaces;
    std::vector<std::string> m_namespaces;
    std::string m_space;
    bool m_known = false, m_saysWhy = true;
};

// The names of the lanes, above where the lanes are.
class LaneCaptions : public QWidget {
    Q_OBJECT
public:
    LaneCaptions(MapView* view, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MapView* m_view;
};

// A sentence with the one action that helps.
class MapNotice : public QFrame {
    Q_OBJECT
public:
    // alone: nothing else is there, and its action is the one to take.
    MapNotice(bool alone, QWidget* parent);
    // An empty action: no button.
    void tell(const QString& icon, const QString& title, const QString& text, const QString& action,
              std::function<void()> act);

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action;
    std::function<void()> m_act;
};

} // namespace sallyport::gui
