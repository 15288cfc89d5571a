// What may stand at a place: told by the words before it, not by a whole parse,
// since the text is unfinished where somebody writes.
#include "scan.h"
#include "table.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

using rules::Scan;
using rules::Type;

// What the text before a place ends with.
struct Before {
    enum class Last { nothing, operand, comparison, value, joint } last = Last::nothing;
    Type type;           // of the operand, or the one compared
    std::string field;   // likewise, when it is a field
    bool inText = false; // in a string: nothing is offered
    bool inIndex = false;
    int open = 0; // parentheses
};

bool isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Passes an index or string; false when the text ends within it.
bool passText(Scan& scan) {
    const std::size_t at = scan.at();
    if (scan.quotedOrRaw())
        return true;
    const bool unfinished = scan.failed() && scan.failure().message.id == "expression-quote";
    scan.forgive();
    scan.back(at + 1);
    return !unfinished;
}

constexpr std::string_view wordOperators[] = {"eq", "ne", "in", "contains", "matches",         "lt",
                                              "le", "gt", "ge", "wildcard", "strict wildcard", "bitwise_and"};

void passName(Scan& scan, Before& before) {
    const std::string word(scan.name());
    if (word == "and" || word == "or" || word == "xor" || word == "not") {
        before.last = Before::Last::joint;
        return;
    }
    if (before.last == Before::Last::operand &&
        std::ranges::find(wordOperators, word) != std::end(wordOperators)) {
        before.last = Before::Last::comparison;
        return;
    }
    if (word == "strict" && before.last == Before::Last::operand)
        return;
    if (const Field* field = findField(word)) {
        before.type = rules::typeOfField(static_cast<std::size_t>(field - fieldTable().data()));
        before.field = word;
        before.last = Before::Last::operand;
    } else if (const Function* function = findFunction(word)) {
        before.type = rules::typeFrom(function->returns).value_or(Type{Type::Scalar::bytes, {}});
        before.field.clear();
        before.last = Before::Last::nothing;
    } else {
        before.last = Before::Last::value;
    }
}

Before read(std::string_view text) {
    Before before;
    Scan scan(text);
    std::vector<Type> calls; // what each open parenthesis gives when it closes
    while (!scan.atEnd() && !before.inText) {
        const char c = scan.peek();
        if (c == '"' || (c == 'r' && (scan.peek(1) == '"' || scan.peek(1) == '#'))) {
            before.inText = !passText(scan);
            before.last = Before::Last::value;
        } else if (rules::isNameChar(c)) {
            passName(scan, before);
        } else if (c == '[') {
            const std::size_t end = text.find(']', scan.at());
            before.inIndex = end == std::string_view::npos;
            before.type = before.type.inner();
            scan.back(before.inIndex ? text.size() : end + 1);
        } else {
            if (c == '(') {
                calls.push_back(before.type);
                before.last = Before::Last::joint;
            } else if (c == ')') {
                if (!calls.empty()) {
                    before.type = calls.back();
                    calls.pop_back();
                }
                before.field.clear();
                before.last =
                    before.type.is(Type::Scalar::boolean) ? Before::Last::value : Before::Last::operand;
            } else if (c == ',' || c == '!' || c == '&' || c == '|' || c == '^') {
                before.last = Before::Last::joint;
            } else if (c == '=' || c == '<' || c == '>' || c == '~') {
                before.last = Before::Last::comparison;
            } else if (c == '}') {
                before.last = Before::Last::value;
            }
            scan.back(scan.at() + 1);
        }
    }
    before.open = static_cast<int>(calls.size());
    return before;
}

void offer(std::vector<Completion>& items, Completion::Kind kind, std::string text, std::string says = {},
           Plan plan = Plan::free) {
    Completion item;
    item.kind = kind;
    item.text = std::move(text);
    item.says = std::move(says);
    item.plan = plan;
    items.push_back(std::move(item));
}

void offerNames(std::vector<Completion>& items) {
    for (const Field& field : fieldTable()) {
        if (!field.only.empty())
            continue;
        offer(items, Completion::Kind::field, field.name, field.says, field.plan);
        items.back().type = field.type;
        items.back().deprecated = !field.insteadUse.empty() || !field.constant.empty();
    }
    for (const Function& function : functionTable()) {
        if (!function.only.empty())
            continue;
        offer(items, Completion::Kind::function, function.name + "(", function.says, function.plan);
        items.back().type = function.signature();
    }
    offer(items, Completion::Kind::logic, "not ");
}

void offerOperators(std::vector<Completion>& items, const Type& type) {
    const auto comparison = [&](std::string_view word, Plan plan = Plan::free) {
        offer(items, Completion::Kind::comparison, std::string(word) + " ", {}, plan);
    };
    if (!type.wraps.empty()) {
        offer(items, Completion::Kind::value, type.isMap() ? "[\"" : "[*]");
        return;
    }
    comparison("eq");
    comparison("ne");
    comparison("in");
    if (type.is(Type::Scalar::bytes)) {
        comparison("contains");
        comparison("wildcard");
        comparison("strict wildcard");
        comparison("matches", Plan::business);
    } else {
        for (const std::string_view word : {"lt", "le", "gt", "ge"})
            comparison(word);
        if (type.is(Type::Scalar::integer))
            comparison("bitwise_and");
    }
}

void offerValues(std::vector<Completion>& items, const Before& before) {
    const auto value = [&](const char* text, const char* says = "") {
        offer(items, Completion::Kind::value, text, says);
    };
    if (before.field == "http.request.method")
        for (const char* method :
             {"\"GET\"", "\"POST\"", "\"PUT\"", "\"DELETE\"", "\"PATCH\"", "\"HEAD\"", "\"OPTIONS\""})
            value(method);
    else if (before.field == "ip.src.continent" || before.field == "ip.geoip.continent")
        for (const char* continent :
             {"\"AF\"", "\"AN\"", "\"AS\"", "\"EU\"", "\"NA\"", "\"OC\"", "\"SA\"", "\"T1\""})
            value(continent);
    else if (before.type.is(Type::Scalar::bytes))
        value("\"");
    else if (before.type.is(Type::Scalar::ip))
        for (const char* list :
             {"$cf.open_proxies", "$cf.anonymizer", "$cf.vpn", "$cf.malware", "$cf.botnetcc"})
            value(list, SALLYPORT_TR("a list that Cloudflare keeps (Enterprise)"));
}

// Those that begin with the word first, then those that hold it; deprecated ones last.
int rank(const Completion& item, std::string_view word) {
    const std::size_t found = item.text.find(word);
    const bool part = found != std::string::npos && found > 0 && item.text[found - 1] == '.';
    return (item.deprecated ? 4 : 0) + (found == 0 ? 0 : part ? 1 : 2);
}

} // namespace

Completions complete(std::string_view text, std::size_t position) {
    Completions out;
    position = std::min(position, text.size());
    out.from = out.to = position;
    while (out.from > 0 &&
           (rules::isNameChar(text[out.from - 1]) || text[out.from - 1] == '.' || text[out.from - 1] == '$'))
        --out.from;
    while (out.to < text.size() && (rules::isNameChar(text[out.to]) || text[out.to] == '.'))
        ++out.to;
    const Before before = read(text.substr(0, out.from));
    if (before.inText || before.inIndex)
        return out;
    using Last = Before::Last;
    if (before.last == Last::operand) {
        offerOperators(out.items, before.type);
        if (before.type.is(Type::Scalar::boolean))
            out.items.clear();
    }
    if (before.last == Last::comparison)
        offerValues(out.items, before);
    const bool whole =
        before.last == Last::value || (before.last == Last::operand && before.type.is(Type::Scalar::boolean));
    if (whole)
        for (const char* joint : {"and ", "or ", "xor "})
            offer(out.items, Completion::Kind::logic, joint);
    if (before.last == Last::nothing || before.last == Last::joint)
        offerNames(out.items);
    const std::string_view word = text.substr(out.from, position - out.from);
    std::erase_if(out.items,
                  [&](const Completion& item) { return item.text.find(word) == std::string::npos; });
    std::ranges::stable_sort(out.items, {}, [&](const Completion& item) { return rank(item, word); });
    // What stands behind the place belongs to the word only when the word was touched.
    if (out.from == position && out.to > position && isSpace(position > 0 ? text[position - 1] : ' '))
        out.to = position;
    return out;
}

} // namespace sallyport::edge
