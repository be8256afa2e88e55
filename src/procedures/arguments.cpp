// SPDX-License-Identifier: Apache-2.0
#include "procedures/arguments.h"

#include <utility>

namespace bihuan::procedures {
namespace {

std::pair<std::string_view, std::string_view> cut(std::string_view text, char sign) {
  const std::size_t at = text.find(sign);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

std::string_view without_blanks_around(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

RecordName record_name(std::string_view argument) {
  const auto [act, field] = cut(argument, '.');
  return {act, field};
}

RecordedValue recorded_value(std::string_view argument) {
  const auto [name, value] = cut(argument, '=');
  return {name, value};
}

Sum sum(std::string_view argument) {
  auto [total, rest] = cut(argument, '=');
  Sum found{without_blanks_around(total), {}};
  while (!rest.empty()) {
    const auto [part, others] = cut(rest, '+');
    found.parts.push_back(without_blanks_around(part));
    rest = others;
  }
  return found;
}

}  // namespace bihuan::procedures
