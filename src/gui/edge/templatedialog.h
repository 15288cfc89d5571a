#pragma once
// Asks for what a template leaves open, and shows the rule that comes of it.
#include "templates.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sallyport::gui {

class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    TemplateDialog(RuleTemplate what, const QStringList& hostnames, QWidget* parent);

signals:
    void accepted(const sallyport::model::WafRule& rule, bool first);

private:
    RuleTemplate::Values values() const;
    void refresh();

    RuleTemplate m_template;
    QComboBox* m_host = nullptr;
    QMap<QString, QLineEdit*> m_fields;
    QLabel* m_sentence;
    QLabel* m_expression;
    QPushButton* m_add;
};

} // namespace sallyport::gui
