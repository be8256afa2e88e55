// SPDX-License-Identifier: Apache-2.0
#include "papers/html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/core.h>

#include "base/limits.h"
#include "papers/html_lines.h"
#include "papers/html_roles.h"
#include "papers/html_tree.h"
#include "papers/numeral.h"
#include "papers/table_text.h"
#include "text/blank_text.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t head_bytes_max = 4096;  // where a page must say its encoding, and more
constexpr std::array<std::string_view, 14> openings = {
    "<!doctype html", "<html",  "<head",   "<body", "<meta",   "<title", "<div", "<p>", "<p ",
    "<table",         "<style", "<script", "<span", "<section"};

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return small;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\xEF\xBB\xBF";
  std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string_view attribute_of(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

/// The format of a list's numbers: by its type, as old pages have it, or by its style.
std::string_view number_format(const GumboElement& list) {
  std::string_view type = attribute_of(list, "type");
  if (type == "a") return "lowerLetter";
  if (type == "A") return "upperLetter";
  if (type == "i") return "lowerRoman";
  if (type == "I") return "upperRoman";
  std::string style = lower(attribute_of(list, "style"));
  std::size_t at = style.find("list-style");
  if (at == std::string::npos) return "decimal";
  std::string_view rule = std::string_view(style).substr(at, style.find(';', at) - at);
  if (rule.find("none") != std::string_view::npos) return "none";
  bool is_chinese =
      rule.find("cjk") != std::string_view::npos || rule.find("chinese") != std::string_view::npos;
  return is_chinese ? "chineseCounting" : "decimal";
}

int number_attribute(const GumboElement& element, const char* name, int otherwise) {
  std::string_view text = attribute_of(element, name);
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && value > -1'000'000 && value < 1'000'000 ? value : otherwise;
}

std::size_t span_attribute(const GumboElement& cell, const char* name) {
  return static_cast<std::size_t>(std::max(number_attribute(cell, name, 1), 1));
}

class HtmlText {
 public:
  enum class Navigation { left_out, kept };
  explicit HtmlText(Navigation navigation) : navigation_(navigation) {}

  std::string read(const GumboNode* root) {
    HtmlLines lines;
    read_node(*root, lines);
    return std::move(lines).take();
  }
  bool is_too_deep() const { return is_too_deep_; }

 private:
  struct List {
    std::string_view format = "none";
    int next = 1;
  };

  void read_node(const GumboNode& node, HtmlLines& lines) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return read_text(node.v.text.text, lines);
      case GUMBO_NODE_ELEMENT:
        return read_element(node.v.element, lines);
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
      case GUMBO_NODE_TEMPLATE:
        return;
    }
  }

  void read_text(std::string_view text, HtmlLines& lines) {
    if (preformatted_ > 0) {
      lines.add_as_is(text);
    } else {
      lines.add(text);
    }
  }

  void read_element(const GumboElement& element, HtmlLines& lines) {
    if (depth_ >= limits::xml_depth_max) {
      is_too_deep_ = true;
      return;
    }
    ++depth_;
    read_by_role(element, lines);
    --depth_;
  }

  void read_by_role(const GumboElement& element, HtmlLines& lines) {
    switch (html_role(element)) {
      case HtmlRole::unseen:
        return;
      case HtmlRole::navigation:
        if (navigation_ == Navigation::kept) read_block(element, lines);
        return;
      case HtmlRole::line_break:
        return lines.break_line();
      case HtmlRole::preformatted:
        ++preformatted_;
        read_block(element, lines);
        --preformatted_;
        return;
      case HtmlRole::table:
        return read_table(element, lines);
      case HtmlRole::ordered_list:
        return read_list(element, lines);
      case HtmlRole::list_item:
        return read_list_item(element, lines);
      case HtmlRole::block:
        return read_block(element, lines);
      case HtmlRole::running:
        return read_children(element, lines);
    }
  }

  void read_children(const GumboElement& element, HtmlLines& lines) {
    for (unsigned i = 0; i < element.children.length; ++i) {
      read_node(*static_cast<const GumboNode*>(element.children.data[i]), lines);
    }
  }

  void read_block(const GumboElement& element, HtmlLines& lines) {
    lines.end_line();
    read_children(element, lines);
    lines.end_line();
  }

  void read_table(const GumboElement& table, HtmlLines& lines) {
    ++tables_;
    lines.end_line();
    TableText rows;
    read_rows(table, rows, lines);
    lines.add_as_is(std::move(rows).take());
    lines.end_line();
  }

  /// What stands in a table beside its rows, a caption, goes before it.
  void read_rows(const GumboElement& part, TableText& rows, HtmlLines& lines) {
    for (unsigned i = 0; i < part.children.length; ++i) {
      const auto& node = *static_cast<const GumboNode*>(part.children.data[i]);
      if (node.type != GUMBO_NODE_ELEMENT) continue;
      switch (static_cast<int>(node.v.element.tag)) {
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT:
          read_rows(node.v.element, rows, lines);
          break;
        case GUMBO_TAG_TR:
          rows.begin_row();
          read_row(node.v.element, rows);
          break;
        default:
          read_node(node, lines);
      }
    }
  }

  void read_row(const GumboElement& row, TableText& rows) {
    for (unsigned i = 0; i < row.children.length; ++i) {
      const auto& node = *static_cast<const GumboNode*>(row.children.data[i]);
      if (node.type != GUMBO_NODE_ELEMENT) continue;
      const auto tables_before = tables_;
      HtmlLines cell;
      read_node(node, cell);
      std::string text = std::move(cell).take();
      while (text.ends_with('\n')) text.pop_back();
      rows.add(text, span_attribute(node.v.element, "colspan"), span_attribute(node.v.element, "rowspan"));
      if (tables_ > tables_before) rows.hold_a_table();
    }
  }

  void read_list(const GumboElement& list, HtmlLines& lines) {
    List outer = list_;
    list_ = {number_format(list), number_attribute(list, "start", 1)};
    read_block(list, lines);
    list_ = outer;
  }

  void read_list_item(const GumboElement& item, HtmlLines& lines) {
    lines.end_line();
    if (list_.format != "none") {
      int number = number_attribute(item, "value", list_.next);
      list_.next = number + 1;
      lines.add_as_is(numeral(number, list_.format));
      lines.add_as_is(list_.format == "chineseCounting" ? "、" : ". ");
    }
    List outer = list_;
    list_ = {};
    read_children(item, lines);
    list_ = outer;
    lines.end_line();
  }

  Navigation navigation_;
  List list_;
  std::size_t depth_ = 0;
  int preformatted_ = 0;
  std::size_t tables_ = 0;
  bool is_too_deep_ = false;
};

Failure too_much() {
  return fail(
      ErrorKind::too_large,
      Words{fmt::format(
                "网页标签超过 {} 个或嵌套超过 {} 层，不予读取。请在浏览器中打开，复制正文存为 TXT 再上传。",
                limits::html_tags_max, limits::xml_depth_max),
            fmt::format(
                "The page has more than {} tags, or nests them more than {} deep, and is not read. Open "
                "it in a browser and copy its text to a TXT file.",
                limits::html_tags_max, limits::xml_depth_max)});
}

}  // namespace

bool looks_like_html(std::string_view text) {
  std::string head = lower(trim(text).substr(0, head_bytes_max));
  if (!head.starts_with('<')) return false;
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    bool is_document = opening == "<html" || opening == "<!doctype html" || opening == "<body";
    return is_document ? head.find(opening) != std::string::npos : head.starts_with(opening);
  });
}

Result<DecodedText> decode_html(std::string_view bytes) {
  std::string head = lower(bytes.substr(0, head_bytes_max));
  std::size_t at = head.find("charset=");
  if (at != std::string::npos) {
    std::size_t begin = head.find_first_not_of(" \"'", at + 8);
    std::size_t end = head.find_first_of(" \"';/>\r\n", begin);
    std::string_view label = std::string_view(head).substr(std::min(begin, head.size()), end - begin);
    if (auto labelled = encoding_labelled(label)) return decode(bytes, *labelled);
  }
  return decode(bytes);
}

Result<std::string> read_html(const std::string& utf8) {
  HtmlTree tree(utf8);
  if (tree.root() == nullptr) return too_much();
  HtmlText body(HtmlText::Navigation::left_out);
  std::string text = body.read(tree.root());
  if (body.is_too_deep()) return too_much();
  if (!text::is_blank_text(text)) return text;
  // A page all in <nav> has its text there.
  HtmlText whole(HtmlText::Navigation::kept);
  text = whole.read(tree.root());
  if (whole.is_too_deep()) return too_much();
  return text;
}

}  // namespace bihuan::papers
