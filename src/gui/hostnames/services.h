#pragma once
// The Services of the cluster as a hostname may lead to them.
#include "../selection.h"

#include <QStringList>

namespace sallyport::gui {

struct OfferedService {
    std::string ns, name, url;
    int port = 0;
};
std::vector<OfferedService> offeredServices(const model::ClusterState& state);

// The first error or warning about a hostname or service that is being entered; empty: fine.
struct Entered {
    QString problem;
    bool stops = false; // an error: it cannot be published so
};
Entered checkEntered(const model::Document& document, const QString& hostname, const QString& path,
                     const QString& service, const std::string& exceptId);

} // namespace sallyport::gui
