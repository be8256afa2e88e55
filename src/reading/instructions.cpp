// SPDX-License-Identifier: Apache-2.0
#include "reading/instructions.h"

#include <algorithm>

#include "reading/acts.h"
#include "reading/cues.h"
#include "reading/name_endings.h"
#include "reading/name_words.h"
#include "reading/officials.h"
#include "reading/time_limits.h"

namespace bihuan::reading {
namespace {

constexpr std::size_t places_max = 40;  // tried within one clause; keeps hostile text linear

struct Part {
  BearerRole role = BearerRole::instructed;
  std::size_t end = 0;  // behind the words that say so
  bool modal = false;
  FoundCue cue;
};

/// Whether a word of `lexicon` begins a little before `at` and covers it.
bool covered(const Lexicon& lexicon, std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::size_t reach = 3;
  for (auto from = at - std::min(at, reach); from <= at; ++from) {
    if (from + lexicon.longest_at(chars, from, end) > at) return true;
  }
  return false;
}

class SentenceScan {
 public:
  SentenceScan(std::u32string_view chars, const Sentence& sentence, const Bracketing& brackets,
               const KnownNames& known)
      : chars_(chars), sentence_(sentence), brackets_(brackets), known_(known) {}

  std::vector<Instruction> run() {
    for (clause_ = 0; clause_ < sentence_.clauses.size(); ++clause_) scan_clause();
    return std::move(found_);
  }

 private:
  text::Range clause() const { return sentence_.clauses[clause_]; }
  bool tells() const { return clause_ < sentence_.telling; }

  void scan_clause() {
    const auto start = behind_time(behind_lead_in(chars_, clause()));
    const bool approved = cues::approvals.longest_at(chars_, clause().begin, clause().end) > 0 ||
                          cues::approvals.longest_at(chars_, start, clause().end) > 0;
    auto next = approved ? std::optional<std::size_t>{} : at_start(start);
    const bool at_the_start = next.has_value();
    if (!next) next = start;
    for (std::size_t tries = 0; next && tries < places_max; ++tries) next = assigned(*next);
    if (!at_the_start && !approved && (found_.empty() || found_.back().clause != clause_))
      in_the_middle(start);
  }

  /// 开学前|安监站复查, 12月底前|由甲局…: when it is to be done may stand before who does it.
  std::size_t behind_time(std::size_t at) const {
    const auto behind = time_limit_end(chars_, at, clause().end);
    return behind < clause().end ? behind : at;
  }

  /// The instruction whose bearer opens the clause; gives the place behind it.
  std::optional<std::size_t> at_start(std::size_t at) {
    if (at >= clause().end || brackets_.inside(at)) return {};
    if (const auto behind = part_played(at)) return behind;
    if (const auto behind = checked(at)) return behind;
    auto phrase = read_bearers(chars_, at, clause().end, known_);
    if (!phrase) return {};
    auto part = part_of(*phrase, {});
    if (!part && go_on_behind_comma(*phrase)) part = part_of(*phrase, {});
    if (!part) return {};
    return add(at, *phrase, *part);
  }

  /// 甲局、乙局,各乡镇要…: the list goes on in the next clause.
  bool go_on_behind_comma(BearerPhrase& phrase) {
    if (phrase.range.end != clause().end || clause_ + 1 == sentence_.clauses.size()) return false;
    const auto next = sentence_.clauses[clause_ + 1];
    const auto more = read_bearers(chars_, next.begin, next.end, known_);
    if (!more || modal_at(chars_, more->range.end, next.end) == 0) return false;
    phrase.bearers.insert(phrase.bearers.end(), more->bearers.begin(), more->bearers.end());
    phrase.range.end = more->range.end;
    ++clause_;
    return true;
  }

  /// 发挥X牵头作用
  std::optional<std::size_t> part_played(std::size_t at) {
    constexpr std::u32string_view play = U"发挥";
    constexpr std::u32string_view effect = U"作用";
    constexpr std::size_t reach = 12;
    const auto here = chars_.substr(at, clause().end - at);
    const auto skipped = here.starts_with(U"充分") ? 2u : here.starts_with(U"要") ? 1u : 0u;
    if (!here.substr(skipped).starts_with(play)) return {};
    at += skipped;
    const auto phrase = read_bearers(chars_, at + play.size(), clause().end, known_);
    if (!phrase) return {};
    const auto end = chars_.substr(0, clause().end).substr(phrase->range.end, reach).find(effect);
    if (end == std::u32string_view::npos) return {};
    const FoundCue cue{CueRule::plays, {at, at + play.size()}};
    return add(at, *phrase, {BearerRole::instructed, phrase->range.end + end + effect.size(), true, cue});
  }

  /// 经X审核把关后
  std::optional<std::size_t> checked(std::size_t at) {
    if (chars_[at] != U'经' && chars_[at] != U'报') return {};
    auto end = clause().end;
    for (auto i = clause_ + 1; i < sentence_.clauses.size() && i < clause_ + 4; ++i)
      end = sentence_.clauses[i].end;
    const auto phrase = read_bearers(chars_, at + 1, end, known_);
    if (!phrase) return {};
    const auto role = cues::checking_roles.longest_at(chars_, phrase->range.end, end);
    const bool officials = phrase->bearers.front().sort != BearerSort::particular && chars_[at + 1] != U'会';
    if (role == 0 || !officials) return {};
    while (clause().end < phrase->range.end) ++clause_;
    const text::Range words{phrase->range.end, phrase->range.end + role};
    return add(at, *phrase, {BearerRole::checks, words.end, false, {CueRule::checks, words}});
  }

  /// The next bearer of the clause behind 由, 责成 or 请, or named for checking; gives the place behind it.
  std::optional<std::size_t> assigned(std::size_t from) {
    for (auto at = from; at < clause().end; ++at) {
      if (brackets_.inside(at)) continue;
      if (at > from && (chars_[at] == U'经' || chars_[at] == U'报')) {
        if (const auto behind = checked(at)) return behind;
      }
      const auto word = cues::assigning.longest_at(chars_, at, clause().end);
      if (word == 0 || covered(cues::no_assigning, chars_, at, clause().end)) continue;
      if (engages(chars_.substr(at, word)) && !found_.empty() && found_.back().clause == clause_) continue;
      const auto phrase = assignee(at, at + word);
      const auto part = phrase ? part_of(*phrase, text::Range{at, at + word}) : std::nullopt;
      if (!part) continue;
      const bool quoted = chars_[at] == U'由' || chars_[at] == U'责';
      return add(quoted ? at : phrase->range.begin, *phrase, *part);
    }
    return {};
  }

  /// 由甲局|委托乙机构…: what the first is to do.
  static bool engages(std::u32string_view word) {
    static const Lexicon engaging{U"委托 指定 安排 授权"};
    return engaging.has(word);
  }

  /// Who stands behind the 由 or 责成 at `word`; there a post without a name will do, and behind 由 a name
  /// without a post.
  std::optional<BearerPhrase> assignee(std::size_t word, std::size_t at) const {
    auto phrase = read_bearers(chars_, at, clause().end, known_);
    if (!phrase) phrase = bare_field(at);
    if (phrase) return phrase;
    if (const auto post = read_post_alone(chars_, at, clause().end, chars_[word] == U'责'))
      return BearerPhrase{*post, {{*post, BearerSort::group}}};
    if (chars_[word] != U'由') return {};
    if (const auto named = read_name_in_role(chars_, at, clause().end))
      return BearerPhrase{named->range, {{named->name, BearerSort::official}}};
    const auto doer = read_doer(chars_, at, clause().end);
    if (!doer) return {};
    return BearerPhrase{doer->range, {*doer}};
  }

  /// 请|财政|会同…: a field stands for its department where its part is named.
  std::optional<BearerPhrase> bare_field(std::size_t at) const {
    static const Lexicon parts{U"会同 牵头 负责"};
    const auto end = at + names::fields.longest_at(chars_, at, clause().end);
    if (end == at || parts.longest_at(chars_, end, clause().end) == 0) return {};
    return BearerPhrase{{at, end}, {{{at, end}, BearerSort::particular}}};
  }

  /// A bearer in the middle of a clause, told apart by the modal right behind it: …项目各单位必须…
  void in_the_middle(std::size_t from) {
    constexpr std::u32string_view no_neighbours = U"对向与和及、为将把让使给于在同跟到比被";
    static const Lexicon hearing{U"听取"};
    std::size_t tries = 0;
    if (hearing.occurs_in(chars_, clause().begin, from)) return;  // 听取了甲局应某关于…: a name, no modal
    for (auto at = from + 1; at < clause().end && tries < places_max; ++at) {
      if (hearing.longest_before(chars_, at, clause().begin) > 0) return;
      if (brackets_.inside(at) || no_neighbours.find(chars_[at - 1]) != std::u32string_view::npos) continue;
      const bool opens = chars_[at - 1] == U'的' || names::levels.longest_at(chars_, at, clause().end) > 0 ||
                         names::group_openers.longest_at(chars_, at, clause().end) > 0;
      if (!opens) continue;
      ++tries;
      const auto phrase = read_bearers(chars_, at, clause().end, known_);
      const auto modal = phrase ? modal_at(chars_, phrase->range.end, clause().end) : 0;
      if (modal == 0) continue;
      const text::Range words{phrase->range.end, phrase->range.end + modal};
      add(at, *phrase, {BearerRole::instructed, words.begin + 1, true, {CueRule::asked, words}});
      return;
    }
  }

  /// `assigning`: the 由 or 责成 before the phrase, if one stands there.
  std::optional<Part> part_of(const BearerPhrase& phrase, std::optional<text::Range> assigning) const {
    auto at = phrase.range.end;
    const auto end = clause().end;
    const bool told = tells() && !assigning;
    if (const auto part = named_part(at, end); part && !told) return part;
    while (const auto adverb = cues::light_adverbs.longest_at(chars_, at, end)) at += adverb;
    if (const auto part = named_part(at, end); part && !told) return part;
    if (const auto modal = modal_at(chars_, at, end)) return asked({at, at + modal}, end);
    if (assigning) {
      const FoundCue cue{CueRule::assigned, *assigning};
      return tells_of_bearer(at, end) ? std::nullopt
                                      : std::optional(Part{BearerRole::instructed, at, false, cue});
    }
    return plain_part(phrase, at, end);
  }

  /// Behind a modal: 要(积极)配合 alone makes a helper, anything more an instruction of its own.
  Part asked(text::Range modal, std::size_t end) const {
    const auto at = modal.end;
    const auto helps = cues::helping_roles.longest_at(chars_, at, end);
    if (helps > 0 && at + helps == end) return {BearerRole::helps, at, true, {CueRule::helps, {at, end}}};
    return {BearerRole::instructed, at, true, {CueRule::asked, modal}};
  }

  std::optional<Part> named_part(std::size_t at, std::size_t end) const {
    const auto heads = cues::heading_roles.longest_at(chars_, at, end);
    if (heads > 0 && at + heads == end) return part(BearerRole::heads, CueRule::heads, {at, at + heads});
    // 由甲某出面对接丙公司,|乙局签约: whatever else is said of the one who goes, another carries it out.
    if (const auto goes = cues::going_roles.longest_at(chars_, at, end))
      return Part{BearerRole::heads, end, false, {CueRule::heads, {at, at + goes}}};
    static const Lexicon contributions{U"出资 出工 出力 出人 出地"};
    const auto gives = contributions.longest_at(chars_, at, end);
    if (gives > 0 && at + gives == end) return part(BearerRole::helps, CueRule::helps, {at, end});
    const auto helps = cues::helping_roles.longest_at(chars_, at, end);
    const bool attends = chars_.substr(at, helps) == U"参加" && at + helps < end;
    if (helps > 0 && !attends) return part(BearerRole::helps, CueRule::helps, {at, at + helps});
    const auto bears = cues::bearing_roles.longest_at(chars_, at, end);
    if (bears > 0) return part(BearerRole::bears, CueRule::bears, {at, at + bears});
    return {};
  }

  static Part part(BearerRole role, CueRule rule, text::Range words) {
    return {role, words.end, false, {rule, words}};
  }

  /// 由甲局组成, 由乙局提出的: what the bearer belongs to, or has made.
  bool tells_of_bearer(std::size_t at, std::size_t end) const {
    constexpr std::size_t reach = 12;
    return tells_of_membership(at, std::min(end, at + reach)) ||
           cues::authorship.longest_at(chars_, at, end) > 0;
  }

  bool tells_of_membership(std::size_t at, std::size_t end) const {
    static const Lexicon harmless{U"法定代表人 人大代表 代表性"};
    while (at < end) {
      if (const auto other = harmless.longest_at(chars_, at, clause().end)) {
        at += other;
      } else if (cues::membership.longest_at(chars_, at, end) > 0) {
        return true;
      } else {
        ++at;
      }
    }
    return false;
  }

  /// An instruction without a modal: 各乡镇落实…; or one whose modal or verb opens the next clause.
  std::optional<Part> plain_part(const BearerPhrase& phrase, std::size_t at, std::size_t end) const {
    const bool authority = std::ranges::any_of(
        phrase.bearers, [this](const Bearer& bearer) { return names_authorities(bearer.range); });
    if (clause_ + 1 < sentence_.clauses.size() && (at == end || is_called_responsible({at, end}))) {
      const auto next = sentence_.clauses[clause_ + 1];
      if (const auto modal = modal_at(chars_, next.begin, next.end)) {
        const FoundCue cue{CueRule::asked, {next.begin, next.begin + modal}};
        return Part{BearerRole::instructed, end, true, cue};
      }
      end = next.end;
      at = next.begin;
      if (cues::starters.longest_at(chars_, at, end) < 2 && day_ahead(at, end) == 0) return {};
    }
    const bool case_in_point = chars_[end - 1] == U'的';  // 二标段因故停工的,由…
    const bool belongs =
        cues::membership.longest_at(chars_, at, end) > 0 || cues::authorship.longest_at(chars_, at, end) > 0;
    if (tells() || authority || case_in_point || belongs || tells_of_the_past(chars_, {at, end})) return {};
    static const Lexicon intents{
        U"将按照 将根据 将继续 将进一步 将全力 将积极 将持续 将不断 将认真 将切实 将严格 将围绕 将深入 将以"};
    if (intents.longest_at(chars_, at, end) > 0) return {};              // what it will do of itself
    const bool word = cues::names_hold.longest_at(chars_, at, end) > 0;  // 对口合作, not 对
    const auto opens =
        std::max({cues::starters.longest_at(chars_, at, end), cues::soft_starters.longest_at(chars_, at, end),
                  word ? 0 : cues::prepositions.longest_at(chars_, at, end),
                  cues::starters.longest_at(chars_, phrase.range.end, end), day_ahead(at, end)});
    if (opens == 0 && !acts_by_form(phrase, at, end)) return {};
    return Part{BearerRole::instructed,
                phrase.range.end,
                false,
                {CueRule::acts, {at, at + std::max<std::size_t>(opens, 1)}}};
  }

  /// 市委, 省委省政府
  bool names_authorities(text::Range name) const {
    while (const auto length = cues::authorities.longest_at(chars_, name.begin, name.end))
      name.begin += length;
    return name.empty();
  }

  /// Length of 11月12日前 at `at`: a day that is to come.
  std::size_t day_ahead(std::size_t at, std::size_t end) const {
    constexpr std::u32string_view of_dates = U"0123456789月日底";
    constexpr std::size_t reach = 8;
    auto i = at;
    while (i < std::min(end, at + reach) && of_dates.find(chars_[i]) != std::u32string_view::npos) ++i;
    return i > at + 1 && i < end && chars_[i] == U'前' ? i + 1 - at : 0;
  }

  /// 县财政局|预拨征拆资金: a particular body acts, whatever the verb; a class does so where others are
  /// instructed before it, or where a case is put (住户不让进的,|网格员上门劝导).
  bool acts_by_form(const BearerPhrase& phrase, std::size_t at, std::size_t end) const {
    static const Lexicon others{U"由 责成"};  // 热源站|用地由甲局…: another acts
    if (end != clause().end || others.occurs_in(chars_, at, end) || !says_an_act(chars_, {at, end}))
      return false;
    const auto& last = phrase.bearers.back();
    if (last.sort == BearerSort::particular)
      return last.range.end < phrase.range.end || ends_as_body(last.range);
    const bool row = !found_.empty() && found_.back().clause < clause_ && !found_.back().modal;
    const bool each = chars_[last.range.begin] == U'各';
    return last.sort == BearerSort::group && (each || row || follows_a_case());
  }

  /// 逾期不搬的,|…
  bool follows_a_case() const {
    return clause_ > 0 && chars_[sentence_.clauses[clause_ - 1].end - 1] == U'的';
  }

  bool ends_as_body(text::Range name) const {
    static const Lexicon tails{
        U"局 委 办 厅 政府 公司 集团 街道 镇 乡 中心 办公室 管委会 支队 大队 总队 中队 队 站 所 部 厂 库 馆 "
        U"行 "
        U"委员会 居委会 村委会 专班 指挥部"};
    constexpr std::u32string_view digits = U"0123456789";
    if (chars_.substr(name.begin, name.size()).find_first_of(digits) != std::u32string_view::npos)
      return false;
    return tails.longest_before(chars_, name.end, name.begin) > 0 || is_firm(chars_, name) ||
           known_.longest_at(chars_, name.begin, name.end) == name.size();
  }

  /// …主要负责同志|是第一责任人,要…
  bool is_called_responsible(text::Range words) const {
    static const Lexicon calls{U"是 作为 为"};
    static const Lexicon roles{U"责任人 责任主体 责任单位 牵头单位 第一责任"};
    return calls.longest_at(chars_, words.begin, words.end) > 0 &&
           roles.longest_before(chars_, words.end, words.begin) > 0;
  }

  std::size_t add(std::size_t begin, const BearerPhrase& phrase, Part part) {
    found_.push_back({clause_, begin, phrase, part.role,
                      part.end >= clause().end || part.role == BearerRole::helps, part.modal});
    for (auto& bearer : found_.back().phrase.bearers) bearer.cue = part.cue;
    return std::max(part.end, phrase.range.end);
  }

  std::u32string_view chars_;
  const Sentence& sentence_;
  const Bracketing& brackets_;
  const KnownNames& known_;
  std::size_t clause_ = 0;
  std::vector<Instruction> found_;
};

}  // namespace

std::vector<Instruction> find_instructions(std::u32string_view chars, const Sentence& sentence,
                                           const Bracketing& brackets, const KnownNames& known) {
  return SentenceScan(chars, sentence, brackets, known).run();
}

}  // namespace bihuan::reading
