#pragma once
// How a plain YAML scalar resolves: as the reader of kubectl and of the API
// server does (YAML 1.1 with 0o octals; go-yaml v2). Single y and n stay
// strings, as they do there since v2.3.
#include <sallyport/base/tree.h>

namespace sallyport::base {

Tree resolvePlain(const std::string& text, Origin origin);
// True when some YAML 1.1 or 1.2 reader takes the plain text for something else than this string.
bool looksUnlikeString(std::string_view text);

} // namespace sallyport::base
