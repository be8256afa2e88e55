// SPDX-License-Identifier: Apache-2.0
// Reads one table of a procedure file, key by key, and says of every key that nobody asked for that it is
// unknown. A value that cannot be read is a finding, and the reader goes on with an empty one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "procedures/findings.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {

/// What is shared by the readers of one file.
struct Reading {
  Findings& findings;
  bool complete = true;  // no value was lost
};

/// A text with its line.
struct Placed {
  std::string text;
  int line = 0;
};

class TableReader {
 public:
  /// `table` outlives the reader.
  TableReader(const toml::table& table, Reading& reading) : table_(table), reading_(reading) {}

  int line() const;
  /// That of the table where the key is missing.
  int line_of_key(std::string_view key) const;
  std::string text(std::string_view key);
  /// A table of `zh` and `en`; empty where there is none.
  Words words(std::string_view key);
  bool flag(std::string_view key);
  std::size_t number(std::string_view key, std::size_t otherwise, std::size_t max);
  /// A whole number, or a text with decimals: `min = 0`, `max = "99.5"`. Nothing where the key is missing.
  std::optional<Decimal> figure(std::string_view key);
  /// May be negative. `least`, and a finding, where the key is missing.
  int required_integer(std::string_view key, int least, int most);
  std::vector<std::string> texts(std::string_view key);
  /// Texts, and tables of one text under one key: `"has_lead"`, `{ another_person_than_act = "claim" }`.
  std::vector<std::pair<Placed, std::string>> texts_with_arguments(std::string_view key);
  std::vector<const toml::table*> tables(std::string_view key, std::size_t count_max);

  /// Nothing, and no finding, where the key is missing.
  template <class E>
  std::optional<E> word(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) return std::nullopt;
    return word_in<E>(Placed{text(key), line_of(*node)});
  }
  /// The first of the vocabulary, and a finding, where the key is missing.
  template <class E>
  E required_word(std::string_view key) {
    if (find(key) == nullptr) report_missing(key, words_of<E>());
    return word<E>(key).value_or(E{});
  }
  template <class E>
  std::vector<E> words_in(std::string_view key) {
    std::vector<E> all;
    for (const Placed& placed : placed_texts(key)) {
      if (const auto found = word_in<E>(placed)) all.push_back(*found);
    }
    return all;
  }
  /// The enumerator that the text names; a finding if none.
  template <class E>
  std::optional<E> word_in(const Placed& placed) {
    if (const auto found = find_word<E>(placed.text)) return found;
    report_unknown_word(placed, words_of<E>());
    return std::nullopt;
  }

  /// Call it last: every key that was not read is a finding.
  void finish();

 private:
  static int line_of(const toml::node& node);
  const toml::node* find(std::string_view key);
  std::vector<Placed> placed_texts(std::string_view key);
  void report_wrong_form(std::string_view key, int line, const Words& wanted);
  void report_missing(std::string_view key, const std::vector<std::string_view>& known);
  void report_unknown_word(const Placed& placed, const std::vector<std::string_view>& known);

  const toml::table& table_;
  Reading& reading_;
  std::vector<std::string_view> asked_;  // keys; literals of the caller
};

}  // namespace bihuan::procedures
