#pragma once
// Runs the built sallyportctl, as a user would.
#include <QProcess>
#include <QTemporaryDir>

#include <fstream>
#include <string>

struct Ran {
    int exit = -1; // -1: it did not run to its end
    QByteArray out, err;
};

inline Ran runProgram(const QStringList& arguments) {
    QProcess process;
    process.start(SALLYPORT_BUILD "/bin/sallyportctl", arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString().toUtf8() + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

// A folder that goes away, and files in it.
class Folder {
public:
    QString write(const QString& name, const std::string& text) const {
        std::ofstream(m_folder.filePath(name).toStdString(), std::ios::binary) << text;
        return m_folder.filePath(name);
    }
    QString path(const QString& name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
