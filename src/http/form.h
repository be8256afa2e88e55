// SPDX-License-Identifier: Apache-2.0
// What a form sends: application/x-www-form-urlencoded and multipart/form-data (RFC 7578), both within
// limits. Text is promised to be valid UTF-8; the bytes of an uploaded file are as they came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "http/message.h"

namespace bihuan::http {

struct FormLimits {
  std::size_t fields_max = limits::form_fields_max;
  std::size_t files_max = limits::form_files_max;
  std::size_t name_bytes_max = limits::form_name_bytes_max;
  std::size_t value_bytes_max = limits::form_value_bytes_max;
  std::size_t file_bytes_max = limits::document_bytes_max;
};

struct Upload {
  std::string field;
  std::string filename;  // its last segment: never a path
  std::string content_type;
  std::string content;
};

struct Form {
  Parameters fields;
  std::vector<Upload> uploads;
};

/// By the request's content type; unsupported where it is neither of the two.
Result<Form> parse_form(const Request& request, const FormLimits& limits = {});

Result<Parameters> parse_urlencoded(std::string_view text, const FormLimits& limits = {});
/// `content_type` is the whole header value, with its boundary.
Result<Form> parse_multipart(std::string_view content_type, std::string_view body,
                             const FormLimits& limits = {});

}  // namespace bihuan::http
