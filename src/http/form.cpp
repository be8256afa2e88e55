// SPDX-License-Identifier: Apache-2.0
#include "http/form.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "http/header_value.h"
#include "http/percent.h"

namespace bihuan::http {
namespace {

Failure malformed_form() {
  return fail(ErrorKind::malformed, Words{"表单格式有误", "the form is malformed"});
}

Failure too_large(Words what) {
  return fail(ErrorKind::too_large, std::move(what));
}

Result<void> check_field(std::string_view name, std::string_view value, std::size_t count,
                         const FormLimits& limits) {
  if (count >= limits.fields_max) return too_large({"表单项过多", "the form has too many fields"});
  if (name.size() > limits.name_bytes_max)
    return too_large({"表单项名称过长", "the name of a field is too long"});
  if (value.size() > limits.value_bytes_max)
    return too_large({"表单项内容过长", "the value of a field is too long"});
  return {};
}

constexpr std::string_view crlf = "\r\n";

/// Takes the text up to `mark` off the front of `rest`, and the mark with it.
std::optional<std::string_view> take_until(std::string_view& rest, std::string_view mark) {
  const std::size_t at = rest.find(mark);
  if (at == rest.npos) return std::nullopt;
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + mark.size());
  return taken;
}

/// The same, and all of `rest` where there is no mark.
std::string_view take_item(std::string_view& rest, std::string_view mark) {
  if (const auto item = take_until(rest, mark)) return *item;
  return std::exchange(rest, {});
}

struct Part {
  HeaderValue disposition;
  std::string content_type = "text/plain";
  std::string_view content;
};

Result<Part> parse_part_header(std::string_view header) {
  Part part;
  while (!header.empty()) {
    std::string_view line = take_item(header, crlf);
    const auto name = take_until(line, ":");
    if (!name) return malformed_form();
    if (is_same_token(*name, "content-disposition")) part.disposition = TRY(parse_header_value(line));
    if (is_same_token(*name, "content-type")) part.content_type = trimmed(line);
  }
  if (part.disposition.value != "form-data" || !part.disposition.parameters.find("name"))
    return malformed_form();
  return part;
}

/// Browsers send only the name, but others may send a path, of either kind of system.
std::string last_segment(std::string_view filename) {
  const std::size_t slash = filename.find_last_of("/\\");
  return std::string(slash == filename.npos ? filename : filename.substr(slash + 1));
}

Result<void> add_upload(const Part& part, std::string_view field, std::string_view filename, Form& form,
                        const FormLimits& limits) {
  if (form.uploads.size() >= limits.files_max)
    return too_large({"一次上传的文件过多", "too many files at once"});
  if (filename.size() > limits.name_bytes_max || field.size() > limits.name_bytes_max) {
    return too_large({"文件名过长", "the name of a file is too long"});
  }
  if (part.content.size() > limits.file_bytes_max) return too_large({"文件过大", "a file is too large"});
  form.uploads.push_back({.field = std::string(field),
                          .filename = last_segment(filename),
                          .content_type = part.content_type,
                          .content = std::string(part.content)});
  return {};
}

// What a word processor parts lines and pages with, which no form of ours could show or hand on.
std::string with_line_breaks(std::string value) {
  std::ranges::replace_if(
      value, [](char c) { return c == '\v' || c == '\f'; }, '\n');
  return value;
}

Result<void> add_part(const Part& part, Form& form, const FormLimits& limits) {
  const Parameters& parameters = part.disposition.parameters;
  const std::string_view field = parameters.find("name").value_or("");
  const auto filename = parameters.find("filename");
  if (!is_clean_text(field) || !is_clean_text(filename.value_or(""))) return malformed_form();
  if (filename) return add_upload(part, field, *filename, form, limits);
  if (!is_clean_text(part.content)) return malformed_form();
  TRY(check_field(field, part.content, form.fields.size(), limits));
  form.fields.add(std::string(field), with_line_breaks(std::string(part.content)));
  return {};
}

Result<std::string> boundary_of(std::string_view content_type) {
  const HeaderValue type = TRY(parse_header_value(content_type));
  const auto boundary = type.parameters.find("boundary");
  if (type.value != "multipart/form-data" || !boundary || boundary->empty() || boundary->size() > 70) {
    return malformed_form();
  }
  return std::string(*boundary);
}

}  // namespace

Result<Parameters> parse_urlencoded(std::string_view text, const FormLimits& limits) {
  Parameters fields;
  while (!text.empty()) {
    std::string_view pair = take_item(text, "&");
    if (pair.empty()) continue;
    const std::string_view raw_name = take_item(pair, "=");
    std::string name = TRY(percent_decode(raw_name, Plus::is_blank));
    std::string value = TRY(percent_decode(pair, Plus::is_blank));
    TRY(check_field(name, value, fields.size(), limits));
    fields.add(std::move(name), with_line_breaks(std::move(value)));
  }
  return fields;
}

Result<Form> parse_multipart(std::string_view content_type, std::string_view body, const FormLimits& limits) {
  const std::string opening = "--" + TRY(boundary_of(content_type));
  const std::string delimiter = "\r\n" + opening;
  if (!body.starts_with(opening)) return malformed_form();
  body.remove_prefix(opening.size());
  Form form;
  while (!body.starts_with("--")) {
    if (!body.starts_with(crlf)) return malformed_form();
    body.remove_prefix(crlf.size());
    const auto header = take_until(body, "\r\n\r\n");
    if (!header) return malformed_form();
    Part part = TRY(parse_part_header(*header));
    const auto content = take_until(body, delimiter);
    if (!content) return malformed_form();
    part.content = *content;
    TRY(add_part(part, form, limits));
  }
  return form;
}

Result<Form> parse_form(const Request& request, const FormLimits& limits) {
  const std::string_view content_type = request.headers.find("Content-Type").value_or("");
  const HeaderValue type = TRY(parse_header_value(content_type));
  if (type.value == "multipart/form-data") return parse_multipart(content_type, request.body, limits);
  if (type.value == "application/x-www-form-urlencoded") {
    return Form{.fields = TRY(parse_urlencoded(request.body, limits)), .uploads = {}};
  }
  return fail(ErrorKind::unsupported, Words{"不支持这种提交格式", "this content type is not a form"});
}

}  // namespace bihuan::http
