#pragma once
// A verb of sallyportctl: one file verb_NAME.cpp that defines NAMEVerb(), and
// one line in the table of verbs.cpp. Help, completion and the check of the
// command line come from the value.
#include "arguments.h"
#include "output.h"

namespace sallyport::cli {

struct Call {
    const Arguments& arguments;
    const Output& output;
};

struct Verb {
    std::string name;
    std::string arguments; // "CONFIG URL..."
    std::string summary;   // one line
    std::string details;   // further paragraphs of its help
    std::vector<Option> options;
    int (*run)(const Call& call) = nullptr;
    std::size_t least = 0; // positionals
    std::size_t most = static_cast<std::size_t>(-1);
    std::vector<std::string> formats{"text", "json"}; // the first is the default
    bool hidden = false;

    // Its options, and those that every verb has.
    std::vector<Option> allOptions() const;
};

const std::vector<Verb>& verbs();
const Verb* findVerb(const std::string& name);

std::string generalHelp();
std::string helpOf(const Verb& verb);

} // namespace sallyport::cli
