#include <sallyport/model/labels.h>
#include <sallyport/model/types.h>

#include <algorithm>

namespace sallyport::model {

namespace {

using base::Reader;
using base::Text;
using Operator = LabelRequirement::Operator;

void checkKey(const Reader& at, const std::string& key) {
    if (isLabelKey(key))
        return;
    at.report("bad-label-key",
              Text{"bad-label-key",
                   SALLYPORT_TR(
                       "\"%1\" is no label key: use letters, digits, '-', '_' and '.', at most 63, with an "
                       "optional DNS prefix and '/'"),
                   {key}});
}

void checkValue(const Reader& at, const std::string& value) {
    if (isLabelValue(value))
        return;
    at.report(
        "bad-label-value",
        Text{"bad-label-value",
             SALLYPORT_TR("\"%1\" is no label value: use letters, digits, '-', '_' and '.', at most 63"),
             {value}});
}

LabelRequirement readRequirement(const Reader& reader, bool keyCheck) {
    reader.onlyMembers({"key", "operator", "values"});
    LabelRequirement requirement;
    const Reader key = reader.member("key");
    if (key.require())
        requirement.key = key.text();
    if (keyCheck && !requirement.key.empty())
        checkKey(key, requirement.key);
    const Reader values = reader.member("values");
    requirement.values = values.texts();
    if (keyCheck) {
        for (const std::string& value : requirement.values)
            checkValue(values, value);
    }
    const Reader op = reader.member("operator");
    if (!op.require()) {
        // Without a known operator the selector must not widen: "in" of nothing matches nothing.
        return {requirement.key, Operator::in, {}};
    }
    const std::string word = op.word({"In", "NotIn", "Exists", "DoesNotExist"});
    if (word.empty())
        return {requirement.key, Operator::in, {}};
    const bool takesValues = word == "In" || word == "NotIn";
    if (takesValues == requirement.values.empty()) {
        values.report("bad-selector-values",
                      takesValues
                          ? Text{"bad-selector-values", SALLYPORT_TR("%1 needs at least one value"), {word}}
                          : Text{"bad-selector-values", SALLYPORT_TR("%1 takes no values"), {word}});
        if (takesValues)
            return {requirement.key, Operator::in, {}};
        requirement.values.clear();
    }
    requirement.op = word == "In"       ? Operator::in
                     : word == "NotIn"  ? Operator::notIn
                     : word == "Exists" ? Operator::exists
                                        : Operator::doesNotExist;
    return requirement;
}

std::string join(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ",") + part;
    return out;
}

std::string text(const LabelRequirement& requirement) {
    switch (requirement.op) {
    case Operator::exists:
        return requirement.key;
    case Operator::doesNotExist:
        return '!' + requirement.key;
    case Operator::notIn:
        return requirement.key + " notin (" + join(requirement.values) + ')';
    case Operator::in:
        break;
    }
    if (requirement.values.size() == 1)
        return requirement.key + '=' + requirement.values.front();
    return requirement.key + " in (" + join(requirement.values) + ')';
}

} // namespace

bool LabelRequirement::matches(const Labels& labels) const {
    const auto label = labels.find(key);
    const bool there = label != labels.end();
    const bool listed = there && std::ranges::find(values, label->second) != values.end();
    switch (op) {
    case Operator::in:
        return listed;
    case Operator::notIn:
        return !listed;
    case Operator::exists:
        return there;
    case Operator::doesNotExist:
        break;
    }
    return !there;
}

bool LabelSelector::matches(const Labels& labels) const {
    return std::ranges::all_of(requirements, [&](const LabelRequirement& r) { return r.matches(labels); });
}

LabelSelector LabelSelector::read(const Reader& reader, bool keyCheck) {
    LabelSelector selector;
    if (!reader.present())
        return selector;
    reader.onlyMembers({"matchLabels", "matchExpressions"});
    for (const auto& [key, item] : reader.member("matchLabels").members()) {
        const std::string value = item.text();
        if (keyCheck) {
            checkKey(item, key);
            checkValue(item, value);
        }
        selector.requirements.push_back({key, Operator::in, {value}, false});
    }
    for (const Reader& item : reader.member("matchExpressions").items())
        selector.requirements.push_back(readRequirement(item, keyCheck));
    return selector;
}

std::string LabelSelector::text() const {
    std::vector<std::string> parts;
    for (const LabelRequirement& requirement : requirements)
        parts.push_back(model::text(requirement));
    return join(parts);
}

Labels readLabels(const Reader& reader) {
    Labels labels;
    // A null value is an empty one, as Go decodes it.
    for (const auto& [key, item] : reader.members()) {
        const std::string value = item.text();
        checkKey(item, key);
        checkValue(item, value);
        labels.emplace(key, value);
    }
    return labels;
}

} // namespace sallyport::model
