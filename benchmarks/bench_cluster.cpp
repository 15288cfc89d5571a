// Reading 3,000 manifests of 4.5 MB in all, and what one connector reaches in
// that cluster of 1,000 pods. Prints one JSON object; the median of 5, and the
// peak memory of the whole process.
#include "inputs.h"
#include "measure.h"

#include <sallyport/reach/reach.h>
#include <sallyport/source/source.h>

using namespace sallyport;
int main() {
    const bench::TemporaryFolder folder;
    const std::size_t bytes = bench::writeCluster(folder.path);
    std::size_t objects = 0;
    model::ClusterState state;
    const double reading = bench::medianSeconds([&] {
        if (auto read = source::read({folder.path})) {
            state = *std::move(read);
            objects = state.objects().size();
        }
    });
    int reachable = 0;
    const double reaching = bench::medianSeconds([&] {
        policy::CompileOptions options;
        options.profile = "kubernetes";
        auto ruleset = policy::compile(state, options);
        if (!ruleset)
            return;
        const reach::World world(state, *std::move(ruleset));
        const auto peer = reach::parsePeer("cloudflared/cloudflared");
        if (const auto doors = world.doors(*peer, std::vector<reach::Published>()))
            reachable = doors->reachable;
    });
    const double megabytes = bench::peakMegabytes();
    std::printf(
        "{\"manifests\": 3000, \"bytes\": %zu, \"objects\": %zu, \"readSeconds\": %.3f, "
        "\"reachSeconds\": %.3f, \"reachableDoors\": %d, \"totalSeconds\": %.3f, \"targetSeconds\": 2, "
        "\"peakMegabytes\": %.0f, \"targetMegabytes\": 300, "
        "\"met\": %s}\n",
        bytes, objects, reading, reaching, reachable, reading + reaching, megabytes,
        reading + reaching <= 2 && megabytes <= 300 ? "true" : "false");
    // Three times a target is a failure (docs/testing.md); a noisy machine is none.
    return objects == 3000 && reading + reaching < 6 && megabytes < 900 ? 0 : 1;
}
