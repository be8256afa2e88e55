// SPDX-License-Identifier: Apache-2.0
#include "offices/table_rows.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/day_words.h"

namespace bihuan::offices {
namespace {

/// Compares rows with the directory as it grows, so that every change is checked on top of the ones before
/// it.
class TableReader {
 public:
  TableReader(std::span<const TableRow> rows, const Directory& directory,
              const std::function<OrganisationId()>& new_id)
      : rows_(rows), directory_(directory), new_id_(new_id) {}

  Result<std::vector<Change>> read() {
    index_rows();
    for (const auto& row : rows_) settle(row);
    // Only now, when everybody stands: a nameplate may stand above its body in the table.
    for (const auto& row : rows_) hang_nameplate(row);
    if (!reasons_.empty()) return fail(ErrorKind::refused, std::move(reasons_));
    return std::move(changes_);
  }

 private:
  enum class State { unseen, under_way, settled, refused };

  void index_rows() {
    for (const auto& row : rows_) {
      const auto [first, is_new] = by_name_.try_emplace(row.full_name, &row);
      if (is_new) continue;
      states_[&row] = State::refused;
      object(row, fmt::format("“{}”与第 {} 行重复", row.full_name, first->second->number),
             fmt::format("'{}' is already in row {}", row.full_name, first->second->number));
    }
    for (const auto& row : rows_) index_former_names(row);
    for (const auto& row : rows_) {
      for (const auto& name : row.short_names) by_name_.try_emplace(name, &row);
    }
  }

  void index_former_names(const TableRow& row) {
    for (const auto& former : row.former_names) {
      const auto [other, is_new] = by_name_.try_emplace(former.name, &row);
      const auto number = other->second->number;
      if (is_new || other->second == &row) continue;
      const bool still_stands = other->second->full_name == former.name;
      if (still_stands) {
        object(row, fmt::format("曾用名“{}”在第 {} 行仍是一个单位的名称", former.name, number),
               fmt::format("The former name '{}' is still that of row {}", former.name, number));
      } else {
        object(row, fmt::format("“{}”同时是第 {} 行的曾用名，只能由承继它的一行来写", former.name, number),
               fmt::format("'{}' is a former name of row {} too: one of them goes on", former.name, number));
      }
      states_[&row] = State::refused;
    }
  }

  /// Founds or updates the row's organisation, its parent before it.
  void settle(const TableRow& row) {
    auto& state = states_[&row];
    if (state == State::settled || state == State::refused) return;
    if (state == State::under_way) {
      object(row, fmt::format("“{}”经上级又回到自己", row.full_name),
             fmt::format("The parents of '{}' lead back to it", row.full_name));
      state = State::refused;
      return;
    }
    if (depth_ == levels_max) {
      object(row, fmt::format("“{}”之下的层级超过 {} 层", row.full_name, levels_max),
             fmt::format("There are more than {} levels below '{}'", levels_max, row.full_name));
      state = State::refused;
      return;
    }
    state = State::under_way;
    ++depth_;
    const auto parent = settled_parent(row);
    --depth_;
    if (states_[&row] == State::refused) return;
    const auto reasons_before = reasons_.size();
    const auto known = known_as(row);
    const auto id = known ? *known : new_id_();
    if (!known) found(row, id, parent);
    if (reasons_.size() == reasons_before && directory_.is_open(id, row.from)) update(row, id, parent);
    if (directory_.is_open(id, row.from)) set_details(row, id);
    states_[&row] = reasons_.size() == reasons_before ? State::settled : State::refused;
  }

  /// Whom the directory knows by the row's name, or by a former one and then renamed.
  std::optional<OrganisationId> known_as(const TableRow& row) {
    auto known = directory_.find_by_name(row.full_name, row.from);
    for (const auto& former : row.former_names) {
      const Day day = day_after(former).value_or(row.from);
      if (day > row.from) {
        object(row,
               fmt::format("曾用名“{}”用到 {}，不早于起始日期", former.name, day_words(*former.until).zh),
               fmt::format("'{}' was borne until {}, not before the row's own day", former.name,
                           day_words(*former.until).en));
        continue;
      }
      const auto bearer = directory_.find_by_name(former.name, day);
      if (!bearer || bearer == known) continue;
      if (known) {
        object(
            row,
            fmt::format("曾用名“{}”现在是另一个单位的名称；两个单位合并的，请在单位页办理合并", former.name),
            fmt::format("The former name '{}' is now that of another organisation; merge them on its page",
                        former.name));
      } else {
        known = bearer;
        make(row, NameGiven{*known, day, NameForm::full, row.full_name});
      }
    }
    return known;
  }

  static std::optional<Day> day_after(const FormerName& former) {
    if (!former.until) return {};
    return *former.until + std::chrono::days{1};
  }

  /// With the names that it bore before, where the table says until when.
  void found(const TableRow& row, const OrganisationId& id, const std::optional<OrganisationId>& parent) {
    auto dated = row.former_names;
    std::erase_if(dated, [](const FormerName& former) { return !former.until; });
    if (dated.empty()) {
      make(row, Founded{id, row.from, row.full_name, row.kind, parent});
      return;
    }
    std::ranges::sort(dated, {}, &FormerName::until);
    const Day start = dated.front().from.value_or(*dated.front().until);
    const bool parent_was_there = parent && directory_.is_open(*parent, start);
    make(row, Founded{id, start, dated.front().name, row.kind, parent_was_there ? parent : std::nullopt});
    for (std::size_t i = 0; i < dated.size(); ++i) {
      const auto& name = i + 1 < dated.size() ? dated[i + 1].name : row.full_name;
      if (directory_.knows(id)) make(row, NameGiven{id, *day_after(dated[i]), NameForm::full, name});
    }
  }

  std::optional<OrganisationId> settled_parent(const TableRow& row) {
    if (row.parent.empty()) return {};
    const auto in_table = by_name_.find(row.parent);
    if (in_table != by_name_.end()) settle(*in_table->second);
    auto parent = directory_.find_by_name(row.parent, row.from);
    // By its former name, maybe, which it no longer bears.
    if (!parent && in_table != by_name_.end())
      parent = directory_.find_by_name(in_table->second->full_name, row.from);
    // Where the parent's own row is at fault, its reasons are enough.
    const bool said = in_table != by_name_.end() && states_[in_table->second] == State::refused;
    if (!parent && !said) {
      object(row, fmt::format("{} 没有名为“{}”的上级", day_words(row.from).zh, row.parent),
             fmt::format("On {} there is no parent called '{}'", day_words(row.from).en, row.parent));
    }
    if (!parent) states_[&row] = State::refused;
    return parent;
  }

  void update(const TableRow& row, const OrganisationId& id, const std::optional<OrganisationId>& parent) {
    const auto standing = directory_.find(id, row.from).value();
    if (standing.full_name != row.full_name)
      make(row, NameGiven{id, row.from, NameForm::full, row.full_name});
    if (standing.kind != row.kind) make(row, KindSet{id, row.from, row.kind});
    if (standing.parent != parent) make(row, Moved{id, row.from, parent});
  }

  void set_details(const TableRow& row, const OrganisationId& id) {
    const auto standing = directory_.find(id, row.from).value();
    for (const auto& name : standing.short_names) {
      if (!holds(row.short_names, name)) make(row, NameWithdrawn{id, row.from, name});
    }
    for (const auto& name : row.short_names) {
      if (!holds(standing.short_names, name)) make(row, NameGiven{id, row.from, NameForm::short_form, name});
    }
    if (standing.relation != row.relation) make(row, RelationSet{id, row.from, row.relation});
    if (row.order && standing.order != row.order) make(row, Ordered{id, row.from, *row.order});
  }

  void hang_nameplate(const TableRow& row) {
    const auto id = directory_.find_by_name(row.full_name, row.from);
    if (!id || states_[&row] == State::refused) return;
    const auto hung_at = directory_.find(*id, row.from).value().nameplate_of;
    if (row.nameplate_of.empty()) {
      if (hung_at) make(row, NameplateTakenDown{*id, row.from});
      return;
    }
    const auto body = directory_.find_by_name(row.nameplate_of, row.from);
    if (!body) {
      const auto in_table = by_name_.find(row.nameplate_of);
      if (in_table != by_name_.end() && states_[in_table->second] == State::refused) return;
      object(row, fmt::format("{} 没有名为“{}”的挂靠单位", day_words(row.from).zh, row.nameplate_of),
             fmt::format("On {} there is no body called '{}'", day_words(row.from).en, row.nameplate_of));
    } else if (hung_at != body) {
      make(row, NameplateHung{*id, row.from, *body});
    }
  }

  void make(const TableRow& row, Change change) {
    const auto against = directory_.reasons_against(change);
    for (const auto& reason : against) object(row, reason.zh, reason.en);
    if (!against.empty()) return;
    directory_ = std::move(directory_).apply(change).value();
    changes_.push_back(std::move(change));
  }

  static bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  }

  void object(const TableRow& row, std::string_view zh, std::string_view en) {
    reasons_.push_back(
        {fmt::format("第 {} 行：{}", row.number, zh), fmt::format("Row {}: {}", row.number, en)});
  }

  static constexpr int levels_max = 64;

  std::span<const TableRow> rows_;
  Directory directory_;
  const std::function<OrganisationId()>& new_id_;
  std::map<std::string, const TableRow*, std::less<>> by_name_;
  std::map<const TableRow*, State> states_;
  std::vector<Change> changes_;
  std::vector<Words> reasons_;
  int depth_ = 0;
};

}  // namespace

Result<std::vector<Change>> changes_for(std::span<const TableRow> rows, const Directory& directory,
                                        const std::function<OrganisationId()>& new_id) {
  return TableReader(rows, directory, new_id).read();
}

}  // namespace bihuan::offices
