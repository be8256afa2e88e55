// SPDX-License-Identifier: Apache-2.0
#include "http/message.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace bihuan::http {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool is_token(std::string_view name) {
  constexpr std::string_view separators = "\"(),/:;<=>?@[\\]{}";
  return !name.empty() && std::ranges::all_of(name, [&](char c) {
    return c > ' ' && c < '\x7f' && separators.find(c) == separators.npos;
  });
}

void refuse_broken_field(std::string_view name, std::string_view value) {
  constexpr std::string_view breaks{"\r\n\0", 3};
  if (!is_token(name)) throw std::invalid_argument("not the name of a header field");
  if (value.find_first_of(breaks) != value.npos) throw std::invalid_argument("line break in a header field");
}

}  // namespace

void Parameters::add(std::string name, std::string value) {
  pairs_.push_back({std::move(name), std::move(value)});
}

std::optional<std::string_view> Parameters::find(std::string_view name) const& {
  const auto found = std::ranges::find(pairs_, name, &Pair::name);
  if (found == pairs_.end()) return std::nullopt;
  return found->value;
}

std::vector<std::string> Parameters::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const Pair& pair : pairs_) {
    if (pair.name == name) values.push_back(pair.value);
  }
  return values;
}

void Headers::add(std::string name, std::string value) {
  refuse_broken_field(name, value);
  pairs_.push_back({std::move(name), std::move(value)});
}

void Headers::set(std::string name, std::string value) {
  refuse_broken_field(name, value);
  std::erase_if(pairs_, [&](const Pair& pair) { return same_name(pair.name, name); });
  pairs_.push_back({std::move(name), std::move(value)});
}

std::optional<std::string_view> Headers::find(std::string_view name) const& {
  const auto found =
      std::ranges::find_if(pairs_, [&](const Pair& pair) { return same_name(pair.name, name); });
  if (found == pairs_.end()) return std::nullopt;
  return found->value;
}

std::size_t Headers::count(std::string_view name) const {
  const auto matches =
      std::ranges::count_if(pairs_, [&](const Pair& pair) { return same_name(pair.name, name); });
  return static_cast<std::size_t>(matches);
}

Response text_response(int status, std::string body) {
  Response response{.status = status, .headers = {}, .body = std::move(body)};
  response.headers.set("Content-Type", "text/plain; charset=utf-8");
  return response;
}

Response see_other(std::string location) {
  Response response{.status = 303, .headers = {}, .body = {}};
  response.headers.set("Location", std::move(location));
  return response;
}

}  // namespace bihuan::http
