// PEER of docs/cli.md: every form reads as what it says.
#include <sallyport/reach/reach.h>

#include <QtTest>

using namespace sallyport;
using Kind = reach::PeerSpec::Kind;

class Peer : public QObject {
    Q_OBJECT
private slots:
    void forms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("ns");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* text, Kind kind, const char* ns, const char* name) {
            QTest::newRow(text) << text << static_cast<int>(kind) << ns << name;
        };
        row("shop/cart", Kind::workload, "shop", "cart");
        row("shop/deployment/cart", Kind::workload, "shop", "cart");
        row("shop/pod/cart-0", Kind::pod, "shop", "cart-0");
        row("shop/svc/cart", Kind::service, "shop", "cart");
        row("cart.shop.svc.cluster.local", Kind::service, "shop", "cart");
        row("cart.shop.svc", Kind::service, "shop", "cart");
        row("shop/{app=cart,tier=back}", Kind::labels, "shop", "");
        row("10.1.2.3", Kind::ip, "", "");
        row("fd00::1", Kind::ip, "", "");
        row("10.1.0.0/16", Kind::outside, "", "");
        row("outside/NAS", Kind::outside, "", "NAS");
        row("blog.example.com", Kind::fqdn, "", "blog.example.com");
        row("Blog.Example.com.", Kind::fqdn, "", "blog.example.com");
        row("world", Kind::entity, "", "");
        row("kube-apiserver", Kind::entity, "", "");
    }

    void forms() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QString, ns);
        QFETCH(QString, name);
        const auto peer = reach::parsePeer(text.toStdString());
        QVERIFY(peer.ok());
        QCOMPARE(static_cast<int>(peer->kind), kind);
        QCOMPARE(QString::fromStdString(peer->ns), ns);
        QCOMPARE(QString::fromStdString(peer->name), name);
    }

    void labelsAreRead() {
        const auto peer = reach::parsePeer("shop/{app=cart, app.kubernetes.io/part-of=shop,empty=}");
        QVERIFY(peer.ok());
        const model::Labels wanted{{"app", "cart"}, {"app.kubernetes.io/part-of", "shop"}, {"empty", ""}};
        QVERIFY(peer->labels == wanted);
    }

    void nonsense_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "cart", "shop/", "/cart", "shop/pod/", "shop/{app}", "shop/{app=cart",
                                 "Shop/cart", "shop/pod/a/b", "a..b", "shop/{=x}"})
            QTest::addRow("'%s'", text) << text;
    }

    void nonsense() {
        QFETCH(QString, text);
        const auto peer = reach::parsePeer(text.toStdString());
        QVERIFY(!peer.ok());
        QCOMPARE(peer.error().kind, base::ErrorKind::usage);
    }
};

QTEST_GUILESS_MAIN(Peer)
#include "tst_peer.moc"
