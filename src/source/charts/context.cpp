#include "charts/charts.h"

#include <algorithm>
#include <charconv>

namespace sallyport::source {

using base::Tree;

namespace {

std::string clipped(std::string name) {
    name = name.substr(0, 63);
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

std::string override(const Tree& values, std::string_view member, bool global) {
    if (global)
        if (const Tree* over = values.find({"global", member}); over && !over->scalarText().empty())
            return over->scalarText();
    return memberText(values, member);
}

std::optional<std::string> expression(std::string_view inside, const ChartContext& context) {
    std::string text(inside);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '-'; });
    if (text == ".Release.Name" || text == "$.Release.Name")
        return context.release.name;
    if (text == ".Release.Namespace" || text == "$.Release.Namespace")
        return context.release.ns;
    if (text.find("chart.names.fullname\"") != std::string::npos)
        return context.fullName;
    const std::string_view start = text.starts_with("$") ? "$.Values." : ".Values.";
    if (!text.starts_with(start))
        return std::nullopt;
    // The text lost its dashes above; the path is taken from what was written.
    std::string path(inside);
    std::erase_if(path, [](char c) { return c == ' ' || c == '\t'; });
    while (path.starts_with('-'))
        path.erase(0, 1);
    while (path.ends_with('-'))
        path.pop_back();
    const Tree* node = &context.release.values;
    for (std::size_t at = start.size(); node && at <= path.size();) {
        const auto dot = std::min(path.find('.', at), path.size());
        node = node->find(path.substr(at, dot - at));
        at = dot + 1;
    }
    return node && node->isScalar() && !node->isNull() ? std::optional(node->scalarText()) : std::nullopt;
}

void fill(Tree& tree, const ChartContext& context, int depth) {
    if (depth > 100)
        return;
    if (const std::string* text = tree.asString(); text && text->find("{{") != std::string::npos)
        tree = Tree::string(context.text(*text), tree.origin());
    for (Tree& item : tree.items())
        fill(item, context, depth + 1);
    for (Tree::Member& member : tree.members())
        fill(member.value, context, depth + 1);
}

} // namespace

ChartContext::ChartContext(const Release& r, const std::string& nameDefault, bool globalOverrides)
    : release(r) {
    const std::string over = override(r.values, "nameOverride", globalOverrides);
    name = clipped(over.empty() ? nameDefault : over);
    const std::string full = override(r.values, "fullnameOverride", globalOverrides);
    if (!full.empty())
        fullName = clipped(full);
    else
        fullName = clipped(r.name.find(name) != std::string::npos ? r.name : r.name + "-" + name);
}

int ChartContext::majorVersion() const {
    const auto digit = release.version.find_first_of("0123456789");
    int major = 0;
    if (digit != std::string::npos)
        std::from_chars(release.version.data() + digit, release.version.data() + release.version.size(),
                        major);
    return major;
}

std::string ChartContext::text(const std::string& value) const {
    std::string out;
    for (std::size_t i = 0; i < value.size();) {
        const auto open = value.find("{{", i);
        const auto close = open == std::string::npos ? open : value.find("}}", open);
        out += value.substr(i, close == std::string::npos ? close : open - i);
        if (close == std::string::npos)
            break;
        const auto known = expression(std::string_view(value).substr(open + 2, close - open - 2), *this);
        out += known ? *known : value.substr(open, close + 2 - open);
        i = close + 2;
    }
    return out;
}

std::string ChartContext::text(const Tree& value) const {
    return text(value.scalarText());
}

Tree ChartContext::filled(Tree tree) const {
    fill(tree, *this, 0);
    return tree;
}

Tree ChartContext::object(const std::string& apiVersion, const std::string& kind,
                          const std::string& objectName, const Tree& labels,
                          const base::Origin& origin) const {
    Tree object = Tree::map(origin);
    object.set("apiVersion", textNode(apiVersion, origin));
    object.set("kind", textNode(kind, origin));
    Tree metadata = Tree::map(origin);
    metadata.set("name", textNode(objectName, origin));
    if (!release.ns.empty())
        metadata.set("namespace", textNode(release.ns, origin));
    Tree all = selectorLabels(origin);
    all.set("app.kubernetes.io/managed-by", textNode("Helm", origin));
    addAll(all, filled(memberOf(memberOf(release.values, "global"), "labels")));
    addAll(all, labels);
    metadata.set("labels", std::move(all));
    object.set("metadata", std::move(metadata));
    return object;
}

Tree ChartContext::selectorLabels(const base::Origin& origin) const {
    Tree labels = Tree::map(origin);
    labels.set("app.kubernetes.io/name", textNode(name, origin));
    labels.set("app.kubernetes.io/instance", textNode(release.name, origin));
    return labels;
}

Tree textNode(const std::string& text, const base::Origin& origin) {
    return Tree::string(text, origin);
}

const Tree& memberOf(const Tree& tree, std::string_view name) {
    static const Tree nothing;
    const Tree* member = tree.find(name);
    return member ? *member : nothing;
}

std::string memberText(const Tree& tree, std::string_view name) {
    return memberOf(tree, name).scalarText();
}

bool isOn(const Tree& tree, std::string_view name, bool fallback) {
    return memberOf(tree, name).asBoolean().value_or(fallback);
}

void setIf(Tree& map, std::string_view name, const Tree& value) {
    const bool empty = value.isNull() || (!value.isScalar() && value.size() == 0) ||
                       (value.isString() && value.asString()->empty());
    if (!empty)
        map.set(name, value);
}

std::vector<std::pair<std::string, const Tree*>> enabledItems(const Tree& map, bool byDefault) {
    std::vector<std::pair<std::string, const Tree*>> items;
    for (const Tree::Member& member : map.members())
        if (member.value.isMap() && isOn(member.value, "enabled", byDefault))
            items.emplace_back(member.key, &member.value);
    return items;
}

void addAll(Tree& map, const Tree& pairs) {
    for (const Tree::Member& pair : pairs.members())
        map.set(pair.key, Tree::string(pair.value.scalarText(), pair.value.origin()));
}

Tree environment(const Tree& env, const ChartContext& context) {
    Tree list = Tree::list(env.origin());
    const auto add = [&](const std::string& name, const Tree& value) {
        Tree item = Tree::map(value.origin());
        item.set("name", textNode(name, value.origin()));
        if (value.isScalar()) {
            item.set("value", textNode(context.text(value), value.origin()));
        } else if (const Tree* from = value.find("valueFrom")) {
            item.set("valueFrom", context.filled(*from));
        } else if (const Tree* plain = value.find("value")) {
            item.set("value", textNode(context.text(*plain), plain->origin()));
        } else {
            Tree source = context.filled(value);
            source.erase("name");
            source.erase("dependsOn");
            item.set("valueFrom", std::move(source));
        }
        list.append(std::move(item));
    };
    for (const Tree::Member& member : env.members())
        add(member.key, member.value);
    for (const Tree& item : env.items())
        add(memberText(item, "name"), item);
    return list;
}

Tree asList(const Tree& value) {
    Tree list = Tree::list(value.origin());
    if (value.isScalar() && !value.isNull())
        list.append(textNode(value.scalarText(), value.origin()));
    for (const Tree& item : value.items())
        list.append(textNode(item.scalarText(), item.origin()));
    return list;
}

std::string transport(const Tree& port) {
    const std::string written = memberText(port, "protocol");
    return written.empty() || written == "HTTP" || written == "HTTPS" ? "TCP" : written;
}

} // namespace sallyport::source
