#include "verb.h"

#include <algorithm>

namespace sallyport::cli {
namespace {

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

std::string shownOption(const Option& option) {
    std::string shown = option.letter ? std::string("-") + option.letter + ", " : std::string();
    shown += "--" + option.name;
    return option.value.empty() ? shown : shown + " " + option.value;
}

} // namespace

std::string generalHelp() {
    std::string help =
        "Usage: sallyportctl VERB [ARGUMENTS] [OPTIONS]\n"
        "\n"
        "What a Cloudflare Tunnel can reach in a Kubernetes cluster, and the manifests that close it\n"
        "to what is published.\n"
        "\n"
        "Verbs:\n";
    std::size_t width = 0;
    for (const Verb& verb : verbs())
        width = std::max(width, verb.name.size());
    for (const Verb& verb : verbs())
        if (!verb.hidden)
            help += "  " + padded(verb.name, width + 2) + verb.summary + "\n";
    help += "\n"
            "Every verb takes --format text|json and --help. Options stand anywhere; -- ends them.\n"
            "Exit codes: 0 done, or yes; 1 the answer is no, not wholly yes, or unknown; 2 wrong usage;\n"
            "3 input could not be read; 4 a remote side failed or refused; 130 cancelled.\n"
            "\n"
            "sallyportctl VERB --help tells more; sallyportctl --version prints the version.\n";
    return help;
}

std::string helpOf(const Verb& verb) {
    std::string help = "Usage: sallyportctl " + verb.name + " " + verb.arguments +
                       (verb.arguments.empty() ? "" : " ") + "[OPTIONS]\n\n" + verb.summary + "\n";
    if (!verb.details.empty())
        help += "\n" + verb.details + "\n";
    help += "\nOptions:\n";
    std::size_t width = 0;
    const std::vector<Option> options = verb.allOptions();
    for (const Option& option : options)
        width = std::max(width, shownOption(option).size());
    for (const Option& option : options)
        help += "  " + padded(shownOption(option), width + 2) + option.help + "\n";
    return help;
}

} // namespace sallyport::cli
