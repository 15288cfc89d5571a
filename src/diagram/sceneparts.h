#pragma once
// The halves of a Scene, for scene.cpp, scenerows.cpp and scenehosts.cpp.
#include "scene.h"

#include <algorithm>

namespace sallyport::diagram {

// How many errors and warnings speak of something.
class Problems {
public:
    explicit Problems(const checks::Derived* derived);
    int of(const std::string& subject) const;
    int total() const { return m_total; }
    int ofPolicies() const { return m_policies; }

private:
    std::unordered_map<std::string_view, int> m_bySubject;
    int m_total = 0, m_policies = 0;
};

// Which door of a participant's port, or of a name, is which in the Scene.
struct DoorIndex {
    std::vector<std::pair<std::uint64_t, int>> byPort; // packed Behind, in its order
    static std::uint64_t key(const Behind& behind) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(behind.participant)) << 20U |
               static_cast<std::uint64_t>(behind.protocol) << 16U |
               static_cast<std::uint64_t>(static_cast<std::uint16_t>(behind.port));
    }
    // Doors come nearly in order; settled before the first look.
    void settle() {
        const auto isBefore = [](const auto& a, const auto& b) { return a.first < b.first; };
        if (!std::is_sorted(byPort.begin(), byPort.end(), isBefore))
            std::stable_sort(byPort.begin(), byPort.end(), isBefore);
    }
    int of(const Behind& behind) const {
        const std::uint64_t wanted = key(behind);
        const auto found = std::partition_point(byPort.begin(), byPort.end(),
                                                [&](const auto& one) { return one.first < wanted; });
        return found == byPort.end() || found->first != wanted ? -1 : found->second;
    }
};

// The rows with their slots, the doors, and the counts of doors.
DoorIndex addRows(Scene& scene, const MapInput& input, const Problems& problems);
// The hostnames with their zones, and what they lead to.
void addHosts(Scene& scene, const MapInput& input, const Problems& problems, const DoorIndex& index);
// A Service that only a route names; the row that stands for it.
int addMissing(Scene& scene, const std::string& ns, const std::string& name);
void settleRows(Scene& scene);

} // namespace sallyport::diagram
