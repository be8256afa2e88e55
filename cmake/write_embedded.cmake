# Run by embed_files at build time: -DOUTPUT -DSYMBOL -DBASE -DFILES (joined by |).
string(REPLACE "|" ";" files "${FILES}")
string(REGEX REPLACE "::[^:]+$" "" namespace ${SYMBOL})
string(REGEX REPLACE "^.*::" "" name ${SYMBOL})
set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS files)
  file(RELATIVE_PATH path ${BASE} ${file})
  file(READ ${file} hex HEX)
  file(SIZE ${file} size)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(REGEX REPLACE "(..................................................................................................)" "\\1\n" bytes "${bytes}")
  string(APPEND arrays "constexpr char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND entries "    EmbeddedFile{\"${path}\", {file_${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Written by cmake/write_embedded.cmake.
#include <array>
#include <span>

#include \"base/embedded.h\"

namespace ${namespace} {
namespace {

${arrays}
constexpr std::array<EmbeddedFile, ${index}> files{{
${entries}}};

}  // namespace

std::span<const EmbeddedFile> ${name}();
std::span<const EmbeddedFile> ${name}() { return files; }

}  // namespace ${namespace}
")
