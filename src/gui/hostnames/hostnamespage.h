#pragma once
// The hostnames as a table, and the chosen one's route in an editor beside it.
#include "../page.h"

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace sallyport::gui {

class EmptyState;

class HostnameEditor;
class HostnamesModel;

class HostnamesPage : public Page {
    Q_OBJECT
public:
    HostnamesPage(session::Session& session, QWidget* parent);
    static QString title() { return tr("Hostnames"); }
    static QString iconName() { return QStringLiteral("globe"); }
    static QString count(const session::Session& session);
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override {
        return selection.kind == Selection::Kind::hostname;
    }
    QWidget* focusTarget() override;
    void publish();

private:
    void buildTable(QVBoxLayout* column);
    void refresh();
    void choose(int row);
    void withdraw();
    void move(int step);

    HostnamesModel* m_model;
    QTableView* m_table;
    HostnameEditor* m_editor;
    QLabel* m_sentence;
    QWidget* m_unknown; // tunnels whose routes are unknown
    QVBoxLayout* m_unknownRows;
    EmptyState* m_empty;
    QWidget* m_nothing;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_withdraw;
    Selection m_selection;
    bool m_selecting = false;
};

} // namespace sallyport::gui
