#include "gourl.h"
#include "hostname.h"
#include "pattern.h"

#include <sallyport/edge/ingress.h>

#include <limits>
#include <unordered_map>

namespace sallyport::edge {
namespace {

constexpr int none = std::numeric_limits<int>::max();

// Text keys that are looked up by view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Candidate {
    int rule;
    const Pattern* path; // null: every path
};
// Rules of one host pattern, in order. What follows a rule without a path can never be first.
using Candidates = std::vector<Candidate>;
using ByHost = std::unordered_map<std::string, Candidates, TextHash, std::equal_to<>>;

void add(Candidates& list, Candidate candidate) {
    if (list.empty() || list.back().path)
        list.push_back(candidate);
}

// Lowers best to the first rule of the list that matches, if it comes before best.
void improve(const Candidates& list, std::string_view path, int& best) {
    for (const Candidate& one : list) {
        if (one.rule >= best)
            return;
        if (!one.path || one.path->matches(path)) {
            best = one.rule;
            return;
        }
    }
}

} // namespace

// Host patterns fall into three classes; a request's candidates are one exact list, one list for each of its
// suffixes, and the list of rules for any host.
struct IngressMatcher::Index {
    ByHost exact;
    ByHost suffix; // ".example.com" of "*.example.com"
    Candidates any;
    std::unordered_map<std::string, Pattern> patterns;

    // The compiled path; null when Go refuses it.
    const Pattern* pattern(const std::string& path) {
        if (const auto found = patterns.find(path); found != patterns.end())
            return &found->second;
        auto compiled = Pattern::compile(path);
        auto* good = std::get_if<Pattern>(&compiled);
        return good ? &patterns.emplace(path, std::move(*good)).first->second : nullptr;
    }

    void addHost(const std::string& host, Candidate candidate) {
        if (host.empty() || host == "*")
            add(any, candidate);
        else if (host.starts_with("*."))
            add(suffix[host.substr(1)], candidate);
        else
            add(exact[host], candidate);
    }

    int find(std::string_view host, std::string_view path) const {
        int best = none;
        if (const auto found = exact.find(host); found != exact.end())
            improve(found->second, path, best);
        if (!suffix.empty())
            for (std::size_t dot = host.find('.'); dot != std::string_view::npos;
                 dot = host.find('.', dot + 1))
                if (const auto found = suffix.find(host.substr(dot)); found != suffix.end())
                    improve(found->second, path, best);
        improve(any, path, best);
        return best == none ? -1 : best;
    }
};

IngressMatcher::IngressMatcher(const std::vector<IngressRule>& rules) : m_index(std::make_unique<Index>()) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const IngressRule& rule = rules[i];
        Candidate candidate{static_cast<int>(i), nullptr};
        if (!rule.path.empty()) {
            candidate.path = m_index->pattern(rule.path);
            if (!candidate.path)
                continue;
        }
        m_index->addHost(rule.hostname, candidate);
        if (const auto punycode = punycodeOf(rule.hostname))
            m_index->addHost(*punycode, candidate);
    }
}

IngressMatcher::~IngressMatcher() = default;
IngressMatcher::IngressMatcher(IngressMatcher&&) noexcept = default;
IngressMatcher& IngressMatcher::operator=(IngressMatcher&&) noexcept = default;

int IngressMatcher::match(std::string_view host, std::string_view path) const {
    return m_index->find(withoutPort(host), path);
}

base::Result<int> IngressMatcher::matchUrl(std::string_view text) const {
    const auto parsed = parseGoUrl(text);
    const auto* url = std::get_if<GoUrl>(&parsed);
    if (!url)
        return base::Error{base::ErrorKind::invalid,
                           {"url-invalid", SALLYPORT_TR("%1 is not a valid URL"), {std::string(text)}},
                           {}};
    if (url->hostname().empty() && url->scheme.empty())
        return base::Error{base::ErrorKind::invalid,
                           {"url-without-host",
                            SALLYPORT_TR("%1 doesn't have a hostname, consider adding a scheme"),
                            {std::string(text)}},
                           {}};
    return match(url->hostname(), url->path);
}

} // namespace sallyport::edge
