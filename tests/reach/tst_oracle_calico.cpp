// Calico's dialect against the slow evaluator, over random clusters.
#include <slow/calico.h>
#include <slow/generate_calico.h>

namespace {

slow::Dialect dialect() {
    slow::Dialect out;
    out.profile = "calico";
    out.generate = [](testing::Dice& dice, testing::Features& features) {
        slow::CalicoWriter writer(dice, features);
        return writer.write();
    };
    out.oracle = [](const slow::Cluster& cluster) { return std::make_unique<slow::calico::Oracle>(cluster); };
    out.peers = {"203.0.113.7", "203.0.113.200", "198.51.100.9", "10.9.9.9",
                 "192.168.7.1", "192.168.7.2",   "fd00:9::7",    "2001:db8::7"};
    out.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                  {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
    out.features = slow::CalicoWriter::features();
    return out;
}

} // namespace

class OracleCalico : public QObject {
    Q_OBJECT
private slots:
    void agrees_data() { m_runs.rows(slow::seeds(1000)); }
    void agrees() { m_runs.row(); }
    void covers() { m_runs.covered(); }

private:
    slow::Runs m_runs{dialect()};
};

QTEST_GUILESS_MAIN(OracleCalico)
#include "tst_oracle_calico.moc"
