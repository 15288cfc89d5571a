#pragma once
// The words of one command inside a shell script, as far as a container's
// `sh -c` needs it: quotes, escapes, line continuations, command separators.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::adopt {

// The first command of script that runs program (by its base name, "exec" and assignments before it aside),
// with program as its first word; empty when there is none. $NAME and ${NAME} that known() says are variables
// become $(NAME), as Kubernetes writes them.
std::vector<std::string> shellCommand(std::string_view script, std::string_view program,
                                      const std::function<bool(std::string_view)>& known);

} // namespace sallyport::adopt
