#pragma once
// A hostname field that opens on the map: for a service that is being published,
// with a proposed name, or for a hostname that gets another name. It checks while
// one types, and becomes one edit.
#include "gestures.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sallyport::gui {

class HostnameField : public QFrame {
    Q_OBJECT
public:
    HostnameField(session::Session& session, QWidget* parent);
    void publish(const Thing& service, const std::string& tunnel);
    void rename(const Thing& hostname);
    bool isOpen() const { return isVisible(); }
    void dismiss();

signals:
    void published(const sallyport::gui::Selection& selection);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QString& title, const QString& text, const QString& action);
    void check();
    void accept();
    std::string path() const;

    session::Session& m_session;
    Thing m_thing; // a service, or a hostname that is renamed
    QLabel* m_title;
    QLineEdit* m_hostname;
    QComboBox* m_tunnel;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace sallyport::gui
