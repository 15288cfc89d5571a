#pragma once
// A finding is a value, never thrown. Tests assert ids, never wording.
#include <sallyport/base/result.h>

namespace sallyport::base {

enum class Severity { error, warning, note };
std::string name(Severity);

struct Diagnostic {
    Severity severity = Severity::warning;
    std::string id;      // stable, listed in docs/findings.md
    Text message;        // what is the matter
    std::string subject; // the object it speaks of: kind/namespace/name, a hostname, ...
    Place place;
    Text hint; // what to do
    Text fix;  // the edit a fix would make, when there is one

    bool operator==(const Diagnostic&) const = default;
};

} // namespace sallyport::base
