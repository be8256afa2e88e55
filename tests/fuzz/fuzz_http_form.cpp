// SPDX-License-Identifier: Apache-2.0
// Forms of both kinds, from any bytes: first line the content type, the rest the body.
#include <cstdint>
#include <string_view>

#include "http/form.h"
#include "http/percent.h"

using bihuan::http::Form;
using bihuan::http::FormLimits;

namespace {

void hold_the_promise(const Form& form, const FormLimits& limits) {
  VERIFY(form.fields.size() <= limits.fields_max && form.uploads.size() <= limits.files_max);
  for (const auto& [name, value] : form.fields) {
    VERIFY(bihuan::http::is_clean_text(name) && bihuan::http::is_clean_text(value));
    VERIFY(name.size() <= limits.name_bytes_max && value.size() <= limits.value_bytes_max);
  }
  for (const auto& upload : form.uploads)
    VERIFY(upload.filename.find_first_of("/\\") == upload.filename.npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const FormLimits limits{
      .fields_max = 8, .files_max = 3, .name_bytes_max = 20, .value_bytes_max = 50, .file_bytes_max = 100};
  bihuan::http::Request request;
  if (input.find_first_of(std::string_view{"\r\0", 2}) >= line) {
    request.headers.set("Content-Type", input.substr(0, line));
  }
  request.body = input.substr(std::min(line + 1, input.size()));
  const auto form = bihuan::http::parse_form(request, limits);
  if (form) hold_the_promise(*form, limits);
  return 0;
}
