#pragma once
// What the rules language knows: its fields and functions, with their types and
// the plan that they need, and what may stand at a place of a text. All of it
// comes from one dated table (resources/tables/rules-language.json).
#include <sallyport/base/text.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::edge {

enum class Plan { free, pro, business, enterprise };
std::string name(Plan);               // "Free", "Pro", "Business", "Enterprise"
Plan planFrom(std::string_view text); // any case; free where it is none of them

struct Field {
    std::string name;
    std::string type; // Boolean, Integer, String, Bytes, IP, Array<String>, Map<Array<String>>, ...
    Plan plan = Plan::free;
    bool addOn = false;     // Enterprise with something paid beside it
    std::string insteadUse; // deprecated: the field of the same value to write now
    std::string constant;   // always has that value, as the language writes it
    std::string only;       // where it may be used when not in custom rules: "responses", "Transform Rules"
    std::string says;       // one sentence, translated in the context "sallyport" as messages are
};

struct Function {
    struct Parameter {
        std::string name;
        std::vector<std::string> types; // one of these
        enum class Form { any, noLiteral, onlyLiteral } form = Form::any;
        bool optional = false;
        bool repeated = false; // the last one: as often as wanted
    };
    std::string name;
    std::vector<Parameter> parameters;
    std::string returns; // empty: the type of the first argument
    Plan plan = Plan::free;
    std::string only; // as of a field
    std::string says;

    std::string signature() const; // "starts_with(source, prefix)"
};

const std::vector<Field>& fieldTable();       // sorted by name
const std::vector<Function>& functionTable(); // likewise
std::string tableDate();                      // of both
const Field* findField(std::string_view name);
const Function* findFunction(std::string_view name);

struct Completion {
    enum class Kind { field, function, comparison, logic, value };
    Kind kind = Kind::field;
    std::string text; // to stand in place of the word
    std::string type; // of a field, or the signature of a function
    std::string says;
    Plan plan = Plan::free;
    bool deprecated = false;
};
struct Completions {
    std::size_t from = 0, to = 0;  // the bytes of the word that an item replaces
    std::vector<Completion> items; // best first
};
// What may stand at a byte of the text (0..size).
Completions complete(std::string_view text, std::size_t position);

} // namespace sallyport::edge
