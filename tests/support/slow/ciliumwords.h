#pragma once
// The words of a Cilium policy, each held against one participant or one port:
// selectors over labels with a source, entities, names, ports, ICMP and layer 7
// (Documentation/security/policy/{layer3,layer4,layer7}.rst).
#include "kubernetes.h"

#include <algorithm>

namespace slow::cilium {

// What an agent knows a participant by. A participant may have several, when it is not written which.
struct Identity {
    Labels labels;            // "SOURCE:KEY"
    const Pod* pod = nullptr; // with an identity of its own
    bool node = false;
    std::string ip;
    std::string name;    // that a DNS answer tied to the address
    bool learnt = false; // an answer for some name that nothing here shows
};

// "app" is any:app: of whatever source. "k8s:app" and "reserved:host" are what they say.
inline const std::string* valueOf(const Labels& labels, const std::string& key) {
    const auto colon = key.find(':');
    const std::string source = colon == std::string::npos ? "any" : key.substr(0, colon);
    const std::string bare = colon == std::string::npos ? key : key.substr(colon + 1);
    for (const auto& [label, value] : labels) {
        const auto at = label.find(':');
        if (label.substr(at + 1) == bare && (source == "any" || label.substr(0, at) == source))
            return &value;
    }
    return nullptr;
}

inline bool holds(const Tree& selector, const Labels& labels) {
    for (const auto& [key, value] : labelsOf(selector.find("matchLabels"))) {
        const std::string* mine = valueOf(labels, key);
        if (!mine || *mine != value)
            return false;
    }
    for (const Tree& e : itemsOf(selector, "matchExpressions")) {
        const std::string* mine = valueOf(labels, e.text({"key"}));
        const std::string op = e.text({"operator"});
        bool listed = false;
        for (const Tree& value : itemsOf(e, "values"))
            listed = listed || (mine && *mine == value.scalarText());
        const bool one = op == "In"       ? listed
                         : op == "NotIn"  ? !listed
                         : op == "Exists" ? mine != nullptr
                                          : mine == nullptr;
        if (!one)
            return false;
    }
    return true;
}

inline std::vector<std::string> keysOf(const Tree& selector) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : labelsOf(selector.find("matchLabels")))
        keys.push_back(key);
    for (const Tree& e : itemsOf(selector, "matchExpressions"))
        keys.push_back(e.text({"key"}));
    return keys;
}

inline bool isNamespaceKey(std::string key) {
    for (const char* source : {"k8s:", "any:"})
        if (key.starts_with(source))
            key.erase(0, 4);
    return key == "io.kubernetes.pod.namespace";
}
inline bool isNamespaceLabelKey(std::string key) {
    for (const char* source : {"k8s:", "any:"})
        if (key.starts_with(source))
            key.erase(0, 4);
    return key.starts_with("io.cilium.k8s.namespace.labels.");
}

// layer3.rst, "The following entities are defined".
inline bool entityHolds(const std::string& entity, const Identity& identity) {
    if (entity == "all")
        return true;
    if (entity == "none")
        return false;
    if (entity == "cluster") {
        if (identity.pod)
            return true;
        for (const char* one :
             {"host", "remote-node", "init", "ingress", "health", "unmanaged", "kube-apiserver"})
            if (identity.labels.contains(std::string("reserved:") + one))
                return true;
        return false;
    }
    return identity.labels.contains("reserved:" + entity);
}

inline bool patternHoldsRest(const std::string& pattern, const std::string& name) {
    if (pattern.empty() || name.empty())
        return pattern.find_first_not_of('*') == std::string::npos && name.empty();
    if (pattern.front() == '*')
        return patternHoldsRest(pattern.substr(1), name) ||
               (name.front() != '.' && patternHoldsRest(pattern, name.substr(1)));
    return pattern.front() == name.front() && patternHoldsRest(pattern.substr(1), name.substr(1));
}

// layer3.rst, DNS based: '*' stays in a label, alone it is every name, '**.' is one label or more.
inline bool patternHolds(std::string pattern, std::string name) {
    const auto lower = [](std::string& word) {
        for (char& c : word)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        if (word.ends_with('.'))
            word.pop_back();
    };
    lower(pattern);
    lower(name);
    if (pattern == "*")
        return true;
    if (pattern.starts_with("**.")) {
        for (auto dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1))
            if (patternHolds(pattern.substr(3), name.substr(dot + 1)))
                return true;
        return false;
    }
    return patternHoldsRest(pattern, name);
}
inline bool nameHolds(const Tree& entry, const std::string& name) {
    return patternHolds(has(entry, "matchName") ? entry.text({"matchName"}) : entry.text({"matchPattern"}),
                        name);
}

inline bool portHolds(const Tree& port, const Pod* destination, const Probe& probe) {
    const std::string protocol = has(port, "protocol") ? port.text({"protocol"}) : "ANY";
    if (probe.icmp() || (protocol != "ANY" && protocol != probe.protocol))
        return false;
    std::string text = port.text({"port"});
    if (text == "0")
        return true;
    if (std::isdigit(static_cast<unsigned char>(text.front())) &&
        text.find_first_not_of("0123456789") == std::string::npos) {
        const int first = std::stoi(text);
        const auto last = has(port, "endPort") ? *port.find("endPort")->asInteger() : 0;
        return probe.number == first || (first <= probe.number && probe.number <= last);
    }
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (destination)
        for (const Port& declared : destination->ports)
            if (declared.name == text && declared.protocol == probe.protocol &&
                declared.number == probe.number)
                return true;
    return false;
}

inline bool icmpHolds(const Tree& field, const Probe& probe) {
    static const std::map<std::string, std::pair<int, int>> names = {
        {"EchoReply", {0, 129}},   {"EchoRequest", {8, 128}},          {"Echo", {8, -1}},
        {"TimeExceeded", {11, 3}}, {"DestinationUnreachable", {3, 1}}, {"PacketTooBig", {-1, 2}}};
    const bool six = field.text({"family"}) == "IPv6";
    if (probe.protocol != (six ? "ICMPv6" : "ICMP"))
        return false;
    const Tree& type = *field.find("type");
    if (const std::string* name = type.asString())
        return (six ? names.at(*name).second : names.at(*name).first) == probe.number;
    return *type.asInteger() == probe.number;
}

// The ports of a rule: not at all, plainly, or through a filter of layer 7.
enum class Way { no, filtered, plain };
inline Way layer4(const Tree& rule, const Pod* destination, const Probe& probe) {
    const auto elements = itemsOf(rule, "toPorts"), icmps = itemsOf(rule, "icmps");
    if (elements.empty() && icmps.empty())
        return Way::plain;
    for (const Tree& icmp : icmps)
        for (const Tree& field : itemsOf(icmp, "fields"))
            if (icmpHolds(field, probe))
                return Way::plain;
    Way best = Way::no;
    for (const Tree& element : elements) {
        bool covers = itemsOf(element, "ports").empty() && !probe.icmp();
        for (const Tree& port : itemsOf(element, "ports"))
            covers = covers || portHolds(port, destination, probe);
        if (!covers)
            continue;
        const Tree* rules = element.find("rules");
        const bool filters = (rules && rules->size() > 0) || has(element, "serverNames");
        best = std::max(best, filters ? Way::filtered : Way::plain);
    }
    return best;
}

} // namespace slow::cilium
