#include "writing.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace sallyport::policy {

using base::Text;
using base::Tree;

Tree text(std::string value) {
    return Tree::string(std::move(value));
}

Tree labelsTree(const model::Labels& labels) {
    Tree tree = Tree::map();
    for (const auto& [key, value] : labels)
        tree.set(key, text(value));
    return tree;
}

Tree selectorTree(const model::Labels& labels, const std::vector<model::LabelRequirement>& requirements) {
    constexpr std::array words = {"In", "NotIn", "Exists", "DoesNotExist"}; // by Operator
    Tree tree = Tree::map();
    if (!labels.empty())
        tree.set("matchLabels", labelsTree(labels));
    Tree list = Tree::list();
    for (const model::LabelRequirement& requirement : requirements) {
        Tree entry = Tree::map();
        entry.set("key", text(requirement.key));
        entry.set("operator", text(words.at(static_cast<std::size_t>(requirement.op))));
        Tree values = Tree::list();
        for (const std::string& value : requirement.values)
            values.append(text(value));
        if (values.size() > 0)
            entry.set("values", std::move(values));
        list.append(std::move(entry));
    }
    if (list.size() > 0)
        tree.set("matchExpressions", std::move(list));
    return tree;
}

Tree skeleton(const Intent& intent, std::string apiVersion, std::string kind) {
    Tree metadata = Tree::map();
    metadata.set("name", text(intent.name));
    metadata.set("namespace", text(intent.ns));
    if (!intent.objectLabels.empty())
        metadata.set("labels", labelsTree(intent.objectLabels));
    Tree tree = Tree::map();
    tree.set("apiVersion", text(std::move(apiVersion)));
    tree.set("kind", text(std::move(kind)));
    tree.set("metadata", std::move(metadata));
    return tree;
}

std::string comments(const Intent& intent) {
    std::vector<std::string> lines;
    for (const auto* flows : {&intent.egressFlows, &intent.ingressFlows}) {
        for (const Intent::Flow& flow : *flows) {
            if (!flow.comment.empty() && std::ranges::find(lines, flow.comment) == lines.end())
                lines.push_back(flow.comment);
        }
    }
    std::string out;
    for (const std::string& line : lines)
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::vector<Block> blocks(const Intent::Flow& flow) {
    std::vector<Block> out;
    for (const model::Cidr& net : flow.nets) {
        const auto swallows = [&](const model::Cidr& except) { return except.contains(net); };
        if (std::ranges::any_of(flow.except, swallows))
            continue;
        Block block{net, {}};
        std::ranges::copy_if(flow.except, std::back_inserter(block.except),
                             [&](const model::Cidr& except) { return net.contains(except); });
        out.push_back(std::move(block));
    }
    return out;
}

base::Result<std::vector<Tree>> typedPolicy(const Intent& intent, TypedPolicy policy,
                                            const std::function<base::Result<Tree>(bool egress)>& rules) {
    if (!intent.egress && !intent.ingress)
        return std::vector<Tree>();
    Tree tree = skeleton(intent, std::move(policy.apiVersion), "NetworkPolicy");
    if (const std::string lines = comments(intent); !lines.empty()) {
        Tree annotations = Tree::map();
        annotations.set("kubernetes.io/description", text(lines));
        tree.find("metadata")->set("annotations", std::move(annotations));
    }
    Tree spec = Tree::map();
    spec.set(policy.selectorMember, std::move(policy.selector));
    Tree& types = spec.set(policy.typesMember, Tree::list());
    for (const bool egress : {true, false})
        if (egress ? intent.egress : intent.ingress)
            types.append(text(egress ? "Egress" : "Ingress"));
    for (const bool egress : {true, false}) {
        if (!(egress ? intent.egress : intent.ingress))
            continue;
        auto list = rules(egress);
        if (!list.ok())
            return list.error();
        if (list->size() > 0)
            spec.set(egress ? "egress" : "ingress", std::move(*list));
    }
    tree.set("spec", std::move(spec));
    std::vector<Tree> out;
    out.push_back(std::move(tree));
    return out;
}

base::Error cannotSay(const Intent& intent, std::string what) {
    return {base::ErrorKind::invalid,
            Text{"dialect-cannot-say",
                 SALLYPORT_TR("this dialect of policy cannot say what %1 needs: %2"),
                 {intent.ns + "/" + intent.name, std::move(what)}},
            {}};
}

} // namespace sallyport::policy
