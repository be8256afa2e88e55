// SPDX-License-Identifier: Apache-2.0
// The ways in which the name of an organisation can be taken apart: 青澜市应急管理局 is 应急 of the form 局
// at the level 市 of 青澜. A name may be read in several ways (市场监管局 is no 场监管局 of a city, but
// nothing in the characters says so), and two names are alike if any of their readings are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bihuan::offices {

struct NameReading {
  std::string place;  // 青澜; empty where the name gives none
  std::string level;  // 市, 县, 区 …; empty where the name gives none
  std::string core;   // 应急, words without weight left out; no single character without a form
  std::string form;   // 局, 委, 办 …; empty where the name gives none

  bool operator==(const NameReading&) const = default;
};

std::vector<NameReading> readings_of(std::string_view name);

/// Same core; and level and form the same wherever both give one. Says nothing of the place.
bool are_alike(const NameReading& left, const NameReading& right);

/// `shortened` may be an abbreviation of `full`: begins alike and keeps the order of its characters, 住建 of
/// 住房和城乡建设.
bool may_abbreviate(const NameReading& shortened, const NameReading& full);

}  // namespace bihuan::offices
