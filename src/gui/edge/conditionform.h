#pragma once
// The rows of a form for an expression: field, operator, values; "and", "or".
#include "conditions.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace sallyport::gui {

class ConditionForm : public QWidget {
    Q_OBJECT
public:
    explicit ConditionForm(QWidget* parent);
    // Rows that say the same are left as they are, with the cursor in them.
    void show(const Conditions& conditions);
    const Conditions& conditions() const { return m_conditions; }

signals:
    void changed(const std::string& expression);
    void done(); // a field was left: the next change is another step

private:
    void build();
    QWidget* rowOf(std::size_t group, std::size_t at);
    void tell();

    Conditions m_conditions;
    QVBoxLayout* m_column;
    bool m_quiet = false;
};

} // namespace sallyport::gui
