#pragma once
// The YAML that manifests are written in, read without yaml-cpp's scanner, which
// takes three quarters of the time: block maps and lists, scalars on one line,
// literal text, flow collections on one line. At the first thing beyond that, or
// that is wrong, it declines, and yaml-cpp reads the document (and says what is
// wrong). What it reads is what yaml-cpp reads, origins included: tested on every
// file at hand, on changed ones and by a fuzzer.
#include "treebuild.h"
#include "yamlsplit.h"

#include <sallyport/base/yaml.h>

namespace sallyport::base {

// Nothing when it declines. nodes is what the file may still hold; it is counted down on success.
std::optional<Tree> readPlainYaml(const Segment& segment, const FileName& file, int depth,
                                  std::size_t& nodes);

// readYaml() with and without it, for the comparison.
enum class PlainYaml { direct, throughYamlCpp };
Documents readYaml(std::string_view text, const std::string& file, const ReadLimits& limits, PlainYaml plain);

} // namespace sallyport::base
