// SPDX-License-Identifier: Apache-2.0
#include "offices/name_reading.h"

#include <array>

namespace bihuan::offices {
namespace {

constexpr std::array<std::string_view, 7> levels{"省", "市", "州", "盟", "县", "旗", "区"};

/// Longest first, so that 管理委员会 is not taken for 委员会.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> forms{{{"管理委员会", "管委会"},
                                                                               {"管委会", "管委会"},
                                                                               {"人民政府", "政府"},
                                                                               {"政府", "政府"},
                                                                               {"委员会", "委"},
                                                                               {"委", "委"},
                                                                               {"办公室", "办"},
                                                                               {"办", "办"},
                                                                               {"局", "局"},
                                                                               {"厅", "厅"},
                                                                               {"中心", "中心"}}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Words that offices put in and leave out of the same name.
std::string without_weightless(std::string_view core) {
  std::string result(core);
  replace_all(result, "监督管理", "监管");
  for (const std::string_view joint : {"和", "与", "及", "、"}) replace_all(result, joint, "");
  constexpr std::string_view managing = "管理";
  if (result.size() > managing.size() && result.ends_with(managing))
    result.resize(result.size() - managing.size());
  return result;
}

std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return text.substr(0, length);
}

void add_reading(std::vector<NameReading>& readings, std::string_view place, std::string_view level,
                 std::string_view rest) {
  NameReading reading{std::string(place), std::string(level), {}, {}};
  for (const auto& [written, form] : forms) {
    if (!rest.ends_with(written)) continue;
    rest.remove_suffix(written.size());
    reading.form = form;
    break;
  }
  reading.core = without_weightless(rest);
  const bool says_something = !reading.form.empty() || first_character(reading.core) != reading.core;
  if (!reading.core.empty() && says_something) readings.push_back(std::move(reading));
}

bool agree(const std::string& left, const std::string& right) {
  return left.empty() || right.empty() || left == right;
}

}  // namespace

std::vector<NameReading> readings_of(std::string_view name) {
  std::vector<NameReading> readings;
  add_reading(readings, {}, {}, name);
  for (const auto level : levels) {
    for (auto at = name.find(level); at != std::string_view::npos; at = name.find(level, at + level.size())) {
      add_reading(readings, name.substr(0, at), level, name.substr(at + level.size()));
    }
  }
  return readings;
}

bool are_alike(const NameReading& left, const NameReading& right) {
  return left.core == right.core && agree(left.level, right.level) && agree(left.form, right.form);
}

bool may_abbreviate(const NameReading& shortened, const NameReading& full) {
  if (!agree(shortened.level, full.level) || !agree(shortened.form, full.form)) return false;
  std::string_view rest = full.core;
  std::string_view wanted = shortened.core;
  if (wanted.size() >= rest.size() || first_character(wanted) != first_character(rest)) return false;
  if (first_character(wanted) == wanted) return false;
  while (!wanted.empty()) {
    const auto character = first_character(wanted);
    const auto at = rest.find(character);
    if (at == std::string_view::npos) return false;
    rest.remove_prefix(at + character.size());
    wanted.remove_prefix(character.size());
  }
  return true;
}

}  // namespace bihuan::offices
