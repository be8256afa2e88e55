// SPDX-License-Identifier: Apache-2.0
// The XML parts of the packages that office programs write (DOCX, XLSX, OFD), and the paths by which they
// name each other. Entities that a document declares are never expanded, and its depth is bounded before
// anybody walks it.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "papers/archive.h"

namespace bihuan::papers {

using XmlDocument = std::unique_ptr<pugi::xml_document>;

/// What becomes of a document type, which the standards of office files ban: its entities are never expanded.
enum class DocumentType { passed_over, refused };

/// Fails with malformed, encrypted or too_large, naming the part.
Result<XmlDocument> parse_part(Archive& archive, const std::string& part,
                               DocumentType type = DocumentType::passed_over);

/// The name of an element or attribute without its prefix: programs choose prefixes as they like.
std::string_view local_name(const char* name);
inline std::string_view local_name(const pugi::xml_node& node) {
  return local_name(node.name());
}

/// The first child element, or the attribute's value, by local name; empty if there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// The folder of a part, with the slash at its end; empty for the root.
std::string folder_of(std::string_view part);
/// `target` as seen from `folder`, with its ./ and ../ resolved; a path that leaves the package stays at its
/// root.
std::string resolve(const std::string& folder, std::string_view target);

}  // namespace bihuan::papers
