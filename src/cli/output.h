#pragma once
// What a verb writes: one JSON value or text for people on stdout, messages on
// stderr, and the exit code that goes with an error.
#include <sallyport/base/diagnostic.h>
#include <sallyport/base/tree.h>
#include <sallyport/cli/cli.h>

#include <initializer_list>
#include <vector>

namespace sallyport::cli {

enum class Style { plain, bold, dim, good, bad, doubtful };

class Output {
public:
    Output(const Terminal& terminal, std::string format)
        : m_terminal(terminal), m_format(std::move(format)) {}

    const std::string& format() const { return m_format; }
    bool json() const { return m_format == "json"; }
    // text in that style when stdout is a terminal that shows colours, else as it is.
    std::string styled(const std::string& text, Style style) const;

    void line(const std::string& text = {}) const; // to stdout, with a line end
    void raw(const std::string& text) const;       // to stdout, as it is
    void answer(const base::Tree& tree) const;     // to stdout, as JSON
    // "error: FILE:LINE:COL: message" to stderr.
    void error(const base::Error& error) const;
    void warning(const base::Place& where, const base::Text& message) const;
    void note(const std::string& message) const; // to stderr
    // Every diagnostic as a message of its severity.
    void diagnostics(const std::vector<base::Diagnostic>& diagnostics) const;

    // There is no answer: messages to stderr; with json, {"errors": [...]} to stdout. The exit code of the
    // first.
    int fail(const std::vector<base::Error>& errors) const;
    int fail(const base::Error& error) const { return fail(std::vector<base::Error>{error}); }

    // Long work: shown while stderr is a terminal, empty text wipes it.
    void progress(const std::string& text) const;
    const Terminal& terminal() const { return m_terminal; }

private:
    Terminal m_terminal;
    std::string m_format;
};

Exit exitOf(base::ErrorKind kind);

// Columns of text, aligned; the last one is not padded.
class Table {
public:
    struct Cell {
        Cell(std::string cellText, Style cellStyle = Style::plain)
            : text(std::move(cellText)), style(cellStyle) {}
        Cell(const char* cellText) : text(cellText) {}
        std::string text;
        Style style = Style::plain;
    };
    void row(std::vector<Cell> cells) { m_rows.push_back(std::move(cells)); }
    bool empty() const { return m_rows.empty(); }
    void write(const Output& output, const std::string& indent = {}) const;

private:
    std::vector<std::vector<Cell>> m_rows;
};

// JSON values in one expression.
base::Tree object(std::initializer_list<std::pair<std::string_view, base::Tree>> members);
base::Tree list(std::vector<base::Tree> items);
base::Tree texts(const std::vector<std::string>& items);
base::Tree textOrNull(const std::string& text); // null when empty
base::Tree text(std::string value);
base::Tree number(std::int64_t value);
base::Tree boolean(bool value);

// "1 rule", "3 rules".
std::string counted(std::size_t count, const std::string& noun);

} // namespace sallyport::cli
