#include <sallyport/session/merge.h>

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <set>

namespace sallyport::session {

using base::Tree;

namespace {

// Null: not there.
struct Sides {
    const Tree* common = nullptr;
    const Tree* mine = nullptr;
    const Tree* theirs = nullptr;
};

bool same(const Tree* a, const Tree* b) {
    return a && b ? *a == *b : a == b;
}

std::string textOf(const Tree* tree) {
    return tree ? base::writeYaml(*tree) : std::string();
}

std::string keyOf(const Tree& element) {
    for (const char* name : {"id", "name", "ref"})
        if (std::string key = element.text({name}); !key.empty())
            return key;
    return {};
}

std::vector<std::string> keysOf(const Tree& list) {
    std::vector<std::string> keys;
    for (const Tree& element : list.items())
        keys.push_back(keyOf(element));
    return keys;
}

// A list whose elements are told apart by a name of their own.
bool isKeyed(const Tree* list) {
    if (!list)
        return true;
    if (!list->isList())
        return false;
    const auto keys = keysOf(*list);
    std::set<std::string> seen;
    return std::all_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return !key.empty() && seen.insert(key).second; });
}

bool isMapOrNothing(const Tree* tree) {
    return !tree || tree->isMap();
}

const Tree* elementOf(const Tree* list, const std::string& key) {
    if (list)
        for (const Tree& element : list->items())
            if (keyOf(element) == key)
                return &element;
    return nullptr;
}

// Of `keys` those that are in `others`, in their order.
std::vector<std::string> shared(const std::vector<std::string>& keys,
                                const std::vector<std::string>& others) {
    std::vector<std::string> out;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(out), [&](const std::string& key) {
        return std::find(others.begin(), others.end(), key) != others.end();
    });
    return out;
}

// Puts what only `from` has behind what stands before it there.
void insertNew(std::vector<std::string>& keys, const std::vector<std::string>& from) {
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (std::find(keys.begin(), keys.end(), from[i]) != keys.end())
            continue;
        auto at = i == 0 ? keys.end() : std::find(keys.begin(), keys.end(), from[i - 1]);
        at = i == 0 ? keys.begin() : at == keys.end() ? at : at + 1;
        keys.insert(at, from[i]);
    }
}

class Merger {
public:
    // Nothing: it is not there afterwards.
    std::optional<Tree> merge(const Sides& sides, const std::string& pointer) {
        if (same(sides.mine, sides.theirs) || same(sides.common, sides.theirs))
            return copy(sides.mine);
        if (same(sides.common, sides.mine))
            return copy(sides.theirs);
        if (sides.mine && sides.theirs) {
            if (sides.mine->isMap() && sides.theirs->isMap() && isMapOrNothing(sides.common))
                return maps(sides, pointer);
            if (sides.mine->isList() && isKeyed(sides.mine) && isKeyed(sides.theirs) && isKeyed(sides.common))
                return lists(sides, pointer);
        }
        conflict(sides, pointer);
        return copy(sides.mine);
    }
    std::vector<Conflict> conflicts;

private:
    static std::optional<Tree> copy(const Tree* tree) { return tree ? std::optional(*tree) : std::nullopt; }

    void conflict(const Sides& sides, const std::string& pointer) {
        conflicts.push_back({pointer, textOf(sides.common), textOf(sides.mine), textOf(sides.theirs)});
    }

    std::optional<Tree> maps(const Sides& sides, const std::string& pointer) {
        Tree out = Tree::map(sides.mine->origin());
        const auto member = [&](const std::string& key) {
            const Sides inner{sides.common ? sides.common->find(key) : nullptr, sides.mine->find(key),
                              sides.theirs->find(key)};
            if (auto value = merge(inner, pointer + '/' + base::pointerToken(key)))
                out.set(key, *std::move(value));
        };
        for (const Tree::Member& one : sides.mine->members())
            member(one.key);
        for (const Tree::Member& one : sides.theirs->members())
            if (!sides.mine->find(one.key))
                member(one.key);
        return out;
    }

    std::optional<Tree> lists(const Sides& sides, const std::string& pointer) {
        const auto mine = keysOf(*sides.mine), theirs = keysOf(*sides.theirs);
        const auto common = sides.common ? keysOf(*sides.common) : std::vector<std::string>();
        const bool mineMoved = shared(mine, common) != shared(common, mine);
        const bool theirsMoved = shared(theirs, common) != shared(common, theirs);
        const auto left = shared(shared(common, mine), theirs);
        if (mineMoved && theirsMoved && shared(mine, left) != shared(theirs, left)) {
            conflict(sides, pointer);
            return *sides.mine;
        }
        std::vector<std::string> keys = theirsMoved ? theirs : mine;
        insertNew(keys, theirsMoved ? mine : theirs);
        Tree out = Tree::list(sides.mine->origin());
        for (const std::string& key : keys) {
            const Sides inner{elementOf(sides.common, key), elementOf(sides.mine, key),
                              elementOf(sides.theirs, key)};
            if (auto element = merge(inner, pointer + '/' + base::pointerToken(key)))
                out.append(*std::move(element));
        }
        return out;
    }
};

} // namespace

Merged merge(const Tree& common, const Tree& mine, const Tree& theirs) {
    Merger merger;
    auto tree = merger.merge({&common, &mine, &theirs}, {});
    return {tree ? *std::move(tree) : Tree(), std::move(merger.conflicts)};
}

} // namespace sallyport::session
