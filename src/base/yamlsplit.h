#pragma once
// Cuts a YAML stream at its document separators, as Kubernetes' reader does.
#include <string_view>
#include <vector>

namespace sallyport::base {

struct Segment {
    std::string_view text;
    int line = 1; // of its first line in the file
};

// A separator is a line that starts with "---" and then ends or goes on with white space. Directives
// and comments stay with the document that follows them. text has line feeds only.
std::vector<Segment> splitDocuments(std::string_view text);

} // namespace sallyport::base
