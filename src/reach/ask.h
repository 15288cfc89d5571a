#pragma once
// One source asking for targets: both sides of every pair, joined to one answer.
#include "ruling.h"
#include "targets.h"

namespace sallyport::reach {

struct Asker {
    std::string id;
    std::vector<policy::Endpoint> endpoints;
    bool alone = true; // an endpoint is one pod, so that it may be its own target
};

Asker askerOf(const Facts& facts, const Participant& participant);
Answer askTargets(const Facts& facts, Rulings& rulings, const Asker& from, const Targets& targets,
                  model::Protocol protocol);
Answer askUrl(const Facts& facts, Rulings& rulings, const Asker& from, const model::ServiceUrl& service,
              const std::string& defaultNamespace);
// The same for a hostname, on through the gateway that the service leads to.
Answer askThrough(const Facts& facts, Rulings& rulings, const Asker& from, const Published& published,
                  const std::string& path);

// What several pods of one source say of one target, or several targets of one question.
Verdict joined(const std::vector<Verdict>& verdicts);

} // namespace sallyport::reach
