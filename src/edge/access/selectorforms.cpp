// Selectors in the short form of a Document and in the API's.
#include "selector.h"

#include <sallyport/edge/accessapi.h>

#include <algorithm>

namespace sallyport::edge {
namespace {

using base::Tree;
using Kind = AccessSelector::Kind;

// The name of an element with that id, or the id of one with that name.
template<class T>
std::string lookedUp(const model::List<T>& elements, const std::string& wanted, std::string T::*from,
                     std::string T::*to) {
    const auto found = std::ranges::find_if(
        elements, [&](const T& one) { return one.*from == wanted && !(one.*to).empty(); });
    return found == elements.end() ? wanted : (*found).*to;
}

std::string nameFor(Kind kind, const std::string& id, const model::Document& document) {
    switch (kind) {
    case Kind::group:
        return lookedUp(document.accessGroups, id, &model::AccessGroup::id, &model::AccessGroup::name);
    case Kind::loginMethod:
        return lookedUp(document.accessLogins, id, &model::AccessLogin::id, &model::AccessLogin::name);
    case Kind::serviceToken:
        return lookedUp(document.accessTokens, id, &model::AccessToken::id, &model::AccessToken::name);
    default:
        return id;
    }
}

std::string idFor(Kind kind, const std::string& name, const model::Document& document) {
    switch (kind) {
    case Kind::group:
        return lookedUp(document.accessGroups, name, &model::AccessGroup::name, &model::AccessGroup::id);
    case Kind::loginMethod:
        return lookedUp(document.accessLogins, name, &model::AccessLogin::name, &model::AccessLogin::id);
    case Kind::serviceToken:
        return lookedUp(document.accessTokens, name, &model::AccessToken::name, &model::AccessToken::id);
    default:
        return name;
    }
}

Tree single(const std::string& key, Tree value) {
    Tree out = Tree::map();
    out.set(key, std::move(value));
    return out;
}

} // namespace

Tree shortSelector(const Tree& selector, const model::Document& document) {
    if (selector.members().size() != 1)
        return selector;
    const auto& [key, value, origin] = selector.members().front();
    const SelectorName* known = selectorNamed(key);
    if (!known || !value.isMap())
        return selector;
    if (!known->value)
        return value.size() == 0 ? Tree::string(key) : selector;
    const Tree* text = value.find(known->value);
    if (value.size() != 1 || !text || !text->isString() || text->asString()->empty())
        return selector;
    return single(key, Tree::string(nameFor(known->kind, *text->asString(), document)));
}

Tree longSelector(const Tree& selector, const model::Document& document) {
    if (const std::string* word = selector.asString()) {
        const SelectorName* known = selectorNamed(*word);
        return known && !known->value ? single(*word, Tree::map()) : selector;
    }
    if (selector.members().size() != 1)
        return selector;
    const auto& [key, value, origin] = selector.members().front();
    const SelectorName* known = selectorNamed(key);
    if (!known)
        return selector;
    if (value.isNull())
        return single(key, Tree::map());
    if (!known->value)
        return selector;
    if (!value.isMap())
        return single(
            key,
            single(known->value,
                   value.isList() ? value : Tree::string(idFor(known->kind, value.scalarText(), document))));
    // {group: {id: NAME}}
    const Tree* text = value.find(known->value);
    if (!text || !text->isString())
        return selector;
    Tree inner = value;
    inner.set(known->value, Tree::string(idFor(known->kind, *text->asString(), document)));
    return single(key, std::move(inner));
}

} // namespace sallyport::edge
