#include <sallyport/base/yaml.h>

#include "json.h"
#include "scalar.h"
#include "utf8.h"
#include "yamlplain.h"
#include "yamlquirks.h"
#include "yamlsplit.h"

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

// Thrown through yaml-cpp's parser to leave it; never leaves this file.
struct Refusal {
    Error error;
};

// What aliases may add to a document. go-yaml, which Kubernetes uses, is as strict.
constexpr std::size_t copiedNodes = 400'000;
// yaml-cpp keeps the tokens of a whole flow collection in memory before it hands out the first.
constexpr int flowMarks = 1'000'000;

class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* const begin = const_cast<char*>(text.data()); // only read from
        setg(begin, begin, begin + text.size());
    }
};

Error invalid(std::string id, std::string pattern, Place place, std::vector<std::string> args = {}) {
    return {ErrorKind::invalid, Text{std::move(id), std::move(pattern), std::move(args)}, std::move(place)};
}

Error tabError(Place place) {
    return invalid("yaml-tab", SALLYPORT_TR("A tab indents this line. YAML allows only spaces there."),
                   std::move(place));
}

// Builds the Tree of one document from yaml-cpp's events.
class Builder : public YAML::EventHandler {
public:
    Builder(const Segment& segment, const FileName& file, const ReadLimits& limits, std::size_t& nodes)
        : m_segment(segment), m_file(file), m_limits(limits), m_nodes(nodes), m_copyBytes(limits.bytes) {}

    // yaml-cpp takes a quoted scalar that the end of the text cuts off.
    void refuseOpenQuote() const {
        if (m_lastQuoted && !closesQuote(m_segment.text, static_cast<std::size_t>(m_lastQuoted->pos)))
            throw Refusal{invalid("yaml-open-quote",
                                  SALLYPORT_TR("The quote that opens here is never closed."),
                                  origin(*m_lastQuoted).place())};
    }
    Tree take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (m_documents++ == 1)
            throw Refusal{invalid("yaml-after-document",
                                  SALLYPORT_TR("There is text after the end of the document. Begin a new "
                                               "document with \"---\"."),
                                  origin(mark).place())};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        Origin where = checked(mark);
        // A value that is not written stands where its key does, not at the next token.
        if (!m_open.empty() && m_open.back().hasKey && where.line != m_open.back().keyOrigin.line)
            where = m_open.back().keyOrigin;
        scalar(Tree(std::move(where)), anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const Origin where = checked(mark);
        if (expectsKey() && value == "<<" && (tag == plainTag || tag == mergeTag)) {
            beginMerge(where);
            return;
        }
        m_lastQuoted = tag != plainTag && mark.pos >= 0 ? std::optional(mark) : std::nullopt;
        std::optional<Tree> resolved =
            resolveScalar(tag, tag == plainTag ? value : withUtf8Escapes(value), where);
        if (!resolved)
            throw Refusal{unfit(tag, where)};
        scalar(std::move(*resolved), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const Origin where = checked(mark);
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw Refusal{invalid(
                "yaml-alias-cycle",
                SALLYPORT_TR("This alias refers to a value that contains the alias itself."), where.place())};
        const Anchor& known = found->second;
        countCopy(known, where);
        if (static_cast<int>(m_open.size()) + known.height > m_limits.depth)
            throw Refusal{tooDeep(where, m_limits.depth)};
        count(known.nodes, where);
        place({known.tree, known.nodes, known.bytes, known.height});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Tree::list(checked(mark)), anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Tree::map(checked(mark)), anchor, style);
    }
    void OnMapEnd() override {
        Open& map = m_open.back();
        if (auto duplicate = duplicateMember(map.tree.members()))
            throw Refusal{std::move(*duplicate)};
        if (map.merge)
            applyMerge(map);
        close();
    }

private:
    struct Anchor {
        Tree tree;
        std::size_t nodes = 1;
        std::size_t bytes = 0;
        int height = 0; // levels of lists and maps
    };
    struct Open {
        Tree tree;
        YAML::anchor_t anchor = 0;
        bool flow = false;
        bool hasKey = false;
        bool mergeNext = false; // the value that comes is the one of "<<"
        std::string key;
        Origin keyOrigin;
        std::size_t nodes = 1;
        std::size_t bytes = 0;
        int height = 1;
        std::optional<Tree> merge;
        std::size_t mergeAt = 0; // members before "<<"
        Origin mergeOrigin;
    };

    Origin origin(const YAML::Mark& mark) const {
        return {m_file, m_segment.line + std::max(mark.line, 0), std::max(mark.column, 0) + 1};
    }
    // The origin of a node, after a look at its indentation: in block context a tab is none.
    Origin checked(const YAML::Mark& mark) const {
        Origin where = origin(mark);
        const bool block = m_open.empty() || !m_open.back().flow;
        if (block && tabIndents(m_segment.text, mark.pos, mark.column))
            throw Refusal{tabError(where.place())};
        return where;
    }
    bool expectsKey() const { return !m_open.empty() && m_open.back().tree.isMap() && !m_open.back().hasKey; }

    void count(std::size_t nodes, const Origin& where) {
        if (nodes > m_nodes) {
            m_nodes = 0;
            throw Refusal{tooManyNodes(where)};
        }
        m_nodes -= nodes;
    }
    // Storing an anchored value and expanding an alias both copy it.
    void countCopy(const Anchor& anchor, const Origin& where) {
        if (anchor.nodes > m_copyNodes || anchor.bytes > m_copyBytes)
            throw Refusal{{ErrorKind::refused,
                           Text{"yaml-alias-bomb",
                                SALLYPORT_TR("The aliases of this document expand to too much."),
                                {}},
                           where.place()}};
        m_copyNodes -= anchor.nodes;
        m_copyBytes -= anchor.bytes;
    }
    static Error unfit(std::string_view tag, const Origin& where) {
        if (tag == plainTag)
            return invalid(
                "yaml-not-a-number",
                SALLYPORT_TR("Infinity and not-a-number have no place in JSON, and Kubernetes refuses "
                             "them. Quote the value if text is meant."),
                where.place());
        return invalid("yaml-tag-mismatch", SALLYPORT_TR("The value does not fit its tag %1."), where.place(),
                       {"!!" + std::string(tag.substr(tag.rfind(':') + 1))});
    }

    void scalar(Tree tree, YAML::anchor_t anchor) {
        const Origin where = tree.origin();
        count(1, where);
        const std::size_t bytes = tree.asString() ? tree.asString()->size() : 0;
        finish({std::move(tree), 1, bytes, 0}, anchor);
    }
    void open(Tree tree, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
        const Origin where = tree.origin();
        if (expectsKey())
            throw Refusal{
                invalid("yaml-key-not-scalar",
                        SALLYPORT_TR("A key must be a text, not a list or a map. If this is a template "
                                     "like {{ name }}, quote it."),
                        where.place())};
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            throw Refusal{tooDeep(where, m_limits.depth)};
        count(1, where);
        const bool flow = style == YAML::EmitterStyle::Flow || (!m_open.empty() && m_open.back().flow);
        Open next;
        next.tree = std::move(tree);
        next.anchor = anchor;
        next.flow = flow;
        m_open.push_back(std::move(next));
    }
    void close() {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        finish({std::move(done.tree), done.nodes, done.bytes, done.height}, done.anchor);
    }
    void finish(Anchor value, YAML::anchor_t anchor) {
        if (anchor != 0) {
            countCopy(value, value.tree.origin());
            m_anchors.insert_or_assign(anchor, value);
        }
        place(std::move(value));
    }
    // Puts a finished value where it belongs: the root, an item, a key, a member's value, or "<<".
    void place(Anchor value) {
        if (m_open.empty()) {
            m_root = std::move(value.tree);
            return;
        }
        Open& parent = m_open.back();
        parent.nodes += value.nodes;
        parent.bytes += value.bytes;
        parent.height = std::max(parent.height, value.height + 1);
        if (parent.tree.isList()) {
            parent.tree.append(std::move(value.tree));
        } else if (parent.mergeNext) {
            parent.merge = std::move(value.tree);
            parent.mergeNext = false;
            parent.hasKey = false;
        } else if (parent.hasKey) {
            parent.tree.add(std::move(parent.key), std::move(value.tree), std::move(parent.keyOrigin));
            parent.hasKey = false;
        } else {
            setKey(parent, value.tree);
        }
    }
    static void setKey(Open& map, const Tree& scalar) {
        std::optional<std::string> key = keyText(scalar);
        if (!key)
            throw Refusal{invalid("yaml-key-not-scalar",
                                  SALLYPORT_TR("A key must be a text, not empty, a list or a map."),
                                  scalar.origin().place())};
        map.key = std::move(*key);
        map.keyOrigin = scalar.origin();
        map.bytes += map.key.size();
        map.hasKey = true;
    }

    void beginMerge(const Origin& where) {
        Open& map = m_open.back();
        if (map.merge)
            throw Refusal{invalid(
                "duplicate-key",
                SALLYPORT_TR("The key \"%1\" is there twice: in line %2 and in line %3. Remove one."),
                where.place(), {"<<", std::to_string(map.mergeOrigin.line), std::to_string(where.line)})};
        map.mergeOrigin = where;
        map.mergeAt = map.tree.members().size();
        map.mergeNext = true;
        map.hasKey = true;
        map.keyOrigin = where;
    }
    // https://yaml.org/type/merge.html: explicit keys win, then the earlier map of a list.
    static void applyMerge(Open& map) {
        std::vector<Tree> sources;
        if (map.merge->isMap())
            sources.push_back(std::move(*map.merge));
        else
            for (Tree& item : map.merge->items())
                sources.push_back(std::move(item));
        const bool mapsOnly = std::ranges::all_of(sources, [](const Tree& source) { return source.isMap(); });
        if (map.merge->isScalar() || !mapsOnly)
            throw Refusal{invalid("yaml-merge", SALLYPORT_TR("\"<<\" needs a map, or a list of maps."),
                                  map.mergeOrigin.place())};
        std::unordered_map<std::string, bool> known;
        for (const Tree::Member& member : map.tree.members())
            known.emplace(member.key, true);
        Tree merged = Tree::map(map.tree.origin());
        const auto addMerged = [&] {
            for (Tree& source : sources)
                for (Tree::Member& member : source.members())
                    if (known.emplace(member.key, true).second)
                        merged.add(std::move(member.key), std::move(member.value), std::move(member.origin));
        };
        std::size_t at = 0;
        for (Tree::Member& member : map.tree.members()) {
            if (at++ == map.mergeAt)
                addMerged();
            merged.add(std::move(member.key), std::move(member.value), std::move(member.origin));
        }
        if (at == map.mergeAt)
            addMerged();
        map.tree = std::move(merged);
    }

    const Segment& m_segment;
    FileName m_file;
    const ReadLimits& m_limits;
    std::size_t& m_nodes;
    std::size_t m_copyNodes = copiedNodes;
    std::size_t m_copyBytes;
    int m_documents = 0;
    std::optional<YAML::Mark> m_lastQuoted; // the last scalar, when it is not plain
    std::vector<Open> m_open;
    std::unordered_map<YAML::anchor_t, Anchor> m_anchors;
    Tree m_root;
};

// yaml-cpp's message with our place; a tab in the indentation is named as what it is.
Error syntaxError(const YAML::Exception& e, const Segment& segment, const std::string& file) {
    const int line = std::max(e.mark.line, 0);
    Place place{file, segment.line + line, std::max(e.mark.column, 0) + 1, {}};
    std::string_view rest = segment.text;
    for (int skipped = 0; skipped < line && !rest.empty(); ++skipped)
        rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    const std::string_view text = rest.substr(0, rest.find('\n'));
    const std::string_view indentation = text.substr(0, text.find_first_not_of(" \t"));
    if (indentation.find('\t') != std::string_view::npos)
        return tabError(std::move(place));
    return invalid("yaml-syntax", SALLYPORT_TR("This is not valid YAML: %1."), std::move(place), {e.msg});
}

Result<Tree> parseYaml(const Segment& segment, const FileName& file, const ReadLimits& limits,
                       PlainYaml plain, std::size_t& nodes) {
    const auto isFlowMark = [](char c) { return c == '[' || c == '{' || c == ','; };
    if (segment.text.size() > flowMarks && std::ranges::count_if(segment.text, isFlowMark) > flowMarks)
        return tooManyNodes({file, segment.line, 1});
    if (plain == PlainYaml::direct)
        if (auto tree = readPlainYaml(segment, file, limits.depth, nodes))
            return *std::move(tree);
    ViewBuffer buffer(segment.text);
    std::istream stream(&buffer);
    try {
        Builder builder(segment, file, limits, nodes);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        builder.refuseOpenQuote();
        return builder.take();
    } catch (const Refusal& refusal) {
        return refusal.error;
    } catch (const YAML::Exception& e) {
        return syntaxError(e, segment, *file);
    } catch (const std::exception& e) {
        return invalid("yaml-syntax", SALLYPORT_TR("This is not valid YAML: %1."),
                       {*file, segment.line, 0, {}}, {e.what()});
    }
}

// A document that begins with a brace or bracket is tried as JSON first, as Kubernetes does: faster,
// and strict about escapes. Nothing when it is not JSON; it may be YAML in flow style then.
std::optional<Result<Tree>> tryJson(const Segment& segment, const FileName& file, const ReadLimits& limits,
                                    std::size_t& nodes) {
    const std::size_t from = segment.text.starts_with("---") ? 3 : 0;
    const std::string_view text = segment.text.substr(from);
    const std::size_t first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return std::nullopt;
    const std::size_t before = nodes;
    Result<Tree> json =
        parseJson(text, {file, segment.line, static_cast<int>(from) + 1}, limits.depth, nodes);
    if (json || json.error().kind == ErrorKind::refused)
        return json;
    nodes = before;
    return std::nullopt;
}

// Line feeds only, in storage when text has others (YAML 1.2, 5.4).
std::string_view withLineFeeds(std::string_view text, std::string& storage) {
    if (text.find('\r') == std::string_view::npos)
        return text;
    storage.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            storage += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            storage += '\n';
    }
    return storage;
}

} // namespace

Documents readYaml(std::string_view text, const std::string& file, const ReadLimits& limits) {
    return readYaml(text, file, limits, PlainYaml::direct);
}

Documents readYaml(std::string_view text, const std::string& file, const ReadLimits& limits,
                   PlainYaml plain) {
    Documents documents;
    if (auto problem = textProblem(text, file, limits.bytes, TextRules::yaml)) {
        documents.errors.push_back(std::move(*problem));
        return documents;
    }
    std::string storage;
    const auto name = std::make_shared<const std::string>(file);
    std::size_t nodes = limits.nodes;
    for (const Segment& segment : splitDocuments(withLineFeeds(withoutBom(text), storage))) {
        std::optional<Result<Tree>> read = tryJson(segment, name, limits, nodes);
        if (!read)
            read = parseYaml(segment, name, limits, plain, nodes);
        if (!*read)
            documents.errors.push_back(read->error());
        else if (!read->value().isNull())
            documents.trees.push_back(std::move(*read).value());
        if (nodes == 0)
            break;
    }
    return documents;
}

Result<Tree> readYamlDocument(std::string_view text, const std::string& file, const ReadLimits& limits) {
    Documents documents = readYaml(text, file, limits);
    if (!documents.errors.empty())
        return std::move(documents.errors.front());
    if (documents.trees.empty())
        return invalid("yaml-empty", SALLYPORT_TR("There is nothing in this file."), {file, 0, 0, {}});
    if (documents.trees.size() > 1)
        return invalid("yaml-several-documents",
                       SALLYPORT_TR("The file holds %1 documents where one is expected."),
                       documents.trees[1].origin().place(), {std::to_string(documents.trees.size())});
    return std::move(documents.trees.front());
}

} // namespace sallyport::base
