#pragma once
// render(Document, ClusterState) -> the manifests that close a tunnel to what
// is published, as named files, and what existing objects they replace. Pure:
// writes nothing. A Secret is only ever referenced.
#include <sallyport/model/cluster.h>
#include <sallyport/model/document.h>
#include <sallyport/policy/generate.h>

namespace sallyport::manifests {

enum class FileLayout { plain, kustomize, flux, argocd };

struct Options {
    std::string dialect;              // empty: the Document's, else what the state's profile enforces
    FileLayout layout = FileLayout::kustomize;
    std::string today;                // YYYY-MM-DD, for the age of dated tables
};

struct File {
    std::string path;                 // relative, with '/'
    std::vector<base::Tree> objects;  // empty for files that are not manifests
    std::string text;                 // what is written
};

// An existing object that must go or shrink for the result to hold.
struct Replacement {
    model::ObjectKey key;
    base::Place place;
    base::Text why;
    bool whole = true; // false: only the rule at place.pointer
};

struct Bundle {
    std::vector<File> files;          // sorted by path; replaces.json included
    std::vector<Replacement> replaces;
    std::vector<base::Diagnostic> notes;
    std::vector<base::Tree> objects() const;
};

// One backend that could not be resolved: render refuses, naming each.
struct Unresolved {
    std::string hostname;
    base::Text why;
    base::Place place;
};

struct Rendered {
    Bundle bundle;
    std::vector<Unresolved> unresolved; // not empty: the bundle is empty
};

base::Result<Rendered> render(const model::Document& document, const model::ClusterState& state,
                              const policy::Ruleset& ruleset, const Options& options = {});

} // namespace sallyport::manifests
