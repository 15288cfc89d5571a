// Whatever the files are: no crash, no hang, and reading them twice says the same. The bytes are several
// files: a line "%% NAME" begins each; what comes before the first is the kustomization.
#include <sallyport/source/source.h>

#include <cstdlib>
#include <fstream>

#include <unistd.h>

namespace fs = std::filesystem;
using namespace sallyport;

namespace {

// Only names without separators, so that nothing is written elsewhere.
std::string safeName(std::string_view written) {
    std::string name;
    for (const char c : written.substr(0, 20))
        if ((c >= 'a' && c <= 'z') || (c == '.' && !name.empty() && name.back() != '.'))
            name += c;
    return name.empty() ? "x.yaml" : name;
}

void writeFiles(const fs::path& folder, std::string_view bytes) {
    std::string name = "kustomization.yaml";
    while (!bytes.empty() || !name.empty()) {
        const auto at = bytes.find("%% ");
        std::ofstream(folder / name, std::ios::binary) << bytes.substr(0, at);
        if (at == std::string_view::npos)
            return;
        bytes.remove_prefix(at + 3);
        const auto end = bytes.find('\n');
        name = safeName(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fs::path folder =
        fs::temp_directory_path() / ("sallyport-fuzz-" + std::to_string(::getpid())) / "k";
    fs::remove_all(folder.parent_path());
    fs::create_directories(folder.parent_path() / ".git");
    fs::create_directories(folder);
    writeFiles(folder, {reinterpret_cast<const char*>(data), size});
    const auto first = source::buildKustomization(folder);
    const auto again = source::buildKustomization(folder);
    if (first.ok() != again.ok() || (first.ok() && first->objects != again->objects))
        std::abort();
    (void)source::read({folder});
    return 0;
}
