#include "tokens.h"

#include <sallyport/base/yaml.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace sallyport::adopt {
namespace {

using model::ClusterState;
using model::Object;
using model::ObjectPtr;

std::string or_(const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
}

bool isEncrypted(const Object& secret) {
    return secret.tree.find("sops") != nullptr;
}

// Made by a kustomization's secretGenerator: its place is the kustomization itself.
bool isGenerated(const Object& secret) {
    const std::string& file = secret.place.file;
    const std::string name = file.substr(file.rfind('/') + 1);
    return name == "kustomization.yaml" || name == "kustomization.yml" || name == "Kustomization";
}

// The names of Secrets that an object makes, in its own namespace.
std::vector<std::string> madeBy(const Object& object) {
    const base::Tree& t = object.tree;
    const std::string& kind = object.key.kind;
    if (kind == "ExternalSecret")
        return {or_(t.text({"spec", "target", "name"}), object.key.name)};
    if (kind == "SealedSecret")
        return {or_(t.text({"spec", "template", "metadata", "name"}), object.key.name)};
    if (kind == "OnePasswordItem")
        return {object.key.name};
    if (kind == "VaultStaticSecret" || kind == "VaultDynamicSecret")
        return {or_(t.text({"spec", "destination", "name"}), object.key.name)};
    if (kind == "InfisicalSecret")
        return {t.text({"spec", "managedSecretReference", "secretName"})};
    if (kind == "DopplerSecret")
        return {t.text({"spec", "managedSecret", "name"})};
    std::vector<std::string> names;
    const char* list = kind == "SopsSecret" ? "secretTemplates" : "secretObjects";
    const char* member = kind == "SopsSecret" ? "name" : "secretName";
    if (const base::Tree* items = t.find({"spec", list}))
        for (const base::Tree& item : items->items())
            names.push_back(item.text({member}));
    return names;
}

constexpr std::array fillers{"ExternalSecret",    "SealedSecret",       "OnePasswordItem",
                             "VaultStaticSecret", "VaultDynamicSecret", "InfisicalSecret",
                             "DopplerSecret",     "SopsSecret",         "SecretProviderClass"};

ObjectPtr fillerOf(const ClusterState& state, const std::string& ns, const std::string& secret) {
    for (const char* kind : fillers)
        for (const ObjectPtr& object : state.ofKind(kind)) {
            const std::vector<std::string> names = madeBy(*object);
            if (object->key.ns == ns && std::find(names.begin(), names.end(), secret) != names.end())
                return object;
        }
    // One ClusterExternalSecret makes an ExternalSecret in many namespaces.
    for (const ObjectPtr& object : state.ofKind("ClusterExternalSecret")) {
        const base::Tree& t = object->tree;
        const std::string name = or_(t.text({"spec", "externalSecretSpec", "target", "name"}),
                                     or_(t.text({"spec", "externalSecretName"}), object->key.name));
        if (name == secret)
            return object;
    }
    return nullptr;
}

const base::Tree* externalSpec(const Object& object) {
    return object.tree.find("spec") ? (object.key.kind == "ClusterExternalSecret"
                                           ? object.tree.find({"spec", "externalSecretSpec"})
                                           : object.tree.find("spec"))
                                    : nullptr;
}

std::span<const base::Tree> itemsOf(const base::Tree* list) {
    return list ? list->items() : std::span<const base::Tree>{};
}

// The store's key of one key of the Secret. With a template, or dataFrom, every key that is read counts.
TokenSource ofExternal(const Object& object, const std::string& key) {
    TokenSource source{object.key.kind, object.key.name, {}, {}};
    const base::Tree* spec = externalSpec(object);
    if (!spec)
        return source;
    source.store = spec->text({"secretStoreRef", "name"});
    std::vector<std::string> keys;
    const bool templated = spec->find({"target", "template", "data"}) != nullptr;
    for (const base::Tree& item : itemsOf(spec->find("data"))) {
        if (!templated && item.text({"secretKey"}) != key)
            continue;
        keys.push_back(item.text({"remoteRef", "key"}));
        source.store = or_(source.store, item.text({"sourceRef", "storeRef", "name"}));
        if (!templated)
            break;
    }
    if (keys.empty() || templated)
        for (const base::Tree& item : itemsOf(spec->find("dataFrom"))) {
            keys.push_back(item.text({"extract", "key"}));
            source.store = or_(source.store, item.text({"sourceRef", "storeRef", "name"}));
        }
    std::erase(keys, std::string());
    for (auto it = keys.begin(); it != keys.end(); ++it)
        if (std::find(keys.begin(), it, *it) == it)
            source.key += (source.key.empty() ? "" : ", ") + *it;
    return source;
}

std::optional<std::string> decodeBase64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '\n' || c == '\r')
            continue;
        if (c == '=')
            break;
        const char* alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const auto at = std::string_view(alphabet).find(c);
        if (at == std::string_view::npos)
            return {};
        bits = (bits << 6) | static_cast<std::uint32_t>(at);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((bits >> count) & 0xff);
        }
    }
    return out;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

} // namespace

bool isUuid(std::string_view text) {
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !std::isxdigit(static_cast<unsigned char>(text[i])))
            return false;
    }
    return true;
}

std::string tunnelIdOf(const std::string& credential) {
    std::string json = trimmed(credential);
    if (!json.starts_with("{"))
        json = decodeBase64(json).value_or(std::string());
    if (!json.starts_with("{"))
        return {};
    const base::Result<base::Tree> tree = base::readJson(json, {});
    if (!tree.ok())
        return {};
    for (const base::Tree::Member& member : tree->members()) {
        std::string key = member.key; // cloudflared reads credentials.json without regard to case
        std::transform(key.begin(), key.end(), key.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (key == "t" || key == "tunnelid")
            return isUuid(member.value.scalarText()) ? member.value.scalarText() : std::string();
    }
    return {};
}

std::optional<std::string> clearText(const ClusterState& state, const std::string& ns,
                                     const std::string& secret, const std::string& key) {
    const ObjectPtr object = state.find({"", "Secret", ns, secret});
    if (!object || isEncrypted(*object))
        return {};
    if (const base::Tree* text = object->tree.find({"stringData", key}))
        return text->scalarText();
    if (const base::Tree* text = object->tree.find({"data", key}))
        return decodeBase64(text->scalarText());
    return {};
}

std::string tunnelIdIn(const ClusterState& state, const std::string& ns, const std::string& secret,
                       const std::string& key) {
    const std::optional<std::string> text = clearText(state, ns, secret, key);
    return text ? tunnelIdOf(*text) : std::string();
}

std::optional<TokenSource> sourceOf(const ClusterState& state, const std::string& ns,
                                    const std::string& secret, const std::string& key) {
    if (secret.empty())
        return {};
    if (const ObjectPtr object = fillerOf(state, ns, secret)) {
        const base::Tree& t = object->tree;
        const std::string& kind = object->key.kind;
        if (kind == "ExternalSecret" || kind == "ClusterExternalSecret")
            return ofExternal(*object, key);
        TokenSource source{kind, object->key.name, {}, {}};
        if (kind == "OnePasswordItem")
            source.key = t.text({"spec", "itemPath"});
        if (kind == "VaultStaticSecret" || kind == "VaultDynamicSecret") {
            source.store = t.text({"spec", "mount"});
            source.key = t.text({"spec", "path"});
        }
        return source;
    }
    const ObjectPtr object = state.find({"", "Secret", ns, secret});
    if (!object)
        return {};
    const std::string kind = isEncrypted(*object)   ? "SOPS"
                             : isGenerated(*object) ? "secretGenerator"
                                                    : "Secret";
    return TokenSource{kind, object->key.name, {}, {}};
}

std::optional<bool> hasKey(const ClusterState& state, const std::string& ns, const std::string& secret,
                           const std::string& key) {
    const auto in = [&](const base::Tree* map) { return map && map->find(key); };
    if (const ObjectPtr object = fillerOf(state, ns, secret)) {
        if (object->key.kind == "SealedSecret")
            return in(object->tree.find({"spec", "encryptedData"}));
        const base::Tree* spec = externalSpec(*object);
        if (!spec || !object->key.kind.ends_with("ExternalSecret"))
            return {};
        if (const base::Tree* data = spec->find({"target", "template", "data"}))
            return in(data);
        for (const base::Tree& item : itemsOf(spec->find("data")))
            if (item.text({"secretKey"}) == key)
                return true;
        return itemsOf(spec->find("dataFrom")).empty() ? std::optional(false) : std::nullopt;
    }
    const ObjectPtr object = state.find({"", "Secret", ns, secret});
    if (!object)
        return {};
    const base::Tree* data = object->tree.find("data");
    const base::Tree* text = object->tree.find("stringData");
    return data || text ? std::optional(in(data) || in(text)) : std::nullopt;
}

} // namespace sallyport::adopt
