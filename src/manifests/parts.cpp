#include "parts.h"

#include <algorithm>
#include <cctype>

namespace sallyport::manifests {

Tree text(std::string value) {
    return Tree::string(std::move(value));
}

Tree number(std::int64_t value) {
    return Tree::integer(value);
}

Tree boolean(bool value) {
    return Tree::boolean(value);
}

Tree object(std::initializer_list<std::pair<std::string_view, Tree>> members) {
    Tree out = Tree::map();
    for (const auto& [key, value] : members)
        if (!value.isNull())
            out.set(key, value);
    return out;
}

Tree list(std::vector<Tree> items) {
    Tree out = Tree::list();
    for (Tree& item : items)
        out.append(std::move(item));
    return out;
}

Tree texts(const std::vector<std::string>& items) {
    Tree out = Tree::list();
    for (const std::string& item : items)
        out.append(text(item));
    return out;
}

Tree labelMap(const model::Labels& labels) {
    if (labels.empty())
        return {};
    Tree out = Tree::map();
    for (const auto& [key, value] : labels)
        out.set(key, text(value));
    return out;
}

Tree manifest(std::string_view apiVersion, std::string_view kind, const std::string& ns,
              const std::string& name, const model::Labels& labels) {
    return object({{"apiVersion", text(std::string(apiVersion))},
                   {"kind", text(std::string(kind))},
                   {"metadata", object({{"name", text(name)},
                                        {"namespace", ns.empty() ? Tree() : text(ns)},
                                        {"labels", labelMap(labels)}})}});
}

std::string dnsLabel(std::string_view from) {
    std::string out;
    for (const char c : from) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte))
            out += static_cast<char>(std::tolower(byte));
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    out.resize(std::min<std::size_t>(out.size(), 63));
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out.empty() ? "tunnel" : out;
}

std::string selectorText(const model::Labels& labels) {
    std::string out;
    for (const auto& [key, value] : labels) {
        if (!out.empty())
            out += ',';
        out.append(key).append("=").append(value);
    }
    return out;
}

bool hasLabels(const model::Labels& labels, const model::Labels& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& one) {
        const auto found = labels.find(one.first);
        return found != labels.end() && found->second == one.second;
    });
}

} // namespace sallyport::manifests
