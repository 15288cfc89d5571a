#pragma once
// One JSON value that stands inside a file, for the YAML reader too.
#include "treebuild.h"

#include <sallyport/base/yaml.h>

namespace sallyport::base {

struct JsonStart {
    FileName file;
    int line = 1;
    int column = 1;
};

// text must be valid UTF-8. nodes is what the file may still hold; it is counted down.
Result<Tree> parseJson(std::string_view text, const JsonStart& start, int depth, std::size_t& nodes);

// Reports two members of a map that have the same key, naming both lines.
std::optional<Error> duplicateMember(std::span<const Tree::Member> members);

Error tooDeep(const Origin& origin, int depth);
Error tooManyNodes(const Origin& origin);

} // namespace sallyport::base
