#pragma once
// Selectors in a person's words: what keeps a visitor out, whom a policy is for,
// and what would settle an answer that is not known.
#include "selector.h"

namespace sallyport::edge {

// "the visitor is not in Germany": why it does not hold.
base::Text lacking(const AccessSelector& selector, const Access& access);
// "the visitor is in Germany": that it holds.
base::Text having(const AccessSelector& selector, const Access& access);
// "anna@example.com or visitors from Germany".
base::Text whom(const std::vector<AccessSelector>& selectors, const Access& access);
// What would settle an answer that only Cloudflare knows.
base::Text settledBy(const AccessSelector& selector, const Access& access);

} // namespace sallyport::edge
