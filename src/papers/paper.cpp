// SPDX-License-Identifier: Apache-2.0
#include "papers/paper.h"

#include <fmt/core.h>

#include "base/limits.h"
#include "papers/encoding.h"

namespace bihuan::papers {
namespace {

Failure file_too_large(std::size_t bytes) {
  constexpr std::size_t megabyte = 1U << 20;
  return fail(
      ErrorKind::too_large,
      Words{fmt::format("文件大小 {} 字节，超过 {} MB 的上限。请拆分文件，或另存为纯文本后再上传。", bytes,
                        limits::document_bytes_max / megabyte),
            fmt::format("The file has {} bytes, over the limit of {} MB. Split it, or save it as plain text.",
                        bytes, limits::document_bytes_max / megabyte)});
}

Result<Paper> finish(Paper paper) {
  paper.text = with_plain_line_ends(paper.text);
  std::size_t characters = count_characters(paper.text);
  if (characters > limits::text_characters_max) {
    return fail(ErrorKind::too_large,
                Words{fmt::format("全文 {} 字，超过 {} 字的上限。请拆分后再上传。", characters,
                                  limits::text_characters_max),
                      fmt::format("The text has {} characters, over the limit of {}. Split it.", characters,
                                  limits::text_characters_max)});
  }
  if (paper.text.find_first_not_of(" \t\n") == std::string::npos) {
    return fail(ErrorKind::malformed, Words{"文件里没有文字。请确认上传的是正确的文件。",
                                            "There is no text in the file. Check that it is the right one."});
  }
  return paper;
}

Result<Paper> read_txt(std::string_view bytes) {
  DecodedText decoded = TRY(decode(bytes));
  return Paper{Format::txt, std::string(name_of(decoded.encoding)), std::move(decoded.text)};
}

}  // namespace

Result<Paper> read_paper(std::string_view bytes, std::string_view /*file_name*/) {
  if (bytes.size() > limits::document_bytes_max) return file_too_large(bytes.size());
  return finish(TRY(read_txt(bytes)));
}

}  // namespace bihuan::papers
