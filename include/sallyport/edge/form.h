#pragma once
// An expression as a list of conditions that a form can show and edit. What has
// another shape (parentheses that matter, xor, not over several, functions of
// functions) stays text.
#include <sallyport/edge/expression.h>

namespace sallyport::edge {

struct Condition {
    // How it is joined to the one before; and binds tighter than or, as in the text.
    enum class Joint { conjunction, disjunction };
    // Of a field with several values: one of them, or each of them, has to hold.
    enum class Each { none, any, all };

    Joint joint = Joint::conjunction;
    bool negated = false;
    Each each = Each::none;
    std::string field; // as in the text, without [*]: http.host, lower(http.request.uri.path)
    // eq, ne, lt, le, gt, ge, contains, matches, wildcard, "strict wildcard", in, bitwise_and; "in list";
    // starts_with, ends_with; "is" of a boolean, which has no values.
    std::string op = "eq";
    std::vector<std::string> values; // plain: text without quotes, 80, 10.0.0.0/8, 1..5, the name of a list

    bool operator==(const Condition&) const = default;
};

using Form = std::vector<Condition>;

// Nothing when it has another shape.
std::optional<Form> formOf(const Expression& expression);
// The text of it; the error names the condition (its place.pointer is "/N", from 0) and what is wrong.
base::Result<std::string> expressionText(const Form& form);
// The operators that a condition on that field may have, most usual first; empty when it is no field.
std::vector<std::string> operatorsFor(std::string_view field);

} // namespace sallyport::edge
