#include "files.h"

#include "owned.h"
#include "parts.h"

#include <sallyport/base/yaml.h>

namespace sallyport::manifests {

namespace {

Tree placeTree(const base::Place& place) {
    return object({{"pointer", place.pointer.empty() ? Tree() : text(place.pointer)},
                   {"file", text(place.file)},
                   {"line", number(place.line)}});
}

Tree replacementTree(const Replacement& replacement) {
    Tree rules = Tree::list();
    for (const base::Place& rule : replacement.rules)
        rules.append(placeTree(rule));
    return object({{"action", text(name(replacement.action))},
                   {"kind", text(replacement.key.kind)},
                   {"namespace", text(replacement.key.ns)},
                   {"name", text(replacement.key.name)},
                   {"file", text(replacement.place.file)},
                   {"line", number(replacement.place.line)},
                   {"why", text(replacement.why.english())},
                   {"rules", rules.size() ? rules : Tree()},
                   {"becomes", replacement.becomes ? *replacement.becomes : Tree()}});
}

model::Labels ownLabels(const model::Document& document) {
    return {{managedByLabel, manager}, {"app.kubernetes.io/name", dnsLabel(document.name)}};
}

} // namespace

File manifestFile(std::string path, std::vector<Tree> objects) {
    File file;
    file.path = std::move(path);
    file.text = base::writeYaml(std::span<const Tree>(objects));
    file.objects = std::move(objects);
    return file;
}

File kustomization(const std::vector<File>& files) {
    Tree resources = Tree::list();
    for (const File& file : files)
        if (!file.objects.empty())
            resources.append(text(file.path));
    const Tree tree = object({{"apiVersion", text("kustomize.config.k8s.io/v1beta1")},
                              {"kind", text("Kustomization")},
                              {"resources", std::move(resources)}});
    return {"kustomization.yaml", {}, base::writeYaml(tree)};
}

File sidecarComponent(const std::string& folder) {
    const Tree tree = object({{"apiVersion", text("kustomize.config.k8s.io/v1alpha1")},
                              {"kind", text("Component")},
                              {"patches", list({object({{"path", text("patch.yaml")}})})}});
    return {folder + "kustomization.yaml", {}, base::writeYaml(tree)};
}

File fluxFile(const model::Document& document, const model::ClusterState& state, const std::string& path) {
    std::string ns = "flux-system";
    Tree source = object({{"kind", text("GitRepository")}, {"name", text("flux-system")}});
    for (const auto& other : state.ofKind("Kustomization", "kustomize.toolkit.fluxcd.io")) {
        const Tree* theirs = other->tree.find({"spec", "sourceRef"});
        if (!theirs || theirs->text({"kind"}) != "GitRepository" || isOwned(*other))
            continue;
        ns = other->key.ns;
        source = *theirs;
        break;
    }
    Tree tree = manifest("kustomize.toolkit.fluxcd.io/v1", "Kustomization", ns, dnsLabel(document.name),
                         ownLabels(document));
    tree.set("spec", object({{"interval", text("10m")},
                             {"path", text("./" + path)},
                             {"prune", boolean(true)},
                             {"wait", boolean(true)},
                             {"sourceRef", std::move(source)}}));
    return manifestFile("flux.yaml", {tree});
}

File argoFile(const model::Document& document, const model::ClusterState& state, const std::string& path,
              std::vector<base::Diagnostic>& notes) {
    std::string ns = "argocd";
    std::string repository;
    std::string revision = "HEAD";
    for (const auto& other : state.ofKind("Application", "argoproj.io")) {
        const Tree* source = other->tree.find({"spec", "source"});
        if (!source || source->text({"path"}).empty() || source->text({"repoURL"}).empty() || isOwned(*other))
            continue;
        ns = other->key.ns;
        repository = source->text({"repoURL"});
        if (const std::string theirs = source->text({"targetRevision"}); !theirs.empty())
            revision = theirs;
        break;
    }
    if (repository.empty()) {
        repository = "https://git.invalid/your/repository.git";
        notes.push_back(finding(base::Severity::warning, "file/argocd.yaml",
                                {"repository-unknown",
                                 SALLYPORT_TR("No Application shows the repository: write its address into "
                                              "repoURL of argocd.yaml"),
                                 {}}));
    }
    Tree tree =
        manifest("argoproj.io/v1alpha1", "Application", ns, dnsLabel(document.name), ownLabels(document));
    tree.set(
        "spec",
        object({{"project", text("default")},
                {"source", object({{"repoURL", text(repository)},
                                   {"path", text(path)},
                                   {"targetRevision", text(revision)}})},
                {"destination", object({{"server", text("https://kubernetes.default.svc")}})},
                {"syncPolicy",
                 object({{"automated", object({{"prune", boolean(true)}, {"selfHeal", boolean(true)}})}})}}));
    return manifestFile("argocd.yaml", {tree});
}

File replacesFile(const std::vector<Replacement>& replacements) {
    Tree tree = Tree::list();
    for (const Replacement& replacement : replacements)
        tree.append(replacementTree(replacement));
    return {"replaces.json", {}, base::writeJson(tree) + "\n"};
}

} // namespace sallyport::manifests
