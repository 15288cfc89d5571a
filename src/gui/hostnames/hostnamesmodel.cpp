#include "hostnamesmodel.h"

#include "../icon.h"

namespace sallyport::gui {

HostnamesModel::HostnamesModel(session::Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::document) {
            refresh();
        } else if (parts & session::Part::derived) {
            m_verdicts.clear();
            if (!m_rows.empty())
                emit dataChanged(index(0, verdictColumn), index(rowCount() - 1, verdictColumn));
        }
    });
    refresh();
}

void HostnamesModel::refresh() {
    std::vector<Row> rows;
    const auto document = m_session.document();
    for (const model::Tunnel& tunnel : document->tunnels)
        for (std::size_t i = 0; i < tunnel.hostnames.size(); ++i)
            rows.push_back({tunnel.name, i});
    beginResetModel();
    m_document = document;
    m_rows = std::move(rows);
    m_verdicts.clear();
    endResetModel();
    emit rowsChanged();
}

int HostnamesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HostnamesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Column::columns;
}

const HostnamesModel::Row* HostnamesModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

const model::PublicHostname* HostnamesModel::hostname(int row) const {
    const Row* one = at(row);
    const model::Tunnel* tunnel = one ? m_document->tunnel(one->tunnel) : nullptr;
    return tunnel && one->index < tunnel->hostnames.size() ? &tunnel->hostnames[one->index] : nullptr;
}

int HostnamesModel::rowOf(const std::string& tunnel, const std::string& id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->tunnel == tunnel && hostname(row)->id == id)
            return row;
    return -1;
}

const HostnameVerdict& HostnamesModel::verdict(int row) const {
    const auto [at, added] = m_verdicts.try_emplace(row);
    if (added) {
        const auto derived = m_session.derived();
        at->second = verdictOf(derived.get(), *m_document->tunnel(this->at(row)->tunnel), *hostname(row));
    }
    return at->second;
}

QVariant HostnamesModel::data(const QModelIndex& index, int role) const {
    const model::PublicHostname* one = hostname(index.row());
    if (!one)
        return {};
    if (role == Qt::DecorationRole && index.column() == verdictColumn) {
        const Tone tone = verdict(index.row()).tone;
        return icon(iconOf(tone), textOf(tone));
    }
    if (role == Qt::FontRole && (index.column() == pathColumn || index.column() == serviceColumn))
        return monoFont();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case hostnameColumn:
        return one->hostname.empty() ? tr("Everything else") : qs(one->hostname);
    case pathColumn:
        return one->path.empty() && role != Qt::DisplayRole ? tr("any path") : qs(one->path);
    case serviceColumn:
        // What nearly all begin with is left out of the list.
        return role == Qt::DisplayRole && one->service.starts_with("http://") ? qs(one->service.substr(7))
                                                                              : qs(one->service);
    case verdictColumn:
        return verdict(index.row()).word;
    case tunnelColumn:
        return qs(at(index.row())->tunnel);
    default:
        return {};
    }
}

QVariant HostnamesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case hostnameColumn:
        return tr("Hostname");
    case pathColumn:
        return tr("Path");
    case serviceColumn:
        return tr("Leads to");
    case verdictColumn:
        return tr("Verdict");
    case tunnelColumn:
        return tr("Tunnel");
    default:
        return {};
    }
}

} // namespace sallyport::gui
