#include <sallyport/base/file.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace sallyport::base {

namespace fs = std::filesystem;

namespace {

Error cannot(std::string id, std::string pattern, const fs::path& path, std::string detail) {
    return {ErrorKind::unreadable,
            {std::move(id), std::move(pattern), {path.string(), std::move(detail)}},
            {path.string(), 0, 0, {}}};
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error || status.type() == fs::file_type::not_found)
        return cannot("file-missing", SALLYPORT_TR("There is no such file, or it may not be looked at: %2"),
                      path, error.message());
    if (status.type() == fs::file_type::directory)
        return cannot("file-is-folder", SALLYPORT_TR("This is a folder, not a file."), path, {});
    if (status.type() != fs::file_type::regular)
        return cannot("file-not-regular", SALLYPORT_TR("This is no regular file."), path, {});
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > limit)
        return cannot("file-too-large", SALLYPORT_TR("The file is larger than %2 bytes and was not read."),
                      path, std::to_string(limit));

    std::ifstream in(path, std::ios::binary);
    if (!in)
        return cannot("file-unreadable", SALLYPORT_TR("The file cannot be read: %2"), path,
                      std::strerror(errno));
    // The size may be wrong for files of the kernel, and the file may grow while it is read.
    std::string content;
    if (!error)
        content.reserve(static_cast<std::size_t>(size));
    char buffer[1 << 16];
    while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
        content.append(buffer, static_cast<std::size_t>(in.gcount()));
        if (content.size() > limit)
            return cannot("file-too-large",
                          SALLYPORT_TR("The file is larger than %2 bytes and was not read."), path,
                          std::to_string(limit));
    }
    if (in.bad())
        return cannot("file-unreadable", SALLYPORT_TR("The file cannot be read: %2"), path,
                      std::strerror(errno));
    return content;
}

Result<void> writeFile(const fs::path& path, std::string_view content) {
    std::error_code error;
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path(), error);
        if (error)
            return cannot("folder-not-made", SALLYPORT_TR("The folder of this file cannot be made: %2"), path,
                          error.message());
    }
    fs::path beside = path;
    beside += ".new";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.flush();
        if (!out) {
            const std::string why = std::strerror(errno);
            fs::remove(beside, error);
            return cannot("file-not-written", SALLYPORT_TR("The file cannot be written: %2"), path, why);
        }
    }
    fs::rename(beside, path, error);
    if (error) {
        std::error_code ignored;
        fs::remove(beside, ignored);
        return cannot("file-not-written", SALLYPORT_TR("The file cannot be written: %2"), path,
                      error.message());
    }
    return {};
}

} // namespace sallyport::base
