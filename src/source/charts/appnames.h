#pragma once
// How bjw-s app-template from 2.x on names and labels what it makes; both changed
// with the versions (bjw-s-labs/helm-charts, library common).
#include "charts/charts.h"

namespace sallyport::source {

class AppNames {
public:
    explicit AppNames(const Release& release);

protected:
    using Items = std::vector<std::pair<std::string, const base::Tree*>>; // identifier and values

    // The label that tells controllers of a release apart.
    std::string controllerLabel() const;
    // From 4.x on all kinds of objects are named alike (lib determineResourceNameFromValues).
    std::string newName(const std::string& id, const base::Tree& values, std::size_t count) const;
    // Before: a nameOverride, else the identifier unless it is the only or the main one.
    std::string oldName(const std::string& id, const base::Tree& values, bool bare) const;
    std::string controllerName(const std::string& id, const base::Tree& values) const;
    std::string serviceName(const std::string& id, const base::Tree& values) const;
    std::string configMapName(const std::string& id, const base::Tree& values) const;
    std::string serviceAccount(const base::Tree& values) const;
    std::string controllerOf(const base::Tree& service) const;

    const base::Tree& m_values;
    ChartContext m_context;
    int m_major;
    Items m_controllers, m_services, m_configMaps; // those that are enabled
};

} // namespace sallyport::source
