// SPDX-License-Identifier: Apache-2.0
// The register's filter as it stands in an address, so that a link or a bookmark shows the same rows again.
// What an address says wrongly is left out, never an error: an old bookmark still opens.
#pragma once

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

RegisterQuery register_query(const http::Parameters& query, Day today);

/// The same address with one parameter set (or, when empty, left out). Values are percent-encoded.
std::string address_with(std::string_view path, const http::Parameters& query, std::string_view name,
                         std::string_view value);

}  // namespace bihuan::web
