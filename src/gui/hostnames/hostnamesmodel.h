#pragma once
// The hostnames of all tunnels as rows, in the order in which they are matched.
#include "../selection.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace sallyport::gui {

class HostnamesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { hostnameColumn, pathColumn, serviceColumn, verdictColumn, tunnelColumn, columns };

    HostnamesModel(session::Session& session, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    struct Row {
        std::string tunnel;
        std::size_t index = 0; // in its tunnel
    };
    const Row* at(int row) const;
    int rowOf(const std::string& tunnel, const std::string& id) const;
    const model::PublicHostname* hostname(int row) const;

signals:
    // The rows are other ones, or in another order.
    void rowsChanged();

private:
    void refresh();
    const HostnameVerdict& verdict(int row) const;

    session::Session& m_session;
    session::DocumentPtr m_document; // that the rows point into
    std::vector<Row> m_rows;
    mutable std::unordered_map<int, HostnameVerdict> m_verdicts; // worked out when they are seen
};

} // namespace sallyport::gui
