#include "kustomize/generate.h"

#include "kustomize/hash.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

struct Pair {
    std::string key, value;
    base::Origin origin;
};

// Removes quotes only where both ends have the same one.
std::string unquoted(std::string value) {
    if (value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\''))
        return value.substr(1, value.size() - 2);
    return value;
}

bool isRemote(const std::string& path) {
    return path.starts_with("http://") || path.starts_with("https://");
}

class Pairs {
public:
    Pairs(const Tree& item, const fs::path& folder, Files& files, Notes& notes)
        : m_item(item), m_folder(folder), m_files(files), m_notes(notes) {}

    std::vector<Pair> all() {
        each("envs", [&](const Tree& t) { envFile(t); });
        if (const Tree* one = m_item.find("env"))
            envFile(*one);
        each("literals", [&](const Tree& t) { literal(t); });
        each("files", [&](const Tree& t) { file(t); });
        return std::move(m_pairs);
    }

private:
    void each(std::string_view member, const std::function<void(const Tree&)>& use) {
        if (const Tree* list = m_item.find(member))
            for (const Tree& entry : list->items())
                use(entry);
    }

    std::optional<std::string> load(const std::string& path, const Tree& by) {
        if (isRemote(path)) {
            m_notes.add(by.origin().place(), {"source-generator-remote",
                                              SALLYPORT_TR("%1 is not read: Sallyport does not fetch."),
                                              {path}});
            return std::nullopt;
        }
        const fs::path file = (m_folder / path).lexically_normal();
        m_files.useText(file);
        auto text = m_files.text(file);
        if (text)
            return std::move(text).value();
        m_notes.add(by.origin().place(),
                    {"source-generator-file",
                     SALLYPORT_TR("The generator's file %1 cannot be read; its key is left out."),
                     {path}});
        return std::nullopt;
    }

    void literal(const Tree& entry) {
        const std::string text = entry.scalarText();
        const auto equals = text.find('=');
        if (equals == std::string::npos || equals == 0) {
            m_notes.add(entry.origin().place(),
                        {"source-generator-literal",
                         SALLYPORT_TR("A generator's literal is written as key=value; this one is left out."),
                         {}});
            return;
        }
        m_pairs.push_back({text.substr(0, equals), unquoted(text.substr(equals + 1)), entry.origin()});
    }

    void file(const Tree& entry) {
        const std::string text = entry.scalarText();
        const auto equals = text.find('=');
        const std::string path = equals == std::string::npos ? text : text.substr(equals + 1);
        const std::string key =
            equals == std::string::npos ? fs::path(path).filename().string() : text.substr(0, equals);
        if (auto content = load(path, entry)) {
            const auto name =
                base::fileName(m_files.name((m_folder / path).lexically_normal()));
            m_pairs.push_back({key, std::move(*content), {name, 1, 1}});
        }
    }

    void envFile(const Tree& entry) {
        const std::string path = entry.scalarText();
        const auto content = load(path, entry);
        if (!content)
            return;
        const auto name =
            base::fileName(m_files.name((m_folder / path).lexically_normal()));
        std::string_view rest = *content;
        if (rest.starts_with("\xEF\xBB\xBF"))
            rest.remove_prefix(3);
        for (int line = 1; !rest.empty(); ++line) {
            const auto end = rest.find('\n');
            std::string_view text = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            if (text.ends_with('\r'))
                text.remove_suffix(1);
            const auto first = text.find_first_not_of(" \t\v\f\r");
            if (first == std::string_view::npos || text[first] == '#')
                continue;
            text.remove_prefix(first);
            const auto equals = text.find('=');
            m_pairs.push_back({std::string(text.substr(0, equals)),
                               std::string(equals == std::string_view::npos ? "" : text.substr(equals + 1)),
                               {name, line, 1}});
        }
    }

    const Tree& m_item;
    const fs::path& m_folder;
    Files& m_files;
    Notes& m_notes;
    std::vector<Pair> m_pairs;
};

bool flag(const Tree& item, const Tree* general, std::string_view name) {
    const auto isTrue = [&](const Tree* options) {
        const Tree* value = options ? options->find(name) : nullptr;
        return value && value->asBoolean().value_or(false);
    };
    return isTrue(item.find("options")) || isTrue(general);
}

void addMetadata(Tree& metadata, std::string_view member, const Tree* pairs) {
    if (!pairs)
        return;
    for (const Tree::Member& pair : pairs->members()) {
        Tree* map = metadata.find(member);
        if (!map)
            map = &metadata.set(member, Tree::map(pairs->origin()));
        if (!map->find(pair.key))
            map->set(pair.key, Tree::string(pair.value.scalarText(), pair.value.origin()));
    }
}

std::optional<Resource> base(const char* kind, const Tree& item, const Tree* options, Notes& notes) {
    const std::string name = item.text({"name"});
    if (name.empty()) {
        notes.add(item.origin().place(),
                  {"source-generator-name", SALLYPORT_TR("This generator has no name; it is left out."), {}});
        return std::nullopt;
    }
    const base::Origin& origin = item.origin();
    Resource resource;
    resource.tree = Tree::map(origin);
    resource.tree.set("apiVersion", Tree::string("v1", origin));
    resource.tree.set("kind", Tree::string(kind, origin));
    Tree metadata = Tree::map(origin);
    metadata.set("name", *item.find("name"));
    if (const Tree* ns = item.find("namespace"); ns && !ns->scalarText().empty())
        metadata.set("namespace", Tree::string(ns->scalarText(), ns->origin()));
    for (const char* member : {"labels", "annotations"}) {
        addMetadata(metadata, member, item.find({"options", member}));
        addMetadata(metadata, member, options ? options->find(member) : nullptr);
    }
    resource.tree.set("metadata", std::move(metadata));
    if (flag(item, options, "immutable"))
        resource.tree.set("immutable", Tree::boolean(true, origin));
    resource.behavior = item.text({"behavior"});
    resource.needsHash = !flag(item, options, "disableNameSuffixHash");
    return resource;
}

// The members of a map, those of `over` winning.
void mergeMap(Tree& into, std::string_view member, const Tree& under) {
    const Tree* below = under.find(member);
    if (!below || !below->isMap())
        return;
    Tree merged = *below;
    if (const Tree* above = into.find(member))
        for (const Tree::Member& pair : above->members())
            merged.set(pair.key, pair.value);
    if (merged.size() > 0)
        into.set(member, std::move(merged));
}

} // namespace

std::optional<Resource> generateConfigMap(const Tree& item, const Tree* options, const fs::path& folder,
                                          Files& files, Notes& notes) {
    auto resource = base("ConfigMap", item, options, notes);
    if (!resource)
        return std::nullopt;
    for (Pair& pair : Pairs(item, folder, files, notes).all()) {
        const bool isText = isUtf8(pair.value);
        Tree* map = resource->tree.find(isText ? "data" : "binaryData");
        if (!map)
            map = &resource->tree.set(isText ? "data" : "binaryData", Tree::map(item.origin()));
        map->set(pair.key, Tree::string(isText ? std::move(pair.value) : base64(pair.value), pair.origin));
    }
    return resource;
}

std::optional<Resource> generateSecret(const Tree& item, const Tree* options, const fs::path& folder,
                                       Files& files, Notes& notes) {
    auto resource = base("Secret", item, options, notes);
    if (!resource)
        return std::nullopt;
    const std::string type = item.text({"type"});
    resource->tree.set("type", Tree::string(type.empty() ? "Opaque" : type, item.origin()));
    for (const char* member : {"files", "envs"})
        if (const Tree* list = item.find(member))
            for (const Tree& entry : list->items()) {
                const std::string text = entry.scalarText();
                files.useText((folder / text.substr(text.find('=') + 1)).lexically_normal());
            }
    return resource;
}

void absorb(Resources& resources, Resource generated, Notes& notes) {
    const ResId id = generated.id();
    const auto old =
        std::find_if(resources.begin(), resources.end(), [&](const Resource& r) { return r.everWas(id); });
    const bool merges = generated.behavior == "merge", replaces = generated.behavior == "replace";
    if (old == resources.end()) {
        if (merges || replaces)
            notes.add(generated.tree.origin().place(),
                      {"source-generator-behavior",
                       SALLYPORT_TR("There is no %1 to %2; the generated one is added."),
                       {id.text(), generated.behavior}});
        resources.push_back(std::move(generated));
        return;
    }
    if (!merges && !replaces) {
        notes.add(
            generated.tree.origin().place(),
            {"source-generator-exists",
             SALLYPORT_TR("%1 is there already; a generator needs behavior merge or replace to change it."),
             {id.text()}});
        return;
    }
    Tree& metadata = metadataOf(generated.tree);
    const Tree& before = metadataOf(old->tree);
    mergeMap(metadata, "labels", before);
    mergeMap(metadata, "annotations", before);
    setMetadataText(generated.tree, "name", old->name());
    if (!old->ns().empty())
        setMetadataText(generated.tree, "namespace", old->ns());
    if (merges) {
        mergeMap(generated.tree, "data", old->tree);
        mergeMap(generated.tree, "binaryData", old->tree);
    }
    generated.formerIds = old->formerIds;
    generated.prefixes = old->prefixes;
    generated.suffixes = old->suffixes;
    generated.needsHash = generated.needsHash && old->needsHash;
    *old = std::move(generated);
}

} // namespace sallyport::source
