#pragma once
// What yaml-cpp 0.7 gets wrong or lets pass, found from the text beside its events.
#include <string>
#include <string_view>

namespace sallyport::base {

// yaml-cpp takes a quoted scalar that the end of the text cuts off. Whether the scalar that starts at a
// position (its tag or anchor first) is not quoted, or has its end.
bool closesQuote(std::string_view text, std::size_t at);

// yaml-cpp decodes the escapes \N and \_ to single bytes instead of UTF-8.
std::string withUtf8Escapes(const std::string& value);

// yaml-cpp counts a tab as indentation. Whether only white space with a tab stands between the start of
// the line and the token at a position and column.
bool tabIndents(std::string_view text, int position, int column);

} // namespace sallyport::base
