#pragma once
// A class of bytes in a regular expression.
#include <bitset>
#include <optional>
#include <string>
#include <string_view>

namespace sallyport::edge::rules {

using ByteClass = std::bitset<256>;

ByteClass byteRange(unsigned char first, unsigned char last);
// d, s, w and their negations in capitals, in ASCII.
ByteClass perlClass(char letter);
// "alpha" of [:alpha:]; nothing when there is none of that name.
std::optional<ByteClass> posixClass(std::string_view name);
// With the other case of each ASCII letter.
ByteClass caseFolded(ByteClass bytes);
// As RE2 writes it.
std::string re2Class(const ByteClass& bytes);

} // namespace sallyport::edge::rules
