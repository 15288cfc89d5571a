#pragma once
// The inner door: what is meant, the policy that says it in each dialect, and the
// policies that are there, with which of them select the connector.
#include "../background.h"
#include "../page.h"

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace sallyport::gui {

class EmptyState;

class YamlView;

class PolicyPage : public Page {
    Q_OBJECT
public:
    PolicyPage(session::Session& session, QWidget* parent);
    static QString title() { return tr("Network policy"); }
    static QString iconName() { return QStringLiteral("brick-wall-shield"); }
    static QString count(const session::Session& session);
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override {
        return selection.kind == Selection::Kind::policy;
    }
    QWidget* focusTarget() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Written {
        std::map<std::string, std::string> yaml; // by dialect
        std::map<std::string, QString> cannot;   // why there is none
    };
    QWidget* buildIntent();
    QWidget* buildExisting();
    QWidget* buildWritten();
    void refresh();
    void showIntent();
    void showExisting();
    QTreeWidgetItem* itemFor(const policy::Policy& policy) const;
    QTreeWidgetItem* itemOf(const std::string& id) const;
    void addGroup(const QString& title, const std::vector<QTreeWidgetItem*>& items, bool expanded);
    void render();
    void changeIntent();

    Background m_background;
    std::uint64_t m_shownRevision = 0;
    bool m_showing = false;
    QLabel* m_sentence;
    QPushButton* m_only;
    QComboBox* m_dialect;
    QComboBox* m_edge;
    QCheckBox* m_api;
    QLineEdit* m_prometheus;
    QTabWidget* m_tabs;
    QTreeWidget* m_existing;
    EmptyState* m_empty;
    QLabel* m_refused;
    std::map<std::string, YamlView*> m_views;
    Selection m_selection;
};

} // namespace sallyport::gui
