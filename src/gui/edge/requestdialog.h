#pragma once
// A saved request: what is asked, by whom, and what should become of it.
#include "../selection.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sallyport::gui {

class RequestDialog : public QDialog {
    Q_OBJECT
public:
    // by: what may decide it, as `by` names them.
    RequestDialog(const model::SavedRequest& request, const QStringList& by, const QString& title,
                  QWidget* parent);

signals:
    void entered(const sallyport::model::SavedRequest& request);

private:
    model::SavedRequest request() const;
    void check();

    model::SavedRequest m_before;
    QComboBox* m_method;
    QLineEdit *m_url, *m_ip, *m_country, *m_email;
    QComboBox *m_expect, *m_by;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace sallyport::gui
