# Writes the C++ file behind sallyport_embed().
set(entries "")
foreach(file IN LISTS FILES)
  file(READ ${file} content)
  file(RELATIVE_PATH path ${BASE} ${file})
  string(APPEND entries "        {\"${path}\", R\"embedded(${content})embedded\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include <sallyport/base/embedded.h>

namespace sallyport::${MODULE} {
std::span<const base::EmbeddedFile> ${NAME}()
{
    static constexpr base::EmbeddedFile files[] = {
${entries}    };
    return files;
}
} // namespace sallyport::${MODULE}
")
