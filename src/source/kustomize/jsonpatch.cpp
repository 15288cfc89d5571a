#include "kustomize/jsonpatch.h"

#include <charconv>

namespace sallyport::source {

using base::Tree;

namespace {

base::Error failed(const Tree& operation, const char* id, const char* pattern,
                   std::vector<std::string> args) {
    return {base::ErrorKind::invalid, {id, pattern, std::move(args)}, operation.origin().place()};
}

base::Error nothingThere(const Tree& operation, const std::string& path) {
    return failed(operation, "source-jsonpatch-path",
                  SALLYPORT_TR("This operation's path %1 leads to nothing in its target."), {path});
}

std::vector<std::string> tokens(std::string_view pointer) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/')
            parts.emplace_back();
        else if (parts.empty())
            return {};
        else if (pointer[i] == '~' && i + 1 < pointer.size() &&
                 (pointer[i + 1] == '0' || pointer[i + 1] == '1'))
            parts.back() += pointer[++i] == '0' ? '~' : '/';
        else
            parts.back() += pointer[i];
    }
    return parts;
}

std::optional<std::size_t> indexIn(const Tree& list, const std::string& token, bool atEnd) {
    if (token == "-")
        return atEnd ? std::optional(list.size()) : std::nullopt;
    long long index = 0;
    const auto [end, wrong] = std::from_chars(token.data(), token.data() + token.size(), index);
    if (wrong != std::errc() || end != token.data() + token.size())
        return std::nullopt;
    const auto size = static_cast<long long>(list.size());
    if (index < 0)
        index += size + (atEnd ? 1 : 0);
    if (index < 0 || index > size || (index == size && !atEnd))
        return std::nullopt;
    return static_cast<std::size_t>(index);
}

Tree* child(Tree& node, const std::string& token) {
    if (node.isMap())
        return node.find(token);
    if (!node.isList())
        return nullptr;
    const auto index = indexIn(node, token, false);
    return index ? &node.items()[*index] : nullptr;
}

Tree* walk(Tree& root, const std::vector<std::string>& path, std::size_t count) {
    Tree* node = &root;
    for (std::size_t i = 0; node && i < count; ++i)
        node = child(*node, path[i]);
    return node;
}

bool add(Tree& root, const std::vector<std::string>& path, Tree value) {
    if (path.empty()) {
        root = std::move(value);
        return true;
    }
    Tree* parent = walk(root, path, path.size() - 1);
    if (!parent)
        return false;
    if (parent->isMap()) {
        parent->set(path.back(), std::move(value));
        return true;
    }
    const auto index = parent->isList() ? indexIn(*parent, path.back(), true) : std::nullopt;
    if (index)
        parent->insert(*index, std::move(value));
    return index.has_value();
}

bool erase(Tree& root, const std::vector<std::string>& path) {
    Tree* parent = path.empty() ? nullptr : walk(root, path, path.size() - 1);
    if (!parent)
        return false;
    if (parent->isMap())
        return parent->erase(path.back());
    const auto index = parent->isList() ? indexIn(*parent, path.back(), false) : std::nullopt;
    if (index)
        parent->eraseAt(*index);
    return index.has_value();
}

std::optional<base::Error> moveOrCopy(Tree& root, const Tree& operation, const std::string& verb,
                                      const std::vector<std::string>& path) {
    const std::string from = operation.text({"from"});
    const auto source = tokens(from);
    Tree* value = walk(root, source, source.size());
    if (!value)
        return nothingThere(operation, from);
    Tree copy = *value;
    if (verb == "move")
        erase(root, source);
    if (!add(root, path, std::move(copy)))
        return nothingThere(operation, operation.text({"path"}));
    return std::nullopt;
}

std::optional<base::Error> apply(Tree& root, const Tree& operation) {
    const std::string verb = operation.text({"op"});
    const std::string pointer = operation.text({"path"});
    const auto path = tokens(pointer);
    const Tree* value = operation.find("value");
    const bool needsValue = verb == "add" || verb == "replace" || verb == "test";
    if (needsValue && !value && verb != "test")
        return failed(operation, "source-jsonpatch-value", SALLYPORT_TR("This operation has no value."), {});
    if (verb == "add")
        return add(root, path, *value) ? std::nullopt : std::optional(nothingThere(operation, pointer));
    if (verb == "remove")
        return erase(root, path) ? std::nullopt : std::optional(nothingThere(operation, pointer));
    if (verb == "move" || verb == "copy")
        return moveOrCopy(root, operation, verb, path);
    Tree* there = walk(root, path, path.size());
    if (verb == "replace") {
        if (!there)
            return nothingThere(operation, pointer);
        *there = *value;
        return std::nullopt;
    }
    if (verb == "test") {
        const Tree nothing;
        if ((there ? *there : nothing) == (value ? *value : nothing))
            return std::nullopt;
        return failed(operation, "source-jsonpatch-test",
                      SALLYPORT_TR("This patch's test of %1 does not hold, so nothing is patched."),
                      {pointer});
    }
    return failed(operation, "source-jsonpatch-verb", SALLYPORT_TR("%1 is no operation of JSON Patch."),
                  {verb});
}

} // namespace

base::Result<Tree> applyJsonPatch(const Tree& document, const Tree& operations) {
    Tree result = document;
    for (const Tree& operation : operations.items())
        if (auto error = apply(result, operation))
            return *error;
    return result;
}

} // namespace sallyport::source
