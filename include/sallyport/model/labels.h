#pragma once
// Labels and Kubernetes label selectors (apimachinery labels.Requirement).
#include <sallyport/base/reader.h>

#include <map>
#include <string>
#include <vector>

namespace sallyport::model {

using Labels = std::map<std::string, std::string>;

struct LabelRequirement {
    enum class Operator { in, notIn, exists, doesNotExist };
    std::string key;
    Operator op = Operator::exists;
    std::vector<std::string> values;
    bool expression = true; // written as one, not as "label: value"

    // NotIn matches when the key is absent.
    bool matches(const Labels& labels) const;
    // How it was written does not count.
    bool operator==(const LabelRequirement& o) const {
        return key == o.key && op == o.op && values == o.values;
    }
};

// metav1.LabelSelector: all requirements must hold; none matches everything.
struct LabelSelector {
    std::vector<LabelRequirement> requirements;

    bool matches(const Labels& labels) const;
    bool empty() const { return requirements.empty(); }
    bool operator==(const LabelSelector&) const = default;

    // Reads {matchLabels, matchExpressions}; what the API server refuses is reported (unknown operator,
    // In without values, Exists with values, bad keys). keyCheck off for dialects with their own keys.
    static LabelSelector read(const base::Reader& reader, bool keyCheck = true);
    std::string text() const; // "a=b,c in (d,e),!f"
};

Labels readLabels(const base::Reader& reader);

} // namespace sallyport::model
