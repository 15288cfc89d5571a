// `replacements`: a field of one object, or a part of it, goes into fields of others.
#include "kustomize/selector.h"
#include "kustomize/transform.h"

#include <sallyport/base/yaml.h>

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

// "spec.containers.[name=a.b].image": brackets with "=" pick list items, brackets without hold a member name
// with dots.
std::vector<std::string> fieldPath(const std::string& path) {
    std::vector<std::string> parts;
    const auto split = splitPath(path, '.');
    for (std::size_t i = 0; i < split.size(); ++i) {
        std::string part = split[i];
        if (part.starts_with('[') && !part.ends_with(']')) {
            while (i + 1 < split.size() && !part.ends_with(']'))
                part += "." + split[++i];
            if (part.find('=') == std::string::npos) {
                part.erase(0, 1);
                if (part.ends_with(']'))
                    part.pop_back();
            }
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

bool isIndex(const std::string& part) {
    return !part.empty() && part.size() < 9 && part.find_first_not_of("0123456789") == std::string::npos;
}

bool isItemMatch(const std::string& part) {
    return part.size() > 2 && part.front() == '[' && part.back() == ']';
}

struct ItemMatch {
    std::string member, value;
};

ItemMatch itemMatch(const std::string& part) {
    const std::string inner = part.substr(1, part.size() - 2);
    const auto equals = inner.find('=');
    if (equals == std::string::npos)
        return {"", inner};
    return {inner.substr(0, equals), inner.substr(equals + 1)};
}

const Tree* lookUp(const Tree* node, const std::vector<std::string>& path) {
    for (const std::string& part : path) {
        if (!node)
            return nullptr;
        if (isItemMatch(part) && node->isList()) {
            const ItemMatch match = itemMatch(part);
            const auto items = node->items();
            const auto at = std::find_if(items.begin(), items.end(), [&](const Tree& item) {
                const Tree* value = match.member.empty() ? &item : item.find(match.member);
                return value && value->scalarText() == match.value;
            });
            node = at == items.end() ? nullptr : &*at;
        } else if (node->isList() && (isIndex(part) || part == "-")) {
            const std::size_t index = part == "-" ? node->size() - 1 : std::stoul(part);
            node = index < node->size() ? &node->items()[index] : nullptr;
        } else {
            node = node->find(part);
        }
    }
    return node;
}

// A plain scalar, as YAML would read the text.
Tree plain(const std::string& text, const base::Origin& origin) {
    if (text.find('\n') == std::string::npos)
        if (auto read = base::readYamlDocument(text, ""); read && read->isScalar() && !read->isNull()) {
            read->setOrigin(origin);
            return std::move(read).value();
        }
    return Tree::string(text, origin);
}

struct Options {
    std::string delimiter;
    std::int64_t index = 0;
    bool create = false;

    explicit Options(const Tree* tree) {
        if (!tree)
            return;
        delimiter = tree->text({"delimiter"});
        if (const Tree* i = tree->find("index"))
            index = i->asInteger().value_or(0);
        if (const Tree* c = tree->find("create"))
            create = c->asBoolean().value_or(false);
    }
};

std::vector<std::string> parts(const std::string& text, const std::string& delimiter) {
    std::vector<std::string> out;
    std::size_t start = 0;
    for (auto at = text.find(delimiter); at != std::string::npos; at = text.find(delimiter, start)) {
        out.push_back(text.substr(start, at - start));
        start = at + delimiter.size();
    }
    out.push_back(text.substr(start));
    return out;
}

std::string joined(const std::vector<std::string>& all, const std::string& delimiter) {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i)
        text += (i ? delimiter : "") + all[i];
    return text;
}

class Targets {
public:
    Targets(const Tree& value, const Options& options) : m_value(value), m_options(options) {}

    // How many fields were written.
    int write(Tree& node, const std::vector<std::string>& path, std::size_t at) {
        if (at == path.size())
            return set(node) ? 1 : 0;
        const std::string& part = path[at];
        if (part == "*" && node.isList())
            return writeAll(node, path, at);
        if (isItemMatch(part) && node.isList())
            return writeMatching(node, path, at);
        if (isIndex(part) && node.isList())
            return writeIndexed(node, path, at);
        if (!node.isMap())
            return 0;
        Tree* field = node.find(part);
        if (!field && !m_options.create)
            return 0;
        if (!field)
            field = &node.set(part, beginning(node, path, at));
        return write(*field, path, at + 1);
    }

private:
    // What a missing member starts as, by what comes after it.
    Tree beginning(const Tree& parent, const std::vector<std::string>& path, std::size_t at) const {
        if (at + 1 == path.size())
            return Tree(parent.origin());
        const std::string& next = path[at + 1];
        return isItemMatch(next) || isIndex(next) ? Tree::list(parent.origin()) : Tree::map(parent.origin());
    }

    int writeAll(Tree& list, const std::vector<std::string>& path, std::size_t at) {
        int count = 0;
        for (Tree& item : list.items())
            count += write(item, path, at + 1);
        return count;
    }

    int writeMatching(Tree& list, const std::vector<std::string>& path, std::size_t at) {
        const ItemMatch match = itemMatch(path[at]);
        const Pattern pattern(match.value);
        const auto matching = [&](const Tree& item) {
            const Tree* value = match.member.empty() ? &item : item.find(match.member);
            return value && pattern.matchesPart(value->scalarText());
        };
        int count = 0;
        bool any = false;
        for (Tree& item : list.items())
            if (matching(item)) {
                any = true;
                count += write(item, path, at + 1);
            }
        if (any || !m_options.create)
            return count;
        Tree item = plain(match.value, list.origin());
        if (!match.member.empty()) {
            Tree map = Tree::map(list.origin());
            map.set(match.member, std::move(item));
            item = std::move(map);
        }
        return write(list.append(std::move(item)), path, at + 1);
    }

    int writeIndexed(Tree& list, const std::vector<std::string>& path, std::size_t at) {
        const std::size_t index = std::stoul(path[at]);
        if (index == list.size() && m_options.create)
            list.append(beginning(list, path, at));
        return index < list.size() ? write(list.items()[index], path, at + 1) : 0;
    }

    bool set(Tree& node) const {
        if (!m_options.delimiter.empty()) {
            if (!node.isScalar() || !m_value.isScalar())
                return false;
            auto all = parts(node.scalarText(), m_options.delimiter);
            const std::string text = m_value.scalarText();
            if (m_options.index < 0)
                all.insert(all.begin(), text);
            else if (m_options.index >= static_cast<std::int64_t>(all.size()))
                all.push_back(text);
            else
                all[static_cast<std::size_t>(m_options.index)] = text;
            setScalar(node, joined(all, m_options.delimiter));
        } else if (node.isScalar() && m_value.isScalar()) {
            setScalar(node, m_value.scalarText());
        } else {
            node = m_value;
        }
        return true;
    }

    // A scalar keeps its own type.
    void setScalar(Tree& node, const std::string& text) const {
        node = node.isString() ? Tree::string(text, m_value.origin()) : plain(text, m_value.origin());
    }

    const Tree& m_value;
    const Options& m_options;
};

// The field a replacement takes its value from.
const Tree* sourceField(const Resources& resources, const Tree& source, Notes& notes) {
    const Gvk gvk{source.text({"group"}), source.text({"version"}), source.text({"kind"})};
    const std::string name = source.text({"name"}), ns = source.text({"namespace"});
    const auto is = [&](const ResId& id) {
        return (name.empty() || name == id.name) && id.gvk.selectedBy(gvk) &&
               (ns.empty() || id.effectiveNamespace() == ns);
    };
    const Resource* found = nullptr;
    for (const Resource& resource : resources) {
        if (!is(resource.id()) && std::none_of(resource.formerIds.begin(), resource.formerIds.end(), is))
            continue;
        if (found) {
            notes.add(source.origin().place(),
                      {"source-replacement-ambiguous",
                       SALLYPORT_TR("This replacement's source fits more than one object; it is left out."),
                       {}});
            return nullptr;
        }
        found = &resource;
    }
    const std::string written = source.text({"fieldPath"});
    const std::string path = written.empty() ? "metadata.name" : written;
    const Tree* value = found ? lookUp(&found->tree, fieldPath(path)) : nullptr;
    if (!value || value->isNull())
        notes.add(source.origin().place(),
                  {"source-replacement-source",
                   SALLYPORT_TR("This replacement's source, field %1 of %2, is not there; it is left out."),
                   {path, gvk.kind + (name.empty() ? "" : " " + name)}});
    return value;
}

std::optional<Tree> replacementValue(const Resources& resources, const Tree& replacement, Notes& notes) {
    if (const Tree* literal = replacement.find("sourceValue"))
        return Tree::string(literal->scalarText(), literal->origin());
    const Tree* source = replacement.find("source");
    const Tree* field = source ? sourceField(resources, *source, notes) : nullptr;
    if (!field)
        return std::nullopt;
    const Options options(source->find("options"));
    if (options.delimiter.empty())
        return *field;
    const auto all = parts(field->scalarText(), options.delimiter);
    if (options.index < 0 || options.index >= static_cast<std::int64_t>(all.size())) {
        notes.add(source->origin().place(),
                  {"source-replacement-index",
                   SALLYPORT_TR("This replacement's source has no part %1; it is left out."),
                   {std::to_string(options.index)}});
        return std::nullopt;
    }
    return Tree::string(all[static_cast<std::size_t>(options.index)], field->origin());
}

bool selectsAny(const Selector& selector, const Resource& resource) {
    const ResId now = resource.id();
    return selector.selectsId(now, now.ns) ||
           std::any_of(resource.formerIds.begin(), resource.formerIds.end(),
                       [&](const ResId& id) { return selector.selectsId(id, id.ns); });
}

bool isTarget(const Resource& resource, const Selector& wanted, const std::vector<Selector>& rejected) {
    if (!wanted.selectsLabels(resource) || !selectsAny(wanted, resource))
        return false;
    return std::none_of(rejected.begin(), rejected.end(), [&](const Selector& reject) {
        return (reject.namesLabels() && reject.selectsLabels(resource)) ||
               (reject.namesId() && selectsAny(reject, resource));
    });
}

void writeTarget(Resources& resources, const Tree& value, const Tree& target, Notes& notes) {
    const auto wrong = [&](base::Text why) { notes.add(target.origin().place(), std::move(why)); };
    const Tree* select = target.find("select");
    if (!select)
        return wrong(
            {"source-replacement-select", SALLYPORT_TR("This replacement's target selects nothing."), {}});
    const Selector wanted(*select, wrong);
    std::vector<Selector> rejected;
    if (const Tree* list = target.find("reject"))
        for (const Tree& item : list->items())
            rejected.emplace_back(item, wrong);
    std::vector<std::string> paths;
    if (const Tree* list = target.find("fieldPaths"))
        for (const Tree& item : list->items())
            paths.push_back(item.scalarText());
    if (paths.empty())
        paths.push_back("metadata.name");
    const Options options(target.find("options"));
    for (Resource& resource : resources) {
        if (!isTarget(resource, wanted, rejected))
            continue;
        for (const std::string& path : paths)
            if (Targets(value, options).write(resource.tree, fieldPath(path), 0) == 0)
                wrong({"source-replacement-field",
                       SALLYPORT_TR("%1 has no field %2 to put the replacement into."),
                       {resource.id().text(), path}});
    }
}

} // namespace

void transformReplacement(Resources& resources, const Tree& replacement, Notes& notes) {
    const auto value = replacementValue(resources, replacement, notes);
    const Tree* targets = replacement.find("targets");
    if (!value || !targets)
        return;
    for (const Tree& target : targets->items())
        writeTarget(resources, *value, target, notes);
}

} // namespace sallyport::source
