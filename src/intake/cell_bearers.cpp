// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_bearers.h"

#include <algorithm>
#include <fmt/format.h>

#include "text/names.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::intake {
namespace {

constexpr std::string_view each = "各";
constexpr std::size_t person_characters_max = 12;  // with a post
constexpr std::size_t neighbours_max = 8;
constexpr std::u32string_view name_ends = U"局委办厅部处队会站所社院区县市镇乡道司团心";

std::string name_of(std::u32string_view words) {
  return text::fold_name(text::to_utf8(words));
}

void add_each(const std::vector<OrganisationId>& ids, std::vector<OrganisationId>& to) {
  for (const auto& id : ids) {
    if (std::ranges::find(to, id) == to.end()) to.push_back(id);
  }
}

const offices::BearerMatch* as_match(const Meaning& meaning) {
  return std::get_if<offices::BearerMatch>(&meaning.found);
}

bool is_unknown(const Meaning& meaning) {
  const auto* match = as_match(meaning);
  return match && !match->organisation();
}

Words no_unit(std::u32string_view words) {
  const auto said = text::to_utf8(words);
  return {fmt::format("“{}”当作人员，不作为单位", said), fmt::format("'{}' is taken for a person", said)};
}

std::vector<std::u32string_view> parted_at_blanks(std::u32string_view words) {
  std::vector<std::u32string_view> parts;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    if (i < words.size() && !text::is_blank(words[i])) continue;
    if (i > begin) parts.push_back(words.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

}  // namespace

const Meaning& CellBearersReader::meaning(const std::string& name) {
  const auto known = meanings_.find(name);
  if (known != meanings_.end()) return known->second;
  return meanings_.emplace(name, meaning_of(NamedBearer{{name, {}, {}}, {}}, ground_)).first->second;
}

bool CellBearersReader::is_known(const std::string& name) {
  return !name.empty() && !is_unknown(meaning(name));
}

std::optional<OrganisationId> CellBearersReader::abbreviated(const std::string& name) {
  if (conventions_.abbreviations == Abbreviations::refuse || name.empty()) return {};
  const auto* match = as_match(meaning(name));
  if (!match || match->likeness != offices::Likeness::several || match->candidates.size() != 1) return {};
  const auto chars = text::from_utf8(name).value_or(U"");
  if (chars.size() < 3 || name_ends.find(chars.back()) == std::u32string_view::npos) return {};
  return match->candidates.front();
}

// Each step is taken only where the words as a whole are no name.
CellBearersReader::Names CellBearersReader::names_in(std::u32string_view words, std::vector<Words>& remarks) {
  const std::string name = name_of(words);
  if (name.empty()) return {};
  if (is_known(name)) return {name};
  if (auto group = governed(name)) return {*group};
  if (auto names = around_joint(name)) return *names;
  if (auto names = beside_brackets(words, remarks)) return *names;
  if (auto names = around_mark(words, remarks)) return *names;
  if (auto unit = before_manner(name)) return {*unit};
  if (auto names = before_person(text::from_utf8(name).value_or(U""), remarks)) return *names;
  return {name};
}

// 各县（市、区）人民政府 are 各县（市、区）.
std::optional<std::string> CellBearersReader::governed(const std::string& name) {
  if (!name.starts_with(each)) return {};
  for (const std::string_view end : {"党委政府", "人民政府", "政府", "管理委员会", "管委会"}) {
    if (!name.ends_with(end)) continue;
    const std::string group = name.substr(0, name.size() - end.size());
    if (is_known(group)) return group;
  }
  return {};
}

// 市应急局（危化科）, 张某（市应急局）: what stands outside where it is known, else what stands inside.
std::optional<CellBearersReader::Names> CellBearersReader::beside_brackets(std::u32string_view words,
                                                                           std::vector<Words>& remarks) {
  const auto open = words.find(U'(');
  const auto close = words.rfind(U')');
  if (open == std::u32string_view::npos || close == std::u32string_view::npos || close < open) return {};
  const std::u32string outside =
      std::u32string(words.substr(0, open)) + U' ' + std::u32string(words.substr(close + 1));
  const auto inside = words.substr(open + 1, close - open - 1);
  auto names = names_in(outside, remarks);
  if (!names.empty() && std::ranges::all_of(names, [&](const auto& name) { return is_taken(name); }))
    return names;
  if (is_taken(name_of(inside))) return Names{name_of(inside)};
  return names.empty() ? names_in(inside, remarks) : names;
}

// 市应急局：张某, 市级：市应急局, 市应急局 市住建局, 市应急局 张某.
std::optional<CellBearersReader::Names> CellBearersReader::around_mark(std::u32string_view words,
                                                                       std::vector<Words>& remarks) {
  std::u32string blanked(words);
  std::ranges::replace(blanked, U':', U' ');
  const auto parts = parted_at_blanks(blanked);
  const bool has_colon = words.find(U':') != std::u32string_view::npos;
  if (parts.size() < 2) return {};
  std::vector<Words> dropped;
  Names names;
  bool has_known = false;
  for (const auto& part : parts) {
    auto of_part = names_in(part, dropped);
    const bool is_known_part =
        !of_part.empty() && std::ranges::all_of(of_part, [&](const auto& name) { return is_taken(name); });
    if (!is_known_part && is_person_or_post(part)) {
      dropped.push_back(no_unit(part));
    } else if (is_known_part || !has_colon) {
      names.insert(names.end(), of_part.begin(), of_part.end());
    }
    has_known = has_known || is_known_part;
  }
  if (!has_known) return {};
  remarks.insert(remarks.end(), dropped.begin(), dropped.end());
  return names;
}

// The two parts around a 和 where only the parts are names.
std::optional<CellBearersReader::Names> CellBearersReader::around_joint(const std::string& name) {
  for (const std::string_view joint : {"和", "及", "与", "以及", "联合"}) {
    for (auto at = name.find(joint); at != std::string::npos; at = name.find(joint, at + 1)) {
      const std::string first = name.substr(0, at);
      const std::string rest = name.substr(at + joint.size());
      if (first.empty() || rest.empty() || !is_taken(first)) continue;
      const std::string of_each = std::string(each) + rest;
      Names names = is_taken(rest)                                 ? Names{rest}
                    : first.starts_with(each) && is_known(of_each) ? Names{of_each}
                                                                   : around_joint(rest).value_or(Names{});
      if (names.empty()) continue;
      names.insert(names.begin(), first);
      return names;
    }
  }
  return {};
}

// 各县（市）区按属地职责落实: what stands before how it is to be done.
std::optional<std::string> CellBearersReader::before_manner(const std::string& name) {
  for (const std::string_view manner : {"按", "依", "根据", "分别", "各自", "结合", "具体", "抓好", "等"}) {
    const auto at = name.find(manner);
    if (at != std::string::npos && at > 0 && is_known(name.substr(0, at))) return name.substr(0, at);
  }
  return {};
}

// 市应急局局长张某: the longest name that a person or a post follows.
std::optional<CellBearersReader::Names> CellBearersReader::before_person(const std::u32string& name,
                                                                         std::vector<Words>& remarks) {
  constexpr std::size_t name_characters_min = 3;
  for (std::size_t at = name.size(); at-- > name_characters_min;) {
    if (name.size() - at > person_characters_max) break;
    const auto rest = std::u32string_view(name).substr(at);
    const std::string unit = text::to_utf8(name.substr(0, at));
    if (!is_person_or_post(rest) || !is_known(unit)) continue;
    remarks.push_back(no_unit(rest));
    return Names{unit};
  }
  return {};
}

// 各县（市）、区 is one group, though a mark stands within.
void CellBearersReader::join_groups(std::vector<CellPiece>& pieces) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const auto first = name_of(pieces[i].words);
    const auto second = name_of(pieces[i + 1].words);
    if (!first.starts_with(each) || second.starts_with(each) || is_known(second)) continue;
    if (!is_known(first + "、" + second)) continue;
    pieces[i].words += U"、" + pieces[i + 1].words;
    pieces[i].role = pieces[i + 1].role;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// What a row of names says once: the 各 of 各区、县（市） before them, the 区 of 云溪、柳桥区 behind them.
std::string CellBearersReader::lent_by_neighbours(const std::string& name,
                                                  const std::vector<CellPiece>& pieces, std::size_t at) {
  if (at > 0 && name_of(pieces[at - 1].words).starts_with(each)) {
    const std::string group = std::string(each) + name;
    if (is_known(group)) return group;
  }
  for (std::size_t i = at + 1; i < std::min(pieces.size(), at + neighbours_max); ++i) {
    const auto later = name_of(pieces[i].words);
    if (!is_known(later)) continue;
    const auto chars = text::from_utf8(later).value_or(U"");
    if (name_ends.find(chars.back()) == std::u32string_view::npos) return name;
    const std::string whole = name + text::to_utf8(chars.substr(chars.size() - 1));
    return is_known(whole) ? whole : name;
  }
  return name;
}

void CellBearersReader::add(const std::string& name, bool supports, CellBearers& found) {
  const Meaning& meant = meaning(name);
  auto& bearers = supports ? found.support : found.lead;
  add_each(meant.organisations, bearers);
  if (const auto* group = std::get_if<offices::Resolution>(&meant.found)) {
    found.rules.insert(found.rules.end(), group->rules.begin(), group->rules.end());
    if (meant.waits) found.waiting.push_back(meant.explanation);
    if (!meant.waits && meant.organisations.empty())
      found.faults.push_back({meant.explanation.zh, meant.explanation.en});
    return;
  }
  if (const auto unit = is_unknown(meant) ? abbreviated(name) : std::nullopt) {
    const auto full = ground_.directory.full_name(*unit, ground_.day);
    add(full, supports, found);
    found.warnings.push_back({fmt::format("“{}”按简称理解为“{}”，请核对", name, full),
                              fmt::format("'{}' is taken for '{}'; check it", name, full)});
    return;
  }
  for (const auto& [organisation, reason] : meant.barred) add_each({organisation}, bearers);
  if (is_unknown(meant) || !meant.barred.empty()) {
    found.faults.push_back({fmt::format("“{}”：{}", name, meant.explanation.zh),
                            fmt::format("'{}': {}", name, meant.explanation.en)});
  }
}

CellBearers CellBearersReader::read(std::string_view cell, CellRole role) {
  auto pieces = pieces_of(cell);
  join_groups(pieces);
  const bool names_lead =
      std::ranges::any_of(pieces, [](const CellPiece& piece) { return piece.role == CellRole::lead; });
  const bool others_lead = conventions_.beside_lead == BesideLead::lead;
  const bool first_leads = conventions_.bare_units == BareUnits::first_leads && !names_lead;
  CellBearers found;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto own = pieces[i].role != CellRole::either ? pieces[i].role : role;
    for (std::string name : names_in(pieces[i].words, found.warnings)) {
      if (!is_known(name)) name = lent_by_neighbours(name, pieces, i);
      const bool is_bare = own == CellRole::either;
      const bool supports = own == CellRole::support || (is_bare && names_lead && !others_lead) ||
                            (is_bare && first_leads && !found.lead.empty());
      add(name, supports, found);
    }
  }
  std::erase_if(found.support, [&](const OrganisationId& id) {
    return std::ranges::find(found.lead, id) != found.lead.end();
  });
  return found;
}

}  // namespace bihuan::intake
