#pragma once
// Access in a person's words: what a policy does as one sentence, what an
// application covers, who is let in.
#include "../selection.h"

#include <QStringList>

namespace sallyport::gui {

// "Allow", "Block", "Bypass", "Service Auth".
QString decisionWord(const std::string& decision);
Tone toneOfDecision(const std::string& decision);
// What it does when it matches, for the form.
QString decisionMeaning(const std::string& decision);
// "Allow anna@example.com and everyone at example.com, from Germany".
QString policySentence(const model::Document& document, const model::AccessPolicy& policy);
QString groupSentence(const model::Document& document, const model::AccessGroup& group);
// "DE" as "Germany" where the name is known in the language of the program.
QString countryName(const QString& code);
// "anna@example.com", "everyone at example.com"; as a condition: "from Germany", "in the group Family".
QString selectorWho(const model::Document& document, const base::Tree& selector);
QString selectorCondition(const model::Document& document, const base::Tree& selector);

// What an application covers of a published hostname.
struct Coverage {
    QString hostname;
    QStringList only; // the parts of it that are covered; empty: all of it
};
std::vector<Coverage> coverageOf(const model::Document& document,
                                 const model::AccessApplication& application);
// Published hostnames that no application covers, and those of which a part is open.
struct OpenHostname {
    std::string tunnel, id;
    QString hostname;
    QStringList covered; // parts that are not open
};
std::vector<OpenHostname> openHostnames(const model::Document& document);

// "a", "a and b", "a, b and c".
QString listed(const QStringList& words);

} // namespace sallyport::gui
