// SPDX-License-Identifier: Apache-2.0
// Runs one program on bytes that nobody trusts: with bounds on memory, processor time, wall time and output,
// no network where the system lets us take it away, no inherited descriptors and no environment but a home.
// It may write no files unless it is given room for them. The input is given as an unnamed file in memory, so
// that nothing of a paper is left on a disk.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace bihuan::papers {

struct ChildBounds {
  std::size_t memory_bytes_max;
  std::size_t output_bytes_max;
  std::chrono::seconds time_max;
  std::size_t file_bytes_max = 0;  // of each file that it writes; 0 for none
};

enum class ChildEnd { exited, killed, too_slow, too_much_output };

struct ChildOutcome {
  ChildEnd end = ChildEnd::exited;
  int exit_code = 0;  // if it exited
  std::string output;
  std::string complaints;  // the first kilobytes of its stderr
};

/// Runs `command`, whose first word is the program's path, with `input` as its standard input, a file that it
/// may seek in. Waits for its end. Fails with unavailable if the program is not there, or the machine has no
/// room for it.
Result<ChildOutcome> run_child(const std::vector<std::string>& command, std::string_view input,
                               const ChildBounds& bounds, const std::string& home = "/");

}  // namespace bihuan::papers
