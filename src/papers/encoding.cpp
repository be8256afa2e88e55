// SPDX-License-Identifier: Apache-2.0
#include "papers/encoding.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace bihuan::papers {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

constexpr double everyday_share_min = 0.5;    // below it, no reading of the bytes is believed
constexpr double everyday_share_clear = 0.8;  // from it on, a reading may stand against valid UTF-8

Converter strict_gb18030() {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open("gb18030", &status), &ucnv_close);
  VERIFY(U_SUCCESS(status));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  VERIFY(U_SUCCESS(status));
  return converter;
}

/// No text has these: they are the mark of a program's own file.
bool is_rubbish(UChar32 c) {
  bool control = (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F;
  return control || U_IS_UNICODE_NONCHAR(c) || U_IS_SURROGATE(c);
}

bool is_clean(const icu::UnicodeString& text) {
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    if (is_rubbish(text.char32At(i))) return false;
  }
  return true;
}

// ICU's macro narrows bytes by assignment.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The offset of the first byte that breaks UTF-8 or is no text, or the size if there is none.
std::size_t valid_utf8_bytes(std::string_view bytes) {
  auto size = static_cast<std::int32_t>(bytes.size());
  std::int32_t at = 0;
  while (at < size) {
    std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), at, size, c);
    if (c < 0 || is_rubbish(c)) return static_cast<std::size_t>(begin);
  }
  return bytes.size();
}
#pragma GCC diagnostic pop

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::optional<std::string> clean_utf8(const icu::UnicodeString& text) {
  if (!is_clean(text)) return std::nullopt;
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::optional<std::string> decode_gb18030(std::string_view bytes) {
  Converter converter = strict_gb18030();
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) || text.isBogus()) return std::nullopt;
  return clean_utf8(text);
}

std::optional<std::string> decode_utf16(std::string_view bytes, std::size_t low_byte) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  icu::UnicodeString text;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    auto low = static_cast<unsigned char>(bytes[i + low_byte]);
    auto high = static_cast<unsigned char>(bytes[i + 1 - low_byte]);
    text.append(static_cast<char16_t>(high << 8U | low));
  }
  return clean_utf8(text);
}

/// How much of the non-ASCII text is of the 3755 everyday characters and the signs of GB 2312. Text read in a
/// wrong encoding is made of rare ones.
double everyday_share(std::string_view utf8) {
  Converter converter = strict_gb18030();
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = from_utf8(utf8);
  std::string bytes(static_cast<std::size_t>(text.length()) * 4, '\0');
  text.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return 0;

  std::size_t everyday = 0;
  std::size_t all = 0;
  for (std::size_t i = 0; i < bytes.size() && bytes[i] != '\0';) {
    auto lead = static_cast<unsigned char>(bytes[i]);
    auto trail = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : '\0');
    bool ascii = lead < 0x80;
    bool sign_or_everyday =
        ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7)) && trail >= 0xA1;
    all += ascii ? 0U : 1U;
    everyday += sign_or_everyday ? 1U : 0U;
    i += ascii ? 1U : (trail >= '0' && trail <= '9' ? 4U : 2U);
  }
  return all == 0 ? 1.0 : static_cast<double>(everyday) / static_cast<double>(all);
}

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
constexpr std::array marks = {
    Mark{"\xEF\xBB\xBF", Encoding::utf8},
    Mark{"\xFF\xFE", Encoding::utf16le},
    Mark{"\xFE\xFF", Encoding::utf16be},
    Mark{"\x84\x31\x95\x33", Encoding::gb18030},
};

const Mark* find_mark(std::string_view bytes) {
  const auto* found = std::find_if(marks.begin(), marks.end(),
                                   [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == marks.end() ? nullptr : found;
}

Failure breaks_its_mark(Encoding encoding) {
  return fail(
      ErrorKind::malformed,
      Words{
          fmt::format(
              "文件开头标明编码为 {}，但内容不符，可能传输中损坏。请用记事本重新另存为 UTF-8 后再上传。",
              name_of(encoding)),
          fmt::format("The file is marked as {0} but its bytes are not valid {0}; it may be damaged. Save it "
                      "again as UTF-8 and upload it once more.",
                      name_of(encoding))});
}

Failure no_text(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) {
    return fail(
        ErrorKind::malformed,
        Words{
            "文件含有空字节，不是文本文件。请上传 TXT、HTML、DOCX 或带文字层的 PDF。",
            "The file holds NUL bytes and is no text. Upload TXT, HTML, DOCX, or a PDF with a text layer."});
  }
  std::size_t bad = valid_utf8_bytes(bytes);
  auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("认不出文字编码：既不是 UTF-8（第 {} 行第 {} 字节起不符），也不是 GB18030 或 UTF-16。"
                        "请用记事本打开原文件，另存为 UTF-8 后再上传。",
                        line, bad + 1),
            fmt::format(
                "The text is in no known encoding: neither UTF-8 (broken on line {}, from byte {} on), nor "
                "GB18030, nor UTF-16. Open the original in an editor and save it as UTF-8.",
                line, bad + 1)});
}

struct Reading {
  DecodedText decoded;
  double everyday = 0;
};

std::optional<Reading> read_as(Encoding encoding, std::string_view bytes) {
  auto text = decode_as(encoding, bytes);
  if (!text) return std::nullopt;
  double everyday = everyday_share(*text);
  return Reading{{encoding, std::move(*text)}, everyday};
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::gb18030:
      return "GB18030";
    case Encoding::utf16le:
      return "UTF-16LE";
    case Encoding::utf16be:
      return "UTF-16BE";
  }
  return "";
}

std::optional<std::string> decode_as(Encoding encoding, std::string_view bytes) {
  switch (encoding) {
    case Encoding::utf8:
      return is_clean_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    case Encoding::gb18030:
      return decode_gb18030(bytes);
    case Encoding::utf16le:
      return decode_utf16(bytes, 0);
    case Encoding::utf16be:
      return decode_utf16(bytes, 1);
  }
  return std::nullopt;
}

Result<DecodedText> decode(std::string_view bytes) {
  if (const Mark* mark = find_mark(bytes)) {
    auto text = decode_as(mark->encoding, bytes.substr(mark->bytes.size()));
    if (!text) return breaks_its_mark(mark->encoding);
    return DecodedText{mark->encoding, std::move(*text)};
  }
  auto best = read_as(Encoding::utf8, bytes);
  if (!best) best = read_as(Encoding::utf8, with_blanks_for_controls(bytes));
  if (best && best->everyday >= everyday_share_min) return std::move(best->decoded);

  // Short GB18030 text can happen to be valid UTF-8 of Cyrillic or accented letters.
  const double enough = best ? everyday_share_clear : everyday_share_min;
  for (Encoding encoding : {Encoding::gb18030, Encoding::utf16le, Encoding::utf16be}) {
    auto reading = read_as(encoding, bytes);
    if (!reading || reading->everyday < enough) continue;
    if (!best || reading->everyday > best->everyday) best = std::move(reading);
  }
  if (!best) return no_text(bytes);
  return std::move(best->decoded);
}

Result<DecodedText> decode(std::string_view bytes, Encoding labelled) {
  if (find_mark(bytes) == nullptr) {
    auto reading = read_as(labelled, bytes);
    if (reading && reading->everyday >= everyday_share_min) return std::move(reading->decoded);
  }
  return decode(bytes);
}

std::optional<Encoding> encoding_labelled(std::string_view label) {
  std::string name;
  for (char c : label) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c != '-' && c != '_' && c != ' ') name += c;
  }
  if (name == "utf8" || name == "unicode11utf8") return Encoding::utf8;
  if (name == "gb2312" || name == "gbk" || name == "gb18030" || name == "xgbk") return Encoding::gb18030;
  if (name == "utf16" || name == "utf16le" || name == "unicode") return Encoding::utf16le;
  if (name == "utf16be") return Encoding::utf16be;
  return std::nullopt;
}

bool is_clean_utf8(std::string_view bytes) {
  return valid_utf8_bytes(bytes) == bytes.size();
}

std::string with_blanks_for_controls(std::string_view bytes) {
  std::string text(bytes);
  std::size_t controls = 0;
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || !is_rubbish(byte)) continue;
    c = ' ';
    ++controls;
  }
  return controls * 100 <= bytes.size() ? text : std::string(bytes);
}

std::size_t count_characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string with_plain_line_ends(std::string_view utf8) {
  static constexpr std::array<std::string_view, 7> line_ends = {
      "\r\n", "\r", "\f", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
  std::string plain;
  plain.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto* end = std::find_if(line_ends.begin(), line_ends.end(),
                                   [&](std::string_view line_end) { return utf8.starts_with(line_end); });
    plain += end == line_ends.end() ? utf8.front() : '\n';
    utf8.remove_prefix(end == line_ends.end() ? 1 : end->size());
  }
  return plain;
}

}  // namespace bihuan::papers
