#pragma once
// The findings, narrowed by a filter: as rows in the pane below, in groups on the page.
#include "../selection.h"

#include <QWidget>

class QLineEdit;
class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace sallyport::gui {

class EmptyState;

class FindingsView : public QWidget {
    Q_OBJECT
public:
    enum class Form { rows, grouped };
    FindingsView(session::Session& session, Form form, QWidget* parent);
    void select(const Selection& selection);
    int shownCount() const { return m_shownCount; }
    QWidget* focusTarget();
    QSize sizeHint() const override { return {600, 170}; }

signals:
    void selectionChanged(const sallyport::gui::Selection& selection);
    void placeRequested(const sallyport::base::Place& place);

private:
    void refresh();
    void addSeverity(std::size_t severity);
    const base::Diagnostic* at(const QModelIndex& index) const;

    QStandardItem* itemOf(const Selection& selection) const;

    session::Session& m_session;
    Form m_form;
    session::DerivedPtr m_derived; // that is shown
    QLineEdit* m_filter;
    QLabel* m_empty;
    EmptyState* m_nothing;
    QTreeView* m_tree;
    QStandardItemModel* m_model;
    std::array<QPushButton*, 3> m_severities{};
    int m_shownCount = 0;
    bool m_selecting = false;
};

} // namespace sallyport::gui
