#include "arguments.h"

#include <algorithm>
#include <numeric>

namespace sallyport::cli {
namespace {

using base::Error;
using base::ErrorKind;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "" : ", ") + word;
    return out;
}

Error unknownOption(const std::string& written, const std::vector<Option>& options) {
    std::vector<std::string> known{"--help"};
    for (const Option& option : options)
        known.push_back("--" + option.name);
    return {ErrorKind::usage,
            {"option-unknown", SALLYPORT_TR("unknown option %1%2"), {written, didYouMean(written, known)}},
            {}};
}

Error wrongUse(const char* id, const char* pattern, std::vector<std::string> args) {
    return {ErrorKind::usage, {id, pattern, std::move(args)}, {}};
}

// One option as it was written: "--name=value", "--name", "-n", "-nVALUE".
struct Written {
    const Option* option = nullptr;
    std::string shown; // as the user knows it
    std::optional<std::string> value;
};

Written recognise(const std::string& argument, const std::vector<Option>& options) {
    Written written;
    if (argument.starts_with("--")) {
        const std::size_t equals = argument.find('=');
        written.shown = argument.substr(0, equals);
        if (equals != std::string::npos)
            written.value = argument.substr(equals + 1);
        for (const Option& option : options)
            if ("--" + option.name == written.shown)
                written.option = &option;
        return written;
    }
    written.shown = argument.substr(0, 2);
    for (const Option& option : options)
        if (option.letter != 0 && option.letter == argument[1])
            written.option = &option;
    if (argument.size() > 2)
        written.value = argument.substr(2);
    return written;
}

// The value of an option, taken from the next argument where it does not stand beside the name.
base::Result<std::string> valueOf(const Written& written, const std::vector<std::string>& arguments,
                                  std::size_t& at) {
    const Option& option = *written.option;
    if (option.value.empty()) {
        if (written.value)
            return wrongUse("option-no-value", SALLYPORT_TR("%1 takes no value"), {written.shown});
        return std::string();
    }
    std::string value;
    if (written.value)
        value = *written.value;
    else if (at + 1 < arguments.size())
        value = arguments[++at];
    else
        return wrongUse("option-value-missing", SALLYPORT_TR("%1 needs a value: %2"),
                        {written.shown, option.value});
    if (!option.words.empty() &&
        std::find(option.words.begin(), option.words.end(), value) == option.words.end())
        return wrongUse("option-value", SALLYPORT_TR("%1 cannot be \"%2\"%3; it is one of: %4"),
                        {written.shown, value, didYouMean(value, option.words), joined(option.words)});
    return value;
}

// How many letters must change to make b of a (Levenshtein).
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::string Arguments::value(const std::string& option, const std::string& fallback) const {
    const auto found = m_values.find(option);
    return found == m_values.end() ? fallback : found->second.back();
}

std::vector<std::string> Arguments::values(const std::string& option) const {
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

base::Result<Arguments> parseArguments(const std::vector<std::string>& arguments,
                                       const std::vector<Option>& options) {
    Arguments parsed;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--") {
            parsed.positionals.insert(parsed.positionals.end(), arguments.begin() + static_cast<long>(i) + 1,
                                      arguments.end());
            break;
        }
        if (argument.size() < 2 || argument.front() != '-') {
            parsed.positionals.push_back(argument);
            continue;
        }
        const Written written = recognise(argument, options);
        if (!written.option)
            return unknownOption(written.shown, options);
        auto value = valueOf(written, arguments, i);
        if (!value)
            return value.error();
        if (parsed.has(written.option->name) && !written.option->repeated)
            return wrongUse("option-twice", SALLYPORT_TR("%1 is given twice"), {written.shown});
        parsed.add(written.option->name, std::move(*value));
    }
    return parsed;
}

std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const bool begins = word.size() >= 3 && candidate.starts_with(word);
        const std::size_t far = begins ? 1 : distance(word, candidate);
        if (far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

std::string didYouMean(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string nearest = nearestWord(word, candidates);
    return nearest.empty() ? std::string() : "; did you mean " + nearest + "?";
}

} // namespace sallyport::cli
