// libFuzzer: any text as a selector of Calico's. What is read, written and read
// again is the same, and says the same of labels in both ways of asking. Only
// "!(!a)" is written "!!a", as Calico does, and read again it is "a".
#include "calico/selector.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sallyport;
using namespace sallyport::policy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto expression = calico::parseSelector(text);
    if (!expression.ok()) {
        if (expression.error().message.args.size() != 2)
            std::abort();
        return 0;
    }
    const auto again = calico::parseSelector(expression->text());
    if (!again.ok())
        std::abort();
    const bool twice = expression->text().find("!!") != std::string::npos;
    if (!twice && (*again != *expression || again->text() != expression->text()))
        std::abort();
    const auto settled = calico::parseSelector(again->text());
    if (!settled.ok() || *settled != *again || settled->text() != again->text())
        std::abort();
    static const Ruleset none;
    for (const model::Labels& labels : std::initializer_list<model::Labels>{
             {}, {{"a", "b"}}, {{"a", ""}, {"b", "a"}}, {{"app", "web"}, {"a", "x"}}}) {
        Endpoint pod;
        pod.labels = labels;
        pod.ns = "ns";
        model::Labels all = labels; // as a network set in that namespace would carry them
        all[calico::namespaceLabel] = "ns";
        all["pcns.projectcalico.org/name"] = "ns";
        const Certainty onSet = calico::matches(*expression, all);
        if (onSet != calico::matches(*again, all))
            std::abort();
        const bool inherited = text.find("projectcalico.org") != std::string_view::npos ||
                               text.find("pcns.") != std::string_view::npos ||
                               text.find("pcsa.") != std::string_view::npos;
        if (!inherited && onSet != match(none, calico::onPods(*expression), pod))
            std::abort();
        (void)match(none, calico::onPods(calico::ofNamespaces(*expression)), pod);
    }
    return 0;
}
