// Findings about how a connector runs: its image, its flags and environment,
// its probes.
#include "context.h"
#include "release.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sallyport::checks {

namespace {

using base::Tree;

// The image as written, when it can be judged.
std::optional<std::string> imageOf(const ConnectorView& view) {
    const std::string& image = view.connector->image;
    if (image.empty() || isUnresolved(image))
        return std::nullopt;
    return image;
}

std::string imagePointer(const ConnectorView& view) {
    return view.containerPointer + "/image";
}

void imageLatest(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const auto image = imageOf(view); image && image->find('@') == std::string::npos)
            if (const std::string tag = tagOf(*image); tag.empty() || tag == "latest")
                report.at(view, imagePointer(view),
                          SALLYPORT_TR("%1 runs whatever \"%2\" is on the day a pod starts."),
                          SALLYPORT_TR("Name a release, as in :2026.8.2."), {*image});
}

void imageWithoutDigest(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const auto image = imageOf(view);
            image && image->find('@') == std::string::npos && releaseOf(*image))
            report.at(view, imagePointer(view), SALLYPORT_TR("%2 is named by tag, not by digest."),
                      SALLYPORT_TR("A digest (@sha256:...) keeps the tag from moving."), {*image});
}

void imageOld(const Context& context, Report& report) {
    const std::string& today = context.inputs.today;
    int year = 0, month = 0;
    if (today.size() < 7 || std::from_chars(today.data(), today.data() + 4, year).ec != std::errc() ||
        std::from_chars(today.data() + 5, today.data() + 7, month).ec != std::errc())
        return;
    for (const ConnectorView& view : context.connectors)
        if (const auto release = releaseOf(view.connector->image))
            if ((year - release->year) * 12 + month - release->month > 12)
                report.at(view, imagePointer(view),
                          SALLYPORT_TR("%2 is more than a year old; Cloudflare supports releases for one "
                                       "year."),
                          SALLYPORT_TR("Move to a current release."), {view.connector->image});
}

// Releases that change the paths of requests (cloudflared #1717, #1718); mended in 2026.8.2.
constexpr std::array brokenReleases{Release{2026, 8, 0}, Release{2026, 8, 1}};

void imageBroken(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const auto release = releaseOf(view.connector->image))
            if (std::find(brokenReleases.begin(), brokenReleases.end(), *release) != brokenReleases.end())
                report.at(view, imagePointer(view),
                          SALLYPORT_TR("%2 changes the paths of requests on their way to the service."),
                          SALLYPORT_TR("Use 2026.8.2 or newer."), {view.connector->image});
}

void metricsNotPinned(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.container && !view.connector->metricsPort && view.setting("metrics").empty())
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("The metrics port of %1 is not pinned: it is one of 20241 to 20245."),
                      SALLYPORT_TR("Run with --metrics 0.0.0.0:2000."));
}

// The image's own entry point says --no-autoupdate; another command has to say it itself.
void autoupdate(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const std::string flag = view.setting("no-autoupdate");
        const Tree* command = view.container ? view.container->find("command") : nullptr;
        if (flag == "false")
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("%1 may replace its own program while it runs."),
                      SALLYPORT_TR("Run with --no-autoupdate: the image says which release runs."));
        else if (flag.empty() && command && command->size() > 0)
            report.at(view, view.containerPointer + "/command",
                      SALLYPORT_TR("%1 looks for updates of itself: its command leaves out the image's "
                                   "--no-autoupdate."),
                      SALLYPORT_TR("Run with --no-autoupdate: the image says which release runs."), {},
                      base::Severity::note);
    }
}

void debugLog(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.setting("loglevel") == "debug")
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("%1 logs at level debug: requests with their headers reach the log."),
                      SALLYPORT_TR("Run with --loglevel info."));
}

bool isBelow(const std::string& path, std::string folder) {
    if (!folder.empty() && folder.back() == '/')
        folder.pop_back();
    return path == folder || path.starts_with(folder + '/');
}

// True when a volume that can be written is mounted at or above path.
bool isWritable(const ConnectorView& view, const std::string& path) {
    const Tree* mounts = view.container->find("volumeMounts");
    if (!mounts)
        return false;
    return std::any_of(mounts->items().begin(), mounts->items().end(), [&](const Tree& mount) {
        const Tree* readOnly = mount.find("readOnly");
        return isBelow(path, mount.text({"mountPath"})) &&
               !(readOnly && readOnly->asBoolean().value_or(false));
    });
}

void logFileReadOnly(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (!view.container)
            continue;
        const Tree* readOnly = view.container->find({"securityContext", "readOnlyRootFilesystem"});
        for (const char* name : {"logfile", "log-directory"}) {
            const std::string path = view.setting(name);
            if (path.starts_with('/') && path != "/dev/stdout" && path != "/dev/stderr" && readOnly &&
                readOnly->asBoolean().value_or(false) && !isWritable(view, path))
                report.at(view, view.containerPointer,
                          SALLYPORT_TR("%1 logs to %2 on a read-only file system: nothing can be written "
                                       "there."),
                          SALLYPORT_TR("Log to standard output, or mount a volume there."), {path});
        }
    }
}

void livenessOnReady(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const Tree* probe = view.container ? view.container->find("livenessProbe") : nullptr;
        if (!probe || probe->text({"httpGet", "path"}) != "/ready")
            continue;
        const Tree* threshold = probe->find("failureThreshold");
        if (threshold && threshold->asInteger().value_or(3) <= 1)
            report.at(view, view.containerPointer + "/livenessProbe",
                      SALLYPORT_TR("One missed /ready restarts %1: every hiccup of the edge becomes an "
                                   "outage."),
                      SALLYPORT_TR("Use /ready for readiness, and a lenient liveness probe."));
    }
}

void noReadiness(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.container && !view.container->find("readinessProbe"))
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("%1 has no readiness probe: an update goes on before new pods are "
                                   "connected."),
                      SALLYPORT_TR("Add a readiness probe on /ready of the metrics port."));
}

// Variables that cloudflared reads (cmd/cloudflared/tunnel, flags with EnvVars) and that people set.
constexpr std::array knownVariables{"TUNNEL_TOKEN",           "TUNNEL_TOKEN_FILE",
                                    "TUNNEL_CRED_FILE",       "TUNNEL_CRED_CONTENTS",
                                    "TUNNEL_METRICS",         "TUNNEL_TRANSPORT_PROTOCOL",
                                    "TUNNEL_EDGE_IP_VERSION", "TUNNEL_EDGE_BIND_ADDRESS",
                                    "TUNNEL_REGION",          "TUNNEL_POST_QUANTUM",
                                    "TUNNEL_GRACE_PERIOD",    "TUNNEL_RETRIES",
                                    "TUNNEL_LOGLEVEL",        "TUNNEL_LOGFILE",
                                    "TUNNEL_LOGDIRECTORY",    "TUNNEL_TRANSPORT_LOGLEVEL",
                                    "TUNNEL_ORIGIN_CERT",     "TUNNEL_HOSTNAME"};

// What someone most likely meant: the same letters, or a well-known slip. Nothing for names of their own,
// which arguments may refer to.
std::string meant(const std::string& variable) {
    if (variable == "TUNNEL_PROTOCOL")
        return "TUNNEL_TRANSPORT_PROTOCOL";
    const auto bare = [](std::string text) {
        std::erase(text, '_');
        return text;
    };
    for (const char* known : knownVariables) {
        if (variable == known)
            return {};
        if (bare(variable) == bare(known))
            return known;
    }
    return {};
}

void unknownVariable(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const Tree* list = view.container ? view.container->find("env") : nullptr;
        for (const Tree& variable : list ? list->items() : std::span<const Tree>()) {
            const std::string name = variable.text({"name"});
            const auto& words = view.connector->arguments;
            const bool used = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                return word.find("$(" + name + ")") != std::string::npos;
            });
            if (const std::string better = meant(name); !better.empty() && !used)
                report.add({view.text(),
                            variable.origin().place(),
                            SALLYPORT_TR("cloudflared does not know the variable %1."),
                            SALLYPORT_TR("Write %2."),
                            {name, better}});
        }
    }
}

} // namespace

std::vector<Entry> runChecks() {
    using enum base::Severity;
    return {
        {"image-latest", warning, "The image is not pinned to a release", imageLatest, stateOnly},
        {"image-no-digest", note, "The image is named without a digest", imageWithoutDigest, stateOnly},
        {"image-old", warning, "The image is older than a year", imageOld, today},
        {"image-broken", error, "A release that is known to break", imageBroken, stateOnly},
        {"metrics-not-pinned", note, "The metrics port is not pinned", metricsNotPinned, stateOnly},
        {"autoupdate", warning, "The connector may update itself", autoupdate, stateOnly},
        {"loglevel-debug", warning, "The log level is debug", debugLog, stateOnly},
        {"logfile-read-only", error, "A log file on a read-only root", logFileReadOnly, stateOnly},
        {"liveness-on-ready", warning, "Liveness on /ready with failureThreshold 1", livenessOnReady,
         stateOnly},
        {"no-readiness", warning, "No readiness probe", noReadiness, stateOnly},
        {"env-unknown", warning, "A variable that cloudflared does not know", unknownVariable, stateOnly},
    };
}

} // namespace sallyport::checks
