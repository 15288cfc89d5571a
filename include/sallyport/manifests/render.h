#pragma once
// render(Document, ClusterState) -> the manifests that close a tunnel to what
// is published, as named files, and what existing objects they replace. Pure:
// writes nothing, and equal inputs give equal bytes. A Secret is only ever
// referenced.
#include <sallyport/model/cluster.h>
#include <sallyport/model/document.h>
#include <sallyport/policy/generate.h>

namespace sallyport::manifests {

enum class FileLayout { plain, kustomize, flux, argocd };

struct Options {
    std::string dialect; // empty: the Document's, else what the state's profile enforces
    FileLayout layout = FileLayout::kustomize;
    std::string today; // YYYY-MM-DD, for the age of dated tables
    // Where the files will stand in their repository, for Flux and Argo CD; empty: the Document's name.
    std::string pathInRepository;
    // Isolate the published pods too: beside what existing policies let in, only their tunnels get there. Who
    // else used them loses that (checks::losses).
    bool onlyPublished = false;
};

struct File {
    std::string path;                // relative, with '/'
    std::vector<base::Tree> objects; // empty for files that are not manifests
    std::string text;                // what is written
};

// An existing object that must go or shrink for the result to hold. Never touched unless adopted.
struct Replacement {
    enum class Action {
        remove,  // it allows more than is published, or stands in the way
        replace, // the bundle has an object of this kind and name
        shrink,  // it is about other pods too: only the connector must leave it
    };
    model::ObjectKey key;
    base::Place place; // of the object, or of its first rule that allows too much
    base::Text why;
    Action action = Action::remove;
    std::vector<base::Place> rules;    // that allow too much
    std::optional<base::Tree> becomes; // shrink: the object as it should be; nothing where that is not known
};
std::string name(Replacement::Action);

// A connector of the bundle, and what it publishes from where it stands.
struct PlacedConnector {
    std::string tunnel;   // of the Document
    std::string ns, name; // of the workload; the app's for a sidecar
    std::vector<model::PublicHostname> hostnames;
};

struct Bundle {
    std::vector<File> files; // sorted by path; replaces.json included
    std::vector<Replacement> replaces;
    std::vector<base::Diagnostic> notes;
    // A sidecar is no object of its own: workloads as they become once patched.
    std::vector<base::Tree> patched;
    std::vector<PlacedConnector> connectors;
    std::vector<base::Tree> objects() const;
};

// One backend that could not be resolved: render refuses, naming each.
struct Unresolved {
    std::string tunnel;
    std::string hostname; // its id when it has no name
    base::Text why;
    base::Place place;
};

struct Rendered {
    Bundle bundle;
    std::vector<Unresolved> unresolved; // not empty: the bundle is empty
};

// ErrorKind::refused when the routes of a tunnel are unknown: nothing that would cut them off is offered.
base::Result<Rendered> render(const model::Document& document, const model::ClusterState& state,
                              const policy::Ruleset& ruleset, const Options& options = {});

// The state as it is once what `replaces` names is gone or smaller, and the bundle is there.
model::ClusterState applied(const model::ClusterState& state, const Bundle& bundle);

// "plain", "kustomize", "flux", "argocd".
std::optional<FileLayout> fileLayoutFrom(std::string_view text);

} // namespace sallyport::manifests
