// The studio as a process: from its start to a window that can be used, with the
// demo's map painted, beside two empty Qt windows (one as Qt makes it, one with
// the studio's fonts, style and a line of text); and its memory with 3,000
// manifests open. CPU is that of the main thread, from the start of the process;
// wall time is as seen from outside. Runs itself for each; prints one JSON object.
#include "inputs.h"
#include "language.h"
#include "mainwindow.h"
#include "measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstring>
#include <optional>

using namespace sallyport;

namespace {

// What was spent when something was done, in the order of a start.
enum Step { loaded, application, looks, built, shown, painted, usable, steps };
constexpr const char* names[] = {"loaded", "application", "looks", "built", "shown", "painted", "usable"};
double reached[steps] = {};

void mark(Step step) {
    if (reached[step] == 0)
        reached[step] = bench::threadMilliseconds();
}

// The first time that a window is painted.
class FirstPaint : public QObject {
protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            mark(painted);
        return false;
    }
};

// Nothing waits to be done or painted any more.
void settle() {
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

void done() {
    mark(usable);
    for (const double one : reached)
        std::printf("%.2f ", one);
    std::printf("%.2f\nusable\n", bench::residentMegabytes());
    std::fflush(stdout);
    std::_Exit(0);
}

int runEmpty(int argc, char** argv, bool styled) {
    QApplication app(argc, argv);
    mark(application);
    std::optional<gui::Appearance> appearance;
    if (styled)
        appearance.emplace(app, gui::ThemeChoice::light);
    mark(looks);
    QMainWindow window;
    if (styled)
        window.setCentralWidget(new QLabel(QStringLiteral("Sallyport"), &window));
    window.resize(1280, 800);
    mark(built);
    window.show();
    mark(shown);
    settle();
    done();
    return 0;
}

int runStudio(int argc, char** argv, const QString& folder) {
    QApplication app(argc, argv);
    mark(application);
    const QTemporaryDir kept;
    QSettings settings(kept.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    gui::Language language(QStringLiteral("en"));
    gui::Appearance appearance(app, gui::ThemeChoice::light);
    mark(looks);
    session::Environment environment;
    environment.stateFolder = kept.filePath(QStringLiteral("state")).toStdString();
    environment.today = [] { return std::string("2026-11-21"); };
    session::Session session(environment);
    if (folder.isEmpty())
        session.openDemo();
    else
        session.openFolder(folder.toStdString());
    gui::MainWindow window(session, appearance, language, settings);
    mark(built);
    FirstPaint paint;
    window.installEventFilter(&paint);
    window.show();
    mark(shown);
    QObject::connect(&session, &session::Session::changed, &session, [&](session::Parts) {
        if (session.opened() == session::Opened::nothing || session.derivedRevision() != session.revision())
            return;
        QTimer::singleShot(folder.isEmpty() ? 0 : 2000, &session, [] {
            settle();
            done();
        });
    });
    return QApplication::exec();
}

struct Measured {
    double wall = 0, megabytes = 0;
    double cpu[steps] = {};
};

Measured run(const QStringList& arguments) {
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
    const QList<QByteArray> numbers = said.split('\n').value(0).split(' ');
    for (int i = 0; i < steps; ++i)
        out.cpu[i] = numbers.value(i).toDouble();
    out.megabytes = numbers.value(steps).toDouble();
    return out;
}

Measured medianOf(const QStringList& arguments) {
    std::vector<Measured> all;
    for (int i = 0; i < 9; ++i)
        all.push_back(run(arguments));
    const auto of = [&](auto number) {
        std::vector<double> values;
        for (const Measured& one : all)
            values.push_back(number(one));
        return bench::median(values);
    };
    Measured out;
    out.wall = of([](const Measured& one) { return one.wall; });
    out.megabytes = of([](const Measured& one) { return one.megabytes; });
    for (int i = 0; i < steps; ++i)
        out.cpu[i] = of([&](const Measured& one) { return one.cpu[i]; });
    return out;
}

void print(const char* name, const Measured& measured) {
    std::printf("\"%s\": {\"wallMilliseconds\": %.0f, \"cpu\": {", name, measured.wall);
    const char* between = "";
    for (int i = 0; i < steps; ++i)
        if (measured.cpu[i] > 0) {
            std::printf("%s\"%s\": %.1f", between, names[i], measured.cpu[i]);
            between = ", ";
        }
    std::printf("}}, ");
}

} // namespace

int main(int argc, char** argv) {
    mark(loaded);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 1 && std::strcmp(argv[1], "--studio") == 0)
        return runStudio(argc, argv, argc > 2 ? QString::fromLocal8Bit(argv[2]) : QString());
    if (argc > 1)
        return runEmpty(argc, argv, std::strcmp(argv[1], "--styled") == 0);
    const QCoreApplication app(argc, argv);
    const bench::TemporaryFolder cluster;
    bench::writeCluster(cluster.path);
    const Measured empty = medianOf({QStringLiteral("--empty")});
    const Measured styled = medianOf({QStringLiteral("--styled")});
    const Measured demo = medianOf({QStringLiteral("--studio")});
    const Measured large = run({QStringLiteral("--studio"), QString::fromStdString(cluster.path.string())});
    std::printf("{");
    print("emptyWindow", empty);
    print("emptyWindowInItsLooks", styled);
    print("demo", demo);
    std::printf("\"demoMegabytes\": %.0f, \"targetMilliseconds\": 500, \"timesEmptyWindow\": %.2f, "
                "\"timesEmptyWindowInItsLooks\": %.2f, \"targetTimes\": 2, "
                "\"manifests\": 3000, \"openMilliseconds\": %.0f, \"megabytes\": %.0f, "
                "\"targetMegabytes\": 300}\n",
                demo.megabytes, demo.cpu[usable] / empty.cpu[usable], demo.cpu[usable] / styled.cpu[usable],
                large.wall, large.megabytes);
    return demo.wall < 1500 && large.megabytes > 0 && large.megabytes < 900 ? 0 : 1;
}
