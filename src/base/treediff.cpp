#include <sallyport/base/treediff.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace sallyport::base {

namespace {

void compare(const Tree& before, const Tree& after, const std::string& pointer, std::vector<Change>& changes);

void compareMaps(const Tree& before, const Tree& after, const std::string& pointer,
                 std::vector<Change>& changes) {
    std::unordered_map<std::string_view, const Tree*> later;
    for (const Tree::Member& member : after.members())
        later.emplace(member.key, &member.value);
    std::unordered_set<std::string_view> earlier;
    for (const Tree::Member& member : before.members()) {
        earlier.insert(member.key);
        const std::string where = pointer + '/' + pointerToken(member.key);
        if (const auto found = later.find(member.key); found != later.end())
            compare(member.value, *found->second, where, changes);
        else
            changes.push_back({where, member.value, std::nullopt});
    }
    for (const Tree::Member& member : after.members())
        if (!earlier.contains(member.key))
            changes.push_back({pointer + '/' + pointerToken(member.key), std::nullopt, member.value});
}

void compareLists(const Tree& before, const Tree& after, const std::string& pointer,
                  std::vector<Change>& changes) {
    std::span<const Tree> from = before.items();
    std::span<const Tree> to = after.items();
    std::size_t start = 0;
    while (start < from.size() && start < to.size() && from[start] == to[start])
        ++start;
    std::size_t end = 0;
    while (end < std::min(from.size(), to.size()) - start &&
           from[from.size() - 1 - end] == to[to.size() - 1 - end])
        ++end;
    const std::size_t fromEnd = from.size() - end;
    const std::size_t toEnd = to.size() - end;
    for (std::size_t i = start; i < std::max(fromEnd, toEnd); ++i) {
        const std::string where = pointer + '/' + std::to_string(i);
        if (i < fromEnd && i < toEnd)
            compare(from[i], to[i], where, changes);
        else if (i < fromEnd)
            changes.push_back({where, from[i], std::nullopt});
        else
            changes.push_back({where, std::nullopt, to[i]});
    }
}

void compare(const Tree& before, const Tree& after, const std::string& pointer,
             std::vector<Change>& changes) {
    if (before.isMap() && after.isMap())
        compareMaps(before, after, pointer, changes);
    else if (before.isList() && after.isList())
        compareLists(before, after, pointer, changes);
    else if (!(before == after))
        changes.push_back({pointer, before, after});
}

} // namespace

std::vector<Change> diff(const Tree& before, const Tree& after) {
    std::vector<Change> changes;
    compare(before, after, {}, changes);
    return changes;
}

} // namespace sallyport::base
