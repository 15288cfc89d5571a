#include "ruling.h"
#include "targets.h"

namespace sallyport::reach {

World::Data::Data() = default;
World::Data::~Data() = default;

World::World(model::ClusterState state, policy::Ruleset ruleset, std::vector<model::OutsideTarget> outside)
    : m_data(std::make_unique<Data>()) {
    m_data->facts = gather(std::move(state), std::move(ruleset), std::move(outside));
}

World::~World() = default;
World::World(World&&) noexcept = default;
World& World::operator=(World&&) noexcept = default;

const model::ClusterState& World::state() const {
    return m_data->facts.state;
}
const policy::Ruleset& World::ruleset() const {
    return m_data->facts.ruleset;
}
const Facts& World::facts() const {
    return m_data->facts;
}
const std::vector<Participant>& World::participants() const {
    return m_data->facts.participants;
}

base::Result<Participant> World::resolve(const PeerSpec& peer) const {
    return resolvePeer(m_data->facts, peer);
}

} // namespace sallyport::reach
