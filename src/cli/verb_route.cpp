#include "verb.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/edge/originrequest.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace sallyport::cli {
namespace {

using base::Tree;

struct Config {
    edge::TunnelConfig config;
    std::vector<base::Diagnostic> problems;
};

// True when there is nothing but comments and blank lines, which cloudflared does not take for a
// configuration.
bool isBlank(const std::string& text) {
    bool comment = false;
    for (const char c : text) {
        comment = c == '#' || (comment && c != '\n');
        if (!comment && c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return false;
    }
    return true;
}

// The first document, as cloudflared reads it.
base::Result<Config> parseConfig(const std::string& text, const std::string& file) {
    if (isBlank(text))
        return base::Error{base::ErrorKind::invalid,
                           {"config-empty",
                            SALLYPORT_TR("Configuration file %1 was empty"),
                            {std::filesystem::path(file).filename().string()}},
                           {file, 0, 0, {}}};
    const base::Documents documents = base::readYaml(text, file);
    const Tree* first = documents.trees.empty() ? nullptr : &documents.trees.front();
    if (!documents.errors.empty() && (!first || documents.errors.front().where.line <= first->origin().line))
        return documents.errors.front();
    Config read;
    read.config = edge::readTunnelConfig(first ? *first : Tree(), read.problems);
    return read;
}

Tree errorTree(int rule, const std::string& id, const std::string& message) {
    return object({{"rule", number(rule)}, {"id", text(id)}, {"message", text(message)}});
}

int validateConfig(const Call& call, const base::Result<Config>& config, const std::string& file,
                   const std::string& content) {
    const Output& output = call.output;
    std::vector<base::Error> errors;
    std::vector<Tree> shown;
    std::size_t rules = 0;
    if (config) {
        for (const edge::ConfigError& one : edge::validate(config->config)) {
            errors.push_back({base::ErrorKind::invalid, one.message, one.place});
            shown.push_back(errorTree(one.rule, one.id, one.message.english()));
        }
        for (const base::Diagnostic& problem : config->problems)
            if (problem.severity == base::Severity::warning)
                output.warning(problem.place, problem.message);
        rules = config->config.ingress.size();
    } else {
        errors.push_back(config.error());
        const std::string words = edge::decoderWords(config.error(), content);
        shown.push_back(errorTree(0, config.error().message.id,
                                  words.empty() ? config.error().message.english() : words));
    }
    const bool valid = errors.empty();
    if (output.json()) {
        output.answer(object({{"valid", boolean(valid)}, {"errors", list(std::move(shown))}}));
        return valid ? Exit::done : Exit::no;
    }
    for (base::Error& error : errors) {
        if (error.where.file.empty())
            error.where.file = file;
        output.error(error);
    }
    output.line(valid ? "valid: cloudflared accepts " + file + " (" + counted(rules, "rule") + ")"
                      : "not valid: cloudflared refuses " + file);
    return valid ? Exit::done : Exit::no;
}

struct Routed {
    std::string url;
    int rule = -1; // -1: none
};

const char* fromName(edge::OriginSetting::From from) {
    using From = edge::OriginSetting::From;
    return from == From::rule ? "rule" : from == From::whole ? "all" : "default";
}

Tree settingsTree(const edge::IngressRule& rule, const edge::TunnelConfig& config) {
    std::vector<Tree> settings;
    for (edge::OriginSetting& one : edge::originSettings(rule, config.originRequest))
        settings.push_back(object({{"name", text(one.name)},
                                   {"value", std::move(one.value)},
                                   {"from", text(fromName(one.from))},
                                   {"matters", boolean(one.matters)}}));
    return list(std::move(settings));
}

Tree routedTree(const Routed& routed, const edge::TunnelConfig& config, bool settings) {
    const bool found = routed.rule >= 0;
    const edge::IngressRule rule =
        found ? config.ingress[static_cast<std::size_t>(routed.rule)] : edge::IngressRule();
    Tree tree = object({{"url", text(routed.url)},
                        {"rule", found ? number(routed.rule) : Tree()},
                        {"hostname", textOrNull(rule.hostname)},
                        {"path", textOrNull(rule.path)},
                        {"service", found ? text(edge::shownService(rule, config.originRequest)) : Tree()}});
    if (settings)
        tree.set("settings", found ? settingsTree(rule, config) : Tree());
    return tree;
}

void writeTable(const Output& output, const std::vector<Routed>& answers, const edge::TunnelConfig& config) {
    Table table;
    table.row({{"URL", Style::bold},
               {"RULE", Style::bold},
               {"HOSTNAME", Style::bold},
               {"PATH", Style::bold},
               {"SERVICE", Style::bold}});
    for (const Routed& routed : answers) {
        if (routed.rule < 0) {
            table.row({routed.url, {"none", Style::bad}});
            continue;
        }
        const edge::IngressRule& rule = config.ingress[static_cast<std::size_t>(routed.rule)];
        table.row({routed.url, std::to_string(routed.rule), rule.hostname.empty() ? "any" : rule.hostname,
                   rule.path.empty() ? "any" : rule.path, edge::shownService(rule, config.originRequest)});
    }
    table.write(output);
}

std::string shownValue(const Tree& value) {
    if (value.isNull())
        return "none";
    if (!value.isScalar()) {
        std::string shown = base::writeJson(value);
        std::replace(shown.begin(), shown.end(), '\n', ' ');
        return shown;
    }
    const std::string shown = value.scalarText();
    return shown.empty() ? "none" : shown;
}

// Of each rule that was met, what its service is asked with; and what is said in vain.
void writeSettings(const Output& output, const std::vector<Routed>& answers,
                   const edge::TunnelConfig& config) {
    std::set<int> met;
    for (const Routed& routed : answers)
        if (routed.rule >= 0)
            met.insert(routed.rule);
    for (const int index : met) {
        const edge::IngressRule& rule = config.ingress[static_cast<std::size_t>(index)];
        output.line("");
        output.line("rule " + std::to_string(index) + ", " + edge::shownService(rule, config.originRequest) +
                    ":");
        Table table;
        for (const edge::OriginSetting& one : edge::originSettings(rule, config.originRequest)) {
            const bool said = one.from != edge::OriginSetting::From::fallback;
            if (one.matters || said)
                table.row({"  " + one.name, shownValue(one.value), fromName(one.from),
                           one.matters ? "" : "no effect on this service"});
        }
        table.write(output);
    }
}

int routeUrls(const Call& call, const Config& config, const std::vector<std::string>& urls) {
    const Output& output = call.output;
    bool all = true;
    for (const edge::ConfigError& error : edge::validate(config.config)) {
        output.error({base::ErrorKind::invalid, error.message, error.place});
        all = false;
    }
    const edge::IngressMatcher matcher(config.config.ingress);
    std::vector<Routed> answers;
    for (const std::string& url : urls) {
        const auto rule = matcher.matchUrl(url);
        if (!rule)
            output.error(rule.error());
        answers.push_back({url, rule ? *rule : -1});
        all = all && answers.back().rule >= 0;
    }
    if (output.json()) {
        std::vector<Tree> trees;
        trees.reserve(answers.size());
        for (const Routed& routed : answers)
            trees.push_back(routedTree(routed, config.config, call.arguments.has("settings")));
        output.answer(list(std::move(trees)));
    } else {
        writeTable(output, answers, config.config);
        if (call.arguments.has("settings"))
            writeSettings(output, answers, config.config);
    }
    return all ? Exit::done : Exit::no;
}

int runRoute(const Call& call) {
    const std::string& file = call.arguments.positionals.front();
    const std::vector<std::string> urls(call.arguments.positionals.begin() + 1,
                                        call.arguments.positionals.end());
    const bool validate = call.arguments.has("validate");
    if (validate != urls.empty())
        return call.output.fail(
            {base::ErrorKind::usage,
             {"route-usage",
              validate ? SALLYPORT_TR("route --validate takes a CONFIG and no URL")
                       : SALLYPORT_TR("route needs a URL, or --validate: sallyportctl route CONFIG URL..."),
              {}},
             {}});
    const auto content = base::readFile(file);
    if (!content)
        return call.output.fail(content.error());
    const auto config = parseConfig(*content, file);
    if (validate)
        return validateConfig(call, config, file, *content);
    if (!config)
        return call.output.fail(config.error());
    return routeUrls(call, *config, urls);
}

} // namespace

Verb routeVerb() {
    Verb verb;
    verb.name = "route";
    verb.arguments = "CONFIG URL... | --validate CONFIG";
    verb.summary = "Says which ingress rule of a tunnel's configuration a URL meets.";
    verb.details =
        "CONFIG is cloudflared's config.yml, or a remote configuration as Cloudflare's API returns it.\n"
        "Rules count from 0, and the first that matches wins. With --validate the answer is\n"
        "cloudflared's own verdict on the file; rules in its messages count from 1.";
    verb.options = {{"validate", "", "only say whether cloudflared accepts CONFIG"},
                    {"settings", "", "also what the service is asked with: originRequest and its defaults"}};
    verb.least = 1;
    verb.run = runRoute;
    return verb;
}

} // namespace sallyport::cli
