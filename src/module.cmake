# sallyport_module(NAME [PLANNED] [DEPENDS module...] [LIBRARIES target...])
#
# Declares one module of the house: a static library from src/NAME, its public
# headers in include/sallyport/NAME, the alias Sallyport::NAME. DEPENDS may name
# only modules declared before it, so the order in src/CMakeLists.txt is the
# architecture. PLANNED keeps the place of a module that has no sources yet.
# LIBRARIES are third-party and private: their headers stay in .cpp files.
function(sallyport_module name)
  cmake_parse_arguments(arg "PLANNED" "" "DEPENDS;LIBRARIES" ${ARGN})
  get_property(declared GLOBAL PROPERTY SALLYPORT_MODULES)
  foreach(dep IN LISTS arg_DEPENDS)
    if(NOT dep IN_LIST declared)
      message(FATAL_ERROR "module '${name}' may not use '${dep}': it is declared later, or not at all")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY SALLYPORT_MODULES ${name})
  string(REPLACE ";" " " deps "${arg_DEPENDS}")
  set_property(GLOBAL APPEND_STRING PROPERTY SALLYPORT_LAYERS "${name}: ${deps}\n")
  if(arg_PLANNED)
    return()
  endif()

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*.h
    ${CMAKE_SOURCE_DIR}/include/sallyport/${name}/*.h)
  add_library(sallyport_${name} STATIC ${sources})
  add_library(Sallyport::${name} ALIAS sallyport_${name})
  target_include_directories(sallyport_${name}
    PUBLIC ${CMAKE_SOURCE_DIR}/include
    PRIVATE ${CMAKE_SOURCE_DIR}/src/${name})
  list(TRANSFORM arg_DEPENDS PREPEND Sallyport:: OUTPUT_VARIABLE targets)
  target_link_libraries(sallyport_${name} PUBLIC ${targets} PRIVATE ${arg_LIBRARIES})
endfunction()

# sallyport_embed(MODULE NAME BASE file...)
#
# Puts files into the program as text: sallyport::MODULE::NAME(), which the
# module declares, gives {path relative to BASE, content} (base/embedded.h).
function(sallyport_embed module name base)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${module}_${name}.cpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DMODULE=${module} -DNAME=${name} -DBASE=${base}
            "-DFILES=${ARGN}" -P ${CMAKE_SOURCE_DIR}/src/embed.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/src/embed.cmake
    VERBATIM)
  target_sources(sallyport_${module} PRIVATE ${output})
endfunction()
