#include <sallyport/cli/cli.h>

#include <cstdio>
#include <unistd.h>

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    sallyport::cli::Terminal terminal;
    terminal.colour = isatty(STDOUT_FILENO) == 1;
    terminal.progress = isatty(STDERR_FILENO) == 1;
    return sallyport::cli::run(arguments, terminal);
}
