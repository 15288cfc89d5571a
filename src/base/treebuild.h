#pragma once
// What the readers need to build Trees from their parts.
#include <sallyport/base/tree.h>

#include <iterator>

namespace sallyport::base {

using FileName = decltype(Origin::file);

// Take the parts from position first on, and leave those before.
inline Tree takeList(std::vector<Tree>& parts, std::ptrdiff_t first, const Origin& origin) {
    Tree list = Tree::list(origin);
    for (auto part = parts.begin() + first; part != parts.end(); ++part)
        list.append(std::move(*part));
    parts.erase(parts.begin() + first, parts.end());
    return list;
}
inline Tree takeMap(std::vector<Tree::Member>& parts, std::ptrdiff_t first, const Origin& origin) {
    Tree map = Tree::map(origin);
    for (auto part = parts.begin() + first; part != parts.end(); ++part)
        map.add(std::move(part->key), std::move(part->value), std::move(part->origin));
    parts.erase(parts.begin() + first, parts.end());
    return map;
}

} // namespace sallyport::base
