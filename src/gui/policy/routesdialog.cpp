#include "routesdialog.h"

#include "../hostnames/services.h"
#include "../page.h"
#include "../widgets.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

constexpr int hostnameColumn = 0, pathColumn = 1, serviceColumn = 2;

// Fields that complete the Services of the cluster.
class ServiceDelegate : public QStyledItemDelegate {
public:
    ServiceDelegate(QStringList services, QObject* parent)
        : QStyledItemDelegate(parent), m_services(std::move(services)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override {
        auto* field = new QLineEdit(parent);
        field->setFrame(false);
        field->setStyleSheet(QStringLiteral("padding: 0 2px; border-radius: 0;"));
        field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        if (index.column() == serviceColumn) {
            auto* completer = new QCompleter(m_services, field);
            completer->setFilterMode(Qt::MatchContains);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            field->setCompleter(completer);
        }
        // What is typed counts at once: nobody has to leave the field to be allowed on.
        auto* self = const_cast<ServiceDelegate*>(this);
        connect(field, &QLineEdit::textChanged, self, [self, field] { emit self->commitData(field); });
        return field;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* field = static_cast<QLineEdit*>(editor);
        if (const QString text = index.data(Qt::EditRole).toString(); field->text() != text)
            field->setText(text);
    }

private:
    QStringList m_services;
};

} // namespace

RoutesDialog::RoutesDialog(session::Session& session, std::string tunnel, QWidget* parent)
    : QDialog(parent), m_session(session), m_tunnel(std::move(tunnel)) {
    setWindowTitle(tr("Hostnames of %1").arg(qs(m_tunnel)));
    resize(760, 420);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(headingLabel(tr("What does tunnel %1 publish?").arg(qs(m_tunnel)), this));
    column->addWidget(
        mutedLabel(tr("Its routes are kept at Cloudflare (Networks, Tunnels, Public hostnames). Enter them "
                      "in their order: the "
                      "first that matches takes the request. Only the document learns of them."),
                   this));
    m_table = new QTableWidget(0, 3, this);
    m_table->setAccessibleName(tr("Hostnames to enter"));
    m_table->setHorizontalHeaderLabels({tr("Hostname"), tr("Path"), tr("Service")});
    m_table->horizontalHeader()->setSectionResizeMode(hostnameColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(serviceColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    QStringList services;
    for (const OfferedService& one : offeredServices(*session.state()))
        services << qs(one.url);
    m_table->setItemDelegate(new ServiceDelegate(services, this));
    for (int i = 0; i < 5; ++i)
        addRow();
    column->addWidget(m_table, 1);
    m_problem = mutedLabel({}, this);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    QPushButton* more = button(tr("Another row"), QStringLiteral("plus"), this);
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_enter = button(tr("Enter"), QStringLiteral("check"), this, true);
    row->addWidget(more);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_enter);
    column->addLayout(row);
    connect(more, &QPushButton::clicked, this, &RoutesDialog::addRow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_enter, &QPushButton::clicked, this, &RoutesDialog::enter);
    connect(m_table, &QTableWidget::itemChanged, this, &RoutesDialog::check);
    check();
}

void RoutesDialog::addRow() {
    const QSignalBlocker quiet(m_table);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < 3; ++column) {
        auto* item = new QTableWidgetItem;
        if (column != hostnameColumn)
            item->setFont(monoFont());
        m_table->setItem(row, column, item);
    }
}

std::vector<model::PublicHostname> RoutesDialog::entered() const {
    std::vector<model::PublicHostname> all;
    model::Document seen; // so that ids differ
    seen.tunnels.push_back({});
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto text = [&](int column) {
            return m_table->item(row, column)->text().trimmed().toStdString();
        };
        model::PublicHostname one;
        one.hostname = text(hostnameColumn);
        one.path = text(pathColumn);
        one.service = text(serviceColumn);
        if (one.hostname.empty() && one.service.empty())
            continue;
        one.id = session::proposedId(seen, one.hostname, one.path);
        seen.tunnels.edit(0).hostnames.push_back(one);
        all.push_back(std::move(one));
    }
    return all;
}

void RoutesDialog::check() {
    const auto all = entered();
    QString problem;
    model::Document document;
    document.cloudflare = m_session.document()->cloudflare;
    document.tunnels.push_back({});
    for (const model::PublicHostname& one : all) {
        const Entered wrong = checkEntered(document, qs(one.hostname), qs(one.path), qs(one.service), {});
        if (wrong.stops && problem.isEmpty())
            problem = wrong.problem;
        document.tunnels.edit(0).hostnames.push_back(one);
    }
    m_problem->setText(
        !problem.isEmpty() ? problem
        : all.empty()      ? tr("With no row, the tunnel publishes nothing.")
                      : tr("%n hostname(s). Undo takes them back.", nullptr, static_cast<int>(all.size())));
    m_enter->setEnabled(problem.isEmpty());
}

void RoutesDialog::enter() {
    m_table->setCurrentCell(-1, -1); // what is being typed counts
    if (m_session.edit(session::setRoutes(*m_session.document(), m_tunnel, entered())))
        accept();
}

} // namespace sallyport::gui
