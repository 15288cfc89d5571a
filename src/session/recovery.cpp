#include "recovery.h"

#include <sallyport/base/file.h>
#include <sallyport/base/reader.h>
#include <sallyport/base/yaml.h>

#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <filesystem>

namespace sallyport::session {

namespace fs = std::filesystem;
using base::Tree;

namespace {

constexpr std::string_view ending = ".recovery.json";

std::string lockOf(const std::string& file) {
    return file + ".lock";
}

} // namespace

base::Result<void> writeRecovery(const std::string& file, const RecoveryFile& recovery) {
    Tree tree = Tree::map();
    tree.set("document", Tree::string(recovery.path));
    tree.set("demo", Tree::boolean(recovery.demo));
    tree.set("name", Tree::string(recovery.name));
    tree.set("when", Tree::integer(recovery.when));
    tree.set("text", Tree::string(recovery.text));
    return base::writeFile(file, base::writeJson(tree));
}

base::Result<RecoveryFile> readRecovery(const std::string& file) {
    const auto text = base::readFile(file);
    if (!text)
        return text.error();
    const auto tree = base::readJson(*text, file);
    if (!tree)
        return tree.error();
    const Tree* content = tree->find("text");
    if (!content || !content->isString())
        return base::Error{base::ErrorKind::invalid,
                           {"no-recovery-file", SALLYPORT_TR("This is no recovery file of Sallyport."), {}},
                           {file, 0, 0, {}}};
    RecoveryFile recovery;
    recovery.path = tree->text({"document"});
    recovery.name = tree->text({"name"});
    recovery.text = *content->asString();
    if (const Tree* demo = tree->find("demo"))
        recovery.demo = demo->asBoolean().value_or(false);
    if (const Tree* when = tree->find("when"))
        recovery.when = when->asInteger().value_or(0);
    return recovery;
}

std::vector<Recoverable> recoverableIn(const std::string& folder) {
    std::vector<Recoverable> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string file = entry.path().string();
        if (!file.ends_with(ending))
            continue;
        QLockFile lock(QString::fromStdString(lockOf(file)));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue; // another window works on it
        lock.unlock();
        if (const auto recovery = readRecovery(file))
            found.push_back({file, recovery->path, recovery->name, recovery->when});
    }
    std::sort(found.begin(), found.end(), [](const Recoverable& a, const Recoverable& b) {
        return a.when != b.when ? a.when > b.when : a.file < b.file;
    });
    return found;
}

void removeRecovery(const std::string& file) {
    std::error_code error;
    fs::remove(file, error);
    fs::remove(lockOf(file), error);
}

RecoverySlot::RecoverySlot(const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    m_file = (fs::path(folder) / (id + std::string(ending))).string();
    m_lock = std::make_unique<QLockFile>(QString::fromStdString(lockOf(m_file)));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

RecoverySlot::~RecoverySlot() = default;

void RecoverySlot::clear() {
    std::error_code error;
    fs::remove(m_file, error);
}

} // namespace sallyport::session
