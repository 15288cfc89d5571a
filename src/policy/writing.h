#pragma once
// What the generators of all dialects share.
#include <sallyport/policy/generate.h>

#include <functional>

namespace sallyport::policy {

base::Tree text(std::string value);
base::Tree labelsTree(const model::Labels& labels);
// metav1.LabelSelector; an empty map when it demands nothing.
base::Tree selectorTree(const model::Labels& labels,
                        const std::vector<model::LabelRequirement>& requirements = {});
// apiVersion, kind and metadata of the intent's policy.
base::Tree skeleton(const Intent& intent, std::string apiVersion, std::string kind);
// The comments of all flows, one a line, each once.
std::string comments(const Intent& intent);

// A net with what the flow takes out of it; nothing when that is all of it.
struct Block {
    model::Cidr cidr;
    std::vector<model::Cidr> except;
};
std::vector<Block> blocks(const Intent::Flow& flow);

// The object of a dialect whose policies list their types (NetworkPolicy, Calico's): what it selects, types,
// and the rules of each direction that the intent closes.
struct TypedPolicy {
    std::string apiVersion, selectorMember, typesMember;
    base::Tree selector;
};
base::Result<std::vector<base::Tree>>
typedPolicy(const Intent& intent, TypedPolicy policy,
            const std::function<base::Result<base::Tree>(bool egress)>& rules);

base::Error cannotSay(const Intent& intent, std::string what);

} // namespace sallyport::policy
