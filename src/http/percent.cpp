// SPDX-License-Identifier: Apache-2.0
#include "http/percent.h"

#include <cstdint>
#include <optional>

namespace bihuan::http {
namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

std::optional<char> coded_byte(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const auto high = hex_digit(text[1]);
  const auto low = hex_digit(text[2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(*high << 4U | *low);
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

struct Form {
  std::size_t length;
  std::uint32_t least;  // shorter forms exist for anything below
  unsigned char mask;
};

std::optional<Form> form_of(unsigned char lead) {
  if (lead < 0x80U) return Form{1, 0, 0x7fU};
  if ((lead & 0xe0U) == 0xc0U) return Form{2, 0x80, 0x1fU};
  if ((lead & 0xf0U) == 0xe0U) return Form{3, 0x800, 0x0fU};
  if ((lead & 0xf8U) == 0xf0U) return Form{4, 0x10000, 0x07U};
  return std::nullopt;
}

// With \v and \f word processors part lines and pages.
bool is_of_text(std::uint32_t code) {
  return code >= 0x20 ? code != 0x7f : code >= '\t' && code <= '\r';
}

/// The bytes of the character at `at`, or nothing where there is none that a text may hold.
std::optional<std::size_t> character_length(std::string_view text, std::size_t at) {
  const auto form = form_of(byte_at(text, at));
  if (!form || at + form->length > text.size()) return std::nullopt;
  std::uint32_t code = byte_at(text, at) & form->mask;
  for (std::size_t next = at + 1; next < at + form->length; ++next) {
    if ((byte_at(text, next) & 0xc0U) != 0x80U) return std::nullopt;
    code = code << 6U | (byte_at(text, next) & 0x3fU);
  }
  const bool is_surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code < form->least || code > 0x10ffff || !is_of_text(code) || is_surrogate) return std::nullopt;
  return form->length;
}

}  // namespace

bool is_clean_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto length = character_length(text, at);
    if (!length) return false;
    at += *length;
  }
  return true;
}

Result<std::string> percent_decode(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      decoded += text[at] == '+' && plus == Plus::is_blank ? ' ' : text[at];
      continue;
    }
    const auto byte = coded_byte(text.substr(at));
    if (!byte)
      return fail(ErrorKind::malformed,
                  Words{"百分号编码有误", "a percent sign without two hexadecimal digits"});
    decoded += *byte;
    at += 2;
  }
  if (!is_clean_text(decoded)) {
    return fail(ErrorKind::malformed,
                Words{"内容里有不能识别的字符（控制字符，或不是 UTF-8 编码），请删去后再提交",
                      "control characters, or no valid text in UTF-8: take them out and send it again"});
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += digits[byte >> 4U];
    encoded += digits[byte & 0x0fU];
  }
  return encoded;
}

}  // namespace bihuan::http
