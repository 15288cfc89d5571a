#include "yamlsplit.h"

namespace sallyport::base {

namespace {

bool isSeparator(std::string_view line) {
    return line.starts_with("---") && (line.size() == 3 || line[3] == ' ' || line[3] == '\t');
}

// A line that may stand before the separator of its document.
bool isPrologue(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos || line[first] == '#' || line[0] == '%';
}

} // namespace

std::vector<Segment> splitDocuments(std::string_view text) {
    std::vector<Segment> segments;
    std::size_t start = 0;
    int startLine = 1;
    int line = 1;
    bool opened = false;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t feed = text.find('\n', at);
        const std::size_t end = feed == std::string_view::npos ? text.size() : feed;
        const std::string_view current = text.substr(at, end - at);
        if (isSeparator(current)) {
            if (opened) {
                segments.push_back({text.substr(start, at - start), startLine});
                start = at;
                startLine = line;
            }
            opened = true;
        } else if (!opened && !isPrologue(current)) {
            opened = true;
        }
        at = end + 1;
    }
    if (opened)
        segments.push_back({text.substr(start), startLine});
    return segments;
}

} // namespace sallyport::base
