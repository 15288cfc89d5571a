#pragma once
// The conditions of Access policies as a person edits them: a kind and its
// fields, by the API's names, and back to the tree without a loss. What a form
// cannot show is told, so that it stays as text.
#include "../selection.h"

#include <QStringList>

namespace sallyport::gui {

struct SelectorKind {
    const char* api; // "geo"
    const char* title;
    const char* member = nullptr; // the field that the short form gives: {geo: DE}; none: {everyone: {}}
    const char* field = nullptr;  // what it is called in the form
    const char* example = "";
    const char* member2 = nullptr; // a second one, only in the long form
    const char* field2 = nullptr;
    const char* member3 = nullptr; // the login method it belongs to
    bool common = false;           // offered first
    bool asksWho = false;          // not for Bypass and Service Auth
};
const std::vector<SelectorKind>& selectorKinds();
QString titleOf(const SelectorKind& kind);

struct SelectorFields {
    const SelectorKind* kind = nullptr; // nothing: no form can show it
    QString value, second, third;
    bool operator==(const SelectorFields&) const = default;
};
SelectorFields fieldsOf(const base::Tree& selector);
base::Tree selectorOf(const SelectorFields& fields);
// What is wrong with the value; empty: nothing.
QString selectorProblem(const SelectorFields& fields);

} // namespace sallyport::gui
