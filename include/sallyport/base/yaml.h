#pragma once
// YAML and JSON in and out. Plain scalars resolve as Kubernetes' reader does
// (sigs.k8s.io/yaml over go-yaml v2: yes, no, on and off are booleans; 0o17, 017,
// 0x1F, 0b11 and 1_000 are integers; a whole number beyond int64 becomes a real,
// as in its JSON; .inf and .nan are refused) but for a lone y or n, which stays
// text. Keys that are numbers or booleans become the same strings as there.
// Anchors and merge keys are resolved; explicit keys win. Guarded here and nowhere
// else: alias bombs and cycles, duplicate keys (an error that names both lines),
// tabs in indentation, quotes that are never closed, invalid UTF-8, binary files,
// depth, size. Never throws.
#include <sallyport/base/tree.h>

namespace sallyport::base {

struct ReadLimits {
    std::size_t bytes = std::size_t{16} << 20; // a file
    std::size_t nodes = 5'000'000;             // a file, aliases expanded
    int depth = 100;
};

// For JSON, which has no aliases and is read faster: lists of a hundred thousand pods.
inline constexpr ReadLimits jsonLimits{std::size_t{1} << 30, 20'000'000, 100};

// The documents of a stream that could be read, and one error for each that could not.
// A broken document does not hide the ones beside it (documents are split at lines "---").
struct Documents {
    std::vector<Tree> trees; // empty documents are left out
    std::vector<Error> errors;
};

// Reads YAML or JSON text. file is only named in origins and errors. A UTF-8 BOM and CRLF are accepted.
Documents readYaml(std::string_view text, const std::string& file, const ReadLimits& limits = {});
// Reads exactly one document; more than one, or none, is an error.
Result<Tree> readYamlDocument(std::string_view text, const std::string& file, const ReadLimits& limits = {});
// Reads one JSON value, strictly (RFC 8259), with the line of every node.
Result<Tree> readJson(std::string_view text, const std::string& file, const ReadLimits& limits = {});

// Block style, two spaces, members in order. Every string that some YAML 1.1 or 1.2 reader could take
// for something else is quoted; U+2028, U+2029, U+0085 and control characters are escaped.
std::string writeYaml(const Tree& tree);
// Several documents, separated by "---".
std::string writeYaml(std::span<const Tree> documents);
// indent < 0: one line. ASCII control characters escaped, UTF-8 kept.
std::string writeJson(const Tree& tree, int indent = 2);

} // namespace sallyport::base
