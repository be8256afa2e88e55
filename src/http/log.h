// SPDX-License-Identifier: Apache-2.0
// The log: one JSON object a line, on spdlog's default logger, so that no text from outside can forge a line.
#pragma once

#include <initializer_list>
#include <string_view>

namespace bihuan::http {

enum class LogLevel { note, warning, error };

struct LogField {
  std::string_view name;
  std::string_view value;
};

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

/// Sends the log to standard error, as bare lines. Called once by the program, before any thread is started.
void log_to_standard_error();

}  // namespace bihuan::http
