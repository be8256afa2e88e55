// SPDX-License-Identifier: Apache-2.0
#include "reading/notes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "reading/cues.h"
#include "reading/officials.h"

namespace bihuan::reading {
namespace {

enum class Label { heads, bears, helps, official, date };

struct LabelWords {
  Label label;
  Lexicon words;
};

const std::array<LabelWords, 5> labels{{
    {Label::heads, Lexicon{U"牵头单位 牵头部门 牵头责任单位 主办单位 主责单位 总牵头单位 主要责任单位 "
                           U"第一责任单位 牵头责任部门 "
                           U"主办部门 主责部门"}},
    {Label::bears,
     Lexicon{
         U"责任单位 责任部门 承办单位 落实单位 实施单位 责任主体 落实部门 承办部门 责任单位及责任人 责任科室 "
         U"牵头及责任单位 具体责任单位 办理单位 负责单位 承接单位"}},
    {Label::helps, Lexicon{U"配合单位 协办单位 配合部门 参与单位 协同单位 配合责任单位 协助单位 协办部门 "
                           U"参加单位 配合责任部门"}},
    {Label::official,
     Lexicon{
         U"责任领导 牵头领导 分管领导 责任人 包抓领导 牵头市领导 责任市领导 牵头县领导 责任县领导 包联领导 "
         U"督办领导 牵头区领导 责任区领导 包保领导 挂钩领导 挂点领导 联系领导 市级责任领导 县级责任领导 "
         U"区级责任领导 具体责任人 第一责任人 直接责任人 负责人 牵头人 责任同志"}},
    {Label::date,
     Lexicon{
         U"完成时限 完成时间 办理时限 时限 时间节点 整改时限 落实时限 时间要求 时限要求 办结时限 推进时限 "
         U"完成期限 实施时间 进度要求 完成日期"}},
}};
const Lexicon shared_roles{
    U"按职责分工负责 按照职责分工负责 按职责负责 分工负责 分别负责 按分工负责 依职责分工负责 依职责负责 参与 "
    U"配合 "
    U"等按职责分工负责 共同负责 按各自职责负责 按职能分工负责 按职责分工抓好落实 按职责分工落实"};

struct LabelMark {
  Label label = Label::bears;
  std::size_t length = 0;  // with the colon
};

/// 责任单位:
std::optional<LabelMark> label_at(std::u32string_view chars, std::size_t at, std::size_t end) {
  for (const auto& [label, words] : labels) {
    const auto length = words.longest_at(chars, at, end);
    if (length > 0 && at + length < end && chars[at + length] == U':') return LabelMark{label, length + 1};
  }
  return {};
}

class NoteReader {
 public:
  NoteReader(std::u32string_view chars, text::Range words, const KnownNames& known)
      : chars_(chars), words_(words), known_(known) {}

  Note read() {
    for (auto at = words_.begin; at < words_.end;) {
      const auto next = part(at);
      if (next == at) return {};
      at = next;
    }
    if (!waiting_.empty()) return {};
    // 牵头单位 and 责任单位 in one note: the former answers for it
    const bool leads = note_.lead.empty();
    for (auto& bearer : bearing_) {
      if (!leads) bearer.cue.rule = CueRule::beside_lead;
    }
    auto& second = leads ? note_.lead : note_.support;
    second.insert(second.begin(), bearing_.begin(), bearing_.end());
    return note_;
  }

 private:
  std::size_t part(std::size_t at) {
    constexpr std::u32string_view marks = U",;。、 ";
    if (marks.find(chars_[at]) != std::u32string_view::npos) return at + 1;
    if (const auto mark = label_at(chars_, at, words_.end))
      return labelled(mark->label, at, at + mark->length);
    return with_role(at);
  }

  /// Where what stands behind a label ends: at the next label, or with the note.
  std::size_t value_end(std::size_t from) const {
    auto end = from;
    while (end < words_.end && !label_at(chars_, end, words_.end)) ++end;
    return end;
  }

  std::size_t labelled(Label label, std::size_t at, std::size_t from) {
    const auto end = value_end(from);
    const text::Range words{at, from - 1};
    switch (label) {
      case Label::official:
        return named(words, {from, end});
      case Label::date:
        note_.due = {from, end};
        return end;
      case Label::heads:
        return listed({CueRule::labelled, words}, {from, end}, note_.lead);
      case Label::bears:
        return listed({CueRule::labelled, words}, {from, end}, bearing_);
      case Label::helps:
        return listed({CueRule::labelled_helps, words}, {from, end}, note_.support);
    }
    return at;
  }

  /// 甲局、乙局,丙局: a comma where 、 is meant; or 甲局(牵头)、乙局 and 甲局牵头,乙局配合: who of them
  /// leads.
  std::size_t listed(const FoundCue& label, text::Range value, std::vector<Bearer>& into) {
    auto end = label.words.begin;
    for (auto from = value.begin; from < value.end;) {
      const auto phrase = read_bearers(chars_, from, value.end, known_);
      if (!phrase) break;
      end = phrase->range.end;
      const auto role = role_at(end);
      take(*phrase, role ? role->cue : label, role ? *role->into : into);
      end += role ? role->length : 0;
      if (end >= value.end || (chars_[end] != U',' && chars_[end] != U'、')) break;
      from = end + 1;
    }
    return end;
  }

  std::size_t named(text::Range label, text::Range value) {
    auto end = value.begin;
    while (end < value.end) {
      auto official = read_official(chars_, end, value.end);
      if (!official) official = read_bare_name(chars_, end, value.end);
      if (!official) break;
      note_.officials.push_back({official->name, BearerSort::official, {CueRule::labelled, label}});
      end = official->range.end;
      if (end >= value.end || chars_[end] != U'、') break;
      ++end;
    }
    return end == value.begin ? label.begin : end;
  }

  struct Role {
    std::vector<Bearer>* into = nullptr;
    std::size_t length = 0;
    FoundCue cue;
  };

  /// 牵头, (牵头), 按职责分工负责, 配合, 负责
  std::optional<Role> role_at(std::size_t at) {
    const bool bracket = at < words_.end && chars_[at] == U'(';
    const auto from = at + (bracket ? 1 : 0);
    const auto role = [&](CueRule rule, std::size_t length, std::vector<Bearer>& into) {
      return Role{&into, length + (bracket ? 2 : 0), {rule, {from, from + length}}};
    };
    if (const auto heads = cues::heading_roles.longest_at(chars_, from, words_.end))
      return role(CueRule::heads, heads, note_.lead);
    const auto helps = cues::helping_roles.longest_at(chars_, from, words_.end);
    if (const auto shared = shared_roles.longest_at(chars_, from, words_.end)) {
      if (note_.lead.empty()) return role(CueRule::shares, shared, note_.lead);
      return role(helps == shared ? CueRule::helps : CueRule::beside_lead, shared, note_.support);
    }
    if (helps > 0) return role(CueRule::helps, helps, note_.support);
    if (const auto bears = cues::bearing_roles.longest_at(chars_, from, words_.end))
      return role(CueRule::bears, bears, bearing_);
    return {};
  }

  /// 甲局牵头, 乙局配合; a list without a role waits for that of the next: 乙局,丙镇按职责分工负责
  std::size_t with_role(std::size_t at) {
    const auto phrase = read_bearers(chars_, at, words_.end, known_);
    if (!phrase) return at;
    const auto end = phrase->range.end;
    if (const auto role = role_at(end)) {
      take(*phrase, role->cue, *role->into);
      return end + role->length;
    }
    if (end >= words_.end || chars_[end] != U',') return at;
    waiting_.insert(waiting_.end(), phrase->bearers.begin(), phrase->bearers.end());
    return end;
  }

  void take(const BearerPhrase& phrase, const FoundCue& cue, std::vector<Bearer>& into) {
    waiting_.insert(waiting_.end(), phrase.bearers.begin(), phrase.bearers.end());
    for (auto& bearer : waiting_) {
      bearer.cue = cue;
      (bearer.sort == BearerSort::official ? note_.officials : into).push_back(bearer);
    }
    waiting_.clear();
  }

  std::u32string_view chars_;
  text::Range words_;
  const KnownNames& known_;
  Note note_;
  std::vector<Bearer> bearing_;
  std::vector<Bearer> waiting_;  // for the role that follows
};

/// Where the bracket that opens at `at` closes, one within it left aside; `at` if it does not.
std::size_t closing_bracket(std::u32string_view chars, std::size_t at, std::size_t end) {
  int open = 0;
  for (auto i = at; i < end; ++i) {
    if (chars[i] == U'(' && ++open > 2) return at;
    if (chars[i] == U')' && --open == 0) return i;
  }
  return at;
}

}  // namespace

void Note::join(const Note& more) {
  range.end = more.range.end;
  lead.insert(lead.end(), more.lead.begin(), more.lead.end());
  support.insert(support.end(), more.support.begin(), more.support.end());
  officials.insert(officials.end(), more.officials.begin(), more.officials.end());
  if (due.empty()) due = more.due;
}

std::vector<Note> find_notes(std::u32string_view chars, text::Range body, const KnownNames& known) {
  constexpr std::size_t reach = 300;
  constexpr std::size_t shortest = 6;
  std::vector<Note> notes;
  for (auto at = body.begin; at < body.end; ++at) {
    if (chars[at] != U'(') continue;
    const auto close = closing_bracket(chars, at, std::min(body.end, at + reach));
    if (close < at + shortest) continue;
    auto note = NoteReader(chars, {at + 1, close}, known).read();
    if (note.empty()) continue;
    note.range = {at, close + 1};
    notes.push_back(std::move(note));
  }
  return notes;
}

bool opens_note(std::u32string_view chars, std::size_t at, std::size_t end) {
  return label_at(chars, at, end).has_value();
}

Note read_roles(std::u32string_view chars, text::Range words, const KnownNames& known) {
  auto note = NoteReader(chars, words, known).read();
  note.range = words;
  return note;
}

Note read_note(std::u32string_view chars, text::Range sentence, const KnownNames& known) {
  auto note = chars.substr(sentence.begin, sentence.size()).find(U':') < 10
                  ? NoteReader(chars, sentence, known).read()
                  : Note{};
  note.range = sentence;
  return note;
}

}  // namespace bihuan::reading
