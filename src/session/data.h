#pragma once
// What a Session holds.
#include "opening.h"
#include "recovery.h"
#include "worker.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QUndoStack>

namespace sallyport::session {

// What a worker works out.
struct Followed {
    base::Result<checks::Derived> derived;
    std::shared_ptr<const Drawing> wanted; // that the map was made of
    MapPtr map;                            // null: none was wanted, or it could not be derived
};

// The newest wish for a map, for workers to look at when they come to it.
class Wanted {
public:
    void set(std::shared_ptr<const Drawing> how) {
        const std::lock_guard lock(m_mutex);
        m_how = std::move(how);
    }
    std::shared_ptr<const Drawing> now() const {
        const std::lock_guard lock(m_mutex);
        return m_how;
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Drawing> m_how;
};

struct Session::Data {
    explicit Data(Session& owner, Environment given);

    // Documents and what follows
    void setDocument(DocumentPtr next);
    // For this Document and those of every step: undoing does not take it back.
    void relocate(const std::function<void(model::Document&)>& fn);
    void inputsChanged(Parts parts);
    checks::Inputs inputs() const;
    void derive();
    // On a worker.
    Followed follow(const checks::Inputs& inputs, const DerivedPtr& previous, const Worker::Stop& stop) const;
    void derived(std::uint64_t ofRevision, Followed answer);
    void keepResult(Followed answer); // it is of this revision
    static policy::CompileOptions compileOptions(const std::string& profile, const model::Document& document);
    void announce(Parts parts) { emit session.changed(parts); }

    // Reading
    using Load = std::function<base::Result<Loaded>(const Reading&)>;
    // Called on the main thread; what it gives is used on the worker.
    std::function<Reading(const Worker::Stop&)> readingOf(std::uint64_t ticket);
    void read(base::Text what, Load load);
    void progress(std::uint64_t ticket, std::size_t files);
    // followed: what follows from it, where that is known.
    void take(Loaded loaded, std::optional<Followed> followed = {});
    void endWork();
    void remember(const std::string& path);

    // The file
    base::Result<void> write(const std::string& path, const DocumentPtr& what);
    void watch();
    void lookOutside();
    std::optional<std::string> theirText() const; // when it is not what was last read or written
    base::Result<model::Document> theirs() const;
    // The file holds this Document now.
    void adoptFile(std::string text, DocumentPtr document);

    // Recovery
    void keepRecovery();
    void writeRecoveryNow(); // without a worker
    void dropRecovery();
    RecoveryFile recoveryNow() const; // its text is left to the worker

    Session& session;
    Environment environment;
    QUndoStack undo;
    Opened opened = Opened::nothing;
    DocumentPtr document;
    StatePtr state;
    DerivedPtr result;
    std::optional<base::Error> resultError;
    Wanted wish;
    std::shared_ptr<const Drawing> mapWanted; // that the map was made of
    MapPtr map;
    std::string profile;
    std::uint64_t revision = 0, resultRevision = 0, interaction = 0;
    bool stale = false;
    QTimer staleTimer;

    std::optional<Work> work;
    std::uint64_t ticket = 0; // of the newest reading

    std::uint64_t previewTicket = 0;

    std::string path;
    std::string fileText;     // that this program read or wrote last
    DocumentPtr fileDocument; // that stands in it
    bool outside = false;
    std::vector<Conflict> conflicts;
    QFileSystemWatcher watcher;
    QTimer lookTimer;
    std::vector<std::string> recent;

    std::unique_ptr<RecoverySlot> slot;
    QTimer recoveryTimer;

    // Last, so that they end before what they answer to.
    Worker deriver, reader, previewer, writer;
};

} // namespace sallyport::session
