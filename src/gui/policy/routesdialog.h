#pragma once
// The hostnames of a remotely managed tunnel, entered by hand: one edit.
#include "../selection.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace sallyport::gui {

class RoutesDialog : public QDialog {
    Q_OBJECT
public:
    RoutesDialog(session::Session& session, std::string tunnel, QWidget* parent);

private:
    void addRow();
    void check();
    void enter();
    std::vector<model::PublicHostname> entered() const;

    session::Session& m_session;
    std::string m_tunnel;
    QTableWidget* m_table;
    QLabel* m_problem;
    QPushButton* m_enter;
};

} // namespace sallyport::gui
