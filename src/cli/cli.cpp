#include "verb.h"

#include <algorithm>
#include <cstdio>
#include <exception>

namespace sallyport::cli {
namespace {

using base::Error;
using base::ErrorKind;

// Whether JSON was asked for, before the command line is known to be right: an error is an answer too.
bool wantsJson(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i)
        if (arguments[i] == "--format=json" ||
            (arguments[i] == "--format" && i + 1 < arguments.size() && arguments[i + 1] == "json"))
            return true;
    return false;
}

Error usage(const char* id, const char* pattern, std::vector<std::string> args) {
    return {ErrorKind::usage, {id, pattern, std::move(args)}, {}};
}

Error unknownVerb(const std::string& name) {
    std::vector<std::string> known;
    for (const Verb& verb : verbs())
        if (!verb.hidden)
            known.push_back(verb.name);
    return usage("verb-unknown", SALLYPORT_TR("unknown verb %1%2 (sallyportctl --help lists the verbs)"),
                 {name, didYouMean(name, known)});
}

int runVerb(const Verb& verb, const std::vector<std::string>& rest, const Terminal& terminal,
            const Output& early) {
    const auto parsed = parseArguments(rest, verb.allOptions());
    // Help is given even where the rest of the line is wrong.
    const auto end = std::find(rest.begin(), rest.end(), "--");
    if (std::find(rest.begin(), end, "--help") != end || (parsed && parsed->has("help"))) {
        early.raw(helpOf(verb));
        return Exit::done;
    }
    if (!parsed)
        return early.fail(parsed.error());
    const std::size_t count = parsed->positionals.size();
    if (count < verb.least || count > verb.most)
        return early.fail(usage(count < verb.least ? "too-few" : "too-many",
                                SALLYPORT_TR("usage: sallyportctl %1 %2 (%3)"),
                                {verb.name, verb.arguments,
                                 count < verb.least ? "something is missing" : "there is something more"}));
    const Output output(terminal, parsed->value("format", verb.formats.front()));
    const int code = verb.run({*parsed, output});
    output.progress({});
    return code;
}

// Which argument names the verb: the first that is no option. Options before it belong to it.
std::size_t verbAt(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--format") {
            ++i;
            continue;
        }
        if (!arguments[i].starts_with('-'))
            return i;
    }
    return arguments.size();
}

int dispatch(const std::vector<std::string>& arguments, const Terminal& terminal) {
    const Output early(terminal, wantsJson(arguments) ? "json" : "text");
    const std::size_t at = verbAt(arguments);
    const auto asks = [&](const char* option) {
        return std::find(arguments.begin(), arguments.begin() + static_cast<long>(at), option) !=
               arguments.begin() + static_cast<long>(at);
    };
    if (asks("--version")) {
        early.line("sallyportctl " SALLYPORT_VERSION);
        return Exit::done;
    }
    if (at == arguments.size() || arguments[at] == "help") {
        const Verb* about = at + 1 < arguments.size() ? findVerb(arguments[at + 1]) : nullptr;
        if (at + 1 < arguments.size() && !about)
            return early.fail(unknownVerb(arguments[at + 1]));
        if (at == arguments.size() && !asks("--help") && !asks("-h"))
            return early.fail(arguments.empty() ? usage("verb-missing",
                                                        SALLYPORT_TR("say what to do: sallyportctl VERB "
                                                                     "(sallyportctl --help lists the verbs)"),
                                                        {})
                                                : unknownVerb(arguments.front()));
        early.raw(about ? helpOf(*about) : generalHelp());
        return Exit::done;
    }
    const Verb* verb = findVerb(arguments[at]);
    if (!verb)
        return early.fail(unknownVerb(arguments[at]));
    std::vector<std::string> rest = arguments;
    rest.erase(rest.begin() + static_cast<long>(at));
    return runVerb(*verb, rest, terminal, early);
}

} // namespace

int run(const std::vector<std::string>& arguments, const Terminal& terminal) {
    int code = Exit::unreadable;
    try {
        code = dispatch(arguments, terminal);
    } catch (const std::exception& unexpected) {
        std::fprintf(stderr, "error: something that should not happen did: %s\n", unexpected.what());
    }
    std::fflush(stdout);
    return code;
}

} // namespace sallyport::cli
