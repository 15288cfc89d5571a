#include "kustomize/strategicmerge.h"

#include "kustomize/mergekeys.h"

#include <algorithm>
#include <array>
#include <map>

namespace sallyport::source {

using base::Tree;

namespace {

enum class Directive { merge, replace, remove, unknown };

Directive directiveFrom(const std::string& word) {
    if (word == "merge")
        return Directive::merge;
    if (word == "replace")
        return Directive::replace;
    return word == "delete" ? Directive::remove : Directive::unknown;
}

// What `$patch` says, which is taken out of the patch.
Directive takeDirective(Tree& patch) {
    if (patch.isMap()) {
        const Tree* word = patch.find("$patch");
        if (!word)
            return Directive::merge;
        const Directive d = directiveFrom(word->scalarText());
        patch.erase("$patch");
        return d;
    }
    for (std::size_t i = 0; i < patch.items().size(); ++i) {
        const Tree& item = patch.items()[i];
        const Tree* word = item.find("$patch");
        if (!word)
            continue;
        if (item.size() != 1)
            return Directive::merge; // it speaks of that item, not of the list
        const Directive d = directiveFrom(word->scalarText());
        patch.eraseAt(i);
        return d;
    }
    return Directive::merge;
}

using Keys = std::array<std::string, 2>;

class Merge {
public:
    std::optional<base::Error> error;

    // Either may be null (absent). Nothing: the node goes.
    std::optional<Tree> node(const Tree* dest, const Tree* patch, std::string_view type, int depth);

private:
    std::optional<Tree> map(const Tree* dest, const Tree* patch, std::string_view type, int depth);
    std::optional<Tree> list(const Tree* dest, const Tree* patch, const FieldSchema& field, int depth);
    std::optional<Tree> keyedList(Tree dest, const Tree& patch, const FieldSchema& field, int depth);
    std::optional<Tree> field(const Tree* dest, const Tree* patch, const FieldSchema& schema, int depth);
    bool sameShape(const Tree* dest, const Tree* patch);
};

bool absent(const Tree* tree) {
    return !tree || tree->isNull();
}

bool Merge::sameShape(const Tree* dest, const Tree* patch) {
    if (absent(dest) || absent(patch))
        return true;
    if (dest->isMap() == patch->isMap() && dest->isList() == patch->isList())
        return true;
    if (!error)
        error = base::Error{base::ErrorKind::invalid,
                            {"source-patch-shape",
                             SALLYPORT_TR("This patch puts a value of another shape in the place of %1."),
                             {dest->origin().place().text()}},
                            patch->origin().place()};
    return false;
}

std::optional<Tree> Merge::field(const Tree* dest, const Tree* patch, const FieldSchema& schema, int depth) {
    const Tree* some = absent(dest) ? patch : dest;
    if (some && some->isList()) {
        if (!sameShape(dest, patch))
            return *some;
        return list(dest, patch, schema, depth);
    }
    return node(dest, patch, schema.merges ? std::string_view() : schema.type, depth);
}

std::optional<Tree> Merge::node(const Tree* dest, const Tree* patch, std::string_view type, int depth) {
    if (depth > 100 || !sameShape(dest, patch))
        return dest ? std::optional(*dest) : std::nullopt;
    const Tree* some = absent(dest) ? patch : dest;
    if (!some)
        return std::nullopt;
    if (some->isMap())
        return map(dest, patch, type, depth);
    if (patch)
        return patch->isNull() ? std::nullopt : std::optional(*patch);
    return *dest;
}

std::optional<Tree> Merge::map(const Tree* dest, const Tree* patch, std::string_view type, int depth) {
    if (!patch)
        return *dest;
    if (patch->isNull())
        return std::nullopt;
    Tree change = *patch;
    const Directive directive = takeDirective(change);
    if (directive == Directive::remove)
        return std::nullopt;
    Tree result = absent(dest) || directive == Directive::replace ? Tree::map(change.origin()) : *dest;
    for (const Tree::Member& member : change.members()) {
        Tree* old = result.find(member.key);
        auto merged = field(old, &member.value, fieldSchema(type, member.key), depth + 1);
        if (!merged)
            result.erase(member.key);
        else if (old)
            *old = std::move(*merged);
        else
            result.set(member.key, std::move(*merged));
    }
    return result;
}

std::optional<Tree> Merge::list(const Tree* dest, const Tree* patch, const FieldSchema& schema, int depth) {
    if (!patch)
        return *dest;
    if (!schema.merges)
        return patch->isNull() ? std::nullopt : std::optional(*patch);
    if (patch->isNull())
        return std::nullopt;
    Tree change = *patch;
    const Directive directive = takeDirective(change);
    if (directive == Directive::remove)
        return std::nullopt;
    Tree result = absent(dest) || directive == Directive::replace ? Tree::list(change.origin()) : *dest;
    return keyedList(std::move(result), change, schema, depth);
}

std::string keyText(const Tree& item, std::string_view key) {
    if (key.empty())
        return item.scalarText();
    const Tree* value = item.find(key);
    return value ? value->scalarText() : std::string();
}

Keys keysOf(const Tree& item, const FieldSchema& schema) {
    return {keyText(item, schema.keys[0]),
            schema.keys[1].empty() ? std::string() : keyText(item, schema.keys[1])};
}

// With two keys (containerPort and protocol) an item that leaves one out takes it from its likeness.
void fillFromLikeness(std::vector<Keys>& all) {
    for (Keys& a : all)
        for (Keys& b : all) {
            const bool firstSame = a[0] == b[0];
            const bool secondSame = a[1] == b[1];
            const auto differ = [](const std::string& x, const std::string& y) {
                return x != y && !x.empty() && !y.empty();
            };
            if (differ(a[0], b[0]) || differ(a[1], b[1]) || !(firstSame || secondSame))
                continue;
            const Keys both{a[0].empty() ? b[0] : a[0], a[1].empty() ? b[1] : a[1]};
            a = b = both;
        }
}

bool matches(const Tree& item, const FieldSchema& schema, const Keys& keys) {
    if (schema.keys[0].empty())
        return item.scalarText() == keys[0];
    if (!item.isMap())
        return false;
    const bool none = keys[0].empty() && keys[1].empty();
    for (int i = 0; i < 2; ++i) {
        if (schema.keys[i].empty() || (keys[i].empty() && !none))
            continue;
        const Tree* value = item.find(schema.keys[i]);
        if (!value || (!keys[i].empty() && value->scalarText() != keys[i]))
            return false;
    }
    return true;
}

const Tree* itemOf(const Tree& list, const FieldSchema& schema, const Keys& keys) {
    for (const Tree& item : list.items())
        if (matches(item, schema, keys))
            return &item;
    return nullptr;
}

std::optional<Tree> Merge::keyedList(Tree dest, const Tree& patch, const FieldSchema& schema, int depth) {
    std::vector<Keys> order; // the patch's items first, as kustomize prepends
    for (const Tree* list : {&patch, const_cast<const Tree*>(&dest)})
        for (const Tree& item : list->items())
            order.push_back(keysOf(item, schema));
    if (!schema.keys[1].empty())
        fillFromLikeness(order);
    std::vector<Keys> seen;
    Tree added = Tree::list(patch.origin()); // items only the patch has; or, with one key, all it names
    std::map<const Tree*, Tree> merged;
    std::vector<const Tree*> gone;
    const bool twoKeys = !schema.keys[1].empty();
    for (const Keys& keys : order) {
        if (std::find(seen.begin(), seen.end(), keys) != seen.end())
            continue;
        seen.push_back(keys);
        const Tree* old = itemOf(dest, schema, keys);
        const Tree* change = itemOf(patch, schema, keys);
        if (!old && !change)
            continue;
        auto item = node(old, change, schema.type, depth + 1);
        if (!item || (item->isMap() && item->size() == 0)) {
            if (old)
                gone.push_back(old);
            continue;
        }
        if (!twoKeys && change) {
            added.append(std::move(*item));
            if (old)
                gone.push_back(old); // it stands among the patch's items now
        } else if (old) {
            merged.emplace(old, std::move(*item));
        } else {
            added.append(std::move(*item));
        }
    }
    for (const Tree& item : std::as_const(dest).items()) {
        if (std::find(gone.begin(), gone.end(), &item) != gone.end())
            continue;
        const auto at = merged.find(&item);
        added.append(at == merged.end() ? item : std::move(at->second));
    }
    return added;
}

} // namespace

base::Result<std::optional<Tree>> strategicMerge(const Tree& object, const Tree& patch) {
    Merge merge;
    auto result = merge.node(&object, &patch, schemaOf(gvkOf(object)), 0);
    if (merge.error)
        return *merge.error;
    return result;
}

} // namespace sallyport::source
