#pragma once
// The custom WAF rules of a zone in their order, what they do with the saved
// requests, and the chosen rule as form and text.
#include "../background.h"
#include "../orderedlist.h"
#include "../page.h"
#include "edgejudge.h"

#include <sallyport/edge/analysis.h>

class QComboBox;
class QLabel;
class QMenu;
class QSplitter;

namespace sallyport::gui {

class EmptyState;
class RequestsTable;
class RuleEditor;

class EdgePage : public Page {
    Q_OBJECT
public:
    EdgePage(session::Session& session, QWidget* parent);

    static QString title() { return tr("Edge rules"); }
    static QString iconName() { return QStringLiteral("shield"); }
    static QString count(const session::Session& session);
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override {
        return selection.kind == Selection::Kind::wafRule;
    }
    QWidget* focusTarget() override;
    bool isWide() const override { return true; }

    // What a template made, where it belongs.
    void addRule(const model::WafRule& rule, bool first);
    std::string zone() const { return m_zone; }
    // What the rules are measured by: the document's plan of the zone, else the one that is set here.
    edge::Plan plan() const;
    void setPlan(edge::Plan plan);

signals:
    void planChosen(int plan);
    void requestChosen(const sallyport::model::SavedRequest& request);

private:
    void buildHead();
    void buildMenu();
    QWidget* buildList();
    void refresh();
    void fillZones();
    void showRows();
    void showSentence();
    void showEditor();
    void showBots();
    void analyse();
    void dragged(int from, int to);
    OrderedRow rowOf(std::size_t at, const std::vector<WafJudgement>& after) const;
    const model::List<model::WafRule>& rules() const;
    std::string refOf(int row) const;
    void chooseRule(const std::string& ref);

    std::string m_zone, m_ref;
    edge::Plan m_plan = edge::Plan::free;
    std::vector<JudgedRequest> m_requests;
    edge::WafRuleset m_ruleset;
    std::vector<WafJudgement> m_now;
    edge::Analysis m_analysis; // of m_analysed
    model::List<model::WafRule> m_analysed;
    Background m_background, m_moving;
    int m_dragFrom = -1, m_dragTo = -1;

    QLabel* m_sentence;
    QComboBox* m_zones;
    QComboBox* m_plans;
    QMenu* m_templates;
    EmptyState* m_empty;
    QSplitter* m_split;
    OrderedList* m_list;
    QWidget* m_headings;
    QLabel* m_bots;
    RequestsTable* m_table;
    RuleEditor* m_editor;
};

} // namespace sallyport::gui
