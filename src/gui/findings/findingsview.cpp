#include "findingsview.h"

#include "../places.h"
#include "../policytext.h"
#include "../widgets.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

constexpr int findingRole = Qt::UserRole + 1;
constexpr std::array severities{base::Severity::error, base::Severity::warning, base::Severity::note};

QString titleOf(base::Severity severity, int count) {
    switch (severity) {
    case base::Severity::error:
        return FindingsView::tr("%n error(s)", nullptr, count);
    case base::Severity::warning:
        return FindingsView::tr("%n warning(s)", nullptr, count);
    case base::Severity::note:
        break;
    }
    return FindingsView::tr("%n note(s)", nullptr, count);
}

} // namespace

FindingsView::FindingsView(session::Session& session, Form form, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(form) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    m_filter = new QLineEdit(this);
    m_filter->setPlaceholderText(tr("Filter the findings"));
    m_filter->setAccessibleName(tr("Filter the findings"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    bar->addWidget(m_filter);
    for (std::size_t i = 0; i < severities.size(); ++i) {
        QPushButton* chip = button({}, {}, this);
        chip->setProperty("chip", true);
        chip->setCheckable(true);
        chip->setChecked(true);
        m_severities[i] = chip;
        bar->addWidget(chip);
        connect(chip, &QPushButton::toggled, this, &FindingsView::refresh);
    }
    bar->addStretch();
    column->addLayout(bar);
    m_empty = mutedLabel({}, this);
    column->addWidget(m_empty, 0, Qt::AlignTop);
    m_nothing = new EmptyState(QStringLiteral("circle-check"), this);
    column->addWidget(m_nothing, 1);
    m_model = new QStandardItemModel(this);
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    if (m_form == Form::rows) {
        m_tree->setHeaderHidden(true);
        m_tree->setRootIsDecorated(false);
    }
    column->addWidget(m_tree, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &FindingsView::refresh);
    const auto choose = [this](const QModelIndex& index) {
        if (const base::Diagnostic* finding = m_selecting ? nullptr : at(index))
            emit selectionChanged(Selection::finding(*finding));
    };
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    connect(m_tree, &QTreeView::clicked, this, choose); // what is current may not be what is shown beside it
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const base::Diagnostic* finding = at(index); finding && hasText(m_session, finding->place))
            emit placeRequested(finding->place);
    });
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::derived && m_session.derived() != m_derived)
            refresh();
    });
    refresh();
}

QWidget* FindingsView::focusTarget() {
    return m_tree;
}

const base::Diagnostic* FindingsView::at(const QModelIndex& index) const {
    const QVariant place = index.siblingAtColumn(0).data(findingRole);
    return place.isValid() && m_derived ? &m_derived->findings[place.toUInt()] : nullptr;
}

void FindingsView::refresh() {
    m_selecting = true;
    const base::Diagnostic* before = at(m_tree->currentIndex());
    const Selection current = before ? Selection::finding(*before) : Selection();
    m_derived = m_session.derived();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Finding"), tr("Where")});
    m_shownCount = 0;
    for (std::size_t s = 0; s < severities.size(); ++s)
        addSeverity(s);
    m_tree->expandAll();
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    const bool any = m_derived && !m_derived->findings.empty();
    m_filter->setVisible(any);
    const QString nothing = !m_derived ? tr("Findings appear here once something is read.")
                            : any      ? tr("No finding fits the filter.")
                                       : tr("Nothing to mend was found.");
    m_empty->setText(nothing);
    m_nothing->setText(nothing);
    m_empty->setVisible(m_shownCount == 0 && m_form == Form::rows);
    m_nothing->setVisible(m_shownCount == 0 && m_form == Form::grouped);
    m_tree->setVisible(m_shownCount > 0);
    m_selecting = false;
    select(current);
}

void FindingsView::addSeverity(std::size_t s) {
    const QString wanted = m_filter->text().trimmed();
    QList<QList<QStandardItem*>> rows;
    int count = 0;
    for (std::size_t i = 0; m_derived && i < m_derived->findings.size(); ++i) {
        const base::Diagnostic& finding = m_derived->findings[i];
        if (finding.severity != severities[s])
            continue;
        ++count;
        const QString text = session::shown(finding.message);
        const QString where = placeText(finding.place);
        bool fits = wanted.isEmpty();
        for (const QString& part : {text, where, qs(finding.subject), qs(finding.id)})
            fits = fits || part.contains(wanted, Qt::CaseInsensitive);
        if (!fits || !m_severities[s]->isChecked())
            continue;
        const Tone tone = gui::toneOf(finding.severity);
        auto* sentence = new QStandardItem(icon(iconOf(tone), textOf(tone)), text);
        sentence->setData(static_cast<uint>(i), findingRole);
        const QString hint = session::shown(finding.hint);
        sentence->setToolTip(hint.isEmpty() ? text : text + QLatin1Char('\n') + hint);
        auto* place = new QStandardItem(where);
        place->setFont(monoFont());
        place->setToolTip(qs(finding.place.text()));
        rows.append(QList<QStandardItem*>{sentence, place});
    }
    m_severities[s]->setText(titleOf(severities[s], count));
    m_severities[s]->setVisible(count > 0);
    m_shownCount += static_cast<int>(rows.size());
    if (rows.isEmpty())
        return;
    QStandardItem* under = m_model->invisibleRootItem();
    if (m_form == Form::grouped) {
        under = new QStandardItem(titleOf(severities[s], static_cast<int>(rows.size())));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        under->setFont(bold);
        m_model->appendRow(under);
        m_tree->setFirstColumnSpanned(m_model->rowCount() - 1, {}, true);
    }
    for (const QList<QStandardItem*>& row : rows)
        under->appendRow(row);
}

QStandardItem* FindingsView::itemOf(const Selection& selection) const {
    const auto in = [&](const QStandardItem* parent) -> QStandardItem* {
        for (int r = 0; r < parent->rowCount(); ++r)
            if (const base::Diagnostic* one = at(parent->child(r)->index());
                one && one->id == selection.id && one->subject == selection.subject)
                return parent->child(r);
        return nullptr;
    };
    if (m_form == Form::rows)
        return in(m_model->invisibleRootItem());
    for (int g = 0; g < m_model->rowCount(); ++g)
        if (QStandardItem* found = in(m_model->item(g)))
            return found;
    return nullptr;
}

void FindingsView::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::finding || !m_derived)
        return;
    const QStandardItem* found = itemOf(selection);
    if (!found)
        return;
    m_selecting = true;
    m_tree->setCurrentIndex(found->index());
    m_tree->scrollTo(found->index());
    m_selecting = false;
}

} // namespace sallyport::gui
