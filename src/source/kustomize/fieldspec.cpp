#include "kustomize/fieldspec.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

constexpr int deepest = 100; // as deep as a Tree may be

Tree made(CreateKind kind, const Tree& parent) {
    return kind == CreateKind::map ? Tree::map(parent.origin()) : Tree::string("", parent.origin());
}

struct Visit {
    const std::vector<std::string>& path;
    bool create;
    CreateKind kind;
    const std::function<void(Tree&)>& set;

    void walk(Tree& node, std::size_t at, int depth) const {
        if (depth > deepest)
            return;
        if (at == path.size())
            return set(node);
        if (node.isList()) {
            for (Tree& item : node.items())
                walk(item, at, depth + 1);
        } else if (node.isMap()) {
            enter(node, at, depth);
        }
    }

    void enter(Tree& map, std::size_t at, int depth) const {
        std::string_view name = path[at];
        const bool list = name.ends_with("[]");
        if (list)
            name.remove_suffix(2);
        const bool may = create && kind != CreateKind::nothing && !list;
        const CreateKind next = at + 1 == path.size() ? kind : CreateKind::map;
        Tree* field = map.find(name);
        if (!field && !may)
            return;
        if (!field || (field->isNull() && may))
            field = &map.set(name, made(next, map));
        walk(*field, at + 1, depth + 1);
    }
};

} // namespace

std::vector<std::string> splitPath(std::string_view path, char delimiter) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '\\' && i + 1 < path.size() && path[i + 1] == delimiter)
            parts.back() += path[++i];
        else if (path[i] == delimiter)
            parts.emplace_back();
        else
            parts.back() += path[i];
    }
    if (parts.size() > 1 && parts.front().empty())
        parts.erase(parts.begin());
    return parts;
}

void visitField(Tree& object, const FieldSpec& spec, CreateKind create,
                const std::function<void(Tree&)>& set) {
    if (!gvkOf(object).selectedBy(spec.gvk))
        return;
    const auto path = splitPath(spec.path, '/');
    Visit{path, spec.create, create, set}.walk(object, 0, 0);
}

void addSpec(FieldSpecs& to, const FieldSpec& spec) {
    const bool there = std::any_of(to.begin(), to.end(), [&](const FieldSpec& s) {
        return s.path == spec.path && s.gvk.selectedBy(spec.gvk);
    });
    if (!there)
        to.push_back(spec);
}

void addSpecs(FieldSpecs& to, const FieldSpecs& from) {
    for (const FieldSpec& spec : from)
        addSpec(to, spec);
}

FieldSpec readFieldSpec(const Tree& tree) {
    FieldSpec spec;
    spec.gvk = {tree.text({"group"}), tree.text({"version"}), tree.text({"kind"})};
    spec.path = tree.text({"path"});
    if (const Tree* create = tree.find("create"))
        spec.create = create->asBoolean().value_or(false);
    return spec;
}

void TransformerConfig::add(const Tree& configuration) {
    const std::pair<std::string_view, FieldSpecs*> lists[] = {
        {"commonLabels", &commonLabels},
        {"templateLabels", &templateLabels},
        {"labels", &labels},
        {"commonAnnotations", &commonAnnotations},
        {"namespace", &nameSpace},
        {"images", &images},
        {"replicas", &replicas},
    };
    for (const auto& [name, specs] : lists)
        if (const Tree* list = configuration.find(name))
            for (const Tree& item : list->items())
                addSpec(*specs, readFieldSpec(item));
    const Tree* references = configuration.find("nameReference");
    if (!references)
        return;
    for (const Tree& item : references->items()) {
        NameReference reference;
        reference.target = {item.text({"group"}), item.text({"version"}), item.text({"kind"})};
        if (const Tree* specs = item.find("fieldSpecs"))
            for (const Tree& spec : specs->items())
                reference.referrers.push_back(readFieldSpec(spec));
        nameReferences.push_back(std::move(reference));
    }
}

void TransformerConfig::add(const TransformerConfig& other) {
    addSpecs(commonLabels, other.commonLabels);
    addSpecs(templateLabels, other.templateLabels);
    addSpecs(labels, other.labels);
    addSpecs(commonAnnotations, other.commonAnnotations);
    addSpecs(nameSpace, other.nameSpace);
    addSpecs(images, other.images);
    addSpecs(replicas, other.replicas);
    for (const NameReference& reference : other.nameReferences) {
        const auto same = std::find_if(nameReferences.begin(), nameReferences.end(),
                                       [&](const NameReference& r) { return r.target == reference.target; });
        if (same == nameReferences.end())
            nameReferences.push_back(reference);
        else
            addSpecs(same->referrers, reference.referrers);
    }
}

} // namespace sallyport::source
