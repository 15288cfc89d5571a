#pragma once
// What stands in the middle of the window, one by one: a view of the Session
// that emits intents. The window tells it what was chosen elsewhere. It is built
// when it is first shown, so its name, icon and count are asked of its class:
//     static QString title();
//     static QString iconName();                            // of resources/icons
//     static QString count(const session::Session& session); // beside its name; empty: none
#include "selection.h"

#include <QWidget>

namespace sallyport::gui {

class Page : public QWidget {
    Q_OBJECT
public:
    Page(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {}

    // Shows what was chosen elsewhere, where the page has it; emits nothing.
    virtual void select(const Selection&) {}
    // True when such a thing stands on this page: where the search field goes.
    virtual bool shows(const Selection&) const { return false; }
    // It explains what is chosen itself: the inspector makes room.
    virtual bool isWide() const { return false; }
    // The widget that takes the focus when the page is chosen.
    virtual QWidget* focusTarget() { return this; }

signals:
    void selectionChanged(const sallyport::gui::Selection& selection);
    // The line of a file is to be shown.
    void placeRequested(const sallyport::base::Place& place);
    // To the page that has it.
    void goRequested(const sallyport::gui::Selection& selection);
    // "Only what is published": the window asks for the preview and shows it.
    void onlyPublishedRequested();
    // The hostnames of a tunnel whose routes are unknown are to be entered.
    void routesRequested(const QString& tunnel);

protected:
    session::Session& theSession() const { return m_session; }

private:
    session::Session& m_session;
};

} // namespace sallyport::gui
