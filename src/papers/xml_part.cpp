// SPDX-License-Identifier: Apache-2.0
#include "papers/xml_part.h"

#include <fmt/core.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t prologue_bytes_max = 1000;

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

}  // namespace

Result<XmlDocument> parse_part(Archive& archive, const std::string& part, DocumentType type) {
  std::string xml = TRY(archive.read(part));
  if (xml.size() > limits::xml_part_bytes_max) return too_large_part(part);
  const auto declared = std::string_view(xml).substr(0, prologue_bytes_max).find("<!DOCTYPE");
  if (type == DocumentType::refused && declared != std::string_view::npos)
    return not_xml(part, static_cast<std::ptrdiff_t>(declared));
  auto document = std::make_unique<pugi::xml_document>();
  // Blanks count where they are all that an element holds.
  auto parsed =
      document->load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed) return not_xml(part, parsed.offset);
  if (!is_within_depth(*document)) return too_large_part(part);
  return document;
}

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

std::string folder_of(std::string_view part) {
  std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

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

}  // namespace bihuan::papers
