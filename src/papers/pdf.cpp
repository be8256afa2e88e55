// SPDX-License-Identifier: Apache-2.0
#include "papers/pdf.h"

#include <algorithm>
#include <unistd.h>

#include "base/limits.h"
#include "papers/encoding.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t page_characters_min = 8;  // a page number and stray marks of a scanner stay below it
constexpr std::size_t output_bytes_max = limits::text_characters_max * 4;

Failure scanned() {
  return fail(
      ErrorKind::scanned,
      Words{
          "这是扫描件：PDF "
          "里只有页面图片，没有可读的文字。请上传原始电子文档（DOCX），或先做文字识别（OCR）并核对。",
          "This is a scan: the PDF holds pictures of pages and no text. Upload the original document (DOCX), "
          "or recognise its text (OCR) and check it first."});
}

Failure locked() {
  return fail(ErrorKind::encrypted,
              Words{"PDF 设有密码。请取消密码，另存后再上传。",
                    "The PDF is locked by a password. Remove it and save the file again."});
}

Failure damaged() {
  return fail(ErrorKind::malformed,
              Words{"PDF 已损坏，无法读取。请重新导出或下载后再上传。",
                    "The PDF is damaged and cannot be read. Export or download it again."});
}

Failure garbled() {
  return fail(
      ErrorKind::malformed,
      Words{
          "PDF 的文字层是乱码（字体缺少对照表）。请上传原始电子文档（DOCX），或重新导出 PDF。",
          "The text layer of the PDF is garbled: its fonts do not say which characters they show. Upload the "
          "original document (DOCX), or export the PDF again."});
}

Failure too_costly() {
  return fail(
      ErrorKind::too_large,
      Words{
          "PDF 过大或过于复杂，未能在限定的时间和内存内读完。请拆分，或改传 DOCX。",
          "The PDF is too large or too complex to be read within the bounds of time and memory. Split it, or "
          "upload the DOCX."});
}

Failure no_program() {
  return fail(ErrorKind::unavailable,
              Words{"服务器未安装读取 PDF 的程序。请管理员安装软件包 poppler-utils 和 "
                    "poppler-data；在此之前可改传 DOCX 或 TXT。",
                    "The server lacks the program that reads PDF. Its administrator may install the packages "
                    "poppler-utils and poppler-data; until then upload DOCX or TXT."});
}

/// Without poppler-data, pdftotext gives no text for the common Chinese fonts, and only a complaint says so.
bool lacks_chinese_fonts(std::string_view complaints) {
  return complaints.find("poppler-data") != std::string_view::npos ||
         complaints.find("Missing language pack") != std::string_view::npos ||
         complaints.find("Unknown character collection") != std::string_view::npos;
}

bool is_next_to_nothing(std::string_view text) {
  auto pages = std::max<std::ptrdiff_t>(1, std::count(text.begin(), text.end(), '\f'));
  std::string solid(text);
  std::erase_if(solid, [](char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\r' || c == '\t'; });
  return count_characters(solid) < page_characters_min * static_cast<std::size_t>(pages);
}

/// Drops blank lines, which are gaps of the page and not of the text, and the blanks at the ends of lines.
std::string tidied(std::string_view text) {
  std::string lines = with_plain_line_ends(text);
  std::string tidy;
  for (std::string_view rest = lines; !rest.empty();) {
    std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    std::size_t last = line.find_last_not_of(" \t");
    if (last != std::string_view::npos) tidy.append(line.substr(0, last + 1)).append(1, '\n');
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return tidy;
}

}  // namespace

Result<std::string> interpret_pdftotext(const ChildOutcome& outcome) {
  if (outcome.end == ChildEnd::too_slow || outcome.end == ChildEnd::too_much_output) return too_costly();
  if (outcome.complaints.find("Incorrect password") != std::string::npos) return locked();
  if (outcome.complaints.find("out of memory") != std::string::npos) return too_costly();
  if (outcome.end == ChildEnd::killed || outcome.exit_code != 0) return damaged();
  const std::string text = with_blanks_for_controls(outcome.output);
  if (!is_clean_utf8(text)) return garbled();
  if (!is_next_to_nothing(text)) return tidied(text);
  if (lacks_chinese_fonts(outcome.complaints)) return no_program();
  return scanned();
}

Result<std::string> read_pdf(std::string_view bytes, std::string_view program) {
  // -layout keeps the cells of a row on one line and the indents of paragraphs; the other modes tear tables
  // apart, or follow the order in which a program happened to write.
  const std::vector<std::string> command = {
      std::string(program), "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"};
  const ChildBounds bounds = {limits::child_process_memory_max, output_bytes_max,
                              limits::child_process_time_max};
  if (::access(command.front().c_str(), X_OK) != 0) return no_program();
  return interpret_pdftotext(TRY(run_child(command, bytes, bounds)));
}

}  // namespace bihuan::papers
