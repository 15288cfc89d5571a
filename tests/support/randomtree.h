#pragma once
// Random Trees from a seed, with the strings that YAML readers stumble over.
#include <sallyport/base/tree.h>

#include <algorithm>
#include <cstdlib>
#include <random>

// A count of random cases, scaled by SALLYPORT_EFFORT.
inline unsigned effort(unsigned count) {
    const char* scale = std::getenv("SALLYPORT_EFFORT");
    return scale && *scale ? std::max(1U, static_cast<unsigned>(count * std::atof(scale))) : count;
}

class RandomTree {
public:
    using Tree = sallyport::base::Tree;

    explicit RandomTree(unsigned seed) : m_engine(seed) {}

    unsigned below(std::size_t count) { return static_cast<unsigned>(m_engine() % count); }

    Tree tree(int depth) {
        switch (below(depth > 0 ? 9 : 6)) {
        case 0:
            return {};
        case 1:
            return Tree::boolean(below(2) == 0);
        case 2:
            return Tree::integer(below(3) == 0 ? static_cast<std::int64_t>(m_engine())
                                               : static_cast<int>(below(9)) - 4);
        case 3:
            return Tree::real(below(2) == 0 ? static_cast<double>(below(1000)) / 8
                                            : 1e300 / (1.0 + below(1000)));
        case 4:
        case 5:
            return Tree::string(text());
        case 6:
            return list(depth - 1);
        default:
            return map(depth - 1);
        }
    }
    Tree list(int depth) {
        Tree list = Tree::list();
        for (unsigned i = below(5); i > 0; --i)
            list.append(tree(depth));
        return list;
    }
    Tree map(int depth) {
        Tree map = Tree::map();
        for (unsigned i = below(6); i > 0; --i)
            map.set(text(), tree(depth));
        return map;
    }
    std::string text() {
        static const char* const words[] = {
            "yes",    "1",      "0x1F",    "1e3", "a: b", "- ",   "#",          " ",   "\n",  "\t",
            "\u2028", "\u0085", "\uFEFF",  "'",   "\"",   "\\",   "{{",         "}",   "[",   "]",
            "|",      "blog",   "http://", "é",   "\x01", "\r\n", "\U0001F600", "---", "...", "<<",
            "~",      "%",      "!",       "&",   "*",    ":",    ",",          "app", "-",   "2026-01-01"};
        std::string out;
        for (unsigned i = below(6); i > 0; --i)
            out += words[below(std::size(words))];
        return below(40) == 0 ? out + std::string(300, 'k') : out;
    }

private:
    std::mt19937_64 m_engine;
};
