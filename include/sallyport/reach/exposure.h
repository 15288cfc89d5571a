#pragma once
// What pods that are not there yet could reach, or be reached by: whom the
// policies of every workload leave open beyond the pods that are shown. It is
// the workload's own side of a connection; the other side has no policies yet.
#include <sallyport/reach/reach.h>

namespace sallyport::reach {

struct Exposed {
    std::string workload; // as in connections: "ns/name[Kind]"
    policy::Direction direction = policy::Direction::egress;
    // Addresses outside; any pod of any namespace; pods like those that a rule names. What opens to pods
    // like these is what is said of exactly these, or of everyone: pods that are like several ones have all
    // of it.
    enum class To { outside, anyPod, podsLike } to = To::anyPod;
    std::string range; // outside: "0.0.0.0-255.255.255.255[External]"
    policy::Unseen pods;
    // As in connections; a port that a rule names stands by its name, since its number is up to the pods.
    std::string conn;
};

struct Unprotected { // no policy governs it in that direction
    std::string workload;
    policy::Direction direction = policy::Direction::egress;
};

struct Exposure {
    std::vector<Exposed> lines; // by workload; pods only where they have more than any pod has
    std::vector<Unprotected> unprotected;
};

// connections: of this world.
Exposure exposure(const World& world, const std::vector<Connection>& connections);

// "entire-cluster", "backend/[all pods]", "[namespace with {team=a}]/[pod with {app=b, !c}]", or the range.
std::string otherSide(const Exposed& line);

} // namespace sallyport::reach
