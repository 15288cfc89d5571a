#pragma once
// Everything of one hostname's route: name, path, service, and each setting of
// the connection to the service with its default and what it does.
#include "../selection.h"
#include "originfields.h"

#include <sallyport/edge/originrequest.h>

#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sallyport::gui {

class HostnameEditor : public QScrollArea {
    Q_OBJECT
public:
    HostnameEditor(session::Session& session, QWidget* parent);
    void show(const std::string& tunnel, const std::string& id);
    void focusName();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    struct Setting {
        OriginField field;
        QWidget* editor = nullptr; // a QComboBox for flags, else a QLineEdit
        QLabel* state = nullptr;   // the default, or what is wrong
    };
    void addSetting(const OriginField& field, QVBoxLayout* column);
    void refresh();
    void showSetting(Setting& setting, const std::vector<edge::OriginSetting>& holding, const base::Tree& own,
                     const base::Tree& ofTunnel);
    QString refusal(const Setting& setting, const QString& text) const;
    const model::PublicHostname* current() const;
    void rename();
    void route();
    void change(const Setting& setting, const QString& text);
    void check();
    void showVisitors(const model::PublicHostname* hostname);

    session::Session& m_session;
    std::string m_tunnel, m_id;
    QLineEdit* m_hostname = nullptr;
    QLineEdit* m_path = nullptr;
    QComboBox* m_service = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_flat = nullptr;  // offers the name that the free certificate covers
    QLabel* m_visitors = nullptr;   // what a visitor runs
    QLineEdit* m_command = nullptr; // to be copied
    QLabel* m_rules = nullptr;
    std::vector<Setting> m_settings;
    session::StatePtr m_offered; // whose Services are offered
    bool m_showing = false;
};

} // namespace sallyport::gui
