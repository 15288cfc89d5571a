#pragma once
// The built sallyportctl with its output as bytes, and a folder to try it on.
#include <ctl.h>

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

struct Ran {
    int exit = -1; // -1: it did not run to its end
    QByteArray out, err;
};

inline Ran runProgram(const QStringList& arguments) {
    const CtlRun run = runCtl(arguments);
    return {run.exit, QByteArray::fromStdString(run.out), QByteArray::fromStdString(run.err)};
}

// A folder that goes away, and files in it.
class Folder {
public:
    // name may have folders in it. Returns the file's path.
    QString write(const QString& name, const std::string& text) const {
        const std::filesystem::path file = path(name).toStdString();
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return path(name);
    }
    QString path(const QString& name = {}) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
