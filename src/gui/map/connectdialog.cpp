#include "connectdialog.h"

#include "../hostnames/services.h"
#include "../widgets.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

std::vector<Thing> everyTarget(const model::Document& document, const model::ClusterState& state,
                               const Thing& from) {
    std::vector<Thing> all;
    Thing lane;
    lane.kind = Thing::Kind::hostnameLane;
    all.push_back(lane);
    for (const model::Tunnel& tunnel : document.tunnels) {
        Thing thing;
        thing.kind = Thing::Kind::tunnel;
        thing.tunnel = tunnel.name;
        all.push_back(thing);
        if (from.kind != Thing::Kind::service)
            continue;
        thing.kind = Thing::Kind::hostname;
        for (const model::PublicHostname& hostname : tunnel.hostnames) {
            thing.id = hostname.id;
            all.push_back(thing);
        }
    }
    if (from.kind == Thing::Kind::hostname)
        for (const OfferedService& one : offeredServices(state)) {
            Thing thing;
            thing.kind = Thing::Kind::service;
            thing.ns = one.ns;
            thing.name = one.name;
            thing.port = one.port;
            all.push_back(thing);
        }
    return all;
}

} // namespace

ConnectDialog::ConnectDialog(const model::Document& document, const model::ClusterState& state,
                             const Thing& from, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Connect to"));
    setMinimumSize(480, 360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(10);
    m_search = new QLineEdit(this);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Type a name to find it"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("What it can be connected to"));
    m_list->setUniformItemSizes(true);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    for (const Thing& target : everyTarget(document, state, from)) {
        auto outcome = outcomeOf(document, state, from, target);
        if (!outcome)
            continue;
        QString text = outcome->sentence;
        if (outcome->kind == Outcome::Kind::publish)
            text = tr("%1 under a new hostname…").arg(text);
        else if (target.kind == Thing::Kind::service)
            text = tr("%1 in %2").arg(text, qs(target.ns));
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, static_cast<int>(m_outcomes.size()));
        m_outcomes.push_back(*std::move(outcome));
    }
    column->addWidget(mutedLabel(m_outcomes.empty() ? tr("There is nothing that it could be connected to.")
                                                    : tr("Nothing is written until you apply or publish."),
                                 this));
    auto* row = new QHBoxLayout;
    row->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_connect = button(tr("Connect"), {}, this, true);
    m_connect->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_connect);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ConnectDialog::choose);
    connect(m_search, &QLineEdit::textChanged, this, &ConnectDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int now) { m_connect->setEnabled(now >= 0); });
    filter({});
    m_search->setFocus();
}

void ConnectDialog::filter(const QString& text) {
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        item->setHidden(!text.isEmpty() && !item->text().contains(text, Qt::CaseInsensitive));
        if (first < 0 && !item->isHidden())
            first = i;
    }
    m_list->setCurrentRow(first);
    m_connect->setEnabled(first >= 0);
}

void ConnectDialog::choose() {
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const Outcome outcome = m_outcomes[static_cast<std::size_t>(item->data(Qt::UserRole).toInt())];
    accept();
    emit chosen(outcome);
}

} // namespace sallyport::gui
