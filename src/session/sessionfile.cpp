// The file behind the Document: saving, what others write into it, and recovery.
#include "data.h"

#include <sallyport/base/file.h>

#include <chrono>
#include <filesystem>

namespace sallyport::session {

namespace fs = std::filesystem;

std::string Session::path() const {
    return m_data->path;
}

std::string Session::title() const {
    return m_data->path.empty() ? m_data->document->name : fs::path(m_data->path).filename().string();
}

bool Session::isDirty() const {
    return !m_data->undo.isClean();
}

bool Session::isChangedOutside() const {
    return m_data->outside;
}

const std::vector<Conflict>& Session::mergeConflicts() const {
    return m_data->conflicts;
}

bool Session::wouldLoseComments() const {
    return !m_data->path.empty() && hasComments(m_data->fileText);
}

base::Result<void> Session::save() {
    Data& data = *m_data;
    if (data.path.empty())
        return base::Error{base::ErrorKind::usage,
                           {"no-file-yet", SALLYPORT_TR("The document has no file yet: save it as one."), {}},
                           {}};
    if (data.theirText()) {
        data.lookOutside();
        return base::Error{
            base::ErrorKind::conflict,
            {"changed-outside",
             SALLYPORT_TR("%1 was changed by another program: keep yours, take theirs, or merge both."),
             {data.path}},
            {data.path, 0, 0, {}}};
    }
    return data.write(data.path, data.document);
}

base::Result<void> Session::saveAs(const std::string& target) {
    Data& data = *m_data;
    std::error_code error;
    const std::string absolute = fs::absolute(target, error).lexically_normal().string();
    if (absolute == data.path)
        return save();
    const bool demo = data.opened == Opened::demo;
    std::optional<std::string> kept;
    if (demo) {
        // The file is to be of use to everyone who reads it: the demo's cluster goes with it.
        auto folder = keepDemoBeside(absolute);
        if (!folder)
            return folder.error();
        kept = *std::move(folder);
    }
    // Where a file stands is no step of the work: after undoing, its source is found from there all the same.
    const auto moved = [&, from = data.path](model::Document& document) {
        document.cluster.source = kept ? *kept : rebased(document.cluster.source, from, absolute);
        if (document.name.empty())
            document.name = nameOfFile(absolute);
    };
    model::Document next = *data.document;
    moved(next);
    auto written = data.write(absolute, std::make_shared<const model::Document>(std::move(next)));
    if (!written)
        return written;
    data.relocate(moved);
    data.path = absolute;
    data.opened = Opened::document;
    data.watch();
    data.remember(absolute);
    data.announce(Part::file);
    if (demo)
        reload(); // so that its places are lines of these files
    return written;
}

base::Result<void> Session::Data::write(const std::string& target, const DocumentPtr& what) {
    std::string text = model::writeDocumentText(*what);
    if (auto written = base::writeFile(target, text); !written)
        return written;
    adoptFile(std::move(text), what);
    undo.setClean();
    dropRecovery();
    watch();
    announce(Part::file);
    return {};
}

void Session::Data::adoptFile(std::string text, DocumentPtr inFile) {
    fileText = std::move(text);
    fileDocument = std::move(inFile);
    outside = false;
    conflicts.clear();
}

void Session::Data::watch() {
    QStringList wanted;
    if (!path.empty()) {
        // The folder, too: a file that is replaced, or gone and back, is another one.
        wanted << QString::fromStdString(path)
               << QString::fromStdString(fs::path(path).parent_path().string());
    }
    for (const QString& old : watcher.files() + watcher.directories())
        if (!wanted.contains(old))
            watcher.removePath(old);
    for (const QString& one : wanted)
        if (!watcher.files().contains(one) && !watcher.directories().contains(one))
            watcher.addPath(one);
}

std::optional<std::string> Session::Data::theirText() const {
    if (path.empty())
        return std::nullopt;
    auto text = base::readFile(path);
    if (!text || *text == fileText)
        return std::nullopt; // a file that is gone is written again
    return *std::move(text);
}

void Session::Data::lookOutside() {
    watch();
    const bool differs = theirText().has_value();
    if (differs == outside)
        return;
    outside = differs;
    announce(Part::file);
    if (outside)
        emit session.fileChangedOutside();
}

base::Result<model::Document> Session::Data::theirs() const {
    const auto text = theirText();
    return text ? parseDocument(*text, path) : base::Result<model::Document>(*fileDocument);
}

void Session::keepMine() {
    Data& data = *m_data;
    if (auto text = data.theirText()) {
        data.adoptFile(*std::move(text), data.fileDocument);
        data.undo.resetClean();
    }
    data.announce(Part::file);
}

base::Result<void> Session::takeTheirs() {
    Data& data = *m_data;
    auto text = data.theirText();
    if (!text)
        return {};
    auto document = parseDocument(*text, data.path);
    if (!document)
        return document.error();
    edit({"take-theirs", SALLYPORT_TR("Take what is in the file"), {}}, {},
         [&](model::Document& mine) { mine = *document; });
    data.adoptFile(*std::move(text), data.document);
    data.undo.setClean();
    data.dropRecovery();
    data.announce(Part::file);
    return {};
}

base::Result<void> Session::mergeTheirs() {
    Data& data = *m_data;
    auto text = data.theirText();
    if (!text)
        return {};
    auto document = parseDocument(*text, data.path);
    if (!document)
        return document.error();
    const auto theirs = std::make_shared<const model::Document>(*std::move(document));
    Merged merged = merge(model::writeDocument(*data.fileDocument), model::writeDocument(*data.document),
                          model::writeDocument(*theirs));
    data.conflicts = std::move(merged.conflicts);
    if (!data.conflicts.empty())
        return base::Error{base::ErrorKind::conflict,
                           {"merge-conflict",
                            SALLYPORT_TR("Both changed the same, first %1: keep yours, or take theirs."),
                            {data.conflicts.front().pointer}},
                           {data.path, 0, 0, data.conflicts.front().pointer}};
    std::vector<base::Diagnostic> problems;
    auto both = model::readDocument(merged.tree, problems);
    if (!both)
        return both.error();
    edit({"merge", SALLYPORT_TR("Merge what changed in the file"), {}}, {},
         [&](model::Document& mine) { mine = *both; });
    data.adoptFile(*std::move(text), theirs);
    if (*data.document == *theirs)
        data.undo.setClean();
    else
        data.undo.resetClean();
    data.announce(Part::file);
    return {};
}

RecoveryFile Session::Data::recoveryNow() const {
    RecoveryFile recovery;
    recovery.path = path;
    recovery.demo = opened == Opened::demo;
    recovery.name = document->name;
    recovery.when =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
    return recovery;
}

void Session::Data::keepRecovery() {
    if (environment.stateFolder.empty())
        return;
    if (undo.isClean()) {
        dropRecovery(); // undone to what is saved
        return;
    }
    if (!slot)
        slot = std::make_unique<RecoverySlot>(environment.stateFolder);
    writer.start(
        [file = slot->file(), recovery = recoveryNow(), now = document](const Worker::Stop&) mutable {
            recovery.text = model::writeDocumentText(*now);
            // What cannot be kept now is tried again after the next edit.
            static_cast<void>(writeRecovery(file, recovery));
        },
        false);
}

void Session::Data::writeRecoveryNow() {
    recoveryTimer.stop();
    keepRecovery();
    writer.drain();
}

void Session::Data::dropRecovery() {
    recoveryTimer.stop();
    if (!slot)
        return;
    writer.drain();
    slot->clear();
    slot.reset();
}

std::vector<Recoverable> Session::recoverable() const {
    return m_data->environment.stateFolder.empty() ? std::vector<Recoverable>()
                                                   : recoverableIn(m_data->environment.stateFolder);
}

void Session::discard(const Recoverable& one) {
    removeRecovery(one.file);
}

} // namespace sallyport::session
