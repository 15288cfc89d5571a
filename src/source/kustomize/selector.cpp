#include "kustomize/selector.h"

#include <re2/re2.h>

#include <algorithm>

namespace sallyport::source {

using base::Tree;

namespace {

RE2::Options quiet() {
    RE2::Options options;
    options.set_log_errors(false);
    return options;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

// Splits at commas that stand outside parentheses.
std::vector<std::string_view> requirementsIn(std::string_view text) {
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '(')
            ++depth;
        else if (i < text.size() && text[i] == ')')
            --depth;
        else if (i == text.size() || (text[i] == ',' && depth == 0)) {
            parts.push_back(trimmed(text.substr(start, i - start)));
            start = i + 1;
        }
    }
    return parts;
}

std::optional<bool> holds(std::string_view requirement, const Tree* labels) {
    const auto value = [&](std::string_view key) -> const Tree* {
        return labels ? labels->find(key) : nullptr;
    };
    if (requirement.starts_with('!'))
        return value(trimmed(requirement.substr(1))) == nullptr;
    if (requirement.ends_with(')')) {
        const auto open = requirement.find('(');
        if (open == std::string_view::npos)
            return std::nullopt;
        std::string_view head = trimmed(requirement.substr(0, open));
        const bool negated = head.ends_with("notin");
        if (!negated && !head.ends_with("in"))
            return std::nullopt;
        head.remove_suffix(negated ? 5 : 2);
        const Tree* have = value(trimmed(head));
        bool among = false;
        for (std::string_view item :
             requirementsIn(requirement.substr(open + 1, requirement.size() - open - 2)))
            among |= have && have->scalarText() == item;
        return negated ? !among : among;
    }
    const auto equals = requirement.find('=');
    if (equals == std::string_view::npos)
        return value(requirement) != nullptr;
    const bool negated = equals > 0 && requirement[equals - 1] == '!';
    const std::string_view key = trimmed(requirement.substr(0, equals - (negated ? 1 : 0)));
    std::string_view wanted = requirement.substr(equals + 1);
    if (wanted.starts_with('='))
        wanted.remove_prefix(1);
    const Tree* have = value(key);
    const bool same = have && have->scalarText() == trimmed(wanted);
    return negated ? !same : same;
}

} // namespace

bool matchesPattern(const std::string& pattern, const std::string& text, bool whole) {
    const RE2 re(pattern, quiet());
    return re.ok() && (whole ? RE2::FullMatch(text, re) : RE2::PartialMatch(text, re));
}

bool isPattern(const std::string& pattern) {
    return RE2(pattern, quiet()).ok();
}

std::optional<bool> matchesLabelText(std::string_view selector, const Tree* labels) {
    if (trimmed(selector).empty())
        return true;
    bool all = true;
    for (std::string_view requirement : requirementsIn(selector)) {
        const auto one = holds(requirement, labels);
        if (!one)
            return std::nullopt;
        all &= *one;
    }
    return all;
}

Selector::Selector(const Tree& tree, const std::function<void(base::Text)>& wrong)
    : m_group(tree.text({"group"})), m_version(tree.text({"version"})), m_kind(tree.text({"kind"})),
      m_name(tree.text({"name"})), m_ns(tree.text({"namespace"})), m_labels(tree.text({"labelSelector"})),
      m_annotations(tree.text({"annotationSelector"})) {
    for (const std::string* pattern : {&m_group, &m_version, &m_kind, &m_name, &m_ns}) {
        m_namesId |= !pattern->empty();
        if (isPattern(*pattern))
            continue;
        m_valid = false;
        wrong({"source-selector-pattern",
               SALLYPORT_TR("%1 is no regular expression, so nothing is selected."),
               {*pattern}});
    }
    for (const std::string* text : {&m_labels, &m_annotations}) {
        if (matchesLabelText(*text, nullptr))
            continue;
        m_valid = false;
        wrong({"source-selector-labels",
               SALLYPORT_TR("%1 is no label selector, so nothing is selected."),
               {*text}});
    }
}

bool Selector::matches(const std::string& pattern, const std::string& text) const {
    return pattern.empty() || matchesPattern(pattern, text, true);
}

bool Selector::selectsId(const ResId& id, const std::string& ns) const {
    return m_valid && matches(m_group, id.gvk.group) && matches(m_version, id.gvk.version) &&
           matches(m_kind, id.gvk.kind) && matches(m_name, id.name) && matches(m_ns, ns);
}

bool Selector::selectsLabels(const Resource& resource) const {
    return m_valid &&
           matchesLabelText(m_labels, resource.tree.find({"metadata", "labels"})).value_or(false) &&
           matchesLabelText(m_annotations, resource.tree.find({"metadata", "annotations"})).value_or(false);
}

bool Selector::selects(const Resource& resource) const {
    if (!m_valid)
        return false;
    const ResId now = resource.id();
    const ResId first = resource.originalId();
    return (matches(m_ns, first.effectiveNamespace()) || matches(m_ns, now.effectiveNamespace())) &&
           (matches(m_name, first.name) || matches(m_name, now.name)) && matches(m_group, now.gvk.group) &&
           matches(m_version, now.gvk.version) && matches(m_kind, now.gvk.kind) && selectsLabels(resource);
}

} // namespace sallyport::source
