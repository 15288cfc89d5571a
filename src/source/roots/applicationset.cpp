#include "roots/applicationset.h"

#include "glob.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

using Parameters = std::map<std::string, std::string>;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t-");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t-") - first + 1));
}

// "{{path.basename}}", and with goTemplate "{{ .path.basename }}" and "{{ index .path.segments 1 }}".
std::optional<std::string> parameter(std::string expression, const Parameters& parameters) {
    if (expression.starts_with("index .path.segments "))
        expression = "path[" + trimmed(std::string_view(expression).substr(21)) + "]";
    if (expression.starts_with('.'))
        expression.erase(0, 1);
    if (expression == "path.path")
        expression = "path";
    const auto at = parameters.find(expression);
    return at == parameters.end() ? std::nullopt : std::optional(at->second);
}

std::string filled(std::string_view text, const Parameters& parameters) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto open = text.find("{{", i);
        const auto close = open == std::string_view::npos ? open : text.find("}}", open);
        out += text.substr(i, close == std::string_view::npos ? close : open - i);
        if (close == std::string_view::npos)
            break;
        const auto value = parameter(trimmed(text.substr(open + 2, close - open - 2)), parameters);
        out += value ? *value : std::string(text.substr(open, close + 2 - open));
        i = close + 2;
    }
    return out;
}

void fill(Tree& tree, const Parameters& parameters, int depth = 0) {
    if (depth > 100)
        return;
    if (const std::string* text = tree.asString(); text && text->find("{{") != std::string::npos)
        tree = Tree::string(filled(*text, parameters), tree.origin());
    for (Tree& item : tree.items())
        fill(item, parameters, depth + 1);
    for (Tree::Member& member : tree.members())
        fill(member.value, parameters, depth + 1);
}

// Nested values become "a.b".
void flatten(const Tree& tree, const std::string& prefix, Parameters& into, int depth = 0) {
    for (const Tree::Member& member : tree.members())
        if (member.value.isMap() && depth < 20)
            flatten(member.value, prefix + member.key + ".", into, depth + 1);
        else
            into[prefix + member.key] = member.value.scalarText();
}

Parameters pathParameters(const std::string& path) {
    Parameters parameters{{"path", path}};
    int segment = 0;
    for (const fs::path& part : fs::path(path)) {
        parameters["path[" + std::to_string(segment++) + "]"] = part.string();
        parameters["path.basename"] = part.string();
    }
    std::string normalized = parameters["path.basename"];
    std::replace_if(
        normalized.begin(), normalized.end(),
        [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'); },
        '-');
    parameters["path.basenameNormalized"] = normalized;
    return parameters;
}

// Repository paths of folders that fit "apps/*/prod"; ** for any depth.
void matchFolders(Files& files, const fs::path& folder, const std::string& at,
                  const std::vector<std::string>& parts, std::size_t next, std::set<std::string>& found,
                  int depth) {
    if (depth > 32)
        return;
    if (next == parts.size()) {
        found.insert(at);
        return;
    }
    if (parts[next] == "**")
        matchFolders(files, folder, at, parts, next + 1, found, depth + 1);
    for (const fs::path& sub : files.foldersIn(folder)) {
        const std::string name = sub.filename().string();
        std::string path = at;
        path.append(at.empty() ? "" : "/").append(name);
        if (parts[next] == "**")
            matchFolders(files, sub, path, parts, next, found, depth + 1);
        else if (matchesGlob(parts[next], name))
            matchFolders(files, sub, path, parts, next + 1, found, depth + 1);
    }
}

std::set<std::string> foldersMatching(Files& files, const std::string& pattern) {
    std::vector<std::string> parts;
    std::string fixed;
    for (const fs::path& part : fs::path(pattern).relative_path().lexically_normal()) {
        const std::string text = part.string();
        if (text.empty())
            continue;
        if (parts.empty() && text.find_first_of("*?[") == std::string::npos)
            fixed += (fixed.empty() ? "" : "/") + text;
        else
            parts.push_back(text);
    }
    std::set<std::string> found;
    const auto folder = files.lookUp(fixed.empty() ? "." : fixed);
    std::error_code ignored;
    if (folder && fs::is_directory(*folder, ignored))
        matchFolders(files, *folder, fixed, parts, 0, found, 0);
    return found;
}

std::vector<Parameters> fromDirectories(const Tree& directories, Files& files) {
    std::set<std::string> found, excluded;
    for (const Tree& entry : directories.items()) {
        const Tree* exclude = entry.find("exclude");
        auto matching = foldersMatching(files, entry.text({"path"}));
        (exclude && exclude->asBoolean().value_or(false) ? excluded : found).merge(matching);
    }
    std::vector<Parameters> all;
    for (const std::string& path : found)
        if (!excluded.contains(path))
            all.push_back(pathParameters(path));
    return all;
}

std::vector<Parameters> fromFiles(const Tree& list, Files& files) {
    std::vector<Parameters> all;
    for (const Tree& entry : list.items()) {
        const fs::path pattern(entry.text({"path"}));
        for (const std::string& folder : foldersMatching(files, pattern.parent_path().string())) {
            const auto there = files.lookUp(folder.empty() ? "." : folder);
            if (!there)
                continue;
            for (const fs::path& file : files.yamlFilesIn(*there)) {
                if (!matchesGlob(pattern.filename().string(), file.filename().string()))
                    continue;
                files.use(file);
                for (const Tree& document : files.documents(file).trees) {
                    Parameters parameters = pathParameters(folder);
                    parameters["path.filename"] = file.filename().string();
                    flatten(document, "", parameters);
                    all.push_back(std::move(parameters));
                }
            }
        }
    }
    return all;
}

std::vector<Parameters> generated(const Tree& generator, Files& files, Notes& notes) {
    if (const Tree* elements = generator.find({"list", "elements"})) {
        std::vector<Parameters> all;
        for (const Tree& element : elements->items())
            flatten(element, "", all.emplace_back());
        return all;
    }
    if (const Tree* directories = generator.find({"git", "directories"}))
        return fromDirectories(*directories, files);
    if (const Tree* list = generator.find({"git", "files"}))
        return fromFiles(*list, files);
    notes.add(generator.origin().place(),
              {"source-applicationset-generator",
               SALLYPORT_TR("The %1 generator is not run; the Applications that it makes are not known."),
               {generator.members().empty() ? "" : generator.members().front().key}});
    return {};
}

} // namespace

std::vector<Tree> applicationsOf(const Tree& applicationSet, Files& files, Notes& notes) {
    std::vector<Tree> applications;
    const Tree* generators = applicationSet.find({"spec", "generators"});
    const Tree* pattern = applicationSet.find({"spec", "template"});
    if (!generators || !pattern)
        return applications;
    for (const Tree& generator : generators->items())
        for (const Parameters& parameters : generated(generator, files, notes)) {
            Tree application = *pattern;
            application.set("apiVersion", Tree::string("argoproj.io/v1alpha1", pattern->origin()));
            application.set("kind", Tree::string("Application", pattern->origin()));
            fill(application, parameters);
            applications.push_back(std::move(application));
        }
    return applications;
}

} // namespace sallyport::source
