// SPDX-License-Identifier: Apache-2.0
#include "intake/differences.h"

#include <map>

#include "intake/make_drafts.h"
#include "text/bigrams.h"
#include "text/names.h"

namespace bihuan::intake {
namespace {

// Below this, two sentences are two duties and not one that was reworded.
constexpr double alike_least = 0.6;
constexpr double reworded = 0.999;  // the same pairs are not yet the same words

struct Pair {
  std::size_t before = 0;
  std::size_t fresh = 0;
  double likeness = 0;
};

reading::Quoted words_of(const DutyDraft& duty) {
  return duty.quote;
}

template <class Titled>
reading::Quoted words_of(const Titled& draft) {
  return {draft.head.title, draft.span};
}

template <class Draft>
double likeness_of(const Draft& left, const Draft& right) {
  const auto left_words = words_of(left).text;
  const auto right_words = words_of(right).text;
  if (text::fold_name(left_words) == text::fold_name(right_words)) return 1;
  return std::min(text::likeness(left_words, right_words), reworded);
}

/// Each draft with at most one of the other reading, the likest first.
template <class Draft>
std::vector<Pair> matches(const std::vector<Draft>& before, const std::vector<Draft>& fresh) {
  std::vector<Pair> candidates;
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (std::size_t j = 0; j < fresh.size(); ++j) {
      const auto likeness = likeness_of(before[i], fresh[j]);
      if (likeness >= alike_least) candidates.push_back({i, j, likeness});
    }
  }
  std::ranges::stable_sort(candidates, std::ranges::greater{}, &Pair::likeness);
  std::vector<Pair> chosen;
  for (const auto& candidate : candidates) {
    const bool is_taken = std::ranges::any_of(chosen, [&](const Pair& pair) {
      return pair.before == candidate.before || pair.fresh == candidate.fresh;
    });
    if (!is_taken) chosen.push_back(candidate);
  }
  return chosen;
}

/// Nobody has decided yet that it is no draft of its own.
bool is_live(const DraftHead& head) {
  return head.state == DraftState::open || head.state == DraftState::confirmed;
}

bool names_the_same(const std::vector<NamedBearer>& left, const std::vector<NamedBearer>& right) {
  return std::ranges::equal(
      left, right, {}, [](const NamedBearer& bearer) { return bearer.written.text; },
      [](const NamedBearer& bearer) { return bearer.written.text; });
}

/// The same sentence can be read otherwise: by a better reader, or with more organisations known.
bool reads_the_same(const DutyDraft& before, const DutyDraft& fresh) {
  return before.kind == fresh.kind && before.burden.due == fresh.burden.due &&
         names_the_same(before.burden.lead, fresh.burden.lead) &&
         names_the_same(before.burden.support, fresh.burden.support);
}

template <class Titled>
bool reads_the_same(const Titled&, const Titled&) {
  return true;
}

template <class Draft>
struct Comparison {
  std::vector<Pair> pairs;
  std::vector<Pair> changed;
  std::vector<std::size_t> appeared;  // of fresh
  std::vector<std::size_t> vanished;  // of before
};

template <class Draft>
Comparison<Draft> compare(const std::vector<Draft>& before, const std::vector<Draft>& fresh) {
  Comparison<Draft> comparison{matches(before, fresh), {}, {}, {}};
  const auto& pairs = comparison.pairs;
  for (const auto& pair : pairs) {
    const auto& known = before[pair.before];
    const bool is_reread = is_live(known.head) && !reads_the_same(known, fresh[pair.fresh]);
    if (pair.likeness < 1 || is_reread) comparison.changed.push_back(pair);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    // What a person added, dropped or merged cannot vanish from a reading.
    const bool can_vanish = before[i].head.source == DraftSource::read && is_live(before[i].head);
    if (can_vanish && std::ranges::find(pairs, i, &Pair::before) == pairs.end())
      comparison.vanished.push_back(i);
  }
  for (std::size_t j = 0; j < fresh.size(); ++j) {
    if (std::ranges::find(pairs, j, &Pair::fresh) == pairs.end()) comparison.appeared.push_back(j);
  }
  return comparison;
}

void offer(const DutyDraft& fresh, Difference& difference) {
  difference.offered = fresh;
}

template <class Titled>
void offer(const Titled&, Difference&) {}

template <class Draft>
Difference changed(const Draft& before, const Draft& fresh) {
  Difference difference;
  difference.kind = DifferenceKind::changed;
  difference.draft = before.head.id;
  difference.case_id = before.head.case_id;
  difference.before = words_of(before).text;
  difference.now = words_of(fresh);
  offer(fresh, difference);
  return difference;
}

template <class Draft>
Difference vanished(const Draft& before) {
  Difference difference;
  difference.kind = DifferenceKind::vanished;
  difference.draft = before.head.id;
  difference.case_id = before.head.case_id;
  difference.before = words_of(before).text;
  return difference;
}

template <class Draft>
Difference appeared(const Draft& draft) {
  Difference difference;
  difference.kind = DifferenceKind::appeared;
  difference.draft = draft.head.id;
  difference.now = words_of(draft);
  return difference;
}

// The same minutes read anew: what is new gets ids and items of the drafts that are there.
class Rereading {
 public:
  Rereading(Drafts& drafts, const Drafts& fresh) : drafts_(drafts), fresh_(fresh) {}

  void run() {
    const auto settled = std::exchange(drafts_.differences, {});
    list(drafts_.matters, fresh_.matters, 'm');
    list(drafts_.documents, fresh_.documents, 'f');
    list(drafts_.duties, fresh_.duties, 'd');
    for (auto& difference : drafts_.differences) keep_settlement(settled, difference);
  }

 private:
  template <class Draft>
  void list(std::vector<Draft>& before, const std::vector<Draft>& fresh, char sort) {
    const auto comparison = compare(before, fresh);
    for (const auto& pair : comparison.pairs) match(before[pair.before], fresh[pair.fresh]);
    for (const auto& pair : comparison.changed)
      drafts_.differences.push_back(changed(before[pair.before], fresh[pair.fresh]));
    for (const auto i : comparison.vanished) drafts_.differences.push_back(vanished(before[i]));
    for (const auto j : comparison.appeared) {
      Draft draft = fresh[j];
      draft.head.id = next_draft_id(drafts_, sort);
      settle_in(draft, fresh[j]);
      drafts_.differences.push_back(appeared(draft));
      before.push_back(std::move(draft));
    }
  }

  void match(const MatterDraft& known, const MatterDraft& fresh) {
    items_[fresh.head.item] = known.head.item;
  }
  void match(const DocumentDraft& known, const DocumentDraft& fresh) {
    documents_[fresh.head.id] = known.head.id;
  }
  void match(const DutyDraft&, const DutyDraft&) {}

  void settle_in(MatterDraft& matter, const MatterDraft& fresh) {
    int last = 0;
    bool is_taken = false;
    for (const auto& other : drafts_.matters) {
      last = std::max(last, other.head.item);
      is_taken = is_taken || other.head.item == fresh.head.item;
    }
    if (is_taken) matter.head.item = last + 1;
    match(matter, fresh);
  }

  void settle_in(DocumentDraft& document, const DocumentDraft& fresh) {
    document.head.item = item_of(fresh.head);
    match(document, fresh);
  }

  void settle_in(DutyDraft& duty, const DutyDraft& fresh) {
    duty.head.item = item_of(fresh.head);
    duty.head.ordinal = next_ordinal(drafts_, duty.head.item);
    for (auto& id : duty.carried_by) id = documents_.at(id);
  }

  int item_of(const DraftHead& fresh) const {
    const auto known = items_.find(fresh.item);
    return known == items_.end() ? fresh.item : known->second;
  }

  /// What was left as it was is not asked again.
  static void keep_settlement(const std::vector<Difference>& before, Difference& difference) {
    for (const auto& other : before) {
      const bool is_same = other.kind == difference.kind && other.draft == difference.draft &&
                           other.before == difference.before && other.offered == difference.offered;
      if (is_same) difference.settled = other.settled;
    }
  }

  Drafts& drafts_;
  const Drafts& fresh_;
  std::map<int, int> items_;
  std::map<DraftId, DraftId> documents_;
};

template <class Draft>
void list_only_differences(std::vector<Draft>& fresh, const std::vector<Draft>& earlier,
                           std::vector<Difference>& differences) {
  const auto comparison = compare(earlier, fresh);
  for (const auto& pair : comparison.pairs) {
    fresh[pair.fresh].head.state = DraftState::dropped;
    fresh[pair.fresh].head.reason = "同一会议的另一份纪要中已有";
    fresh[pair.fresh].head.same_as = earlier[pair.before].head.id;
  }
  for (const auto& pair : comparison.changed) {
    differences.push_back(changed(earlier[pair.before], fresh[pair.fresh]));
    differences.back().earlier = std::exchange(differences.back().draft, fresh[pair.fresh].head.id);
  }
  for (const auto i : comparison.vanished) {
    differences.push_back(vanished(earlier[i]));
    differences.back().earlier = std::exchange(differences.back().draft, {});
  }
  for (const auto j : comparison.appeared) differences.push_back(appeared(fresh[j]));
}

}  // namespace

Drafts with_differences(Drafts before, const Drafts& fresh) {
  Rereading{before, fresh}.run();
  return before;
}

Drafts only_differences(Drafts fresh, const Drafts& earlier) {
  auto& differences = fresh.differences;
  list_only_differences(fresh.matters, earlier.matters, differences);
  list_only_differences(fresh.documents, earlier.documents, differences);
  list_only_differences(fresh.duties, earlier.duties, differences);
  return fresh;
}

DutyDraft following(const DutyDraft& known, DutyDraft offered) {
  auto& burden = offered.burden;
  for (auto* named : {&burden.lead, &burden.support}) {
    for (auto& bearer : *named) {
      for (const auto* before : {&known.burden.lead, &known.burden.support}) {
        const auto same = std::ranges::find(*before, bearer.written.text,
                                            [](const NamedBearer& other) { return other.written.text; });
        if (same != before->end() && same->chosen) bearer.chosen = same->chosen;
      }
    }
  }
  burden.bearers_set = known.burden.bearers_set;
  burden.due_set = known.burden.due_set;
  offered.kind_set = known.kind_set;
  offered.head.title_set = known.head.title_set;
  return offered;
}

}  // namespace bihuan::intake
