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

Pattern::Pattern(const std::string& text) : m_expression(std::make_shared<const RE2>(text, quiet())) {}

bool Pattern::valid() const {
    return m_expression->ok();
}

bool Pattern::matches(const std::string& text) const {
    return valid() && RE2::FullMatch(text, *m_expression);
}

bool Pattern::matchesPart(const std::string& text) const {
    return valid() && RE2::PartialMatch(text, *m_expression);
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

Selector::Member::Member(const std::string& text) {
    if (!text.empty())
        pattern.emplace(text);
}

Selector::Selector(const Tree& tree, const std::function<void(base::Text)>& wrong)
    : m_group(tree.text({"group"})), m_version(tree.text({"version"})), m_kind(tree.text({"kind"})),
      m_name(tree.text({"name"})), m_ns(tree.text({"namespace"})), m_labels(tree.text({"labelSelector"})),
      m_annotations(tree.text({"annotationSelector"})) {
    const std::pair<const Member*, const char*> members[] = {{&m_group, "group"},
                                                             {&m_version, "version"},
                                                             {&m_kind, "kind"},
                                                             {&m_name, "name"},
                                                             {&m_ns, "namespace"}};
    for (const auto& [member, name] : members) {
        m_namesId |= member->pattern.has_value();
        if (!member->pattern || member->pattern->valid())
            continue;
        m_valid = false;
        wrong({"source-selector-pattern",
               SALLYPORT_TR("%1 is no regular expression, so nothing is selected."),
               {tree.text({name})}});
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

bool Selector::selectsId(const ResId& id, const std::string& ns) const {
    return m_valid && m_group.fits(id.gvk.group) && m_version.fits(id.gvk.version) &&
           m_kind.fits(id.gvk.kind) && m_name.fits(id.name) && m_ns.fits(ns);
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
    return (m_ns.fits(first.effectiveNamespace()) || m_ns.fits(now.effectiveNamespace())) &&
           (m_name.fits(first.name) || m_name.fits(now.name)) && m_group.fits(now.gvk.group) &&
           m_version.fits(now.gvk.version) && m_kind.fits(now.gvk.kind) && selectsLabels(resource);
}

} // namespace sallyport::source
