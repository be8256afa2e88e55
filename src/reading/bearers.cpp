// SPDX-License-Identifier: Apache-2.0
#include "reading/bearers.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/name_endings.h"
#include "reading/name_words.h"
#include "reading/officials.h"
#include "text/numeral.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t bearers_max = 60;
constexpr std::size_t bare_max = 9;

const Lexicon connectors{U"、 和 及 与 以及 及其 并 特别是 尤其是"};
const Lexicon no_connectors{U"与会 和平 及时 并且"};
const Lexicon no_part{U"以下 牵头 配合 负责"};  // in a bracket behind a name
const Lexicon unit_heads{U"县政府 区政府 市政府 单位 部门 机构 科室 公司 企业 乡镇 街道 苏木 社区"};

/// A list as it is being read. `bare` parts (民政) are bearers only if a tail says so.
class PhraseReader {
 public:
  PhraseReader(std::u32string_view chars, std::size_t end, const KnownNames& known,
               std::size_t names_max = bearers_max)
      : chars_(chars), end_(end), known_(known), names_max_(names_max) {}

  std::optional<BearerPhrase> read(std::size_t at) {
    auto last = at;
    for (auto next = at; phrase_.bearers.size() < names_max_;) {
      const auto behind = part(next);
      if (!behind) break;
      last = tail(*behind);
      const auto connector = connector_at(last);
      if (connector == 0) break;
      next = last + connector;
    }
    if (phrase_.bearers.empty() || (bare_ > 0 && !stand_beside_bodies())) return {};
    phrase_.range = {at, last};
    return phrase_;
  }

 private:
  std::size_t limit(std::size_t at) const {
    auto limit = name_limit(chars_, at, end_);
    if (limit >= end_ || chars_[limit] != U'(' || limit == at) return limit;
    constexpr std::size_t bracket_max = 14;
    const auto close = chars_.substr(limit, std::min(bracket_max, end_ - limit)).find(U')');
    if (close == std::u32string_view::npos || no_part.longest_at(chars_, limit + 1, end_) > 0) return limit;
    return name_limit(chars_, limit + close + 1, end_);
  }

  std::size_t connector_at(std::size_t at) const {
    if (no_connectors.longest_at(chars_, at, end_) > 0) return 0;
    const auto length = joins_partners(at) ? 0 : connectors.longest_at(chars_, at, end_);
    const bool official_before =
        !phrase_.bearers.empty() && phrase_.bearers.back().sort == BearerSort::official;
    if (length == 0 && official_before && at < end_ && chars_[at] == U',') {
      return read_official(chars_, at + 1, end_) ? 1 : 0;
    }
    return length;
  }

  /// 甲局|与乙局、丙局进一步沟通: with whom, not who.
  bool joins_partners(std::size_t at) const {
    static const Lexicon with{U"与 同 跟"};
    static const Lexicon dealings{
        U"沟通 进一步沟通 对接 进一步对接 协商 进一步协商 衔接 进一步衔接 签订 签署 洽谈 商谈 充分沟通 联系 "
        U"做好对接 做好衔接 加强沟通 加强对接 加强衔接 主动对接 积极对接 共同商定 商定"};
    const auto length = with.longest_at(chars_, at, end_);
    constexpr std::size_t leads_max = 3, partners_max = 8;
    if (length == 0 || phrase_.bearers.empty() || phrase_.bearers.size() > leads_max) return false;
    if (names_max_ < bearers_max) return false;
    const auto partners = PhraseReader(chars_, end_, known_, partners_max).read(at + length);
    return partners && dealings.longest_at(chars_, partners->range.end, end_) > 0;
  }

  bool list_goes_on(std::size_t at) const {
    return at < end_ && (connector_at(at) > 0 || chars_[at] == U'等');
  }

  std::size_t add(const Bearer& bearer, bool bare = false) {
    phrase_.bearers.push_back(bearer);
    bare_ += bare ? 1 : 0;
    return bearer.range.end;
  }

  std::optional<std::size_t> part(std::size_t at) {
    if (const auto comrades = read_comrades(chars_, at, end_)) {
      for (const auto name : comrades->names) phrase_.bearers.push_back({name, BearerSort::official});
      return comrades->range.end;
    }
    if (const auto official = read_official(chars_, at, end_)) return named(*official);
    const auto run = text::Range{at, limit(at)};
    if (const auto joined = joined_by_and(run)) return add(*joined, !ends_as_name(*joined));
    if (const auto whole = whole_name(chars_, run, known_)) {
      auto bearer = shortened(*whole);
      bearer.range.end += first_man_at(run.end);
      add(bearer);
      return std::max(run.end, bearer.range.end);
    }
    if (!phrase_.bearers.empty() && phrase_.bearers.back().sort == BearerSort::official) {
      if (const auto name = read_bare_name(chars_, at, end_)) return named(*name);
    }
    const bool joins = run.end < end_ && chars_[run.end] != U'并';  // 某办退回|并补报: a verb before it
    if (joins && list_goes_on(run.end) && run.size() >= 2 && run.size() <= bare_max) {
      return add({run, BearerSort::particular}, true);
    }
    if (const auto behind = counted_list(run)) return behind;
    if (const auto behind = prefix(run)) return behind;
    return closes_a_list(run) ? std::optional(add({run, BearerSort::group})) : std::nullopt;
  }

  /// 甲乙直属库、市某集团|收购…: what stands in one list with sure bodies is one, if no short word.
  bool stand_beside_bodies() const {
    constexpr std::size_t name_min = 4;
    const auto& last = phrase_.bearers.back();
    constexpr std::size_t several = 3;  // 学校、加油站、养老院: one among others
    if (bare_ == 1 && phrase_.bearers.size() >= several) return true;
    return phrase_.bearers.size() > bare_ && has_official_tail(chars_, last.range) &&
           std::ranges::all_of(phrase_.bearers, [this](const Bearer& bearer) {
             return bearer.sort == BearerSort::particular && bearer.range.size() >= name_min &&
                    !opens_with_verb(chars_, bearer.range);
           });
  }

  /// Behind 四家运营商 in 移动、联通、广电|四家运营商, where the last name is a word too short to tell.
  std::optional<std::size_t> counted_list(text::Range run) {
    static const Lexicon heads{U"运营商 单位 部门 机构 公司 企业 乡镇 街道 银行 院校 集团 镇 乡 局"};
    if (phrase_.bearers.empty()) return {};
    for (auto at = run.begin + 2; at < std::min(run.end, run.begin + bare_max); ++at) {
      if (!text::is_numeral_char(chars_[at]) && chars_[at] != U'两' && chars_[at] != U'几') continue;
      auto from = at + 1;
      if (from < run.end && (chars_[from] == U'家' || chars_[from] == U'个')) ++from;
      const auto head = heads.longest_at(chars_, from, run.end);
      if (head == 0) continue;
      add({{run.begin, at}, BearerSort::particular});
      bare_ = 0;
      return from + head;
    }
    return {};
  }

  /// 区财政、供热企业、|居民按比例…: the last of a list of those who bear something.
  bool closes_a_list(text::Range run) const {
    constexpr std::size_t shortest = 2, longest = 6;
    if (phrase_.bearers.empty() || bare_ > 0 || run.end >= end_ || chars_[run.begin - 1] != U'、')
      return false;
    return run.size() >= shortest && run.size() <= longest && !opens_with_verb(chars_, run) &&
           (cues::prepositions.longest_at(chars_, run.end, end_) > 0 || modal_at(chars_, run.end, end_) > 0);
  }

  /// Length of the “一把手” behind 各部门.
  std::size_t first_man_at(std::size_t at) const {
    static const Lexicon heads{U"“一把手” 一把手"};
    return heads.longest_at(chars_, at, end_);
  }

  std::size_t named(const Official& official) {
    phrase_.bearers.push_back({official.name, BearerSort::official});
    return official.range.end;
  }

  /// A name that something follows which only a verb can be: 县政府办公室|统筹…
  std::optional<std::size_t> prefix(text::Range run) {
    auto organisation = read_organisation(chars_, run.begin, run.end, known_);
    const auto group = read_group(chars_, run.begin, run.end);
    const bool opened = names::group_openers.longest_at(chars_, run.begin, run.end) > 0;
    if (group && (opened || !organisation)) return add(*group);
    if (!organisation) return {};
    add(shortened(*organisation));
    return organisation->range.end;
  }

  bool ends_as_name(const Bearer& bearer) const {
    return whole_name(chars_, bearer.range, known_).has_value();
  }

  /// 人力资源和社会保障局 is one name: what stands before 和 is none by itself.
  std::optional<Bearer> joined_by_and(text::Range run) const {
    if (run.empty()) return {};
    if (const auto field = names::joined_fields.longest_at(chars_, run.begin, end_)) {
      return Bearer{{run.begin, std::max(run.begin + field, limit(run.begin + field))},
                    BearerSort::particular};
    }
    constexpr std::u32string_view ands = U"和与及";
    if (run.end + 1 >= end_ || ands.find(chars_[run.end]) == std::u32string_view::npos) return {};
    const auto before = whole_name(chars_, run, known_);
    const bool field_only = before && names::fields.longest_before(chars_, run.end, run.begin) > 0;
    if (before && !field_only) return {};
    const auto second = second_half({run.end + 1, limit(run.end + 1)});
    const auto joined = text::Range{run.begin, second.end};
    const auto level = names::levels.longest_at(chars_, second.begin, second.end);
    if (second.empty() || (level > 0 && level < second.size())) return {};
    if (names::group_heads.longest_at(chars_, second.begin, second.end) == second.size()) return {};
    if (names::tails.longest_before(chars_, second.end, second.begin) == 0) return {};
    return whole_name(chars_, joined, known_);
  }

  /// 住房和|城乡建设局|组织评估: no further than the name, where a verb follows that no table knows.
  text::Range second_half(text::Range run) const {
    if (names::tails.longest_before(chars_, run.end, run.begin) > 0) return run;
    const auto organisation = read_organisation(chars_, run.begin, run.end, known_);
    if (organisation && organisation->sort == BearerSort::particular) return organisation->range;
    return run;
  }

  /// Length of a tail that counts the list: 甲局、乙局、丙局|三部门.
  std::size_t counted_tail(text::Range name) const {
    const auto head = unit_heads.longest_before(chars_, name.end, name.begin);
    if (head == 0 || phrase_.bearers.empty()) return 0;
    auto at = name.end - head;
    if (at > name.begin && (chars_[at - 1] == U'个' || chars_[at - 1] == U'家')) --at;
    const auto counted = at;
    while (at > name.begin && (text::is_numeral_char(chars_[at - 1]) || chars_[at - 1] == U'两')) --at;
    return at < counted && at > name.begin + 1 ? name.end - at : 0;
  }

  /// 发展改革、财政、审计部门: 审计.
  Bearer shortened(Bearer bearer) {
    const auto counted = counted_tail(bearer.range);
    if (counted > 0) bare_ = 0;
    bearer.range.end -= counted;
    constexpr std::u32string_view shared = U"部门";
    if (bare_ == 0) return bearer;
    const auto name = chars_.substr(bearer.range.begin, bearer.range.size());
    if (!name.ends_with(shared) || !names_a_field(chars_, bearer.range)) return bearer;
    bearer.range.end -= shared.size();
    bare_ = 0;
    return bearer;
  }

  /// Behind 等部门, 等相关单位 and the like at `at`; `at` itself if there is no such tail.
  std::size_t tail(std::size_t at) {
    if (at >= end_ || chars_[at] != U'等') return at;
    auto from = at + 1;
    while (from < end_ && (chars_[from] == U'个' || text::is_numeral_char(chars_[from]))) ++from;
    const auto run = text::Range{from, limit(from)};
    auto behind = from;
    if (const auto whole = whole_name(chars_, run, known_)) {
      behind = run.end;
    } else if (const auto group = read_group(chars_, run.begin, run.end)) {
      behind = group->range.end;
    } else if (bare_ > 0 || (!run.empty() && run.end < end_ && chars_[run.end] == U'的')) {
      return at;  // 甲村、乙村等村寨|的民宿: theirs, not they
    }
    bare_ = 0;
    return and_units(behind);
  }

  /// 等部门和单位: the second head belongs to the tail.
  std::size_t and_units(std::size_t at) const {
    const auto connector = connector_at(at);
    if (connector == 0) return at;
    const auto head = unit_heads.longest_at(chars_, at + connector, end_);
    return head > 0 ? at + connector + head : at;
  }

  std::u32string_view chars_;
  std::size_t end_;
  const KnownNames& known_;
  std::size_t names_max_;  // few where partners are read: they have none of their own
  BearerPhrase phrase_;
  std::size_t bare_ = 0;
};

}  // namespace

std::optional<BearerPhrase> read_bearers(std::u32string_view chars, std::size_t at, std::size_t end,
                                         const KnownNames& known) {
  return PhraseReader(chars, end, known).read(at);
}

}  // namespace bihuan::reading
