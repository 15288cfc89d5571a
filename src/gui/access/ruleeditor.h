#pragma once
// The chosen policy or group: its name, what it does, and its conditions.
#include "../movespanel.h"
#include "rulesform.h"

#include <sallyport/session/access.h>

#include <QScrollArea>

class QLineEdit;
class QPushButton;

namespace sallyport::gui {

// What is chosen on the page.
struct AccessChoice {
    enum class Kind { nothing, application, policy, group };
    Kind kind = Kind::nothing;
    std::string application; // of a policy; empty: a reusable one
    std::string name;
    bool operator==(const AccessChoice&) const = default;
    session::PolicyRef policy() const { return {application, name}; }
};

class AccessRuleEditor : public QScrollArea {
    Q_OBJECT
public:
    AccessRuleEditor(session::Session& session, QWidget* parent);
    void show(const AccessChoice& choice);
    void refresh();
    void focusName();
    void showMoves(const std::vector<MovePreview>& moves) { m_moves->show(moves); }
    void addCondition(int list) { m_rules->addRow(list); }

signals:
    void renamed(const sallyport::gui::AccessChoice& choice);
    void removeRequested(const sallyport::gui::AccessChoice& choice);
    void duplicateRequested(const sallyport::gui::AccessChoice& choice);

private:
    void rename();
    void decide(int index);
    void changeRules(const AccessRules& rules);

    session::Session& m_session;
    AccessChoice m_choice;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_shared;
    QLineEdit* m_name;
    QLabel* m_nameProblem;
    QWidget* m_decisionRow;
    QComboBox* m_decision;
    QLabel* m_meaning;
    MovesPanel* m_moves;
    RulesForm* m_rules;
    QPushButton* m_duplicate;
    bool m_showing = false;
};

} // namespace sallyport::gui
