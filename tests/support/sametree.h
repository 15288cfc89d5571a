#pragma once
// Whether two Trees are the same node by node: kind, text, order of members, and origins.
#include <sallyport/base/tree.h>

#include <string>

// Empty when they are; else what differs first.
inline std::string difference(const sallyport::base::Tree& a, const sallyport::base::Tree& b) {
    using sallyport::base::Origin;
    const auto place = [](const Origin& origin) {
        return (origin.file ? *origin.file : std::string()) + ':' + std::to_string(origin.line) + ':' +
               std::to_string(origin.column);
    };
    if (a.kind() != b.kind() || a.scalarText() != b.scalarText())
        return place(a.origin()) + " \"" + a.scalarText() + "\" or \"" + b.scalarText() + '"';
    if (place(a.origin()) != place(b.origin()))
        return place(a.origin()) + " or " + place(b.origin());
    if (a.size() != b.size())
        return place(a.origin()) + " has " + std::to_string(a.size()) + " or " + std::to_string(b.size());
    for (std::size_t i = 0; i < a.items().size(); ++i)
        if (std::string found = difference(a.items()[i], b.items()[i]); !found.empty())
            return found;
    for (std::size_t i = 0; i < a.members().size(); ++i) {
        const auto &left = a.members()[i], &right = b.members()[i];
        if (left.key != right.key || place(left.origin) != place(right.origin))
            return place(left.origin) + ' ' + left.key + " or " + place(right.origin) + ' ' + right.key;
        if (std::string found = difference(left.value, right.value); !found.empty())
            return found;
    }
    return {};
}
