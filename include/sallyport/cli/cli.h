#pragma once
// sallyportctl: one function that runs a command line. The contract with other
// programs (output, exit codes) is docs/cli.md.
#include <functional>
#include <string>
#include <vector>

namespace sallyport::cli {

// What the program stands in: comes from main, so that tests can stand elsewhere.
struct Terminal {
    bool colour = false;   // stdout is a terminal that shows colours
    bool progress = false; // stderr is a terminal
    // Asked during long work; true ends it with Exit::cancelled. May be empty.
    std::function<bool()> stop;
};

enum Exit { done = 0, no = 1, usage = 2, unreadable = 3, remote = 4, cancelled = 130 };

// Runs `sallyportctl ARGUMENTS`, writes to stdout and stderr, returns the exit code. Never throws.
int run(const std::vector<std::string>& arguments, const Terminal& terminal);

} // namespace sallyport::cli
