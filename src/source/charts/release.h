#pragma once
// A Helm release of a chart whose values Sallyport understands, and the objects
// that its values make. Their names, labels and selectors are those that the
// chart really writes.
#include "files.h"

namespace sallyport::source {

struct Release {
    std::string chart;   // "app-template"
    std::string version; // of the chart, "3.7.3"; empty when it is not known
    std::string name;    // of the release
    std::string ns;
    base::Tree values; // merged
    base::Place place; // of the release
};

// Values over others: maps merge, null removes, everything else is replaced (helm coalesces like this).
void mergeValues(base::Tree& into, const base::Tree& over);

// Of a Flux HelmRelease. configMap gives the data of a ConfigMap of the release's namespace.
using ConfigMapOf = std::function<const base::Tree*(const std::string& name)>;
// chartOf gives name and version behind a chartRef or a chart.spec.sourceRef.
struct ChartName {
    std::string name, version;
};
Release releaseOfHelmRelease(const base::Tree& helmRelease, const ChartName& chart,
                             const ConfigMapOf& configMap, Notes& notes);
// Of an Argo CD Application with a chart as its source.
Release releaseOfApplication(const base::Tree& application, const base::Tree& source, Files& files);
// Of the dependencies of an umbrella chart.
std::vector<Release> releasesOfChartFolder(const fs::path& folder, const base::Tree& application,
                                           const base::Tree& source, Files& files, Notes& notes);

// The objects that the release makes; nothing when the chart is not one that Sallyport knows.
std::optional<std::vector<base::Tree>> objectsOf(const Release& release);

} // namespace sallyport::source
