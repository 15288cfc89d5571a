#include <sallyport/base/yaml.h>

#include "scalars.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_map>

namespace sallyport::base {

namespace {

// Thrown inside this file only, out of yaml-cpp's callbacks.
struct Refused {
    Text message;
    int line = 0;
    int column = 0;
};

[[noreturn]] void refuse(const char* id, const char* pattern, const Origin& at,
                         std::vector<std::string> args = {}) {
    throw Refused{{id, pattern, std::move(args)}, at.line, at.column};
}

// Bytes of the UTF-8 character at a position, 0 when there is none (RFC 3629).
std::size_t characterLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    const unsigned c = byte(at);
    if (c < 0x80)
        return 1;
    const std::size_t length = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
    if (c < 0xc2 || c > 0xf4)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    const unsigned second = byte(at + 1);
    const bool wrong = (c == 0xe0 && second < 0xa0) || (c == 0xed && second > 0x9f) ||
                       (c == 0xf0 && second < 0x90) || (c == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
}

// Builds one document from the parser's events.
class Builder : public YAML::EventHandler {
public:
    Builder(std::shared_ptr<const std::string> file, int firstLine, const ReadLimits& limits,
            std::size_t& nodes)
        : m_file(std::move(file)), m_firstLine(firstLine), m_limits(limits), m_nodes(nodes) {}

    std::optional<Tree> result;
    bool endsQuoted = false; // the last scalar so far was quoted

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { place(Tree(at(mark)), anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        endsQuoted = tag == "!";
        place(scalar(tag, value, at(mark)), anchor, tag == "?" && value == "<<");
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            refuse("yaml-alias-cycle", SALLYPORT_TR("This alias stands inside the value it names."),
                   at(mark));
        count(found->second.nodes, at(mark));
        place(found->second.tree, YAML::NullAnchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Tree::list(at(mark)), anchor);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Tree::map(at(mark)), anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override {
        resolveMerges(m_open.back());
        close();
    }

private:
    struct Open {
        Tree tree;
        YAML::anchor_t anchor = YAML::NullAnchor;
        std::size_t nodesBefore = 0;
        bool expectsValue = false;
        bool mergeKey = false;
        std::string key;
        Origin keyOrigin;
        std::unordered_map<std::string, int> lines; // of the keys so far
        std::vector<Tree> merges;
    };
    struct Anchored {
        Tree tree;
        std::size_t nodes = 1;
    };

    Origin at(const YAML::Mark& mark) const { return {m_file, m_firstLine + mark.line, mark.column + 1}; }

    void count(std::size_t more, const Origin& origin) {
        m_nodes += more;
        if (m_nodes > m_limits.nodes)
            refuse("yaml-too-many",
                   SALLYPORT_TR("The file has more than %1 values once its aliases are followed."), origin,
                   {std::to_string(m_limits.nodes)});
    }

    // yaml-cpp decodes the escapes \N and \_ to single bytes instead of UTF-8.
    static std::string repaired(const std::string& value) {
        std::string out;
        for (std::size_t i = 0; i < value.size();) {
            const std::size_t length = characterLength(value, i);
            if (length == 0) {
                out += '\xc2';
                out += value[i++];
            } else {
                out.append(value, i, length);
                i += length;
            }
        }
        return out;
    }

    static Tree scalar(const std::string& tag, const std::string& value, Origin origin) {
        constexpr std::string_view core = "tag:yaml.org,2002:";
        if (tag == "?" || tag.empty())
            return resolvePlain(value, std::move(origin));
        if (tag.starts_with(core)) {
            const std::string_view kind = std::string_view(tag).substr(core.size());
            if (kind == "int" || kind == "float" || kind == "bool" || kind == "null")
                return resolvePlain(value, std::move(origin));
        }
        return Tree::string(repaired(value), std::move(origin));
    }

    void open(Tree tree, YAML::anchor_t anchor) {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            refuse("yaml-too-deep", SALLYPORT_TR("The value is nested more than %1 deep."), tree.origin(),
                   {std::to_string(m_limits.depth)});
        if (!m_open.empty() && m_open.back().tree.isMap() && !m_open.back().expectsValue)
            refuse("yaml-key", SALLYPORT_TR("A key must be a plain value."), tree.origin());
        count(1, tree.origin());
        Open next;
        next.nodesBefore = m_nodes - 1;
        next.tree = std::move(tree);
        next.anchor = anchor;
        m_open.push_back(std::move(next));
    }

    void close() {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        if (done.anchor != YAML::NullAnchor)
            m_anchors[done.anchor] = {done.tree, m_nodes - done.nodesBefore};
        attach(std::move(done.tree), false);
    }

    void place(Tree tree, YAML::anchor_t anchor, bool mergeKey = false) {
        count(1, tree.origin());
        if (anchor != YAML::NullAnchor)
            m_anchors[anchor] = {tree, 1};
        attach(std::move(tree), mergeKey);
    }

    void attach(Tree tree, bool mergeKey) {
        if (m_open.empty()) {
            result = std::move(tree);
            return;
        }
        Open& parent = m_open.back();
        if (parent.tree.isList()) {
            parent.tree.append(std::move(tree));
        } else if (!parent.expectsValue) {
            takeKey(parent, std::move(tree), mergeKey);
        } else {
            parent.expectsValue = false;
            if (parent.mergeKey)
                parent.merges.push_back(std::move(tree));
            else
                parent.tree.add(std::move(parent.key), std::move(tree), std::move(parent.keyOrigin));
        }
    }

    static void takeKey(Open& parent, Tree key, bool mergeKey) {
        if (!key.isScalar())
            refuse("yaml-key", SALLYPORT_TR("A key must be a plain value."), key.origin());
        parent.expectsValue = true;
        parent.mergeKey = mergeKey;
        parent.key = key.isNull() ? "null" : key.scalarText();
        parent.keyOrigin = key.origin();
        const auto [known, fresh] = parent.lines.emplace(parent.key, key.origin().line);
        if (!fresh && !mergeKey)
            refuse("yaml-duplicate-key", SALLYPORT_TR("\"%1\" stands twice in one map, here and in line %2."),
                   key.origin(), {parent.key, std::to_string(known->second)});
    }

    // Explicit members win over merged ones, earlier maps over later ones (YAML merge key).
    static void resolveMerges(Open& open) {
        for (Tree& merge : open.merges) {
            if (merge.isMap()) {
                mergeInto(open, merge);
                continue;
            }
            if (!merge.isList())
                refuse("yaml-merge", SALLYPORT_TR("A merge key takes a map or a list of maps."),
                       merge.origin());
            for (const Tree& one : merge.items()) {
                if (!one.isMap())
                    refuse("yaml-merge", SALLYPORT_TR("A merge key takes a map or a list of maps."),
                           one.origin());
                mergeInto(open, one);
            }
        }
    }

    static void mergeInto(Open& open, const Tree& from) {
        for (const Tree::Member& member : from.members())
            if (open.lines.emplace(member.key, member.origin.line).second)
                open.tree.add(member.key, member.value, member.origin);
    }

    std::shared_ptr<const std::string> m_file;
    int m_firstLine;
    const ReadLimits& m_limits;
    std::size_t& m_nodes;
    std::vector<Open> m_open;
    std::unordered_map<YAML::anchor_t, Anchored> m_anchors;
};

// yaml-cpp reads a stream; this one stands on text that lies in memory already.
class TextStream : private std::streambuf, public std::istream {
public:
    explicit TextStream(std::string_view text) : std::istream(static_cast<std::streambuf*>(this)) {
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

Error invalid(const std::string& file, int line, int column, Text message) {
    return {ErrorKind::invalid, std::move(message), {file, line, column, {}}};
}

// The line of the first byte that is no UTF-8 text, or 0. NUL and other control characters count as well:
// YAML has no place for them, and a binary file is full of them.
int firstBadLine(std::string_view text, bool& binary) {
    int line = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\n')
            ++line;
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
            binary = true;
            return line;
        }
        const std::size_t length = characterLength(text, i);
        if (length == 0)
            return line;
        i += length;
    }
    return 0;
}

std::optional<Error> refusedText(std::string_view text, const std::string& file, const ReadLimits& limits) {
    if (text.size() > limits.bytes)
        return invalid(file, 0, 0,
                       {"file-too-large",
                        SALLYPORT_TR("The file is larger than %1 bytes."),
                        {std::to_string(limits.bytes)}});
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return invalid(file, 1, 0, {"not-utf8", SALLYPORT_TR("The file is UTF-16. Save it as UTF-8."), {}});
    bool binary = false;
    if (const int line = firstBadLine(text, binary))
        return binary
                   ? invalid(file, line, 0, {"not-text", SALLYPORT_TR("This is not a text file."), {}})
                   : invalid(file, line, 0, {"not-utf8", SALLYPORT_TR("This line is not UTF-8 text."), {}});
    return std::nullopt;
}

// yaml-cpp descends for every bracket: a flow nested too deep is refused before it is parsed. Brackets in
// strings and comments are counted too, which only matters far beyond what a manifest has.
std::optional<int> flowTooDeep(std::string_view text, int depth) {
    int line = 0, open = 0, compact = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
            compact = 0;
        } else if (c == '[' || c == '{') {
            if (++open > depth * 4)
                return line;
        } else if ((c == ']' || c == '}') && open > 0) {
            --open;
        } else if ((c == '-' || c == '?' || c == ':') && i + 1 < text.size() && text[i + 1] == ' ' &&
                   ++compact > depth * 4) {
            return line;
        }
    }
    return std::nullopt;
}

// yaml-cpp takes a quoted scalar without its closing quote when the text ends in a line break. Without that
// break it says so: such a text is parsed once more.
void refuseOpenQuote(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos || end + 1 == text.size())
        return;
    const std::string_view trimmed = text.substr(0, end + 1);
    const bool closed =
        (trimmed.back() == '"' || trimmed.back() == '\'') && end > 0 && trimmed[end - 1] != '\\';
    if (closed)
        return;
    TextStream stream(trimmed);
    YAML::Parser parser(stream);
    const ReadLimits limits;
    std::size_t nodes = 0;
    Builder again(nullptr, 1, limits, nodes);
    parser.HandleNextDocument(again);
}

// The documents of a part: one, or several where "..." ends one.
std::vector<Tree> parsePart(std::string_view text, const std::shared_ptr<const std::string>& file,
                            int firstLine, const ReadLimits& limits, std::size_t& nodes) {
    if (const auto line = flowTooDeep(text, limits.depth))
        throw Refused{{"yaml-too-deep",
                       SALLYPORT_TR("The value is nested more than %1 deep."),
                       {std::to_string(limits.depth)}},
                      firstLine + *line,
                      0};
    TextStream stream(text);
    YAML::Parser parser(stream);
    // Only a line "..." can end a document inside a part. yaml-cpp sometimes goes on without one, and
    // without getting any further, where it met text that belongs to no document.
    std::size_t documents = 1;
    for (std::size_t at = text.find("\n..."); at != std::string_view::npos; at = text.find("\n...", at + 1))
        ++documents;
    std::vector<Tree> trees;
    for (;;) {
        Builder builder(file, firstLine, limits, nodes);
        if (!parser.HandleNextDocument(builder))
            return trees;
        if (documents-- == 0)
            throw Refused{
                {"yaml-syntax", SALLYPORT_TR("This is no YAML: text stands behind the document's end."), {}},
                firstLine,
                0};
        if (builder.endsQuoted)
            refuseOpenQuote(text);
        if (builder.result && !builder.result->isNull())
            trees.push_back(*std::move(builder.result));
    }
}

struct Part {
    std::string_view text;
    int firstLine = 1;
};

// A line that separates documents: "---" and then nothing, a blank or a comment.
bool separates(std::string_view line) {
    return line.starts_with("---") &&
           (line.size() == 3 || line[3] == ' ' || line[3] == '\t' || line[3] == '\r');
}

std::vector<Part> split(std::string_view text) {
    std::vector<Part> parts;
    Part part{{}, 1};
    std::size_t start = 0;
    int line = 1;
    bool directives = true; // only comments, blanks and %-lines so far: they belong to what follows
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view current = text.substr(at, end - at);
        if (separates(current)) {
            if (!directives) {
                part.text = text.substr(start, at - start);
                parts.push_back(part);
                start = at;
                part.firstLine = line;
            }
            directives = false;
        } else if (current.find_first_not_of(" \t\r") != std::string_view::npos && current[0] != '#' &&
                   current[0] != '%') {
            directives = false;
        }
        at = end + 1;
        ++line;
    }
    if (start < text.size()) {
        part.text = text.substr(start);
        parts.push_back(part);
    }
    return parts;
}

Error explain(const YAML::ParserException& error, std::string_view text, const std::string& file,
              int firstLine) {
    const int line = firstLine + std::max(error.mark.line, 0);
    // yaml-cpp's words for a tab are about tokens; the line tells.
    std::size_t at = 0;
    for (int i = 0; i < error.mark.line && at != std::string_view::npos; ++i)
        at = text.find('\n', at) == std::string_view::npos ? std::string_view::npos : text.find('\n', at) + 1;
    if (at != std::string_view::npos) {
        const std::string_view current = text.substr(at, text.find('\n', at) - at);
        const std::size_t first = current.find_first_not_of(' ');
        if (first != std::string_view::npos && current[first] == '\t')
            return invalid(file, line, static_cast<int>(first) + 1,
                           {"yaml-tab", SALLYPORT_TR("A tab stands in the indentation. Use spaces."), {}});
    }
    return invalid(file, line, std::max(error.mark.column, 0) + 1,
                   {"yaml-syntax", SALLYPORT_TR("This is no YAML: %1."), {error.msg}});
}

} // namespace

Documents readYaml(std::string_view text, const std::string& file, const ReadLimits& limits) {
    Documents documents;
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    if (auto error = refusedText(text, file, limits)) {
        documents.errors.push_back(*std::move(error));
        return documents;
    }
    const auto shared = std::make_shared<const std::string>(file);
    std::size_t nodes = 0;
    for (const Part& part : split(text)) {
        try {
            for (Tree& tree : parsePart(part.text, shared, part.firstLine, limits, nodes))
                documents.trees.push_back(std::move(tree));
        } catch (const Refused& refused) {
            documents.errors.push_back(invalid(file, refused.line, refused.column, refused.message));
        } catch (const YAML::ParserException& error) {
            documents.errors.push_back(explain(error, part.text, file, part.firstLine));
        } catch (const std::exception& error) {
            documents.errors.push_back(
                invalid(file, part.firstLine, 0,
                        {"yaml-syntax", SALLYPORT_TR("This is no YAML: %1."), {error.what()}}));
        }
    }
    return documents;
}

Result<Tree> readYamlDocument(std::string_view text, const std::string& file, const ReadLimits& limits) {
    Documents documents = readYaml(text, file, limits);
    if (!documents.errors.empty())
        return documents.errors.front();
    if (documents.trees.empty())
        return invalid(file, 0, 0, {"yaml-empty", SALLYPORT_TR("The file is empty."), {}});
    if (documents.trees.size() > 1)
        return invalid(file, documents.trees[1].origin().line, 0,
                       {"yaml-several", SALLYPORT_TR("The file holds more than one document."), {}});
    return std::move(documents.trees.front());
}

} // namespace sallyport::base
