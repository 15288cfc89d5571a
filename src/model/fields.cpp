#include "fields.h"

#include <algorithm>

namespace sallyport::model {

namespace {

using base::Reader;
using base::Severity;
using base::Text;
using base::Tree;

std::string join(const std::vector<std::string_view>& words) {
    std::string out;
    for (const std::string_view word : words)
        out.append(out.empty() ? "" : ", ").append(word);
    return out;
}

} // namespace

void Reading::needed(std::string_view name, std::string& value) {
    const Reader reader = use(name);
    if (!reader.require())
        return;
    value = reader.text();
    if (value.empty() && reader.tree()->isString())
        reader.report("empty-value",
                      Text{"empty-value", SALLYPORT_TR("\"%1\" is empty"), {std::string(name)}});
}

void Reading::neededWord(std::string_view name, std::string& value, Words words) {
    const Reader reader = use(name);
    if (reader.require())
        value = reader.word(words);
}

void Reading::checked(std::string_view name, std::string& value, const TextRule& rule) {
    const Reader reader = use(name);
    value = reader.text();
    if (value.empty() || rule.holds(value))
        return;
    Text message = rule.message;
    message.args = {value};
    reader.report(message.id, message);
}

void Reading::textMap(std::string_view name, std::map<std::string, std::string>& value) {
    for (const auto& [key, item] : use(name).members())
        value[key] = item.text();
}

void Reading::tree(std::string_view name, Tree& value, Tree::Kind kind) {
    const Reader reader = use(name);
    if (!reader.present())
        return;
    if (reader.tree()->kind() == kind) {
        value = *reader.tree();
        return;
    }
    if (kind == Tree::Kind::map)
        reportNoMap(reader);
    else
        reader.report("no-list", Text{"no-list", SALLYPORT_TR("A list belongs here"), {}});
}

void Reading::finish() const {
    for (const Tree::Member& member : m_at.tree()->members()) {
        if (std::ranges::find(m_known, member.key) != m_known.end())
            continue;
        const std::vector<std::string_view> known(m_known.begin(), m_known.end());
        m_problems->push_back({Severity::error,
                               "unknown-member",
                               Text{"unknown-member",
                                    SALLYPORT_TR("\"%1\" is not known here; known are: %2"),
                                    {member.key, join(known)}},
                               {},
                               (member.origin.line > 0 ? member.origin : member.value.origin())
                                   .place(m_at.pointer() + '/' + base::pointerToken(member.key)),
                               {},
                               {}});
    }
}

void Reading::reportNoMap(const Reader& reader) {
    reader.report("no-map", Text{"no-map", SALLYPORT_TR("A map (members with names) belongs here"), {}});
}

void Reading::reportChoice(const Reader& reader, const std::vector<std::string_view>& words) {
    reader.report("unknown-word", Text{"unknown-word",
                                       SALLYPORT_TR("\"%1\" is not known here; use one of: %2"),
                                       {reader.tree()->scalarText(), join(words)}});
}

void Reading::reportTwice(const Reader& reader, const std::string& id, const base::Place& first) {
    reader.report(
        "duplicate-identity",
        Text{"duplicate-identity",
             SALLYPORT_TR("\"%1\" is there twice, first at line %2: each must have a name of its own"),
             {id, std::to_string(first.line)}});
}

void Writing::texts(std::string_view name, const std::vector<std::string>& value) {
    if (value.empty())
        return;
    Tree list = Tree::list();
    for (const std::string& text : value)
        list.append(Tree::string(text));
    set(name, std::move(list));
}

void Writing::textMap(std::string_view name, const std::map<std::string, std::string>& value) {
    if (value.empty())
        return;
    Tree map = Tree::map();
    for (const auto& [key, text] : value)
        map.set(key, Tree::string(text));
    set(name, std::move(map));
}

} // namespace sallyport::model
