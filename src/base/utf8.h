#pragma once
// UTF-8 by hand: decoding, encoding, and the check that a file is text at all.
#include <sallyport/base/result.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace sallyport::base {

struct CodePoint {
    char32_t value = 0;
    int bytes = 0; // 0: not valid UTF-8 here
};

// The code point that starts at text[at] (at < text.size()).
CodePoint decodeUtf8(std::string_view text, std::size_t at);
void appendUtf8(std::string& out, char32_t value);
// Appends \uXXXX (for code points up to U+FFFF).
void appendEscape(std::string& out, char32_t value);

// The character that a YAML reader refuses: control characters and non-characters (YAML 1.2, 5.1).
bool isUnprintable(char32_t value);

enum class TextRules { yaml, json };

// What keeps text from being read as UTF-8 text: too large, UTF-16, a binary file, invalid UTF-8,
// for YAML also a control character. The error names file and line.
std::optional<Error> textProblem(std::string_view text, const std::string& file, std::size_t limit,
                                 TextRules rules);

std::string_view withoutBom(std::string_view text);

} // namespace sallyport::base
