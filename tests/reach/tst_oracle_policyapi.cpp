// AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy
// against the slow evaluator, over random clusters.
#include <slow/generate_policyapi.h>
#include <slow/policyapi.h>

namespace {

slow::Dialect dialect() {
    slow::Dialect out;
    out.profile = "kubernetes";
    out.generate = [](testing::Dice& dice, testing::Features& features) {
        slow::PolicyApiWriter writer(dice, features);
        return writer.write();
    };
    out.oracle = [](const slow::Cluster& cluster) {
        return std::make_unique<slow::policyapi::Oracle>(cluster);
    };
    out.peers = {"203.0.113.7", "10.9.9.9",        "192.168.7.1",    "192.168.7.2",
                 "fd00::7",     "www.example.com", "a.b.example.com"};
    out.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                  {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
    out.features = slow::PolicyApiWriter::features();
    return out;
}

} // namespace

class OraclePolicyApi : public QObject {
    Q_OBJECT
private slots:
    void agrees_data() { m_runs.rows(slow::seeds(1000)); }
    void agrees() { m_runs.row(); }
    void covers() { m_runs.covered(); }

private:
    slow::Runs m_runs{dialect()};
};

QTEST_GUILESS_MAIN(OraclePolicyApi)
#include "tst_oracle_policyapi.moc"
