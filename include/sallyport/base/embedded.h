#pragma once
// A file that was put into the program when it was built (sallyport_embed in
// src/module.cmake).
#include <span>
#include <string_view>

namespace sallyport::base {

struct EmbeddedFile {
    std::string_view path;
    std::string_view content;
};

} // namespace sallyport::base
