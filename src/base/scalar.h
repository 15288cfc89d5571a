#pragma once
// What a YAML scalar means to Kubernetes: sigs.k8s.io/yaml over go-yaml v2
// (its resolve table), then JSON; only y and n stay text. Also the other direction: which strings some
// reader would take for something else.
#include <sallyport/base/tree.h>

#include <string_view>

namespace sallyport::base {

// The tag of an untagged plain scalar, and of a quoted one, as yaml-cpp names them.
inline constexpr std::string_view plainTag = "?";
inline constexpr std::string_view quotedTag = "!";
inline constexpr std::string_view mergeTag = "tag:yaml.org,2002:merge";

// The value of a scalar with that tag. A tag that go-yaml does not resolve leaves a string. Nothing
// when the text does not fit the tag (`!!int abc`), or is a number that JSON lacks (.inf, .nan).
std::optional<Tree> resolveScalar(std::string_view tag, std::string text, const Origin& origin);

// The text of a map key: numbers and booleans become the string that Kubernetes makes of them.
// Nothing for null.
std::optional<std::string> keyText(const Tree& scalar);

// A float as both YAML versions and JSON write it: with a dot, so that it stays one.
std::string realText(const Tree& tree);

// Whether text may be written as a plain scalar that every YAML 1.1 and 1.2 reader takes for this string.
bool isSafePlain(std::string_view text);

} // namespace sallyport::base
