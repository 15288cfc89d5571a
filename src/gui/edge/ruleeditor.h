#pragma once
// The chosen rule: its form and its text side by side, what it does, what the
// plan does not cover, and what moving it would change.
#include "../movespanel.h"
#include "../selection.h"

#include <sallyport/edge/analysis.h>

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace sallyport::gui {

class ConditionForm;
class ExpressionEdit;

class RuleEditor : public QScrollArea {
    Q_OBJECT
public:
    RuleEditor(session::Session& session, QWidget* parent);
    void show(const std::string& zone, const std::string& ref, edge::Plan plan);
    void showMoves(const std::vector<MovePreview>& moves);
    void focusName();

private:
    void build();
    void refresh();
    void fillSkip(const model::WafRule& rule);
    void fillResponse(const model::WafRule& rule);
    void showProblems(const model::WafRule& rule);
    const model::WafRule* rule() const;
    void change(const char* field, const std::function<void(model::WafRule&)>& fn);
    void takeSkip();

    session::Session& m_session;
    std::string m_zone, m_ref;
    edge::Plan m_plan = edge::Plan::free;
    bool m_quiet = false;

    QLabel* m_title = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_refField = nullptr;
    ConditionForm* m_form = nullptr;
    QLabel* m_noForm = nullptr;
    ExpressionEdit* m_text = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_caret = nullptr;
    QComboBox* m_action = nullptr;
    QLabel* m_does = nullptr;
    QWidget* m_skip = nullptr;
    std::vector<std::pair<std::string, QCheckBox*>> m_skips; // by "ruleset", "phases/NAME", "products/NAME"
    QWidget* m_response = nullptr;
    QComboBox* m_status = nullptr;
    QLineEdit* m_body = nullptr;
    QFrame* m_problems = nullptr;
    QVBoxLayout* m_problemRows = nullptr;
    MovesPanel* m_moves = nullptr;
};

} // namespace sallyport::gui
