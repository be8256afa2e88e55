// SPDX-License-Identifier: Apache-2.0
#include "commands/input.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <span>
#include <sstream>

#include "base/limits.h"
#include "intake/organisation_columns.h"
#include "intake/organisation_import.h"
#include "papers/tables.h"
#include "text/names.h"
#include "text/shortened.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::commands {
namespace {

using std::chrono::October;

// Before any day that a ledger of ours could name.
constexpr Day always = std::chrono::year(1949) / October / 1;

std::string next_id(int& count) {
  return fmt::format("organisation-{}", ++count);
}

offices::Directory without_any() {
  return offices::Directory{};
}

/// Whether departments of `city`, a city by its name, are among the founded: it is our own level, and no
/// county.
bool is_own_level(std::string_view city, const std::vector<offices::Change>& changes) {
  return std::ranges::any_of(changes, [&](const offices::Change& change) {
    const auto* founded = std::get_if<offices::Founded>(&change);
    return founded && founded->full_name.starts_with(city) && founded->full_name.ends_with("局");
  });
}

std::optional<offices::Kind> kind_by_name(std::string_view name,
                                          const std::vector<offices::Change>& changes) {
  using offices::Kind;
  const auto ends_with = [&](std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
  };
  if (ends_with({"管理委员会", "管委会", "开发区", "高新区", "经开区", "园区", "度假区", "示范区"}))
    return Kind::park;
  if (ends_with({"街道办事处", "街道", "镇人民政府", "镇政府", "镇", "乡人民政府", "乡政府", "乡"}))
    return Kind::town;
  if (ends_with({"区人民政府", "区政府", "区"})) return Kind::district;
  if (ends_with({"县人民政府", "县政府", "县"})) return Kind::county_city;
  if (ends_with({"市人民政府"}))
    return is_own_level(name.substr(0, name.rfind("人民政府")), changes) ? std::nullopt
                                                                         : std::optional(Kind::county_city);
  if (ends_with({"公司", "集团"})) return Kind::enterprise;
  if (ends_with({"局", "委员会", "办公室"})) return Kind::department;
  return {};
}

// A tree that says no kinds still has districts, whom 各县（市）区 means; their names tell them.
void tell_kinds_by_names(std::vector<offices::Change>& changes) {
  const bool says_kinds = std::ranges::any_of(changes, [](const offices::Change& change) {
    const auto* founded = std::get_if<offices::Founded>(&change);
    return founded && founded->kind != offices::Kind::other;
  });
  if (says_kinds) return;
  const auto given = changes;
  for (offices::Change& change : changes) {
    auto* founded = std::get_if<offices::Founded>(&change);
    if (founded) founded->kind = kind_by_name(founded->full_name, given).value_or(offices::Kind::other);
  }
}

Result<offices::Directory> from_table(const std::vector<papers::Table>& tables) {
  int count = 0;
  auto import = TRY(intake::read_organisations(tables, without_any(), always,
                                               [&] { return OrganisationId(next_id(count)); }));
  if (!import.faults.empty()) return fail(ErrorKind::malformed, import.faults);
  tell_kinds_by_names(import.changes);
  return offices::Directory::of(import.changes);
}

bool is_table(const std::vector<papers::Table>& tables) {
  return std::ranges::any_of(tables, [](const papers::Table& table) {
    return std::ranges::any_of(table.rows,
                               [](const papers::Row& row) { return intake::Columns::of(row).has_value(); });
  });
}

/// What an office may be called: not a sentence, a number or a list.
bool may_be_a_name(std::string_view name) {
  constexpr std::size_t bytes_max = 150;
  constexpr std::array marks{"，", "。", "；", "：", "、", ",", ";", ":", "!", "！"};
  const auto characters = text::from_utf8(name);
  return characters && name.size() <= bytes_max && std::ranges::any_of(*characters, text::is_han) &&
         std::ranges::none_of(
             marks, [name](std::string_view mark) { return name.find(mark) != std::string_view::npos; });
}

/// The row's name and, in further cells, its short names; nothing for an empty row and a remark behind #.
Result<std::vector<std::string>> names_of(const papers::Row& row) {
  constexpr std::size_t shown_characters_max = 20;
  std::vector<std::string> names;
  for (const papers::Cell& cell : row.cells) {
    const auto words = papers::trimmed_text(cell);
    if (words.empty()) continue;
    if (words.starts_with('#')) break;
    if (!may_be_a_name(words)) {
      return fail(ErrorKind::malformed,
                  Words{fmt::format("第 {} 行的“{}”不像单位名称。单位名单应为带表头的表格（至少有“名称”一列，"
                                    "见 sample/organisations.csv），或每行一个名称、其后可接简称",
                                    row.number, text::shortened(words, shown_characters_max)),
                        fmt::format("Row {} does not name an organisation. Give a table with a column headed "
                                    "名称 (see sample/organisations.csv), or one name a line with its short "
                                    "names behind it",
                                    row.number)});
    }
    names.push_back(text::fold_name(words));
  }
  return names;
}

Result<offices::Directory> from_names(const std::vector<papers::Table>& tables) {
  int count = 0;
  std::vector<offices::Change> changes;
  for (const papers::Table& table : tables) {
    for (const papers::Row& row : table.rows) {
      const auto names = TRY(names_of(row));
      if (names.empty()) continue;
      const OrganisationId id(next_id(count));
      changes.emplace_back(offices::Founded{id, always, names.front(), offices::Kind::other, {}});
      changes.emplace_back(offices::RelationSet{id, always, offices::Relation::may_be_assigned});
      for (const auto& name : std::span(names).subspan(1))
        changes.emplace_back(offices::NameGiven{id, always, offices::NameForm::short_form, name});
    }
  }
  if (changes.empty())
    return fail(ErrorKind::malformed, Words{"文件里没有单位", "The file names no organisation"});
  tell_kinds_by_names(changes);
  return offices::Directory::of(changes);
}

}  // namespace

Result<std::string> bytes_of(const std::filesystem::path& path, std::size_t bytes_max) {
  std::ifstream file(path, std::ios::binary);
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error) {
    return fail(ErrorKind::not_found,
                Words{"找不到文件 " + path.string() + "。", "There is no file " + path.string() + "."});
  }
  if (size > bytes_max) {
    return fail(ErrorKind::too_large,
                Words{"文件过大：" + path.string(), "The file is too large: " + path.string()});
  }
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

Result<offices::Directory> organisation_tree(const std::filesystem::path& path) {
  const auto bytes = TRY(bytes_of(path));
  const auto tables = TRY(papers::read_tables(bytes, path.filename().string()));
  return is_table(tables) ? from_table(tables) : from_names(tables);
}

}  // namespace bihuan::commands
