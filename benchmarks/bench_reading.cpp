// Reading alone: 3,000 manifests in a folder, 1,000 workloads in one file of YAML,
// and 10,000 pods as the API server lists them. Prints one JSON object; the
// median of 5, and the peak memory after each.
#include "inputs.h"
#include "measure.h"

#include <sallyport/source/source.h>

using namespace sallyport;

namespace {

struct Reading {
    std::size_t bytes = 0;
    std::size_t objects = 0;
    double seconds = 0;
    double megabytes = 0;
};

Reading measure(const bench::fs::path& path, std::size_t bytes) {
    Reading reading;
    reading.bytes = bytes;
    reading.seconds = bench::medianSeconds([&] {
        const auto state = source::read({path});
        reading.objects = state ? state->objects().size() : 0;
    });
    reading.megabytes = bench::peakMegabytes();
    return reading;
}

// Whether it is within three times the target, as every benchmark (docs/testing.md).
bool print(const char* name, const Reading& reading, std::size_t objects, double seconds, double megabytes) {
    std::printf("\"%s\": {\"bytes\": %zu, \"objects\": %zu, \"seconds\": %.4f, \"targetSeconds\": %.3f, "
                "\"peakMegabytes\": %.0f, \"targetMegabytes\": %.0f, \"met\": %s}",
                name, reading.bytes, reading.objects, reading.seconds, seconds, reading.megabytes, megabytes,
                reading.seconds <= seconds && reading.megabytes <= megabytes ? "true" : "false");
    return reading.objects == objects && reading.seconds < 3 * seconds && reading.megabytes < 3 * megabytes;
}

} // namespace

int main() {
    const bench::TemporaryFolder manifests, others;
    const bench::fs::path file = others.path / "workloads.yaml", list = others.path / "pods.json";
    const std::string workloads = bench::workloads();
    if (!base::writeFile(file, workloads))
        return 1;
    const Reading one = measure(file, workloads.size());
    const Reading folder = measure(manifests.path, bench::writeCluster(manifests.path));
    const std::size_t bytes = bench::writePods(list, 10'000);
    const Reading pods = measure(list, bytes);
    std::printf("{");
    bool good = print("workloads", one, 1041, 0.05, 100);
    std::printf(", ");
    good &= print("manifests", folder, 3000, 0.35, 100);
    std::printf(", ");
    good &= print("pods", pods, 10'000, static_cast<double>(bytes) / 100e6, 400);
    std::printf("}\n");
    return good ? 0 : 1;
}
