#include "value.h"

#include <algorithm>

namespace sallyport::edge::rules {

Value Value::unknown() {
    Value made;
    made.kind = Kind::unknown;
    return made;
}

Value Value::of(bool value) {
    Value made;
    made.kind = Kind::boolean;
    made.boolean = value;
    return made;
}

Value Value::of(std::int64_t value) {
    Value made;
    made.kind = Kind::integer;
    made.integer = value;
    return made;
}

Value Value::of(std::string value) {
    Value made;
    made.kind = Kind::bytes;
    made.bytes = std::move(value);
    return made;
}

Value Value::of(const model::Ip& value) {
    Value made;
    made.kind = Kind::ip;
    made.ip = value;
    return made;
}

Value Value::of(std::vector<Value> values) {
    Value made;
    made.kind = Kind::array;
    made.items = std::move(values);
    return made;
}

Value Value::of(std::vector<std::string> values) {
    Value made;
    made.kind = Kind::array;
    made.items.reserve(values.size());
    for (std::string& value : values)
        made.items.push_back(of(std::move(value)));
    return made;
}

Value Value::of(const Literal& literal) {
    return std::visit([](const auto& value) { return of(value); }, literal);
}

Value Value::of(const std::map<std::string, std::vector<std::string>>& lists) {
    Value made;
    made.kind = Kind::map;
    for (const auto& [key, values] : lists) {
        made.keys.push_back(key);
        made.items.push_back(of(values));
    }
    return made;
}

const Value* Value::at(const Index& index) const {
    if (index.kind == Index::Kind::position)
        return kind == Kind::array && index.position < items.size() ? &items[index.position] : nullptr;
    const auto found = std::ranges::lower_bound(keys, index.key);
    if (kind != Kind::map || found == keys.end() || *found != index.key)
        return nullptr;
    return &items[static_cast<std::size_t>(found - keys.begin())];
}

} // namespace sallyport::edge::rules
