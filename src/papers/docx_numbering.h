// SPDX-License-Identifier: Apache-2.0
// The numbers that a word processor puts before paragraphs by itself, 一、（一）1. and so on. They stand
// nowhere in the text of a DOCX: they follow from its numbering and style parts, and from all paragraphs
// before.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace bihuan::papers {

class DocxNumbering {
 public:
  /// From the root elements of the two parts, either of which may be empty.
  DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  /// What stands before the paragraph with these properties (w:pPr), with its blank; counts it.
  std::string next_label(const pugi::xml_node& paragraph_properties);

 private:
  static constexpr int levels_max = 9;

  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;
    std::string suffix = "tab";
    std::string style;
    bool is_legal = false;  // all numbers of the label decimal
    bool restarts = true;
  };
  struct List {
    std::array<Level, levels_max> levels;
    std::string style_link;
  };
  struct Use {
    std::string list;
    std::map<int, int> starts;
    std::map<int, Level> levels;
    bool is_begun = false;
  };
  struct Place {
    std::string use;
    std::optional<int> level;
  };
  struct Style {
    std::string based_on;
    Place place;
  };
  using Counters = std::array<std::optional<int>, levels_max>;

  void read_list(const pugi::xml_node& list);
  void read_use(const pugi::xml_node& use);
  void read_style(const pugi::xml_node& style);
  static Level read_level(const pugi::xml_node& node);
  static Place read_place(const pugi::xml_node& properties);

  Place place_of(const pugi::xml_node& paragraph_properties) const;
  Place place_of_style(std::string style) const;
  int level_of(const Use& use, const std::string& style) const;
  List* find_list(const Use& use);
  const Level& level_at(const Use& use, const List& list, int level) const;
  void count(Use& use, const List& list, int level);
  std::string label(const Use& use, const List& list, int level) const;

  std::map<std::string, List> lists_;
  std::map<std::string, Use> uses_;
  std::map<std::string, Style> styles_;
  std::map<std::string, Counters> counters_;  // by list: several uses of one list count on
  std::string default_style_;
};

}  // namespace bihuan::papers
