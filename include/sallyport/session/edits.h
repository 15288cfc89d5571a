#pragma once
// What a person does to a Document, as small named pure functions. Each looks
// at the Document and gives an Edit, or says why it cannot be done; nothing is
// changed before Session::edit runs it.
#include <sallyport/model/cluster.h>
#include <sallyport/model/document.h>

#include <functional>

namespace sallyport::session {

struct Edit {
    base::Text text;      // "Publish ghost as blog.example.com", shown in Undo
    std::string mergeKey; // one interaction's edits of the same key are one step; empty: a step of its own
    std::function<void(model::Document&)> apply;
};
using MaybeEdit = base::Result<Edit>;

// -- hostnames of tunnels
// id: empty: made from hostname and path. Stands before a catch-all.
MaybeEdit publish(const model::Document& document, const std::string& tunnel,
                  const model::PublicHostname& hostname);
MaybeEdit route(const model::Document& document, const std::string& tunnel, const std::string& id,
                const std::string& service);
MaybeEdit moveToTunnel(const model::Document& document, const std::string& from, const std::string& id,
                       const std::string& to);
MaybeEdit withdraw(const model::Document& document, const std::string& tunnel, const std::string& id);
// The hostname and its path; its id stays, so what refers to it still does.
MaybeEdit renameHostname(const model::Document& document, const std::string& tunnel, const std::string& id,
                         const std::string& hostname, const std::string& path);
// To stand at `index` (of the list without it).
MaybeEdit reorder(const model::Document& document, const std::string& tunnel, const std::string& id,
                  std::size_t index);
// Any other member of a hostname: originRequest, note.
MaybeEdit changeHostname(const model::Document& document, const std::string& tunnel, const std::string& id,
                         const model::PublicHostname& changed);

// -- tunnels
// Rewrites tunnel/NAME in flows.
MaybeEdit renameTunnel(const model::Document& document, const std::string& tunnel, const std::string& name);
// Of a remotely managed tunnel, entered by hand.
MaybeEdit setRoutes(const model::Document& document, const std::string& tunnel,
                    const std::vector<model::PublicHostname>& hostnames);
MaybeEdit forgetRoutes(const model::Document& document, const std::string& tunnel);
MaybeEdit addTunnel(const model::Document& document, const model::Tunnel& tunnel);

// -- the rest
MaybeEdit setPolicyIntent(const model::Document& document, const model::PolicyIntent& intent);
MaybeEdit addOutsideTarget(const model::Document& document, const model::OutsideTarget& target);
MaybeEdit removeOutsideTarget(const model::Document& document, const std::string& name);
MaybeEdit renameOutsideTarget(const model::Document& document, const std::string& name,
                              const std::string& to); // rewrites outside/NAME in flows
MaybeEdit saveFlow(const model::Document& document, const model::SavedFlow& flow); // adds, or replaces its id
MaybeEdit removeFlow(const model::Document& document, const std::string& id);

// -- custom WAF rules of a zone, by their ref
// ref: empty or taken: made from the description. index: nothing: at the end.
MaybeEdit addWafRule(const model::Document& document, const std::string& zone, const model::WafRule& rule,
                     std::optional<std::size_t> index = {});
MaybeEdit removeWafRule(const model::Document& document, const std::string& zone, const std::string& ref);
// A copy below it, switched off.
MaybeEdit duplicateWafRule(const model::Document& document, const std::string& zone, const std::string& ref);
// To stand at `index` (of the list without it).
MaybeEdit moveWafRule(const model::Document& document, const std::string& zone, const std::string& ref,
                      std::size_t index);
MaybeEdit switchWafRule(const model::Document& document, const std::string& zone, const std::string& ref,
                        bool on);
// What a person calls it.
MaybeEdit renameWafRule(const model::Document& document, const std::string& zone, const std::string& ref,
                        const std::string& description);
// Any of its members; another ref rewrites waf/REF in the saved requests. field: changes of the same one are
// one step of an interaction.
MaybeEdit changeWafRule(const model::Document& document, const std::string& zone, const std::string& ref,
                        const model::WafRule& changed, const std::string& field = {});
// A ref that no rule of the Document has: "block-the-admin".
std::string proposedRef(const model::Document& document, const std::string& description);
// The zones that rules are written for, that the Document names, and those of its hostnames; sorted.
std::vector<std::string> zonesOf(const model::Document& document);

// -- saved requests
// Adds, or replaces its id.
MaybeEdit saveRequest(const model::Document& document, const model::SavedRequest& request);
MaybeEdit removeRequest(const model::Document& document, const std::string& id);
// An id that no saved request has: "ghost-api" of https://blog.example.com/ghost/api/.
std::string proposedRequestId(const model::Document& document, const std::string& url);

// -- the hostname field
// "ghost" of zone example.com as "ghost.example.com", or the first of ghost-NS..., ghost-2... that is free;
// the zone is the Document's, else that of its hostnames; without any, "ghost.example.com".
std::string proposedHostname(const model::Document& document, const std::string& ns,
                             const std::string& service);
// "http://ghost.blog:2368".
std::string serviceUrl(const std::string& ns, const std::string& service, const model::ServicePort& port);
// An id that no hostname of the Document has.
std::string proposedId(const model::Document& document, const std::string& hostname, const std::string& path);

// A name of one label in place of one that Universal SSL does not cover: "app-k8s.example.com" of
// app.k8s.example.com; empty: none is needed, or none can be made.
std::string flatHostname(const model::Document& document, const std::string& hostname);
// What a visitor runs to use a service that is no web page: "cloudflared access ssh --hostname ..."; empty: a
// browser does.
std::string visitorCommand(const model::PublicHostname& hostname);

// What is wrong with a hostname while it is typed: errors stand in the way of publishing, warnings do not.
// exceptId: the hostname that is being edited, which is no duplicate of itself.
std::vector<base::Diagnostic> hostnameProblems(const model::Document& document, const std::string& hostname,
                                               const std::string& path, const std::string& exceptId = {});
// Of a service as cloudflared takes it.
std::vector<base::Diagnostic> serviceProblems(const std::string& service);

} // namespace sallyport::session
