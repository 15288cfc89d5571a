#pragma once
// A rule in words: "Block paths that start with /ghost, unless the country is
// PH". What cannot be said so is shown as it is written.
#include "../selection.h"

namespace sallyport::gui {

// What an expression asks, without the action; empty when it cannot be said in words.
QString conditionSentence(const std::string& expression);
// The action with it.
QString ruleSentence(const model::WafRule& rule);

} // namespace sallyport::gui
