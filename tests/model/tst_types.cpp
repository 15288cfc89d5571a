#include <sallyport/model/types.h>

#include <QtTest>

using namespace sallyport::model;

namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}
std::string s(const QString& text) {
    return text.toStdString();
}

} // namespace

class TypesTest : public QObject {
    Q_OBJECT

private slots:
    void ip_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty: refused
        const auto row = [](const char* text, const char* canonical) {
            QTest::newRow(text) << text << canonical;
        };
        row("0.0.0.0", "0.0.0.0");
        row("255.255.255.255", "255.255.255.255");
        row("10.01.0.1", "");
        row("256.0.0.1", "");
        row("1.2.3", "");
        row("1.2.3.4.5", "");
        row("1.2.3.4 ", "");
        row("1.2.3.-4", "");
        row("", "");
        row("a.b.c.d", "");
        // RFC 4291, 2.2.
        row("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789");
        row("2001:DB8:0:0:8:800:200C:417A", "2001:db8::8:800:200c:417a");
        row("FF01:0:0:0:0:0:0:101", "ff01::101");
        row("0:0:0:0:0:0:0:1", "::1");
        row("0:0:0:0:0:0:0:0", "::");
        row("::", "::");
        row("::13.1.68.3", "::d01:4403");
        row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
        row("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304");
        row("0:0:0:0:0:FFFF:129.144.52.38", ""); // mapped
        row("::ffff:10.0.0.1", "");
        row("::ffff:a00:1", "");
        // RFC 5952, 4 and 1.
        row("2001:db8::0001", "2001:db8::1");
        row("2001:0db8::0001:0000", "2001:db8::1:0");
        row("2001:db8:0:0:0:0:2:1", "2001:db8::2:1");
        row("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
        row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
        row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
        row("2001:DB8::AAAA", "2001:db8::aaaa");
        row("1:0:0:0:0:0:0:0", "1::");
        row("::1:2:3:4:5:6:7", "0:1:2:3:4:5:6:7");
        row("1::2::3", "");
        row(":::", "");
        row(":1:2:3:4:5:6:7", "");
        row("1:2:3:4:5:6:7:", "");
        row("1:2:3:4:5:6:7", "");
        row("1:2:3:4:5:6:7:8:9", "");
        row("1:2:3:4:5:6:7:8::", "");
        row("12345::", "");
        row("g::1", "");
        row("fe80::1%eth0", "");
        row("1.2.3.4::", "");
        row("::1.2.3", "");
        row("::1.2.3.4:5", "");
        row("::-1", "");
    }
    void ip() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto ip = Ip::parse(s(text));
        QCOMPARE(ip ? q(ip->text()) : QString(), canonical);
        if (ip)
            QVERIFY(Ip::parse(ip->text()) == ip);
    }

    void cidr_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty: refused
        QTest::addColumn<bool>("hostBits");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* text, const char* canonical, bool hostBits, const char* last) {
            QTest::newRow(text) << text << canonical << hostBits << last;
        };
        row("10.0.0.0/8", "10.0.0.0/8", false, "10.255.255.255");
        row("192.168.242.213/24", "192.168.242.0/24", true, "192.168.242.255");
        row("0.0.0.0/0", "0.0.0.0/0", false, "255.255.255.255");
        row("1.2.3.4/32", "1.2.3.4/32", false, "1.2.3.4");
        row("100.64.0.0/10", "100.64.0.0/10", false, "100.127.255.255");
        row("::/0", "::/0", false, "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
        row("2606:4700:a0::/48", "2606:4700:a0::/48", false, "2606:4700:a0:ffff:ffff:ffff:ffff:ffff");
        row("fe80::1/10", "fe80::/10", true, "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
        row("::1/128", "::1/128", false, "::1");
        for (const char* bad :
             {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/", "10.0.0.0/-1", "::/129", "10.0.0/8",
              "10.0.0.0/8/8", "/8", "::ffff:10.0.0.0/104", "10.0.0.0/+8"})
            row(bad, "", false, "");
    }
    void cidr() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        QFETCH(bool, hostBits);
        QFETCH(QString, last);
        const auto cidr = Cidr::parse(s(text));
        QCOMPARE(cidr ? q(cidr->text()) : QString(), canonical);
        if (!cidr)
            return;
        QCOMPARE(cidr->hadHostBits, hostBits);
        QCOMPARE(q(cidr->last().text()), last);
        QVERIFY(cidr->contains(cidr->first()));
        QVERIFY(cidr->contains(cidr->last()));
    }
    void bareAddresses() {
        QCOMPARE(q(Cidr::parse("10.10.30.4", true)->text()), "10.10.30.4/32");
        QCOMPARE(q(Cidr::parse("::1", true)->text()), "::1/128");
        QVERIFY(!Cidr::parse("10.10.30.4"));
    }
    void containment() {
        const Cidr ten = *Cidr::parse("10.0.0.0/8");
        const Cidr part = *Cidr::parse("10.20.0.0/15");
        const Cidr other = *Cidr::parse("11.0.0.0/8");
        const Cidr v6 = *Cidr::parse("a00::/8");
        QVERIFY(ten.contains(part));
        QVERIFY(!part.contains(ten));
        QVERIFY(part.overlaps(ten) && ten.overlaps(part));
        QVERIFY(!ten.overlaps(other));
        QVERIFY(!ten.overlaps(v6) && !v6.contains(ten.base));
        QVERIFY(part.contains(*Ip::parse("10.21.255.255")));
        QVERIFY(!part.contains(*Ip::parse("10.22.0.0")));
    }

    void names_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("is"); // which of l(abel) s(ubdomain) v(alue) k(ey) h(ostname) take it
        const auto row = [](const QString& text, const char* is) {
            QTest::newRow(qPrintable(text)) << text << is;
        };
        row("a", "lsvkh");
        row("a-1", "lsvkh");
        row("-a", "");
        row("a-", "");
        row("a.b", "svkh");
        row("a..b", "vk");
        row("A", "vk");
        row("a_b", "vkh");
        row("", "v");
        row("x/y", "k");
        row("app.kubernetes.io/name", "k");
        row("App/name", "");
        row("/name", "");
        row("a/b/c", "");
        row("*", "h");
        row("*.example.com", "h");
        row("*foo.com", "");
        row("a.*.com", "");
        row("${VAR}", "");
        row("example.com.", "");
        row("example.com:80", "");
        row(QString(63, 'a'), "lsvkh");
        row(QString(64, 'a'), "s");
        row(QStringLiteral("a.").repeated(126) + "a", "sh");
        row(QStringLiteral("a.").repeated(127) + "a", "");
    }
    void names() {
        QFETCH(QString, text);
        QFETCH(QString, is);
        const std::string name = s(text);
        QCOMPARE(isDnsLabel(name), is.contains('l'));
        QCOMPARE(isDnsSubdomain(name), is.contains('s'));
        QCOMPARE(isLabelValue(name), is.contains('v'));
        QCOMPARE(isLabelKey(name), is.contains('k'));
        QCOMPARE(isHostnamePattern(name), is.contains('h'));
    }

    void portsAndProtocols() {
        QCOMPARE(portFrom("1"), std::optional(1));
        QCOMPARE(portFrom("65535"), std::optional(65535));
        for (const char* bad : {"0", "65536", "99999", "", "-1", "+1", "1a", "100000", " 80"})
            QVERIFY2(!portFrom(bad), bad);
        QCOMPARE(protocolFrom("tcp"), std::optional(Protocol::tcp));
        QCOMPARE(protocolFrom("icmpV6"), std::optional(Protocol::icmpv6));
        QVERIFY(!protocolFrom("http"));
        for (const Protocol p :
             {Protocol::tcp, Protocol::udp, Protocol::sctp, Protocol::icmp, Protocol::icmpv6})
            QCOMPARE(protocolFrom(name(p)), std::optional(p));
    }

    void service_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // scheme|host|dialled port|path, or the error's id
        const auto row = [](const char* text, const char* read) { QTest::newRow(text) << text << read; };
        row("http://ghost.ghost-prod:2368", "http|ghost.ghost-prod|2368|");
        row("http://localhost", "http|localhost|80|");
        row("https://a", "https|a|443|");
        row("HTTP://A:80", "http|A|80|");
        row("ws://a", "ws|a|80|");
        row("wss://a", "wss|a|443|");
        row("ssh://a", "ssh|a|22|");
        row("rdp://a", "rdp|a|3389|");
        row("smb://a", "smb|a|445|");
        row("tcp://a", "tcp|a|7864|");
        row("tcp://a:5432", "tcp|a|5432|");
        row("foo://a", "foo|a||");
        row("http://[::1]:8080", "http|::1|8080|");
        row("http://[fd00::1]", "http|fd00::1|80|");
        row("http://a:", "http|a|80|");
        row("http://a:99999", "http|a||");
        row("http://user:secret@a:80", "http|a|80|");
        row("http://a?x=1", "http|a|80|");
        row("unix:/run/x.sock", "unix|||/run/x.sock");
        row("unix:///run/x.sock", "unix|||///run/x.sock");
        row("unix+tls:/run/x.sock", "unix+tls|||/run/x.sock");
        row("http_status:404", "http_status|||404");
        row("http_status:99", "service-bad-status");
        row("http_status:1000", "service-bad-status");
        row("http_status:", "service-bad-status");
        row("http_status: 404", "service-bad-status");
        row("hello_world", "hello_world|||");
        row("hello-world", "hello_world|||");
        row("bastion", "bastion|||");
        row("socks-proxy", "socks-proxy|||");
        row("http://a/", "service-has-path");
        row("http://a:80/x?y", "service-has-path");
        row("a:8080", "service-no-address");
        row("127.0.0.1:8080", "service-no-address");
        row("a", "service-no-address");
        row("", "service-no-address");
        row("http://", "service-no-address");
        row("http://:80", "service-no-address");
        row("http:a", "service-no-address");
        row("//a", "service-no-address");
        row("http://a b", "service-no-address");
        row("http://a:8x", "service-bad-port");
        row("http://svc:http", "service-bad-port");
        row("http://a:99999999999", "service-bad-port");
        row("http://a:-1", "service-bad-port");
        row("http://${HOST}:80", "service-no-address");
        row("http://[::1", "service-no-address");
    }
    void service() {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto url = ServiceUrl::parse(s(text));
        if (!url) {
            QCOMPARE(q(url.error().message.id), read);
            return;
        }
        const auto port = url->dialledPort();
        QCOMPARE(
            q(url->scheme + '|' + url->host + '|' + (port ? std::to_string(*port) : "") + '|' + url->path),
            read);
        QCOMPARE(q(url->written), text);
    }

    void clusterHosts_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("read"); // ns/service or ns/service/pod; empty: outside
        const auto row = [](const char* host, const char* read) { QTest::newRow(host) << host << read; };
        row("ghost", "here/ghost");
        row("ghost.prod", "prod/ghost");
        row("Ghost.Prod", "prod/ghost");
        row("ghost.prod.svc", "prod/ghost");
        row("ghost.prod.svc.cluster.local", "prod/ghost");
        row("ghost.prod.svc.cluster.local.", "prod/ghost");
        row("db-0.db.prod", "prod/db/db-0");
        row("db-0.db.prod.svc", "prod/db/db-0");
        row("db-0.db.prod.svc.cluster.local", "prod/db/db-0");
        row("ghost.", "");
        row("ghost.prod.svc.", "");
        row("ghost.svc", "");
        row("a.b.c.d", "");
        row("a.b.c.d.svc", "");
        row("a.b.svc.cluster.org", "");
        row("localhost", "");
        row("10.0.0.1", "");
        row("::1", "");
        row("", "");
        row("a..b", "");
        row("_http._tcp.ghost.prod.svc.cluster.local", "");
    }
    void clusterHosts() {
        QFETCH(QString, host);
        QFETCH(QString, read);
        const auto found = clusterHost(s(host), "here");
        const auto text =
            found ? found->ns + '/' + found->service + (found->podName.empty() ? "" : "/" + found->podName)
                  : std::string();
        QCOMPARE(q(text), read);
    }
    void clusterDomain() {
        QVERIFY(clusterHost("a.b.svc.k8s.home", "", "k8s.home"));
        QVERIFY(!clusterHost("a.b.svc.cluster.local", "", "k8s.home"));
        QVERIFY(!clusterHost("bare", ""));
    }
};

QTEST_GUILESS_MAIN(TypesTest)
#include "tst_types.moc"
