// Findings about the tunnel's credentials: how they reach the pod, and what
// lies in the clear beside the manifests. Never shows a value.
#include "context.h"
#include "release.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

using base::Tree;

void tokenInArguments(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors)
        if (view.connector->token && view.connector->token->via == "token-argument")
            report.add({view.text(),
                        view.place(view.containerPointer + "/args"),
                        "%1 gets its token as an argument: the process list shows it.",
                        "Mount the Secret and use --token-file, or set TUNNEL_TOKEN without --token.",
                        {view.text()},
                        {},
                        {}});
}

bool isEncrypted(const Tree& secret) {
    return secret.find("sops") != nullptr;
}

// A Secret whose values stand in the file: not encrypted by SOPS, not generated, not empty.
bool isPlain(const model::Object& object) {
    if (object.key.kind != "Secret" || !object.key.group.empty() || isEncrypted(object.tree))
        return false;
    for (const char* member : {"data", "stringData"})
        if (const Tree* values = object.tree.find(member))
            for (const Tree::Member& value : values->members()) {
                const std::string text = value.value.scalarText();
                if (!text.empty() && text.find("${") == std::string::npos)
                    return true;
            }
    return false;
}

void plainSecret(const Context& context, Report& report) {
    for (const model::ObjectPtr& secret : context.state.ofKind("Secret", ""))
        if (isPlain(*secret))
            report.add(
                {secret->key.text(),
                 secret->place,
                 "%1 stands in the files in plain text.",
                 "Encrypt it (SOPS, SealedSecrets) or refer to a secret store, and replace what was in it.",
                 {secret->key.text()},
                 {},
                 {}});
}

void tunnelAdminCredential(const Context& context, Report& report) {
    for (const model::ObjectPtr& secret : context.state.ofKind("Secret", ""))
        for (const char* member : {"data", "stringData"})
            if (const Tree* values = secret->tree.find(member))
                for (const Tree::Member& value : values->members())
                    if (value.key == "cert.pem")
                        report.add(
                            {secret->key.text(),
                             secret->place,
                             "%1 holds cert.pem, which can create and delete tunnels of the account.",
                             "A connector needs only its tunnel's token. Take cert.pem out and revoke it.",
                             {secret->key.text()},
                             {},
                             {}});
}

// Whether something in these files makes that Secret.
bool isMade(const model::ClusterState& state, const std::string& ns, const std::string& name) {
    if (state.find({"", "Secret", ns, name}))
        return true;
    for (const char* kind : {"ExternalSecret", "SealedSecret", "OnePasswordItem", "VaultStaticSecret"})
        for (const model::ObjectPtr& maker : state.ofKind(kind)) {
            std::string target = maker->tree.text({"spec", "target", "name"});
            if (target.empty())
                target = maker->tree.text({"spec", "destination", "name"});
            if (maker->key.ns == ns && (target.empty() ? maker->key.name : target) == name)
                return true;
        }
    return false;
}

void secretMissing(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto& token = view.connector->token;
        if (token && !token->secret.empty() && token->secret.find("${") == std::string::npos &&
            !isMade(context.state, view.connector->ns, token->secret))
            report.add({view.text(),
                        view.place(view.containerPointer),
                        "%1 needs the Secret %2, and nothing in these files makes it.",
                        "Make it by hand before the connector starts, or add what makes it.",
                        {view.text(), token->secret},
                        {},
                        {}});
    }
}

// --token-file came with 2025.4.0.
void tokenFileTooNew(const Context& context, Report& report) {
    for (const ConnectorView& view : context.connectors) {
        const auto release = releaseOf(view.connector->image);
        if (release && *release < Release{2025, 4, 0} && view.connector->flags.contains("token-file"))
            report.add({view.text(),
                        view.place(view.containerPointer + "/image"),
                        "%2 does not know --token-file.",
                        "Use 2025.4.0 or newer.",
                        {view.text(), view.connector->image},
                        {},
                        {}});
    }
}

} // namespace

std::vector<Entry> secretChecks() {
    using enum base::Severity;
    return {
        {"token-in-arguments", warning, "The token is an argument", tokenInArguments},
        {"plain-secret", error, "A plain Secret in the files", plainSecret},
        {"tunnel-admin-credential", error, "cert.pem in a Secret", tunnelAdminCredential},
        {"secret-missing", warning, "A referenced Secret is absent", secretMissing},
        {"token-file-too-new", error, "--token-file with a release that does not know it", tokenFileTooNew},
    };
}

} // namespace sallyport::checks
