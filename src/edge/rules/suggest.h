#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::edge::rules {

// The candidate that is most like a word; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);
// The field or function most like a name; also the one that ends so ("uri.path", "country").
std::string nearestName(std::string_view name);
// What to write where no operator was read; empty when nothing is known.
std::string operatorInstead(std::string_view rest);

} // namespace sallyport::edge::rules
