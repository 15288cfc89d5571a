#pragma once
// What changed between two states, grouped so that a person can read it: equal
// changes of many sources and destinations become one line.
#include "output.h"

#include <sallyport/reach/reach.h>

namespace sallyport::cli {

struct ChangeGroup {
    std::vector<std::string> sources, destinations; // as they are named to people
    std::string before, after;
};

// participants: of both states, so that "every workload of shop" can be said.
std::vector<ChangeGroup> grouped(const std::vector<reach::ConnectionChange>& changes,
                                 const std::vector<reach::Participant>& participants);
void writeChanges(const reach::Difference& difference, const std::vector<reach::Participant>& participants,
                  const Output& output);

} // namespace sallyport::cli
