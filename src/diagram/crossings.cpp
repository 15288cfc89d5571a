#include "crossings.h"

#include <cstddef>

namespace sallyport::diagram {

// By a tree of counts (Barth, Jünger, Mutzel 2002).
std::int64_t crossings(const std::vector<std::vector<int>>& links, const std::vector<int>& leftPlace,
                       const std::vector<int>& rightPlace) {
    std::vector<int> byPlace(links.size());
    for (std::size_t i = 0; i < links.size(); ++i)
        byPlace[static_cast<std::size_t>(leftPlace[i])] = static_cast<int>(i);
    std::vector<int> tree(rightPlace.size() + 1, 0);
    std::vector<int> ends;
    std::int64_t total = 0;
    std::int64_t seen = 0;
    for (const int left : byPlace) {
        ends.clear();
        for (const int right : links[static_cast<std::size_t>(left)])
            ends.push_back(rightPlace[static_cast<std::size_t>(right)]);
        for (const int end : ends) {
            std::int64_t upTo = 0;
            for (int at = end + 1; at > 0; at -= at & -at)
                upTo += tree[static_cast<std::size_t>(at)];
            total += seen - upTo;
        }
        for (const int end : ends)
            for (int at = end + 1; at < static_cast<int>(tree.size()); at += at & -at)
                ++tree[static_cast<std::size_t>(at)];
        seen += static_cast<std::int64_t>(ends.size());
    }
    return total;
}

std::int64_t between(const std::vector<int>& a, const std::vector<int>& b, const std::vector<int>& place) {
    std::int64_t sum = 0;
    for (const int one : a)
        for (const int other : b)
            sum += place[static_cast<std::size_t>(one)] > place[static_cast<std::size_t>(other)] ? 1 : 0;
    return sum;
}

} // namespace sallyport::diagram
