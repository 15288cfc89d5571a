#pragma once
// What the verb reach asks of: a world, who asks in it, and what is published. Its three questions have a
// file each: everything (doors), one connection (--to), a published hostname (--hostname).
#include "answers.h"

#include <sallyport/edge/ingress.h>

namespace sallyport::cli {

using PublishedRoutes = std::optional<std::vector<reach::Published>>;

struct Asked {
    reach::World world;
    reach::PeerSpec from;
    PublishedRoutes published;            // nothing: not known
    std::vector<edge::IngressRule> rules; // of the connector that asks
    std::string ns;                       // of that connector
};

base::Error misused(const char* id, const char* pattern, std::vector<std::string> args = {});
base::Result<Asked> askedBy(const Call& call);
bool isAssumed(const reach::World& world);

// "3 of 4": how many backends are reached, where that is not all or none.
std::string partOf(const reach::Answer& answer);
base::Tree answerTree(const Asked& asked, const reach::Answer& answer);
void writeSides(const reach::Answer& answer, bool assumed, const Output& output);

// Each writes the answer, and says the exit code.
int askDoors(const Call& call, const Asked& asked);
int askConnection(const Call& call, const Asked& asked);
int askHostname(const Call& call, const Asked& asked);

} // namespace sallyport::cli
