// libFuzzer: any text as an expression. What is read is written, read again and the same; asked of requests
// made of the input it says the same in both writings, names what an unknown depends on, and never what the
// analysis proves impossible. Also the form, completion at every kind of place, and, behind a #, expressions
// of a seed against the slow evaluator. Regular expressions have a fuzzer of their own.
#include <visit.h>
#include <waf/solver.h>

#include <sallyport/base/yaml.h>
#include <sallyport/edge/form.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace sallyport;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

edge::Request requestFrom(std::string_view text) {
    edge::Request request;
    const std::string part(text.substr(text.size() / 3, 24));
    // No host or path goes beyond its end.
    request.host = part;
    std::erase_if(request.host, [](char c) { return std::string_view("/?#:").find(c) != std::string::npos; });
    request.path = "/" + part;
    std::erase(request.path, '?');
    request.query = part + "&" + std::string(text.substr(0, 9));
    request.headers["x"] = {part, std::string(text.substr(0, 3))};
    request.headers["cookie"] = {part};
    if (text.size() % 2 == 0)
        request.ip = model::Ip::parse("192.0.2.1");
    if (text.size() % 3 == 0)
        request.country = "DE";
    request.fields["http.request.body.raw"] = base::Tree::string(part);
    return request;
}

// What is said to hold of no request holds of none of these, and a request that is found is one.
void checkAnalysis(const edge::Expression& expression, const std::vector<edge::Request>& requests) {
    edge::Atoms atoms;
    const edge::Formula formula = atoms.add(expression.root());
    edge::Solver solver(atoms);
    for (const bool holds : {true, false}) {
        const edge::Answer wanted = holds ? edge::Answer::yes : edge::Answer::no;
        const edge::Solution solution = solver.solve({{&formula, &expression, holds}});
        if (solution.kind == edge::Solution::Kind::request)
            require(expression.matches(solution.request) == wanted);
        if (solution.kind == edge::Solution::Kind::none)
            for (const edge::Request& request : requests)
                require(expression.matches(request) != wanted);
    }
}

void checkExpression(std::string_view text) {
    edge::ExpressionError error;
    const auto expression = edge::Expression::parse(text, error);
    if (!expression) {
        require(error.line >= 1 && error.column >= 1 && !error.message.empty() && error.caret.ends_with("^"));
        return;
    }
    const auto again = edge::Expression::parse(expression->canonical(), error);
    if (!again) { // only the limit of the length may be broken by the other notation
        require(error.message.id == "expression-length");
        return;
    }
    require(*again == *expression && again->canonical() == expression->canonical());
    (void)expression->notes();
    const std::vector<edge::Request> requests{requestFrom(text), edge::Request()};
    for (const edge::Request& request : requests) {
        const edge::Answer answer = expression->matches(request);
        require(answer == again->matches(request));
        require(expression->unknownFields(request).empty() == (answer != edge::Answer::unknown));
    }
    if (text.size() < 300 && text.size() % 4 == 0) // it is the slowest part
        checkAnalysis(*expression, requests);
    const auto form = edge::formOf(*expression);
    const auto written = form ? edge::expressionText(*form) : base::Result<std::string>(base::Error{});
    if (!written)
        return;
    const auto shown = edge::Expression::parse(*written, error);
    require(shown ? *shown == *expression : error.message.id == "expression-length");
}

void checkAgainstSlow(std::string_view bytes) {
    unsigned seed = 0;
    std::memcpy(&seed, bytes.data(), std::min(bytes.size(), sizeof seed));
    slow::Rules rules(seed);
    const slow::Rules::Expression made = rules.expression(static_cast<int>(bytes.size() % 5));
    edge::ExpressionError error;
    const auto expression = edge::Expression::parse(made.text, error);
    require(expression || error.message.id == "expression-length");
    std::vector<edge::Request> possible;
    for (int i = 0; expression && i < 5; ++i) {
        const slow::Visit visit = rules.visit();
        const edge::Request request = requestOf(visit);
        const slow::Truth truth = made.value(visit);
        require(expression->matches(request) == (!truth   ? edge::Answer::unknown
                                                 : *truth ? edge::Answer::yes
                                                          : edge::Answer::no));
        if (request.asn.value_or(0) >= 0) // the analysis knows what numbers there are
            possible.push_back(request);
    }
    if (expression && made.text.size() < 300 && seed % 4 == 0)
        checkAnalysis(*expression, possible);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.starts_with("#")) {
        checkAgainstSlow(text.substr(1));
        return 0;
    }
    checkExpression(text);
    const std::size_t place = size == 0 ? 0 : (data[0] * std::size_t{7}) % (size + 1);
    const edge::Completions offered = edge::complete(text, place);
    require(offered.from <= place && place <= offered.to && offered.to <= size);
    return 0;
}
