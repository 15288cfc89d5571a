#pragma once
// What a field or function is for one request. `missing` is what a key that is
// not there gives; `unknown` is what the request does not tell.
#include "ast.h"

#include <string>
#include <vector>

namespace sallyport::edge::rules {

struct Value {
    enum class Kind { missing, unknown, boolean, integer, bytes, ip, array, map };
    Kind kind = Kind::missing;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string bytes;
    model::Ip ip;
    std::vector<Value> items;
    std::vector<std::string> keys; // of a map, sorted, one for each item

    static Value unknown();
    static Value of(bool value);
    static Value of(std::int64_t value);
    static Value of(std::string value);
    static Value of(const model::Ip& value);
    static Value of(std::vector<Value> values);
    static Value of(std::vector<std::string> values);
    static Value of(const Literal& literal);
    static Value of(const std::map<std::string, std::vector<std::string>>& lists);

    bool isMissing() const { return kind == Kind::missing; }
    bool isUnknown() const { return kind == Kind::unknown; }
    const Value* at(const Index& index) const; // null: missing
};

// A field of a request; unknown when it does not tell. `row` is that of fieldTable().
Value fieldOf(const Request& request, std::size_t row);
// A function of fitting arguments; any of them may be missing or unknown.
Value called(std::size_t row, const std::vector<Value>& arguments);

Answer evaluate(const Node& node, const Request& request);
// The fields and $lists that make it unknown.
void collectUnknown(const Node& node, const Request& request, std::vector<std::string>& names);

inline Answer answer(bool yes) {
    return yes ? Answer::yes : Answer::no;
}

} // namespace sallyport::edge::rules
