// libFuzzer: any text as manifests with policies of the Network Policy API,
// beside NetworkPolicy. Whatever is read, every port of every pair has exactly
// one verdict, under each enforcer that knows these kinds.
#include <sallyport/base/yaml.h>
#include <sallyport/policy/evaluate.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sallyport;

namespace {

void check(const policy::Ruleset& ruleset, policy::Direction direction, const policy::Endpoint& subject,
           const policy::Endpoint& peer) {
    const policy::Outcome outcome = policy::evaluate(ruleset, direction, subject, peer);
    if (!(outcome.allowed & outcome.unknown).empty())
        std::abort();
    if (!outcome.unknown.empty() && outcome.doubts.empty())
        std::abort();
    for (const policy::Decided& decided : outcome.decided) {
        const bool allows = decided.action == policy::Action::allow;
        if (!decided.by.rule || outcome.allowed.contains(decided.ports) != allows)
            std::abort();
    }
    (void)policy::nearest(ruleset, direction, subject, peer, model::Protocol::tcp, 80);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    base::ReadLimits limits;
    limits.nodes = 10'000;
    model::ClusterState state;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (base::Tree& tree : base::readYaml(text, "fuzz.yaml", limits).trees) {
        std::vector<base::Diagnostic> problems;
        if (auto object = model::readObject(std::move(tree), problems))
            state.put(std::make_shared<const model::Object>(std::move(*object)));
    }
    policy::Endpoint subject, name, node, unseen;
    subject.ns = "default";
    subject.labels = {{"app", "a"}};
    subject.ips = {model::Ip::parse("10.0.0.1").value()};
    name.kind = policy::Endpoint::Kind::fqdn;
    name.name = "www.example.com";
    node.kind = policy::Endpoint::Kind::entity;
    node.entity = policy::Entity::remoteNode;
    unseen.unseen = std::make_shared<const policy::Unseen>();
    for (const char* profile : {"kubernetes", "calico"}) {
        for (const bool refuse : {false, true}) {
            const auto ruleset = policy::compile(state, {profile, {}, refuse});
            if (!ruleset.ok())
                std::abort();
            for (const auto direction : {policy::Direction::egress, policy::Direction::ingress})
                for (const policy::Endpoint* peer : {&subject, &name, &node, &unseen})
                    check(*ruleset, direction, subject, *peer);
            (void)policy::addressClasses(*ruleset);
        }
    }
    return 0;
}
