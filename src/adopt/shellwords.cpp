#include "shellwords.h"

#include <algorithm>
#include <cctype>

namespace sallyport::adopt {
namespace {

bool isNameCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// Reads words until the end of one command. Every step moves forward.
class Scanner {
public:
    Scanner(std::string_view script, const std::function<bool(std::string_view)>& known)
        : m_script(script), m_known(known) {}

    bool atEnd() const { return m_at >= m_script.size(); }

    std::vector<std::string> command() {
        std::vector<std::string> words;
        std::string word;
        bool open = false;
        const auto close = [&] {
            if (open)
                words.push_back(word);
            word.clear();
            open = false;
        };
        while (!atEnd()) {
            const char c = m_script[m_at];
            if (c == '\n' || c == ';' || c == '|' || c == '&' || c == '(' || c == ')' || c == '{' ||
                c == '}') {
                ++m_at;
                break;
            }
            if (c == '#' && !open) {
                m_at = std::min(m_script.find('\n', m_at), m_script.size());
                break;
            }
            if (c == ' ' || c == '\t' || c == '\r') {
                close();
                ++m_at;
            } else if (c == '\\') {
                escape(word, open);
            } else if (c == '\'' || c == '"') {
                quoted(word, c);
                open = true;
            } else {
                word += character();
                open = true;
            }
        }
        close();
        return words;
    }

private:
    void escape(std::string& word, bool& open) {
        if (m_at + 1 < m_script.size() && m_script[m_at + 1] != '\n') {
            word += m_script[m_at + 1];
            open = true;
        }
        m_at += 2;
    }

    void quoted(std::string& word, char quote) {
        ++m_at;
        while (!atEnd() && m_script[m_at] != quote) {
            if (quote == '"' && m_script[m_at] == '\\' && m_at + 1 < m_script.size()) {
                word += m_script[m_at + 1];
                m_at += 2;
            } else if (quote == '"') {
                word += character();
            } else {
                word += m_script[m_at++];
            }
        }
        ++m_at;
    }

    // One character, or a variable as $(NAME).
    std::string character() {
        if (m_script[m_at] == '$') {
            const bool braced = m_at + 1 < m_script.size() && m_script[m_at + 1] == '{';
            const std::size_t begin = m_at + (braced ? 2 : 1);
            std::size_t end = begin;
            while (end < m_script.size() && isNameCharacter(m_script[end]))
                ++end;
            const std::string_view name = m_script.substr(begin, end - begin);
            const bool closed = !braced || (end < m_script.size() && m_script[end] == '}');
            if (closed && braced) {
                const std::string whole(m_script.substr(m_at, end + 1 - m_at));
                m_at = end + 1;
                return m_known(name) ? "$(" + std::string(name) + ")" : whole;
            }
            if (closed && !name.empty() && m_known(name)) {
                m_at = end;
                return "$(" + std::string(name) + ")";
            }
        }
        return std::string(1, m_script[m_at++]);
    }

    std::string_view m_script;
    const std::function<bool(std::string_view)>& m_known;
    std::size_t m_at = 0;
};

bool runs(const std::string& word, std::string_view program) {
    const auto slash = word.rfind('/');
    return (slash == std::string::npos ? word : word.substr(slash + 1)) == program;
}

} // namespace

std::vector<std::string> shellCommand(std::string_view script, std::string_view program,
                                      const std::function<bool(std::string_view)>& known) {
    Scanner scanner(script, known);
    while (!scanner.atEnd()) {
        std::vector<std::string> words = scanner.command();
        const auto found = std::find_if(words.begin(), words.end(),
                                        [&](const std::string& word) { return runs(word, program); });
        const bool first = std::all_of(words.begin(), found, [](const std::string& word) {
            return word == "exec" || word == "then" || word == "do" || word.find('=') != std::string::npos;
        });
        if (found != words.end() && first)
            return {found, words.end()};
    }
    return {};
}

} // namespace sallyport::adopt
