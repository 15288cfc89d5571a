#pragma once
// Calico's selector language (libcalico-go/lib/selector): text in, expression
// out, the canonical text back; and what an expression says of labels, of pods
// with all that they inherit, and under the prefix of a namespaceSelector.
#include <sallyport/policy/evaluate.h>

#include <string_view>

namespace sallyport::policy::calico {

struct Expression {
    enum class Kind : std::uint8_t {
        all,
        global, // only in a namespaceSelector: what lives in no namespace
        has,
        equal,
        notEqual,
        contains,
        startsWith,
        endsWith,
        in,
        notIn,
        negation,
        conjunction,
        disjunction
    };
    Kind kind = Kind::all;
    std::string label;
    std::vector<std::string> values; // of a set: sorted, each once
    std::vector<Expression> operands;

    // As Calico itself writes it; parsing that gives an equal expression.
    std::string text() const;
    bool operator==(const Expression&) const = default;

    static Expression of(Kind kind, std::string label, std::vector<std::string> values = {});
    static Expression negated(Expression operand);
    static Expression both(Expression a, Expression b);
};

// Empty text selects everything. The error says what was expected, and at which character.
base::Result<Expression> parseSelector(std::string_view text);

// Under the prefix every label is looked up (pcns., pcsa.). In a namespaceSelector all() stands for what is
// in a namespace and global() for what is in none (updateprocessors getEndpointSelector).
Expression withPrefix(Expression expression, std::string_view prefix);
constexpr std::string_view namespacePrefix = "pcns.";
constexpr std::string_view accountPrefix = "pcsa.";
constexpr const char* namespaceLabel = "projectcalico.org/namespace";
constexpr const char* accountLabel = "projectcalico.org/serviceaccount";
Expression ofNamespaces(const Expression& selector);

// Over the labels of a pod's workload endpoint: its own, and those it inherits from its namespace and its
// service account.
Selector onPods(const Expression& expression);
// Over plain labels (network sets, host endpoints).
Certainty matches(const Expression& expression, const model::Labels& labels);

} // namespace sallyport::policy::calico
