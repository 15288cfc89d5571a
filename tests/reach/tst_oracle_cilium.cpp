// Cilium's dialect against the slow evaluator, over random clusters.
#include <slow/cilium.h>
#include <slow/generate_cilium.h>

namespace {

slow::Dialect dialect() {
    slow::Dialect out;
    out.profile = "cilium";
    out.generate = [](testing::Dice& dice, testing::Features& features) {
        slow::CiliumWriter writer(dice, features);
        return writer.write();
    };
    out.oracle = [](const slow::Cluster& cluster) { return std::make_unique<slow::cilium::Oracle>(cluster); };
    out.peers = {"203.0.113.7",     "198.51.100.9",    "10.77.1.1",
                 "192.0.2.200",     "192.168.7.2",     "2001:db8::7",
                 "www.example.com", "a.b.example.com", "region1.v2.argotunnel.com",
                 "health",          "ingress"};
    out.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                  {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
    out.features = slow::CiliumWriter::features();
    return out;
}

} // namespace

class OracleCilium : public QObject {
    Q_OBJECT
private slots:
    void agrees_data() { m_runs.rows(slow::seeds(1000)); }
    void agrees() { m_runs.row(); }
    void covers() { m_runs.covered(); }

private:
    slow::Runs m_runs{dialect()};
};

QTEST_GUILESS_MAIN(OracleCilium)
#include "tst_oracle_cilium.moc"
