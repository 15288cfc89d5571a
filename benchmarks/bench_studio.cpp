// The studio as a process: from its start to a window that can be used, with the
// demo, beside an empty Qt window; and its memory with 3,000 manifests open.
// Prints one JSON object. Runs itself for each; CPU is that of the whole child.
#include "inputs.h"
#include "language.h"
#include "mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

using namespace sallyport;

namespace {

double cpuMilliseconds(int who) {
    rusage usage{};
    getrusage(who, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

// Nothing waits to be done or painted any more.
void settle() {
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

void done() {
    std::fputs("usable\n", stdout);
    std::fflush(stdout);
}

int runEmpty(int argc, char** argv) {
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    settle();
    done();
    return 0;
}

// A megabyte of resident memory, as the kernel counts it; 0 where it does not say.
double residentMegabytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / (1024 * 1024);
}

int runStudio(int argc, char** argv, const QString& folder) {
    QApplication application(argc, argv);
    const QTemporaryDir kept;
    QSettings settings(kept.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    gui::Language language(QStringLiteral("en"));
    gui::Appearance appearance(application, gui::ThemeChoice::light);
    session::Environment environment;
    environment.stateFolder = kept.filePath(QStringLiteral("state")).toStdString();
    environment.today = [] { return std::string("2026-11-21"); };
    session::Session session(environment);
    if (folder.isEmpty())
        session.openDemo();
    else
        session.openFolder(folder.toStdString());
    gui::MainWindow window(session, appearance, language, settings);
    window.show();
    QObject::connect(&session, &session::Session::changed, &session, [&](session::Parts) {
        if (session.opened() == session::Opened::nothing || session.derivedRevision() != session.revision())
            return;
        QTimer::singleShot(folder.isEmpty() ? 0 : 2000, &session, [&] {
            settle();
            std::printf("%.1f\n", residentMegabytes());
            done();
            std::_Exit(0);
        });
    });
    return QApplication::exec();
}

struct Measured {
    double wall = 0, cpu = 0, megabytes = 0;
};

Measured run(const QStringList& arguments) {
    const double before = cpuMilliseconds(RUSAGE_CHILDREN);
    QElapsedTimer timer;
    timer.start();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    while (!said.contains("usable") && child.waitForReadyRead(120000))
        said += child.readAllStandardOutput();
    Measured out;
    out.wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    child.waitForFinished(120000);
    out.cpu = cpuMilliseconds(RUSAGE_CHILDREN) - before;
    out.megabytes = said.split('\n').value(0).toDouble();
    return out;
}

Measured medianOf(const QStringList& arguments) {
    std::vector<Measured> all;
    for (int i = 0; i < 9; ++i)
        all.push_back(run(arguments));
    Measured out;
    for (double Measured::*part : {&Measured::wall, &Measured::cpu, &Measured::megabytes}) {
        std::sort(all.begin(), all.end(),
                  [&](const Measured& a, const Measured& b) { return a.*part < b.*part; });
        out.*part = all[all.size() / 2].*part;
    }
    return out;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && std::strcmp(argv[1], "--empty") == 0)
        return runEmpty(argc, argv);
    if (argc > 1 && std::strcmp(argv[1], "--studio") == 0)
        return runStudio(argc, argv, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    const QCoreApplication application(argc, argv);
    const bench::TemporaryFolder cluster;
    bench::writeCluster(cluster.path);
    const Measured empty = medianOf({QStringLiteral("--empty")});
    const Measured demo = medianOf({QStringLiteral("--studio")});
    const Measured large = run({QStringLiteral("--studio"), QString::fromStdString(cluster.path.string())});
    std::printf(
        "{\"emptyWindowMilliseconds\": %.0f, \"emptyWindowCpuMilliseconds\": %.0f, "
        "\"demoUsableMilliseconds\": %.0f, \"demoUsableCpuMilliseconds\": %.0f, \"demoMegabytes\": %.0f, "
        "\"targetMilliseconds\": 500, \"timesEmptyWindow\": %.2f, \"targetTimes\": 2, "
        "\"manifests\": 3000, \"openMilliseconds\": %.0f, \"megabytes\": %.0f, \"targetMegabytes\": 300}\n",
        empty.wall, empty.cpu, demo.wall, demo.cpu, demo.megabytes, demo.wall / empty.wall, large.wall,
        large.megabytes);
    return demo.wall < 1500 && large.megabytes > 0 && large.megabytes < 900 ? 0 : 1;
}
