// The list that shares: copies cost a pointer, and a change costs one element.
#include <sallyport/model/document.h>

#include <QtTest>

#include <malloc.h>

using namespace sallyport::model;

namespace {

std::vector<int> values(const List<int>& list) {
    return list.values();
}

Document large(int hostnames) {
    Document document;
    Tunnel tunnel;
    tunnel.name = "home";
    for (int i = 0; i < hostnames; ++i) {
        PublicHostname hostname;
        hostname.id = "hostname-" + std::to_string(i);
        hostname.hostname = hostname.id + ".example.com";
        hostname.service = "http://service-" + std::to_string(i) + ".namespace:8080";
        tunnel.hostnames.push_back(hostname);
    }
    document.tunnels.push_back(tunnel);
    return document;
}

std::size_t allocated() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

class ListTest : public QObject {
    Q_OBJECT
private slots:
    void reads() {
        const List<int> list{3, 1, 2};
        QCOMPARE(list.size(), std::size_t{3});
        QCOMPARE(list[1], 1);
        QCOMPARE(list.front(), 3);
        QCOMPARE(list.back(), 2);
        QCOMPARE(*std::find(list.begin(), list.end(), 2), 2);
        QCOMPARE(std::ranges::max(list), 3);
        QVERIFY(List<int>().empty());
        QVERIFY(List<int>().begin() == List<int>().end());
    }

    void changesOneOfTwoCopies() {
        const List<int> before{1, 2, 3};
        List<int> after = before;
        QVERIFY(after.sharesAll(before));
        after.edit(1) = 9;
        QCOMPARE(values(before), (std::vector<int>{1, 2, 3}));
        QCOMPARE(values(after), (std::vector<int>{1, 9, 3}));
        QVERIFY(&before[0] == &after[0]);
        QVERIFY(&before[1] != &after[1]);
        QVERIFY(!(before == after));
        after.edit(1) = 2;
        QVERIFY(before == after);
        QVERIFY(!after.sharesAll(before));
    }

    void inserts() {
        const List<int> before{1, 2, 3};
        List<int> after = before;
        after.insert(1, 7);
        after.push_back(8);
        after.eraseAt(0);
        QCOMPARE(values(after), (std::vector<int>{7, 2, 3, 8}));
        after.move(0, 2);
        QCOMPARE(values(after), (std::vector<int>{2, 3, 7, 8}));
        after.move(3, 99);
        QCOMPARE(values(after), (std::vector<int>{2, 3, 7, 8}));
        QCOMPARE(after.eraseIf([](int i) { return i > 5; }), std::size_t{2});
        QCOMPARE(values(after), (std::vector<int>{2, 3}));
        QCOMPARE(values(before), (std::vector<int>{1, 2, 3}));
        after.clear();
        QVERIFY(after.empty());
    }

    // A thousand steps of history at 2,000 hostnames stay under 50 MB.
    void historyIsSmall() {
        std::vector<Document> history{large(2000)};
        history.reserve(1001);
        const std::size_t before = allocated();
        for (std::size_t i = 0; i < 1000; ++i) {
            Document next = history.back();
            next.tunnels.edit(0).hostnames.edit(i * 7 % 2000).service = "http://changed-" + std::to_string(i);
            history.push_back(std::move(next));
        }
        const double megabytes = static_cast<double>(allocated() - before) / 1e6;
        qInfo("1,000 steps: %.1f MB", megabytes);
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(megabytes > 0.1 && megabytes < 50, qPrintable(QString::number(megabytes)));
#endif
        QCOMPARE(history[0].tunnels[0].hostnames[0].service, std::string("http://service-0.namespace:8080"));
    }
};

QTEST_GUILESS_MAIN(ListTest)
#include "tst_list.moc"
