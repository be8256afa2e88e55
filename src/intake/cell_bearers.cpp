// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_bearers.h"

#include <algorithm>
#include <fmt/format.h>

#include "text/names.h"
#include "text/phrases.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::intake {
namespace {

using text::match_any;
using text::match_any_before;

constexpr std::u32string_view part_marks = U"、,;/|+";

// A piece of the cell between two marks, with the role that its own words give it.
struct Piece {
  std::string name;
  CellRole role = CellRole::either;
};

constexpr std::u32string_view lead_words[] = {U"牵头单位", U"牵头部门", U"牵头负责", U"主办单位", U"主责单位",
                                              U"总牵头",   U"牵头",     U"主办",     U"主责"};
constexpr std::u32string_view support_words[] = {
    U"配合单位", U"协办单位", U"参与单位", U"配合部门", U"配合落实", U"配合", U"协办", U"协助", U"参与"};
constexpr std::u32string_view plain_words[] = {U"责任单位", U"责任部门", U"承办单位",
                                               U"负责单位", U"落实单位", U"整改单位"};
constexpr std::u32string_view endings[] = {U"按职责分工负责", U"按职责负责", U"分别负责",
                                           U"共同负责",       U"负责",       U"落实",
                                           U"等部门",         U"等单位",     U"等"};

std::u32string folded(std::u32string_view text) {
  std::u32string chars;
  for (const char32_t c : text) chars.push_back(text::fold_width(c));
  return chars;
}

// Takes one cell apart, from left to right. A label (牵头单位：) holds until the next one.
class Pieces {
 public:
  explicit Pieces(std::u32string_view chars) : chars_(chars) { part(); }

  std::vector<Piece> take() && { return std::move(pieces_); }

 private:
  void part() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= chars_.size(); ++i) {
      if (i < chars_.size() && !ends_piece(i)) continue;
      add(chars_.substr(begin, i - begin));
      begin = i + 1;
    }
  }

  bool ends_piece(std::size_t i) {
    if (chars_[i] == U'(') ++depth_;
    if (chars_[i] == U')' && depth_ > 0) --depth_;
    if (depth_ > 0) return false;
    return text::is_line_end(chars_[i]) || part_marks.find(chars_[i]) != std::u32string_view::npos;
  }

  void add(std::u32string_view piece) {
    piece = without_blanks(piece);
    piece = after_label(piece);
    CellRole role = label_;
    for (bool changed = true; changed;) changed = drop_brackets(piece, role) || drop_words(piece, role);
    if (const auto name = text::fold_name(text::to_utf8(piece)); !name.empty())
      pieces_.push_back({name, role});
  }

  std::u32string_view after_label(std::u32string_view piece) {
    const auto colon = piece.find(U':');
    if (colon == std::u32string_view::npos) return piece;
    const auto label = piece.substr(0, colon);
    const auto is = [&](const auto& words) { return match_any_before(label, label.size(), words) > 0; };
    label_ = is(lead_words) ? CellRole::lead : is(support_words) ? CellRole::support : CellRole::either;
    return without_blanks(piece.substr(colon + 1));
  }

  // 市应急局（牵头）; other brackets hold a person or a remark and name nobody.
  static bool drop_brackets(std::u32string_view& piece, CellRole& role) {
    if (!piece.ends_with(U')')) return false;
    const auto open = piece.rfind(U'(');
    if (open == std::u32string_view::npos || open == 0) return false;
    const auto inside = piece.substr(open + 1, piece.size() - open - 2);
    if (match_any(inside, 0, lead_words) == inside.size()) role = CellRole::lead;
    if (match_any(inside, 0, support_words) == inside.size()) role = CellRole::support;
    piece = without_blanks(piece.substr(0, open));
    return true;
  }

  static bool drop_words(std::u32string_view& piece, CellRole& role) {
    const auto drop_last = [&](std::size_t length) {
      piece = without_blanks(piece.substr(0, piece.size() - length));
    };
    const auto drop_first = [&](std::size_t length) { piece = without_blanks(piece.substr(length)); };
    if (const auto length = match_any_before(piece, piece.size(), endings)) return drop_last(length), true;
    if (const auto length = match_any_before(piece, piece.size(), lead_words))
      return role = CellRole::lead, drop_last(length), true;
    if (const auto length = match_any_before(piece, piece.size(), support_words))
      return role = CellRole::support, drop_last(length), true;
    if (const auto length = match_any(piece, 0, lead_words))
      return role = CellRole::lead, drop_first(length), true;
    if (const auto length = match_any(piece, 0, support_words))
      return role = CellRole::support, drop_first(length), true;
    if (const auto length = match_any(piece, 0, plain_words)) return drop_first(length), true;
    if (const auto length = match_any(piece, 0, {U"由"})) return drop_first(length), true;
    return false;
  }

  static std::u32string_view without_blanks(std::u32string_view piece) {
    while (!piece.empty() && text::is_blank(piece.front())) piece.remove_prefix(1);
    while (!piece.empty() && text::is_blank(piece.back())) piece.remove_suffix(1);
    return piece;
  }

  std::u32string_view chars_;
  CellRole label_ = CellRole::either;
  int depth_ = 0;
  std::vector<Piece> pieces_;
};

void add_each(const std::vector<OrganisationId>& ids, std::vector<OrganisationId>& to) {
  for (const auto& id : ids) {
    if (std::ranges::find(to, id) == to.end()) to.push_back(id);
  }
}

bool is_unknown(const Meaning& meaning) {
  const auto* match = std::get_if<offices::BearerMatch>(&meaning.found);
  return match && !match->organisation();
}

}  // namespace

const Meaning& CellBearersReader::meaning(const std::string& name) {
  const auto known = meanings_.find(name);
  if (known != meanings_.end()) return known->second;
  return meanings_.emplace(name, meaning_of(NamedBearer{{name, {}, {}}, {}}, ground_)).first->second;
}

bool CellBearersReader::is_known(const std::string& name) {
  return !is_unknown(meaning(name));
}

// The name itself, or its two parts around a 和 where only the parts are names.
std::vector<std::string> CellBearersReader::parted(const std::string& name) {
  if (is_known(name)) return {name};
  for (const std::string_view joint : {"和", "及", "与", "以及", "会同", "联合"}) {
    for (auto at = name.find(joint); at != std::string::npos; at = name.find(joint, at + 1)) {
      const std::string first = name.substr(0, at);
      const std::string rest = name.substr(at + joint.size());
      if (first.empty() || rest.empty() || !is_known(first)) continue;
      auto names = parted(rest);
      if (names.size() == 1 && !is_known(names.front())) continue;
      names.insert(names.begin(), first);
      return names;
    }
  }
  return {name};
}

CellBearers CellBearersReader::read(std::string_view cell, CellRole role) {
  const auto chars = folded(text::from_utf8(cell).value_or(U""));
  const auto pieces = Pieces(chars).take();
  const bool names_lead =
      std::ranges::any_of(pieces, [](const Piece& piece) { return piece.role == CellRole::lead; });
  CellBearers found;
  for (const Piece& piece : pieces) {
    const auto own = piece.role != CellRole::either ? piece.role : role;
    const bool supports = own == CellRole::support || (own == CellRole::either && names_lead);
    for (const std::string& name : parted(piece.name)) {
      const Meaning& meant = meaning(name);
      add_each(meant.organisations, supports ? found.support : found.lead);
      if (const auto* group = std::get_if<offices::Resolution>(&meant.found)) {
        found.rules.insert(found.rules.end(), group->rules.begin(), group->rules.end());
        if (meant.waits) found.waiting.push_back(meant.explanation);
      } else if (is_unknown(meant) || !meant.barred.empty()) {
        found.faults.push_back({fmt::format("“{}”：{}", name, meant.explanation.zh),
                                fmt::format("'{}': {}", name, meant.explanation.en)});
      }
    }
  }
  std::erase_if(found.support, [&](const OrganisationId& id) {
    return std::ranges::find(found.lead, id) != found.lead.end();
  });
  return found;
}

}  // namespace bihuan::intake
