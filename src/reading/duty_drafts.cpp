// SPDX-License-Identifier: Apache-2.0
#include "reading/duty_drafts.h"

#include <algorithm>

#include "reading/cues.h"
#include "reading/support.h"

namespace bihuan::reading {
namespace {

const Lexicon divisions{U"按职责 按照职责 按分工 按照分工 分工负责"};
const Lexicon topic_openers{U"对 针对 对于 关于 至于"};

class Drafting {
 public:
  Drafting(std::u32string_view chars, const Sentence& sentence) : chars_(chars), sentence_(sentence) {}

  void take(const Instruction& next) {
    switch (next.role) {
      case BearerRole::heads:
        return head(next);
      case BearerRole::helps:
        return help(next);
      case BearerRole::checks:
        return check(next);
      case BearerRole::bears:
      case BearerRole::instructed:
        return instruct(next);
    }
  }

  std::vector<DutyDraft> finish() {
    close(end_of_instruction());
    return std::move(done_);
  }

 private:
  /// 副县长甲某总牵头,乙局牵头: the official heads, the organisation leads.
  void head(const Instruction& next) {
    const bool joins = draft_.lead.empty() || leads_the_same(next);
    if (!heading_ || !joins || next.clause > last_clause_ + 1) return open(next, true);
    name(next.phrase);
    last_clause_ = next.clause;
  }

  /// 甲局牵头、乙局牵头,…: both were named to lead before anything was said of what to do.
  bool leads_the_same(const Instruction& next) const {
    const auto clause = sentence_.clauses[next.clause];
    return draft_.support.empty() && next.alone && next.begin == behind_lead_in(chars_, clause) &&
           sentence_.range.end > clause.end;
  }

  void instruct(const Instruction& next) {
    if (!heading_ || next.clause > last_clause_ + 1)
      return open(next, next.alone && only_officials(next.phrase));
    const bool organisation_heads =
        std::ranges::any_of(draft_.lead, [](const Bearer& b) { return b.sort == BearerSort::particular; });
    if (!organisation_heads) {
      draft_.lead.clear();
      name(next.phrase);
      only_named_ = next.alone;
      heading_ = false;
    } else if (next.modal || next.alone || by_division(next.phrase)) {
      stand_by(next.phrase);
      heading_ = false;
    } else {
      return open(next, false);
    }
    last_clause_ = next.clause;
  }

  /// Who is instructed after somebody else was named to lead.
  void stand_by(const BearerPhrase& phrase) {
    for (auto bearer : phrase.bearers) {
      bearer.cue.rule = CueRule::beside_lead;
      draft_.support.push_back(bearer);
    }
  }

  static bool only_officials(const BearerPhrase& phrase) {
    return std::ranges::all_of(phrase.bearers,
                               [](const Bearer& b) { return b.sort == BearerSort::official; });
  }

  /// 甲局牵头,乙局按职责分工抓好落实
  bool by_division(const BearerPhrase& phrase) const {
    return divisions.longest_at(chars_, phrase.range.end, sentence_.range.end) > 0;
  }

  void help(const Instruction& next) {
    if (!opened_ || (next.modal && !next.alone)) return open(next, false);
    for (const auto& bearer : next.phrase.bearers) draft_.support.push_back(bearer);
    if (only_named_) draft_.told = next.phrase.range.end;
    last_clause_ = next.clause;
  }

  void check(const Instruction& next) {
    auto& officials = opened_ ? draft_.officials : early_officials_;
    for (const auto& bearer : next.phrase.bearers) {
      if (bearer.sort == BearerSort::official) officials.push_back(bearer);
    }
    last_clause_ = next.clause;
  }

  void open(const Instruction& next, bool heading) {
    const auto from = opened_ && next.clause == opened_clause_ ? next.begin : topic_begin(next.clause);
    close(from);
    opened_ = true;
    heading_ = heading;
    opened_clause_ = last_clause_ = next.clause;
    draft_.quote.begin = next.begin;
    draft_.circumstance.begin = done_.empty() ? behind_the_telling() : done_.back().quote.end;
    only_named_ = next.alone;
    name(next.phrase);
    draft_.officials.insert(draft_.officials.end(), early_officials_.begin(), early_officials_.end());
    early_officials_.clear();
  }

  /// 会议听取了一季度情况,会议要求甲局…: the report's quarter is nobody's time limit.
  std::size_t behind_the_telling() const {
    const bool all = sentence_.telling >= sentence_.clauses.size();
    return all ? sentence_.range.begin : sentence_.clauses[sentence_.telling].begin;
  }

  void name(const BearerPhrase& phrase) {
    draft_.told = phrase.range.end;
    for (const auto& bearer : phrase.bearers) {
      if (bearer.sort == BearerSort::official) {
        draft_.officials.push_back(bearer);
      } else {
        draft_.lead.push_back(bearer);
      }
    }
  }

  /// Where the words about the bearer of `clause` begin: 对…企业, right before belongs to it.
  std::size_t topic_begin(std::size_t clause) const {
    auto first = clause;
    while (first > opened_clause_ + 1) {
      const auto before = sentence_.clauses[first - 1];
      const auto words = behind_lead_in(chars_, before);
      const bool topic = words == before.end || topic_openers.longest_at(chars_, words, before.end) > 0 ||
                         chars_[before.end - 1] == U'的';  // 逾期未缴的,由…
      if (!topic) break;
      --first;
    }
    return sentence_.clauses[first].begin;
  }

  /// The sentence's end, or an outcome before it: …，原则同意甲局意见.
  std::size_t end_of_instruction() const {
    for (auto i = last_clause_ + 1; i < sentence_.clauses.size(); ++i) {
      const auto clause = sentence_.clauses[i];
      if (cues::approvals.longest_at(chars_, clause.begin, clause.end) > 0) return clause.begin;
    }
    return sentence_.range.end;
  }

  void close(std::size_t end) {
    if (!opened_) return;
    constexpr std::u32string_view trailing = U",:、;。";
    end = std::min(end, sentence_.range.end);
    while (end > draft_.quote.begin && trailing.find(chars_[end - 1]) != std::u32string_view::npos) --end;
    draft_.quote.end = draft_.circumstance.end = end;
    done_.push_back(std::move(draft_));
    draft_ = {};
    opened_ = heading_ = false;
  }

  std::u32string_view chars_;
  const Sentence& sentence_;
  std::vector<DutyDraft> done_;
  DutyDraft draft_;
  std::vector<Bearer> early_officials_;  // named for checking before anybody was instructed
  bool opened_ = false;
  bool only_named_ = false;  // nothing said yet of what to do
  bool heading_ = false;     // only 牵头 so far: who acts may follow
  std::size_t opened_clause_ = 0;
  std::size_t last_clause_ = 0;
};

void drop_repeated(std::vector<Bearer>& bearers, const std::vector<Bearer>& lead) {
  std::erase_if(bearers, [&](const Bearer& b) {
    return std::ranges::find(lead, b.range, &Bearer::range) != lead.end();
  });
}

}  // namespace

std::vector<DutyDraft> draft_duties(std::u32string_view chars, const Sentence& sentence,
                                    const Bracketing& brackets, const KnownNames& known) {
  Drafting drafting(chars, sentence);
  for (const auto& instruction : find_instructions(chars, sentence, brackets, known))
    drafting.take(instruction);
  auto drafts = drafting.finish();
  for (auto& draft : drafts) {
    const auto more = find_support(chars, draft.quote, brackets, known);
    draft.support.insert(draft.support.end(), more.begin(), more.end());
    drop_repeated(draft.support, draft.lead);
  }
  return drafts;
}

}  // namespace bihuan::reading
