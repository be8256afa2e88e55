// SPDX-License-Identifier: Apache-2.0
// `bihuan procedures describe` writes the reference of procedures, page and drawing each, and `bihuan
// procedures schema` prints the JSON Schema of their files for editors.
#pragma once

#include <filesystem>
#include <vector>

namespace bihuan::commands {

struct DescribeProceduresOptions {
  std::vector<std::filesystem::path> files;  // none: the procedures that travel in the binary, and an index
  std::filesystem::path out;
};

/// Writes KIND.md and KIND.svg into the folder, which is made where it is missing. Gives the exit status.
int describe_procedures(const DescribeProceduresOptions& options);

struct PrintSchemaOptions {};

int print_schema(const PrintSchemaOptions& options);

}  // namespace bihuan::commands
