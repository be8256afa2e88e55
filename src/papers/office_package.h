// SPDX-License-Identifier: Apache-2.0
// The package of a DOCX or XLSX (ECMA-376 part 2): parts of XML that point to each other by relations.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "papers/archive.h"
#include "papers/xml_part.h"

namespace bihuan::papers {

/// Whether an on/off property stands and is not switched off by its value.
bool is_on(const pugi::xml_node& property);

enum class PackageKind { document, workbook };

class OfficePackage {
 public:
  /// Fails with malformed, encrypted, too_large, or with unsupported for packages of another kind and for
  /// macros.
  static Result<OfficePackage> open(std::string_view bytes);

  PackageKind kind() const { return kind_; }
  const std::string& main_part() const { return main_part_; }

  Result<XmlDocument> parse(const std::string& part);
  /// The part that `part` relates to by a type that ends in `type`; empty if there is none.
  Result<std::string> related(const std::string& part, std::string_view type);
  /// What the main part relates to by that type; an empty document if there is none.
  Result<XmlDocument> parse_related(std::string_view type);
  /// All that `part` relates to, by the id of the relation.
  Result<std::map<std::string, std::string>> relations(const std::string& part);

 private:
  explicit OfficePackage(Archive archive) : archive_(std::move(archive)) {}

  Result<PackageKind> find_main_part();

  Archive archive_;
  PackageKind kind_ = PackageKind::document;
  std::string main_part_;
};

}  // namespace bihuan::papers
