#pragma once
// Cloudflare's rules language: an expression parsed once and asked of many
// requests. Immutable; copies share it; may be read from several threads.
// Source: Cloudflare's ruleset engine documentation and its published engine
// (cloudflare/wirefilter), docs/decisions.md where they differ.
#include <sallyport/edge/fields.h>
#include <sallyport/edge/request.h>

namespace sallyport::edge {

struct ExpressionError {
    base::Text message;
    int line = 1, column = 1; // in characters, from 1
    // Two lines: that line of the text, and a caret under the place.
    std::string caret;
};

// What does not keep an expression from being one, but should be said beside it.
struct ExpressionNote {
    enum class Kind {
        plan,       // needs a plan, or an add-on
        deprecated, // a field with a newer name
        constant,   // a field that always has the same value
        notModelled // a regular expression whose answer is unknown here
    };
    Kind kind = Kind::plan;
    std::string subject; // the field, function or operator
    Plan plan = Plan::free;
    base::Text message;
    int line = 1, column = 1;
};

namespace rules {
struct Node; // src/edge/rules/ast.h
}

class Expression {
public:
    static constexpr std::size_t longest = 4096; // characters
    static constexpr int deepest = 128;

    // Nothing when it is none; error then says where and why.
    static std::optional<Expression> parse(std::string_view text, ExpressionError& error);

    const std::string& text() const;         // as written
    std::string canonical() const;           // means the same; parses to an equal tree
    std::vector<std::string> fields() const; // sorted, each once
    std::vector<std::string> lists() const;  // the $lists, likewise
    const rules::Node& root() const;
    std::vector<ExpressionNote> notes() const; // in the order of the text
    Plan leastPlan() const;                    // that allows all of it

    // What the rule says of a request; unknown: it depends on what the request does not tell.
    Answer matches(const Request& request) const;
    // The fields (and $lists) that made it unknown; empty when it is not.
    std::vector<std::string> unknownFields(const Request& request) const;

    bool operator==(const Expression& other) const; // of what they mean in the tree, not of the writing

private:
    struct Data;
    explicit Expression(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

// The expression of a tree that was made or changed, not read; its text is the canonical one. Nothing when
// that text breaks a limit of the language.
std::optional<Expression> expressionOf(const rules::Node& root, ExpressionError& error);

} // namespace sallyport::edge
