#pragma once
// The map: what is open from the internet through the tunnel, and the place where
// it is changed by hand. It lays out what the Session has, and turns gestures into
// edits.
#include "../page.h"
#include "mapscene.h"

#include <functional>

class QMenu;
class QTimer;

namespace sallyport::gui {

class HostnameField;
class LaneCaptions;
class MapHeader;
class MapNotice;
class MapView;

class MapPage : public Page {
    Q_OBJECT
public:
    // animates: whether the system wants motion; asked at each move.
    MapPage(session::Session& session, QWidget* parent, std::function<bool()> animates = {});
    static QString title() { return tr("Map"); }
    static QString iconName() { return QStringLiteral("map"); }
    static QString count(const session::Session&) { return {}; }
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override;
    QWidget* focusTarget() override;
    MapView& view() const { return *m_view; }

signals:
    void folderWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh(bool derived);
    void relayout(bool animated);
    std::shared_ptr<const session::Drawing> nextDrawing() const;
    void tellNotice();
    void tell(const QString& icon, const QString& title, const QString& text, const QString& action,
              std::function<void()> act);
    void showChosen();
    std::string unknownTunnel() const;
    Selection selectionAt(int index) const;
    Thing thingAt(int index) const;

    void chosenByHand(int index);
    bool isChosen(const Selection& selection) const;
    void openRule(int index);
    void openGuard(const diagram::Node& node);
    void toggle(int index);
    void menu(int index, const QPoint& at);
    void nodeMenu(QMenu& menu, int index);
    void viewMenu(QMenu& menu);
    void perform(const Outcome& outcome, const QPointF& scene);
    void openField(const Thing& thing, const QPointF& scene, const std::string& tunnel);
    void publish(int index);
    void withdraw(int index);
    void rename(int index);
    void connectTo(int index);
    void exportPicture();
    void exportDrawing();
    void chooseAndTell(const Selection& selection);

    std::function<bool()> m_animates;
    MapHeader* m_header;
    MapNotice* m_notice;
    MapNotice* m_alone; // in place of an empty map
    QWidget* m_blank;   // that it stands in
    MapView* m_view;
    LaneCaptions* m_captions;
    HostnameField* m_field;
    MapPtr m_map;
    std::shared_ptr<const session::Drawing> m_wanted; // the next one, as it follows from this one
    // That it was laid out of.
    session::DocumentPtr m_document;
    session::StatePtr m_state;
    session::DerivedPtr m_derived;
    QTimer* m_soon;
    std::set<std::string> m_expanded;
    Selection m_selection;
    bool m_outdated = true;
};

} // namespace sallyport::gui
