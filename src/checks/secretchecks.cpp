// Findings about the tunnel's credentials: how they reach the pod, and what
// lies in the clear beside the manifests. Never shows a value.
#include "context.h"
#include "release.h"

#include <algorithm>
#include <array>

namespace sallyport::checks {

namespace {

using base::Tree;

std::span<const Tree> itemsOf(const Tree* list) {
    return list ? list->items() : std::span<const Tree>();
}

std::span<const Tree::Member> membersOf(const Tree* map) {
    return map ? map->members() : std::span<const Tree::Member>();
}

std::string argumentsPointer(const ConnectorView& view) {
    const bool args = view.container && view.container->find("args");
    return view.containerPointer + (args ? "/args" : "/command");
}

void tokenInArguments(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.connector->token && view.connector->token->via == "token-argument")
            report.at(view, argumentsPointer(view),
                      SALLYPORT_TR("%1 gets its token as an argument: the process list shows it."),
                      SALLYPORT_TR("Mount the Secret and use --token-file, or set TUNNEL_TOKEN without "
                                   "--token."));
}

// A token that stands in the workload itself (adoption hides it as ***), or in a ConfigMap.
void tokenInClear(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto& flags = view.connector->flags;
        const bool literal =
            std::any_of(flags.begin(), flags.end(), [](const auto& flag) { return flag.second == "***"; });
        const auto& token = view.connector->token;
        const bool inConfigMap = token && token->from && token->from->kind == "ConfigMap";
        if (literal)
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("The token of %1 stands in its manifest: whoever reads it can run the "
                                   "tunnel."),
                      SALLYPORT_TR("Put it into a Secret that is encrypted in Git, and rotate it."));
        else if (inConfigMap)
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("The credentials of %1 stand in the ConfigMap %2: whoever reads it can "
                                   "run the tunnel."),
                      SALLYPORT_TR("Put them into a Secret that is encrypted in Git, and rotate them."),
                      {token->from->name});
    }
}

bool isEncrypted(const model::Object& secret) {
    return secret.tree.find("sops") != nullptr;
}

// A value that stands for one that comes from elsewhere: Flux, argocd-vault-plugin, vals, bank-vaults,
// 1Password's injector, SOPS.
bool isReference(const std::string& value) {
    constexpr std::array marks{"<path:", "ref+", "vault:", "op://", "ENC[", "PHBhdGg6", "b3A6Ly8"};
    const bool placeholder = value.starts_with('<') && value.ends_with('>') && value.find('\n') == value.npos;
    return placeholder || value.find("${") != std::string::npos ||
           std::any_of(marks.begin(), marks.end(), [&](const char* mark) { return value.starts_with(mark); });
}

// Argo CD keeps the address of a repository in a Secret; that alone is no secret.
bool isHarmless(const model::Object& object, const std::string& key) {
    constexpr std::array open{"url", "type", "name", "project", "server", "enableOCI", "insecure"};
    return object.labels.contains("argocd.argoproj.io/secret-type") &&
           std::find(open.begin(), open.end(), key) != open.end();
}

bool isPlain(const model::Object& object) {
    if (isEncrypted(object) || object.annotations.contains("avp.kubernetes.io/path"))
        return false;
    for (const char* member : {"data", "stringData"})
        for (const Tree::Member& value : membersOf(object.tree.find(member))) {
            const std::string text = value.value.scalarText();
            if (!text.empty() && !isReference(text) && !isHarmless(object, value.key))
                return true;
        }
    return false;
}

void plainSecret(const Context& context, Report& report) {
    for (const model::ObjectPtr& secret : context.state.ofKind("Secret", ""))
        if (isPlain(*secret))
            report.add({secret->key.text(),
                        secret->place,
                        SALLYPORT_TR("%1 stands in the files in plain text."),
                        SALLYPORT_TR("Encrypt it (SOPS, SealedSecrets) or refer to a secret store, and "
                                     "replace what was in it."),
                        {secret->key.text()}});
}

// The keys that a Secret of that name will have, as far as these files show, and the object that says so.
const model::Object* makesKey(const model::ClusterState& state, const std::string& ns,
                              const std::string& name, const std::string& key) {
    if (const auto secret = state.find({"", "Secret", ns, name}))
        for (const char* member : {"data", "stringData"})
            if (const Tree* values = secret->tree.find(member); values && values->find(key))
                return secret.get();
    for (const model::ObjectPtr& sealed : state.ofKind("SealedSecret"))
        if (const Tree* values = sealed->tree.find({"spec", "encryptedData"});
            sealed->key.ns == ns && sealed->key.name == name && values && values->find(key))
            return sealed.get();
    for (const model::ObjectPtr& external : state.ofKind("ExternalSecret")) {
        const std::string target = external->tree.text({"spec", "target", "name"});
        if (external->key.ns != ns || (target.empty() ? external->key.name : target) != name)
            continue;
        for (const Tree& item : itemsOf(external->tree.find({"spec", "data"})))
            if (item.text({"secretKey"}) == key)
                return external.get();
        if (const Tree* made = external->tree.find({"spec", "target", "template", "data"});
            made && made->find(key))
            return external.get();
    }
    return nullptr;
}

// A certificate authority may have that name too.
bool isCaPool(const ConnectorView& view) {
    std::string paths = view.setting("origin-ca-pool");
    if (view.connector->config) {
        paths += ' ' + view.connector->config->originRequest.text({"caPool"});
        for (const edge::IngressRule& rule : view.connector->config->ingress)
            paths += ' ' + rule.originRequest.text({"caPool"});
    }
    return paths.find("cert.pem") != std::string::npos;
}

// cert.pem of `cloudflared tunnel login` is a credential of the whole account (facts 1.4).
void tunnelAdminCredential(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        if (isCaPool(view))
            continue;
        for (const Tree& volume : itemsOf(view.podSpec ? view.podSpec->find("volumes") : nullptr)) {
            const std::string secret = volume.text({"secret", "secretName"});
            const model::Object* maker =
                secret.empty() ? nullptr : makesKey(context.state, view.connector->ns, secret, "cert.pem");
            if (maker)
                report.add({maker->key.text(),
                            maker->place,
                            SALLYPORT_TR("%1 brings cert.pem to %2: it can create and delete tunnels of the "
                                         "account."),
                            SALLYPORT_TR("A connector needs only its tunnel's token. Take cert.pem out, and "
                                         "revoke it."),
                            {maker->key.text(), view.text()}});
        }
    }
}

// Another namespace in which something makes a Secret of that name.
std::string namespaceWith(const model::ClusterState& state, const std::string& secret) {
    for (const char* kind : {"Secret", "SealedSecret", "ExternalSecret"})
        for (const model::ObjectPtr& object : state.ofKind(kind)) {
            const std::string target = object->tree.text({"spec", "target", "name"});
            if ((target.empty() ? object->key.name : target) == secret)
                return object->key.ns;
        }
    return {};
}

// Its Secret's name, when nothing in the connector's namespace makes it.
std::string missingSecret(const ConnectorView& view) {
    const auto& token = view.connector->token;
    const bool missing = token && !token->secret.empty() && !token->from && !isUnresolved(token->secret);
    return missing ? token->secret : std::string();
}

void secretMissing(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const std::string secret = missingSecret(view);
            !secret.empty() && namespaceWith(context.state, secret).empty())
            report.at(view, view.containerPointer,
                      SALLYPORT_TR("%1 needs the Secret %2, and nothing in these files makes it."),
                      SALLYPORT_TR("Make it by hand before the connector starts, or add what makes it."),
                      {secret});
}

void secretElsewhere(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (const std::string secret = missingSecret(view); !secret.empty())
            if (const std::string ns = namespaceWith(context.state, secret); !ns.empty())
                report.at(view, view.containerPointer,
                          SALLYPORT_TR("%1 needs the Secret %2, which is made in the namespace %3: a pod "
                                       "reads only those of its own."),
                          SALLYPORT_TR("Make it in the namespace %4."), {secret, ns, view.connector->ns});
}

// --token-file came with 2025.4.0.
void tokenFileTooNew(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto release = releaseOf(view.connector->image);
        if (release && *release < Release{2025, 4, 0} && view.connector->flags.contains("token-file"))
            report.at(view, view.containerPointer + "/image", SALLYPORT_TR("%2 does not know --token-file."),
                      SALLYPORT_TR("Use 2025.4.0 or newer."), {view.connector->image});
    }
}

} // namespace

std::vector<Entry> secretChecks() {
    using enum base::Severity;
    return {
        {"token-in-arguments", warning, "The token is an argument", tokenInArguments, stateOnly},
        {"token-in-clear", error, "The token stands in a manifest", tokenInClear, stateOnly},
        {"plain-secret", error, "A plain Secret in the files", plainSecret, stateOnly},
        {"tunnel-admin-credential", error, "cert.pem in a Secret", tunnelAdminCredential, stateOnly},
        {"secret-missing", warning, "A referenced Secret is absent", secretMissing, stateOnly},
        {"secret-elsewhere", error, "A referenced Secret is made in another namespace", secretElsewhere,
         stateOnly},
        {"token-file-too-new", error, "--token-file with a release that does not know it", tokenFileTooNew,
         stateOnly},
    };
}

} // namespace sallyport::checks
