#pragma once
// The pattern of `matches`: a regular expression of Rust's regex crate with its
// Unicode mode off, over bytes, found anywhere. It is read here, byte classes
// and all, and run by RE2 in an equal form. What Rust takes and RE2 has nothing
// for is kept, and answers unknown.
#include <sallyport/edge/request.h>

#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace re2 {
class RE2;
}

namespace sallyport::edge::rules {

// What is wrong with a pattern, and at which of its bytes.
struct RegexError {
    std::size_t at = 0;
    base::Text message;
};

// A pattern in RE2's notation for Latin-1 text.
struct Translation {
    std::string re2;
    std::string notModelled; // the part that RE2 has nothing for; empty: there is none
};
std::variant<Translation, RegexError> translate(std::string_view pattern);

class Regex {
public:
    static std::variant<std::shared_ptr<const Regex>, RegexError> make(std::string_view pattern);
    Regex(Regex&&) noexcept;
    ~Regex();

    Answer matches(std::string_view value) const;
    const std::string& notModelled() const { return m_notModelled; }

private:
    Regex();
    std::unique_ptr<re2::RE2> m_automaton; // null: not modelled
    std::string m_notModelled;
};

} // namespace sallyport::edge::rules
