#pragma once
// What cloudflared's decoder (gopkg.in/yaml.v3 into config.Configuration)
// refuses in a configuration: values of a wrong type, in its words. Also the
// members that it ignores.
#include <sallyport/base/tree.h>

#include <vector>

namespace sallyport::edge {

struct DecoderFinding {
    std::string text; // "cannot unmarshal !!str `maybe` into bool"
    base::Place place;
};

struct DecoderFindings {
    std::vector<DecoderFinding> refused;
    std::vector<DecoderFinding> unused; // text: "field NAME not found in type TYPE"
};

// remote: a configuration from Cloudflare's API, whose durations are whole seconds.
DecoderFindings decodeConfig(const base::Tree& config, bool remote);

// As the decoder takes a boolean: true, and the words of YAML 1.1.
bool isTrue(const base::Tree* value);

} // namespace sallyport::edge
