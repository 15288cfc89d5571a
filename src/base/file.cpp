#include <sallyport/base/file.h>

#include <cstdio>
#include <cstring>
#include <memory>

namespace sallyport::base {

namespace {

namespace fs = std::filesystem;

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string utf8(const fs::path& path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

Error problem(ErrorKind kind, std::string id, std::string pattern, const fs::path& path,
              std::vector<std::string> args = {}) {
    return {kind, Text{std::move(id), std::move(pattern), std::move(args)}, {utf8(path), 0, 0, {}}};
}

Error writeProblem(const fs::path& path, const std::string& why) {
    return problem(ErrorKind::refused, "file-not-written", SALLYPORT_TR("The file cannot be written: %1."),
                   path, {why});
}

std::optional<Error> notReadable(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    switch (status.type()) {
    case fs::file_type::regular:
        return std::nullopt;
    case fs::file_type::not_found:
        return problem(ErrorKind::unreadable, "file-missing", SALLYPORT_TR("There is no such file."), path);
    case fs::file_type::directory:
        return problem(ErrorKind::unreadable, "file-is-folder", SALLYPORT_TR("This is a folder, not a file."),
                       path);
    case fs::file_type::none:
        return problem(ErrorKind::unreadable, "file-unreadable", SALLYPORT_TR("The file cannot be read: %1."),
                       path, {error.message()});
    default:
        return problem(ErrorKind::unreadable, "file-not-regular", SALLYPORT_TR("This is no regular file."),
                       path);
    }
}

// A new file beside target; "x" refuses one that is there.
std::pair<File, fs::path> openBeside(const fs::path& target) {
    for (int n = 0; n < 100; ++n) {
        fs::path beside = target;
        beside += ".new" + std::to_string(n);
        if (File file{std::fopen(beside.string().c_str(), "wbx")})
            return {std::move(file), beside};
        if (errno != EEXIST)
            break;
    }
    return {};
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::size_t limit) {
    if (auto wrong = notReadable(path))
        return std::move(*wrong);
    const auto tooLarge = [&] {
        return problem(ErrorKind::refused, "file-too-large",
                       SALLYPORT_TR("The file is larger than %1 MiB. Split it, or leave it out."), path,
                       {std::to_string(limit >> 20)});
    };
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (!error && size > limit)
        return tooLarge();
    const File file{std::fopen(path.string().c_str(), "rb")};
    const auto unreadable = [&] {
        return problem(ErrorKind::unreadable, "file-unreadable", SALLYPORT_TR("The file cannot be read: %1."),
                       path, {std::strerror(errno)});
    };
    if (!file)
        return unreadable();
    // The size is only a first guess: a file may grow, and those of /proc say 0.
    std::string content;
    content.resize(error ? 0 : static_cast<std::size_t>(size));
    std::size_t filled = 0;
    for (;;) {
        if (filled == content.size())
            content.resize(filled + (filled == 0 ? 4096 : filled / 4 + 1));
        const std::size_t got = std::fread(content.data() + filled, 1, content.size() - filled, file.get());
        filled += got;
        if (filled > limit)
            return tooLarge();
        if (got == 0)
            break;
    }
    if (std::ferror(file.get()) != 0)
        return unreadable();
    content.resize(filled);
    return content;
}

Result<void> writeFile(const fs::path& path, std::string_view content) {
    std::error_code error;
    // Through a symbolic link to the file it means.
    fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
    if (target.empty())
        target = path;
    if (target.has_parent_path() && !fs::is_directory(target.parent_path(), error)) {
        fs::create_directories(target.parent_path(), error);
        if (error)
            return writeProblem(path, error.message());
    }
    if (fs::is_directory(target, error))
        return problem(ErrorKind::refused, "file-is-folder", SALLYPORT_TR("This is a folder, not a file."),
                       path);
    auto [file, beside] = openBeside(target);
    if (!file)
        return writeProblem(path, std::strerror(errno));
    const bool written = std::fwrite(content.data(), 1, content.size(), file.get()) == content.size() &&
                         std::fflush(file.get()) == 0;
    std::string why = written ? std::string() : std::strerror(errno);
    file.reset();
    if (written) {
        if (const fs::file_status old = fs::status(target, error); fs::exists(old))
            fs::permissions(beside, old.permissions(), error);
        fs::rename(beside, target, error);
        if (!error)
            return {};
        why = error.message();
    }
    fs::remove(beside, error);
    return writeProblem(path, why);
}

} // namespace sallyport::base
