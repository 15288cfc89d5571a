#include "peers.h"

#include "../names.h"
#include "ports.h"

#include <algorithm>

namespace sallyport::policy::policyapi {

namespace {

using base::Reader;
using base::Text;

// Until v0.1.3 a namespaces peer held {namespaceSelector | sameLabels | notSameLabels}.
bool reportRemoved(const Reader& namespaces) {
    for (const char* name : {"sameLabels", "notSameLabels", "namespaceSelector"}) {
        const Reader removed = namespaces.member(name);
        if (!removed.present())
            continue;
        removed.report("removed-member",
                       Text{"removed-member",
                            SALLYPORT_TR("%1 was taken out of this API: write a label selector under "
                                         "namespaces"),
                            {name}});
        return true;
    }
    return false;
}

Selector readSelector(PolicyReading& reading, const Reader& reader, Scope scope) {
    return Selector::from(reading.selector(reader, true), scope);
}

// The API server asks for both selectors in v1alpha1, and for podSelector in v1alpha2. Tools that read
// v1alpha1 with the API's own types take an absent one as {}, which is what it means in the older versions.
Selector readNamespacedPods(PolicyReading& reading, const Reader& pods) {
    pods.onlyMembers({"namespaceSelector", "podSelector"});
    const Reader namespaceSelector = pods.member("namespaceSelector");
    const Reader podSelector = pods.member("podSelector");
    const bool older = reading.object().key.kind != "ClusterNetworkPolicy";
    for (const Reader* one : {&namespaceSelector, &podSelector}) {
        if (one->present() || (!older && one == &namespaceSelector))
            continue;
        if (!older)
            one->require();
        else
            reading.note(
                *one, "selector-missing",
                Text{"selector-missing",
                     SALLYPORT_TR("pods needs a namespaceSelector and a podSelector; the one that is "
                                  "missing is read as {}"),
                     {}});
    }
    return Selector::both(readSelector(reading, namespaceSelector, Scope::namespaceLabel),
                          readSelector(reading, podSelector, Scope::pod));
}

void readNetworks(PolicyReading& reading, const Reader& networks, Peer& peer) {
    const std::vector<Reader> items = networks.items();
    if (items.empty() || items.size() > 25)
        networks.report("list-size", Text{"list-size",
                                          SALLYPORT_TR("%1 takes 1 to %2 items, and there are %3"),
                                          {"networks", "25", std::to_string(items.size())}});
    bool open = false;
    std::vector<std::string> texts;
    for (const Reader& item : items) {
        open = open || reading.isOpen(item);
        if (const auto cidr = reading.cidr(item))
            peer.nets.push_back(*cidr);
        if (const std::string* text = item.tree() ? item.tree()->asString() : nullptr) {
            if (std::ranges::find(texts, *text) != texts.end())
                item.report("listed-twice",
                            Text{"listed-twice", SALLYPORT_TR("\"%1\" is listed twice"), {*text}});
            texts.push_back(*text);
        }
    }
    if (open)
        markUnknownNets(peer);
}

// A domain name, or "*." and one: then every name below it, however deep (AdminNetworkPolicy's types.go).
bool isDomainName(const std::string& text) {
    std::string_view name = text;
    if (name.starts_with("*."))
        name.remove_prefix(2);
    if (name.ends_with('.'))
        name.remove_suffix(1);
    return model::isDnsSubdomain(name);
}

void readDomainNames(PolicyReading& reading, const Reader& names, Peer& peer) {
    const std::vector<Reader> items = names.items();
    if (items.empty() || items.size() > 25)
        names.report("list-size", Text{"list-size",
                                       SALLYPORT_TR("%1 takes 1 to %2 items, and there are %3"),
                                       {"domainNames", "25", std::to_string(items.size())}});
    for (const Reader& item : items) {
        const std::string name = item.require() ? item.text() : std::string();
        if (!reading.isOpen(item) && !name.empty() && !isDomainName(name))
            item.report("bad-domain-name",
                        Text{"bad-domain-name",
                             SALLYPORT_TR("\"%1\" is no domain name: write one such as example.com, or "
                                          "*.example.com for all below it"),
                             {name}});
        peer.fqdns.push_back(name.starts_with("*.") ? "*" + name : name);
    }
}

} // namespace

std::optional<Selector> readPods(PolicyReading& reading, const Reader& reader) {
    if (const Reader namespaces = reader.member("namespaces"); namespaces.present()) {
        if (reportRemoved(namespaces))
            return Selector::nothing();
        return readSelector(reading, namespaces, Scope::namespaceLabel);
    }
    if (const Reader pods = reader.member("pods"); pods.present())
        return readNamespacedPods(reading, pods);
    return {};
}

std::optional<Peer> readPeer(PolicyReading& reading, const Reader& reader, bool egress,
                             const Options& options) {
    Peer peer;
    peer.pointer = reader.pointer();
    if (!requireOne(reader))
        return peer;
    if (auto pods = readPods(reading, reader)) {
        peer.pods = std::move(pods);
        return peer;
    }
    const Reader networks = reader.member("networks");
    const Reader nodes = reader.member("nodes");
    const Reader names = reader.member("domainNames");
    if (egress && networks.present()) {
        peer.netsMatchPods = options.netsMatchPods;
        readNetworks(reading, networks, peer);
        return peer;
    }
    if (egress && nodes.present() && options.nodesAndNames) {
        peer.nodes = readSelector(reading, nodes, Scope::pod);
        peer.localNodeToo = true;
        return peer;
    }
    if (egress && names.present() && options.nodesAndNames) {
        peer.namesAlone = true;
        readDomainNames(reading, names, peer);
        return peer;
    }
    const std::string member = reader.members().front().first;
    reading.note(reader, "peer-fails-closed",
                 Text{"peer-fails-closed",
                      SALLYPORT_TR("a peer by %1 is not understood here: a rule that allows covers nothing, "
                                   "one that denies or passes denies everything"),
                      {member}});
    return {};
}

} // namespace sallyport::policy::policyapi
