#pragma once
// Which resources a patch or a replacement is for: anchored regular expressions
// on group, version, kind, name and namespace, and label selectors as text.
#include "kustomize/resource.h"

#include <functional>
#include <memory>
#include <optional>

namespace re2 {
class RE2;
}

namespace sallyport::source {

// A regular expression as Go reads it.
class Pattern {
public:
    explicit Pattern(const std::string& text);
    bool valid() const;
    // The whole text matches; a pattern that is not valid matches nothing.
    bool matches(const std::string& text) const;
    // Some part of the text matches.
    bool matchesPart(const std::string& text) const;

private:
    std::shared_ptr<const re2::RE2> m_expression;
};

class Selector {
public:
    // Problems with an expression are told to wrong; such a selector selects nothing.
    Selector(const base::Tree& tree, const std::function<void(base::Text)>& wrong);

    // For patches: name and namespace as they were first, or as they are now.
    bool selects(const Resource& resource) const;
    bool selectsId(const ResId& id, const std::string& ns) const;
    bool selectsLabels(const Resource& resource) const;
    bool namesId() const { return m_namesId; }
    bool namesLabels() const { return !m_labels.empty() || !m_annotations.empty(); }

private:
    // A member that the selector leaves out fits anything.
    struct Member {
        explicit Member(const std::string& text);
        bool fits(const std::string& text) const { return !pattern || pattern->matches(text); }
        std::optional<Pattern> pattern;
    };

    bool m_valid = true;
    bool m_namesId = false;
    Member m_group, m_version, m_kind, m_name, m_ns;
    std::string m_labels, m_annotations;
};

// "a=b,c in (d,e),!f" as Kubernetes reads it, over metadata.labels or metadata.annotations. Nothing when the
// text is no selector.
std::optional<bool> matchesLabelText(std::string_view selector, const base::Tree* labels);

} // namespace sallyport::source
