// SPDX-License-Identifier: Apache-2.0
#include "papers/file_kind.h"

#include <array>
#include <fmt/core.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  FileKind kind;
};
constexpr std::array signatures = {
    Signature{"PK\x03\x04"sv, FileKind::zip},
    Signature{"PK\x05\x06"sv, FileKind::zip},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileKind::ole},
    Signature{"{\\rtf"sv, FileKind::rich_text},
    Signature{"MIME-Version:"sv, FileKind::web_archive},
    Signature{"From: <Saved by"sv, FileKind::web_archive},
    Signature{"\xFF\xD8\xFF"sv, FileKind::picture},
    Signature{"\x89PNG\r\n"sv, FileKind::picture},
    Signature{"GIF8"sv, FileKind::picture},
    Signature{"II*\0"sv, FileKind::picture},
    Signature{"MM\0*"sv, FileKind::picture},
    Signature{"Rar!\x1A"sv, FileKind::packed},
    Signature{"7z\xBC\xAF\x27\x1C"sv, FileKind::packed},
    Signature{"\x1F\x8B"sv, FileKind::packed},
};

constexpr std::size_t pdf_head_bytes_max = 1024;  // readers of PDF look this far for its head

/// Whether the names in an OLE container's directory, which are UTF-16, hold `name`.
bool holds_stream(std::string_view container, std::string_view name) {
  std::string wide;
  for (char c : name) wide.append({c, '\0'});
  return container.find(wide) != std::string_view::npos;
}

Failure refuse_container(std::string_view bytes) {
  if (holds_stream(bytes, "EncryptedPackage")) {
    return fail(ErrorKind::encrypted,
                Words{"文件设有打开密码。请在 Word、Excel 或 WPS 中取消密码，另存后再上传。",
                      "The file is locked by a password. Remove it in Word, Excel or WPS, save the "
                      "file and upload it again."});
  }
  if (holds_stream(bytes, "Workbook")) {
    return fail(ErrorKind::unsupported, Words{"这是旧版 Excel 工作簿（.xls）。请打开后另存为 .xlsx 再上传。",
                                              "This is an old Excel workbook (.xls). Save it as .xlsx."});
  }
  return fail(ErrorKind::unsupported,
              Words{"这是旧版 Word 或 WPS 文档（.doc、.wps）。请打开后另存为 .docx 再上传。",
                    "This is an old Word or WPS document (.doc, .wps). Save it as .docx."});
}

}  // namespace

FileKind kind_of(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.kind;
  }
  std::string_view head = bytes.substr(0, pdf_head_bytes_max);
  return head.find("%PDF-") != std::string_view::npos ? FileKind::pdf : FileKind::text;
}

bool may_be_document(std::string_view container) {
  return !holds_stream(container, "EncryptedPackage") && !holds_stream(container, "Workbook");
}

Failure refuse(FileKind kind, std::string_view bytes) {
  switch (kind) {
    case FileKind::ole:
      return refuse_container(bytes);
    case FileKind::rich_text:
      return fail(ErrorKind::unsupported, Words{"这是 RTF 文档。请用 Word 或 WPS 打开后另存为 .docx 再上传。",
                                                "This is an RTF document. Save it as .docx."});
    case FileKind::web_archive:
      return fail(
          ErrorKind::unsupported,
          Words{
              "这是单一文件网页（.mht）。请在浏览器中打开后另存为“网页，仅 HTML”，或复制全文存为 TXT "
              "再上传。",
              "This is a web archive (.mht). Open it in a browser and save it as HTML only, or copy its text "
              "to a TXT file."});
    case FileKind::picture:
      return fail(
          ErrorKind::scanned,
          Words{"这是图片，没有可读的文字。请上传原始电子文档，或先做文字识别（OCR）并核对。",
                "This is a picture and holds no text. Upload the original document, or recognise its text "
                "(OCR) and check it first."});
    case FileKind::packed:
      return fail(ErrorKind::unsupported,
                  Words{"这是压缩包。请解压后上传其中的文件。",
                        "This is a packed archive. Unpack it and upload the files inside."});
    case FileKind::text:
    case FileKind::pdf:
    case FileKind::zip:
      break;
  }
  VERIFY(false && "this kind may be read");
  return fail(ErrorKind::unsupported, Words{"不支持的文件。", "This file is not supported."});
}

std::optional<Failure> refuse_by_size(std::string_view bytes) {
  constexpr std::size_t megabyte = 1U << 20;
  if (bytes.empty()) {
    return fail(ErrorKind::malformed, Words{"文件是空的（0 字节）。请重新导出或下载后再上传。",
                                            "The file is empty (0 bytes). Export or download it again."});
  }
  if (bytes.size() <= limits::document_bytes_max) return std::nullopt;
  constexpr std::size_t megabytes_max = limits::document_bytes_max / megabyte;
  return fail(
      ErrorKind::too_large,
      Words{fmt::format("文件大小 {} 字节，超过 {} MB 的上限。请拆分文件，或去掉图片后再上传。", bytes.size(),
                        megabytes_max),
            fmt::format("The file has {} bytes, over the limit of {} MB. Split it, or take out its pictures.",
                        bytes.size(), megabytes_max)});
}

}  // namespace bihuan::papers
