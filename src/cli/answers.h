#pragma once
// Parts of answers that several verbs give: rules, sides, profiles, and the
// world that they are asked of.
#include "inputs.h"
#include "verb.h"

#include <sallyport/adopt/adopt.h>
#include <sallyport/reach/reach.h>

namespace sallyport::cli {

// {kind, namespace, name, pointer, file, line}
base::Tree ruleTree(const policy::RuleRef& rule);
// {verdict, decided, nearest, because}
base::Tree sideTree(const reach::Side& side);
// {name, why, enforced}
base::Tree profileTree(const policy::Profile& profile);
base::Tree ignoredTree(const policy::Ruleset& ruleset);
// What was not read, and what else verdicts may depend on.
base::Tree unreadTree(const reach::World& world);

// "✓ allowed", with its colour. assumed: said beside "denied" where enforcement is only assumed.
Table::Cell verdictCell(reach::Verdict verdict, bool assumed = false);
// "CiliumNetworkPolicy ns/name (FILE:LINE)"
std::string ruleText(const policy::RuleRef& rule);
// "TCP 80,443, UDP 53", or "every port"
std::string portsText(const policy::PortSet& ports);
// "80/TCP", or "80" for TCP.
base::Result<std::pair<model::Protocol, int>> portOf(const std::string& text);

// What a connector publishes; nothing when its routes are not known.
std::optional<std::vector<reach::Published>> publishedBy(const adopt::Connector& connector,
                                                         const Output& output);

// How policies were read, and what was left out of the answer: the last lines of a text answer.
void writeGround(const reach::World& world, const Output& output);

// What every pair depends on (connections, matrix, diff): an error for each object that could change a
// verdict and was not understood.
base::Result<reach::World> openWorld(const std::string& source, const Arguments& arguments,
                                     const Output& output);
std::vector<base::Error> doubtsOf(const reach::World& world);

} // namespace sallyport::cli
