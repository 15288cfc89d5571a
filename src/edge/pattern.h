#pragma once
// A path of an ingress rule: a Go regular expression, found anywhere in the
// request's path. RE2 runs it; where RE2 and Go's regexp/syntax differ, Go
// counts. Matching is safe from several threads.
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace re2 {
class RE2;
}

namespace sallyport::edge {

class Pattern {
public:
    // The pattern, or Go's error text without "error parsing regexp: ".
    static std::variant<Pattern, std::string> compile(const std::string& text);
    Pattern(Pattern&&) noexcept;
    ~Pattern();

    bool matches(std::string_view path) const;

private:
    Pattern();
    // Most paths are plain text with an optional ^ in front or $ behind: no automaton for those.
    std::string m_literal;
    bool m_fromStart = false, m_toEnd = false;
    std::unique_ptr<re2::RE2> m_automaton; // null: literal
};

} // namespace sallyport::edge
