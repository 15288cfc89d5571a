#pragma once
// All of a ruleset's answers for many participants at once, and quickly again
// after an edit. It says what evaluate() says, for every pair: the same folding
// and the same matching, made once for each class of participants that no
// policy tells apart. Why something is so is asked of evaluate(), for the pair
// in question. Reading a settled engine needs no lock.
#include <sallyport/policy/evaluate.h>

#include <memory>

namespace sallyport::policy {

class Engine {
public:
    using Id = std::uint32_t; // of a participant, in the order in which they were added

    explicit Engine(Ruleset ruleset);
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    // The one that stands after all edits. What points into it does so until the next edit.
    const Ruleset& ruleset() const;

    Id add(Endpoint participant);
    // The running pods of a state, in the order of their keys. The state's objects are kept.
    void addPods(const model::ClusterState& state);
    std::size_t size() const;

    // Edits.
    void replace(Id id, Endpoint participant);
    void remove(Id id);
    // What stands under that id in that tier becomes these; none: it is gone. False when there is no such
    // tier.
    bool replace(const std::string& tier, const PolicyId& id, std::vector<Policy> policies);
    void setNamespaceLabels(const std::string& ns, const model::Labels& labels);

    // Brings the answers up to date: participants and policies are looked up, then the verdicts folded.
    void compile();
    void settle(); // both

    // Answers; of a settled engine.
    struct Ways {
        PortSet allowed; // what is in none of allowed and unknown is denied
        PortSet unknown;
        PortSet l7;
        bool operator==(const Ways&) const = default;
    };
    Ways between(Direction direction, Id subject, Id peer) const;
    // Participants of one class are answered alike.
    std::uint32_t classOf(Id id) const;

    // All that one source may open: parts of ports and the destinations they are open to, by class.
    class Reached {
    public:
        enum class Kind : std::uint8_t { allowed, unknown, l7 }; // l7 is part of allowed
        std::size_t size() const { return m_parts.size(); }
        Kind kind(std::size_t part) const { return m_parts[part].kind; }
        const PortSet& ports(std::size_t part) const { return m_parts[part].ports; }
        bool covers(std::size_t part, std::uint32_t ofClass) const;
        const std::vector<std::uint64_t>& classes(std::size_t part) const { return m_parts[part].classes; }

    private:
        friend class Engine;
        struct Part {
            Kind kind = Kind::allowed;
            PortSet ports;
            std::vector<std::uint64_t> classes; // a bit for each
        };
        std::vector<Part> m_parts;
    };
    Reached reached(Id source) const;

    struct Size {
        std::size_t classes = 0, selectors = 0, signatures = 0, bytes = 0;
    };
    Size measure() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace sallyport::policy
