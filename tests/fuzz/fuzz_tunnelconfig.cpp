// libFuzzer: any text as a cloudflared configuration. The first line is asked
// for as a URL, what follows is the file.
#include <sallyport/base/yaml.h>
#include <sallyport/edge/ingress.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace sallyport;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t line = text.find('\n');
    const std::string_view url = text.substr(0, line);
    const std::string_view yaml = line == std::string_view::npos ? std::string_view() : text.substr(line + 1);
    for (const base::Tree& tree : base::readYaml(yaml, "config.yml").trees) {
        std::vector<base::Diagnostic> problems;
        const edge::TunnelConfig config = edge::readTunnelConfig(tree, problems);
        const auto errors = edge::validate(config);
        const edge::IngressMatcher matcher(config.ingress);
        const auto found = matcher.matchUrl(url);
        // A configuration that cloudflared accepts has a rule for every URL.
        if (errors.empty() && found && *found < 0)
            std::abort();
        for (const edge::IngressRule& rule : config.ingress)
            edge::shownService(rule, config.originRequest);
    }
    return 0;
}
