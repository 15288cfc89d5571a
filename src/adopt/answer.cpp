#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {
namespace {

using base::Tree;

Tree textOrNull(const std::string& text) {
    return text.empty() ? Tree() : Tree::string(text);
}

Tree numberOrNull(const std::optional<int>& number) {
    return number ? Tree::integer(*number) : Tree();
}

Tree tokenTree(const Token& token) {
    Tree tree = Tree::map();
    tree.set("secret", textOrNull(token.secret));
    tree.set("key", textOrNull(token.key));
    Tree from;
    if (token.from) {
        from.set("kind", Tree::string(token.from->kind));
        from.set("name", textOrNull(token.from->name));
        from.set("store", textOrNull(token.from->store));
        from.set("key", textOrNull(token.from->key));
    }
    tree.set("from", std::move(from));
    return tree;
}

Tree hostnamesTree(const std::vector<edge::IngressRule>& rules) {
    Tree list = Tree::list();
    for (const edge::IngressRule& rule : rules) {
        Tree tree = Tree::map();
        tree.set("hostname", textOrNull(rule.hostname));
        tree.set("path", textOrNull(rule.path));
        tree.set("service", textOrNull(rule.service));
        list.append(std::move(tree));
    }
    return list;
}

Tree connectorTree(const Connector& connector) {
    Tree tree = Tree::map();
    tree.set("namespace", Tree::string(connector.ns));
    tree.set("kind", Tree::string(connector.kind));
    tree.set("name", Tree::string(connector.name));
    tree.set("replicas", numberOrNull(connector.replicas));
    tree.set("image", textOrNull(connector.image));
    tree.set("tunnel", textOrNull(connector.tunnel));
    tree.set("management",
             Tree::string(connector.management == model::Management::local ? "local" : "remote"));
    tree.set("metricsPort", numberOrNull(connector.metricsPort));
    tree.set("token", connector.token ? tokenTree(*connector.token) : Tree());
    tree.set("hostnames", connector.hostnames ? hostnamesTree(*connector.hostnames) : Tree());
    Tree policies = Tree::list();
    for (const policy::PolicyId& id : connector.policies) {
        Tree entry = Tree::map();
        entry.set("kind", Tree::string(id.kind));
        entry.set("namespace", textOrNull(id.ns));
        entry.set("name", Tree::string(id.name));
        policies.append(std::move(entry));
    }
    tree.set("policies", std::move(policies));
    return tree;
}

Tree connectorsTree(const std::vector<Connector>& connectors) {
    Tree list = Tree::list();
    for (const Connector& connector : connectors)
        list.append(connectorTree(connector));
    return list;
}

} // namespace

Tree answer(const Adopted& adopted) {
    Tree tree = Tree::map();
    tree.set("connectors", connectorsTree(adopted.connectors));
    tree.set("notDeployed", connectorsTree(adopted.notDeployed));
    Tree unread = Tree::list();
    for (const model::Unread& one : adopted.unread) {
        Tree entry = Tree::map();
        entry.set("where", Tree::string(one.where.text()));
        entry.set("why", Tree::string(one.why.english()));
        unread.append(std::move(entry));
    }
    tree.set("unread", std::move(unread));
    return tree;
}

} // namespace sallyport::adopt
