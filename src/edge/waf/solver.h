#pragma once
// Finds a request of which some expressions hold and others do not, or proves
// that there is none. A request that is found was asked of the real evaluator;
// "none" comes from sets of values alone and holds for every request.
#include "atoms.h"

#include <map>

namespace sallyport::edge {

struct Wanted {
    const Formula* formula;
    const Expression* expression;
    bool holds;
};

struct Solution {
    enum class Kind { request, none, notFound };
    Kind kind = Kind::notFound;
    Request request;
    // notFound: every way was tried, and none gave a request (else the search was given up).
    bool searched = false;
};

class Solver {
public:
    static constexpr int urlGroup = -2; // of values that are parts of one URL

    explicit Solver(Atoms& atoms) : m_atoms(atoms) {}
    Solution solve(const std::vector<Wanted>& wanted);

private:
    enum class Truth : signed char { no, yes, open };
    struct Value {
        bool there = true;
        bool readable = true;
        std::string text;
        std::int64_t number = 0;
        model::Ip ip;
        bool yes = false;
    };
    using Values = std::map<int, Value>; // by group

    Truth evaluate(const Formula& formula) const;
    // The atom to decide next, and the value that helps.
    bool choose(const Formula& formula, bool holds, int& atom, bool& value) const;
    bool search(int depth);
    bool decide(int atom, bool value, int depth);
    bool consistent(int atom);
    int groupOf(int subject) const;
    bool agrees(const Value& value, int subject, int atom, bool holds);
    enum class Fit { found, none, unknown };
    Fit fit(int group, Value& value);
    Fit fit(int group, const std::vector<int>& atoms, Value& value);
    Fit fitText(int group, const std::vector<int>& atoms, Value& value);
    Fit fitNumber(const std::vector<int>& atoms, int subject, Value& value) const;
    Fit fitIp(const std::vector<int>& atoms, Value& value) const;
    bool leaf();
    std::optional<Request> build() const;

    Atoms& m_atoms;
    const std::vector<Wanted>* m_wanted = nullptr;
    std::vector<Truth> m_truth; // of atoms
    std::vector<int> m_decided; // atoms, in order
    Values m_values;
    bool m_wholeUrl = false; // parts of the URL are looked at together
    int m_steps = 0, m_leaves = 0;
    bool m_incomplete = false, m_givenUp = false;
    Request m_request;
};

} // namespace sallyport::edge
