// SPDX-License-Identifier: Apache-2.0
#include "http/header_value.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bihuan::http {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string in_lower_case(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), lower);
  return lowered;
}

Failure malformed_value() {
  return fail(ErrorKind::malformed, Words{"请求头格式有误", "a header field is malformed"});
}

/// Takes `"…"` off the front. Browsers code a quotation mark in a file's name as %22 and leave a backslash
/// alone, so a backslash escapes only a quotation mark or itself.
std::optional<std::string> take_quoted(std::string_view& rest) {
  std::string text;
  for (std::size_t at = 1; at < rest.size(); ++at) {
    if (rest[at] == '"') {
      rest.remove_prefix(at + 1);
      return text;
    }
    const bool escapes =
        rest[at] == '\\' && at + 1 < rest.size() && (rest[at + 1] == '"' || rest[at + 1] == '\\');
    if (escapes) ++at;
    text += rest[at];
  }
  return std::nullopt;
}

std::string take_token(std::string_view& rest) {
  const std::string_view token = rest.substr(0, rest.find(';'));
  rest.remove_prefix(token.size());
  return std::string(trimmed(token));
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool is_same_token(std::string_view a, std::string_view b) {
  return std::ranges::equal(trimmed(a), trimmed(b), {}, lower, lower);
}

Result<HeaderValue> parse_header_value(std::string_view text) {
  HeaderValue parsed;
  parsed.value = in_lower_case(take_token(text));
  while (!text.empty()) {
    if (!text.starts_with(';')) return malformed_value();
    text = trimmed(text.substr(1));
    if (text.empty()) break;
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return malformed_value();
    std::string name = in_lower_case(trimmed(text.substr(0, equals)));
    text = trimmed(text.substr(equals + 1));
    auto value = text.starts_with('"') ? take_quoted(text) : take_token(text);
    if (!value) return malformed_value();
    parsed.parameters.add(std::move(name), *std::move(value));
    text = trimmed(text);
  }
  return parsed;
}

Parameters parse_cookies(std::string_view text) {
  Parameters cookies;
  while (!text.empty()) {
    const std::string_view pair = text.substr(0, text.find(';'));
    text.remove_prefix(std::min(pair.size() + 1, text.size()));
    const std::size_t equals = pair.find('=');
    if (equals == pair.npos) continue;
    cookies.add(std::string(trimmed(pair.substr(0, equals))), std::string(trimmed(pair.substr(equals + 1))));
  }
  return cookies;
}

}  // namespace bihuan::http
