#pragma once
// The types that a C++ text defines where other files can see them, by their
// full names: a plain scan of tokens, with nothing looked up. Types in anonymous
// namespaces and in functions are nobody else's; a declaration defines nothing.
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

class TypeScan {
public:
    static std::set<std::string> typesIn(std::string_view text) {
        TypeScan scan;
        scan.tokenize(text);
        while (scan.m_at < scan.m_tokens.size())
            scan.step();
        return std::move(scan.m_found);
    }

private:
    struct Scope {
        bool shared = true; // other files can name what stands in it
        std::string name;   // with "::" behind it, empty for none
    };

    static bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

    // Words and single characters, "::" as one; without comments, texts and what is for the preprocessor.
    void tokenize(std::string_view text) {
        bool lineStarts = true;
        for (std::size_t i = 0; i < text.size();) {
            const char c = text[i];
            if (c == '\n' || std::isspace(static_cast<unsigned char>(c))) {
                lineStarts = lineStarts || c == '\n';
                ++i;
            } else if (c == '#' && lineStarts) {
                while (i < text.size() && (text[i] != '\n' || text[i - 1] == '\\'))
                    ++i;
            } else if (text.substr(i, 2) == "//") {
                i = std::min(text.find('\n', i), text.size());
            } else if (text.substr(i, 2) == "/*") {
                i = std::min(text.find("*/", i), text.size() - 2) + 2;
            } else if (c == '"' || c == '\'') {
                i = behindQuotes(text, i);
            } else if (isWord(c)) {
                lineStarts = false;
                i = cutWord(text, i);
            } else {
                lineStarts = false;
                const std::size_t length = text.substr(i, 2) == "::" ? 2 : 1;
                m_tokens.emplace_back(text.substr(i, length));
                i += length;
            }
        }
    }

    // A number has its digits grouped by quotes; a prefix of a text goes with the text.
    std::size_t cutWord(std::string_view text, std::size_t i) {
        const bool number = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        std::size_t end = i;
        while (end < text.size() && (isWord(text[end]) || (number && text[end] == '\'')))
            ++end;
        const std::string_view word = text.substr(i, end - i);
        if (end < text.size() && text[end] == '"' && word.ends_with('R') && word.size() <= 3) {
            const std::size_t open = std::min(text.find('(', end), text.size());
            const std::string close = ")" + std::string(text.substr(end + 1, open - end - 1)) + "\"";
            const std::size_t closed = text.find(close, open);
            return closed == std::string_view::npos ? text.size() : closed + close.size();
        }
        m_tokens.emplace_back(word);
        return end;
    }

    static std::size_t behindQuotes(std::string_view text, std::size_t i) {
        const char quote = text[i++];
        while (i < text.size() && text[i] != quote && text[i] != '\n')
            i += text[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    std::string_view token(std::size_t at) const {
        return at < m_tokens.size() ? std::string_view(m_tokens[at]) : std::string_view();
    }
    bool isName(std::size_t at) const {
        return !token(at).empty() && isWord(token(at).front()) &&
               !std::isdigit(static_cast<unsigned char>(token(at).front()));
    }

    void step() {
        const std::string_view here = token(m_at);
        if (here == "namespace") {
            readNamespace();
        } else if (here == "class" || here == "struct" || here == "union" || here == "enum") {
            readType();
        } else {
            if (here == "{")
                m_scopes.push_back({false, {}});
            else if (here == "}" && !m_scopes.empty())
                m_scopes.pop_back();
            ++m_at;
        }
    }

    void readNamespace() {
        std::string name;
        for (++m_at; isName(m_at) || token(m_at) == "::"; ++m_at)
            name += token(m_at);
        if (token(m_at) != "{")
            return;
        m_scopes.push_back({isShared() && !name.empty(), name + "::"});
        ++m_at;
    }

    void readType() {
        std::size_t at = m_at + 1;
        if (token(m_at) == "enum" && (token(at) == "class" || token(at) == "struct"))
            ++at;
        for (; token(at) == "["; ++at) // [[nodiscard]]
            while (!token(at).empty() && !(token(at) == "]" && token(at + 1) != "]"))
                ++at;
        std::string name;
        for (bool part = true; part ? isName(at) && token(at) != "final" : token(at) == "::"; part = !part)
            name += token(at++);
        if (token(at) == "<" && !name.empty()) // the arguments of a specialisation
            at = behindArguments(at, name);
        at += token(at) == "final";
        if (token(at) == ":")
            while (!token(at).empty() && token(at) != "{" && token(at) != ";" && token(at) != ")")
                ++at;
        if (token(at) != "{") {
            ++m_at;
            return;
        }
        if (isShared() && !name.empty())
            m_found.insert(prefix() + name);
        m_scopes.push_back({isShared() && !name.empty(), name + "::"});
        m_at = at + 1;
    }

    std::size_t behindArguments(std::size_t at, std::string& name) const {
        int depth = 0;
        do {
            depth += token(at) == "<" ? 1 : token(at) == ">" ? -1 : 0;
            name += token(at++);
        } while (depth > 0 && at < m_tokens.size() && token(at) != ";" && token(at) != "{");
        return at;
    }

    bool isShared() const { return m_scopes.empty() || m_scopes.back().shared; }
    std::string prefix() const {
        std::string all;
        for (const Scope& scope : m_scopes)
            all += scope.name;
        return all;
    }

    std::vector<std::string> m_tokens;
    std::size_t m_at = 0;
    std::vector<Scope> m_scopes;
    std::set<std::string> m_found;
};
