// SPDX-License-Identifier: Apache-2.0
// A file of the project that travels inside the binary (cmake/embed.cmake writes the tables of them).
#pragma once

#include <string_view>

namespace bihuan {

struct EmbeddedFile {
  std::string_view path;   // relative to the folder it was taken from
  std::string_view bytes;  // live as long as the program
};

}  // namespace bihuan
