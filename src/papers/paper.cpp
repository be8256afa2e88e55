// SPDX-License-Identifier: Apache-2.0
#include "papers/paper.h"

#include <fmt/core.h>

#include "base/limits.h"
#include "papers/docx.h"
#include "papers/encoding.h"
#include "papers/file_kind.h"
#include "papers/html.h"
#include "papers/naming.h"
#include "papers/ofd.h"
#include "papers/pdf.h"
#include "papers/sheet_text.h"
#include "papers/word_processor.h"
#include "papers/xlsx.h"
#include "text/blank_text.h"

namespace bihuan::papers {
namespace {

Result<Paper> finish(Paper paper) {
  if (!is_clean_utf8(paper.text)) {
    return fail(ErrorKind::malformed,
                Words{"文件里的文字已损坏。请用原软件打开并另存后再上传。",
                      "The text in the file is damaged. Open it in its own program and save it "
                      "again."});
  }
  paper.text = with_plain_line_ends(paper.text);
  std::size_t characters = count_characters(paper.text);
  if (characters > limits::text_characters_max) {
    return fail(ErrorKind::too_large,
                Words{fmt::format("全文 {} 字，超过 {} 字的上限。请拆分后再上传。", characters,
                                  limits::text_characters_max),
                      fmt::format("The text has {} characters, over the limit of {}. Split it.", characters,
                                  limits::text_characters_max)});
  }
  if (text::is_blank_text(paper.text)) {
    return fail(ErrorKind::malformed, Words{"文件里没有文字。请确认上传的是正确的文件。",
                                            "There is no text in the file. Check that it is the right one."});
  }
  return paper;
}

Result<Paper> read_text(std::string_view bytes) {
  DecodedText plain = TRY(decode(bytes));
  if (!looks_like_html(plain.text)) {
    return Paper{Format::txt, std::string(name_of(plain.encoding)), std::move(plain.text)};
  }
  DecodedText page = TRY(decode_html(bytes));
  return Paper{Format::html, std::string(name_of(page.encoding)), TRY(read_html(page.text))};
}

/// By way of a DOCX.
Result<Paper> read_foreign(Format format, std::string_view bytes, std::string_view extension) {
  const std::string docx = TRY(convert_to_docx(bytes, extension));
  OfficePackage package = TRY(OfficePackage::open(docx));
  return Paper{format, "UTF-8", TRY(read_docx(package))};
}

Result<bool> is_open_document(Archive& archive) {
  constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
  if (!archive.has("mimetype")) return false;
  return TRY(archive.read("mimetype")).starts_with(type);
}

Result<Paper> read_package(std::string_view bytes) {
  Archive archive = TRY(Archive::open(bytes));
  if (looks_like_ofd(archive)) return Paper{Format::ofd, "UTF-8", TRY(read_ofd(archive))};
  if (TRY(is_open_document(archive))) return read_foreign(Format::odt, bytes, "odt");
  OfficePackage package = TRY(OfficePackage::open(bytes));
  if (package.kind() == PackageKind::workbook) {
    return Paper{Format::xlsx, "UTF-8", text_of_sheets(TRY(read_xlsx(package)))};
  }
  return Paper{Format::docx, "UTF-8", TRY(read_docx(package))};
}

Result<Paper> read_as(FileKind kind, std::string_view bytes) {
  switch (kind) {
    case FileKind::text:
      return read_text(bytes);
    case FileKind::zip:
      return read_package(bytes);
    case FileKind::pdf:
      return Paper{Format::pdf, "UTF-8", TRY(read_pdf(bytes))};
    case FileKind::ole:
      if (may_be_document(bytes)) return read_foreign(Format::doc, bytes, "doc");
      break;
    case FileKind::rich_text:
      return read_foreign(Format::rtf, bytes, "rtf");
    case FileKind::web_archive:
    case FileKind::picture:
    case FileKind::packed:
      break;
  }
  return refuse(kind, bytes);
}

Result<Paper> read_unnamed(std::string_view bytes) {
  if (auto refusal = refuse_by_size(bytes)) return *refusal;
  return finish(TRY(read_as(kind_of(bytes), bytes)));
}

}  // namespace

Result<Paper> read_paper(std::string_view bytes, std::string_view file_name) {
  return name_reasons(read_unnamed(bytes), file_name);
}

}  // namespace bihuan::papers
