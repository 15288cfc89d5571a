#pragma once
// What the parsers of all dialects share: where their results go, and how a
// policy that cannot be used as written becomes a doubt.
#include <sallyport/base/reader.h>
#include <sallyport/policy/ruleset.h>

namespace sallyport::policy {

// The tiers that every cluster has; the policy API's stand in Calico's under the same names.
constexpr const char* adminTier = "kube-admin";
constexpr const char* defaultTier = "default";
constexpr const char* baselineTier = "kube-baseline";

// What a dialect made of one object.
struct Compiled {
    std::vector<Policy> policies; // each goes to the tier that it names
    std::vector<Doubt> doubts;
    std::vector<base::Diagnostic> notes;
};

// Some addresses, and nothing but addresses; which ones is not known.
void markUnknownNets(Peer& peer);

// Reads one policy object. What is wrong with it is collected in problems; what only holds a variable that
// nothing resolved is collected in open, and the policy is used with those parts marked.
class PolicyReading {
public:
    // tier: where its policies stand, unless they name another.
    PolicyReading(const model::Object& object, std::string tier, bool mayDeny);
    void setTier(std::string tier) { m_tier = std::move(tier); }

    const model::Object& object() const { return m_object; }
    base::Reader root() { return base::Reader(m_object.tree, m_problems); }
    std::vector<base::Diagnostic>& problems() { return m_problems; }

    // True, and remembered, when the node is text with an unresolved variable.
    bool isOpen(const base::Reader& reader);
    // A label selector; open keys and values stay in it.
    model::LabelSelector selector(const base::Reader& reader, bool keyCheck);
    // A CIDR as Kubernetes takes it. What is none is reported, what is open remembered: both give nothing.
    std::optional<model::Cidr> cidr(const base::Reader& reader, bool bareAddress = false);
    // A note that changes no verdict.
    void note(const base::Reader& reader, std::string id, base::Text message);
    // The policy is in force, but who it covers is open in the parts that are marked so.
    void open(const base::Reader& reader, base::Text why);

    // The policy as the rest of its fields are filled in.
    Policy policy(std::string dialect) const;
    // Adds the policies, unless something is wrong: then all they may do is a doubt.
    void settle(std::vector<Policy> policies, Compiled& out);

private:
    Doubt doubt(const base::Place& place, base::Text why) const;

    const model::Object& m_object;
    std::string m_tier;
    bool m_mayDeny;
    std::vector<base::Diagnostic> m_problems;
    std::vector<base::Diagnostic> m_notes;
    std::optional<Doubt> m_open;
};

} // namespace sallyport::policy
