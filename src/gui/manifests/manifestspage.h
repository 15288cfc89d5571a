#pragma once
// What stands in the sources, file by file, and what would be written; with the
// problems of each line, and the difference between both.
#include "../background.h"
#include "../page.h"

#include <sallyport/manifests/render.h>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace sallyport::gui {

class EmptyState;

class DiffView;
class YamlView;

class ManifestsPage : public Page {
    Q_OBJECT
public:
    ManifestsPage(session::Session& session, QWidget* parent);
    static QString title() { return tr("Manifests"); }
    static QString iconName() { return QStringLiteral("file-code"); }
    static QString count(const session::Session& session);
    QWidget* focusTarget() override;
    void showPlace(const base::Place& place);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Written {
        std::optional<manifests::Bundle> bundle;
        QString refused;
    };
    void refresh();
    void render();
    void fillTree();
    void showItem(QTreeWidgetItem* item);
    void showText(const QString& file, const QString& text);
    void showDifference(const manifests::File& file);
    QString textOf(const std::string& file) const;

    Background m_background;
    std::uint64_t m_shownRevision = 0; // of the Session; 0: nothing yet
    Written m_written;
    QLabel* m_sentence;
    QLineEdit* m_filter;
    QWidget* m_split;
    EmptyState* m_empty;
    QTreeWidget* m_tree;
    QLabel* m_name;
    QLabel* m_where;
    QTabWidget* m_tabs;
    YamlView* m_text;
    DiffView* m_difference;
};

} // namespace sallyport::gui
