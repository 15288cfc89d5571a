#include <sallyport/session/edits.h>

#include <algorithm>

namespace sallyport::session {

using base::Error;
using base::ErrorKind;
using model::Document;
using model::PublicHostname;
using model::SavedFlow;
using model::Tunnel;

namespace {

// The place of the element of that name, or the size.
template<class List, class T>
std::size_t indexOf(const List& list, std::string T::*member, const std::string& key) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const T& one) { return one.*member == key; });
    return static_cast<std::size_t>(found - list.begin());
}

const PublicHostname* hostnameOf(const Document& document, const std::string& tunnel, const std::string& id) {
    const Tunnel* in = document.tunnel(tunnel);
    const std::size_t at = in ? indexOf(in->hostnames, &PublicHostname::id, id) : 0;
    return in && at < in->hostnames.size() ? &in->hostnames[at] : nullptr;
}

Error noTunnel(const std::string& tunnel) {
    return {ErrorKind::usage, {"no-such-tunnel", SALLYPORT_TR("There is no tunnel %1."), {tunnel}}, {}};
}

Error noHostname(const std::string& tunnel, const std::string& id) {
    return {ErrorKind::usage,
            {"no-such-hostname", SALLYPORT_TR("The tunnel %1 has no hostname %2."), {tunnel, id}},
            {}};
}

Error routesUnknown(const std::string& tunnel) {
    return {ErrorKind::refused,
            {"routes-unknown",
             SALLYPORT_TR("What the tunnel %1 publishes already is not known: enter its hostnames first."),
             {tunnel}},
            {}};
}

Error nameTaken(const std::string& name) {
    return {ErrorKind::usage, {"name-taken", SALLYPORT_TR("The name %1 is taken."), {name}}, {}};
}

std::optional<Error> firstError(const std::vector<base::Diagnostic>& problems) {
    for (const base::Diagnostic& one : problems)
        if (one.severity == base::Severity::error)
            return Error{ErrorKind::invalid, one.message, one.place};
    return std::nullopt;
}

bool isCatchAll(const PublicHostname& hostname) {
    return (hostname.hostname.empty() || hostname.hostname == "*") && hostname.path.empty();
}

std::string titleOf(const PublicHostname& hostname) {
    const std::string name = hostname.hostname.empty() ? "everything else" : hostname.hostname;
    return hostname.path.empty() ? name : name + " " + hostname.path;
}

// "ghost" of http://ghost.blog:2368
std::string shortService(const std::string& service) {
    const auto url = model::ServiceUrl::parse(service);
    if (!url || !url->hasHost())
        return service;
    return model::Ip::parse(url->host) ? url->host : url->host.substr(0, url->host.find('.'));
}

// Before a catch-all that ends the list.
void insertHostname(Tunnel& tunnel, const PublicHostname& hostname) {
    const bool last =
        tunnel.hostnames.empty() || !isCatchAll(tunnel.hostnames.back()) || isCatchAll(hostname);
    tunnel.hostnames.insert(tunnel.hostnames.size() - (last ? 0 : 1), hostname);
}

using TunnelChange = std::function<void(Tunnel&)>;
std::function<void(Document&)> onTunnel(const std::string& tunnel, TunnelChange change) {
    return [tunnel, change = std::move(change)](Document& document) {
        if (const auto at = indexOf(document.tunnels, &Tunnel::name, tunnel); at < document.tunnels.size())
            change(document.tunnels.edit(at));
    };
}

std::function<void(Document&)> onHostname(const std::string& tunnel, const std::string& id,
                                          std::function<void(PublicHostname&)> change) {
    return onTunnel(tunnel, [id, change = std::move(change)](Tunnel& in) {
        if (const auto at = indexOf(in.hostnames, &PublicHostname::id, id); at < in.hostnames.size())
            change(in.hostnames.edit(at));
    });
}

// Rewrites one end of the flows.
void renameInFlows(Document& document, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; i < document.flows.size(); ++i) {
        if (document.flows[i].from == from)
            document.flows.edit(i).from = to;
        if (document.flows[i].to == from)
            document.flows.edit(i).to = to;
    }
}

// What refers to a hostname's rule as the one that decides.
void renameInRequests(Document& document, const std::string& from, const std::string& to) {
    for (std::size_t i = 0; i < document.requests.size(); ++i)
        if (document.requests[i].by == "ingress/" + from)
            document.requests.edit(i).by = "ingress/" + to;
}

} // namespace

MaybeEdit publish(const Document& document, const std::string& tunnel, const PublicHostname& hostname) {
    const Tunnel* in = document.tunnel(tunnel);
    if (!in)
        return noTunnel(tunnel);
    if (!in->routesKnown)
        return routesUnknown(tunnel);
    if (auto error = firstError(hostnameProblems(document, hostname.hostname, hostname.path)))
        return *std::move(error);
    if (auto error = firstError(serviceProblems(hostname.service)))
        return *std::move(error);
    PublicHostname added = hostname;
    if (added.id.empty() || hostnameOf(document, tunnel, added.id))
        added.id = proposedId(document, added.hostname, added.path);
    return Edit{
        {"publish", SALLYPORT_TR("Publish %1 as %2"), {shortService(hostname.service), titleOf(hostname)}},
        {},
        onTunnel(tunnel, [added](Tunnel& one) { insertHostname(one, added); })};
}

MaybeEdit route(const Document& document, const std::string& tunnel, const std::string& id,
                const std::string& service) {
    const PublicHostname* hostname = hostnameOf(document, tunnel, id);
    if (!hostname)
        return noHostname(tunnel, id);
    if (auto error = firstError(serviceProblems(service)))
        return *std::move(error);
    return Edit{{"route", SALLYPORT_TR("Route %1 to %2"), {titleOf(*hostname), shortService(service)}},
                "route/" + tunnel + '/' + id,
                onHostname(tunnel, id, [service](PublicHostname& one) { one.service = service; })};
}

MaybeEdit moveToTunnel(const Document& document, const std::string& from, const std::string& id,
                       const std::string& to) {
    const PublicHostname* hostname = hostnameOf(document, from, id);
    const Tunnel* target = document.tunnel(to);
    if (!hostname)
        return noHostname(from, id);
    if (!target)
        return noTunnel(to);
    if (!target->routesKnown)
        return routesUnknown(to);
    PublicHostname moved = *hostname;
    if (from != to && hostnameOf(document, to, id))
        moved.id = proposedId(document, moved.hostname, moved.path);
    return Edit{{"move", SALLYPORT_TR("Move %1 to %2"), {titleOf(moved), to}}, {}, [=](Document& now) {
                    if (from == to)
                        return;
                    onTunnel(from, [&](Tunnel& one) {
                        one.hostnames.eraseIf([&](const PublicHostname& h) { return h.id == id; });
                    })(now);
                    onTunnel(to, [&](Tunnel& one) { insertHostname(one, moved); })(now);
                    if (moved.id != id)
                        renameInRequests(now, id, moved.id);
                }};
}

MaybeEdit withdraw(const Document& document, const std::string& tunnel, const std::string& id) {
    const PublicHostname* hostname = hostnameOf(document, tunnel, id);
    if (!hostname)
        return noHostname(tunnel, id);
    return Edit{{"withdraw", SALLYPORT_TR("Withdraw %1"), {titleOf(*hostname)}},
                {},
                onTunnel(tunnel, [id](Tunnel& one) {
                    one.hostnames.eraseIf([&](const PublicHostname& h) { return h.id == id; });
                })};
}

MaybeEdit renameHostname(const Document& document, const std::string& tunnel, const std::string& id,
                         const std::string& hostname, const std::string& path) {
    const PublicHostname* old = hostnameOf(document, tunnel, id);
    if (!old)
        return noHostname(tunnel, id);
    if (auto error = firstError(hostnameProblems(document, hostname, path, id)))
        return *std::move(error);
    PublicHostname renamed = *old;
    renamed.hostname = hostname;
    renamed.path = path;
    return Edit{{"rename-hostname", SALLYPORT_TR("Rename %1 to %2"), {titleOf(*old), titleOf(renamed)}},
                "rename/" + tunnel + '/' + id,
                onHostname(tunnel, id, [renamed](PublicHostname& one) {
                    one.hostname = renamed.hostname;
                    one.path = renamed.path;
                })};
}

MaybeEdit reorder(const Document& document, const std::string& tunnel, const std::string& id,
                  std::size_t index) {
    const PublicHostname* hostname = hostnameOf(document, tunnel, id);
    if (!hostname)
        return noHostname(tunnel, id);
    return Edit{
        {"reorder", SALLYPORT_TR("Move %1 to place %2"), {titleOf(*hostname), std::to_string(index + 1)}},
        "reorder/" + tunnel + '/' + id,
        onTunnel(tunnel, [id, index](Tunnel& one) {
            const auto at = indexOf(one.hostnames, &PublicHostname::id, id);
            if (at < one.hostnames.size())
                one.hostnames.move(at, index);
        })};
}

MaybeEdit changeHostname(const Document& document, const std::string& tunnel, const std::string& id,
                         const PublicHostname& changed) {
    const PublicHostname* old = hostnameOf(document, tunnel, id);
    if (!old)
        return noHostname(tunnel, id);
    if (changed.hostname != old->hostname || changed.path != old->path)
        if (auto error = firstError(hostnameProblems(document, changed.hostname, changed.path, id)))
            return *std::move(error);
    if (auto error = firstError(serviceProblems(changed.service)))
        return *std::move(error);
    PublicHostname next = changed;
    next.id = id;
    return Edit{{"change-hostname", SALLYPORT_TR("Change %1"), {titleOf(*old)}},
                "change/" + tunnel + '/' + id,
                onHostname(tunnel, id, [next](PublicHostname& one) { one = next; })};
}

MaybeEdit renameTunnel(const Document& document, const std::string& tunnel, const std::string& name) {
    if (!document.tunnel(tunnel))
        return noTunnel(tunnel);
    if (name.empty() || (name != tunnel && document.tunnel(name)))
        return nameTaken(name);
    return Edit{
        {"rename-tunnel", SALLYPORT_TR("Rename tunnel %1 to %2"), {tunnel, name}}, {}, [=](Document& now) {
            onTunnel(tunnel, [&](Tunnel& one) { one.name = name; })(now);
            renameInFlows(now, "tunnel/" + tunnel, "tunnel/" + name);
        }};
}

MaybeEdit setRoutes(const Document& document, const std::string& tunnel,
                    const std::vector<PublicHostname>& hostnames) {
    if (!document.tunnel(tunnel))
        return noTunnel(tunnel);
    // Checked and named one by one, as if published one after the other.
    Document trial = document;
    onTunnel(tunnel, [](Tunnel& one) {
        one.routesKnown = true;
        one.hostnames = {};
    })(trial);
    for (const PublicHostname& hostname : hostnames) {
        PublicHostname added = hostname;
        const auto problems = isCatchAll(hostname)
                                  ? std::vector<base::Diagnostic>()
                                  : hostnameProblems(trial, hostname.hostname, hostname.path);
        if (auto error = firstError(problems))
            return *std::move(error);
        if (auto error = firstError(serviceProblems(hostname.service)))
            return *std::move(error);
        if (added.id.empty() || hostnameOf(trial, tunnel, added.id))
            added.id = proposedId(trial, added.hostname, added.path);
        onTunnel(tunnel, [&](Tunnel& one) { one.hostnames.push_back(added); })(trial);
    }
    const auto known = trial.tunnel(tunnel)->hostnames;
    return Edit{{"set-routes", SALLYPORT_TR("Enter what %1 publishes"), {tunnel}},
                "routes/" + tunnel,
                onTunnel(tunnel, [known](Tunnel& one) {
                    one.routesKnown = true;
                    one.hostnames = known;
                })};
}

MaybeEdit forgetRoutes(const Document& document, const std::string& tunnel) {
    if (!document.tunnel(tunnel))
        return noTunnel(tunnel);
    return Edit{{"forget-routes", SALLYPORT_TR("Say that the hostnames of %1 are unknown"), {tunnel}},
                {},
                onTunnel(tunnel, [](Tunnel& one) {
                    one.routesKnown = false;
                    one.hostnames = {};
                })};
}

MaybeEdit addTunnel(const Document& document, const Tunnel& tunnel) {
    if (tunnel.name.empty() || document.tunnel(tunnel.name))
        return nameTaken(tunnel.name);
    return Edit{{"add-tunnel", SALLYPORT_TR("Add tunnel %1"), {tunnel.name}}, {}, [tunnel](Document& now) {
                    now.tunnels.push_back(tunnel);
                }};
}

MaybeEdit setPolicyIntent(const Document&, const model::PolicyIntent& intent) {
    return Edit{{"policy-intent", SALLYPORT_TR("Change the network policy's settings"), {}},
                "policy",
                [intent](Document& now) { now.policy = intent; }};
}

MaybeEdit addOutsideTarget(const Document& document, const model::OutsideTarget& target) {
    if (target.name.empty() || target.addresses.empty())
        return Error{ErrorKind::usage,
                     {"outside-needs-address",
                      SALLYPORT_TR("A target outside the cluster needs a name and an address."),
                      {}},
                     {}};
    if (indexOf(document.outside, &model::OutsideTarget::name, target.name) < document.outside.size())
        return nameTaken(target.name);
    return Edit{{"add-outside", SALLYPORT_TR("Add %1 outside the cluster"), {target.name}},
                {},
                [target](Document& now) { now.outside.push_back(target); }};
}

MaybeEdit removeOutsideTarget(const Document&, const std::string& name) {
    return Edit{
        {"remove-outside", SALLYPORT_TR("Remove %1 outside the cluster"), {name}}, {}, [name](Document& now) {
            now.outside.eraseIf([&](const model::OutsideTarget& one) { return one.name == name; });
        }};
}

MaybeEdit renameOutsideTarget(const Document& document, const std::string& name, const std::string& to) {
    if (to.empty() ||
        (to != name && indexOf(document.outside, &model::OutsideTarget::name, to) < document.outside.size()))
        return nameTaken(to);
    return Edit{{"rename-outside", SALLYPORT_TR("Rename %1 to %2"), {name, to}}, {}, [=](Document& now) {
                    const auto at = indexOf(now.outside, &model::OutsideTarget::name, name);
                    if (at == now.outside.size())
                        return;
                    now.outside.edit(at).name = to;
                    renameInFlows(now, "outside/" + name, "outside/" + to);
                }};
}

MaybeEdit saveFlow(const Document& document, const SavedFlow& flow) {
    if (flow.id.empty() || flow.from.empty() || flow.to.empty())
        return Error{
            ErrorKind::usage,
            {"flow-incomplete", SALLYPORT_TR("A saved flow needs an id, from where and to where."), {}},
            {}};
    const bool fresh = indexOf(document.flows, &SavedFlow::id, flow.id) == document.flows.size();
    return Edit{
        {"save-flow", fresh ? SALLYPORT_TR("Save flow %1") : SALLYPORT_TR("Change flow %1"), {flow.id}},
        fresh ? std::string() : "flow/" + flow.id,
        [flow](Document& now) {
            const auto at = indexOf(now.flows, &SavedFlow::id, flow.id);
            if (at == now.flows.size())
                now.flows.push_back(flow);
            else
                now.flows.edit(at) = flow;
        }};
}

MaybeEdit removeFlow(const Document&, const std::string& id) {
    return Edit{{"remove-flow", SALLYPORT_TR("Remove flow %1"), {id}}, {}, [id](Document& now) {
                    now.flows.eraseIf([&](const SavedFlow& one) { return one.id == id; });
                }};
}

} // namespace sallyport::session
