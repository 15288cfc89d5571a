#include "conditions.h"

#include "templates.h"

#include <sallyport/edge/form.h>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace sallyport::gui {

namespace {

struct EdgeWords {
    Q_DECLARE_TR_FUNCTIONS(EdgeWords)
};

using Op = Condition::Operator;

std::string typeOf(const std::string& field) {
    const edge::Field* found = edge::findField(field);
    return found ? found->type : std::string();
}

bool isText(const std::string& type) {
    return type.empty() || type == "String" || type == "Bytes";
}

// A regular expression or a wildcard, whose backslashes are its own.
std::string raw(const std::string& text) {
    std::string fence;
    while (text.find('"' + fence) != std::string::npos)
        fence += '#';
    return "r" + fence + '"' + text + '"' + fence;
}

std::string literal(const std::string& field, const QString& value) {
    const std::string text = value.toStdString();
    return isText(typeOf(field)) ? quoted(text) : text;
}

std::string first(const Condition& condition) {
    return literal(condition.field, condition.values.value(0));
}

std::string positive(const Condition& one) {
    const std::string pattern = raw(one.values.value(0).toStdString());
    switch (one.op) {
    case Op::is:
        return one.field + " eq " + first(one);
    case Op::isNot:
        return one.field + " ne " + first(one);
    case Op::startsWith:
        return "starts_with(" + one.field + ", " + first(one) + ")";
    case Op::endsWith:
        return "ends_with(" + one.field + ", " + first(one) + ")";
    case Op::contains:
        return one.field + " contains " + first(one);
    case Op::matches:
        return one.field + " matches " + pattern;
    case Op::wildcard:
        return one.field + " wildcard " + pattern;
    case Op::strictWildcard:
        return one.field + " strict wildcard " + pattern;
    case Op::inList:
        return one.field + " in $" + one.values.value(0).toStdString();
    case Op::less:
        return one.field + " lt " + first(one);
    case Op::atMost:
        return one.field + " le " + first(one);
    case Op::greater:
        return one.field + " gt " + first(one);
    case Op::atLeast:
        return one.field + " ge " + first(one);
    case Op::oneOf: {
        std::string set;
        for (const QString& value : one.values)
            set += (set.empty() ? "" : " ") + literal(one.field, value);
        return one.field + " in {" + set + "}";
    }
    case Op::holds:
        break;
    }
    return one.field;
}

std::string textOf(const Condition& one) {
    return (one.negated ? "not " : "") + positive(one);
}

std::optional<Op> operatorOf(const std::string& word) {
    static const std::map<std::string, Op> words{{"eq", Op::is},
                                                 {"ne", Op::isNot},
                                                 {"starts_with", Op::startsWith},
                                                 {"ends_with", Op::endsWith},
                                                 {"contains", Op::contains},
                                                 {"matches", Op::matches},
                                                 {"wildcard", Op::wildcard},
                                                 {"strict wildcard", Op::strictWildcard},
                                                 {"in", Op::oneOf},
                                                 {"in list", Op::inList},
                                                 {"lt", Op::less},
                                                 {"le", Op::atMost},
                                                 {"gt", Op::greater},
                                                 {"ge", Op::atLeast},
                                                 {"is", Op::holds}};
    const auto found = words.find(word);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<Conditions> conditionsOf(const std::string& expression) {
    edge::ExpressionError error;
    const auto read = edge::Expression::parse(expression, error);
    const auto form = read ? edge::formOf(*read) : std::nullopt;
    if (!form)
        return std::nullopt;
    Conditions out;
    for (const edge::Condition& one : *form) {
        const auto op = operatorOf(one.op);
        if (!op || one.each != edge::Condition::Each::none)
            return std::nullopt;
        Condition condition{one.field, *op, one.negated, {}};
        for (const std::string& value : one.values)
            condition.values << qs(value);
        // Words with spaces in them are no words of a row.
        if (*op == Op::oneOf && std::ranges::any_of(one.values, [](const std::string& value) {
                return value.empty() || value.find_first_of(" ,") != std::string::npos;
            }))
            return std::nullopt;
        if (out.any.empty() || one.joint == edge::Condition::Joint::disjunction)
            out.any.emplace_back();
        out.any.back().push_back(std::move(condition));
    }
    return out;
}

std::string expressionOf(const Conditions& conditions) {
    std::string out;
    for (const auto& group : conditions.any) {
        std::string all;
        for (const Condition& one : group)
            all.append(all.empty() ? "" : " and ").append(textOf(one));
        if (group.size() > 1 && conditions.any.size() > 1)
            all.insert(0, 1, '(').push_back(')');
        out.append(out.empty() ? "" : " or ").append(all);
    }
    return out;
}

QString fieldMeaning(const std::string& field) {
    const edge::Field* known = edge::findField(field);
    return known ? session::shown({"says", known->says, {}}) : QString();
}

QString fieldWord(const std::string& field) {
    if (field == "http.request.uri.path")
        return EdgeWords::tr("path");
    if (field == "http.host")
        return EdgeWords::tr("hostname");
    if (field == "http.request.uri.query")
        return EdgeWords::tr("query");
    if (field == "http.request.uri")
        return EdgeWords::tr("path and query");
    if (field == "http.request.full_uri")
        return EdgeWords::tr("whole address");
    if (field == "http.request.method")
        return EdgeWords::tr("method");
    if (field == "http.user_agent")
        return EdgeWords::tr("user agent");
    if (field == "http.referer")
        return EdgeWords::tr("referer");
    if (field == "http.cookie")
        return EdgeWords::tr("cookies");
    if (field == "ip.src")
        return EdgeWords::tr("visitor's address");
    if (field == "ip.src.country" || field == "ip.geoip.country")
        return EdgeWords::tr("country");
    if (field == "ip.src.continent")
        return EdgeWords::tr("continent");
    if (field == "ip.src.asnum" || field == "ip.geoip.asnum")
        return EdgeWords::tr("network (AS number)");
    if (field == "ssl")
        return EdgeWords::tr("HTTPS");
    if (field == "cf.client.bot")
        return EdgeWords::tr("known good bot");
    if (field.starts_with("lower(") && field.ends_with(")"))
        return EdgeWords::tr("%1 in lower case").arg(fieldWord(field.substr(6, field.size() - 7)));
    return qs(field);
}

QString operatorWord(Op op, bool negated) {
    switch (op) {
    case Op::is:
        return negated ? EdgeWords::tr("is not") : EdgeWords::tr("is");
    case Op::isNot:
        return negated ? EdgeWords::tr("is") : EdgeWords::tr("is not");
    case Op::startsWith:
        return negated ? EdgeWords::tr("does not start with") : EdgeWords::tr("starts with");
    case Op::endsWith:
        return negated ? EdgeWords::tr("does not end with") : EdgeWords::tr("ends with");
    case Op::contains:
        return negated ? EdgeWords::tr("does not contain") : EdgeWords::tr("contains");
    case Op::matches:
        return negated ? EdgeWords::tr("does not match") : EdgeWords::tr("matches");
    case Op::wildcard:
        return negated ? EdgeWords::tr("is not like") : EdgeWords::tr("is like");
    case Op::strictWildcard:
        return negated ? EdgeWords::tr("is not exactly like") : EdgeWords::tr("is exactly like");
    case Op::oneOf:
        return negated ? EdgeWords::tr("is none of") : EdgeWords::tr("is one of");
    case Op::inList:
        return negated ? EdgeWords::tr("is not in the list") : EdgeWords::tr("is in the list");
    case Op::less:
        return negated ? EdgeWords::tr("is not less than") : EdgeWords::tr("is less than");
    case Op::atMost:
        return negated ? EdgeWords::tr("is not at most") : EdgeWords::tr("is at most");
    case Op::greater:
        return negated ? EdgeWords::tr("is not more than") : EdgeWords::tr("is more than");
    case Op::atLeast:
        return negated ? EdgeWords::tr("is not at least") : EdgeWords::tr("is at least");
    case Op::holds:
        break;
    }
    return negated ? EdgeWords::tr("is off") : EdgeWords::tr("is on");
}

std::vector<std::string> offeredFields() {
    std::vector<std::string> out{"http.request.uri.path",
                                 "http.host",
                                 "ip.src.country",
                                 "ip.src",
                                 "http.request.method",
                                 "http.user_agent",
                                 "http.request.uri.query",
                                 "http.request.uri",
                                 "http.request.full_uri",
                                 "http.referer",
                                 "http.cookie",
                                 "ip.src.asnum",
                                 "ip.src.continent",
                                 "cf.client.bot",
                                 "ssl"};
    for (const edge::Field& field : edge::fieldTable()) {
        const bool scalar =
            field.type == "Boolean" || field.type == "Integer" || field.type == "IP" || isText(field.type);
        if (scalar && field.plan == edge::Plan::free && field.only.empty() && field.insteadUse.empty() &&
            field.constant.empty() && std::ranges::find(out, field.name) == out.end())
            out.push_back(field.name);
    }
    return out;
}

std::vector<std::pair<Op, bool>> operatorsOf(const std::string& field) {
    const std::string type = typeOf(field);
    if (type == "Boolean")
        return {{Op::holds, false}, {Op::holds, true}};
    if (type == "Integer")
        return {{Op::is, false},   {Op::isNot, false},  {Op::oneOf, false},   {Op::oneOf, true},
                {Op::less, false}, {Op::atMost, false}, {Op::greater, false}, {Op::atLeast, false}};
    if (type == "IP")
        return {{Op::is, false},   {Op::isNot, false},  {Op::oneOf, false},
                {Op::oneOf, true}, {Op::inList, false}, {Op::inList, true}};
    return {{Op::is, false},       {Op::isNot, false},   {Op::startsWith, false}, {Op::startsWith, true},
            {Op::endsWith, false}, {Op::endsWith, true}, {Op::contains, false},   {Op::contains, true},
            {Op::oneOf, false},    {Op::oneOf, true},    {Op::wildcard, false},   {Op::wildcard, true},
            {Op::matches, false},  {Op::matches, true}};
}

} // namespace sallyport::gui
