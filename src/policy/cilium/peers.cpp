// Peers of a rule: names, addresses, CIDR groups, Services
// (pkg/policy/api/{cidr,service}.go).
#include "policy.h"

#include <algorithm>
#include <cctype>

namespace sallyport::policy::cilium {

namespace {

using base::Reader;
using base::Text;
using model::Cidr;
using model::ObjectPtr;

// externalCIDRs of one group, each with the exceptions of the entry that names the group.
void addGroup(const ObjectPtr& group, Peer& peer) {
    const base::Tree* list = group->tree.find({"spec", "externalCIDRs"});
    if (!list)
        return;
    for (const base::Tree& item : list->items()) {
        const std::string* text = item.asString();
        const auto cidr = text ? Cidr::parse(*text, true) : std::nullopt;
        if (cidr)
            peer.nets.push_back(*cidr);
        else
            peer.unknown = true;
    }
}

void readGroups(Reading& reading, const Reader& reader, Peer& peer) {
    const Reader reference = reader.member("cidrGroupRef");
    const Reader selector = reader.member("cidrGroupSelector");
    bool found = false;
    const bool open = reading.policy.isOpen(reference);
    const std::string name = open ? std::string() : reference.text();
    const model::LabelSelector wanted = readObjectSelector(reading, selector);
    for (const ObjectPtr& group : reading.state.ofKind("CiliumCIDRGroup", "cilium.io")) {
        const bool meant = reference.present() ? group->key.name == name : wanted.matches(group->labels);
        if (!meant)
            continue;
        found = true;
        addGroup(group, peer);
    }
    if (!found)
        reading.policy.open(reader,
                            Text{"cilium-no-cidr-group",
                                 SALLYPORT_TR("the CiliumCIDRGroup that the rule names is not here: %1"),
                                 {reference.present() ? name : wanted.text()}});
    if (!found || peer.unknown)
        markUnknownNets(peer);
    else if (peer.nets.empty()) // groups without addresses cover nobody
        peer.pods = Selector::nothing();
}

void readExcept(Reading& reading, const Reader& reader, const std::optional<Cidr>& cidr, Peer& peer) {
    for (const Reader& item : reader.member("except").items()) {
        const auto except = reading.policy.cidr(item);
        if (!except) {
            peer.unknown = true;
            continue;
        }
        if (cidr && !cidr->contains(*except))
            item.report("except-outside-cidr", Text{"except-outside-cidr",
                                                    SALLYPORT_TR("except %1 must be a part of cidr %2"),
                                                    {except->text(), cidr->text()}});
        peer.notNets.push_back(*except);
    }
}

Peer podsOf(const std::string& ns) {
    Peer peer;
    if (!ns.empty())
        peer.pods = Selector::of(Scope::namespaceName, {}, Selector::Test::in, {ns});
    else
        peer.pods = Selector::everything();
    return peer;
}

// A Service that is not here may select pods of its namespace, or list any address by hand.
void addUnknownService(const std::string& ns, std::vector<Peer>& out) {
    Peer pods = podsOf(ns);
    pods.unknown = true;
    Peer nets;
    markUnknownNets(nets);
    out.push_back(std::move(pods));
    out.push_back(std::move(nets));
}

// Without a selector a Service stands for the addresses of its slices (k8s.io service translation).
void addSlices(const Reading& reading, const ObjectPtr& service, std::vector<Peer>& out) {
    Peer peer;
    for (const char* kind : {"EndpointSlice", "Endpoints"}) {
        for (const ObjectPtr& object : reading.state.ofKind(kind)) {
            const auto* slice = object->as<model::EndpointSlice>();
            if (!slice || object->key.ns != service->key.ns || slice->service != service->key.name)
                continue;
            for (const auto& endpoint : slice->endpoints) {
                for (const std::string& address : endpoint.addresses) {
                    if (const auto net = Cidr::parse(address, true))
                        peer.nets.push_back(*net);
                }
            }
        }
    }
    if (peer.nets.empty())
        markUnknownNets(peer);
    out.push_back(std::move(peer));
}

void addService(const Reading& reading, const ObjectPtr& object, std::vector<Peer>& out) {
    const auto* service = object->as<model::Service>();
    if (!service || service->type == "ExternalName")
        return;
    if (!service->selector || service->selector->empty()) {
        addSlices(reading, object, out);
        return;
    }
    Peer peer = podsOf(object->key.ns);
    for (const auto& [key, value] : *service->selector)
        peer.pods = Selector::both(std::move(*peer.pods), reading.filter.applied(Selector::of(
                                                              Scope::pod, key, Selector::Test::in, {value})));
    out.push_back(std::move(peer));
}

bool isPattern(const std::string& text, bool stars) {
    return !text.empty() && text.size() <= 255 && std::ranges::all_of(text, [&](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_' || c == '.' || (stars && c == '*');
    });
}

} // namespace

// matchName or matchPattern of toFQDNs and rules.dns.
std::vector<std::string> readNames(Reading& reading, const Reader& reader) {
    std::vector<std::string> out;
    for (const Reader& item : reader.items()) {
        item.onlyMembers({"matchName", "matchPattern"});
        const Reader name = item.member("matchName");
        const Reader pattern = item.member("matchPattern");
        const Reader& given = name.present() ? name : pattern;
        if (name.present() == pattern.present()) {
            item.report("fqdn-form",
                        Text{"fqdn-form",
                             SALLYPORT_TR("an entry takes exactly one of matchName and matchPattern"),
                             {}});
            continue;
        }
        const std::string text = given.text();
        if (!reading.policy.isOpen(given) && !isPattern(text, pattern.present()))
            given.report("bad-fqdn", Text{"bad-fqdn", SALLYPORT_TR("\"%1\" is no name of a host"), {text}});
        out.push_back(text);
    }
    return out;
}

std::vector<Peer> readCidrSets(Reading& reading, const Reader& reader) {
    std::vector<Peer> out;
    for (const Reader& item : reader.items()) {
        item.onlyMembers({"cidr", "cidrGroupRef", "cidrGroupSelector", "except"});
        Peer peer;
        peer.pointer = item.pointer();
        std::optional<Cidr> cidr;
        const int forms = item.member("cidr").present() + item.member("cidrGroupRef").present() +
                          item.member("cidrGroupSelector").present();
        if (forms != 1) {
            item.report(
                "cidr-set-form",
                Text{"cidr-set-form",
                     SALLYPORT_TR("an entry takes exactly one of cidr, cidrGroupRef and cidrGroupSelector"),
                     {}});
        } else if (item.member("cidr").present()) {
            cidr = reading.policy.cidr(item.member("cidr"));
            if (cidr)
                peer.nets.push_back(*cidr);
            else
                markUnknownNets(peer);
        } else {
            readGroups(reading, item, peer);
        }
        readExcept(reading, item, cidr, peer);
        out.push_back(std::move(peer));
    }
    return out;
}

std::vector<Peer> readServices(Reading& reading, const Reader& reader) {
    std::vector<Peer> out;
    for (const Reader& item : reader.items()) {
        item.onlyMembers({"k8sService", "k8sServiceSelector"});
        const Reader byName = item.member("k8sService");
        const Reader bySelector = item.member("k8sServiceSelector");
        byName.onlyMembers({"serviceName", "namespace"});
        bySelector.onlyMembers({"selector", "namespace"});
        const Reader& named = byName.present() ? byName : bySelector;
        const bool openNs = reading.policy.isOpen(named.member("namespace"));
        const bool openName = reading.policy.isOpen(byName.member("serviceName"));
        const std::string ns = openNs ? std::string() : named.member("namespace").text();
        const std::string name = openName ? std::string() : byName.member("serviceName").text();
        const model::LabelSelector wanted = readObjectSelector(reading, bySelector.member("selector"));
        const std::size_t before = out.size();
        bool found = false;
        for (const ObjectPtr& service : reading.state.ofKind("Service", "")) {
            const bool here = ns.empty() || service->key.ns == ns;
            const bool meant = byName.present() ? service->key.name == name : wanted.matches(service->labels);
            if (!here || !meant || openNs || openName)
                continue;
            found = true;
            addService(reading, service, out);
        }
        if (!found) {
            addUnknownService(ns, out);
            std::string asked = wanted.text();
            if (byName.present())
                asked = name;
            reading.policy.open(item, Text{"cilium-no-service",
                                           SALLYPORT_TR("the Service that the rule names is not here: %1"),
                                           {asked}});
        }
        for (std::size_t i = before; i < out.size(); ++i)
            out[i].pointer = item.pointer();
    }
    return out;
}

} // namespace sallyport::policy::cilium
