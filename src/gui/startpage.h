#pragma once
// The first page: what can be opened, what was open lately, and what a crash left.
#include "selection.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sallyport::gui {

class StartPage : public QScrollArea {
    Q_OBJECT
public:
    StartPage(session::Session& session, QWidget* parent);

signals:
    void folderWanted();
    void documentWanted();

private:
    void refresh();

    session::Session& m_session;
    QVBoxLayout* m_lists;
};

} // namespace sallyport::gui
