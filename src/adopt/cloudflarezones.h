#pragma once
// Rulesets, zones and their settings among saved answers.
#include <sallyport/adopt/cloudflare.h>

namespace sallyport::adopt {

void addZones(model::Document& document, const CloudflareAnswers& answers,
              std::vector<base::Diagnostic>& problems);

} // namespace sallyport::adopt
