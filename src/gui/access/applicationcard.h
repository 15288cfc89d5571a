#pragma once
// One application: what it covers, its policies in the order in which they are
// asked, what is wrong with it, and what it does with the visitor who is asked about.
#include "../orderedlist.h"
#include "ruleeditor.h"
#include "whogetsin.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace sallyport::gui {

// What is wrong with an application, or with one of its policies.
struct AccessMark {
    std::size_t application = 0; // places in the Document
    std::optional<std::size_t> policy;
    Tone tone = Tone::excess;
    QString text;
    std::optional<session::Edit> fix;
};
// A finding of the checks about Access; nothing: about something else.
std::optional<AccessMark> markOf(const model::Document& document, const base::Diagnostic& finding);

// A move of a policy that can be asked about.
struct PolicyMove {
    int row = 0;                  // where it would stand, as it is shown
    std::size_t from = 0, to = 0; // places in the Document
};

class Pill;

class ApplicationCard : public QFrame {
    Q_OBJECT
public:
    ApplicationCard(session::Session& session, QWidget* parent);
    // at: the place in the Document.
    void show(std::size_t at, const std::vector<AccessMark>& marks,
              const std::optional<edge::AccessOutcome>& outcome);
    const std::string& application() const { return m_name; }
    void choose(const AccessChoice& choice);
    QWidget* header() const;
    OrderedList* policies() const { return m_list; }
    // Where the row that is dragged would stand; of the chosen one, one up and one down.
    std::vector<PolicyMove> moves() const;
    bool isDragging() const { return m_dragged >= 0; }
    void fillMenu(QMenu& menu);

signals:
    void chosen(const sallyport::gui::AccessChoice& choice);
    void renameRequested(const sallyport::gui::AccessChoice& choice);
    void removeRequested(const sallyport::gui::AccessChoice& choice);
    void duplicateRequested(const sallyport::gui::AccessChoice& choice);
    void policyWanted(const std::string& application);
    void dragged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    AccessChoice self() const { return {AccessChoice::Kind::application, {}, m_name}; }
    AccessChoice policyAt(int row) const;
    void fillRows(const model::Document& document, const model::AccessApplication& application,
                  std::size_t at, const std::vector<AccessMark>& marks);
    void fillNotes(std::size_t at, const std::vector<AccessMark>& marks);
    void move(int from, int to);
    void fit();

    session::Session& m_session;
    std::string m_name;
    int m_dragged = -1, m_target = -1; // rows
    std::vector<std::size_t> m_order;  // of the rows: places in the application's list
    QPushButton* m_header;
    Pill* m_verdict;
    QLabel* m_covers;
    OrderedList* m_list;
    QLabel* m_nobody;
    QVBoxLayout* m_notes;
};

} // namespace sallyport::gui
