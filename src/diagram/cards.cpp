#include "draft.h"

#include <algorithm>
#include <cmath>

namespace sallyport::diagram {

namespace {

using base::Text;

bool isOpen(State state) {
    return state == State::allowed || state == State::excess || state == State::reachable;
}

class Cards {
public:
    explicit Cards(Draft& draft) : m_draft(draft) {}

    double place() {
        const double bottom = placeCards();
        foldedDoors();
        return bottom;
    }

private:
    double placeCards() {
        double y = 0;
        std::vector<int> hidden; // spaces that nothing reaches
        for (const int space : m_draft.order.rows.groups) {
            const SceneSpace& from = m_draft.scene.spaces[static_cast<std::size_t>(space)];
            std::vector<int> rows;
            bool blocked = from.kind == NodeKind::space;
            for (const int row : m_draft.order.rows.members[static_cast<std::size_t>(space)])
                if (m_draft.picked[static_cast<std::size_t>(row)]) {
                    rows.push_back(row);
                    blocked = blocked && m_draft.scene.rows[static_cast<std::size_t>(row)].isBlocked;
                }
            if (rows.empty())
                continue;
            if (blocked && m_draft.foldsBlocked)
                hidden.push_back(space);
            if (!blocked || !m_draft.foldsBlocked || m_draft.isExpanded("rest"))
                y = placeCard(space, rows, y) + groupGap;
        }
        if (!hidden.empty())
            y = placeRest(hidden, y) + groupGap;
        return y - (y > 0 ? groupGap : 0);
    }

    double placeCard(int space, const std::vector<int>& rows, double top) {
        const SceneSpace& from = m_draft.scene.spaces[static_cast<std::size_t>(space)];
        Node card = Draft::make(from.id, from.kind, -1);
        card.ns = card.name = from.ns;
        card.title = from.ns;
        if (from.kind == NodeKind::beyond)
            card.titleWords = {"map-beyond", SALLYPORT_TR("Outside the cluster"), {}};
        card.problems = from.problems;
        card.members = static_cast<int>(rows.size());
        card.state = State::closed;
        const int parent = m_draft.add(std::move(card));
        const std::string foldId = "fold:" + (from.kind == NodeKind::beyond ? "beyond" : from.ns);
        const bool open = m_draft.isExpanded(foldId);
        double y = top + cardHeader;
        std::size_t drawn = 0;
        std::vector<int> folded;
        // To fold one or two would gain nothing.
        const std::size_t most = openRows(rows) <= m_draft.mostRows + 2 ? rows.size() : m_draft.mostRows;
        for (const int row : rows) {
            const SceneRow& one = m_draft.scene.rows[static_cast<std::size_t>(row)];
            const bool must = one.needed || one.always;
            const bool fold = !must && ((one.isBlocked && m_draft.foldsBlocked) || drawn >= most);
            drawn += must || !fold ? 1 : 0;
            if (fold)
                folded.push_back(row);
            if (!fold || open)
                y = placeRow(row, parent, y);
        }
        if (!folded.empty())
            y = placeFold(foldId, folded, parent, y, open);
        y += cardFooter;
        m_draft.at(parent).rect = {m_draft.cardX, top, cardWidth, y - top};
        return y;
    }

    std::size_t openRows(const std::vector<int>& rows) const {
        return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](int row) {
            const SceneRow& one = m_draft.scene.rows[static_cast<std::size_t>(row)];
            return one.needed || one.always || !one.isBlocked || !m_draft.foldsBlocked;
        }));
    }

    void tally(Node& node, State state) const {
        if (isOpen(state))
            ++node.doorsOpen;
        else if (state == State::unknown)
            ++node.doorsUnknown;
        else
            ++node.doorsClosed;
        if (state == State::excess)
            ++node.doorsExcess;
    }

    double placeRow(int index, int card, double y) {
        SceneRow& row = m_draft.scene.rows[static_cast<std::size_t>(index)];
        Node node = Draft::make(row.id, row.kind, card);
        if (row.words.empty())
            node.title = row.name;
        node.titleWords = std::move(row.words);
        node.state = row.state;
        node.needed = row.needed;
        node.notInFiles = row.notInFiles;
        node.problems = row.problems;
        node.ns = std::move(row.ns);
        node.name = std::move(row.name);
        node.to = std::move(row.to);
        node.members = row.pods;
        node.doorsClosed = m_draft.scene.anyDoors ? row.closedDoors : 0;
        node.doorsUnknown = m_draft.scene.anyDoors ? 0 : row.closedDoors;
        node.expandable = row.pods > 0 && row.ground >= 0;
        node.expanded = node.expandable && m_draft.isExpanded(row.id);
        const double top = y;
        node.sockets.reserve(row.slots.size());
        for (SceneSlot& slot : row.slots) {
            if (!slot.text.empty())
                node.ports += (node.ports.empty() ? "" : ", ") + slot.text;
            node.sockets.push_back({std::move(slot.text), std::move(slot.words), slot.state, -1,
                                    slot.protocol, slot.port, y + slotHeight / 2});
            y += slotHeight;
        }
        if (row.slots.empty())
            y += slotHeight;
        else {
            node.protocol = row.slots.front().protocol;
            node.port = row.slots.front().port;
        }
        for (const SceneSlot& slot : row.slots) {
            m_draft.at(card).state = worse(m_draft.at(card).state, slot.state);
            node.doorsExcess += slot.state == State::excess ? 1 : 0;
        }
        const bool expanded = node.expanded;
        const int self = m_draft.add(std::move(node));
        m_draft.rowNode[static_cast<std::size_t>(index)] = self;
        if (expanded)
            y = placePods(row, self, y);
        m_draft.at(self).rect = {m_draft.cardX, top, cardWidth, y - top};
        placeDoors(row, index, self);
        return y;
    }

    double placePods(const SceneRow& row, int parent, double y) {
        const auto& people = m_draft.input.derived->world->participants();
        std::set<std::string> seen;
        for (const int person : m_draft.scene.ground->rows[static_cast<std::size_t>(row.ground)].participants)
            for (const policy::Endpoint& pod : people[static_cast<std::size_t>(person)].pods) {
                if (!seen.insert(pod.name).second)
                    continue;
                Node node = Draft::make("pod:" + row.id + '/' + pod.name, NodeKind::pod, parent);
                node.title = node.name = pod.name;
                node.ns = pod.ns;
                node.detail = pod.node;
                node.state = row.state;
                node.rect = {m_draft.cardX + margin, y, cardWidth - margin, podHeight};
                y += podHeight;
                m_draft.add(std::move(node));
            }
        return y + gap;
    }

    // Those that stand at this row first, at the height of their slots.
    void placeDoors(const SceneRow& row, int index, int node) {
        for (std::size_t slot = 0; slot < row.slots.size(); ++slot) {
            const int door = row.slots[slot].door;
            if (door < 0)
                continue;
            int& drawn = m_draft.doorNode[static_cast<std::size_t>(door)];
            if (drawn < 0)
                drawn = addDoor(m_draft.scene.doors[static_cast<std::size_t>(door)],
                                m_draft.at(node).sockets[slot].y);
            m_draft.at(node).sockets[slot].door = drawn;
            if (auto& rows = m_draft.at(drawn).rows; std::find(rows.begin(), rows.end(), node) == rows.end())
                rows.push_back(node);
        }
        (void)index;
    }

    int addDoor(const SceneDoor& door, double y) {
        Node node = Draft::make(doorId(m_draft.scene, door), NodeKind::door, m_draft.wall);
        const reach::Door& from = *door.door;
        PortLabel label = portLabel(from);
        node.ports = label.text;
        if (label.words.empty())
            node.title = std::move(label.text);
        node.titleWords = std::move(label.words);
        if (const std::size_t more = node.title.find(',');
            more != std::string::npos &&
            m_draft.options.textWidth(node.title, 12, false) > doorMost - 2 * doorPadding)
            node.title.replace(more, std::string::npos, ", …");
        node.state = door.state;
        node.needed = door.needed;
        for (const SceneOpening& opening : door.openings)
            node.openings.push_back(openingOf(m_draft.scene, opening));
        node.connector = node.openings.front().connector;
        node.to = from.to;
        node.protocol = from.protocol;
        node.port = from.port.first;
        node.notInFiles = door.judged;
        if (!door.judged)
            tally(node, door.state);
        doorRect(node, y);
        return m_draft.add(std::move(node));
    }

    void doorRect(Node& node, double y) const {
        const std::string& shown = node.titleWords.empty() ? node.title : node.titleWords.pattern;
        const double width =
            std::clamp(std::ceil(m_draft.options.textWidth(shown, 12, false) / 4) * 4 + 2 * doorPadding,
                       doorLeast, doorMost);
        node.rect = {m_draft.wallX + (wallWidth - width) / 2, y - doorHeight / 2, width, doorHeight};
    }

    double placeFold(const std::string& id, const std::vector<int>& rows, int parent, double y, bool open) {
        Node node = Draft::make(id, NodeKind::fold, parent);
        node.ns = m_draft.at(parent).ns;
        node.expandable = true;
        node.expanded = open;
        node.members = static_cast<int>(rows.size());
        node.state = State::closed;
        std::vector<int> doors;
        if (!open)
            for (const int row : rows)
                fold(row, node, &doors);
        node.title = {};
        if (open)
            node.titleWords = {"map-fold-open", SALLYPORT_TR("Show fewer"), {}};
        else
            node.titleWords = foldWords(node);
        node.rect = {m_draft.cardX, y, cardWidth, foldHeight};
        m_draft.at(parent).state = worse(m_draft.at(parent).state, node.state);
        const int self = m_draft.add(std::move(node));
        if (!doors.empty())
            placeFoldedDoors(doors, self);
        return y + foldHeight;
    }

    static Text foldWords(const Node& node) {
        const std::string rows = std::to_string(node.members);
        const int beyond = node.doorsOpen + node.doorsUnknown;
        if (beyond == 0)
            return {"map-fold-blocked", SALLYPORT_TR("%n blocked"), {rows}};
        return {"map-fold-more",
                SALLYPORT_TR("%1 more: %n door(s) open"),
                {rows, std::to_string(node.doorsOpen)}};
    }

    // Counts a row that is not drawn, with the doors that no drawn row has.
    void fold(int index, Node& node, std::vector<int>* doors) {
        const SceneRow& row = m_draft.scene.rows[static_cast<std::size_t>(index)];
        node.problems += row.problems;
        (m_draft.scene.anyDoors ? node.doorsClosed : node.doorsUnknown) += row.closedDoors;
        node.state = worse(node.state, row.state);
        for (const SceneSlot& slot : row.slots)
            if (slot.door >= 0 && doors)
                doors->push_back(slot.door);
    }

    // They may yet be drawn beside a row below: settled when all rows stand.
    void placeFoldedDoors(const std::vector<int>& doors, int fold) { m_folded.emplace_back(fold, doors); }

    double placeRest(const std::vector<int>& spaces, double y) {
        Node node = Draft::make("rest", NodeKind::rest, -1);
        node.expandable = true;
        node.expanded = m_draft.isExpanded("rest");
        node.members = static_cast<int>(spaces.size());
        node.state = State::closed;
        int rows = 0;
        for (const int space : spaces) {
            const SceneSpace& from = m_draft.scene.spaces[static_cast<std::size_t>(space)];
            if (node.names.size() < 3)
                node.names.push_back(from.ns);
            if (node.expanded)
                continue;
            node.problems += from.problems;
            for (const int row : from.rows)
                if (m_draft.picked[static_cast<std::size_t>(row)]) {
                    fold(row, node, nullptr);
                    ++rows;
                }
        }
        std::string names;
        for (const std::string& one : node.names)
            names += (names.empty() ? "" : ", ") + one;
        const auto more = spaces.size() - node.names.size();
        if (node.expanded)
            node.titleWords = {"map-fold-open", SALLYPORT_TR("Show fewer"), {}};
        else if (more > 0)
            node.titleWords = {"map-rest", SALLYPORT_TR("%1, %n more"), {names, std::to_string(more)}};
        else
            node.title = names;
        if (!node.expanded)
            node.detailWords = {"map-fold-blocked", SALLYPORT_TR("%n blocked"), {std::to_string(rows)}};
        const double height = node.expanded ? foldHeight : restHeight;
        node.rect = {m_draft.cardX, y, cardWidth, height};
        m_draft.add(std::move(node));
        return y + height;
    }

    // One node on the wall for the doors of a fold that are nowhere else.
    void foldedDoors() {
        std::vector<bool> counted(m_draft.scene.doors.size());
        for (const auto& [foldNode, doors] : m_folded) {
            Node node =
                Draft::make("doors:" + m_draft.at(foldNode).id.substr(5), NodeKind::doors, m_draft.wall);
            node.state = State::closed;
            std::vector<SceneOpening> openings;
            for (const int door : doors) {
                if (m_draft.doorNode[static_cast<std::size_t>(door)] >= 0 ||
                    counted[static_cast<std::size_t>(door)])
                    continue;
                counted[static_cast<std::size_t>(door)] = true;
                const SceneDoor& one = m_draft.scene.doors[static_cast<std::size_t>(door)];
                if (!one.judged)
                    tally(node, one.state);
                ++node.members;
                node.state = worse(node.state, one.state);
                for (const SceneOpening& opening : one.openings)
                    widen(openings, opening);
            }
            for (const SceneOpening& opening : openings)
                node.openings.push_back(openingOf(m_draft.scene, opening));
            Node& fold = m_draft.at(foldNode);
            fold.doorsOpen += node.doorsOpen;
            fold.doorsUnknown += node.doorsUnknown;
            fold.doorsExcess += node.doorsExcess;
            fold.doorsClosed += node.doorsClosed;
            fold.titleWords = foldWords(fold);
            if (node.members == 0)
                continue;
            node.ns = fold.ns;
            node.title = "×" + std::to_string(node.members);
            node.connector = node.openings.front().connector;
            node.rows = {foldNode};
            doorRect(node, fold.rect.middle());
            const int self = m_draft.add(std::move(node));
            m_draft.at(foldNode).sockets = {{{},
                                             {},
                                             m_draft.at(self).state,
                                             self,
                                             model::Protocol::tcp,
                                             0,
                                             m_draft.at(foldNode).rect.middle()}};
        }
    }

    static void widen(std::vector<SceneOpening>& openings, const SceneOpening& opening) {
        const auto found = std::find_if(openings.begin(), openings.end(), [&](const SceneOpening& one) {
            return one.connector == opening.connector;
        });
        if (found == openings.end())
            openings.push_back(opening);
        else
            found->state = worse(found->state, opening.state);
    }

    Draft& m_draft;
    std::vector<std::pair<int, std::vector<int>>> m_folded;
};

} // namespace

double placeCards(Draft& draft) {
    return Cards(draft).place();
}

} // namespace sallyport::diagram
