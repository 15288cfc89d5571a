#pragma once
// A new hostname: its name, where it leads, and live checks of both. It becomes
// one edit.
#include "../selection.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sallyport::gui {

class PublishDialog : public QDialog {
    Q_OBJECT
public:
    // ns, service and port: proposed; empty: nothing is; 0: its first port.
    PublishDialog(session::Session& session, const std::string& ns, const std::string& service,
                  QWidget* parent, int port = 0);

signals:
    void published(const sallyport::gui::Selection& selection);

private:
    void check();
    void publish();

    session::Session& m_session;
    QComboBox* m_tunnel;
    QLineEdit* m_hostname;
    QLineEdit* m_path;
    QComboBox* m_service;
    QLabel* m_problem;
    QPushButton* m_publish;
    bool m_typed = false; // the hostname is the user's, no longer the proposal
};

} // namespace sallyport::gui
