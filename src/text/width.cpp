// SPDX-License-Identifier: Apache-2.0
#include "text/width.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/result.h"

namespace bihuan::text {
namespace {

// ① and its like keep their own shape: they number things, and 1 is a figure.
bool is_enclosed(char32_t c) {
  return c >= 0x2460 && c <= 0x24FF;
}
bool is_plain_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2* instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFKCInstance(status);
    VERIFY(U_SUCCESS(status));
    return found;
  }();
  return *instance;
}

}  // namespace

char32_t fold_width(char32_t c) {
  if (c < 0x80 || is_plain_han(c) || is_enclosed(c)) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == U'∶' || c == U'︰') return U':';
  if (c == U'﹑') return U'、';
  const auto code = static_cast<UChar32>(c);
  UErrorCode status = U_ZERO_ERROR;
  const auto folded = nfkc().normalize(icu::UnicodeString(code), status);
  if (U_FAILURE(status) || folded.countChar32() != 1) return c;
  return static_cast<char32_t>(folded.char32At(0));
}

bool is_blank(char32_t c) {
  if (is_plain_han(c)) return false;
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code)) return true;
  const auto type = u_charType(code);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_han(char32_t c) {
  if (is_plain_han(c) || c == U'々' || c == U'〇') return true;
  if (c < 0x3400) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HAN;
}

}  // namespace bihuan::text
