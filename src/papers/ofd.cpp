// SPDX-License-Identifier: Apache-2.0
#include "papers/ofd.h"

#include <algorithm>
#include <fmt/core.h>

#include "base/limits.h"
#include "papers/encoding.h"
#include "papers/ofd_page.h"
#include "papers/page_text.h"
#include "papers/xml_part.h"

namespace bihuan::papers {
namespace {

constexpr std::string_view root_part = "OFD.xml";
// Where the whole package is locked (GM/T 0099), this says how.
constexpr std::string_view lock_part = "Encryptions.xml";

Failure locked() {
  return fail(ErrorKind::encrypted,
              Words{"OFD 已加密。请用有权限的阅读软件打开，另存为未加密的 OFD、DOCX 或 PDF 后再上传。",
                    "The OFD is encrypted. Open it with a reader that may, and save it unlocked as OFD, DOCX "
                    "or PDF."});
}

Failure scanned(bool has_pictures) {
  if (!has_pictures) {
    return fail(
        ErrorKind::scanned,
        Words{"OFD 里没有可读的文字，只有图形、签章或模板。请上传原始电子文档（DOCX），或粘贴全文。",
              "The OFD holds no text, only drawings, seals or templates. Upload the original document "
              "(DOCX), or paste the text."});
  }
  return fail(
      ErrorKind::scanned,
      Words{
          "这是扫描件：OFD "
          "里只有页面图片，没有可读的文字。请上传原始电子文档（DOCX），或先做文字识别（OCR）并核对后粘贴全文"
          "。",
          "This is a scan: the OFD holds pictures of pages, not their text. Upload the original document "
          "(DOCX), "
          "or recognise its text (OCR), check it and paste it."});
}

Failure garbled() {
  return fail(ErrorKind::malformed,
              Words{"OFD 的文字是乱码（字体缺少对照表）。请上传原始电子文档（DOCX），或粘贴全文。",
                    "The text of the OFD is garbled: its fonts do not say which characters they show. Upload "
                    "the original document (DOCX), or paste the text."});
}

Failure too_many_pages() {
  return fail(ErrorKind::too_large,
              Words{fmt::format("OFD 超过 {} 页或 {} 字的上限。请拆分后再上传。", limits::archive_entries_max,
                                limits::text_characters_max),
                    fmt::format("The OFD has more than {} pages or {} characters. Split it.",
                                limits::archive_entries_max, limits::text_characters_max)});
}

/// Characters that a font without a table leaves: ¤, private ones, and the mark for none.
bool says_nothing(char32_t c) {
  return c == 0xA4 || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF);
}

class OfdReader {
 public:
  explicit OfdReader(Archive& archive) : archive_(archive) {}

  Result<std::string> read() {
    const XmlDocument root = TRY(parse_part(archive_, std::string(root_part)));
    for (const pugi::xml_node& body : root->document_element().children()) {
      if (local_name(body) != "DocBody") continue;
      const std::string document = resolve({}, child(body, "DocRoot").text().get());
      if (!document.empty()) TRY(read_document(document));
    }
    return finish();
  }

 private:
  Result<void> read_document(const std::string& part) {
    const XmlDocument document = TRY(parse_part(archive_, part));
    for (const pugi::xml_node& page : child(document->document_element(), "Pages").children()) {
      const std::string content = resolve(folder_of(part), attribute(page, "BaseLoc"));
      if (content.empty()) continue;
      if (pages_.size() >= limits::archive_entries_max) return too_many_pages();
      TRY(read_page(content));
    }
    return {};
  }

  Result<void> read_page(const std::string& part) {
    const XmlDocument content = TRY(parse_part(archive_, part));
    // One more than may be, so that the excess shows.
    auto page = read_ofd_page(content->document_element(), limits::text_characters_max - glyphs_ + 1);
    glyphs_ += page.glyphs.size();
    if (glyphs_ > limits::text_characters_max) return too_many_pages();
    pictures_ += page.is_picture ? 1 : 0;
    is_damaged_ = is_damaged_ || page.is_damaged;
    unknown_ += static_cast<std::size_t>(
        std::ranges::count_if(page.glyphs, [](const Glyph& glyph) { return says_nothing(glyph.character); }));
    pages_.push_back(std::move(page.glyphs));
    return {};
  }

  Result<std::string> finish() {
    if (is_damaged_ || unknown_ * 2 > glyphs_) return garbled();
    const bool is_all_pictures = !pages_.empty() && pictures_ == pages_.size();
    const std::string text = with_blanks_for_controls(text_of_pages(std::move(pages_)));
    if (is_next_to_nothing(text)) return scanned(pictures_ > 0);
    if (is_all_pictures && is_thin(text)) return scanned(true);
    return tidied(text);
  }

  Archive& archive_;
  std::vector<std::vector<Glyph>> pages_;
  std::size_t glyphs_ = 0;
  std::size_t unknown_ = 0;  // of them
  std::size_t pictures_ = 0;
  bool is_damaged_ = false;
};

}  // namespace

bool looks_like_ofd(const Archive& archive) {
  return archive.has(std::string(root_part)) || archive.has(std::string(lock_part));
}

Result<std::string> read_ofd(Archive& archive) {
  if (archive.has(std::string(lock_part))) return locked();
  return OfdReader(archive).read();
}

}  // namespace bihuan::papers
