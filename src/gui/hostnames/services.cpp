#include "services.h"

#include <sallyport/edge/ingress.h>

namespace sallyport::gui {

std::vector<OfferedService> offeredServices(const model::ClusterState& state) {
    std::vector<OfferedService> all;
    for (const model::ObjectPtr& object : state.ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        if (!service)
            continue;
        for (const model::ServicePort& port : service->ports)
            if (port.protocol == model::Protocol::tcp)
                all.push_back({object->key.ns, object->key.name,
                               session::serviceUrl(object->key.ns, object->key.name, port), port.port});
    }
    return all;
}

Entered checkEntered(const model::Document& document, const QString& hostname, const QString& path,
                     const QString& service, const std::string& exceptId) {
    std::vector<base::Diagnostic> problems;
    const std::string name = hostname.toStdString();
    if (!name.empty())
        problems = session::hostnameProblems(document, name, path.toStdString(), exceptId);
    for (base::Diagnostic& one : session::serviceProblems(service.toStdString()))
        problems.push_back(std::move(one));
    for (const base::Diagnostic& one : problems)
        if (one.severity == base::Severity::error)
            return {session::shown(one.message), true};
    if (const std::string wrong = edge::pathError(path.toStdString()); !wrong.empty())
        return {QString::fromStdString(wrong), true};
    return problems.empty() ? Entered() : Entered{session::shown(problems.front().message), false};
}

} // namespace sallyport::gui
