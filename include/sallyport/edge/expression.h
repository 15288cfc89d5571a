#pragma once
// Cloudflare's rules language: an expression parsed once and asked of many
// requests. Immutable; copies share it; may be read from several threads.
// Source: Cloudflare's ruleset engine documentation and its published engine
// (cloudflare/wirefilter), docs/decisions.md where they differ.
#include <sallyport/edge/request.h>

namespace sallyport::edge {

enum class Plan { free, pro, business, enterprise };

struct ExpressionError {
    base::Text message;
    int line = 1, column = 1; // in characters, from 1
    // Two lines: that line of the text, and a caret under the place.
    std::string caret;
};

struct Node; // src/edge/rules/ast.h

class Expression {
public:
    // Nothing when it is none; error then says where and why.
    static std::optional<Expression> parse(std::string_view text, ExpressionError& error);

    const std::string& text() const;         // as written
    std::string canonical() const;           // means the same; parses to an equal tree
    std::vector<std::string> fields() const; // sorted, each once
    const Node& root() const;

    // What the rule says of a request; unknown: it depends on what the request does not tell.
    Answer matches(const Request& request) const;
    // The fields that made it unknown.
    std::vector<std::string> unknownFields(const Request& request) const;

    bool operator==(const Expression& other) const; // of what they mean in the tree, not of the writing

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace sallyport::edge
