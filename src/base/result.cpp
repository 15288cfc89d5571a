#include <sallyport/base/diagnostic.h>
#include <sallyport/base/result.h>

namespace sallyport::base {

std::string Text::english() const {
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
