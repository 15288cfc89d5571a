#pragma once
// The Services of the cluster below the pages, by namespace: to be dragged onto
// the public hostnames of the map, or published from here by the keyboard.
#include "selection.h"

#include <QWidget>

class QLineEdit;
class QTreeWidgetItem;

namespace sallyport::gui {

class ServicesTree;

class ServicesPanel : public QWidget {
    Q_OBJECT
public:
    ServicesPanel(session::Session& session, QWidget* parent);
    QWidget* focusTarget() const;
    QSize sizeHint() const override { return {184, 240}; } // the pages above say how wide

signals:
    void chosen(const sallyport::gui::Selection& selection);
    void publishRequested(const std::string& ns, const std::string& name, int port);
    void dragBegins();

private:
    void refresh();
    void filter();
    void publish(const QTreeWidgetItem* item);
    void menu(const QPoint& at);

    session::Session& m_session;
    session::StatePtr m_shown;
    QLineEdit* m_filter;
    ServicesTree* m_tree;
};

} // namespace sallyport::gui
