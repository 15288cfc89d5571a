#pragma once
// Recovery files: what was not saved, and which file it belongs to. Each belongs
// to one run of the program, which holds a lock beside it; a file whose lock
// nobody holds was left by a crash.
#include <sallyport/session/session.h>

class QLockFile;

namespace sallyport::session {

struct RecoveryFile {
    std::string path; // of the document; empty: never saved
    bool demo = false;
    std::string name;
    std::int64_t when = 0; // seconds since 1970
    std::string text;      // of the Document
};
base::Result<void> writeRecovery(const std::string& file, const RecoveryFile& recovery);
base::Result<RecoveryFile> readRecovery(const std::string& file);

// Those in a folder that no running program holds, newest first.
std::vector<Recoverable> recoverableIn(const std::string& folder);
// One that a crash left.
void removeRecovery(const std::string& file);

// A name that no other run uses, and its lock, held until this goes.
class RecoverySlot {
public:
    explicit RecoverySlot(const std::string& folder);
    ~RecoverySlot();
    const std::string& file() const { return m_file; }
    void clear(); // removes the file

private:
    std::string m_file;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace sallyport::session
