# Files that travel inside the binary, so that it starts on a bare server.
#   embed_files(TARGET SYMBOL BASE directory FILES …)
# gives TARGET the function `std::span<const bihuan::EmbeddedFile> SYMBOL()` (base/embedded.h; declare it where it is
# used). SYMBOL is qualified, `bihuan::calendar::year_files`. Paths are kept relative to BASE, in the given order. The
# bytes are written at build time, again whenever a file changes.
function(embed_files target symbol)
  cmake_parse_arguments(EMBED "" "BASE" "FILES" ${ARGN})
  string(REPLACE "::" "_" stem ${symbol})
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded/${stem}.cpp)
  list(JOIN EMBED_FILES "|" files)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated} -DSYMBOL=${symbol} -DBASE=${EMBED_BASE} "-DFILES=${files}"
            -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    DEPENDS ${EMBED_FILES} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
