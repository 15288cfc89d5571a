#pragma once
// The findings in groups, narrowed by a filter: in the pane below, and on the page.
#include "../selection.h"

#include <QWidget>

class QLineEdit;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace sallyport::gui {

class FindingsView : public QWidget {
    Q_OBJECT
public:
    FindingsView(session::Session& session, QWidget* parent);
    void select(const Selection& selection);
    int shownCount() const { return m_shownCount; }
    QWidget* focusTarget();
    QSize sizeHint() const override { return {600, 170}; }

signals:
    void selectionChanged(const sallyport::gui::Selection& selection);
    void placeRequested(const sallyport::base::Place& place);

private:
    void refresh();
    const base::Diagnostic* at(const QModelIndex& index) const;

    session::Session& m_session;
    session::DerivedPtr m_derived; // that is shown
    QLineEdit* m_filter;
    QLabel* m_empty;
    QTreeView* m_tree;
    QStandardItemModel* m_model;
    std::array<QPushButton*, 3> m_severities{};
    int m_shownCount = 0;
    bool m_selecting = false;
};

} // namespace sallyport::gui
