// The pure parts under the pages.
#include "hostnames/originfields.h"
#include "language.h"
#include "manifests/linediff.h"
#include "manifests/withoutsecrets.h"
#include "policytext.h"

#include <sallyport/session/session.h>

#include <QtTest>

using namespace sallyport;
using namespace sallyport::gui;

class Parts : public QObject {
    Q_OBJECT
private slots:
    void linesFaceEachOther() {
        const auto rows =
            diffLines({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")},
                      {QStringLiteral("a"), QStringLiteral("x"), QStringLiteral("c"), QStringLiteral("d")});
        QCOMPARE(rows.size(), std::size_t{4});
        QCOMPARE(rows[0].kind, DiffRow::Kind::same);
        QCOMPARE(rows[1].kind, DiffRow::Kind::changed);
        QCOMPARE(rows[2].kind, DiffRow::Kind::same);
        QCOMPARE(rows[3].kind, DiffRow::Kind::added);
        QCOMPARE(rows[3].right, QStringLiteral("d"));
    }

    void differencesKeepEveryLine() {
        const QStringList left{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("2"),
                               QStringLiteral("3")};
        const QStringList right{QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("3"),
                                QStringLiteral("3")};
        QStringList l, r;
        for (const DiffRow& row : diffLines(left, right)) {
            if (row.kind != DiffRow::Kind::added)
                l << row.left;
            if (row.kind != DiffRow::Kind::removed)
                r << row.right;
        }
        QCOMPARE(l, left);
        QCOMPARE(r, right);
    }

    void valuesOfSecretsAreHidden() {
        const QString text = QStringLiteral("apiVersion: v1\nkind: Secret\nmetadata:\n  name: token\n"
                                            "stringData:\n  key: swordfish\n  long: |\n    sword\n    fish\n"
                                            "type: Opaque\n---\nkind: ConfigMap\ndata:\n  key: plain\n");
        const QString shown = withoutSecrets(text);
        QVERIFY(!shown.contains(QLatin1String("sword")));
        QVERIFY(shown.contains(QLatin1String("key: plain")));
        QVERIFY(shown.contains(QLatin1String("name: token")));
        QVERIFY(shown.contains(QLatin1String("type: Opaque")));
        QCOMPARE(shown.count(QLatin1Char('\n')), text.count(QLatin1Char('\n')));
    }

    void valuesOnOneLineAreHidden_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("flow") << QStringLiteral("{kind: Secret, stringData: {key: swordfish}}");
        QTest::newRow("json") << QStringLiteral(
            "{\n  \"kind\": \"Secret\",\n  \"data\": {\n    \"key\": \"swordfish\"\n  }\n}");
        QTest::newRow("quoted") << QStringLiteral("kind: 'Secret'\ndata: {key: swordfish}");
        QTest::newRow("argument") << QStringLiteral("args: [run, --token, %1]").arg(token());
    }

    void valuesOnOneLineAreHidden() {
        QFETCH(QString, text);
        const QString shown = withoutSecrets(text);
        QVERIFY2(!shown.contains(QLatin1String("swordfish")) && !shown.contains(token()), qPrintable(shown));
    }

    void everySettingIsDocumented() {
        QStringList seen;
        for (const OriginField& field : originFields()) {
            QVERIFY(field.what.size() > 20);
            QVERIFY(!seen.contains(field.path));
            seen << field.path;
        }
        QCOMPARE(seen.size(), 20);
    }

    // Texts from below that carry a count have the forms of each language.
    void countsHaveTheirForms() {
        const auto said = [](const char* pattern, const char* count) {
            return session::shown({"t", pattern, {"homelab", count}});
        };
        const char* connectors = "Tunnel %1, %n connector(s).";
        const char* entries = "Namespace %1, %n (entry|entries).";
        QCOMPARE(said(connectors, "2"), QStringLiteral("Tunnel homelab, 2 connectors."));
        {
            const Language english{QStringLiteral("en")};
            QCOMPARE(said(connectors, "1"), QStringLiteral("Tunnel homelab, 1 connector."));
            QCOMPARE(said(connectors, "2"), QStringLiteral("Tunnel homelab, 2 connectors."));
            QCOMPARE(said(entries, "1"), QStringLiteral("Namespace homelab, 1 entry."));
        }
        const Language german{QStringLiteral("de")};
        QCOMPARE(said(connectors, "1"), QStringLiteral("Tunnel homelab, 1 Konnektor."));
        QCOMPARE(said(connectors, "2"), QStringLiteral("Tunnel homelab, 2 Konnektoren."));
        QCOMPARE(said(entries, "1"), QStringLiteral("Namespace homelab, 1 Eintrag."));
        QCOMPARE(said(entries, "3"), QStringLiteral("Namespace homelab, 3 Einträge."));
    }

    void rulesAreSentences() {
        policy::Rule rule;
        policy::Peer peer;
        peer.anyone = true;
        rule.peers = {peer};
        QVERIFY(ruleSentence(rule, policy::Direction::egress).contains(QLatin1String("anyone")));
        rule.peers.clear();
        QVERIFY(ruleSentence(rule, policy::Direction::ingress).contains(QLatin1String("no one")));
    }

private:
    static QString token() { return QStringLiteral("eyJ") + QString(60, QLatin1Char('a')); }
};

QTEST_MAIN(Parts)
#include "tst_parts.moc"
