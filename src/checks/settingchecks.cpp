// Findings about originRequest: what protects less than it says, what has no
// effect, and what Cloudflare cannot be sent.
#include "context.h"

#include <sallyport/edge/access.h>
#include <sallyport/edge/originrequest.h>

#include <algorithm>

namespace sallyport::checks {

namespace {

using edge::IngressRule;
using From = edge::OriginSetting::From;

// The middleware that checks tokens is made of the rule's own access alone (ingress/ingress.go,
// validateIngress).
void accessOfTheWhole(const Context& context, Report& report) {
    for (const RouteView& route : context.routes) {
        const base::Tree* access = route.config.originRequest.find("access");
        const auto& rules = route.config.ingress;
        const auto isBare = [](const IngressRule& rule) {
            const base::Tree* own = rule.originRequest.find("access");
            return !rule.service.starts_with("http_status:") && (!own || own->isNull());
        };
        const auto bare = std::find_if(rules.begin(), rules.end(), isBare);
        if (!access || !edge::isOn(access->find("required")) || bare == rules.end())
            continue;
        const base::Place place = access->origin().place();
        report.add({route.title,
                    place.line > 0 ? place : bare->place,
                    SALLYPORT_TR("access stands in the originRequest of all rules of %1, where cloudflared "
                                 "never asks for it: %2 is open to requests without an Access token."),
                    SALLYPORT_TR("Write it into the originRequest of each rule."),
                    {route.title, titleOf(*bare)}});
    }
}

bool isOff(const edge::OriginSetting& setting) {
    return setting.value.asBoolean() == false || setting.value.scalarText().empty();
}

void settingWithoutEffect(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        if (rule.originRequest.isNull() || isUnresolved(rule.service))
            return;
        std::string names;
        for (const edge::OriginSetting& setting : edge::originSettings(rule, route.config.originRequest))
            if (setting.from == From::rule && !setting.matters && !isOff(setting))
                names += (names.empty() ? "" : ", ") + setting.name;
        if (!names.empty())
            report.add({titleOf(rule),
                        rule.place,
                        SALLYPORT_TR("%1 of %2 has no effect: the service %3 is never asked with it."),
                        SALLYPORT_TR("Take it out, or check the service's scheme."),
                        {names, titleOf(rule), rule.service}});
    });
}

// ipaccess.Policy without a rule refuses, and socks-proxy is given the rule's own ipRules only.
void socksWithoutRules(const Context& context, Report& report) {
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        if (rule.service != "socks-proxy" ||
            !edge::originSetting(rule.originRequest, route.config.originRequest, "ipRules").value.isNull())
            return;
        report.add({titleOf(rule),
                    rule.place,
                    SALLYPORT_TR("%1 is a SOCKS proxy without ipRules of its own: it refuses every "
                                 "connection."),
                    SALLYPORT_TR("Allow the addresses that are meant in originRequest.ipRules of this rule."),
                    {titleOf(rule)}});
    });
}

bool isGuarded(const edge::Access& access, const std::string& hostname) {
    return std::any_of(access.applications.begin(), access.applications.end(),
                       [&](const edge::AccessApplication& application) {
                           return std::any_of(
                               application.destinations.begin(), application.destinations.end(),
                               [&](const edge::AccessDestination& destination) {
                                   return edge::covers(destination, hostname, "/") == edge::Answer::yes;
                               });
                       });
}

// The visitor names the destination in a header (Cf-Access-Jump-Destination).
void bastionOpen(const Context& context, Report& report) {
    const model::Document* document = context.inputs.document.get();
    const edge::Access access = document ? edge::accessOf(*document) : edge::Access();
    eachRule(context, [&](const RouteView& route, const IngressRule& rule, std::size_t) {
        const bool mode =
            edge::isOn(edge::originSetting(rule.originRequest, route.config.originRequest, "bastionMode"));
        const bool isBastion = edge::shownService(rule, route.config.originRequest) == "bastion";
        if (!isBastion || isGuarded(access, rule.hostname))
            return;
        report.add(
            {titleOf(rule),
             rule.place,
             mode ? SALLYPORT_TR("bastionMode makes %1 lead wherever a visitor asks, not to %2: "
                                 "everything that the connector reaches is open.")
                  : SALLYPORT_TR("%1 is a bastion and leads wherever a visitor asks: everything that "
                                 "the connector reaches is open."),
             SALLYPORT_TR("Publish the services that are meant, or put an Access application in front."),
             {titleOf(rule), rule.service}});
    });
}

// A remotely managed tunnel's routes are sent as JSON, whose durations are whole seconds.
void durationOfParts(const Context& context, Report& report) {
    const model::Document* document = context.inputs.document.get();
    for (std::size_t i = 0; document && i < document->tunnels.size(); ++i) {
        const model::Tunnel& tunnel = document->tunnels[i];
        if (tunnel.management != model::Management::remote)
            continue;
        const auto look = [&](const base::Tree& originRequest, const std::string& subject,
                              const std::string& pointer) {
            std::vector<base::Diagnostic> problems;
            edge::originToApi(originRequest, problems);
            for (const base::Diagnostic& problem : problems)
                report.add({subject, placeIn(context.inputs, pointer + "/originRequest/" + problem.subject),
                            problem.message.pattern, problem.hint.pattern, problem.message.args});
        };
        const std::string pointer = "/tunnels/" + std::to_string(i);
        look(tunnel.originRequest, tunnel.name, pointer);
        for (std::size_t k = 0; k < tunnel.hostnames.size(); ++k)
            look(tunnel.hostnames[k].originRequest, tunnel.hostnames[k].hostname,
                 pointer + "/hostnames/" + std::to_string(k));
    }
}

} // namespace

std::vector<Entry> settingChecks() {
    using enum base::Severity;
    return {
        {"access-of-the-whole", warning, "Access is required where it is never asked for", accessOfTheWhole,
         routes},
        {"bastion-open", warning, "A rule leads wherever its visitors ask", bastionOpen, routes | access},
        {"socks-without-rules", error, "A SOCKS proxy without ipRules", socksWithoutRules, routes},
        {"origin-setting-void", note, "A setting that a service is never asked with", settingWithoutEffect,
         routes},
        {"origin-duration", error, "A duration that Cloudflare cannot be sent", durationOfParts, routes},
    };
}

} // namespace sallyport::checks
