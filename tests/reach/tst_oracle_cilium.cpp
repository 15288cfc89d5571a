// Cilium's dialect against the slow evaluator, over random clusters.
#include <slow/cilium.h>
#include <slow/generate_cilium.h>

class OracleCilium : public QObject {
    Q_OBJECT
private slots:
    void agrees() {
        slow::Dialect dialect;
        dialect.profile = "cilium";
        dialect.generate = [](testing::Dice& dice, testing::Features& features) {
            slow::CiliumWriter writer(dice, features);
            return writer.write();
        };
        dialect.oracle = [](const slow::Cluster& cluster) {
            return std::make_unique<slow::cilium::Oracle>(cluster);
        };
        dialect.peers = {"203.0.113.7",     "198.51.100.9",    "10.77.1.1",
                         "192.0.2.200",     "192.168.7.2",     "2001:db8::7",
                         "www.example.com", "a.b.example.com", "region1.v2.argotunnel.com",
                         "health",          "ingress"};
        dialect.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                          {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
        dialect.features = slow::CiliumWriter::features();
        slow::run(dialect, slow::seeds(1000));
    }
};

QTEST_GUILESS_MAIN(OracleCilium)
#include "tst_oracle_cilium.moc"
