// SPDX-License-Identifier: Apache-2.0
#include "procedures/table_reader.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bihuan::procedures {
namespace {

const Words a_text{"加引号的文字", "text in quotes"};
const Words a_list_of_texts{"文字的列表，如 [\"a\", \"b\"]", "a list of texts such as [\"a\", \"b\"]"};
const Words a_label{"{ zh = \"…\", en = \"…\" }", "{ zh = \"…\", en = \"…\" }"};
const Words true_or_false{"true 或 false", "true or false"};
const Words tables_of_their_own{"用 [[…]] 开头的表", "tables that open with [[…]]"};

}  // namespace

int TableReader::line() const {
  return line_of(table_);
}

int TableReader::line_of_key(std::string_view key) const {
  const toml::node* node = table_.get(key);
  return node == nullptr ? line() : line_of(*node);
}

std::string TableReader::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  if (const auto* text = node->as_string()) return text->get();
  report_wrong_form(key, line_of(*node), a_text);
  return {};
}

Words TableReader::words(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const toml::table* table = node->as_table();
  if (table == nullptr) {
    report_wrong_form(key, line_of(*node), a_label);
    return {};
  }
  TableReader inner(*table, reading_);
  Words words{inner.text("zh"), inner.text("en")};
  inner.finish();
  return words;
}

bool TableReader::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  if (const auto* flag = node->as_boolean()) return flag->get();
  report_wrong_form(key, line_of(*node), true_or_false);
  return false;
}

std::size_t TableReader::number(std::string_view key, std::size_t otherwise, std::size_t max) {
  const toml::node* node = find(key);
  if (node == nullptr) return otherwise;
  const auto* number = node->as_integer();
  if (number != nullptr && number->get() >= 1 && static_cast<std::uint64_t>(number->get()) <= max) {
    return static_cast<std::size_t>(number->get());
  }
  report_wrong_form(key, line_of(*node),
                    {fmt::format("1 至 {} 的整数", max), fmt::format("a whole number from 1 to {}", max)});
  return otherwise;
}

std::optional<Decimal> TableReader::figure(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* whole = node->as_integer();
  const auto* text = node->as_string();
  const auto figure = Decimal::parse(whole ? std::to_string(whole->get()) : text ? text->get() : "");
  if (!figure)
    report_wrong_form(key, line_of(*node),
                      {"整数，或带引号的小数，如 \"0.5\"",
                       "a whole number, or one with decimals in quotes such as \"0.5\""});
  return figure;
}

int TableReader::required_integer(std::string_view key, int least, int most) {
  const toml::node* node = find(key);
  const auto* number = node == nullptr ? nullptr : node->as_integer();
  if (number != nullptr && number->get() >= least && number->get() <= most)
    return static_cast<int>(number->get());
  report_wrong_form(key, node == nullptr ? line() : line_of(*node),
                    {fmt::format("{} 至 {} 的整数", least, most),
                     fmt::format("a whole number from {} to {}", least, most)});
  return least;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  std::vector<std::string> all;
  for (Placed& placed : placed_texts(key)) all.push_back(std::move(placed.text));
  return all;
}

std::vector<std::pair<Placed, std::string>> TableReader::texts_with_arguments(std::string_view key) {
  std::vector<std::pair<Placed, std::string>> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const Words wanted{"列表，各项为 \"词\" 或 { 词 = \"参数\" }",
                     "a list of \"word\" or { word = \"argument\" }"};
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    report_wrong_form(key, line_of(*node), wanted);
    return all;
  }
  for (const toml::node& entry : *array) {
    const toml::table* table = entry.as_table();
    if (const auto* text = entry.as_string()) {
      all.push_back({{text->get(), line_of(entry)}, {}});
    } else if (table != nullptr && table->size() == 1 && table->begin()->second.is_string()) {
      all.push_back({{std::string(table->begin()->first.str()), line_of(entry)},
                     table->begin()->second.as_string()->get()});
    } else {
      report_wrong_form(key, line_of(entry), wanted);
    }
  }
  return all;
}

std::vector<const toml::table*> TableReader::tables(std::string_view key, std::size_t count_max) {
  std::vector<const toml::table*> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::array* array = node->as_array();
  if (array == nullptr || (!array->empty() && !array->is_homogeneous<toml::table>())) {
    report_wrong_form(key, line_of(*node), tables_of_their_own);
    return all;
  }
  if (array->size() > count_max) {
    report_wrong_form(key, line_of(*node),
                      {fmt::format("至多 {} 个", count_max), fmt::format("at most {} of them", count_max)});
    return all;
  }
  for (const toml::node& entry : *array) all.push_back(entry.as_table());
  return all;
}

void TableReader::finish() {
  std::vector<std::string_view> missing = asked_;
  std::erase_if(missing, [&](std::string_view key) { return table_.contains(key); });
  for (const auto& [key, node] : table_) {
    if (std::ranges::find(asked_, key.str()) != asked_.end()) continue;
    const Words mend = mend_by_nearest(key.str(), asked_, missing);
    const std::string name = shown(key.str());
    reading_.findings.add(static_cast<int>(key.source().begin.line),
                          {fmt::format("不认识的键“{}”；{}", name, mend.zh),
                           fmt::format("unknown key \"{}\"; {}", name, mend.en)});
  }
}

int TableReader::line_of(const toml::node& node) {
  return static_cast<int>(node.source().begin.line);
}

const toml::node* TableReader::find(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.push_back(key);
  return table_.get(key);
}

std::vector<Placed> TableReader::placed_texts(std::string_view key) {
  std::vector<Placed> all;
  const toml::node* node = find(key);
  if (node == nullptr) return all;
  const toml::array* array = node->as_array();
  if (array == nullptr || (!array->empty() && !array->is_homogeneous<std::string>())) {
    report_wrong_form(key, line_of(*node), a_list_of_texts);
    return all;
  }
  for (const toml::node& entry : *array) all.push_back({entry.as_string()->get(), line_of(entry)});
  return all;
}

void TableReader::report_wrong_form(std::string_view key, int line, const Words& wanted) {
  reading_.complete = false;
  reading_.findings.add(line, {fmt::format("“{}”的写法不对；应写成：{}", key, wanted.zh),
                               fmt::format("\"{}\" has the wrong form; write {}", key, wanted.en)});
}

void TableReader::report_missing(std::string_view key, const std::vector<std::string_view>& known) {
  reading_.complete = false;
  reading_.findings.add(line(),
                        {fmt::format("缺少“{}”；写上其中之一：{}", key, fmt::join(known, "、")),
                         fmt::format("\"{}\" is missing; write one of: {}", key, fmt::join(known, ", "))});
}

void TableReader::report_unknown_word(const Placed& placed, const std::vector<std::string_view>& known) {
  reading_.complete = false;
  const Words mend = mend_by_nearest(placed.text, known);
  const std::string name = shown(placed.text);
  reading_.findings.add(placed.line, {fmt::format("不认识的词“{}”；{}", name, mend.zh),
                                      fmt::format("unknown word \"{}\"; {}", name, mend.en)});
}

}  // namespace bihuan::procedures
