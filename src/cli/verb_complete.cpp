// What may stand next on a command line: the files of resources/completions ask this verb, so that bash, fish
// and zsh know every verb and option as soon as there is one.
#include "verb.h"

namespace sallyport::cli {
namespace {

// Words that may stand in place of the last one (which may be empty).
std::vector<std::string> continuations(const std::vector<std::string>& words) {
    std::vector<std::string> found;
    const Verb* verb = words.size() > 1 ? findVerb(words.front()) : nullptr;
    if (!verb) {
        for (const Verb& one : verbs())
            if (!one.hidden)
                found.push_back(one.name);
        found.insert(found.end(), {"help", "--help", "--version"});
        return found;
    }
    const std::string& before = words[words.size() - 2];
    for (const Option& option : verb->allOptions()) {
        if (before == "--" + option.name && !option.value.empty())
            return option.words;
        found.push_back("--" + option.name);
        if (option.letter)
            found.push_back(std::string("-") + option.letter);
    }
    return found;
}

int runComplete(const Call& call) {
    const std::vector<std::string>& words = call.arguments.positionals;
    const std::string last = words.empty() ? std::string() : words.back();
    for (const std::string& word : continuations(words))
        if (word.starts_with(last))
            call.output.line(word);
    return Exit::done;
}

} // namespace

Verb completeVerb() {
    Verb verb;
    verb.name = "complete";
    verb.arguments = "-- WORD...";
    verb.summary = "Lists what may stand in place of the last word, one a line.";
    verb.hidden = true;
    verb.run = runComplete;
    return verb;
}

} // namespace sallyport::cli
