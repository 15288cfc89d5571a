// The pane below: a request traced hop by hop, and the findings.
#include "edge/edgepage.h"
#include "edge/tracestrip.h"
#include "findings/findingsview.h"
#include "inspector.h"
#include "mainwindow.h"

#include <sallyport/edge/names.h>

#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace sallyport::gui {

QWidget* MainWindow::buildBelow(QWidget* parent) {
    auto* below = new QWidget(parent);
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(16, 2, 16, 8);
    m_below = new QTabWidget(below);
    m_below->setDocumentMode(true);
    m_below->setAccessibleName(tr("Trace and findings"));
    // Where its pages stand: made elsewhere, they would be styled once more.
    auto* pages = m_below->findChild<QStackedWidget*>();
    m_trace = new TraceStrip(m_session, pages);
    m_findings = new FindingsView(m_session, FindingsView::Form::rows, pages);
    m_below->addTab(m_trace, tr("Trace"));
    m_below->addTab(m_findings, tr("Findings"));
    m_below->setCurrentWidget(m_findings);
    column->addWidget(m_below);
    connect(m_trace, &TraceStrip::hopChosen, this, &MainWindow::chooseHop);
    connect(m_findings, &FindingsView::selectionChanged, this, &MainWindow::select);
    connect(m_findings, &FindingsView::placeRequested, this, &MainWindow::showPlace);
    return below;
}

void MainWindow::chooseHop(const edge::Request& request, int hop, bool go) {
    m_selection = Selection::hop(request, hop);
    m_inspector->show(describe(m_session, m_selection));
    const reach::Trace& trace = m_trace->trace();
    // The way is lit where it is drawn.
    if (!trace.hostname.empty())
        for (const PlannedPage& one : m_pages)
            if (one.page)
                one.page->select(Selection::hostname(trace.tunnel, trace.hostname));
    if (!go || hop < 0 || hop >= static_cast<int>(trace.hops.size()))
        return;
    const reach::TraceHop& chosen = trace.hops[static_cast<std::size_t>(hop)];
    goTo(request, chosen.decided.empty() ? chosen.subject : chosen.decided.front());
}

// To the page that has the rule, which a saved request would name so.
void MainWindow::goTo(const edge::Request& request, const std::string& decided) {
    const std::size_t slash = decided.find('/');
    const std::string kind = decided.substr(0, slash);
    const std::string name = slash == std::string::npos ? std::string() : decided.substr(slash + 1);
    Selection target;
    if (kind == "waf") {
        target = Selection::wafRule(edge::zoneOf(request.host, session::zonesOf(*m_session.document())).name,
                                    name);
    } else if (kind == "ingress") {
        target = Selection::hostname(m_trace->trace().tunnel, name);
    } else if (kind == "policy") {
        // KIND/NS/NAME, as a policy is called elsewhere.
        target.kind = Selection::Kind::policy;
        const std::size_t next = name.find('/');
        target.id = name.substr(0, next) + (next == std::string::npos ? "" : " " + name.substr(next + 1));
    }
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        if (target.kind != Selection::Kind::nothing && page(static_cast<int>(i)).shows(target) &&
            (kind != "ingress" || i > 0)) {
            showPage(static_cast<int>(i));
            page(static_cast<int>(i)).select(target);
            return;
        }
}

} // namespace sallyport::gui
