// How the window follows the Session and what is chosen.
#include "finder.h"
#include "findings/findingsview.h"
#include "inspector.h"
#include "mainwindow.h"
#include "manifests/manifestspage.h"
#include "navigator.h"
#include "places.h"
#include "policy/previewdialog.h"
#include "policy/routesdialog.h"
#include "startpage.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>

#include <algorithm>

namespace sallyport::gui {

void MainWindow::sessionChanged(session::Parts parts) {
    using session::Part;
    if (parts & Part::work)
        m_work->show(m_session.work());
    if (parts & Part::state)
        m_readAt = QDateTime::currentSecsSinceEpoch();
    if (parts & Part::document || parts & Part::file)
        showTitle();
    if (parts & Part::recent)
        fillRecent();
    if (parts & Part::file || parts & Part::document || parts & Part::work)
        showStart();
    if (parts & Part::derived || parts & Part::document) {
        showCounts();
        m_inspector->show(describe(m_session, m_selection));
    }
    showStatus();
}

void MainWindow::showTitle() {
    const bool open = m_session.opened() != session::Opened::nothing;
    setWindowModified(open && m_session.isDirty());
    const QString name = qs(m_session.document()->name);
    setWindowTitle(open ? tr("%1[*] - Sallyport").arg(qs(m_session.title())) : tr("Sallyport"));
    m_name->setText(name);
    QString file;
    switch (m_session.opened()) {
    case session::Opened::demo:
        file = tr("the demo");
        break;
    case session::Opened::folder:
        file = tr("read from a folder, not saved yet");
        break;
    default:
        file = m_session.path().empty() ? tr("not saved yet") : qs(m_session.title());
    }
    m_file->setText(m_session.isDirty() ? tr("%1 · edited").arg(file) : file);
    m_file->setToolTip(qs(m_session.path()));
}

// What is opened at the start is shown as it comes, without the start page before it.
void MainWindow::showStart() {
    const bool isOpen = m_session.opened() != session::Opened::nothing;
    for (QAction* action : m_needOpen)
        action->setEnabled(isOpen);
    const bool open = isOpen || (!m_start && m_session.work());
    if (m_shownOpen == open)
        return;
    if (open) {
        page(m_stack->currentIndex());
    } else if (!m_start) {
        m_start = new StartPage(m_session, m_centre);
        connect(m_start, &StartPage::folderWanted, this, &MainWindow::openFolder);
        connect(m_start, &StartPage::documentWanted, this, &MainWindow::openDocument);
        m_centre->addWidget(m_start);
    }
    m_centre->setCurrentWidget(open ? static_cast<QWidget*>(m_stack) : m_start);
    keepPanes();
    m_shownOpen = open;
    m_topBar->setVisible(open);
    if (open && !m_panes.isEmpty())
        restoreState(m_panes);
    for (QDockWidget* dock : m_docks) {
        if (!open || m_panes.isEmpty())
            dock->setVisible(open);
        dock->toggleViewAction()->setEnabled(open);
    }
    if (!open)
        return;
    if (m_panes.isEmpty())
        usualSizes();
    m_inspectorWanted = !m_docks[1]->isHidden();
    m_findingsWanted = !m_docks[2]->isHidden();
    showFindingsPane();
    m_navigator->setFocus(Qt::OtherFocusReason);
}

void MainWindow::usualSizes() {
    resizeDocks({m_docks[0], m_docks[1]}, {184, 264}, Qt::Horizontal);
    resizeDocks({m_docks[2]}, {168}, Qt::Vertical);
}

void MainWindow::keepPanes() {
    if (!m_shownOpen.value_or(false))
        return;
    m_docks[1]->setVisible(m_inspectorWanted);
    m_docks[2]->setVisible(m_findingsWanted);
    m_panes = saveState();
}

QString MainWindow::panesKey() const {
    return m_mirrored ? QStringLiteral("panes-mirrored") : QStringLiteral("panes");
}

// The findings stand below every page but their own; the inspector beside those that do not explain
// themselves.
void MainWindow::showFindingsPane() {
    if (!m_shownOpen.value_or(false))
        return;
    const int index = m_stack->currentIndex();
    m_docks[2]->setVisible(m_findingsWanted && index != m_findingsPage);
    m_docks[1]->setVisible(m_inspectorWanted &&
                           !(index >= 0 && index < m_navigator->count() && page(index).isWide()));
}

void MainWindow::showCounts() {
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_navigator->setCount(static_cast<int>(i), m_pages[i].count(m_session));
    const auto derived = m_session.derived();
    const auto findings = derived ? static_cast<int>(derived->findings.size()) : 0;
    m_below->setTabText(1, findings == 0 ? tr("Findings") : tr("Findings %1").arg(findings));
}

void MainWindow::showStatus() {
    if (m_session.opened() == session::Opened::nothing) {
        m_sources->setText(tr("Nothing is open"));
        m_freshness->clear();
        return;
    }
    const QString whole = qs(m_session.document()->cluster.source);
    QString source = QFileInfo(QDir::cleanPath(whole)).fileName();
    m_sources->setToolTip(whole);
    if (m_session.opened() != session::Opened::demo && m_session.state()->objects().empty() &&
        whole.isEmpty()) {
        m_sources->setText(tr("No cluster source"));
        m_freshness->clear();
        return;
    }
    if (m_session.opened() == session::Opened::demo)
        source = tr("demo");
    QString text = source.isEmpty() ? tr("No cluster source") : tr("Cluster: %1").arg(source);
    if (const auto derived = m_session.derived()) {
        const policy::Profile& profile = derived->world->ruleset().profile;
        text += QStringLiteral(" · ") + (profile.enforced == policy::Profile::Enforced::assumed
                                             ? tr("%1 (assumed)").arg(qs(profile.name))
                                             : qs(profile.name));
        if (const auto unread = derived->world->state().unread.size(); unread > 0)
            text += QStringLiteral(" · ") + tr("%n not read", nullptr, static_cast<int>(unread));
    } else if (m_session.derivedError()) {
        text += QStringLiteral(" · ") + session::shown(m_session.derivedError()->message);
    }
    m_sources->setText(text);
    if (m_session.stale()) {
        m_freshness->setText(tr("working it out…"));
    } else if (m_readAt > 0) {
        const qint64 age = QDateTime::currentSecsSinceEpoch() - m_readAt;
        m_freshness->setText(age < 60 ? tr("read just now")
                                      : tr("read %n minute(s) ago", nullptr, static_cast<int>(age / 60)));
    }
}

void MainWindow::select(const Selection& selection) {
    m_selection = selection;
    m_inspector->show(describe(m_session, selection));
    for (const PlannedPage& one : m_pages)
        if (one.page)
            one.page->select(selection);
    m_findings->select(selection);
}

void MainWindow::showPage(int index) {
    if (index < 0 || index >= m_stack->count())
        return;
    // The room that a wide page asks for is made first: else the window would grow.
    if (m_shownOpen.value_or(false) && page(index).isWide())
        m_docks[1]->hide();
    m_stack->setCurrentIndex(index);
    showFindingsPane();
    const QSignalBlocker quiet(m_navigator);
    m_navigator->setCurrentRow(index);
}

void MainWindow::showPlace(const base::Place& place) {
    showPage(m_manifestsPage);
    static_cast<ManifestsPage&>(page(m_manifestsPage)).showPlace(place);
}

void MainWindow::find(const Findable& findable) {
    if (findable.page >= 0) {
        showPage(findable.page);
        page(findable.page).focusTarget()->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!findable.ns.isEmpty()) {
        if (const auto object = m_session.state()->find({"", "Namespace", {}, findable.ns.toStdString()}))
            showPlace(object->place);
        return;
    }
    goToPage(findable.selection);
}

void MainWindow::goToPage(const Selection& selection) {
    select(selection);
    // The first page that has such things; the map, where there is one, has most of them.
    for (int i = 0; i < m_stack->count(); ++i)
        if (page(i).shows(selection)) {
            showPage(i);
            page(i).select(selection);
            page(i).focusTarget()->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void MainWindow::tellFailure(const base::Error& error) {
    if (error.kind == base::ErrorKind::cancelled)
        return;
    Message message;
    message.text = session::shown(error.message);
    QString detail;
    if (!error.where.file.empty())
        detail = tr("In %1.").arg(qs(error.where.text())) + QLatin1Char(' ');
    detail += m_session.opened() == session::Opened::nothing
                  ? tr("Nothing was changed. Mend it and open it again, or open something else.")
                  : tr("What is open stays as it was; nothing was written.");
    message.detail = detail;
    if (hasText(m_session, error.where) && m_session.opened() != session::Opened::nothing)
        message.choices.push_back({tr("Show the line"), [this, place = error.where] { showPlace(place); }});
    m_message->tell(message);
}

void MainWindow::tellChangedOutside() {
    Message message;
    message.tone = Tone::excess;
    message.text = tr("%1 was changed by another program.").arg(qs(m_session.title()));
    message.detail = m_session.isDirty()
                         ? tr("You have changes of your own. Nothing is lost until you choose.")
                         : tr("You have no changes of your own.");
    const auto attempt = [this](const base::Result<void>& done) {
        if (!done)
            tellFailure(done.error());
    };
    message.choices = {{tr("Take theirs"), [this, attempt] { attempt(m_session.takeTheirs()); }},
                       {tr("Put both together"), [this, attempt] { attempt(m_session.mergeTheirs()); }},
                       {tr("Keep mine"), [this] { m_session.keepMine(); }}};
    m_message->tell(message);
}

void MainWindow::onlyPublished() {
    m_session.previewOnlyPublished();
}

void MainWindow::showPreview(const std::shared_ptr<const session::Preview>& preview) {
    if (preview->refused) {
        Message message;
        message.tone = Tone::excess;
        message.detail = tr("Nothing was changed. A policy written now could cut off what is in use.");
        const auto& tunnels = m_session.document()->tunnels;
        const auto unknown = std::ranges::find(tunnels, false, &model::Tunnel::routesKnown);
        message.text =
            unknown != tunnels.end()
                ? tr("“Only what is published” cannot be offered while the routes of tunnel %1 are unknown.")
                      .arg(qs(unknown->name))
                : tr("“Only what is published” cannot be offered: %1")
                      .arg(session::shown(preview->refused->message));
        if (unknown != tunnels.end())
            message.choices.push_back(
                {tr("Enter the hostnames…"), [this, name = qs(unknown->name)] { enterRoutes(name); }});
        else if (hasText(m_session, preview->refused->where))
            message.choices.push_back(
                {tr("Show the line"), [this, place = preview->refused->where] { showPlace(place); }});
        m_message->tell(message);
        return;
    }
    auto* dialog = new PreviewDialog(preview, m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreviewDialog::placeRequested, this, &MainWindow::showPlace);
    dialog->open();
}

void MainWindow::enterRoutes(const QString& tunnel) {
    std::string name = tunnel.toStdString();
    if (name.empty())
        for (const model::Tunnel& one : m_session.document()->tunnels)
            if (!one.routesKnown && name.empty())
                name = one.name;
    if (!m_session.document()->tunnel(name))
        return;
    auto* dialog = new RoutesDialog(m_session, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace sallyport::gui
