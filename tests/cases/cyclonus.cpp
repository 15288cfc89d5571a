#include "case.h"

#include <algorithm>

namespace cases {

using namespace sallyport;

namespace {

std::string probe(const reach::World& world, const std::vector<std::string>& pods,
                  const Tree::Member& expected) {
    const auto slash = expected.key.find('/');
    const auto protocol = model::protocolFrom(expected.key.substr(0, slash));
    const auto port = model::portFrom(expected.key.substr(slash + 1));
    if (!protocol || !port)
        return "probe " + expected.key + " is none";
    const auto matrix = world.matrix({{*protocol, *port}});
    if (matrix.pods.size() != pods.size())
        return std::to_string(matrix.pods.size()) + " pods instead of " + std::to_string(pods.size());
    const auto place = [&](const std::string& pod) {
        return std::find(matrix.pods.begin(), matrix.pods.end(), pod) - matrix.pods.begin();
    };
    const std::vector<std::string> rows = texts(&expected.value);
    const auto& got = matrix.probes.begin()->second;
    for (std::size_t from = 0; from < pods.size(); ++from)
        for (std::size_t to = 0; to < pods.size(); ++to) {
            const auto row = static_cast<std::size_t>(place(pods[from]));
            const auto column = static_cast<std::size_t>(place(pods[to]));
            if (row >= got.size() || column >= got.size())
                return pods[from] + " or " + pods[to] + " is absent";
            if (got[row][column] != rows.at(from).at(to))
                return pods[from] + " to " + pods[to] + " " + expected.key + ": " + got[row][column] +
                       " instead of " + rows[from][to];
        }
    return {};
}

std::string step(const fs::path& folder, const Tree& expected) {
    policy::CompileOptions options;
    options.profile = "kubernetes";
    options.ipBlockMatchesPods = true;
    const Built built = buildAsWritten(folder / expected.text({"manifests"}), options);
    if (!built.world)
        return built.refused;
    const Tree* probes = expected.find("probes");
    if (!probes || probes->members().empty())
        return "no probes";
    for (const Tree::Member& one : probes->members())
        if (std::string why = probe(*built.world, texts(expected.find("pods")), one); !why.empty())
            return expected.text({"manifests"}) + ": " + why;
    return {};
}

} // namespace

Group cyclonus(const fs::path& folder) {
    Group group;
    const Tree index = readTree(folder / "index.json");
    for (const std::string& name : texts(index.find("cases"))) {
        const Tree one = readTree(folder / "cases" / name / "case.json");
        const Tree* steps = one.find("steps");
        std::string why = steps && steps->size() > 0 ? "" : "no steps";
        for (const Tree& expected : steps ? steps->items() : std::span<const Tree>())
            if (why.empty())
                why = step(folder / "cases" / name, expected);
        record(group, "cyclonus/" + name, why);
    }
    return group;
}

} // namespace cases
