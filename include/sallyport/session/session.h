#pragma once
// The open Document, its undo stack, what was observed and what follows from
// both. One way to change: edit(). One way to look: changed(parts), then the
// shared, unchanging values. Lives on the main thread; reading, deriving and
// writing recovery files happen on workers, whose older results are dropped.
#include <sallyport/checks/checks.h>
#include <sallyport/checks/proof.h>
#include <sallyport/diagram/map.h>
#include <sallyport/session/edits.h>
#include <sallyport/session/merge.h>

#include <QObject>
#include <QString>

#include <memory>

class QUndoStack;

namespace sallyport::session {

using DocumentPtr = std::shared_ptr<const model::Document>;
using StatePtr = std::shared_ptr<const model::ClusterState>;
using DerivedPtr = std::shared_ptr<const checks::Derived>;
using MapPtr = std::shared_ptr<const diagram::Map>;

// What changed; a view looks again at these.
enum class Part : unsigned {
    document = 1,
    file = 2,    // path, dirty mark, the file changed outside
    state = 4,   // what was observed
    derived = 8, // derived values, their error, or whether they are stale
    work = 16,   // reading begins, goes on, ends
    recent = 32,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

// What comes from outside.
struct Environment {
    std::string stateFolder;            // recovery files; empty: none are kept
    std::function<std::string()> today; // YYYY-MM-DD
    std::vector<std::string> recent;    // as it was stored, newest first
    std::function<void(const std::vector<std::string>&)> storeRecent;
    int autosaveAfter = 500; // milliseconds after an edit
    int staleAfter = 100;    // milliseconds
    QObject* parent = nullptr;
};

enum class Opened { nothing, fresh, folder, document, demo };

// Reading that goes on.
struct Work {
    base::Text what;       // "Reading %1"
    std::size_t files = 0; // read so far
};

// How the map is to be laid out.
struct Drawing {
    diagram::MapOptions options; // its textWidth is called on workers
    MapPtr before;
};

// A document that was not closed cleanly.
struct Recoverable {
    std::string file;      // the recovery file
    std::string document;  // the file it belongs to; empty: never saved
    std::string name;      // of the Document
    std::int64_t when = 0; // seconds since 1970
};

// "Only what is published", before anything is written.
struct Preview {
    DocumentPtr document;
    std::optional<base::Error> refused; // why nothing is offered (the routes are unknown, ...)
    std::vector<manifests::Unresolved> unresolved;
    manifests::Bundle bundle;
    checks::Proof proof;
    int excessBefore = 0; // doors, of the tunnel's connectors that are there
    // Who else is under a policy that must go or shrink.
    struct Affected {
        model::ObjectKey policy;
        std::vector<std::string> others; // workloads, NS/NAME
    };
    std::vector<Affected> affected;
};

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(Environment environment);
    ~Session() override;

    // -- what is open; the values are never null, but for derived() before the first result
    Opened opened() const;
    DocumentPtr document() const;
    StatePtr state() const;
    DerivedPtr derived() const;
    std::uint64_t revision() const;        // of document and state: counts up with each change
    std::uint64_t derivedRevision() const; // that derived() was made of
    bool stale() const;                    // derived() is of an earlier revision, and has been for a while
    const std::optional<base::Error>& derivedError() const; // two enforcers, an unknown profile, ...
    std::optional<Work> work() const;
    // The way of a request through what derived() is made of; those of the saved requests stand there. An
    // error for a text that is no "https://..." or "GET https://...", and before the first result.
    base::Result<reach::Trace> trace(const edge::Request& request) const;
    base::Result<reach::Trace> trace(const std::string& requestLine) const;

    // -- to change
    // Copies the Document, applies fn, pushes one step if it differs. True when it did.
    bool edit(const base::Text& text, const std::string& mergeKey,
              const std::function<void(model::Document&)>& fn);
    // An error is told by failed().
    bool edit(const MaybeEdit& edit);
    // A gesture or a field is done: the next edit is a step of its own, whatever its key.
    void endInteraction();
    QUndoStack* undoStack() const;
    // In place of the Document's, for this session: auto, cilium, ...; empty: the Document's.
    void setProfile(const std::string& profile);
    std::string profile() const;

    // -- the map, laid out by the worker that derives: it comes with the derived values
    // Null: none is wanted.
    void wantMap(std::shared_ptr<const Drawing> how);
    // Of document(), state() and derived(), as `how` has it; null where that was not wanted when they were
    // worked out, or another map was wanted since.
    MapPtr map(const std::shared_ptr<const Drawing>& how) const;

    // -- to open; each keeps what is open when it fails, and tells failed()
    void newDocument(const std::string& name);
    void openFolder(const std::string& folder); // adopts a Document
    void openDocument(const std::string& path);
    void openDemo();
    void reload(); // reads the source again
    void cancel(); // the reading
    void close();

    // -- the file
    std::string path() const;  // empty: never saved
    std::string title() const; // of the file, else the Document's name
    bool isDirty() const;
    bool wouldLoseComments() const; // saving writes over `#` comments
    base::Result<void> save();
    base::Result<void> saveAs(const std::string& path);
    std::vector<std::string> recent() const; // newest first

    // -- the file changed outside (fileChangedOutside)
    bool isChangedOutside() const;
    void keepMine(); // the next save writes over theirs
    base::Result<void> takeTheirs();
    // ErrorKind::conflict, and mergeConflicts(), when both sides changed the same.
    base::Result<void> mergeTheirs();
    const std::vector<Conflict>& mergeConflicts() const;

    // -- after a crash
    std::vector<Recoverable> recoverable() const;
    void recover(const Recoverable& one); // opens it, dirty
    void discard(const Recoverable& one);

    // Answers with previewReady; only the newest request is answered.
    void previewOnlyPublished();

signals:
    void changed(sallyport::session::Parts parts);
    void failed(const sallyport::base::Error& error);
    void fileChangedOutside();
    void previewReady(std::shared_ptr<const sallyport::session::Preview> preview);

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

// A message in the language of the program: its pattern is translated in the context "sallyport".
QString shown(const base::Text& text);

} // namespace sallyport::session
