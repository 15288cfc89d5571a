// libFuzzer: any text as an expression. What is read is written, read again and the same; asked of requests
// made of the input it says the same in both writings, and names what an unknown depends on. Also the form,
// completion at every kind of place, and any text as a regular expression, which RE2 must take as it was
// translated.
#include <rules/regex.h>

#include <sallyport/base/yaml.h>
#include <sallyport/edge/form.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sallyport;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

edge::Request requestOf(std::string_view text) {
    edge::Request request;
    const std::string part(text.substr(text.size() / 3, 24));
    request.host = part;
    request.path = "/" + part;
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
    for (const edge::Request& request : {requestOf(text), edge::Request()}) {
        const edge::Answer answer = expression->matches(request);
        require(answer == again->matches(request));
        require(expression->unknownFields(request).empty() == (answer != edge::Answer::unknown));
    }
    const auto form = edge::formOf(*expression);
    const auto written = form ? edge::expressionText(*form) : base::Result<std::string>(base::Error{});
    if (!written)
        return;
    const auto shown = edge::Expression::parse(*written, error);
    require(shown ? *shown == *expression : error.message.id == "expression-length");
}

void checkPattern(std::string_view text) {
    const auto translated = edge::rules::translate(text);
    if (const auto* wrong = std::get_if<edge::rules::RegexError>(&translated)) {
        require(wrong->at <= text.size() && !wrong->message.empty());
        return;
    }
    const auto made = edge::rules::Regex::make(text);
    const auto& regex = std::get<0>(made);
    require((regex->matches(text) == edge::Answer::unknown) == !regex->notModelled().empty());
    // Only sizes may be left that RE2 refuses.
    const std::string& reason = regex->notModelled();
    require(reason.empty() || !std::get<0>(translated).notModelled.empty() ||
            reason.find("repetition") != std::string::npos ||
            reason.find("pattern too large") != std::string::npos ||
            reason.find("nesting") != std::string::npos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.starts_with("/")) {
        checkPattern(text.substr(1, 300));
        return 0;
    }
    checkExpression(text);
    const std::size_t place = size == 0 ? 0 : (data[0] * std::size_t{7}) % (size + 1);
    const edge::Completions offered = edge::complete(text, place);
    require(offered.from <= place && place <= offered.to && offered.to <= size);
    return 0;
}
