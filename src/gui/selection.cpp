#include "selection.h"

namespace sallyport::gui {

Selection Selection::hostname(std::string tunnel, std::string id) {
    Selection out;
    out.kind = Kind::hostname;
    out.tunnel = std::move(tunnel);
    out.id = std::move(id);
    return out;
}

Selection Selection::door(std::string connector, const reach::Door& door) {
    Selection out;
    out.kind = Kind::door;
    out.connector = std::move(connector);
    out.id = door.to;
    out.protocol = door.protocol;
    out.port = door.port.first;
    return out;
}

Selection Selection::service(std::string connector, const std::string& ns, const std::string& name,
                             int port) {
    Selection out;
    out.kind = Kind::service;
    out.connector = std::move(connector);
    out.id = ns + '/' + name;
    out.port = port;
    return out;
}

Selection Selection::workload(std::string connector, std::string id) {
    Selection out;
    out.kind = Kind::workload;
    out.connector = std::move(connector);
    out.id = std::move(id);
    return out;
}

Selection Selection::ofConnector(std::string id) {
    Selection out;
    out.kind = Kind::connector;
    out.id = std::move(id);
    return out;
}

Selection Selection::ofPolicy(const policy::PolicyId& id) {
    Selection out;
    out.kind = Kind::policy;
    out.id = id.text();
    return out;
}

Selection Selection::application(std::string name, std::string policy) {
    Selection out;
    out.kind = Kind::application;
    out.id = std::move(name);
    out.subject = std::move(policy);
    return out;
}

Selection Selection::wafRule(std::string zone, std::string ref) {
    Selection out;
    out.kind = Kind::wafRule;
    out.tunnel = std::move(zone);
    out.id = std::move(ref);
    return out;
}

Selection Selection::hop(const edge::Request& request, int hop) {
    Selection out;
    out.kind = Kind::hop;
    out.request = std::make_shared<const edge::Request>(request);
    out.port = hop;
    return out;
}

Selection Selection::finding(const base::Diagnostic& finding) {
    Selection out;
    out.kind = Kind::finding;
    out.id = finding.id;
    out.subject = finding.subject;
    return out;
}

} // namespace sallyport::gui
