// SPDX-License-Identifier: Apache-2.0
// How an office reads the ledgers that it is sent, where a cell alone does not settle it: each convention
// with its choices, the first of which holds where nothing else was said. A closed list: the command line,
// the page and the reader name them alike.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"

namespace bihuan::intake {

enum class BareUnits { all_lead, first_leads };  // several units without a word for who leads
enum class BesideLead { support, lead };         // units without a word, where another has one
enum class CellsAbove { take, refuse };          // 同上
enum class VagueDates { last_day, words };       // 6月底, 中旬, 上半年, 三季度
enum class UndatedWords { warn, fault };         // 长期坚持
enum class HiddenRows { take, skip };
enum class HiddenColumns { leave, take };
enum class RepeatedRows { duplicate, create };
enum class Abbreviations { take, refuse };  // 市自规局, where it can only be one

struct LedgerConventions {
  BareUnits bare_units = BareUnits::all_lead;
  BesideLead beside_lead = BesideLead::support;
  CellsAbove cells_above = CellsAbove::take;
  VagueDates vague_dates = VagueDates::last_day;
  UndatedWords undated_words = UndatedWords::warn;
  HiddenRows hidden_rows = HiddenRows::take;
  HiddenColumns hidden_columns = HiddenColumns::leave;
  RepeatedRows repeated_rows = RepeatedRows::duplicate;
  Abbreviations abbreviations = Abbreviations::take;
  std::optional<int> year;  // of dates that name none; without it, the title's

  bool operator==(const LedgerConventions&) const = default;
};

struct ConventionChoice {
  std::string_view name;
  Words words;
};

struct Convention {
  std::string_view name;
  Words words;
  std::array<ConventionChoice, 2> choices;
  void (*choose)(LedgerConventions& conventions, std::size_t choice);
};

/// All but the year, in the order in which people are shown them.
std::span<const Convention> ledger_conventions();

/// `units=first-leads`, or `year=2020`. Fails with malformed, naming what could be said.
Result<LedgerConventions> with_convention(LedgerConventions conventions, std::string_view said);

}  // namespace bihuan::intake
