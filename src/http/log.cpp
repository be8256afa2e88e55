// SPDX-License-Identifier: Apache-2.0
#include "http/log.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/clock.h"
#include "http/percent.h"

namespace bihuan::http {
namespace {

spdlog::level::level_enum severity(LogLevel level) {
  switch (level) {
    case LogLevel::note:
      return spdlog::level::info;
    case LogLevel::warning:
      return spdlog::level::warn;
    case LogLevel::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

std::string_view name_of(LogLevel level) {
  switch (level) {
    case LogLevel::note:
      return "note";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "error";
}

}  // namespace

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  boost::json::object line{{"at", iso(SystemClock{}.now())}, {"level", name_of(level)}, {"event", event}};
  for (const LogField& field : fields) {
    // The reader of the log must be able to read the line: bytes that are no text are kept percent-coded.
    line[field.name] = is_clean_text(field.value) ? std::string(field.value) : percent_encode(field.value);
  }
  spdlog::default_logger_raw()->log(severity(level), boost::json::serialize(line));
}

void log_to_standard_error() {
  auto logger = spdlog::stderr_logger_mt("bihuan");
  logger->set_pattern("%v");
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace bihuan::http
