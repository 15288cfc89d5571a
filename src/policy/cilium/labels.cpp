#include "config.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace sallyport::policy::cilium {

namespace {

// pkg/labelsfilter/filter.go defaultLabelPrefixCfg: '!' drops, the others keep what a drop would take.
constexpr std::array<std::string_view, 17> defaults = {
    R"(reserved:.*)",
    R"(io\.kubernetes\.pod\.namespace)",
    R"(io\.cilium\.k8s\.namespace\.labels)",
    R"(app\.kubernetes\.io)",
    R"(io\.cilium\.k8s\.policy\.cluster)",
    R"(!io\.kubernetes)",
    R"(!kubernetes\.io)",
    R"(!statefulset\.kubernetes\.io/pod-name)",
    R"(!apps\.kubernetes\.io/pod-index)",
    R"(!batch\.kubernetes\.io/job-completion-index)",
    R"(!.*beta\.kubernetes\.io)",
    R"(!k8s\.io)",
    R"(!pod-template-generation)",
    R"(!pod-template-hash)",
    R"(!controller-revision-hash)",
    R"(!annotation.*)",
    R"(!etcd_node)",
};

std::shared_ptr<const RE2> compiled(const std::string& expression) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(1 << 20);
    return std::make_shared<const RE2>(expression, options);
}

// The length of the match at the start of key, 0 when there is none.
std::size_t matchLength(const RE2& expression, const std::string& key) {
    re2::StringPiece found;
    if (!expression.Match(key, 0, key.size(), RE2::UNANCHORED, &found, 1))
        return 0;
    return found.data() == key.data() ? found.size() : 0;
}

} // namespace

LabelFilter::LabelFilter(const std::string& patterns) {
    for (const std::string_view pattern : defaults)
        add(std::string(pattern), true);
    std::istringstream words(patterns);
    for (std::string word; words >> word;)
        add(word, false);
}

void LabelFilter::add(std::string pattern, bool builtIn) {
    const std::string written = pattern;
    const auto colon = pattern.find(':');
    const std::string source = colon == std::string::npos ? std::string() : pattern.substr(0, colon);
    if (colon != std::string::npos)
        pattern.erase(0, colon + 1);
    const bool ignore = pattern.starts_with('!');
    if (ignore)
        pattern.erase(0, 1);
    const bool ofPods = source.empty() || source == "k8s" || source == "any";
    if (!builtIn && !ignore)
        m_listed = true;
    auto expression = compiled(pattern);
    if (pattern.empty() || !expression->ok())
        m_refused.push_back(written);
    else if (ofPods)
        m_patterns.push_back({ignore, std::move(expression)});
}

bool LabelFilter::keeps(const std::string& key) const {
    std::size_t kept = 0, dropped = 0;
    for (const Pattern& pattern : m_patterns) {
        const std::size_t length = matchLength(*pattern.expression, key);
        if (length == 0)
            continue;
        if (!pattern.ignore)
            kept = std::max(kept, length); // the longest that keeps
        else if (dropped == 0 || length < dropped)
            dropped = length; // the shortest that drops
    }
    return (!m_listed && dropped == 0) || kept > dropped;
}

Selector LabelFilter::applied(Selector selector) const {
    if (selector.kind == Selector::Kind::test) {
        if (selector.scope != Scope::pod || keeps(selector.key))
            return selector;
        const bool absentHolds =
            selector.test == Selector::Test::notIn || selector.test == Selector::Test::doesNotExist;
        return absentHolds ? Selector::everything() : Selector::nothing();
    }
    if (selector.kind == Selector::Kind::conjunction) {
        Selector result;
        for (Selector& operand : selector.operands)
            result = Selector::both(std::move(result), applied(std::move(operand)));
        return result;
    }
    for (Selector& operand : selector.operands)
        operand = applied(std::move(operand));
    return selector;
}

} // namespace sallyport::policy::cilium
