// What is wrong with an Access application's destination and session duration
// while it is typed. Cloudflare docs: access-controls/policies/app-paths.
#include <sallyport/session/access.h>

#include <algorithm>

namespace sallyport::session {

using base::Diagnostic;
using base::Severity;

namespace {

Diagnostic problem(Severity severity, const std::string& id, const std::string& subject,
                   const std::string& message, std::vector<std::string> args) {
    return {severity, id, {id, message, std::move(args)}, subject, {}, {}, {}};
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == at)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

bool hasTwoWildcards(const std::vector<std::string>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [](const std::string& part) { return std::count(part.begin(), part.end(), '*') > 1; });
}

bool isHostLabel(const std::string& label) {
    return !label.empty() && std::all_of(label.begin(), label.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '*';
    });
}

} // namespace

std::vector<Diagnostic> destinationProblems(const std::string& destination) {
    const auto refused = [&](const char* id, const char* message,
                             std::vector<std::string> args = {}) -> std::vector<Diagnostic> {
        return {problem(Severity::error, id, destination, message, std::move(args))};
    };
    if (destination.empty())
        return refused("destination-empty",
                       SALLYPORT_TR("Write a hostname, with a path where only a part is meant."));
    if (destination.find("://") != std::string::npos)
        return refused("destination-scheme",
                       SALLYPORT_TR("Leave out \"%1\": a destination is a hostname and a path."),
                       {destination.substr(0, destination.find("://") + 3)});
    if (destination.find('?') != std::string::npos)
        return refused("destination-query",
                       SALLYPORT_TR("A destination has no query: Access does not look at it."));
    if (destination.find('#') != std::string::npos)
        return refused("destination-fragment",
                       SALLYPORT_TR("A destination has no \"#\": browsers do not send what follows it."));
    const std::size_t slash = destination.find('/');
    const std::string host = destination.substr(0, slash);
    const std::string path = slash == std::string::npos ? std::string() : destination.substr(slash);
    if (host.find(':') != std::string::npos)
        return refused(
            "destination-port",
            SALLYPORT_TR("A destination has no port: Access protects the hostname on every port."));
    const std::vector<std::string> labels = split(host, '.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isHostLabel))
        return refused("destination-host", SALLYPORT_TR("\"%1\" is no hostname."), {host});
    if (hasTwoWildcards(labels))
        return refused("destination-wildcards", SALLYPORT_TR("At most one * stands between two dots."));
    if (hasTwoWildcards(split(path, '/')))
        return refused("destination-wildcards", SALLYPORT_TR("At most one * stands between two slashes."));
    std::vector<Diagnostic> hints;
    if (labels.front() == "*")
        hints.push_back(
            problem(Severity::warning, "destination-one-label", destination,
                    SALLYPORT_TR("The * stands for one label: neither %1 itself nor a.b.%1 is covered."),
                    {host.substr(2)}));
    if (path.size() > 2 && path.ends_with("/*"))
        hints.push_back(problem(
            Severity::warning, "destination-below-only", destination,
            SALLYPORT_TR("%1 itself is not covered, only what is below it; %1 without /* covers both."),
            {path.substr(0, path.size() - 2)}));
    return hints;
}

std::vector<Diagnostic> sessionDurationProblems(const std::string& duration) {
    // As the API has it: numbers with the units of a Go duration.
    static const std::string_view units[] = {"ns", "us", "\xC2\xB5s", "ms", "s", "m", "h"};
    std::string_view rest = duration;
    bool fits = true;
    while (fits && !rest.empty()) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
        const std::size_t unitEnd = std::min(rest.find_first_of("0123456789.", digits), rest.size());
        const std::string_view unit = rest.substr(digits, unitEnd - digits);
        fits = digits > 0 && std::find(std::begin(units), std::end(units), unit) != std::end(units);
        rest.remove_prefix(unitEnd);
    }
    if (fits)
        return {};
    return {problem(Severity::error, "session-duration", duration,
                    SALLYPORT_TR("\"%1\" is no duration: write 24h, 30m or 1h30m."), {duration})};
}

} // namespace sallyport::session
