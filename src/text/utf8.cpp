// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

namespace bihuan::text {
namespace {

struct Lead {
  std::size_t length = 0;  // 0: no first byte of a character
  char32_t bits = 0;
  char32_t smallest = 0;  // what is smaller has a shorter form, and is refused
};

Lead lead(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC0 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF8) return {4, byte & 0x07U, 0x10000};
  return {};
}

bool is_code_point(char32_t c) {
  return c <= 0x10FFFF && (c < 0xD800 || c >= 0xE000);
}

}  // namespace

std::optional<std::u32string> from_utf8(std::string_view bytes) {
  std::u32string chars;
  chars.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [length, bits, smallest] = lead(static_cast<unsigned char>(bytes[at]));
    if (length == 0 || length > bytes.size() - at) return std::nullopt;
    char32_t c = bits;
    for (const auto byte : bytes.substr(at + 1, length - 1)) {
      if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) return std::nullopt;
      c = (c << 6) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    if (c < smallest || !is_code_point(c)) return std::nullopt;
    chars.push_back(c);
    at += length;
  }
  return chars;
}

std::string to_utf8(std::u32string_view chars) {
  std::string bytes;
  bytes.reserve(chars.size() * 3);
  for (char32_t c : chars) {
    if (!is_code_point(c)) c = 0xFFFD;
    const auto put = [&](char32_t byte) {
      bytes.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
      put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
    } else {
      put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
          put(0x80 | (c & 0x3F));
    }
  }
  return bytes;
}

}  // namespace bihuan::text
