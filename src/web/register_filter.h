// SPDX-License-Identifier: Apache-2.0
// The register's filter as it stands in an address, so that a link or a bookmark shows the same rows again.
// What an address says wrongly narrows nothing; says_nothing_known() tells it, so that it can be said.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "cases/row.h"
#include "http/message.h"

namespace bihuan::web {

enum class Grouping { matter, bearer, leader, none };

struct RegisterQuery {
  cases::Filter filter;
  cases::Paging paging;
  Grouping grouping = Grouping::matter;
  std::size_t page = 1;
};

/// A parameter of closed choice and its values, each with a phrase `filter.NAME.VALUE`. The first is what
/// stands without a word in the address.
struct ChoiceFilter {
  std::string_view name;
  std::array<std::string_view, 7> values;
};

// Values of `kind` beside the kinds' own names; without a word in the address it is the first.
inline constexpr std::string_view supervised_kinds = "supervised";
inline constexpr std::string_view all_kinds = "all";

/// A value of `waits`: handed over to the lead, who has done nothing since.
inline constexpr std::string_view signing = "signing";

inline constexpr std::array choice_filters = {
    ChoiceFilter{"standing", {"all", "open", "before", "unended", "ended"}},
    ChoiceFilter{"due", {"any", "overdue", "week", "none"}},
    ChoiceFilter{"waits", {"any", "office", "lead", "examiner", "superior", "outside", signing}},
    ChoiceFilter{"group", {"matter", "bearer", "leader", "none"}},
    ChoiceFilter{"sort", {"origin", "due", "changed", "number"}},
};

/// Whether the value is none that this parameter knows: a misspelt choice, a month that is none. Blanks and
/// other parameters are none of its business, nor what only the register can know: ids, kinds and states.
bool says_nothing_known(const http::Pair& parameter);

/// The days of a month as an address names it, `2021-06`.
std::optional<cases::Days> days_of_month(std::string_view month);

/// Rows a page where they are paged: by matter or ungrouped.
inline constexpr std::size_t rows_per_page = 100;
/// Rows at most where a page shows all: grouped by bearer or leader, and in exports.
inline constexpr std::size_t rows_whole_max = 5000;

/// The page that an address asks for, from 1.
std::size_t page_number(const http::Parameters& query);

/// The parts of an address that we write ourselves.
http::Parameters query_of(std::initializer_list<http::Pair> pairs);

/// Of what waits for a signature it leaves open in which states that is so: the procedures say it.
RegisterQuery register_query(const http::Parameters& query, Day today);

/// The same address with one parameter set (or, when empty, left out). Values are percent-encoded.
std::string address_with(std::string_view path, const http::Parameters& query, std::string_view name,
                         std::string_view value);

}  // namespace bihuan::web
