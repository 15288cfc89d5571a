#pragma once
// The classes into which an application's policies put visitors: for each thing
// that conditions ask about (address, country, e-mail, token, ...) the values
// that they can tell apart, and for what only Cloudflare knows both answers.
#include "selector.h"

namespace sallyport::edge {

// Of the visitor that no policy means: a group and a login method, where the mail address is at, and whence.
constexpr const char* nobodysId = "00000000-0000-4000-8000-000000000000";
constexpr const char* nobodysDomain = "nobody.invalid";
constexpr const char* nobodysAddress = "0.0.0.0";

// A condition that is not taken apart; groups are.
using Atom = std::size_t;

struct AccessCondition {
    std::optional<Atom> atom; // nothing: the rules of a group or policy
    std::vector<AccessCondition> include, require, exclude;

    bool holds(const std::vector<char>& truth) const;
    void atoms(std::vector<char>& used) const;
};

// One value of a dimension: what it makes true of the dimension's atoms, and how it shows in a request.
struct ClassValue {
    std::vector<char> truth;            // by position in Dimension::atoms
    std::function<void(Request&)> show; // null: only Cloudflare knows
};
struct Dimension {
    std::vector<Atom> atoms;
    std::vector<ClassValue> values;
};

// The application alone, to be run with its policies in any order.
AccessMatcher matcherOf(const Access& access, const AccessApplication& application);

class VisitorClasses {
public:
    VisitorClasses(const Access& access, const AccessApplication& application);

    std::size_t atomCount() const { return m_dimensionOf.size(); }
    const std::vector<AccessCondition>& policies() const { return m_policies; }
    // Visits every class that the policies in question can tell apart, until look() says false. False when
    // there are more than `limit`: nothing was visited then.
    bool each(const std::vector<std::size_t>& policies, std::size_t limit,
              const std::function<bool(const std::vector<char>& truth)>& look) const;
    // The visitor that was looked at last, as a request; nothing where it needs what only Cloudflare knows.
    Request shown() const;

private:
    struct Builder;
    std::vector<AccessCondition> m_policies; // of the application
    std::vector<Dimension> m_dimensions;
    std::vector<std::size_t> m_dimensionOf; // by atom
    Request m_base;
    mutable std::vector<std::size_t> m_at; // the value of each dimension
};

} // namespace sallyport::edge
