#include <sallyport/model/variables.h>

#include <algorithm>

namespace sallyport::model {

namespace {

bool startsName(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool continuesName(char c) {
    return startsName(c) || (c >= '0' && c <= '9');
}

void add(std::vector<std::string>& to, std::string name) {
    if (std::find(to.begin(), to.end(), name) == to.end())
        to.push_back(std::move(name));
}

void collect(const base::Tree& tree, std::vector<std::string>& to, int depth) {
    if (depth > 100)
        return;
    const auto all = [&](std::string_view text) {
        for (std::string& name : variablesIn(text))
            add(to, std::move(name));
    };
    if (const std::string* text = tree.asString())
        all(*text);
    for (const base::Tree& item : tree.items())
        collect(item, to, depth + 1);
    for (const base::Tree::Member& member : tree.members()) {
        all(member.key);
        collect(member.value, to, depth + 1);
    }
}

} // namespace

std::vector<std::string> variablesIn(std::string_view text) {
    std::vector<std::string> names;
    for (auto at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 1)) {
        if (at > 0 && text[at - 1] == '$')
            continue;
        auto end = at + 2;
        if (end < text.size() && startsName(text[end]))
            while (end < text.size() && continuesName(text[end]))
                ++end;
        if (end > at + 2 && end < text.size() && text.find('}', end) != std::string_view::npos)
            add(names, std::string(text.substr(at + 2, end - at - 2)));
    }
    return names;
}

std::vector<std::string> variablesIn(const base::Tree& tree) {
    std::vector<std::string> names;
    collect(tree, names, 0);
    return names;
}

} // namespace sallyport::model
