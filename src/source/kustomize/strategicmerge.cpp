#include "kustomize/strategicmerge.h"

#include "kustomize/mergekeys.h"

#include <algorithm>
#include <deque>

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

class Merge {
public:
    std::optional<base::Error> error;

    // Either may be null (absent). Nothing: the node goes.
    std::optional<Tree> node(const Tree* dest, const Tree* patch, std::string_view type, int depth);

private:
    std::optional<Tree> map(const Tree* dest, const Tree* patch, std::string_view type, int depth);
    std::optional<Tree> list(const Tree* dest, const Tree* patch, const FieldSchema& field, int depth);
    std::optional<Tree> keyedList(const Tree& dest, const Tree& patch, const FieldSchema& field, int depth);
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
    if (!dest || dest->isNull()) // the patch is both, and its directive stays
        return keyedList(*patch, *patch, schema, depth);
    Tree change = *patch;
    const Directive directive = takeDirective(change);
    if (directive == Directive::remove)
        return std::nullopt;
    return keyedList(directive == Directive::replace ? change : *dest, change, schema, depth);
}

std::string keyText(const Tree& item, std::string_view key) {
    if (key.empty())
        return item.scalarText();
    const Tree* value = item.find(key);
    return value ? value->scalarText() : std::string();
}

// Merging a list by keys the way kyaml does (yaml/walk/associative_sequence.go and ElementSetter). With two
// keys, where an item may leave one out, its results are sometimes odd; they are kept, for they are what the
// cluster gets.
class KeyedLists {
public:
    using Texts = std::vector<std::string>;
    using Items = std::vector<Tree*>;

    explicit KeyedLists(const FieldSchema& schema) {
        for (const std::string_view key : schema.keys)
            if (!key.empty() || m_keys.empty())
                m_keys.push_back(key);
    }

    Items hold(const Tree& list) {
        Items items;
        for (const Tree& item : list.items())
            items.push_back(&m_arena.emplace_back(item));
        return items;
    }

    // The keys of every item, those of the patch first; each once.
    std::vector<Texts> valuesOf(const Items& patch, const Items& dest) const {
        std::vector<Texts> all;
        for (const Items* items : {&patch, &dest})
            for (const Tree* item : *items) {
                Texts values;
                for (const std::string_view key : m_keys)
                    values.push_back(keyText(*item, key));
                if (std::find(all.begin(), all.end(), values) == all.end())
                    all.push_back(std::move(values));
            }
        if (m_keys.size() > 1)
            fillFromLikeness(all);
        return all;
    }

    // The keys that some item has, with this item's values for them.
    std::pair<std::vector<std::string_view>, Texts> usable(const std::vector<Texts>& all,
                                                           const Texts& values) const {
        std::vector<std::string_view> keys;
        Texts texts;
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            if (std::any_of(all.begin(), all.end(), [&](const Texts& t) { return !t[i].empty(); })) {
                keys.push_back(m_keys[i]);
                texts.push_back(values[i]);
            }
        return keys.empty() ? std::pair(m_keys, values) : std::pair(keys, texts);
    }

    // The first item with these values; keys whose value is empty do not count unless all are.
    static Tree* find(const Items& items, const std::vector<std::string_view>& keys, const Texts& values) {
        const bool none =
            std::all_of(values.begin(), values.end(), [](const std::string& v) { return v.empty(); });
        for (Tree* item : items) {
            bool same = true;
            for (std::size_t i = 0; i < keys.size() && same; ++i)
                if (!values[i].empty() || none)
                    same = keys[i].empty() ? item->scalarText() == values[i]
                                           : item->find(keys[i]) && keyText(*item, keys[i]) == values[i];
            if (same)
                return item;
        }
        return nullptr;
    }

    // Puts the element in the place of those that match, or at the end; without an element those that match
    // go. A value that is empty or not given matches when the member is there.
    static void set(Items& items, const std::vector<std::string_view>& keys, const Texts& values,
                    Tree* element) {
        Items kept;
        bool found = false;
        for (Tree* item : items) {
            if (item->isNull() || (item->isMap() && item->size() == 0))
                continue;
            if (!fits(*item, keys, values)) {
                if (!values.empty()) // kyaml drops them otherwise
                    kept.push_back(item);
                continue;
            }
            found = true;
            if (element)
                kept.push_back(element);
        }
        if (element && !found)
            kept.push_back(element);
        items = std::move(kept);
    }

    // Adds the items of a list to another, each replacing what has its keys.
    static void append(Items& to, const Items& from, const std::vector<std::string_view>& keys) {
        for (Tree* item : from) {
            Texts values;
            for (const std::string_view key : keys) {
                if (!key.empty() && (!item->find(key) || item->find(key)->isNull())) {
                    to.push_back(item);
                    continue;
                }
                values.push_back(keyText(*item, key));
            }
            if (keys.size() > 1)
                set(to, keys, values, nullptr);
            set(to, keys, values, item);
        }
    }

private:
    static bool fits(const Tree& item, const std::vector<std::string_view>& keys, const Texts& values) {
        if (values.empty())
            return false;
        for (std::size_t i = 0; i < keys.size() && i < values.size(); ++i) {
            if (keys[i].empty()) {
                if (item.scalarText() != values[i])
                    return false;
                continue;
            }
            const Tree* member = item.find(keys[i]);
            if (!member || (!values[i].empty() && member->scalarText() != values[i]))
                return false;
        }
        return true;
    }

    // An item that leaves a key out takes it from one that is like it otherwise.
    static void fillFromLikeness(std::vector<Texts>& all) {
        for (Texts& a : all)
            for (Texts& b : all) {
                bool common = false, differ = false;
                Texts both;
                for (std::size_t i = 0; i < a.size(); ++i) {
                    common |= a[i] == b[i];
                    differ |= a[i] != b[i] && !a[i].empty() && !b[i].empty();
                    both.push_back(a[i].empty() ? b[i] : a[i]);
                }
                if (common && !differ)
                    a = b = both;
            }
    }

    std::vector<std::string_view> m_keys;
    std::deque<Tree> m_arena;
};

std::optional<Tree> Merge::keyedList(const Tree& destList, const Tree& patchList, const FieldSchema& schema,
                                     int depth) {
    KeyedLists lists(schema);
    KeyedLists::Items patch = lists.hold(patchList), dest = lists.hold(destList);
    const auto all = lists.valuesOf(patch, dest);
    if (all.empty())
        return destList;
    KeyedLists::Items items;
    std::vector<std::string_view> keys;
    for (const auto& values : all) {
        const auto [usableKeys, usableValues] = lists.usable(all, values);
        keys = usableKeys;
        Tree* old = KeyedLists::find(dest, keys, usableValues);
        Tree* change = KeyedLists::find(patch, keys, usableValues);
        if (!old && !change) {
            KeyedLists::set(dest, keys, usableValues, nullptr);
            continue;
        }
        const bool replaces = change && change->text({"$patch"}) == "replace";
        auto merged = node(old, change, schema.type, depth + 1);
        if (!merged || (merged->isMap() && merged->size() == 0)) {
            KeyedLists::set(dest, keys, usableValues, nullptr);
            continue;
        }
        Tree* element = old && !replaces ? old : change;
        *element = std::move(*merged);
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (!keys[i].empty() && element->isMap() && !element->find(keys[i]) && !usableValues[i].empty())
                element->set(keys[i], Tree::string(usableValues[i], element->origin()));
        KeyedLists::set(items, keys, usableValues, element);
    }
    KeyedLists::append(items, dest, keys);
    Tree result = Tree::list(destList.origin());
    for (const Tree* item : items)
        result.append(*item);
    return result;
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
