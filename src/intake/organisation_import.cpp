// SPDX-License-Identifier: Apache-2.0
#include "intake/organisation_import.h"

#include <fmt/format.h>

#include "base/number.h"
#include "intake/organisation_columns.h"
#include "text/dates.h"
#include "text/names.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

/// Parted at 、 ， , ; ； / and line ends.
std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  std::string name;
  const auto take = [&] {
    if (auto folded = text::fold_name(name); !folded.empty()) names.push_back(std::move(folded));
    name.clear();
  };
  for (std::size_t i = 0; i < cell.size();) {
    std::size_t mark = 0;
    for (const std::string_view separator : {"、", "，", "；", ",", ";", "/", "\n"}) {
      if (cell.substr(i).starts_with(separator)) mark = separator.size();
    }
    if (mark > 0) {
      take();
      i += mark;
    } else {
      name += cell[i++];
    }
  }
  take();
  return names;
}

template <class Enum>
std::optional<Enum> by_words(std::string_view words, JsonNames<Enum> names, Words (*say)(Enum)) {
  const auto folded = text::fold_name(words);
  for (const auto& [name, value] : names) {
    if (folded == text::fold_name(say(value).zh) || folded == name) return value;
  }
  return {};
}

/// A name with its days behind it, if any; nothing where there are words but no days, or no name.
std::optional<offices::FormerName> former_name(const std::string& folded) {
  offices::FormerName former;
  const auto opens = folded.find('(');
  former.name = folded.substr(0, opens);
  if (former.name.empty()) return {};
  if (opens == std::string::npos) return former;
  const auto inside = text::from_utf8(folded).value();
  const auto first = text::find_date(inside, 0, inside.size());
  if (!first || !first->on()) return {};
  former.until = first->on();
  if (const auto second = text::find_date(inside, first->end, inside.size())) {
    former.from = former.until;
    former.until = second->on();
    if (!former.until || *former.until < *former.from) return {};
  }
  return former;
}

// Reads the rows of one table; every fault is kept with its cell.
class TableReading {
 public:
  TableReading(const Columns& columns, Day day, OrganisationImport& import)
      : columns_(columns), day_(day), import_(import) {}

  void take(const papers::Row& row) {
    offices::TableRow read;
    read.number = static_cast<int>(row.number);
    read.full_name = text::fold_name(columns_.text(row, Column::full_name));
    if (read.full_name.empty()) return;  // a heading within the table, or a note below it
    read.short_names = names_in(columns_.text(row, Column::short_names));
    read.kind = choice(row, Column::kind, offices::Kind::other, offices::kind_names(), offices::kind_words);
    read.relation = choice(row, Column::relation, offices::Relation::may_be_assigned,
                           offices::relation_names(), offices::relation_words);
    read.parent = text::fold_name(columns_.text(row, Column::parent));
    read.nameplate_of = text::fold_name(columns_.text(row, Column::nameplate_of));
    read.order = order(row);
    read.from = from(row);
    read.former_names = former_names(row);
    import_.rows.push_back(std::move(read));
  }

 private:
  template <class Enum>
  Enum choice(const papers::Row& row, Column column, Enum otherwise, JsonNames<Enum> names,
              Words (*say)(Enum)) {
    const auto words = columns_.text(row, column);
    if (words.empty()) return otherwise;
    if (const auto value = by_words(words, names, say)) return *value;
    std::string known;
    for (const auto& [name, value] : names) known += (known.empty() ? "" : "、") + say(value).zh;
    object(row, column, fmt::format("“{}”不是下列之一：{}", words, known),
           fmt::format("'{}' is none of: {}", words, known));
    return otherwise;
  }

  std::optional<int> order(const papers::Row& row) {
    const auto words = columns_.text(row, Column::order);
    if (words.empty()) return {};
    if (const auto order = parse_number(words, 0, offices::order_max)) return order;
    object(row, Column::order, fmt::format("“{}”不是次序，应为整数", words),
           fmt::format("'{}' is no whole number", words));
    return {};
  }

  Day from(const papers::Row& row) {
    const auto words = columns_.text(row, Column::from);
    if (words.empty()) return day_;
    if (const auto day = parse_day(words)) return *day;
    object(row, Column::from, fmt::format("“{}”不是日期，应如 2019-01-15", words),
           fmt::format("'{}' is no day such as 2019-01-15", words));
    return day_;
  }

  /// 市某局（至2018-12-31）、县某局（1998年3月1日至2010年6月30日）
  std::vector<offices::FormerName> former_names(const papers::Row& row) {
    std::vector<offices::FormerName> names;
    for (const auto& words : names_in(columns_.text(row, Column::former_names))) {
      const auto former = former_name(words);
      if (former) {
        names.push_back(*former);
      } else {
        object(row, Column::former_names, fmt::format("“{}”应如 某市某局（至2018-12-31）", words),
               fmt::format("'{}' should read 某市某局（至2018-12-31）", words));
      }
    }
    return names;
  }

  void object(const papers::Row& row, Column column, const std::string& zh, const std::string& en) {
    const auto cell = papers::cell_name(columns_.at(column).value_or(0), row.number);
    import_.faults.push_back({fmt::format("单元格 {}：{}", cell, zh), fmt::format("Cell {}: {}", cell, en)});
  }

  const Columns& columns_;
  Day day_;
  OrganisationImport& import_;
};

/// Of the first sheet that has a row of headings.
bool read_table(const papers::Table& table, Day day, OrganisationImport& import) {
  std::optional<Columns> columns;
  for (const auto& row : table.rows) {
    if (!columns) {
      columns = Columns::of(row);
    } else {
      TableReading{*columns, day, import}.take(row);
    }
  }
  return columns.has_value();
}

}  // namespace

Result<OrganisationImport> read_organisations(std::string_view bytes, std::string_view file_name,
                                              const offices::Directory& directory, Day day,
                                              const std::function<OrganisationId()>& new_id) {
  return read_organisations(TRY(papers::read_tables(bytes, file_name)), directory, day, new_id);
}

Result<OrganisationImport> read_organisations(const std::vector<papers::Table>& tables,
                                              const offices::Directory& directory, Day day,
                                              const std::function<OrganisationId()>& new_id) {
  OrganisationImport import;
  const bool has_headings =
      std::ranges::any_of(tables, [&](const auto& table) { return read_table(table, day, import); });
  if (!has_headings) {
    return fail(ErrorKind::malformed, Words{"表中没有“名称”一列；表头应写：名称、简称、类别、上级、与本办关系"
                                            "、挂牌于、次序、起始日期、曾用名",
                                            "No column is headed 名称 (name)"});
  }
  if (!import.faults.empty()) return import;
  auto changes = offices::changes_for(import.rows, directory, new_id);
  if (changes) {
    import.changes = *std::move(changes);
  } else {
    import.faults = changes.error().reasons;
  }
  return import;
}

cases::Reorganisation reorganisation_of(const OrganisationImport& import, std::string_view file_name,
                                        Day day) {
  return {import.changes, {}, {{"note", "导入单位表 " + std::string(file_name)}}, day};
}

}  // namespace bihuan::intake
