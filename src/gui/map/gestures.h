#pragma once
// What a gesture on the map would do: something dragged onto something else, as
// a sentence and an edit, or nothing where it makes no sense. The mouse, the
// keyboard and "Connect to..." ask the same functions.
#include "../selection.h"

#include <optional>

class QMimeData;

namespace sallyport::gui {

// What a node of the map is to an edit.
struct Thing {
    enum class Kind { nothing, hostname, service, tunnel, hostnameLane };
    Kind kind = Kind::nothing;
    std::string tunnel;   // of a hostname and a tunnel
    std::string id;       // of a hostname
    std::string ns, name; // of a service
    int port = 0;         // of a service
    bool operator==(const Thing&) const = default;
};

struct Outcome {
    enum class Kind { publish, route, move };
    Kind kind = Kind::route;
    QString sentence; // "Route blog.example.com to ghost:2368"
    Thing dragged, onto;
};

std::optional<Outcome> outcomeOf(const model::Document& document, const model::ClusterState& state,
                                 const Thing& dragged, const Thing& onto);
// Not for Kind::publish, which asks for the hostname first.
session::MaybeEdit editOf(const model::Document& document, const model::ClusterState& state,
                          const Outcome& outcome);

const model::PublicHostname* hostnameOf(const model::Document& document, const Thing& thing);
// The service by one of its own ports: doors to other ports of its pods stand for the first.
Thing served(const model::ClusterState& state, Thing service);
// As a hostname leads to it; empty when the Service has no such port.
std::string urlOf(const model::ClusterState& state, const Thing& service);
// A service that is dragged from elsewhere, and back; of something else: nothing.
QMimeData* mimeOf(const Thing& service);
Thing thingOf(const QMimeData& dragged);
// The tunnels that hostnames can be added to: those whose routes are known.
std::vector<std::string> openTunnels(const model::Document& document);

} // namespace sallyport::gui
