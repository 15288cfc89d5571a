#pragma once
// What comparisons say of a value of the request, as sets of values; and the
// functions between the two that can be undone.
#include "atoms.h"

namespace sallyport::edge {

// Of substring().
struct Cut {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;
};

// A value of the request behind functions that the analysis sees through.
struct Peeled {
    const rules::Operand* field = nullptr;
    bool counted = false;                // len(), outermost
    std::vector<std::string> outerFolds; // lower, upper; outermost first, before a cut
    std::optional<Cut> cut;
    std::vector<std::string> folds; // next to the field
    bool roughly = false; // a function that leaves most values alone was taken for one that leaves all
};
std::optional<Peeled> peel(const rules::Operand& operand);

// The texts that become one of the shape's when they are folded.
words::Shape unfolded(words::Shape shape, const std::vector<std::string>& folds);

// Fill the atom's set; false: not understood. starts_with(x, "text") and ends_with(x, "text"):
bool understandCall(const rules::Operand& call, Atom& atom, std::optional<Peeled>& peeled);
bool understandComparison(const rules::Node& node, const Peeled& peeled, Atom& atom);

} // namespace sallyport::edge
