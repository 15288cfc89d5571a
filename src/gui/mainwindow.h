#pragma once
// The window over one Session: pages in the middle, what is chosen to the right,
// findings below. It shows and asks; every change goes through the Session.
#include "messagebar.h"
#include "page.h"
#include "theme.h"

#include <QMainWindow>

class QAction;
class QLabel;
class QSettings;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace sallyport::gui {

class FindingsView;
class Finder;
struct Findable;
class Inspector;
class Language;
class TraceStrip;
class EdgePage;
class Navigator;
class ServicesPanel;
class StartPage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(session::Session& session, Appearance& appearance, Language& language, QSettings& settings);
    ~MainWindow() override;

    void select(const Selection& selection);
    const Selection& selection() const { return m_selection; }
    void showPage(int index);
    void showPlace(const base::Place& place);
    // Asks for the preview of "only what is published", and shows it when it is there.
    void onlyPublished();
    // The form in which the hostnames of a tunnel are entered; empty: the first whose routes are unknown.
    void enterRoutes(const QString& tunnel);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // The parts, made anew when the language changes.
    void build();
    void buildMenus();
    void buildTopBar();
    void buildPanes();
    void buildPages();
    void buildStatus();
    void rebuild();
    // Its index. make builds the page when it is first shown.
    template<class P> int addPage(std::function<P*()> make);
    int addPage(const QString& title, const QString& iconName,
                std::function<QString(const session::Session&)> count, std::function<Page*()> make);
    Page& page(int index);
    void remember();
    void keepPanes();
    void usualSizes();
    QString panesKey() const;
    void showFindingsPane();
    QWidget* buildBelow(QWidget* parent);
    // A hop of the traced request; go: to the rule that decides there.
    void chooseHop(const edge::Request& request, int hop, bool go);
    void goTo(const edge::Request& request, const std::string& decided);

    // Follow the Session.
    void sessionChanged(session::Parts parts);
    void showTitle();
    void showCounts();
    void showStatus();
    void showStart();
    void fillRecent();
    void tellFailure(const base::Error& error);
    void tellChangedOutside();
    void showPreview(const std::shared_ptr<const session::Preview>& preview);

    // Files.
    void openFolder();
    void openDocument();
    void save(std::function<void()> then = {});
    void saveAs(std::function<void()> then = {});
    // Does it, after what is not saved was saved or given up.
    void afterSaving(const std::function<void()>& then);

    void goToPage(const Selection& selection);
    void find(const Findable& findable);
    QWidget* buildSide(QWidget* parent); // the pages and the services
    void cyclePanes(int step);

    session::Session& m_session;
    Appearance& m_appearance;
    Language& m_language;
    QSettings& m_settings;

    Selection m_selection;
    bool m_closing = false;
    std::optional<bool> m_shownOpen; // the work is shown, or the start page
    QByteArray m_panes;              // as they were when the work was last shown
    bool m_mirrored = false;         // the parts were built from right to left
    bool m_findingsWanted = true;    // the pane below, where the page is not the findings' own
    bool m_inspectorWanted = true;   // where the page does not explain itself

    QStackedWidget* m_centre = nullptr; // the start page, the work
    QStackedWidget* m_stack = nullptr;  // the pages
    StartPage* m_start = nullptr;       // once it is shown
    struct PlannedPage {
        std::function<QString(const session::Session&)> count;
        std::function<Page*()> make;
        Page* page = nullptr; // once it is shown
    };
    std::vector<PlannedPage> m_pages;
    int m_manifestsPage = -1, m_findingsPage = -1;
    MessageBar* m_message = nullptr;
    WorkBar* m_work = nullptr;
    Navigator* m_navigator = nullptr;
    ServicesPanel* m_services = nullptr;
    Inspector* m_inspector = nullptr;
    FindingsView* m_findings = nullptr;
    TraceStrip* m_trace = nullptr;
    QTabWidget* m_below = nullptr; // trace, findings
    Finder* m_finder = nullptr;
    QToolBar* m_topBar = nullptr;
    std::vector<QDockWidget*> m_docks;
    QLabel* m_name = nullptr;
    QLabel* m_file = nullptr;
    QLabel* m_sources = nullptr;
    QLabel* m_freshness = nullptr;
    QMenu* m_recent = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    std::vector<QAction*> m_needOpen; // that make sense with something open
    QTimer* m_clock = nullptr;
    qint64 m_readAt = 0;
};

} // namespace sallyport::gui
