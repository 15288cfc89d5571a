#include "findingspage.h"

#include "../places.h"
#include "../policytext.h"
#include "../widgets.h"
#include "findingsview.h"

#include <sallyport/session/fixes.h>

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

FindingsPage::FindingsPage(session::Session& session, QWidget* parent) : Page(session, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    m_sentence = mutedLabel(tr("What the field's own mistakes teach: the worst first."), this);
    column->addLayout(pageHead(title(), m_sentence, this));
    m_view = new FindingsView(session, FindingsView::Form::grouped, this);
    column->addWidget(m_view, 1);
    m_details = new QFrame(this);
    m_details->setObjectName(QStringLiteral("card"));
    new QHBoxLayout(m_details);
    m_details->layout()->setContentsMargins(16, 12, 16, 12);
    m_details->hide();
    column->addWidget(m_details);
    connect(m_view, &FindingsView::selectionChanged, this, [this](const Selection& selection) {
        m_selection = selection;
        showDetails();
        emit selectionChanged(selection);
    });
    connect(m_view, &FindingsView::placeRequested, this, &Page::placeRequested);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::derived)
            showDetails();
    });
}

QString FindingsPage::count(const session::Session& session) {
    const auto derived = session.derived();
    return derived && !derived->findings.empty() ? QString::number(derived->findings.size()) : QString();
}

QWidget* FindingsPage::focusTarget() {
    return m_view->focusTarget();
}

void FindingsPage::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::finding)
        return;
    m_selection = selection;
    m_view->select(selection);
    showDetails();
}

void FindingsPage::showDetails() {
    clearLayout(m_details->layout());
    const auto derived = theSession().derived();
    if (!derived || m_selection.kind != Selection::Kind::finding) {
        m_details->hide();
        return;
    }
    const auto found = std::ranges::find_if(derived->findings, [this](const base::Diagnostic& one) {
        return one.id == m_selection.id && one.subject == m_selection.subject;
    });
    m_details->setVisible(found != derived->findings.end());
    if (found == derived->findings.end())
        return;
    // The inspector says the rest; here is what can be done.
    auto* row = static_cast<QHBoxLayout*>(m_details->layout());
    row->addWidget(headingLabel(session::shown(found->message), m_details), 1);
    if (const auto fix = session::fixOf(*theSession().document(), *found)) {
        QPushButton* mend = button(session::shown(fix->text), QStringLiteral("wrench"), m_details, true);
        connect(mend, &QPushButton::clicked, this, [this, fix = *fix] { theSession().edit(fix); });
        row->addWidget(mend);
    }
    if (hasText(theSession(), found->place)) {
        QPushButton* show = button(tr("Show the line"), QStringLiteral("file-code"), m_details);
        connect(show, &QPushButton::clicked, this,
                [this, place = found->place] { emit placeRequested(place); });
        row->addWidget(show);
    } else if (!found->place.file.empty()) {
        QPushButton* again = button(tr("Read again"), QStringLiteral("refresh-cw"), m_details);
        connect(again, &QPushButton::clicked, this, [this] { theSession().reload(); });
        row->addWidget(again);
    }
    if (found->id == "excess-doors" || found->id == "no-egress-policy" || found->id == "egress-everything") {
        QPushButton* close =
            button(tr("Only what is published…"), QStringLiteral("brick-wall-shield"), m_details);
        connect(close, &QPushButton::clicked, this, &Page::onlyPublishedRequested);
        row->addWidget(close);
    }
}

} // namespace sallyport::gui
