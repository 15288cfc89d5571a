// libFuzzer: any text as manifests with Cilium's policies, Services and CIDR
// groups. Whatever is read, every port of every pair has exactly one verdict.
#include <sallyport/base/yaml.h>
#include <sallyport/policy/evaluate.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sallyport;

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
    const auto ruleset = policy::compile(state, {"cilium", {}});
    if (!ruleset.ok())
        std::abort();
    policy::Endpoint subject, name, host;
    subject.ns = "default";
    subject.labels = {{"app", "a"}};
    name.kind = policy::Endpoint::Kind::fqdn;
    name.name = "www.example.com";
    host.kind = policy::Endpoint::Kind::entity;
    host.entity = policy::Entity::host;
    for (const auto direction : {policy::Direction::egress, policy::Direction::ingress}) {
        for (const policy::Endpoint* peer : {&subject, &name, &host}) {
            const policy::Outcome outcome = policy::evaluate(*ruleset, direction, subject, *peer);
            if (!(outcome.allowed & outcome.unknown).empty() || !outcome.allowed.contains(outcome.l7))
                std::abort();
            if (!outcome.unknown.empty() && outcome.doubts.empty())
                std::abort();
            for (const policy::Decided& decided : outcome.decided) {
                const bool allows = decided.action == policy::Action::allow;
                if (!decided.by.rule || outcome.allowed.contains(decided.ports) != allows)
                    std::abort();
            }
            (void)policy::nearest(*ruleset, direction, subject, *peer, model::Protocol::tcp, 80);
        }
    }
    (void)policy::addressClasses(*ruleset);
    return 0;
}
