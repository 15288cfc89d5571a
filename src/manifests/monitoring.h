#pragma once
// How the connector is watched: metrics Service, ServiceMonitor and
// PrometheusRule (monitoring.coreos.com/v1).
#include "plan.h"

namespace sallyport::manifests {

Tree metricsService(const Plan& plan);
Tree serviceMonitor(const Plan& plan);
Tree prometheusRule(const Plan& plan);

bool wantsServiceMonitor(const Plan& plan);
bool wantsRules(const Plan& plan);

} // namespace sallyport::manifests
