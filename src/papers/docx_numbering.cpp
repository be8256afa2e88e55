// SPDX-License-Identifier: Apache-2.0
#include "papers/docx_numbering.h"

#include <algorithm>
#include <charconv>

#include "papers/numeral.h"
#include "papers/office_package.h"

namespace bihuan::papers {
namespace {

constexpr int number_max = 1'000'000;
constexpr std::size_t label_pattern_bytes_max = 255;  // as in Word; a longer one is no number
constexpr int style_ancestors_max = 32;               // styles may be based on each other in a ring

std::optional<int> number(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value < 0 || value > number_max) return std::nullopt;
  return value;
}

std::optional<int> number_in(const pugi::xml_node& node, std::string_view name) {
  return number(attribute(child(node, name), "val"));
}

void assign_if_given(std::string& to, const pugi::xml_node& node, std::string_view name) {
  if (pugi::xml_node given = child(node, name)) to = attribute(given, "val");
}

/// Chinese signs stand close to the text; after 1. or (a) there is a blank.
std::string with_suffix(std::string label, std::string_view suffix) {
  static constexpr std::array<std::string_view, 5> wide_ends = {"、", "）", "．", "。", "："};
  if (suffix == "nothing" || label.empty()) return label;
  bool is_wide = std::any_of(wide_ends.begin(), wide_ends.end(),
                             [&](std::string_view end) { return label.ends_with(end); });
  if (suffix == "space" || !is_wide) label += ' ';
  return label;
}

/// Bullets are drawn by fonts of signs, at code points that mean nothing without them.
bool is_private_sign(std::string_view text) {
  return text.size() == 3 &&
         (text.starts_with("\xEE") || text.starts_with("\xEF\x80") || text.starts_with("\xEF\x81") ||
          text.starts_with("\xEF\x82") || text.starts_with("\xEF\x83"));
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
  for (const pugi::xml_node& node : numbering.children()) {
    if (local_name(node) == "abstractNum") read_list(node);
    if (local_name(node) == "num") read_use(node);
  }
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) == "style") read_style(node);
  }
}

std::string DocxNumbering::next_label(const pugi::xml_node& paragraph_properties) {
  Place place = place_of(paragraph_properties);
  auto use = uses_.find(place.use);
  if (use == uses_.end()) return {};
  const List* list = find_list(use->second);
  if (list == nullptr) return {};
  int level = std::clamp(place.level.value_or(0), 0, levels_max - 1);
  count(use->second, *list, level);
  return with_suffix(label(use->second, *list, level), level_at(use->second, *list, level).suffix);
}

void DocxNumbering::read_list(const pugi::xml_node& list) {
  List& target = lists_[std::string(attribute(list, "abstractNumId"))];
  assign_if_given(target.style_link, list, "numStyleLink");
  for (const pugi::xml_node& node : list.children()) {
    if (local_name(node) != "lvl") continue;
    int at = number(attribute(node, "ilvl")).value_or(levels_max);
    if (at < levels_max) target.levels[static_cast<std::size_t>(at)] = read_level(node);
  }
}

void DocxNumbering::read_use(const pugi::xml_node& use) {
  Use& target = uses_[std::string(attribute(use, "numId"))];
  assign_if_given(target.list, use, "abstractNumId");
  for (const pugi::xml_node& change : use.children()) {
    if (local_name(change) != "lvlOverride") continue;
    int at = number(attribute(change, "ilvl")).value_or(levels_max);
    if (at >= levels_max) continue;
    if (auto start = number_in(change, "startOverride")) target.starts[at] = *start;
    if (pugi::xml_node level = child(change, "lvl")) target.levels[at] = read_level(level);
  }
}

DocxNumbering::Level DocxNumbering::read_level(const pugi::xml_node& node) {
  Level level;
  level.start = number_in(node, "start").value_or(0);
  level.is_legal = is_on(child(node, "isLgl"));
  level.restarts = number_in(node, "lvlRestart") != 0;
  assign_if_given(level.format, node, "numFmt");
  assign_if_given(level.text, node, "lvlText");
  assign_if_given(level.suffix, node, "suff");
  assign_if_given(level.style, node, "pStyle");
  if (level.text.size() > label_pattern_bytes_max || is_private_sign(level.text)) level.text.clear();
  return level;
}

void DocxNumbering::read_style(const pugi::xml_node& style) {
  std::string id(attribute(style, "styleId"));
  Style& target = styles_[id];
  assign_if_given(target.based_on, style, "basedOn");
  target.place = read_place(child(style, "pPr"));
  bool is_default = attribute(style, "default") == "1" || attribute(style, "default") == "true";
  if (is_default && attribute(style, "type") == "paragraph") default_style_ = id;
}

DocxNumbering::Place DocxNumbering::read_place(const pugi::xml_node& properties) {
  pugi::xml_node numbered = child(properties, "numPr");
  return {std::string(attribute(child(numbered, "numId"), "val")), number_in(numbered, "ilvl")};
}

DocxNumbering::Place DocxNumbering::place_of(const pugi::xml_node& paragraph_properties) const {
  Place own = read_place(paragraph_properties);
  if (!own.use.empty()) return own;
  std::string style(attribute(child(paragraph_properties, "pStyle"), "val"));
  Place inherited = place_of_style(style.empty() ? default_style_ : style);
  if (own.level) inherited.level = own.level;
  return inherited;
}

DocxNumbering::Place DocxNumbering::place_of_style(std::string style) const {
  for (int i = 0; i < style_ancestors_max; ++i) {
    auto found = styles_.find(style);
    if (found == styles_.end()) return {};
    Place place = found->second.place;
    if (!place.use.empty()) {
      auto use = uses_.find(place.use);
      if (!place.level && use != uses_.end()) place.level = level_of(use->second, style);
      return place;
    }
    style = found->second.based_on;
  }
  return {};
}

/// A list may say which of its levels belongs to a style.
int DocxNumbering::level_of(const Use& use, const std::string& style) const {
  auto list = lists_.find(use.list);
  if (list == lists_.end()) return 0;
  const auto& levels = list->second.levels;
  auto found =
      std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return level.style == style; });
  return found == levels.end() ? 0 : static_cast<int>(found - levels.begin());
}

DocxNumbering::List* DocxNumbering::find_list(const Use& use) {
  auto list = lists_.find(use.list);
  if (list == lists_.end() || list->second.style_link.empty())
    return list == lists_.end() ? nullptr : &list->second;
  auto linked = uses_.find(place_of_style(list->second.style_link).use);
  if (linked == uses_.end()) return &list->second;
  auto target = lists_.find(linked->second.list);
  return target == lists_.end() ? nullptr : &target->second;
}

const DocxNumbering::Level& DocxNumbering::level_at(const Use& use, const List& list, int level) const {
  auto changed = use.levels.find(level);
  return changed == use.levels.end() ? list.levels[static_cast<std::size_t>(level)] : changed->second;
}

void DocxNumbering::count(Use& use, const List& list, int level) {
  Counters& counters = counters_[use.list];
  if (!use.is_begun) {
    for (auto [at, start] : use.starts) counters[static_cast<std::size_t>(at)].reset();
    use.is_begun = true;
  }
  for (int at = 0; at <= level; ++at) {
    auto start = use.starts.find(at);
    int first = start == use.starts.end() ? level_at(use, list, at).start : start->second;
    auto& counter = counters[static_cast<std::size_t>(at)];
    if (at < level) counter = counter.value_or(first);
    if (at == level) counter = counter ? *counter + 1 : first;
  }
  for (int at = level + 1; at < levels_max; ++at) {
    if (level_at(use, list, at).restarts) counters[static_cast<std::size_t>(at)].reset();
  }
}

std::string DocxNumbering::label(const Use& use, const List& list, int level) const {
  const Level& own = level_at(use, list, level);
  if (own.format == "none") return {};
  if (own.format == "bullet") return own.text;
  const Counters& counters = counters_.at(use.list);
  std::string text;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    bool is_number =
        own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
    if (!is_number) {
      text += own.text[i];
      continue;
    }
    int at = own.text[++i] - '1';
    const std::string& format = level_at(use, list, at).format;
    if (auto value = counters[static_cast<std::size_t>(at)])
      text += numeral(*value, own.is_legal ? "decimal" : format);
  }
  return text;
}

}  // namespace bihuan::papers
