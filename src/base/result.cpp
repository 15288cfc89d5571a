#include <sallyport/base/diagnostic.h>
#include <sallyport/base/nested.h>
#include <sallyport/base/result.h>

namespace sallyport::base {

namespace {

// "%n door(s) (is|are) open" for a count: the first of two forms is of one, "(s)" has none for one.
std::string counted(const std::string& pattern, const std::string& count) {
    const bool one = count == "1";
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t end = pattern[i] == '(' ? pattern.find(')', i) : std::string::npos;
        const std::size_t bar = pattern.find('|', i);
        if (pattern.compare(i, 2, "%n") == 0) {
            out += count;
            ++i;
        } else if (pattern.compare(i, 3, "(s)") == 0) {
            out += one ? "" : "s";
            i = end;
        } else if (end != std::string::npos && bar < end) {
            out += one ? pattern.substr(i + 1, bar - i - 1) : pattern.substr(bar + 1, end - bar - 1);
            i = end;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string filled(const std::string& pattern, const std::vector<std::string>& args) {
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t index = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (placeholder && index < args.size()) {
            out += args[index];
            ++i;
        } else {
            out += pattern[i];
        }
    }
    return out;
}

std::string inEnglish(const Text& text, int depth) {
    const bool counts = !text.args.empty() && text.pattern.find("%n") != std::string::npos;
    return filled(counts ? counted(text.pattern, text.args.back()) : text.pattern,
                  argumentsOf(text, depth, inEnglish));
}

} // namespace

std::string Text::english() const {
    return inEnglish(*this, 0);
}

std::string Place::text() const {
    std::string out = file;
    if (line > 0) {
        out += ':' + std::to_string(line);
        if (column > 0)
            out += ':' + std::to_string(column);
    }
    return out;
}

std::string name(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage:
        return "usage";
    case ErrorKind::unreadable:
        return "unreadable";
    case ErrorKind::invalid:
        return "invalid";
    case ErrorKind::refused:
        return "refused";
    case ErrorKind::conflict:
        return "conflict";
    case ErrorKind::unreachable:
        return "unreachable";
    case ErrorKind::cancelled:
        return "cancelled";
    case ErrorKind::internal:
        break;
    }
    return "internal";
}

std::string Error::english() const {
    const std::string place = where.text();
    return place.empty() ? message.english() : place + ": " + message.english();
}

std::string name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::note:
        break;
    }
    return "note";
}

} // namespace sallyport::base
