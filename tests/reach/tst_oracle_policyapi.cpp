// AdminNetworkPolicy, BaselineAdminNetworkPolicy and ClusterNetworkPolicy
// against the slow evaluator, over random clusters: as the API leaves it, and as
// Calico does it.
#include <slow/generate_policyapi.h>
#include <slow/policyapi.h>

namespace {

slow::Dialect dialect(bool calico) {
    slow::Dialect out;
    out.profile = calico ? "calico" : "kubernetes";
    out.generate = [](testing::Dice& dice, testing::Features& features) {
        slow::PolicyApiWriter writer(dice, features);
        return writer.write();
    };
    out.oracle = [=](const slow::Cluster& cluster) {
        return std::make_unique<slow::policyapi::Oracle>(cluster, calico);
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
    void agreesUnderCalico_data() { m_calico.rows(slow::seeds(1000)); }
    void agreesUnderCalico() { m_calico.row(); }

private:
    slow::Runs m_runs{dialect(false)};
    slow::Runs m_calico{dialect(true)};
};

QTEST_GUILESS_MAIN(OraclePolicyApi)
#include "tst_oracle_policyapi.moc"
