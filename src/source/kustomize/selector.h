#pragma once
// Which resources a patch or a replacement is for: anchored regular expressions
// on group, version, kind, name and namespace, and label selectors as text.
#include "kustomize/resource.h"

#include <functional>
#include <optional>

namespace sallyport::source {

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
    bool matches(const std::string& pattern, const std::string& text) const;

    bool m_valid = true;
    bool m_namesId = false;
    std::string m_group, m_version, m_kind, m_name, m_ns;
    std::string m_labels, m_annotations;
};

// "a=b,c in (d,e),!f" as Kubernetes reads it, over metadata.labels or metadata.annotations. Nothing when the
// text is no selector.
std::optional<bool> matchesLabelText(std::string_view selector, const base::Tree* labels);

// A regular expression as Go reads it; anchored at both ends when whole.
bool matchesPattern(const std::string& pattern, const std::string& text, bool whole);
bool isPattern(const std::string& pattern);

} // namespace sallyport::source
