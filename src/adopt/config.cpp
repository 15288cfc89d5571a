#include "config.h"

#include "tokens.h"

#include <sallyport/base/nested.h>
#include <sallyport/base/yaml.h>

#include <algorithm>
#include <array>
#include <span>

namespace sallyport::adopt {
namespace {

// cloudflared config/configuration.go, DefaultConfigSearchDirectories; the home of the image's user is one of
// two.
constexpr std::array defaultPlaces{
    "/home/nonroot/.cloudflared",
    "/root/.cloudflared",
    "/home/nonroot/.cloudflare-warp",
    "/root/.cloudflare-warp",
    "/home/nonroot/cloudflare-warp",
    "/root/cloudflare-warp",
    "/etc/cloudflared",
    "/usr/local/etc/cloudflared",
};

base::Text text(std::string id, std::string pattern, std::vector<std::string> args = {}) {
    return {std::move(id), std::move(pattern), std::move(args)};
}

model::Unread unread(const model::Object& object, base::Text why) {
    return {object.place, std::move(why), object.key, false};
}

// Where a text that holds YAML stands. Lines inside a manifest count from the line after the key (a block
// scalar), those of a file from its first; a text that a chart composes has one place for all.
struct TextPlace {
    base::Origin origin;
    int before = 0;
    bool composed = false;

    int line(int inside) const { return origin.line == 0 ? 0 : composed ? origin.line : inside + before; }
    base::Origin moved(const base::Origin& inside) const {
        return {origin.file, line(inside.line), composed ? origin.column : inside.column};
    }
};

TextPlace placeOf(const base::Origin& origin, bool composed) {
    return {origin, origin.column > 1 ? origin.line : 0, composed};
}

void moveOrigins(base::Tree& tree, const TextPlace& place) {
    tree.setOrigin(place.moved(tree.origin()));
    for (base::Tree& item : tree.items())
        moveOrigins(item, place);
    for (base::Tree::Member& member : tree.members()) {
        member.origin = place.moved(member.origin);
        moveOrigins(member.value, place);
    }
}

// {{ .Release.Namespace }} and {{ .Release.Name }} of a chart's inline text, with any spaces and dashes.
std::string withRelease(const std::string& source, const model::Object& object) {
    std::string release = object.key.name;
    if (const auto found = object.labels.find("app.kubernetes.io/instance"); found != object.labels.end())
        release = found->second;
    std::string out;
    std::size_t at = 0;
    while (at < source.size()) {
        const std::size_t open = source.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : source.find("}}", open);
        if (close == std::string::npos)
            break;
        std::string inner;
        for (const char c : source.substr(open + 2, close - open - 2))
            if (c != ' ' && c != '-' && c != '\t')
                inner += c;
        out += source.substr(at, open - at);
        if (inner == ".Release.Namespace")
            out += object.key.ns;
        else if (inner == ".Release.Name")
            out += release;
        else
            out += source.substr(open, close + 2 - open);
        at = close + 2;
    }
    return out + source.substr(std::min(at, source.size()));
}

// Vault's template: lines that only steer are dropped, a value becomes a word that YAML reads.
std::string withoutTemplate(const std::string& source) {
    std::string out;
    std::size_t at = 0;
    while (at < source.size()) {
        const std::size_t open = source.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : source.find("}}", open);
        if (close == std::string::npos)
            break;
        out += source.substr(at, open - at);
        const std::string inner = source.substr(open + 2, close - open - 2);
        if (const auto first = inner.find_first_not_of(" -\t");
            first != std::string::npos && inner[first] == '.')
            out += "from-vault";
        at = close + 2;
        if (inner.ends_with("-")) // trims what follows
            at = std::min(source.find_first_not_of(" \t\r\n", at), source.size());
    }
    return out + source.substr(std::min(at, source.size()));
}

// Credentials inside the file are used for the tunnel's id, then hidden.
void hideSecrets(base::Tree& tree, LocatedConfig& located) {
    for (const char* member : {"token", "credentials-contents"}) {
        base::Tree* value = tree.find(member);
        if (!value || !value->isString())
            continue;
        if (located.tunnelId.empty())
            located.tunnelId = tunnelIdOf(*value->asString());
        *value = base::Tree::string("***", value->origin());
        located.hasToken = true;
    }
}

void parse(LocatedConfig& located, const std::string& source, const TextPlace& place,
           const model::Object& object) {
    const base::Origin& origin = place.origin;
    base::Result<base::Tree> tree =
        base::readYamlDocument(source, origin.file ? *origin.file : object.place.file);
    if (!tree.ok()) {
        model::Unread entry =
            unread(object, text("adopt-config-unreadable",
                                SALLYPORT_TR("The config.yml in %1 is no readable YAML: %2"),
                                {located.object, base::nested(tree.error().message)}));
        if (origin.file)
            entry.where.file = *origin.file;
        entry.where.line = place.line(tree.error().where.line);
        located.unread.push_back(std::move(entry));
        located.expected = true;
        return;
    }
    moveOrigins(*tree, place);
    hideSecrets(*tree, located);
    std::vector<base::Diagnostic> problems;
    located.config = edge::readTunnelConfig(*tree, problems);
    located.place = origin.place();
    for (const base::Diagnostic& problem : problems)
        if (problem.severity == base::Severity::error)
            located.unread.push_back({problem.place, problem.message, object.key, false});
        else
            located.notes.push_back(problem);
}

// A chart's inline text stands where its key stands; a text that the chart composes has the place of its
// values.
bool besideItsKey(const model::Object& map, const std::string& key) {
    const base::Tree* data = map.tree.find("data");
    for (const base::Tree::Member& member : data ? data->members() : std::span<const base::Tree::Member>{})
        if (member.key == key)
            return member.origin.line == member.value.origin().line;
    return false;
}

void readConfigMap(LocatedConfig& located, const model::ClusterState& state, const model::Object& object) {
    const FileOrigin& origin = located.origin;
    const model::ObjectPtr map = findData(state, "ConfigMap", object.key.ns, origin.name);
    located.object = "ConfigMap " + object.key.ns + "/" + origin.name;
    const base::Tree* value = map ? map->tree.find({"data", origin.key}) : nullptr;
    if (!value || !value->isString()) {
        located.expected = true;
        located.unread.push_back(unread(
            object, text("adopt-config-missing",
                         SALLYPORT_TR("The config.yml of this connector is key %1 of %2, which the manifests "
                                      "do not show: its routes are unknown. Name the file with --config."),
                         {origin.key, located.object})));
        return;
    }
    located.object = "ConfigMap " + object.key.ns + "/" + map->key.name;
    const bool templated = map->inferred || object.inferred;
    const std::string source = templated ? withRelease(*value->asString(), *map) : *value->asString();
    parse(located, source, placeOf(value->origin(), map->inferred && !besideItsKey(*map, origin.key)), *map);
    if (templated && source.find("{{") != std::string::npos)
        located.unread.push_back(
            {value->origin().place(),
             text("adopt-config-template",
                  SALLYPORT_TR("The config.yml in %1 has chart templates that are kept as they "
                               "are written."),
                  {located.object}),
             map->key, false});
}

void readSecret(LocatedConfig& located, const model::ClusterState& state, const model::Object& object) {
    const FileOrigin& origin = located.origin;
    located.object = "Secret " + object.key.ns + "/" + origin.name;
    const std::optional<std::string> clear = clearText(state, object.key.ns, origin.name, origin.key);
    if (!clear) {
        located.expected = true;
        located.unread.push_back(unread(
            object, text("adopt-config-secret",
                         SALLYPORT_TR("The config.yml of this connector is key %1 of %2, whose content the "
                                      "manifests do not show: its routes are unknown. Name the file with "
                                      "--config."),
                         {origin.key, located.object})));
        return;
    }
    base::Origin place = object.tree.origin();
    if (const model::ObjectPtr secret = state.find({"", "Secret", object.key.ns, origin.name}))
        place = secret->tree.origin();
    parse(located, *clear, placeOf(place, true), object);
}

void readVault(LocatedConfig& located, const model::Object& object) {
    const FileOrigin& origin = located.origin;
    located.object = "Vault " + origin.vaultPath;
    const std::string* source = origin.templateText ? origin.templateText->asString() : nullptr;
    if (source) {
        parse(located, withoutTemplate(*source), placeOf(origin.templateText->origin(), false), object);
        return;
    }
    located.expected = true;
    located.unread.push_back(unread(
        object,
        text("adopt-config-vault",
             SALLYPORT_TR("The config.yml of this connector is written by Vault's injector from %1 without a "
                          "template: its routes are unknown. Name the file with --config."),
             {origin.vaultPath})));
}

void read(LocatedConfig& located, const model::ClusterState& state, const model::Object& object) {
    switch (located.origin.kind) {
    case FileOrigin::Kind::configMap:
        return readConfigMap(located, state, object);
    case FileOrigin::Kind::secret:
        return readSecret(located, state, object);
    case FileOrigin::Kind::vault:
        return readVault(located, object);
    case FileOrigin::Kind::none:
    case FileOrigin::Kind::other:
        break;
    }
}

} // namespace

LocatedConfig locateConfig(const model::ClusterState& state, const model::Object& object,
                           const model::PodSpec& pod, const model::Container& container,
                           const Invocation& invocation) {
    LocatedConfig located;
    if (const auto named = invocation.flags.find("config"); named != invocation.flags.end()) {
        const std::string& path = named->second.value;
        located.origin = fileOrigin(state, object, pod, container, path);
        read(located, state, object);
        if (located.origin.kind == FileOrigin::Kind::none || located.origin.kind == FileOrigin::Kind::other) {
            located.expected = true;
            located.unread.push_back(
                unread(object,
                       text("adopt-config-unseen",
                            SALLYPORT_TR(
                                "This connector reads %1, which stands in no ConfigMap of the manifests: its "
                                "routes are unknown. Name the file with --config."),
                            {path.empty() ? "--config" : path})));
        }
        return located;
    }
    for (const char* folder : defaultPlaces)
        for (const char* file : {"/config.yml", "/config.yaml"}) {
            LocatedConfig candidate;
            candidate.origin = fileOrigin(state, object, pod, container, std::string(folder) + file);
            if (candidate.origin.kind == FileOrigin::Kind::secret &&
                hasKey(state, object.key.ns, candidate.origin.name, candidate.origin.key) != true)
                continue; // most likely a folder of credentials
            read(candidate, state, object);
            if (candidate.config || candidate.expected)
                return candidate;
        }
    return located;
}

} // namespace sallyport::adopt
