// SPDX-License-Identifier: Apache-2.0
#include "reading/notes.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/officials.h"

namespace bihuan::reading {
namespace {

const Lexicon heading_labels{U"牵头单位 牵头部门 牵头责任单位 主办单位 主责单位 总牵头单位"};
const Lexicon bearing_labels{
    U"责任单位 责任部门 承办单位 落实单位 实施单位 责任主体 落实部门 承办部门 责任单位及责任人"};
const Lexicon helping_labels{U"配合单位 协办单位 配合部门 参与单位 协同单位 配合责任单位 协助单位"};
const Lexicon official_labels{
    U"责任领导 牵头领导 分管领导 责任人 包抓领导 牵头市领导 责任市领导 牵头县领导 责任县领导 包联领导 "
    U"督办领导 "
    U"牵头区领导 责任区领导"};
const Lexicon shared_roles{
    U"按职责分工负责 按照职责分工负责 按职责负责 分工负责 分别负责 按分工负责 参与 配合"};

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
    // 牵头单位 and 责任单位 in one note: the former answers for it
    auto& second = note_.lead.empty() ? note_.lead : note_.support;
    second.insert(second.begin(), bearing_.begin(), bearing_.end());
    return note_;
  }

 private:
  std::size_t part(std::size_t at) {
    constexpr std::u32string_view marks = U",;。、 ";
    if (marks.find(chars_[at]) != std::u32string_view::npos) return at + 1;
    for (auto* const list : {&heading_labels, &bearing_labels, &helping_labels, &official_labels}) {
      const auto length = list->longest_at(chars_, at, words_.end);
      if (length > 0 && at + length < words_.end && chars_[at + length] == U':') {
        return labelled(*list, at, at + length + 1);
      }
    }
    return with_role(at);
  }

  std::size_t labelled(const Lexicon& label, std::size_t at, std::size_t from) {
    if (&label == &official_labels) return named(at, from);
    const auto phrase = read_bearers(chars_, from, words_.end, known_);
    if (!phrase) return at;
    take(*phrase, &label == &heading_labels   ? note_.lead
                  : &label == &helping_labels ? note_.support
                                              : bearing_);
    return phrase->range.end;
  }

  std::size_t named(std::size_t at, std::size_t from) {
    auto end = from;
    while (end < words_.end) {
      auto official = read_official(chars_, end, words_.end);
      if (!official) official = read_bare_name(chars_, end, words_.end);
      if (!official) break;
      note_.officials.push_back(official->name);
      end = official->range.end;
      if (end >= words_.end || chars_[end] != U'、') break;
      ++end;
    }
    return end == from ? at : end;
  }

  /// 甲局牵头, 乙局配合
  std::size_t with_role(std::size_t at) {
    const auto phrase = read_bearers(chars_, at, words_.end, known_);
    if (!phrase) return at;
    const auto end = phrase->range.end;
    if (const auto heads = cues::heading_roles.longest_at(chars_, end, words_.end)) {
      take(*phrase, note_.lead);
      return end + heads;
    }
    if (const auto shared = shared_roles.longest_at(chars_, end, words_.end)) {
      take(*phrase, note_.lead.empty() ? note_.lead : note_.support);
      return end + shared;
    }
    if (const auto helps = cues::helping_roles.longest_at(chars_, end, words_.end)) {
      take(*phrase, note_.support);
      return end + helps;
    }
    const auto bears = cues::bearing_roles.longest_at(chars_, end, words_.end);
    if (bears == 0) return at;
    take(*phrase, bearing_);
    return end + bears;
  }

  void take(const BearerPhrase& phrase, std::vector<Bearer>& into) {
    for (const auto& bearer : phrase.bearers) {
      if (bearer.sort == BearerSort::official) {
        note_.officials.push_back(bearer.range);
      } else {
        into.push_back(bearer);
      }
    }
  }

  std::u32string_view chars_;
  text::Range words_;
  const KnownNames& known_;
  Note note_;
  std::vector<Bearer> bearing_;
};

}  // namespace

std::vector<Note> find_notes(std::u32string_view chars, text::Range body, const KnownNames& known) {
  constexpr std::size_t reach = 300;
  constexpr std::size_t shortest = 6;
  std::vector<Note> notes;
  for (auto at = body.begin; at < body.end; ++at) {
    if (chars[at] != U'(') continue;
    const auto close = chars.substr(at, std::min(reach, body.end - at)).find_first_of(U")(", 1);
    if (close == std::u32string_view::npos || chars[at + close] != U')' || close < shortest) continue;
    auto note = NoteReader(chars, {at + 1, at + close}, known).read();
    if (note.lead.empty() && note.officials.empty()) continue;
    note.range = {at, at + close + 1};
    notes.push_back(std::move(note));
  }
  return notes;
}

Note read_note(std::u32string_view chars, text::Range sentence, const KnownNames& known) {
  auto note = chars.substr(sentence.begin, sentence.size()).find(U':') < 10
                  ? NoteReader(chars, sentence, known).read()
                  : Note{};
  note.range = sentence;
  return note;
}

}  // namespace bihuan::reading
