#pragma once
// Text to tree, with the engine's own grammar (wirefilter, engine/src/ast): types
// are checked on the way, since what may stand behind an operator depends on
// what stands before it.
#include "ast.h"
#include "scan.h"

#include <variant>

namespace sallyport::edge::rules {

// The tree of a whole expression, which is a boolean. The limit of its length is the caller's.
std::variant<Node, Failure> parse(std::string_view text, int deepest);
// A field or a call by itself, as a form names it.
std::variant<Operand, Failure> parseOperand(std::string_view text);

} // namespace sallyport::edge::rules
