// The direct reader of plain YAML gives what yaml-cpp gives, origins and errors included.
#include "../../src/base/yamlplain.h"
#include "../support/sametree.h"

#include <cstdio>
#include <cstdlib>

using namespace sallyport::base;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    ReadLimits limits;
    limits.nodes = 10'000;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Documents direct = readYaml(text, "fuzz", limits, PlainYaml::direct);
    const Documents other = readYaml(text, "fuzz", limits, PlainYaml::throughYamlCpp);
    if (direct.trees.size() != other.trees.size() || direct.errors != other.errors)
        std::abort();
    for (std::size_t i = 0; i < direct.trees.size(); ++i)
        if (const std::string found = difference(direct.trees[i], other.trees[i]); !found.empty()) {
            std::fprintf(stderr, "%s\n", found.c_str());
            std::abort();
        }
    return 0;
}
