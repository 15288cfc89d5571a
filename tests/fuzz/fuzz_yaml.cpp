// Whatever the bytes are: no crash, and what was read survives write and read.
#include <sallyport/base/yaml.h>

#include <cstdlib>

using namespace sallyport::base;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    ReadLimits limits;
    limits.nodes = 10'000;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Tree& tree : readYaml(text, "fuzz", limits).trees) {
        const Documents again = readYaml(writeYaml(tree), "again");
        if (again.trees.size() != 1 || !(again.trees[0] == tree))
            std::abort();
    }
    if (const auto json = readJson(text, "fuzz", limits))
        (void)writeJson(*json);
    return 0;
}
