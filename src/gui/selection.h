#pragma once
// What is chosen, the same in the map, the lists, the YAML and the findings; and
// what the inspector says of it. Pages emit Selections and are told of those of
// others; describe() asks the derived values, so that all say the same.
#include <sallyport/session/session.h>

#include <QString>

#include <vector>

namespace sallyport::gui {

// std::string is UTF-8 below the screen.
inline QString qs(const std::string& text) {
    return QString::fromStdString(text);
}

struct Selection {
    enum class Kind {
        nothing,
        hostname,    // tunnel and id, as the Document has them
        door,        // connector, id (Door::to), protocol and port
        workload,    // connector, id: NS/NAME, or another peer
        service,     // connector, id: NS/NAME, port of the Service (0: its first)
        connector,   // id: NS/NAME
        policy,      // id: PolicyId::text(), "NetworkPolicy ns/name"
        finding,     // id: its id, subject
        application, // of Access; id: its name, subject: one of its policies; no id: a reusable policy
        wafRule,     // tunnel: the zone, id: its ref
        hop,         // of a traced request, port: which of its hops
    };
    Kind kind = Kind::nothing;
    std::string tunnel;
    std::string connector; // NS/NAME; empty: the first one
    std::string id;
    std::string subject;
    model::Protocol protocol = model::Protocol::tcp;
    int port = 0;
    std::shared_ptr<const edge::Request> request; // of a hop
    bool operator==(const Selection&) const = default;

    static Selection hostname(std::string tunnel, std::string id);
    static Selection door(std::string connector, const reach::Door& door);
    static Selection service(std::string connector, const std::string& ns, const std::string& name, int port);
    static Selection workload(std::string connector, std::string id);
    static Selection ofConnector(std::string id);
    static Selection ofPolicy(const policy::PolicyId& id);
    static Selection application(std::string name, std::string policy = {});
    static Selection wafRule(std::string zone, std::string ref);
    static Selection hop(const edge::Request& request, int hop);
    static Selection finding(const base::Diagnostic& finding);
};

// How a verdict or a remark looks: always a shape and a word beside the colour.
enum class Tone { plain, allowed, denied, excess, unknown };
Tone toneOf(reach::Verdict verdict);
Tone toneOf(base::Severity severity);

struct Hop {
    Tone tone = Tone::plain;
    QString name;      // "Egress"
    QString sentence;  // "cloudflared-egress, rule 3"
    QString detail;    // in monospace: "cilium/egress.yaml:41"
    base::Place place; // where a click leads; no file: nowhere
    bool operator==(const Hop&) const = default;
};

struct Description {
    QString title, subtitle;
    QString verdict; // "Reached"; empty: none
    Tone tone = Tone::plain;
    std::vector<Hop> hops;
    bool operator==(const Description&) const = default;
    bool empty() const { return title.isEmpty(); }
};

Description describe(const session::Session& session, const Selection& selection);

// What the inspector would call the verdict of a hostname, for lists.
struct HostnameVerdict {
    Tone tone = Tone::unknown;
    QString word;
};
HostnameVerdict verdictOf(const checks::Derived* derived, const model::Tunnel& tunnel,
                          const model::PublicHostname& hostname);

} // namespace sallyport::gui

Q_DECLARE_METATYPE(sallyport::gui::Selection)
