#include "table.h"

#include <sallyport/base/embedded.h>
#include <sallyport/base/yaml.h>

#include <algorithm>
#include <array>

namespace sallyport::edge {

std::span<const base::EmbeddedFile> tables();

namespace {

constexpr std::array<const char*, 4> planNames{"Free", "Pro", "Business", "Enterprise"};

struct Table {
    std::string date;
    std::vector<Field> fields;
    std::vector<Function> functions;
    std::vector<rules::Type> types; // of the fields
    std::vector<std::string> europeanUnion;
};

bool flag(const base::Tree& tree, std::string_view key) {
    const base::Tree* member = tree.find(key);
    return member && member->asBoolean().value_or(false);
}

std::vector<std::string> texts(const base::Tree* list) {
    std::vector<std::string> out;
    for (const base::Tree& item : list ? list->items() : std::span<const base::Tree>())
        out.push_back(item.scalarText());
    return out;
}

Field readField(const base::Tree& tree) {
    Field field;
    field.name = tree.text({"name"});
    field.type = tree.text({"type"});
    field.plan = planFrom(tree.text({"plan"}));
    field.addOn = flag(tree, "addOn");
    field.insteadUse = tree.text({"insteadUse"});
    field.constant = tree.text({"constant"});
    field.only = tree.text({"only"});
    field.says = tree.text({"says"});
    return field;
}

Function readFunction(const base::Tree& tree) {
    using Form = Function::Parameter::Form;
    Function function;
    function.name = tree.text({"name"});
    function.returns = tree.text({"returns"});
    function.plan = planFrom(tree.text({"plan"}));
    function.only = tree.text({"only"});
    function.says = tree.text({"says"});
    const base::Tree* parameters = tree.find("parameters");
    for (const base::Tree& one : parameters ? parameters->items() : std::span<const base::Tree>()) {
        Function::Parameter parameter;
        parameter.name = one.text({"name"});
        parameter.types = texts(one.find("types"));
        const std::string literal = one.text({"literal"});
        parameter.form = literal == "no"     ? Form::noLiteral
                         : literal == "only" ? Form::onlyLiteral
                                             : Form::any;
        parameter.optional = flag(one, "optional");
        parameter.repeated = flag(one, "repeated");
        function.parameters.push_back(std::move(parameter));
    }
    return function;
}

Table readTable() {
    Table table;
    for (const base::EmbeddedFile& file : tables()) {
        if (file.path != "rules-language.json")
            continue;
        const auto tree = base::readJson(file.content, std::string(file.path));
        if (!tree)
            continue;
        table.date = tree->text({"asOf"});
        table.europeanUnion = texts(tree->find("europeanUnion"));
        for (const base::Tree& one : tree->find("fields")->items())
            table.fields.push_back(readField(one));
        for (const base::Tree& one : tree->find("functions")->items())
            table.functions.push_back(readFunction(one));
    }
    for (const Field& field : table.fields)
        table.types.push_back(rules::typeFrom(field.type).value_or(rules::Type{}));
    return table;
}

const Table& table() {
    static const Table read = readTable();
    return read;
}

template<class T> const T* find(const std::vector<T>& sorted, std::string_view name) {
    const auto found = std::ranges::lower_bound(sorted, name, std::less<>(),
                                                [](const T& one) { return std::string_view(one.name); });
    return found != sorted.end() && found->name == name ? &*found : nullptr;
}

} // namespace

std::string name(Plan plan) {
    return planNames.at(static_cast<std::size_t>(plan));
}

Plan planFrom(std::string_view text) {
    for (std::size_t i = 0; i < planNames.size(); ++i) {
        const std::string_view known = planNames.at(i);
        if (std::ranges::equal(text, known, [](char a, char b) { return (a | 0x20) == (b | 0x20); }))
            return static_cast<Plan>(i);
    }
    return Plan::free;
}

std::string Function::signature() const {
    std::string out = name + "(";
    std::size_t open = 0;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const Parameter& one = parameters[i];
        if (one.optional) {
            out += "[";
            ++open;
        }
        out += (i > 0 ? ", " : "") + one.name + (one.repeated ? "..." : "");
    }
    return out + std::string(open, ']') + ")";
}

const std::vector<Field>& fieldTable() {
    return table().fields;
}

const std::vector<Function>& functionTable() {
    return table().functions;
}

std::string tableDate() {
    return table().date;
}

const Field* findField(std::string_view name) {
    return find(table().fields, name);
}

const Function* findFunction(std::string_view name) {
    return find(table().functions, name);
}

namespace rules {

const Type& typeOfField(std::size_t row) {
    return table().types.at(row);
}

const std::vector<std::string>& europeanUnion() {
    return table().europeanUnion;
}

} // namespace rules
} // namespace sallyport::edge
