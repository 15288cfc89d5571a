#pragma once
// Calico's selectors, evaluated while they are read (libcalico-go/lib/selector
// tokenizer.go and parser.go): no tree, no cleverness.
#include "cluster.h"

#include <stdexcept>

namespace slow::calico {

class SelectorText {
public:
    // prefix goes before every label's name; all() and global() then speak of the namespace.
    SelectorText(std::string text, const Labels& labels, std::string prefix = {})
        : m_text(std::move(text)), m_labels(labels), m_prefix(std::move(prefix)) {}

    bool holds() {
        blanks();
        if (m_at == m_text.size())
            return true;
        const bool result = either();
        blanks();
        if (m_at != m_text.size())
            throw std::runtime_error("selector: " + m_text);
        return result;
    }

private:
    void blanks() {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(const std::string& word) {
        blanks();
        if (m_text.compare(m_at, word.size(), word) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    bool either() {
        bool result = both();
        while (take("||")) {
            const bool next = both();
            result = result || next;
        }
        return result;
    }
    bool both() {
        bool result = operation();
        while (take("&&")) {
            const bool next = operation();
            result = result && next;
        }
        return result;
    }
    bool operation() {
        if (take("!"))
            return !operation();
        if (take("(")) {
            const bool result = either();
            if (!take(")"))
                throw std::runtime_error("selector: " + m_text);
            return result;
        }
        if (take("has(")) {
            const bool result = value(word()) != nullptr;
            take(")");
            return result;
        }
        if (take("all()"))
            return m_prefix.empty() || m_labels.contains("projectcalico.org/namespace");
        if (take("global()"))
            return m_prefix.empty() || !m_labels.contains("projectcalico.org/namespace");
        return comparison();
    }
    std::string word() {
        blanks();
        std::string out;
        while (m_at < m_text.size() &&
               (std::isalnum(static_cast<unsigned char>(m_text[m_at])) ||
                std::string_view("_./-").find(m_text[m_at]) != std::string_view::npos))
            out += m_text[m_at++];
        if (out.empty())
            throw std::runtime_error("selector: " + m_text);
        return out;
    }
    std::string quoted() {
        blanks();
        const char quote = m_text.at(m_at++);
        const auto end = m_text.find(quote, m_at);
        const std::string out = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return out;
    }
    std::set<std::string> set() {
        std::set<std::string> out;
        if (!take("{"))
            throw std::runtime_error("selector: " + m_text);
        while (!take("}")) {
            out.insert(quoted());
            take(",");
        }
        return out;
    }
    const std::string* value(const std::string& label) const {
        const auto found = m_labels.find(m_prefix + label);
        return found == m_labels.end() ? nullptr : &found->second;
    }
    bool comparison() {
        const std::string* have = value(word());
        if (take("=="))
            return equals(have, quoted());
        if (take("!="))
            return !equals(have, quoted());
        if (take("contains")) {
            const std::string part = quoted();
            return have && have->find(part) != std::string::npos;
        }
        if (take("starts") && take("with")) {
            const std::string part = quoted();
            return have && have->starts_with(part);
        }
        if (take("ends") && take("with")) {
            const std::string part = quoted();
            return have && have->ends_with(part);
        }
        const bool negative = take("not");
        if (!take("in"))
            throw std::runtime_error("selector: " + m_text);
        const bool listed = have != nullptr;
        const std::set<std::string> values = set();
        return (listed && values.contains(*have)) != negative;
    }
    static bool equals(const std::string* have, const std::string& wanted) { return have && *have == wanted; }

    std::string m_text;
    const Labels& m_labels;
    std::string m_prefix;
    std::size_t m_at = 0;
};

inline bool selects(const std::string& text, const Labels& labels, const std::string& prefix = {}) {
    return SelectorText(text, labels, prefix).holds();
}

} // namespace slow::calico
