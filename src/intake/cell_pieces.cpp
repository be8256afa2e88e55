// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_pieces.h"

#include <algorithm>

#include "text/numeral.h"
#include "text/phrases.h"
#include "text/utf8.h"
#include "text/width.h"

namespace bihuan::intake {
namespace {

using text::match_any;
using text::match_any_before;

constexpr std::u32string_view clause_marks = U",;。";
constexpr std::u32string_view unit_marks = U"、/|+&.\\—–";

constexpr std::u32string_view lead_words[] = {
    U"牵头责任单位", U"牵头单位", U"牵头部门", U"牵头负责", U"牵头落实", U"牵头办理", U"主办单位",
    U"主办部门",     U"主责单位", U"主责部门", U"总牵头",   U"牵头",     U"主办",     U"主责"};
constexpr std::u32string_view support_words[] = {U"配合责任单位", U"配合单位", U"协办单位", U"参与单位",
                                                 U"配合部门",     U"协办部门", U"协同单位", U"协助单位",
                                                 U"配合落实",     U"配合做好", U"积极配合", U"协同配合",
                                                 U"配合",         U"协办",     U"协助",     U"参与"};
constexpr std::u32string_view plain_words[] = {U"责任单位",     U"责任部门", U"承办单位", U"负责单位",
                                               U"落实单位",     U"整改单位", U"实施单位", U"责任主体",
                                               U"整改责任单位", U"承办"};
constexpr std::u32string_view person_labels[] = {
    U"责任人",   U"联系人",   U"负责人",   U"联系电话", U"电话",   U"手机",   U"责任领导",
    U"分管领导", U"包保领导", U"牵头领导", U"市领导",   U"牵头人", U"经办人", U"联络员"};
constexpr std::u32string_view endings[] = {U"按职责分工负责", U"按照职责分工负责", U"按职责分工落实",
                                           U"按职责负责",     U"按职责分工",       U"依职责分工负责",
                                           U"依职责负责",     U"根据职责分工负责", U"分工负责",
                                           U"分别负责",       U"各负其责",         U"共同负责",
                                           U"具体负责",       U"共同落实",         U"具体落实",
                                           U"负责落实",       U"组织实施",         U"负责整改",
                                           U"落实整改",       U"抓好落实",         U"负责",
                                           U"落实",           U"等有关部门",       U"等相关部门",
                                           U"等有关单位",     U"等相关单位",       U"等部门",
                                           U"等单位",         U"等部门单位",       U"等"};
/// What makes 配合 and 牵头 go on: 配合做好.
constexpr std::u32string_view goes_on[] = {U"单位", U"部门", U"负责", U"落实", U"做好", U"责任", U"实施",
                                           U"办理", U"组织", U"整改", U"推进", U"领导", U"人",   U"抓好"};

constexpr std::u32string_view surnames =
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    U"潘杜戴夏钟"
    U"汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪"
    U"翟安颜倪严牛"
    U"温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游"
    U"阳裴席卫查屈"
    U"鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简"
    U"娄盖符奚木穆党"
    U"燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台"
    U"巫鞠僧桑荆谌银扬"
    U"明沙薄伏岑习胥保和蔺";
constexpr std::u32string_view organisation_ends = U"局委办厅部处队会所站社司厂校院区县市镇乡村街道心团室科";
constexpr std::u32string_view posts[] = {
    U"党组书记", U"党委书记", U"主要负责人", U"分管负责人", U"主要领导", U"分管领导",     U"负责人",
    U"副局长",   U"局长",     U"副主任",     U"主任",       U"副书记",   U"书记",         U"副区长",
    U"区长",     U"副县长",   U"县长",       U"副市长",     U"市长",     U"副镇长",       U"镇长",
    U"副乡长",   U"乡长",     U"副处长",     U"处长",       U"副科长",   U"科长",         U"副支队长",
    U"支队长",   U"副大队长", U"大队长",     U"副院长",     U"院长",     U"副校长",       U"校长",
    U"董事长",   U"总经理",   U"副总经理",   U"经理",       U"厂长",     U"站长",         U"所长",
    U"队长",     U"班子成员", U"党组成员",   U"党委委员",   U"总工程师", U"主要负责同志", U"分管负责同志",
    U"同志"};

bool is_in(char32_t c, std::u32string_view marks) {
  return marks.find(c) != std::u32string_view::npos;
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_enclosed_number(char32_t c) {
  return c >= 0x2460 && c <= 0x2473;
}

std::u32string folded(std::string_view cell) {
  std::u32string chars;
  for (char32_t c : text::from_utf8(cell).value_or(U"")) {
    c = text::is_line_end(c) ? U';' : text::fold_width(c);
    chars.push_back(c == U'【' || c == U'[' || c == U'〔'   ? U'('
                    : c == U'】' || c == U']' || c == U'〕' ? U')'
                                                            : c);
  }
  return chars;
}

bool is_balanced(std::u32string_view chars) {
  int depth = 0;
  for (const char32_t c : chars) {
    depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth == 0;
}

std::size_t label_at(std::u32string_view chars, std::size_t at) {
  return std::max({match_any(chars, at, lead_words), match_any(chars, at, support_words),
                   match_any(chars, at, plain_words), match_any(chars, at, person_labels)});
}

bool is_role_word(std::u32string_view words) {
  return !words.empty() && label_at(words, 0) == words.size();
}

// Puts marks where units are parted by other means: before a label (配合单位：), for ① and (2), before 会同,
// behind 牵头 where the next unit follows at once; and opens the brackets that hold units with their role.
class Marked {
 public:
  explicit Marked(std::u32string chars) : chars_(std::move(chars)) {
    has_brackets_ = is_balanced(chars_);
    brackets_lead_ = chars_.starts_with(U'(') && is_role_word(inside_of(0));
    for (std::size_t at = 0; at < chars_.size();) at = mark(at);
  }

  std::u32string take() && { return std::move(marked_); }

 private:
  std::size_t mark(std::size_t at) {
    const char32_t c = chars_[at];
    if (is_enclosed_number(c)) return put(U"、", at + 1);
    if (c == U'(') return open(at);
    if (c == U')' && (at == opened_to_ || !has_brackets_)) return put(U";", at + 1);
    if (const auto label = label_at(chars_, at)) return put_label(at, label);
    if (text::starts_with(chars_, at, U"会同")) return put(U",会同", at + 2);
    return put(std::u32string_view(chars_).substr(at, 1), at + 1);
  }

  std::size_t put(std::u32string_view words, std::size_t next) {
    marked_ += words;
    return next;
  }

  std::size_t put_label(std::size_t at, std::size_t length) {
    const std::u32string_view label = std::u32string_view(chars_).substr(at, length);
    auto behind = at + length;
    while (behind < chars_.size() && text::is_blank(chars_[behind])) ++behind;
    const char32_t next = behind < chars_.size() ? chars_[behind] : U'\0';
    if (next == U':') {
      marked_ += U';';
      marked_ += label;
      return behind;
    }
    if (next == U'(' && has_brackets_ && marked_at_start() && closes(behind) != std::u32string::npos) {
      opened_to_ = closes(behind);
      marked_ += label;
      return put(U":", behind + 1);
    }
    marked_ += label;
    const bool is_verb = label == U"牵头" || label == U"主办" || label == U"配合" || label == U"协办";
    const bool parts = is_verb && text::is_han(next) && behind == at + length && !marked_at_start(length) &&
                       match_any(chars_, behind, goes_on) == 0;
    return put(parts ? U"," : U"", behind);
  }

  /// Whether what was put, but for the last few characters, stands at the start of a piece.
  bool marked_at_start(std::size_t but = 0) const {
    const auto end = marked_.size() - std::min(but, marked_.size());
    return end == 0 || is_in(marked_[end - 1], clause_marks) || is_in(marked_[end - 1], unit_marks) ||
           marked_[end - 1] == U'(';
  }

  std::size_t closes(std::size_t open) const { return chars_.find(U')', open); }

  std::size_t open(std::size_t at) {
    const auto end = closes(at);
    if (!has_brackets_ || end == std::u32string::npos) return put(U";", at + 1);
    const auto inside = inside_of(at);
    const auto number = text::read_numeral(inside, 0);
    if (number && number->length == inside.size() && number->value < 100) return put(U"、", end + 1);
    const auto label = label_at(inside, 0);
    const bool holds_label = label > 0 && label < inside.size() && inside[label] == U':' &&
                             match_any(inside, 0, person_labels) == 0;
    const bool holds_role =
        !is_role_word(inside) && (match_any_before(inside, inside.size(), support_words) > 0 ||
                                  match_any_before(inside, inside.size(), lead_words) > 0);
    if (holds_label || holds_role) {
      opened_to_ = end;
      return put(U";", at + 1);
    }
    // 市应急局（牵头）市公安局: a role in brackets ends its unit, or where the cell begins with one, begins
    // it.
    const bool is_role = is_role_word(inside);
    if (is_role && brackets_lead_) put(U",", at);
    put(std::u32string_view(chars_).substr(at, end - at + 1), end + 1);
    return put(is_role && !brackets_lead_ ? U"," : U"", end + 1);
  }

  std::u32string_view inside_of(std::size_t open) const {
    const auto end = closes(open);
    if (end == std::u32string::npos) return {};
    return std::u32string_view(chars_).substr(open + 1, end - open - 1);
  }

  std::u32string chars_;
  bool has_brackets_ = true;
  bool brackets_lead_ = false;
  std::size_t opened_to_ = std::u32string::npos;
  std::u32string marked_;
};

// Takes marked words apart, from left to right. A label (牵头单位：) holds until the next one; a word behind
// the last of a clause (市应急局、市公安局牵头) holds for those before it as well.
class Pieces {
 public:
  explicit Pieces(std::u32string_view chars) : chars_(chars) { part(); }

  std::vector<CellPiece> take() && { return std::move(pieces_); }

 private:
  void part() {
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= chars_.size(); ++i) {
      const char32_t c = i < chars_.size() ? chars_[i] : U';';
      depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
      const bool ends_clause = is_in(c, clause_marks);
      if (i < chars_.size() && (depth > 0 || !(ends_clause || is_in(c, unit_marks)))) continue;
      add(chars_.substr(begin, i - begin));
      if (ends_clause) clause_ = pieces_.size();
      begin = i + 1;
    }
  }

  void add(std::u32string_view piece) {
    piece = trimmed(after_label(trimmed(piece)));
    if (is_person_label_) return;
    CellRole role = label_;
    for (bool changed = true; changed;)
      changed = drop_brackets(piece, role) || drop_words(piece, role) || drop_ordinal(piece);
    if (!piece.empty()) pieces_.push_back({std::u32string(piece), role});
  }

  std::u32string_view after_label(std::u32string_view piece) {
    const auto colon = piece.find(U':');
    if (colon == std::u32string_view::npos) return piece;
    const auto label = trimmed(piece.substr(0, colon));
    const auto is = [&](const auto& words) { return match_any_before(label, label.size(), words) > 0; };
    if (!is(lead_words) && !is(support_words) && !is(plain_words) && !is(person_labels)) return piece;
    is_person_label_ = is(person_labels);
    label_ = is(lead_words) ? CellRole::lead : is(support_words) ? CellRole::support : CellRole::either;
    return piece.substr(colon + 1);
  }

  // 市应急局（牵头）, （牵头）市应急局; other brackets hold a person, a remark or another name.
  static bool drop_brackets(std::u32string_view& piece, CellRole& role) {
    const auto is_role = [&](std::u32string_view inside) {
      if (match_any(inside, 0, lead_words) == inside.size()) return role = CellRole::lead, true;
      if (match_any(inside, 0, support_words) == inside.size()) return role = CellRole::support, true;
      return false;
    };
    const auto open = piece.rfind(U'(');
    if (piece.ends_with(U')') && open != std::u32string_view::npos && open > 0 &&
        is_role(piece.substr(open + 1, piece.size() - open - 2)))
      return piece = trimmed(piece.substr(0, open)), true;
    const auto close = piece.find(U')');
    if (piece.starts_with(U'(') && close != std::u32string_view::npos && close + 1 < piece.size() &&
        is_role(piece.substr(1, close - 1)))
      return piece = trimmed(piece.substr(close + 1)), true;
    return false;
  }

  bool drop_words(std::u32string_view& piece, CellRole& role) {
    const auto drop_last = [&](std::size_t length) {
      piece = trimmed(piece.substr(0, piece.size() - length));
    };
    const auto drop_first = [&](std::size_t length) { piece = trimmed(piece.substr(length)); };
    if (const auto length = match_any_before(piece, piece.size(), lead_words))
      return take_role(role, CellRole::lead), drop_last(length), true;
    if (const auto length = match_any_before(piece, piece.size(), support_words))
      return take_role(role, CellRole::support), drop_last(length), true;
    if (const auto length = match_any_before(piece, piece.size(), endings)) return drop_last(length), true;
    if (const auto length = match_any(piece, 0, lead_words))
      return role = CellRole::lead, drop_first(length), true;
    if (const auto length = match_any(piece, 0, support_words))
      return role = CellRole::support, drop_first(length), true;
    // Who acts 会同 others leads them.
    if (const auto length = match_any(piece, 0, {U"会同"}))
      return role = label_ = CellRole::support, drop_first(length), true;
    if (const auto length = match_any(piece, 0, plain_words)) return drop_first(length), true;
    if (const auto length = match_any(piece, 0, {U"由", U"请"})) return drop_first(length), true;
    return false;
  }

  void take_role(CellRole& role, CellRole taken) {
    role = taken;
    for (auto i = pieces_.size(); i > clause_ && pieces_[i - 1].role == CellRole::either; --i)
      pieces_[i - 1].role = taken;
  }

  /// The 1 of `1.市应急局` alone, and signs that only set names off.
  static bool drop_ordinal(std::u32string_view& piece) {
    const bool is_number = std::ranges::all_of(piece, [](char32_t c) { return is_digit(c) || c == U'-'; });
    if (!piece.empty() && is_number) return piece = {}, true;
    if (piece.empty() || !(is_in(piece.front(), U"*★▲●■◆·-—#") || is_in(piece.back(), U"*★▲:"))) return false;
    piece = trimmed(is_in(piece.back(), U"*★▲:") ? piece.substr(0, piece.size() - 1) : piece.substr(1));
    return true;
  }

  static std::u32string_view trimmed(std::u32string_view piece) {
    while (!piece.empty() && text::is_blank(piece.front())) piece.remove_prefix(1);
    while (!piece.empty() && text::is_blank(piece.back())) piece.remove_suffix(1);
    return piece;
  }

  std::u32string_view chars_;
  CellRole label_ = CellRole::either;
  bool is_person_label_ = false;
  std::size_t clause_ = 0;  // the first piece of the present clause
  std::vector<CellPiece> pieces_;
};

bool is_person(std::u32string_view name) {
  if (name.size() < 2 || name.size() > 4 || is_in(name.back(), organisation_ends)) return false;
  const bool is_masked = name.find_first_of(U"某×X*") != std::u32string_view::npos;
  const bool has_surname =
      is_in(name.front(), surnames) || name.starts_with(U"欧阳") || name.starts_with(U"司马");
  return has_surname &&
         (is_masked || name.size() <= 3 || name.starts_with(U"欧阳") || name.starts_with(U"司马")) &&
         std::ranges::all_of(name, [](char32_t c) { return text::is_han(c) || is_in(c, U"×X*"); });
}

}  // namespace

std::vector<CellPiece> pieces_of(std::string_view cell) {
  const auto marked = Marked(folded(cell)).take();
  return Pieces(marked).take();
}

bool is_person_or_post(std::u32string_view words) {
  auto rest = words;
  bool has_post = false;
  while (const auto length = match_any(rest, 0, posts)) {
    rest.remove_prefix(length);
    has_post = true;
  }
  while (const auto length = match_any_before(rest, rest.size(), posts)) {
    rest.remove_suffix(length);
    has_post = true;
  }
  if (rest.empty()) return has_post;
  const bool is_number =
      std::ranges::all_of(rest, [](char32_t c) { return is_digit(c) || is_in(c, U"-X*转"); });
  return is_number || is_person(rest);
}

std::u32string without_blanks_around(std::u32string_view words) {
  while (!words.empty() && text::is_blank(words.front())) words.remove_prefix(1);
  while (!words.empty() && text::is_blank(words.back())) words.remove_suffix(1);
  return std::u32string(words);
}

}  // namespace bihuan::intake
