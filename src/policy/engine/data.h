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
    };

    Ruleset ruleset;
    std::vector<Member> members;
    std::map<std::string, model::Labels> namespaceLabels; // of the pods that are objects
    std::map<std::pair<std::string, std::string>, model::Labels> accounts;
    std::unique_ptr<engine::Table> table; // null: to be built

    engine::View viewOf(const Member& member) const;
    void build();
    void move(Member& member);
    bool livesOnNode() const;
};

} // namespace sallyport::policy
