// demo: writes the demo world, so that every other verb can be tried on it.
#include "inputs.h"
#include "verb.h"

#include <sallyport/base/file.h>
#include <sallyport/checks/demo.h>

#include <filesystem>

namespace sallyport::cli {

namespace {

int runDemo(const Call& call) {
    const std::filesystem::path folder = call.arguments.value("output", "sallyport-demo");
    base::Tree files = base::Tree::list();
    for (const base::EmbeddedFile& file : checks::demoWorld()) {
        const std::filesystem::path path = folder / std::filesystem::path(file.path);
        if (const auto written = base::writeFile(path, file.content); !written)
            return call.output.fail(written.error());
        files.append(text(path.string()));
    }
    if (call.output.json())
        call.output.answer(object({{"files", files}}));
    else
        call.output.line("Wrote " + counted(files.size(), "file") + ". Try: sallyportctl reach " +
                         (folder / "cluster").string() + " --from cloudflared/cloudflared");
    return Exit::done;
}

} // namespace

Verb demoVerb() {
    Verb verb;
    verb.name = "demo";
    verb.summary = "writes a demo cluster's manifests and document, to try the other verbs on";
    verb.options = {{"output", "DIR", "where to; sallyport-demo by default", 'o'}};
    verb.run = runDemo;
    verb.most = 0;
    return verb;
}

} // namespace sallyport::cli
