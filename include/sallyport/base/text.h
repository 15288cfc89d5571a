#pragma once
// A message for a person. Below the studio messages are values: a stable id, an
// English pattern with %1..%9, and the arguments. The command line prints
// english(); the studio translates the pattern (context "sallyport").
#include <string>
#include <vector>

// Marks an English pattern for translation; lupdate is told about it.
#define SALLYPORT_TR(pattern) pattern

namespace sallyport::base {

struct Text {
    std::string id;
    std::string pattern;
    std::vector<std::string> args;

    // With its arguments filled in; one that is missing leaves its %N. %n is the last: "%n door(s) (is|are)".
    std::string english() const;
    bool empty() const { return pattern.empty(); }
    bool operator==(const Text&) const = default;
};

} // namespace sallyport::base
