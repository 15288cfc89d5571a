#pragma once
// The pattern of `wildcard` and `strict wildcard`: * stands for any run, \* and
// \\ for themselves, nothing else is special, and the whole value must match.
#include <sallyport/base/text.h>

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sallyport::edge::rules {

class Wildcard {
public:
    static std::variant<std::shared_ptr<const Wildcard>, base::Text> make(std::string_view pattern,
                                                                          bool strict);
    bool matches(std::string_view value) const;

private:
    std::vector<std::string> m_parts; // texts between the stars; one: no star
    bool m_strict = false;
};

} // namespace sallyport::edge::rules
