#include "gestures.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace sallyport::gui {

namespace {

const QString serviceMime = QStringLiteral("application/x-sallyport-service");

struct Gesture {
    Q_DECLARE_TR_FUNCTIONS(Gesture)
};

QString serviceText(const Thing& service) {
    return QStringLiteral("%1:%2").arg(qs(service.name)).arg(service.port);
}

QString hostnameText(const model::PublicHostname& hostname) {
    const QString name = hostname.hostname.empty() ? Gesture::tr("everything else") : qs(hostname.hostname);
    return hostname.path.empty() ? name : name + QLatin1Char(' ') + qs(hostname.path);
}

std::optional<Outcome> routed(const model::Document& document, const model::ClusterState& state,
                              const Thing& hostname, const Thing& service) {
    const model::PublicHostname* found = hostnameOf(document, hostname);
    const std::string url = urlOf(state, service);
    if (!found || url.empty() || found->service == url)
        return {};
    return Outcome{Outcome::Kind::route,
                   Gesture::tr("Route %1 to %2").arg(hostnameText(*found), serviceText(service)), hostname,
                   service};
}

} // namespace

const model::PublicHostname* hostnameOf(const model::Document& document, const Thing& thing) {
    if (thing.kind != Thing::Kind::hostname)
        return nullptr;
    const model::Tunnel* tunnel = document.tunnel(thing.tunnel);
    if (!tunnel)
        return nullptr;
    const auto found = std::ranges::find(tunnel->hostnames, thing.id, &model::PublicHostname::id);
    return found == tunnel->hostnames.end() ? nullptr : &*found;
}

std::string urlOf(const model::ClusterState& state, const Thing& service) {
    const auto object = state.find({"", "Service", service.ns, service.name});
    const auto* read = object ? object->as<model::Service>() : nullptr;
    if (!read)
        return {};
    for (const model::ServicePort& port : read->ports)
        if (port.port == service.port && port.protocol == model::Protocol::tcp)
            return session::serviceUrl(service.ns, service.name, port);
    return {};
}

QMimeData* mimeOf(const Thing& service) {
    auto* mime = new QMimeData;
    mime->setData(serviceMime, QStringList{qs(service.ns), qs(service.name), QString::number(service.port)}
                                   .join(QLatin1Char('\n'))
                                   .toUtf8());
    return mime;
}

Thing thingOf(const QMimeData& dragged) {
    const QStringList parts = QString::fromUtf8(dragged.data(serviceMime)).split(QLatin1Char('\n'));
    Thing thing;
    if (parts.size() != 3)
        return thing;
    thing.kind = Thing::Kind::service;
    thing.ns = parts[0].toStdString();
    thing.name = parts[1].toStdString();
    thing.port = parts[2].toInt();
    return thing;
}

std::vector<std::string> openTunnels(const model::Document& document) {
    std::vector<std::string> names;
    for (const model::Tunnel& tunnel : document.tunnels)
        if (tunnel.routesKnown)
            names.push_back(tunnel.name);
    return names;
}

Thing served(const model::ClusterState& state, Thing service) {
    const auto object = state.find({"", "Service", service.ns, service.name});
    const auto* read = object ? object->as<model::Service>() : nullptr;
    if (service.kind == Thing::Kind::service && read && urlOf(state, service).empty())
        for (const model::ServicePort& port : read->ports)
            if (port.protocol == model::Protocol::tcp) {
                service.port = port.port;
                break;
            }
    return service;
}

std::optional<Outcome> outcomeOf(const model::Document& document, const model::ClusterState& state,
                                 const Thing& from, const Thing& to) {
    using Kind = Thing::Kind;
    const Thing dragged = served(state, from), onto = served(state, to);
    if (dragged.kind == Kind::service && onto.kind == Kind::hostnameLane) {
        if (openTunnels(document).empty() || urlOf(state, dragged).empty())
            return {};
        return Outcome{Outcome::Kind::publish, Gesture::tr("Publish %1").arg(serviceText(dragged)), dragged,
                       onto};
    }
    if (dragged.kind == Kind::service && onto.kind == Kind::hostname)
        return routed(document, state, onto, dragged);
    if (dragged.kind == Kind::hostname && onto.kind == Kind::service)
        return routed(document, state, dragged, onto);
    if (dragged.kind == Kind::hostname && onto.kind == Kind::tunnel && dragged.tunnel != onto.tunnel) {
        const model::PublicHostname* found = hostnameOf(document, dragged);
        const model::Tunnel* tunnel = document.tunnel(onto.tunnel);
        if (!found || !tunnel || !tunnel->routesKnown)
            return {};
        return Outcome{Outcome::Kind::move,
                       Gesture::tr("Move %1 to tunnel %2").arg(hostnameText(*found), qs(onto.tunnel)),
                       dragged, onto};
    }
    return {};
}

session::MaybeEdit editOf(const model::Document& document, const model::ClusterState& state,
                          const Outcome& outcome) {
    const bool fromService = outcome.dragged.kind == Thing::Kind::service;
    const Thing& hostname = fromService ? outcome.onto : outcome.dragged;
    if (outcome.kind == Outcome::Kind::move)
        return session::moveToTunnel(document, hostname.tunnel, hostname.id, outcome.onto.tunnel);
    return session::route(document, hostname.tunnel, hostname.id,
                          urlOf(state, fromService ? outcome.dragged : outcome.onto));
}

} // namespace sallyport::gui
