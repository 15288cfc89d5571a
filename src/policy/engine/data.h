#pragma once
// What an Engine holds: its participants where they stand, and the table.
#include "table.h"

#include <sallyport/policy/engine.h>

#include <map>

namespace sallyport::policy {

struct Engine::Data {
    struct Member {
        std::shared_ptr<const Endpoint> endpoint; // or
        model::ObjectPtr pod;
        engine::ClassId of = 0;
        bool there = true;
        bool alike = false; // the same as the member before it, but for address and node
    };

    Ruleset ruleset;
    std::vector<Member> members;
    std::map<std::string, model::Labels> namespaceLabels; // of the pods that are objects
    std::map<std::pair<std::string, std::string>, model::Labels> accounts;
    std::unique_ptr<engine::Classes> classes; // of all members that are there; null: to be found anew
    std::unique_ptr<engine::Table> table;     // null: to be built; needs classes

    engine::View viewOf(const Member& member) const;
    void build();
    void classify();
    // Finds the class of a member that came or changed.
    void place(Member& member, const Member* alike = nullptr);
    void forget(Id id); // what was noted of the member there
    void dropClasses();
    bool livesOnNode() const;
};

} // namespace sallyport::policy
