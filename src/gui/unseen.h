#pragma once
// Pods that no manifest shows and a policy names all the same: what a chart brings.
#include "selection.h"

namespace sallyport::gui {

struct UnseenPods {
    std::string ns, name; // as their labels call them
    std::string peer;     // NS/{key=value,...}: they are judged by their labels
    int port = 0;         // the first that the policy opens
};
std::vector<UnseenPods> unseenPods(const checks::Derived& derived);

} // namespace sallyport::gui
