// NetworkPolicy against the slow evaluator, over random clusters: where address
// rules see pods, and where they do not.
#include <slow/generate.h>
#include <slow/kubernetes.h>

namespace {

slow::Dialect dialect(const char* profile, bool blocksSeePods) {
    slow::Dialect out;
    out.profile = profile;
    out.generate = [](testing::Dice& dice, testing::Features& features) {
        slow::NetworkPolicyWriter writer(dice, features);
        return writer.write();
    };
    out.oracle = [=](const slow::Cluster& cluster) {
        return std::make_unique<slow::kubernetes::Oracle>(cluster, blocksSeePods);
    };
    out.peers = {"203.0.113.7", "203.0.113.200", "10.9.9.9", "192.168.7.2", "fd00::7"};
    out.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                  {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
    out.features = slow::NetworkPolicyWriter::features();
    return out;
}

} // namespace

class OracleKubernetes : public QObject {
    Q_OBJECT
private slots:
    void agrees_data() { m_apart.rows(slow::seeds(1000)); }
    void agrees() { m_apart.row(); }
    void covers() { m_apart.covered(); }
    void agreesWherePodsCount_data() { m_together.rows(slow::seeds(1000)); }
    void agreesWherePodsCount() { m_together.row(); }

private:
    slow::Runs m_apart{dialect("kubernetes", false)};
    slow::Runs m_together{dialect("kube-router", true)};
};

QTEST_GUILESS_MAIN(OracleKubernetes)
#include "tst_oracle_kubernetes.moc"
