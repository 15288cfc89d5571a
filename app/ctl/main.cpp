#include <sallyport/cli/cli.h>

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace {

volatile std::sig_atomic_t interrupted = 0;

// The first Ctrl-C asks to stop, the next one ends the program.
void interrupt(int signal) {
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

int main(int argc, char** argv) {
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    sallyport::cli::Terminal terminal;
    terminal.colour = isatty(STDOUT_FILENO) == 1;
    terminal.progress = isatty(STDERR_FILENO) == 1;
    terminal.stop = [] { return interrupted != 0; };
    return sallyport::cli::run(arguments, terminal);
}
