#pragma once
// The saved requests of a zone: what should become of each, what becomes of it
// at the WAF and in the end, and what decides. While a rule is dragged it shows
// which would end otherwise.
#include "edgejudge.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTableWidget;

namespace sallyport::gui {

class RequestsTable : public QWidget {
    Q_OBJECT
public:
    RequestsTable(session::Session& session, QWidget* parent);

    // after: what a move that is going on would make of them; empty: none goes on.
    void show(const std::string& zone, const std::vector<JudgedRequest>& requests,
              const std::vector<WafJudgement>& now, const std::vector<WafJudgement>& after = {});
    QString zone() const { return qs(m_zone); }
    void addRequest(const model::SavedRequest& begun = {});
    QTableWidget* table() const { return m_table; }

signals:
    void requestChosen(const sallyport::gui::JudgedRequest& request);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitRequests();
    void fillRow(int row, const JudgedRequest& request, const WafJudgement& now, const WafJudgement* after);
    void edit(int row);
    void remove(int row);
    void open(const model::SavedRequest& request, bool known);
    const JudgedRequest* at(int row) const;

    session::Session& m_session;
    std::string m_zone;
    std::vector<JudgedRequest> m_requests;
    QTableWidget* m_table;
    QLabel* m_empty;
    QLabel* m_summary;
    QToolButton *m_edit, *m_remove;
};

} // namespace sallyport::gui
