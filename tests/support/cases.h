#pragma once
// Where other people's cases are: the folder named by SALLYPORT_CASES, else
// "shared" beside the project. Empty when neither is there; a test then says so
// with QSKIP.
#include <cstdlib>
#include <filesystem>

inline std::filesystem::path casesDir() {
    if (const char* named = std::getenv("SALLYPORT_CASES"); named && *named)
        return std::filesystem::is_directory(named) ? std::filesystem::path(named) : std::filesystem::path();
    const std::filesystem::path beside = std::filesystem::path(SALLYPORT_ROOT).parent_path() / "shared";
    return std::filesystem::is_directory(beside) ? beside : std::filesystem::path();
}

#define SALLYPORT_NEEDS_CASES(folder)                                                                        \
    if (casesDir().empty() || !std::filesystem::exists(casesDir() / (folder)))                               \
    QSKIP("other people's cases are absent: set SALLYPORT_CASES to a folder that has " folder)
