#pragma once
// What the rules of a zone do with the saved requests, as values: what is shown
// beside them, and what a move would change before it is made.
#include "../selection.h"

#include <sallyport/edge/ruleset.h>

namespace sallyport::gui {

// A saved request of a zone.
struct JudgedRequest {
    model::SavedRequest saved;
    int number = 0;                       // as the page counts them, from 1
    QString line;                         // "GET /ghost/", with the host where the requests have several
    std::optional<edge::Request> request; // nothing: it cannot be asked
    QString problem;                      // why
};

// What the WAF alone does with one.
struct WafJudgement {
    Tone tone = Tone::unknown;
    QString word;                    // "passes", "blocked"
    QString decided;                 // "rule 3", "rule 1 skips the rest"
    std::vector<std::size_t> caught; // rules that match, in order
    edge::WafOutcome::Kind kind = edge::WafOutcome::Kind::unknown;
    std::optional<std::size_t> rule; // that ends it
    bool operator==(const WafJudgement&) const = default;
};

std::vector<JudgedRequest> requestsOf(const model::Document& document, const std::string& zone);
WafJudgement judge(const edge::WafRuleset& rules, const JudgedRequest& request);
std::vector<WafJudgement> judgeAll(const edge::WafRuleset& rules, const std::vector<JudgedRequest>& requests);
// Of each request whether it ends otherwise.
bool endsOtherwise(const WafJudgement& before, const WafJudgement& after);

QString wordOf(edge::WafOutcome::Kind kind);
Tone toneOf(edge::WafOutcome::Kind kind);
// "Block", "Managed challenge"
QString actionWord(const std::string& action);
Tone actionTone(const std::string& action);
// What it does to a request, in a sentence.
QString actionSentence(const std::string& action);
// The actions that a custom rule may have, in the order in which they are offered.
const std::vector<std::string>& ruleActions();
// "passes" of expect, in the language of the program; empty: nothing is expected.
QString expectWord(const std::string& expect);

} // namespace sallyport::gui
