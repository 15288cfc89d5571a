// What every verb shares: options, help, errors, exit codes, completion.
#include <program.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QtTest>

namespace {

// Verbs as the general help lists them.
QStringList verbs() {
    QStringList found;
    bool listed = false;
    for (const QByteArray& line : runProgram({"--help"}).out.split('\n')) {
        if (listed && !line.startsWith("  "))
            break;
        if (listed)
            found << QString::fromUtf8(line.simplified().split(' ').first());
        listed = listed || line == "Verbs:";
    }
    return found;
}

// Options as a verb's help lists them.
QStringList optionsOf(const QString& verb) {
    QStringList found;
    const QString help = QString::fromUtf8(runProgram({verb, "--help"}).out);
    static const QRegularExpression option("^  (?:-\\w, )?(--[a-z-]+)", QRegularExpression::MultilineOption);
    for (auto matches = option.globalMatch(help); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

QStringList lines(const QByteArray& text) {
    return QString::fromUtf8(text).split('\n', Qt::SkipEmptyParts);
}

} // namespace

class TestFrame : public QObject {
    Q_OBJECT
private slots:
    void version() {
        const Ran ran = runProgram({"--version"});
        QCOMPARE(ran.exit, 0);
        QVERIFY(QRegularExpression("^sallyportctl \\d+\\.\\d+\\.\\d+\n$").match(ran.out).hasMatch());
    }

    void everyVerbHasHelp() {
        const QStringList all = verbs();
        QVERIFY(all.contains("route"));
        for (const QString& verb : all) {
            const Ran ran = runProgram({verb, "--help"});
            QCOMPARE(ran.exit, 0);
            QVERIFY2(ran.out.startsWith("Usage: sallyportctl " + verb.toUtf8() + " "), ran.out.constData());
            QVERIFY2(ran.out.contains("--format"), qPrintable(verb));
            QVERIFY2(ran.err.isEmpty(), ran.err.constData());
            QCOMPARE(runProgram({"help", verb}).out, ran.out);
        }
    }

    void usageErrors_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList{} << "sallyportctl --help";
        QTest::newRow("verb") << QStringList{"ruote"} << "unknown verb ruote; did you mean route?";
        QTest::newRow("verb, far") << QStringList{"xyzzy"} << "unknown verb xyzzy (";
        QTest::newRow("option") << QStringList{"route", "x", "--fromat", "json"}
                                << "unknown option --fromat; did you mean --format?";
        QTest::newRow("letter") << QStringList{"route", "x", "-z"} << "unknown option -z";
        QTest::newRow("no value") << QStringList{"route", "x", "--format"}
                                  << "--format needs a value: text|json";
        QTest::newRow("wrong value")
            << QStringList{"route", "x", "--format=jsno"}
            << "--format cannot be \"jsno\"; did you mean json?; it is one of: text, json";
        QTest::newRow("value of a switch")
            << QStringList{"route", "x", "--validate=yes"} << "--validate takes no value";
        QTest::newRow("twice") << QStringList{"route", "x", "--validate", "--validate"}
                               << "--validate is given twice";
        QTest::newRow("too few") << QStringList{"route"} << "usage: sallyportctl route CONFIG";
    }

    void usageErrors() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = runProgram(arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.startsWith("error: "), ran.err.constData());
        QVERIFY2(ran.err.contains(says.toUtf8()), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void anErrorIsAnAnswerInJson() {
        const Ran ran = runProgram({"route", "--format", "json", "--nonsense"});
        QCOMPARE(ran.exit, 2);
        const QJsonObject error =
            QJsonDocument::fromJson(ran.out).object()["errors"].toArray().at(0).toObject();
        QCOMPARE(error["kind"].toString(), QString("usage"));
        QVERIFY(error["message"].toString().contains("--nonsense"));
        QVERIFY(error.contains("where"));
    }

    void optionsStandAnywhereAndTwoDashesEndThem() {
        const Folder folder;
        const QString config = folder.write("config.yml", "ingress: [{service: 'http://a'}]\n");
        const Ran before = runProgram({"--format", "json", "route", config, "https://x/"});
        QCOMPARE(before.exit, 0);
        QCOMPARE(runProgram({"route", config, "https://x/", "--format=json"}).out, before.out);
        QCOMPARE(runProgram({"route", "--format", "json", "--", config, "https://x/"}).out, before.out);
        const Ran after = runProgram({"route", "--", config, "--format"});
        QCOMPARE(after.exit, 1);
        QVERIFY2(after.err.contains("--format doesn't have a hostname"), after.err.constData());
    }

    void completionKnowsEveryVerbAndOption() {
        const QStringList offered = lines(runProgram({"complete", "--", ""}).out);
        for (const QString& verb : verbs()) {
            QVERIFY2(offered.contains(verb), qPrintable(verb));
            const QStringList options = lines(runProgram({"complete", "--", verb, "-"}).out);
            const QStringList helped = optionsOf(verb);
            QVERIFY(helped.size() >= 2);
            for (const QString& option : helped)
                QVERIFY2(options.contains(option), qPrintable(verb + " " + option));
        }
        QCOMPARE(lines(runProgram({"complete", "--", "route", "--format", ""}).out),
                 (QStringList{"text", "json"}));
        QVERIFY(!offered.contains("complete"));
    }

    void completionWorksInBash() {
        QProcess bash;
        bash.start("bash",
                   {"-c", "source " SALLYPORT_ROOT "/resources/completions/sallyportctl.bash\n"
                          "COMP_WORDS=(" SALLYPORT_BUILD "/bin/sallyportctl rou); COMP_CWORD=1\n"
                          "_sallyportctl; echo ${COMPREPLY[*]}\n"
                          "COMP_WORDS=(" SALLYPORT_BUILD "/bin/sallyportctl route --val); COMP_CWORD=2\n"
                          "_sallyportctl; echo ${COMPREPLY[*]}\n"});
        QVERIFY2(bash.waitForFinished(), "bash did not run");
        QCOMPARE(bash.readAllStandardOutput(), QByteArray("route\n--validate\n"));
    }

    void completionWorksInFish() {
        const QString fish = QStandardPaths::findExecutable("fish");
        if (fish.isEmpty())
            QSKIP("fish is not installed: its completion is not tried");
        const QByteArray out =
            shell(fish, "set -x PATH " SALLYPORT_BUILD "/bin $PATH\n"
                        "source " SALLYPORT_ROOT "/resources/completions/sallyportctl.fish\n"
                        "complete -C 'sallyportctl rou'\n"
                        "complete -C 'sallyportctl route --val'\n"
                        "complete -C 'sallyportctl route --format '\n");
        QCOMPARE(out, QByteArray("route\n--validate\njson\ntext\n"));
    }

    void completionWorksInZsh() {
        const QString zsh = QStandardPaths::findExecutable("zsh");
        if (zsh.isEmpty())
            QSKIP("zsh is not installed: its completion is not tried");
        const QByteArray out =
            shell(zsh, "compadd() { print -l -- \"${@[2,-1]}\" }\n"
                       "_files() { print files }\n"
                       "_sallyportctl() { source " SALLYPORT_ROOT "/resources/completions/_sallyportctl }\n"
                       "words=(" SALLYPORT_BUILD "/bin/sallyportctl rou); CURRENT=2\n"
                       "_sallyportctl\n"
                       "words=(" SALLYPORT_BUILD "/bin/sallyportctl route --val); CURRENT=3\n"
                       "_sallyportctl\n"
                       "words=(" SALLYPORT_BUILD "/bin/sallyportctl route ./x); CURRENT=3\n"
                       "_sallyportctl\n");
        QCOMPARE(out, QByteArray("route\n--validate\nfiles\n"));
    }

private:
    static QByteArray shell(const QString& program, const QByteArray& script) {
        QProcess process;
        process.start(program, {program.endsWith("zsh") ? "-fc" : "-c", script});
        if (!process.waitForFinished())
            return "did not run";
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
};

QTEST_GUILESS_MAIN(TestFrame)
#include "tst_frame.moc"
