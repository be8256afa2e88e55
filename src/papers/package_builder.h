// SPDX-License-Identifier: Apache-2.0
// Builds the DOCX and XLSX files of the tests. Of no use to the product, and header-only so that it is not in
// it.
#pragma once

#include <cstdlib>
#include <fmt/core.h>
#include <string>
#include <string_view>
#include <vector>
#include <zip.h>

#include "base/result.h"

namespace bihuan::papers {

struct Member {
  std::string name;
  std::string content;
};

inline std::string zip_of(const std::vector<Member>& members, const char* password = nullptr) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  VERIFY(zip != nullptr);
  zip_source_keep(target);
  for (const Member& member : members) {
    zip_source_t* source = zip_source_buffer(zip, member.content.data(), member.content.size(), 0);
    zip_int64_t index = zip_file_add(zip, member.name.c_str(), source, ZIP_FL_OVERWRITE);
    if (password != nullptr) {
      zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
  }
  VERIFY(zip_close(zip) == 0);
  zip_stat_t size;
  VERIFY(zip_source_stat(target, &size) == 0 && zip_source_open(target) == 0);
  std::string bytes(size.size, '\0');
  VERIFY(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

inline std::string relations(std::string_view entries) {
  return fmt::format(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
      "</Relationships>",
      entries);
}

inline std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return fmt::format(
      "<Relationship Id=\"{}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
      "relationships/{}\" Target=\"{}\"/>",
      id, type, target);
}

inline std::vector<Member> docx_members(std::string_view body, std::string_view numbering = {},
                                        std::string_view styles = {}) {
  constexpr std::string_view part =
      R"(<?xml version="1.0" encoding="UTF-8"?><w:{0} xmlns:w="w" xmlns:mc="mc">{1}</w:{0}>)";
  std::string parts =
      relation("rId1", "numbering", "numbering.xml") + relation("rId2", "styles", "styles.xml");
  return {{"[Content_Types].xml", "<Types/>"},
          {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
          {"word/document.xml", fmt::format(part, "document", fmt::format("<w:body>{}</w:body>", body))},
          {"word/_rels/document.xml.rels", relations(parts)},
          {"word/numbering.xml", fmt::format(part, "numbering", numbering)},
          {"word/styles.xml", fmt::format(part, "styles", styles)}};
}

inline std::string docx(std::string_view body, std::string_view numbering = {},
                        std::string_view styles = {}) {
  return zip_of(docx_members(body, numbering, styles));
}

inline std::string paragraph(std::string_view text, std::string_view properties = {}) {
  return fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>", properties, text);
}

}  // namespace bihuan::papers
