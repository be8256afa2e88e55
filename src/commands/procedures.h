// SPDX-License-Identifier: Apache-2.0
// `bihuan procedures check` says what is wrong with procedure files, `bihuan procedures test` plays the
// scenarios that stand beside them, and `bihuan procedures draw` prints one as SVG.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "procedures/drawing.h"

namespace bihuan::commands {

struct CheckProceduresOptions {
  std::vector<std::filesystem::path> files;  // none: the procedures that travel in the binary
};

/// Says of every file that it is fine, or all its findings. Gives the exit status of the first file that is
/// not fine.
int check_procedures(const CheckProceduresOptions& options);

struct TestProceduresOptions {
  std::vector<std::filesystem::path> files;  // none: the procedures that travel in the binary
  bool is_thorough = false;  // also says what could be taken from the procedure without a scenario failing
};

/// Says of every procedure that all came as its scenarios say, or each place where not. Gives the exit status
/// of the first that is not fine: of a file that can't be read, or `off_course`.
int test_procedures(const TestProceduresOptions& options);

struct DrawProcedureOptions {
  std::string kind_or_file;
  procedures::DrawingOptions drawing;
};

/// Prints the SVG. Gives the exit status.
int draw_procedure(const DrawProcedureOptions& options);

}  // namespace bihuan::commands
