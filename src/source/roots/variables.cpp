// Variables that nothing filled in: each is told once a file, and where it stands in what decides (a policy,
// a selector, labels, a namespace) the verdicts that hang on it are not known.
#include "assembly.h"

#include <sallyport/model/variables.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace sallyport::source {

using base::Tree;

namespace {

struct Unfilled {
    base::Place place;
    model::ObjectKey key; // of the object that hangs on it; empty where nothing does
};

// By file, variable, and the object that hangs on it.
using Found = std::map<std::tuple<std::string, std::string, std::string>, Unfilled>;

struct Visit {
    const model::Object& object;
    bool wanted;   // whether variables of this object are told at all
    bool withData; // also those in ConfigMap data, commands and the like
    Found& found;

    void tell(const Tree& node, const std::string& name, bool decides) const {
        base::Place place = node.origin().place();
        if (place.file.empty())
            place = object.place;
        const std::string hangs = decides ? object.key.text() : std::string();
        found.emplace(std::tuple(place.file, name, hangs),
                      Unfilled{place, decides ? object.key : model::ObjectKey()});
    }

    void walk(const Tree& node, bool decides, int depth) const {
        if (depth > 100)
            return;
        if (const std::string* text = node.asString())
            for (const std::string& name : model::variablesIn(*text))
                if (wanted || decides)
                    tell(node, name, decides);
        for (const Tree& item : node.items())
            walk(item, decides, depth + 1);
        for (const Tree::Member& member : node.members()) {
            const bool scripted = member.key == "command" || member.key == "args" || member.key == "data" ||
                                  member.key == "stringData" || member.key == "env";
            if (scripted && !withData)
                continue;
            for (const std::string& name : model::variablesIn(member.key))
                if (wanted || decides)
                    tell(member.value, name, decides || isDeciding(member.key));
            walk(member.value, decides || isDeciding(member.key), depth + 1);
        }
    }

    bool isDeciding(const std::string& member) const {
        static constexpr std::array<std::string_view, 6> members = {
            "selector", "podSelector", "namespace", "matchLabels", "labels", "hostNetwork"};
        const bool workload = !std::holds_alternative<std::monostate>(object.typed);
        return workload && std::find(members.begin(), members.end(), member) != members.end();
    }
};

} // namespace

void Assembly::noteVariables() {
    Found found;
    for (const auto& [key, object] : m_state.objects()) {
        if (key.kind == "Secret")
            continue;
        const bool filledIn = m_substituted.contains(object->root);
        const bool policy = isDecidingKind(key.kind);
        const Visit visit{*object, m_usesFlux, filledIn, found};
        if (const Tree* spec = object->tree.find("spec"); spec && policy)
            visit.walk(*spec, true, 0);
        visit.walk(object->tree, false, 0);
    }
    for (const auto& [at, unfilled] : found) {
        const auto& [file, variable, hangs] = at;
        const base::Text why{
            "source-variable",
            SALLYPORT_TR("The variable %1 has no value that is known; the text is left as it is."),
            {variable}};
        // The entry without an object comes first; it says nothing more where another one follows.
        const auto next = found.upper_bound(at);
        const bool repeated =
            next != found.end() && std::get<0>(next->first) == file && std::get<1>(next->first) == variable;
        if (!hangs.empty())
            m_notes.addDeciding(unfilled.place, why, unfilled.key);
        else if (!repeated)
            m_notes.add(unfilled.place, why);
    }
}

} // namespace sallyport::source
