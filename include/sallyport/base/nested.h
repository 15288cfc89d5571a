#pragma once
// A Text as an argument of another Text. An argument stays a string: it carries
// the id, the pattern and the arguments of the inner text, and who fills in the
// outer one unpacks it, in English (Text::english) or translated (the studio).
#include <sallyport/base/text.h>

#include <optional>
#include <string_view>

namespace sallyport::base {

std::string nested(const Text& text);
// What an argument carries; nothing: it is an ordinary one.
std::optional<Text> nestedIn(std::string_view argument);
// Texts in texts deeper than this are no messages of ours.
constexpr int maxNesting = 16;

// The arguments with each text in them put in words by say(Text, depth); depth counts from 0.
template<class Say> std::vector<std::string> argumentsOf(const Text& text, int depth, Say say) {
    std::vector<std::string> words = text.args;
    for (std::string& word : words)
        if (const auto inner = depth < maxNesting ? nestedIn(word) : std::nullopt)
            word = say(*inner, depth + 1);
    return words;
}

} // namespace sallyport::base
