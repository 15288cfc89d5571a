#pragma once
// The charts whose values Sallyport understands, one function each; and what
// they share.
#include "charts/release.h"

namespace sallyport::source {

// bjw-s app-template: 1.x has one workload (`controller`, `image`, `args`), later ones have `controllers`.
bool usesOldAppTemplate(const Release& release);
std::vector<base::Tree> oldAppTemplateObjects(const Release& release);
std::vector<base::Tree> appTemplateObjects(const Release& release);
// cloudflare/helm-charts cloudflare-tunnel and cloudflare-tunnel-remote; community-charts cloudflared.
// Nothing when the values are not those of that chart.
std::optional<std::vector<base::Tree>> tunnelChartObjects(const Release& release);

// What a chart writes, by the release's name and values.
class ChartContext {
public:
    // nameDefault: what the chart takes for its own name when no override is given.
    ChartContext(const Release& release, const std::string& nameDefault, bool globalOverrides);

    const Release& release;
    std::string name;     // app.kubernetes.io/name
    std::string fullName; // of the first objects

    int majorVersion() const;
    // Fills in {{ .Release.Name }}, {{ .Release.Namespace }} and {{ .Values.a.b }}; other templates stay.
    std::string text(const base::Tree& value) const;
    std::string text(const std::string& value) const;
    base::Tree filled(base::Tree tree) const;
    // apiVersion, kind, metadata with name, namespace and labels.
    base::Tree object(const std::string& apiVersion, const std::string& kind, const std::string& objectName,
                      const base::Tree& labels, const base::Origin& origin) const;
    // app.kubernetes.io/name and instance.
    base::Tree selectorLabels(const base::Origin& origin) const;
};

base::Tree textNode(const std::string& text, const base::Origin& origin);
// The member, or an empty node.
const base::Tree& memberOf(const base::Tree& tree, std::string_view name);
std::string memberText(const base::Tree& tree, std::string_view name);
bool isOn(const base::Tree& tree, std::string_view name, bool fallback);
// Sets the member when there is something to set.
void setIf(base::Tree& map, std::string_view name, const base::Tree& value);
// Members of a map whose values are maps and not disabled.
std::vector<std::pair<std::string, const base::Tree*>> enabledItems(const base::Tree& map, bool byDefault);
void addAll(base::Tree& map, const base::Tree& pairs);
// bjw-s' `env`: a map or a list, values of any scalar kind.
base::Tree environment(const base::Tree& env, const ChartContext& context);
// "args: text" and "args: [..]" are both a list.
base::Tree asList(const base::Tree& value);
// TCP for HTTP, HTTPS and nothing.
std::string transport(const base::Tree& port);

} // namespace sallyport::source
