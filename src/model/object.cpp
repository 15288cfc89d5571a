#include "kinds.h"

namespace sallyport::model {

namespace {

using base::Diagnostic;
using base::Reader;
using base::Text;

constexpr const char* nameLabel = "kubernetes.io/metadata.name";

// Values of annotations are free text; only the keys follow the rules of labels.
Labels readAnnotations(const Reader& reader) {
    Labels annotations;
    for (const auto& [key, item] : reader.members())
        annotations.emplace(key, item.text());
    return annotations;
}

ObjectKey readKey(const Reader& object, const std::string& version) {
    ObjectKey key;
    if (const std::size_t slash = version.find('/'); slash != std::string::npos)
        key.group = version.substr(0, slash);
    key.kind = object.member("kind").text();
    const Reader metadata = object.member("metadata");
    key.name = metadata.member("name").text();
    if (!isClusterScoped(key.group, key.kind))
        key.ns = metadata.member("namespace").text();
    return key;
}

void reportIncomplete(const Reader& object, const ObjectKey& key, const std::string& version) {
    const char* missing = key.kind.empty() ? "kind" : version.empty() ? "apiVersion" : "metadata.name";
    object.report(
        "object-incomplete",
        Text{"object-incomplete", SALLYPORT_TR("This is no Kubernetes object: %1 is missing"), {missing}});
}

// The API server's rules for names, for the kinds that can decide a verdict.
void checkNames(const Reader& metadata, const ObjectKey& key, const Typed& typed) {
    const bool label = std::holds_alternative<Namespace>(typed) || std::holds_alternative<Service>(typed);
    const bool known = !std::holds_alternative<std::monostate>(typed);
    if (known && !(label ? isDnsLabel(key.name) : isDnsSubdomain(key.name))) {
        metadata.member("name").report(
            "bad-name",
            Text{"bad-name",
                 SALLYPORT_TR(
                     "\"%1\" is no name that Kubernetes takes: use lower-case letters, digits and '-'"),
                 {key.name}});
    }
    if (!key.ns.empty() && !isDnsLabel(key.ns)) {
        metadata.member("namespace")
            .report("bad-namespace",
                    Text{"bad-namespace",
                         SALLYPORT_TR(
                             "\"%1\" is no namespace that Kubernetes takes: use lower-case letters, digits "
                             "and '-', at most 63"),
                         {key.ns}});
    }
}

Namespace readNamespace(const Object& object) {
    Namespace out{object.labels};
    out.labels[nameLabel] = object.key.name;
    return out;
}

Node readNode(const Reader& reader, const Object& object) {
    Node node{object.labels, object.annotations, {}};
    for (const Reader& item : reader.member("status").member("addresses").items()) {
        const std::string type = item.member("type").text();
        if (type != "InternalIP" && type != "ExternalIP")
            continue;
        if (const auto ip = readIp(item.member("address")))
            node.ips.push_back(*ip);
    }
    return node;
}

Typed readTyped(const Reader& reader, const Object& object) {
    const ObjectKey& key = object.key;
    if (isWorkload(key))
        return readWorkload(reader, key.kind);
    if (key.group == "discovery.k8s.io" && key.kind == "EndpointSlice")
        return readEndpointSlice(reader);
    if (!key.group.empty())
        return {};
    if (key.kind == "Pod")
        return readPod(reader, object.labels);
    if (key.kind == "Service")
        return readService(reader);
    if (key.kind == "Endpoints")
        return readEndpoints(reader);
    if (key.kind == "Namespace")
        return readNamespace(object);
    if (key.kind == "Node")
        return readNode(reader, object);
    return {};
}

} // namespace

std::optional<Object> readObject(base::Tree tree, std::vector<Diagnostic>& problems) {
    Object object;
    object.tree = std::move(tree);
    object.place = object.tree.origin().place();
    const std::size_t before = problems.size();
    const Reader reader(object.tree, problems);
    object.apiVersion = reader.member("apiVersion").text();
    object.key = readKey(reader, object.apiVersion);
    if (object.key.kind.empty() || object.apiVersion.empty() || object.key.name.empty()) {
        // A wrong shape on the way was reported already and says more.
        if (problems.size() == before)
            reportIncomplete(reader, object.key, object.apiVersion);
        return std::nullopt;
    }
    const Reader metadata = reader.member("metadata");
    object.labels = readLabels(metadata.member("labels"));
    object.annotations = readAnnotations(metadata.member("annotations"));
    object.typed = readTyped(reader, object);
    checkNames(metadata, object.key, object.typed);
    for (std::size_t i = before; i < problems.size(); ++i) {
        if (problems[i].subject.empty())
            problems[i].subject = object.key.text();
    }
    return object;
}

} // namespace sallyport::model
