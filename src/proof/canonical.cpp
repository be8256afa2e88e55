// SPDX-License-Identifier: Apache-2.0
#include "proof/canonical.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <vector>

#include "base/result.h"

namespace bihuan::proof {
namespace {

constexpr std::int64_t integer_max = (std::int64_t{1} << 53) - 1;

void write_escaped(char c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\b':
      out += "\\b";
      break;
    case '\f':
      out += "\\f";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
      break;
  }
}

void write_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20)
      write_escaped(c, out);
    else
      out += c;
  }
  out += '"';
}

// UTF-8 sorts by code points; UTF-16 sorts the supplementary planes (lead bytes F0 and up) before U+E000 to
// U+FFFF (lead bytes EE and EF). Lifting those two lead bytes above all others gives the order of RFC 8785.
bool utf16_less(std::string_view a, std::string_view b) {
  const auto weight = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xEE && byte <= 0xEF ? byte + 0x100 : int{byte};
  };
  return std::ranges::lexicographical_compare(a, b, {}, weight, weight);
}

void write(const boost::json::value& value, std::string& out);

void write_object(const boost::json::object& object, std::string& out) {
  std::vector<const boost::json::key_value_pair*> members;
  for (const auto& member : object) members.push_back(&member);
  std::ranges::sort(members, [](auto* a, auto* b) { return utf16_less(a->key(), b->key()); });
  out += '{';
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) out += ',';
    write_string(members[i]->key(), out);
    out += ':';
    write(members[i]->value(), out);
  }
  out += '}';
}

void write_array(const boost::json::array& array, std::string& out) {
  out += '[';
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (i > 0) out += ',';
    write(array[i], out);
  }
  out += ']';
}

void write_integer(const boost::json::value& value, std::string& out) {
  boost::json::error_code error;
  const auto number = value.to_number<std::int64_t>(error);
  VERIFY(!error && number >= -integer_max && number <= integer_max);
  out += fmt::to_string(number);
}

void write(const boost::json::value& value, std::string& out) {
  switch (value.kind()) {
    case boost::json::kind::null:
      out += "null";
      break;
    case boost::json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      break;
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
      write_integer(value, out);
      break;
    case boost::json::kind::double_:
      VERIFY(false && "a canonical form has no fractions");
      break;
    case boost::json::kind::string:
      write_string(value.get_string(), out);
      break;
    case boost::json::kind::array:
      write_array(value.get_array(), out);
      break;
    case boost::json::kind::object:
      write_object(value.get_object(), out);
      break;
  }
}

}  // namespace

std::string canonical(const boost::json::value& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace bihuan::proof
