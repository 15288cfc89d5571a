#pragma once
// What a worker reads when something is opened: values only.
#include <sallyport/session/session.h>
#include <sallyport/source/source.h>

namespace sallyport::session {

struct Loaded {
    Opened opened = Opened::fresh;
    std::string path;     // the Document's file; empty: none
    std::string fileText; // what stands in it
    DocumentPtr document;
    StatePtr state;
    std::optional<base::Error> sourceError; // the source could not be read at all
    DocumentPtr recovered;                  // what is to stand over `document`
    std::string recoveryFile;               // it came from
};

struct Reading {
    policy::CompileOptions profile;
    source::Options options;
};

base::Result<Loaded> loadFolder(const std::string& folder, const Reading& reading);
base::Result<Loaded> loadDocument(const std::string& path, const Reading& reading);
base::Result<Loaded> loadDemo();
base::Result<Loaded> loadRecovered(const Recoverable& one, const Reading& reading);

// The Document's source, from where the Document lies.
struct Observed {
    StatePtr state;
    std::optional<base::Error> error;
};
Observed observe(const model::Document& document, Opened opened, const std::string& path,
                 const Reading& reading);
// The state of the demo world.
StatePtr demoState();
// Writes the demo's manifests into a new folder beside `document`, or finds them there; gives its name.
base::Result<std::string> keepDemoBeside(const std::string& document);

base::Result<model::Document> parseDocument(const std::string& text, const std::string& path);
// Whether a text has `#` comments, which writing a Document drops.
bool hasComments(const std::string& text);
// "homelab.sallyport.yaml" and "homelab.yaml" -> "homelab"
std::string nameOfFile(const std::string& path);
// A source that was relative to one folder, relative to another; absolute ones that are not below stay.
std::string rebased(const std::string& source, const std::string& fromFile, const std::string& toFile);

} // namespace sallyport::session
