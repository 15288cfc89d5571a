// The program as a person and a screen reader have it: under an X server with a
// window manager, moved by real X events, looked at over AT-SPI from outside.
// Each program of tests/gui/display is one journey.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

class OnADisplay : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        for (const char* tool : {"Xvfb", "xvfb-run", "dbus-run-session", "openbox", "xdotool"})
            if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
                QSKIP(qPrintable(
                    QStringLiteral("needs %1 (installers/packages.txt)").arg(QLatin1String(tool))));
        // The python3 of the system has its bindings; one that stands before it in PATH may not.
        if (QProcess::execute(
                QStringLiteral("/usr/bin/python3"),
                {QStringLiteral("-c"), QStringLiteral("import gi; gi.require_version('Atspi', '2.0')\n"
                                                      "from gi.repository import Atspi")}) != 0)
            QSKIP("needs at-spi2-core, gir1.2-atspi-2.0 and python3-gi (installers/packages.txt)");
        if (!QFile::exists(QStringLiteral(SALLYPORT_BUILD "/bin/sallyport")))
            QSKIP("needs the studio: build the target sallyport");
    }

    void journeys_data() {
        QTest::addColumn<QString>("program");
        QTest::newRow("every focusable thing has a name") << QStringLiteral("names.py");
        QTest::newRow("published by keyboard alone, undone, saved, opened again")
            << QStringLiteral("keyboard.py");
        QTest::newRow("published and routed by dragging, undone, saved, opened again")
            << QStringLiteral("drag.py");
        QTest::newRow("only what is published") << QStringLiteral("onlypublished.py");
        QTest::newRow("unknown routes are entered, and denials explained") << QStringLiteral("routes.py");
    }

    void journeys() {
        QFETCH(QString, program);
        const QTemporaryDir home;
        const QString run = home.filePath(QStringLiteral("run"));
        QVERIFY(QDir().mkpath(run));
        QVERIFY(QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), run);
        environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
        // What the libraries of the display keep to the end is not ours.
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("xvfb-run"), QStringLiteral("-a"),
                       QStringLiteral("-s"), QStringLiteral("-screen 0 1600x1000x24"),
                       QStringLiteral("/usr/bin/python3"),
                       QStringLiteral(SALLYPORT_ROOT "/tests/gui/display/") + program,
                       QStringLiteral(SALLYPORT_BUILD "/bin/sallyport"), QStringLiteral(SALLYPORT_ROOT)});
        QVERIFY(process.waitForFinished(180000));
        const QByteArray said = process.readAll();
        if (process.exitCode() == 77) {
            const qsizetype at = said.indexOf("SKIP: ");
            QSKIP(said.mid(at + 6, said.indexOf('\n', at) - at - 6).constData());
        }
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, said.constData());
    }
};

QTEST_GUILESS_MAIN(OnADisplay)
#include "tst_display.moc"
