// SPDX-License-Identifier: Apache-2.0
// The grammar of names of Chinese public bodies: by what they end (局 委 办 街道 有限公司 …) and by what
// level they begin (市 县 区 …). It knows no single place or office; those of the office's own tree come in
// by the Gazetteer.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "reading/gazetteer.h"

namespace bihuan::reading {

class OrganisationNames {
 public:
  explicit OrganisationNames(const Gazetteer& gazetteer);

  /// Whether `name` (folded) is a name of the gazetteer, or ends and is built as names of organisations are.
  bool is_organisation(std::u32string_view name) const;
  bool is_listed(std::u32string_view name) const { return listed_.contains(std::u32string(name)); }

 private:
  std::unordered_set<std::u32string> listed_;
};

/// Length of the longest ending of an organisation's name that ends right before `end`, or 0.
std::size_t organisation_ending(std::u32string_view chars, std::size_t end);
/// Whether `c` begins names of offices by their level: 市 县 区 省 州 …
bool is_level(char32_t c);
/// 县委, 区政府党组: a post in it does not tell whose man somebody is.
bool is_party_body(std::u32string_view name);
/// Whether `name` ends as the offices that compile and print minutes do: …办公室, …人民政府, …委员会.
bool is_issuing_office(std::u32string_view name);

}  // namespace bihuan::reading
