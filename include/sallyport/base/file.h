#pragma once
// Files, with errors that say where and what to do. Paths are UTF-8.
#include <sallyport/base/result.h>

#include <filesystem>
#include <string_view>

namespace sallyport::base {

// The whole file; refused with a clear message when it is no regular file, larger than limit bytes,
// or not readable.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t limit = std::size_t{16} << 20);
// Writes beside and renames, so that a crash leaves the old or the new file. Creates missing folders.
Result<void> writeFile(const std::filesystem::path& path, std::string_view content);

} // namespace sallyport::base
