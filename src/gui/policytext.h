#pragma once
// A policy's rules as sentences for people.
#include <sallyport/policy/evaluate.h>

#include <QString>

namespace sallyport::gui {

// "to pods with app=ghost of namespace blog on TCP 2368"
QString ruleSentence(const policy::Rule& rule, policy::Direction direction);
QString portsText(const policy::PortSet& ports);
// "NetworkPolicy blog/ghost, rule 2" and the place of that rule, else of the policy.
QString ruleName(const policy::RuleRef& rule);
base::Place placeOf(const policy::RuleRef& rule);
// "cilium/policy.yaml:41": the last folder, the file and the line.
QString placeText(const base::Place& place);

} // namespace sallyport::gui
