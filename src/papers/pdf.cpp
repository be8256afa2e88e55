// SPDX-License-Identifier: Apache-2.0
#include "papers/pdf.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <unistd.h>

#include "base/limits.h"
#include "papers/encoding.h"
#include "papers/page_text.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t output_bytes_max = limits::text_characters_max * 4;

Failure scanned() {
  return fail(
      ErrorKind::scanned,
      Words{"这是扫描件：PDF "
            "里是页面图片，正文没有可读的文字。请上传原始电子文档（DOCX），或先做文字识别（OCR）并核对后粘贴"
            "全文。",
            "This is a scan: the PDF holds pictures of pages, not their text. Upload the original document "
            "(DOCX), or recognise its text (OCR), check it and paste it."});
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

ChildBounds bounds() {
  return {limits::child_process_memory_max, output_bytes_max, limits::child_process_time_max};
}

/// Whether every page is a picture: then the few words on them are those of a stamp or a scanner.
bool is_all_pictures(std::string_view bytes, std::string_view text) {
  const auto pages = static_cast<std::size_t>(std::ranges::count(text, '\f'));
  const auto listed = run_child({std::string(pdfimages_path), "-list", "-"}, bytes, bounds());
  return listed && listed->end == ChildEnd::exited && shows_every_page(listed->output, pages);
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

bool shows_every_page(std::string_view listing, std::size_t pages) {
  constexpr int pixels_min = 500;  // of a page's width and height: 60 to the inch
  std::set<int> shown;
  std::istringstream lines{std::string(listing)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    int page = 0;
    int number = 0;
    std::string type;
    int width = 0;
    int height = 0;
    words >> page >> number >> type >> width >> height;
    if (words && width >= pixels_min && height >= pixels_min) shown.insert(page);
  }
  return pages > 0 && shown.size() >= pages;
}

Result<std::string> read_pdf(std::string_view bytes, std::string_view program) {
  // -layout keeps the cells of a row on one line and the indents of paragraphs; the other modes tear tables
  // apart, or follow the order in which a program happened to write.
  const std::vector<std::string> command = {
      std::string(program), "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"};
  if (::access(command.front().c_str(), X_OK) != 0) return no_program();
  const auto outcome = TRY(run_child(command, bytes, bounds()));
  auto text = interpret_pdftotext(outcome);
  if (text && is_thin(outcome.output) && is_all_pictures(bytes, outcome.output)) return scanned();
  return text;
}

}  // namespace bihuan::papers
