#pragma once
// A command line taken apart: options stand anywhere, "--" ends them. Pure.
#include <sallyport/base/result.h>

#include <map>
#include <vector>

namespace sallyport::cli {

struct Option {
    std::string name;  // without "--"
    std::string value; // what stands for its value in the help; empty: a switch
    std::string help;
    char letter = 0;                     // "-o"; 0: none
    std::vector<std::string> words = {}; // the only values; empty: any
    bool repeated = false;               // may be given several times
};

class Arguments {
public:
    std::vector<std::string> positionals;

    bool has(const std::string& option) const { return m_values.contains(option); }
    // The last value; fallback when the option was not given.
    std::string value(const std::string& option, const std::string& fallback = {}) const;
    std::vector<std::string> values(const std::string& option) const;
    void add(const std::string& option, std::string value) { m_values[option].push_back(std::move(value)); }

private:
    std::map<std::string, std::vector<std::string>> m_values;
};

// ErrorKind::usage names the unknown option and the nearest known one, the missing or the wrong value.
base::Result<Arguments> parseArguments(const std::vector<std::string>& arguments,
                                       const std::vector<Option>& options);

// The candidate that is most like word; empty when none is near.
std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates);

// "; did you mean X?", or nothing.
std::string didYouMean(const std::string& word, const std::vector<std::string>& candidates);

} // namespace sallyport::cli
