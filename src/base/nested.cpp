#include <sallyport/base/nested.h>

#include <charconv>

namespace sallyport::base {

namespace {

// No text that a person reads begins with it. Behind it each part stands with its length: "5:ghost".
constexpr char mark = '\x02';

void append(std::string& out, const std::string& part) {
    out += std::to_string(part.size());
    out += ':';
    out += part;
}

bool take(std::string_view& from, std::string& part) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(from.data(), from.data() + from.size(), size);
    const auto digits = static_cast<std::size_t>(end - from.data());
    if (error != std::errc() || digits == from.size() || *end != ':' || size > from.size() - digits - 1)
        return false;
    part = from.substr(digits + 1, size);
    from.remove_prefix(digits + 1 + size);
    return true;
}

} // namespace

std::string nested(const Text& text) {
    std::string out(1, mark);
    append(out, text.id);
    append(out, text.pattern);
    for (const std::string& argument : text.args)
        append(out, argument);
    return out;
}

std::optional<Text> nestedIn(std::string_view argument) {
    if (argument.empty() || argument.front() != mark)
        return std::nullopt;
    argument.remove_prefix(1);
    Text text;
    if (!take(argument, text.id) || !take(argument, text.pattern))
        return std::nullopt;
    while (!argument.empty())
        if (std::string part; take(argument, part))
            text.args.push_back(std::move(part));
        else
            return std::nullopt;
    return text;
}

} // namespace sallyport::base
