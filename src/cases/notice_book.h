// SPDX-License-Identifier: Apache-2.0
// The book in which every notice that leaves gets its number, as the acts on one case of the ledger have made
// it: 督单〔2026〕12, counted through in each year. Two notices cannot have one number and none is left out,
// since each entry follows the version of the one before.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "cases/act.h"

namespace bihuan::cases {

struct NoticeEntry {
  std::string number;
  CaseId of;
  int notice = 0;
};

struct NoticeBook {
  Version version = 0;
  std::map<int, int> last;           // the last ordinal of each year
  std::vector<NoticeEntry> entries;  // in the order of issue
};

inline constexpr std::string_view number_notice_act = "number_notice";

/// The case under whose id the book's acts stand.
CaseId notices_case();

/// The state after one more act.
NoticeBook evolve_notice_book(NoticeBook before, const Act& act);

std::string notice_number(int year, int ordinal);
/// What the number says.
struct NumberInBook {
  int year = 0;
  int ordinal = 0;
};
/// Nothing where it is no number of the book.
std::optional<NumberInBook> number_in_book(std::string_view number);
/// The next number of the year in which the day lies.
NoticeNumbered next_entry(const NoticeBook& book, Day issued_on, const CaseId& of, int notice);

}  // namespace bihuan::cases
