// NetworkPolicy against the slow evaluator, over random clusters.
#include <slow/generate.h>
#include <slow/kubernetes.h>

class OracleKubernetes : public QObject {
    Q_OBJECT
private slots:
    void agrees_data() {
        QTest::addColumn<bool>("blocksSeePods");
        QTest::newRow("kubernetes") << false;
        QTest::newRow("kube-router") << true;
    }

    void agrees() {
        QFETCH(bool, blocksSeePods);
        slow::Dialect dialect;
        dialect.profile = QTest::currentDataTag();
        dialect.generate = [](testing::Dice& dice, testing::Features& features) {
            slow::NetworkPolicyWriter writer(dice, features);
            return writer.write();
        };
        dialect.oracle = [&](const slow::Cluster& cluster) {
            return std::make_unique<slow::kubernetes::Oracle>(cluster, blocksSeePods);
        };
        dialect.peers = {"203.0.113.7", "203.0.113.200", "10.9.9.9", "192.168.7.2", "fd00::7"};
        dialect.probes = {{"TCP", 80},  {"TCP", 8080}, {"TCP", 9000},  {"UDP", 53},
                          {"SCTP", 80}, {"ICMP", 8},   {"ICMPv6", 128}};
        dialect.features = slow::NetworkPolicyWriter::features();
        slow::run(dialect, slow::seeds(1000));
    }
};

QTEST_GUILESS_MAIN(OracleKubernetes)
#include "tst_oracle_kubernetes.moc"
