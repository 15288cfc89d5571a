#pragma once
// Access from a template: what is wanted, a few fields, and in words what it makes.
#include "templates.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sallyport::gui {

class AccessTemplateDialog : public QDialog {
    Q_OBJECT
public:
    // hostname: chosen at first; empty: the first that is open.
    AccessTemplateDialog(session::Session& session, const QString& hostname, QWidget* parent);
    void choose(AccessTemplate::Id id);

signals:
    void made(const std::string& application, const std::string& policy);

private:
    const AccessTemplate& chosen() const;
    TemplateInput input() const;
    void showFields();
    void check();
    void make();

    session::Session& m_session;
    QListWidget* m_list;
    QLabel* m_what;
    QFormLayout* m_form;
    QComboBox* m_hostname;
    QLineEdit* m_path;
    QLineEdit* m_addresses;
    QLineEdit* m_countries;
    QComboBox* m_token;
    QLabel* m_preview;
    QLabel* m_headersTitle;
    QLabel* m_headers;
    QLabel* m_problem;
    QPushButton* m_make;
};

} // namespace sallyport::gui
