// Names change (prefix, suffix, hash, namespace); what refers to them follows. The rules for picking the
// object that is meant are those of kustomize's nameref filter.
#include "kustomize/hash.h"
#include "kustomize/transform.h"

#include <algorithm>
#include <set>

namespace sallyport::source {

using base::Tree;

namespace {

using Candidates = std::vector<const Resource*>;

// {a,b,c} and {b,c} end alike; an empty list ends like an empty one only.
bool endAlike(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto n = std::min(a.size(), b.size());
    if (n == 0)
        return a.size() == b.size();
    return std::equal(a.end() - static_cast<std::ptrdiff_t>(n), a.end(),
                      b.end() - static_cast<std::ptrdiff_t>(n));
}

bool sameContext(const Resource& a, const Resource& b, bool emptyIsAny) {
    const auto alike = [&](const auto& x, const auto& y) {
        return (emptyIsAny && (x.empty() || y.empty())) || endAlike(x, y);
    };
    return alike(a.prefixes, b.prefixes) && alike(a.suffixes, b.suffixes);
}

bool wasEver(const Resource& resource, const Gvk& gvk) {
    return std::any_of(resource.formerIds.begin(), resource.formerIds.end(),
                       [&](const ResId& id) { return id.gvk.selectedBy(gvk); });
}

bool wasCalled(const Resource& resource, const std::string& name) {
    return std::any_of(resource.formerIds.begin(), resource.formerIds.end(),
                       [&](const ResId& id) { return id.name == name; });
}

// What of the kustomization the referrer may refer to at all.
Candidates referable(const Resources& resources, const Resource& referrer) {
    const ResId id = referrer.id();
    std::set<std::string> accountNamespaces;
    if (const Tree* subjects = referrer.tree.find("subjects"); subjects && id.gvk.kind == "RoleBinding")
        for (const Tree& subject : subjects->items())
            if (subject.text({"kind"}) == "ServiceAccount" && !subject.text({"namespace"}).empty())
                accountNamespaces.insert(subject.text({"namespace"}));
    Candidates all;
    for (const Resource& resource : resources) {
        const ResId other = resource.id();
        if (id.clusterScoped || other.clusterScoped ||
            other.effectiveNamespace() == id.effectiveNamespace() ||
            accountNamespaces.contains(resource.ns()))
            all.push_back(&resource);
    }
    return all;
}

class Mender {
public:
    Mender(const Resource& referrer, const Gvk& target, const FieldSpec& spec, const Candidates& candidates,
           Notes& notes)
        : m_referrer(referrer), m_target(target), m_spec(spec), m_candidates(candidates), m_notes(notes) {}

    void mend(Tree& node) const {
        if (node.isMap())
            mendMap(node);
        else if (node.isList())
            for (Tree& item : node.items())
                mend(item);
        else if (node.isString())
            if (const Resource* meant = pick(*node.asString(), m_candidates, false, node))
                setText(node, meant->name());
    }

private:
    static void setText(Tree& node, const std::string& text) {
        if (*node.asString() != text)
            node = Tree::string(text, node.origin());
    }

    void mendMap(Tree& node) const {
        Tree* name = node.find("name");
        if (!name || !name->isString())
            return;
        const Resource* meant = pick(*name->asString(), inNamespaceOf(node), true, node);
        if (!meant || (meant->name() == *name->asString() && meant->ns().empty()))
            return;
        setText(*name, meant->name());
        if (!meant->ns().empty())
            node.set("namespace", Tree::string(meant->ns(), name->origin()));
    }

    Candidates inNamespaceOf(const Tree& node) const {
        const Tree* written = node.find("namespace");
        if (!written)
            return m_candidates;
        const std::string ns = written->scalarText();
        Candidates original, current;
        for (const Resource* candidate : m_candidates) {
            if (candidate->originalId().effectiveNamespace() == ns)
                original.push_back(candidate);
            if (candidate->id().effectiveNamespace() == ns)
                current.push_back(candidate);
        }
        return original.empty() ? current : original;
    }

    bool suits(const Resource& candidate, const std::string& oldName) const {
        if (!wasCalled(candidate, oldName) || !wasEver(candidate, m_target))
            return false;
        const Tree* role = m_referrer.tree.find("roleRef");
        if (m_spec.path.ends_with("roleRef/name") && role && role->find("apiGroup") && role->find("kind") &&
            !wasEver(candidate, {role->text({"apiGroup"}), "", role->text({"kind"})}))
            return false;
        const ResId mine = m_referrer.id(), other = candidate.id();
        return mine.clusterScoped || other.clusterScoped || other.gvk.kind == "ServiceAccount" ||
               mine.effectiveNamespace() == other.effectiveNamespace();
    }

    const Resource* pick(const std::string& oldName, Candidates from, bool byNamespaceToo,
                         const Tree& node) const {
        std::erase_if(from, [&](const Resource* c) { return !suits(*c, oldName); });
        if (from.size() == 1)
            return from.front();
        std::erase_if(from, [&](const Resource* c) { return !sameContext(*c, m_referrer, true); });
        if (from.size() > 1)
            std::erase_if(from, [&](const Resource* c) { return !sameContext(*c, m_referrer, false); });
        if (from.empty())
            return nullptr;
        const bool same = std::all_of(from.begin(), from.end(), [&](const Resource* c) {
            return c->name() == from.front()->name() && (!byNamespaceToo || c->ns() == from.front()->ns());
        });
        if (same)
            return from.front();
        m_notes.add(
            node.origin().place(),
            {"source-reference-ambiguous",
             SALLYPORT_TR("%1 could mean several objects of this kustomization; it is left as it is."),
             {oldName}});
        return nullptr;
    }

    const Resource& m_referrer;
    const Gvk& m_target;
    const FieldSpec& m_spec;
    const Candidates& m_candidates;
    Notes& m_notes;
};

} // namespace

void addHashes(Resources& resources) {
    for (Resource& resource : resources) {
        // A Secret's data is never read, so its hash cannot be known; its name goes without.
        if (!resource.needsHash || gvkOf(resource.tree).kind != "ConfigMap")
            continue;
        const std::string hash = configMapHash(resource.tree);
        resource.rememberId();
        setMetadataText(resource.tree, "name", resource.name() + "-" + hash);
    }
}

void fixReferences(Resources& resources, const TransformerConfig& config, Notes& notes) {
    const bool renamed = std::any_of(resources.begin(), resources.end(),
                                     [](const Resource& r) { return !r.formerIds.empty(); });
    if (!renamed)
        return;
    for (Resource& referrer : resources) {
        const Gvk original = referrer.originalId().gvk;
        std::optional<Candidates> candidates;
        for (const NameReference& reference : config.nameReferences)
            for (FieldSpec spec : reference.referrers) {
                if (!original.selectedBy(spec.gvk))
                    continue;
                spec.gvk = {};
                if (!candidates)
                    candidates = referable(resources, referrer);
                const Mender mender(referrer, reference.target, spec, *candidates, notes);
                visitField(referrer.tree, spec, CreateKind::nothing, [&](Tree& node) { mender.mend(node); });
            }
    }
}

} // namespace sallyport::source
