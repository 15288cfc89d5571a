#include "verb.h"

// The table of verbs, in the order of the help: NAME stands for verb_NAME.cpp and its NAMEVerb().
// clang-format off
#define SALLYPORT_VERBS(verb) \
    verb(adopt) \
    verb(reach) \
    verb(connections) \
    verb(matrix) \
    verb(diff) \
    verb(route) \
    verb(expression) \
    verb(rules) \
    verb(trace) \
    verb(check) \
    verb(render) \
    verb(demo) \
    verb(complete)
// clang-format on

namespace sallyport::cli {

#define SALLYPORT_DECLARE(name) Verb name##Verb();
SALLYPORT_VERBS(SALLYPORT_DECLARE)

const std::vector<Verb>& verbs() {
#define SALLYPORT_CALL(name) name##Verb(),
    static const std::vector<Verb> table{SALLYPORT_VERBS(SALLYPORT_CALL)};
    return table;
}

const Verb* findVerb(const std::string& name) {
    for (const Verb& verb : verbs())
        if (verb.name == name)
            return &verb;
    return nullptr;
}

std::vector<Option> Verb::allOptions() const {
    std::vector<Option> all = options;
    std::string shown;
    for (const std::string& format : formats)
        shown += (shown.empty() ? "" : "|") + format;
    all.push_back(
        {"format", shown, "how to write the answer; " + formats.front() + " by default", 0, formats});
    all.push_back({"help", "", "this text", 'h'});
    return all;
}

} // namespace sallyport::cli
