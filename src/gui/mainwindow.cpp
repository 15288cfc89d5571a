#include "mainwindow.h"

#include "access/accesspage.h"
#include "edge/edgepage.h"
#include "edge/tracestrip.h"
#include "finder.h"
#include "findings/findingspage.h"
#include "findings/findingsview.h"
#include "hostnames/hostnamespage.h"
#include "hostnames/publishdialog.h"
#include "inspector.h"
#include "language.h"
#include "manifests/manifestspage.h"
#include "map/mappage.h"
#include "navigator.h"
#include "policy/policypage.h"
#include "servicespanel.h"
#include "startpage.h"
#include "widgets.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

// Room around a bar, as long as the bar is shown.
class Shelf : public QWidget {
public:
    explicit Shelf(QWidget* parent) : QWidget(parent) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(20, 8, 20, 0);
    }
    void hold(QWidget* bar) {
        layout()->addWidget(bar);
        setVisible(!bar->isHidden());
        bar->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* bar, QEvent* event) override {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            setVisible(event->type() == QEvent::ShowToParent);
        return QWidget::eventFilter(bar, event);
    }
};

// Asks for no more room than what it shows.
class Pages : public QStackedWidget {
public:
    explicit Pages(QWidget* parent) : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, &Pages::updateGeometry);
    }
    QSize minimumSizeHint() const override {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize(0, 0);
    }
};

} // namespace

MainWindow::MainWindow(session::Session& session, Appearance& appearance, Language& language,
                       QSettings& settings)
    : m_session(session), m_appearance(appearance), m_language(language), m_settings(settings) {
    setObjectName(QStringLiteral("studio"));
    m_clock = new QTimer(this);
    m_clock->setInterval(5000);
    connect(m_clock, &QTimer::timeout, this, &MainWindow::showStatus);
    m_clock->start();
    m_mirrored = isRightToLeft();
    m_panes = m_settings.value(panesKey()).toByteArray();
    resize(1280, 800);
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
    build();
    connect(&session, &session::Session::changed, this, &MainWindow::sessionChanged);
    connect(&session, &session::Session::failed, this, &MainWindow::tellFailure);
    connect(&session, &session::Session::fileChangedOutside, this, &MainWindow::tellChangedOutside);
    connect(&session, &session::Session::previewReady, this, &MainWindow::showPreview);
    connect(&appearance, &Appearance::changed, this, [this] { update(); });
    showStart();
}

MainWindow::~MainWindow() {
    disconnect(&m_session, nullptr, this, nullptr);
}

void MainWindow::build() {
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto shelf = [&] {
        auto* made = new Shelf(middle);
        column->addWidget(made);
        return made;
    };
    Shelf *message = shelf(), *work = shelf();
    message->hold(m_message = new MessageBar(message));
    work->hold(m_work = new WorkBar(work));
    connect(m_work, &WorkBar::cancelled, this, [this] { m_session.cancel(); });
    m_centre = new Pages(middle);
    m_stack = new Pages(m_centre);
    m_centre->addWidget(m_stack);
    column->addWidget(m_centre, 1);
    setCentralWidget(middle);

    buildMenus();
    buildTopBar();
    buildPanes();
    buildPages();
    buildStatus();
    sessionChanged(session::Parts(session::Part::document) | session::Part::file | session::Part::derived |
                   session::Part::recent | session::Part::work);
}

void MainWindow::buildTopBar() {
    m_topBar = new QToolBar(tr("Top bar"), this);
    m_topBar->setObjectName(QStringLiteral("top"));
    m_topBar->setMovable(false);
    m_topBar->setContextMenuPolicy(Qt::PreventContextMenu);
    auto* bar = new QFrame(m_topBar);
    bar->setObjectName(QStringLiteral("topBar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_name = new OneLine(bar);
    m_name->setProperty("heading", true);
    m_file = new OneLine(bar, Qt::ElideMiddle);
    m_file->setProperty("muted", true);
    row->addWidget(m_name);
    row->addWidget(m_file);
    row->addSpacing(8);
    for (QAction* action : {m_undo, m_redo}) {
        auto* undo = new QToolButton(bar);
        undo->setObjectName(QStringLiteral("flat"));
        undo->setDefaultAction(action);
        undo->setToolButtonStyle(Qt::ToolButtonIconOnly);
        undo->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(undo);
    }
    row->addStretch(1);
    m_finder = new Finder(m_session, bar);
    m_finder->setMinimumWidth(220);
    m_finder->setMaximumWidth(430);
    connect(m_finder, &Finder::found, this, &MainWindow::find);
    row->addWidget(m_finder, 4);
    row->addStretch(1);
    QPushButton* saveButton = button(tr("Save"), QStringLiteral("save"), bar);
    connect(saveButton, &QPushButton::clicked, this, [this] { save(); });
    row->addWidget(saveButton);
    m_topBar->addWidget(bar);
    addToolBar(Qt::TopToolBarArea, m_topBar);
}

QWidget* MainWindow::buildSide(QWidget* parent) {
    auto* side = new QWidget(parent);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_navigator = new Navigator(side);
    m_navigator->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_services = new ServicesPanel(m_session, side);
    column->addWidget(m_navigator);
    column->addWidget(m_services, 1);
    column->addStretch(0);
    connect(m_navigator, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    connect(m_services, &ServicesPanel::chosen, this, &MainWindow::select);
    // What takes a service is the map.
    connect(m_services, &ServicesPanel::dragBegins, this, [this] { showPage(0); });
    connect(m_services, &ServicesPanel::publishRequested, this,
            [this](const std::string& ns, const std::string& name, int port) {
                auto* dialog = new PublishDialog(m_session, ns, name, this, port);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &PublishDialog::published, this, &MainWindow::select);
                dialog->open();
            });
    return side;
}

void MainWindow::buildPanes() {
    m_docks.clear();
    // What stands in a dock is made in it: a widget that changes its parent is styled once more.
    const auto dock = [this](const QString& title, const char* name, Qt::DockWidgetArea area) {
        auto* made = new QDockWidget(title, this);
        made->setObjectName(QLatin1String(name));
        made->setFeatures(QDockWidget::DockWidgetClosable);
        made->setTitleBarWidget(new QWidget(made));
        addDockWidget(area, made);
        m_docks.push_back(made);
        return made;
    };
    // The docks of a QMainWindow stay where they are when the layout is mirrored.
    const bool mirrored = m_mirrored = isRightToLeft();
    const auto before = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    const auto after = mirrored ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    QDockWidget* left = dock(tr("Pages"), "pages", before);
    left->setWidget(buildSide(left));

    QDockWidget* right = dock(tr("Inspector"), "inspectorPane", after);
    m_inspector = new Inspector(right);
    connect(m_inspector, &Inspector::placeRequested, this, &MainWindow::showPlace);
    right->setWidget(m_inspector);

    QDockWidget* bottom = dock(tr("Trace and findings"), "findingsPane", Qt::BottomDockWidgetArea);
    bottom->setWidget(buildBelow(bottom));
    setCorner(Qt::BottomLeftCorner, mirrored ? Qt::BottomDockWidgetArea : before);
    setCorner(Qt::BottomRightCorner, mirrored ? before : Qt::BottomDockWidgetArea);
    connect(bottom->toggleViewAction(), &QAction::triggered, this, [this](bool wanted) {
        m_findingsWanted = wanted;
        showFindingsPane();
    });

    connect(right->toggleViewAction(), &QAction::triggered, this, [this](bool wanted) {
        m_inspectorWanted = wanted;
        showFindingsPane();
    });

    QMenu* view = menuBar()->findChild<QMenu*>(QStringLiteral("view"));
    view->addSeparator();
    for (QDockWidget* one : m_docks)
        view->addAction(one->toggleViewAction());
}

template<class P> int MainWindow::addPage(std::function<P*()> make) {
    return addPage(P::title(), P::iconName(), &P::count, std::move(make));
}

int MainWindow::addPage(const QString& title, const QString& iconName,
                        std::function<QString(const session::Session&)> count, std::function<Page*()> make) {
    const int index = static_cast<int>(m_pages.size());
    m_pages.push_back({std::move(count), std::move(make)});
    m_stack->addWidget(new QWidget(m_stack)); // in its place until it is shown
    m_navigator->addPage(iconName, title);
    QMenu* view = menuBar()->findChild<QMenu*>(QStringLiteral("view"));
    auto* go = new QAction(title, view);
    go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(index + 1)));
    connect(go, &QAction::triggered, this, [this, index] { showPage(index); });
    view->insertAction(view->actions().value(index), go);
    m_needOpen.push_back(go);
    return index;
}

Page& MainWindow::page(int index) {
    PlannedPage& planned = m_pages.at(static_cast<std::size_t>(index));
    if (planned.page)
        return *planned.page;
    Page* made = planned.page = planned.make();
    connect(made, &Page::selectionChanged, this, &MainWindow::select);
    connect(made, &Page::placeRequested, this, &MainWindow::showPlace);
    connect(made, &Page::goRequested, this, &MainWindow::goToPage);
    connect(made, &Page::onlyPublishedRequested, this, &MainWindow::onlyPublished);
    connect(made, &Page::routesRequested, this, &MainWindow::enterRoutes);
    QWidget* before = m_stack->widget(index);
    const bool isCurrent = m_stack->currentIndex() == index;
    m_stack->insertWidget(index, made);
    m_stack->removeWidget(before);
    delete before;
    if (isCurrent)
        m_stack->setCurrentIndex(index);
    made->select(m_selection);
    return *made;
}

void MainWindow::buildPages() {
    m_pages.clear();
    addPage<MapPage>([this] {
        auto* map = new MapPage(m_session, m_stack, [this] { return m_appearance.animates(); });
        connect(map, &MapPage::folderWanted, this, &MainWindow::openFolder);
        return map;
    });
    addPage<HostnamesPage>([this] { return new HostnamesPage(m_session, m_stack); });
    addPage<EdgePage>([this] {
        auto* edge = new EdgePage(m_session, m_stack);
        edge->setPlan(
            static_cast<edge::Plan>(qBound(0, m_settings.value(QStringLiteral("plan")).toInt(), 3)));
        connect(edge, &EdgePage::planChosen, this,
                [this](int plan) { m_settings.setValue(QStringLiteral("plan"), plan); });
        connect(edge, &EdgePage::requestChosen, this, [this](const model::SavedRequest& request) {
            m_trace->show(request);
            m_below->setCurrentIndex(0);
        });
        return edge;
    });
    addPage<AccessPage>([this] { return new AccessPage(m_session, m_stack); });
    addPage<PolicyPage>([this] { return new PolicyPage(m_session, m_stack); });
    m_manifestsPage = addPage<ManifestsPage>([this] { return new ManifestsPage(m_session, m_stack); });
    m_findingsPage = addPage<FindingsPage>([this] { return new FindingsPage(m_session, m_stack); });
    m_finder->setPages(m_navigator->titles());
    m_navigator->setCurrentRow(0);
}

void MainWindow::buildStatus() {
    m_sources = new OneLine(statusBar());
    m_freshness = new QLabel(statusBar());
    auto* promise = new QLabel(tr("Nothing is written until you apply or publish"), statusBar());
    statusBar()->addWidget(m_sources);
    statusBar()->addWidget(m_freshness);
    statusBar()->addPermanentWidget(promise);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::rebuild() {
    keepPanes();
    m_shownOpen.reset();
    const int page = m_stack->currentIndex();
    for (QDockWidget* dock : m_docks) {
        removeDockWidget(dock);
        delete dock;
    }
    delete m_topBar;
    menuBar()->clear();
    qDeleteAll(menuBar()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    for (QLabel* label : statusBar()->findChildren<QLabel*>())
        delete label;
    m_needOpen.clear();
    delete takeCentralWidget();
    m_start = nullptr;
    delete m_undo;
    delete m_redo;
    const bool turned = m_mirrored != isRightToLeft();
    if (turned)
        m_panes.clear();
    build();
    m_navigator->setCurrentRow(page);
    showStart();
    select(m_selection);
    // The new panes have a size to give away once they were laid out.
    if (turned)
        QTimer::singleShot(0, this, &MainWindow::usualSizes);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_stack)
        QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
    // The direction may change without the language.
    if (event->type() == QEvent::LayoutDirectionChange && m_stack)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_mirrored != isRightToLeft())
                    rebuild();
            },
            Qt::QueuedConnection);
    QMainWindow::changeEvent(event);
}

void MainWindow::remember() {
    m_settings.setValue(QStringLiteral("geometry"), saveGeometry());
    keepPanes();
    showFindingsPane();
    m_settings.setValue(panesKey(), m_panes);
    m_settings.sync();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    remember();
    if (m_closing || !m_session.isDirty()) {
        event->accept();
        return;
    }
    event->ignore();
    afterSaving([this] {
        m_closing = true;
        close();
    });
}

void MainWindow::cyclePanes(int step) {
    std::vector<QWidget*> panes{m_finder};
    if (m_session.opened() == session::Opened::nothing)
        panes = {m_centre->currentWidget()};
    else {
        if (m_navigator->isVisible())
            panes.push_back(m_navigator);
        if (m_services->isVisible())
            panes.push_back(m_services->focusTarget());
        if (m_message->isVisible())
            panes.push_back(m_message);
        panes.push_back(page(m_stack->currentIndex()).focusTarget());
        if (m_inspector->isVisible())
            panes.push_back(m_inspector);
        if (m_trace->isVisible())
            panes.push_back(m_trace->focusTarget());
        if (m_findings->isVisible())
            panes.push_back(m_findings->focusTarget());
    }
    std::erase_if(panes, [](const QWidget* pane) { return !pane->isVisible(); });
    if (panes.empty())
        return;
    const QWidget* now = QApplication::focusWidget();
    int at = -1;
    for (std::size_t i = 0; i < panes.size(); ++i)
        if (now && (panes[i] == now || panes[i]->isAncestorOf(now)))
            at = static_cast<int>(i);
    // A page's other parts belong to it.
    if (at < 0 && now && m_stack->isAncestorOf(now))
        for (std::size_t i = 0; i < panes.size(); ++i)
            if (m_stack->isAncestorOf(panes[i]))
                at = static_cast<int>(i);
    const int count = static_cast<int>(panes.size());
    panes[static_cast<std::size_t>((at + step + count) % count)]->setFocus(Qt::TabFocusReason);
}

} // namespace sallyport::gui
