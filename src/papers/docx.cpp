// SPDX-License-Identifier: Apache-2.0
#include "papers/docx.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/limits.h"
#include "papers/docx_numbering.h"
#include "papers/table_text.h"

namespace bihuan::papers {
namespace {

constexpr std::array<std::string_view, 12> unprinted = {"pPr",      "rPr",     "sectPr",    "sdtPr",
                                                        "sdtEndPr", "tblPr",   "tblGrid",   "del",
                                                        "moveFrom", "delText", "instrText", "rt"};
constexpr std::size_t text_bytes_max = limits::text_characters_max * 4;

bool is_unprinted(std::string_view name) {
  return std::find(unprinted.begin(), unprinted.end(), name) != unprinted.end();
}

/// What newer programs show where there is a fallback for older ones: both hold the same text.
pugi::xml_node shown_alternative(const pugi::xml_node& alternatives) {
  pugi::xml_node choice = child(alternatives, "Choice");
  return choice ? choice : child(alternatives, "Fallback");
}

class DocxText {
 public:
  explicit DocxText(DocxNumbering numbering) : numbering_(std::move(numbering)) {}

  std::string read(const pugi::xml_node& body) {
    std::string text;
    read_blocks(body, text);
    return text;
  }

 private:
  using Nodes = std::vector<pugi::xml_node>;

  void read_blocks(const pugi::xml_node& parent, std::string& text) {
    for (const pugi::xml_node& node : parent.children()) read_block(node, text);
  }

  void read_block(const pugi::xml_node& node, std::string& text) {
    std::string_view name = local_name(node);
    if (is_unprinted(name) || text_bytes_ > text_bytes_max) return;
    if (name == "p") return read_paragraph(node, text);
    if (name == "tbl") return read_table(node, text);
    read_blocks(name == "AlternateContent" ? shown_alternative(node) : node, text);
  }

  void read_paragraph(const pugi::xml_node& paragraph, std::string& text) {
    pugi::xml_node properties = child(paragraph, "pPr");
    std::string line = numbering_.next_label(properties);
    Nodes boxes;
    read_runs(paragraph, line, boxes);
    // Where the paragraph's mark is deleted, it has become one with the next.
    bool ends = !child(child(properties, "rPr"), "del");
    if (ends) line += '\n';
    text_bytes_ += line.size();
    text += line;
    for (const pugi::xml_node& box : boxes) read_blocks(box, text);
  }

  void read_runs(const pugi::xml_node& parent, std::string& line, Nodes& boxes) {
    for (const pugi::xml_node& node : parent.children()) read_run(node, line, boxes);
  }

  void read_run(const pugi::xml_node& node, std::string& line, Nodes& boxes) {
    std::string_view name = local_name(node);
    if (is_unprinted(name)) return;
    if (name == "t") line += node.text().get();
    if (name == "tab" || name == "ptab") line += '\t';
    if (name == "br" || name == "cr") line += '\n';
    if (name == "noBreakHyphen") line += '-';
    if (name == "sym") line += "\uFFFD";  // of a font of signs: what it shows cannot be told
    if (name == "txbxContent") return boxes.push_back(node);
    if (name == "r" && is_on(child(child(node, "rPr"), "vanish"))) return;
    read_runs(name == "AlternateContent" ? shown_alternative(node) : node, line, boxes);
  }

  void read_table(const pugi::xml_node& table, std::string& text) {
    ++tables_;
    TableText rows;
    for (const pugi::xml_node& row : parts_of(table, "tr")) {
      const pugi::xml_node properties = child(row, "trPr");
      if (child(properties, "del")) continue;
      rows.begin_row();
      if (const auto before = columns_of(child(properties, "gridBefore"))) rows.add({}, before);
      for (const pugi::xml_node& cell : parts_of(row, "tc")) read_cell(cell, rows);
    }
    text += std::move(rows).take();
  }

  void read_cell(const pugi::xml_node& cell, TableText& rows) {
    const pugi::xml_node properties = child(cell, "tcPr");
    const auto columns = std::max<std::size_t>(columns_of(child(properties, "gridSpan")), 1);
    const pugi::xml_node merged = child(properties, "vMerge");
    if (merged && attribute(merged, "val") != "restart") return rows.add_merged(columns);
    const auto tables_before = tables_;
    rows.add(read_cell(cell), columns);
    if (tables_ > tables_before) rows.hold_a_table();
  }

  static std::size_t columns_of(const pugi::xml_node& property) {
    std::size_t columns = 0;
    const auto value = attribute(property, "val");
    std::from_chars(value.data(), value.data() + value.size(), columns);
    return columns;
  }

  std::string read_cell(const pugi::xml_node& cell) {
    std::string text;
    read_blocks(cell, text);
    while (text.ends_with('\n')) text.pop_back();
    return text;
  }

  /// Rows and cells may stand in wrappers: controls, insertions.
  static Nodes parts_of(const pugi::xml_node& parent, std::string_view part) {
    Nodes parts;
    for (const pugi::xml_node& node : parent.children()) {
      std::string_view name = local_name(node);
      if (name == part) {
        parts.push_back(node);
      } else if (!is_unprinted(name) && name != "trPr") {
        Nodes inner = parts_of(node, part);
        parts.insert(parts.end(), inner.begin(), inner.end());
      }
    }
    return parts;
  }

  DocxNumbering numbering_;
  std::size_t text_bytes_ = 0;
  std::size_t tables_ = 0;
};

}  // namespace

Result<std::string> read_docx(OfficePackage& package) {
  XmlDocument document = TRY(package.parse(package.main_part()));
  XmlDocument numbering = TRY(package.parse_related("/numbering"));
  XmlDocument styles = TRY(package.parse_related("/styles"));
  DocxText text(DocxNumbering(numbering->document_element(), styles->document_element()));
  return text.read(child(document->document_element(), "body"));
}

}  // namespace bihuan::papers
