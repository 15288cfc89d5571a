#pragma once
// Links between two layers that stand beside each other, and how many of them
// cross.
#include <cstdint>
#include <vector>

namespace sallyport::diagram {

// Who leads to whom, between two layers, both ways.
struct Links {
    std::vector<std::vector<int>> right; // of the left ones
    std::vector<std::vector<int>> left;  // of the right ones
    Links(std::size_t lefts, std::size_t rights) : right(lefts), left(rights) {}
    void add(int a, int b) {
        right[static_cast<std::size_t>(a)].push_back(b);
        left[static_cast<std::size_t>(b)].push_back(a);
    }
};

// Pairs of links that cross.
std::int64_t crossings(const std::vector<std::vector<int>>& links, const std::vector<int>& leftPlace,
                       const std::vector<int>& rightPlace);
// Crossings of the links of a, standing before b, with those of b.
std::int64_t between(const std::vector<int>& a, const std::vector<int>& b, const std::vector<int>& place);

} // namespace sallyport::diagram
