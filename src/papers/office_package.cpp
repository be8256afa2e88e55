// SPDX-License-Identifier: Apache-2.0
#include "papers/office_package.h"

#include <fmt/core.h>
#include <vector>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

std::string folder_of(std::string_view part) {
  std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

std::string relations_part_of(const std::string& part) {
  std::string folder = folder_of(part);
  return fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
}

/// `target` as seen from `folder`, with its ./ and ../ resolved; a path that leaves the package stays at its
/// root.
std::string resolve(const std::string& folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : folder;
  while (!target.empty()) {
    std::size_t slash = target.find('/');
    std::string_view step = target.substr(0, slash);
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      path = folder_of(path);
    } else if (step != "." && !step.empty()) {
      path += step;
      if (slash != std::string_view::npos) path += '/';
    }
    target.remove_prefix(slash == std::string_view::npos ? target.size() : slash + 1);
  }
  return path;
}

bool is_within_depth(const pugi::xml_node& root) {
  std::size_t depth = 0;
  pugi::xml_node node = root;
  for (;;) {
    if (pugi::xml_node first = node.first_child()) {
      node = first;
      if (++depth > limits::xml_depth_max) return false;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) return true;
    node = node.next_sibling();
  }
}

Failure not_xml(const std::string& part, std::ptrdiff_t offset) {
  return fail(
      ErrorKind::malformed,
      Words{fmt::format("文件的部件 {} 在第 {} 字节处损坏。请用原软件打开并另存后再上传。", part, offset + 1),
            fmt::format("The file's part {} is damaged at byte {}. Open the file in its own program and save "
                        "it again.",
                        part, offset + 1)});
}

Failure too_large_part(const std::string& part) {
  return fail(
      ErrorKind::too_large,
      Words{
          fmt::format("文件的部件 {} 过大或嵌套过深，不予读取。请拆分或另存为纯文本后再上传。", part),
          fmt::format("The file's part {} is too large or too deeply nested and is not read. Split the file, "
                      "or save it as plain text.",
                      part)});
}

Failure unsupported_package(Archive& archive) {
  if (archive.has("OFD.xml")) {
    return fail(ErrorKind::unsupported,
                Words{"暂不支持 OFD 版式文件。请上传其 DOCX 原稿，或另存为带文字层的 PDF。",
                      "OFD is not read yet. Upload the DOCX, or a PDF with a text layer."});
  }
  return fail(
      ErrorKind::unsupported,
      Words{
          "这是压缩包或其他格式，不是 DOCX 或 XLSX。请解压，或用 Word、WPS 另存为 .docx 后再上传。",
          "This is an archive or another format, neither DOCX nor XLSX. Unpack it, or save it as .docx with "
          "Word or WPS."});
}

Failure has_macros() {
  return fail(
      ErrorKind::unsupported,
      Words{"文件含有宏，出于安全不予读取。请另存为不含宏的 .docx 或 .xlsx 后再上传。",
            "The file holds macros and is not read, for safety. Save it as .docx or .xlsx without macros."});
}

}  // namespace

std::string_view local_name(const char* name) {
  std::string_view whole(name);
  std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& candidate : node.children()) {
    if (local_name(candidate) == name) return candidate;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& candidate : node.attributes()) {
    if (local_name(candidate.name()) == name) return candidate.value();
  }
  return {};
}

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

Result<OfficePackage> OfficePackage::open(std::string_view bytes) {
  OfficePackage package(TRY(Archive::open(bytes)));
  if (!package.archive_.has("[Content_Types].xml")) return unsupported_package(package.archive_);
  package.kind_ = TRY(package.find_main_part());
  return package;
}

Result<PackageKind> OfficePackage::find_main_part() {
  main_part_ = TRY(related("", "/officeDocument"));
  if (main_part_.empty()) return unsupported_package(archive_);
  std::string folder = folder_of(main_part_);
  if (archive_.has(folder + "vbaProject.bin")) return has_macros();

  XmlDocument document = TRY(parse(main_part_));
  std::string_view root = local_name(document->document_element());
  if (root != "document" && root != "workbook") return unsupported_package(archive_);
  return root == "document" ? PackageKind::document : PackageKind::workbook;
}

Result<XmlDocument> OfficePackage::parse(const std::string& part) {
  std::string xml = TRY(archive_.read(part));
  if (xml.size() > limits::xml_part_bytes_max) return too_large_part(part);
  auto document = std::make_unique<pugi::xml_document>();
  // Blanks count where they are all that an element holds.
  auto parsed =
      document->load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed) return not_xml(part, parsed.offset);
  if (!is_within_depth(*document)) return too_large_part(part);
  return document;
}

Result<std::map<std::string, std::string>> OfficePackage::relations(const std::string& part) {
  std::map<std::string, std::string> targets;
  if (!archive_.has(relations_part_of(part))) return targets;
  XmlDocument document = TRY(parse(relations_part_of(part)));
  for (const pugi::xml_node& relation : document->document_element().children()) {
    targets.emplace(attribute(relation, "Id"), resolve(folder_of(part), attribute(relation, "Target")));
  }
  return targets;
}

Result<std::string> OfficePackage::related(const std::string& part, std::string_view type) {
  if (!archive_.has(relations_part_of(part))) return std::string();
  XmlDocument document = TRY(parse(relations_part_of(part)));
  for (const pugi::xml_node& relation : document->document_element().children()) {
    if (!attribute(relation, "Type").ends_with(type)) continue;
    return resolve(folder_of(part), attribute(relation, "Target"));
  }
  return std::string();
}

Result<XmlDocument> OfficePackage::parse_related(std::string_view type) {
  std::string part = TRY(related(main_part_, type));
  if (part.empty()) return std::make_unique<pugi::xml_document>();
  return parse(part);
}

}  // namespace bihuan::papers
