// libFuzzer: the last line is a text, what stands before it a regular expression. RE2 must take it as it was
// translated; in a group, or twice, it says the same; and where the analysis knows it as a set of texts, the
// set is what the automaton, and for ASCII the one of ingress paths, finds.
#include <pattern.h>
#include <rules/regex.h>
#include <waf/language.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sallyport;
using edge::Answer;
using edge::rules::Regex;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

using RegexHandle = std::shared_ptr<const Regex>;

RegexHandle regexOf(const std::string& pattern) {
    auto made = Regex::make(pattern);
    const auto* regex = std::get_if<RegexHandle>(&made);
    return regex ? *regex : nullptr;
}

// Only sizes may be left that RE2 refuses.
bool isSize(const std::string& reason) {
    return reason.find("repetition") != std::string::npos ||
           reason.find("pattern too large") != std::string::npos ||
           reason.find("nesting") != std::string::npos;
}

std::vector<std::string> wordsOf(const std::string& pattern, const std::string& text) {
    std::vector<std::string> words{"", text, pattern, text + pattern, "a" + text, text + "\n"};
    for (std::size_t i = 0; i < text.size() && i < 8; ++i) {
        words.push_back(text.substr(i));
        words.push_back(text.substr(0, i));
    }
    return words;
}

bool isAscii(const std::string& word) {
    for (const char c : word)
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    return true;
}

void checkShape(const std::string& pattern, const Regex& regex, std::vector<std::string> words) {
    const auto shape = edge::words::shapeOfRegex(pattern);
    if (!shape)
        return;
    // What Rust takes, or does not, is asked of the translation first: what is left unknown is a matter of
    // size.
    require(regex.notModelled().empty() || isSize(regex.notModelled()));
    edge::words::Language language(*shape);
    for (const bool inside : {true, false}) {
        const auto found = edge::words::findWord({{&language, inside}});
        if (found.kind != edge::words::Found::Kind::word)
            continue;
        require(language.contains(found.word) == inside);
        words.push_back(found.word);
    }
    auto compiled = edge::Pattern::compile(pattern);
    const auto* path = std::get_if<edge::Pattern>(&compiled);
    for (const std::string& word : words) {
        const bool inside = language.contains(word);
        const Answer answer = regex.matches(word);
        require(answer == Answer::unknown || (answer == Answer::yes) == inside);
        require(!path || !isAscii(word) || path->matches(word) == inside);
        if (language.size() > 2000)
            return;
    }
}

void checkPattern(const std::string& pattern, const std::string& text) {
    const auto translated = edge::rules::translate(pattern);
    if (const auto* wrong = std::get_if<edge::rules::RegexError>(&translated)) {
        require(wrong->at <= pattern.size() && !wrong->message.empty());
        require(!regexOf(pattern) && !edge::words::shapeOfRegex(pattern));
        return;
    }
    const RegexHandle regex = regexOf(pattern);
    require(regex != nullptr);
    const std::string& reason = regex->notModelled();
    require(reason.empty() || !std::get<0>(translated).notModelled.empty() || isSize(reason));
    const std::vector<std::string> words = wordsOf(pattern, text);
    checkShape(pattern, *regex, words);
    // A comment under (?x) would take the parenthesis with it, and a name may stand only once.
    if (pattern.find('#') != std::string::npos || pattern.find("<") != std::string::npos)
        return;
    for (const std::string& same : {"(?:" + pattern + ")", "(?:" + pattern + ")|(?:" + pattern + ")"}) {
        const RegexHandle other = regexOf(same);
        // One level deeper may be too deep.
        if (!other || !other->notModelled().empty() || !reason.empty())
            continue;
        for (const std::string& word : words)
            require(other->matches(word) == regex->matches(word));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 300));
    const std::size_t line = input.rfind('\n');
    checkPattern(input.substr(0, line), line == std::string::npos ? input : input.substr(line + 1));
    return 0;
}
