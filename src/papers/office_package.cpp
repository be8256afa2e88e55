// SPDX-License-Identifier: Apache-2.0
#include "papers/office_package.h"

#include <fmt/core.h>
#include <vector>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

std::string relations_part_of(const std::string& part) {
  std::string folder = folder_of(part);
  return fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
}

Failure unsupported_package() {
  return fail(
      ErrorKind::unsupported,
      Words{
          "这是压缩包或其他格式，不是 DOCX 或 XLSX。请解压，或用 Word、WPS 另存为 .docx 后再上传。",
          "This is an archive or another format, neither DOCX nor XLSX. Unpack it, or save it as .docx with "
          "Word or WPS."});
}

/// An ODS or the like names what it is in its first member.
Failure open_document() {
  return fail(ErrorKind::unsupported,
              Words{"这是 OpenDocument 文件（.ods、.odt）。请用 WPS、Excel 或 LibreOffice 另存为 .xlsx 或 "
                    ".docx 再上传。",
                    "This is an OpenDocument file (.ods, .odt). Save it as .xlsx or .docx."});
}

Failure binary_workbook() {
  return fail(ErrorKind::unsupported,
              Words{"这是二进制工作簿（.xlsb）。请用 Excel 或 WPS 另存为 .xlsx 再上传。",
                    "This is a binary workbook (.xlsb). Save it as .xlsx with Excel or WPS."});
}

Failure has_macros() {
  return fail(
      ErrorKind::unsupported,
      Words{"文件含有宏，出于安全不予读取。请另存为不含宏的 .docx 或 .xlsx 后再上传。",
            "The file holds macros and is not read, for safety. Save it as .docx or .xlsx without macros."});
}

}  // namespace

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

Result<OfficePackage> OfficePackage::open(std::string_view bytes) {
  OfficePackage package(TRY(Archive::open(bytes)));
  if (package.archive_.has("META-INF/manifest.xml") && package.archive_.has("content.xml"))
    return open_document();
  if (!package.archive_.has("[Content_Types].xml")) return unsupported_package();
  package.kind_ = TRY(package.find_main_part());
  return package;
}

Result<PackageKind> OfficePackage::find_main_part() {
  main_part_ = TRY(related("", "/officeDocument"));
  if (main_part_.empty()) return unsupported_package();
  std::string folder = folder_of(main_part_);
  if (archive_.has(folder + "vbaProject.bin")) return has_macros();
  if (main_part_.ends_with("workbook.bin")) return binary_workbook();

  XmlDocument document = TRY(parse(main_part_));
  std::string_view root = local_name(document->document_element());
  if (root != "document" && root != "workbook") return unsupported_package();
  return root == "document" ? PackageKind::document : PackageKind::workbook;
}

Result<XmlDocument> OfficePackage::parse(const std::string& part) {
  const bool is_workbook = kind_ == PackageKind::workbook;
  return parse_part(archive_, part, is_workbook ? DocumentType::refused : DocumentType::passed_over);
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
