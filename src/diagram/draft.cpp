#include "draft.h"

#include <algorithm>

namespace sallyport::diagram {

namespace {

class Chooser {
public:
    explicit Chooser(Draft& draft) : m_draft(draft) {}

    void choose() {
        m_draft.picked.resize(m_draft.scene.rows.size());
        for (std::size_t i = 0; i < m_draft.picked.size(); ++i)
            m_draft.picked[i] = isPicked(m_draft.scene.rows[i]);
        if (m_draft.options.filter == MapFilter::problems && m_draft.options.ns.empty())
            for (const SceneHost& host : m_draft.scene.hosts)
                if (host.problems > 0)
                    for (const int row : host.rows)
                        m_draft.picked[static_cast<std::size_t>(row)] = true;
        m_draft.foldsBlocked = m_draft.options.ns.empty() && m_draft.options.filter != MapFilter::blocked &&
                               m_draft.options.filter != MapFilter::problems;
    }

private:
    bool isPicked(const SceneRow& row) const {
        if (!m_draft.options.ns.empty() && (row.kind == NodeKind::outside || row.ns != m_draft.options.ns))
            return false;
        const auto any = [&](const auto& test) {
            return std::any_of(row.slots.begin(), row.slots.end(), test);
        };
        switch (m_draft.options.filter) {
        case MapFilter::everything:
            return true;
        case MapFilter::published:
            return !row.hosts.empty() || any([&](const SceneSlot& slot) {
                return slot.door >= 0 && m_draft.scene.doors[static_cast<std::size_t>(slot.door)].published;
            });
        case MapFilter::excess:
            return any([](const SceneSlot& slot) {
                return slot.state == State::excess || slot.state == State::reachable;
            });
        case MapFilter::blocked:
            return row.isBlocked || row.state == State::denied;
        case MapFilter::problems:
            return row.problems > 0;
        }
        return true;
    }

    Draft& m_draft;
};

} // namespace

bool Draft::isPicked(const SceneHost& host) const {
    if (options.ns.empty() && options.filter == MapFilter::problems && host.problems > 0)
        return true;
    if (options.ns.empty() &&
        (options.filter == MapFilter::everything || options.filter == MapFilter::published))
        return true;
    return std::any_of(host.rows.begin(), host.rows.end(),
                       [&](int row) { return picked[static_cast<std::size_t>(row)]; });
}

void choose(Draft& draft) {
    Chooser(draft).choose();
}

Node Draft::make(std::string id, NodeKind kind, int parent) {
    Node node;
    node.id = std::move(id);
    node.kind = kind;
    node.parent = parent;
    return node;
}

int Draft::add(Node node) {
    map.nodes.push_back(std::move(node));
    return static_cast<int>(map.nodes.size()) - 1;
}

} // namespace sallyport::diagram
