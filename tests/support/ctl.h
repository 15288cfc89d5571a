#pragma once
// Runs the built sallyportctl as another program would.
#include <QProcess>

#include <sallyport/base/yaml.h>

struct CtlRun {
    int exit = -1;
    std::string out, err;
    // stdout as JSON; null when it is none.
    sallyport::base::Tree json() const {
        auto tree = sallyport::base::readJson(out, "stdout");
        return tree ? *std::move(tree) : sallyport::base::Tree();
    }
};

inline CtlRun runCtl(const QStringList& arguments, const QString& folder = {}) {
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(SALLYPORT_BUILD "/bin/sallyportctl", arguments);
    CtlRun run;
    if (!process.waitForFinished(120'000))
        process.kill();
    else if (process.exitStatus() == QProcess::NormalExit)
        run.exit = process.exitCode();
    run.out = process.readAllStandardOutput().toStdString();
    run.err = process.readAllStandardError().toStdString();
    return run;
}
