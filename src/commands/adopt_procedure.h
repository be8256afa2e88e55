// SPDX-License-Identifier: Apache-2.0
// `bihuan procedures adopt`: tries a procedure file on copies of the open cases of its kind and says for each
// what would change or why it stays; then makes it current and moves those that can follow.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace bihuan::commands {

struct AdoptProcedureOptions {
  std::filesystem::path file;
  std::filesystem::path data;
  std::vector<std::string> states;  // old=new, for states that the file no longer has
  bool is_trial = false;            // says what would be, and writes nothing
  bool for_new_cases_only = false;
  bool wants_json = false;
  std::string by;  // a name on the office's roster
  std::string reason;
};

/// Gives the exit status.
int adopt_procedure(const AdoptProcedureOptions& options);

}  // namespace bihuan::commands
