// SPDX-License-Identifier: Apache-2.0
#include "intake/differences.h"

#include "intake/make_drafts.h"
#include "text/bigrams.h"
#include "text/names.h"

namespace bihuan::intake {
namespace {

// Below this, two sentences are two duties and not one that was reworded.
constexpr double alike_least = 0.6;

struct Pair {
  std::size_t before = 0;
  std::size_t fresh = 0;
  double likeness = 0;
};

double likeness_of(const DutyDraft& left, const DutyDraft& right) {
  if (text::fold_name(left.quote.text) == text::fold_name(right.quote.text)) return 1;
  const auto likeness = text::likeness(left.quote.text, right.quote.text);
  return std::min(likeness, 0.999);  // the same pairs are not yet the same words
}

/// Each duty with at most one of the other reading, the likest first.
std::vector<Pair> matches(const std::vector<DutyDraft>& before, const std::vector<DutyDraft>& fresh) {
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

struct Comparison {
  std::vector<Pair> changed;
  std::vector<std::size_t> appeared;  // of fresh
  std::vector<std::size_t> vanished;  // of before
};

/// What a person added or dropped cannot vanish from a reading.
bool can_vanish(const DutyDraft& duty) {
  return duty.head.source == DraftSource::read && duty.head.state != DraftState::dropped &&
         duty.head.state != DraftState::merged;
}

Comparison compare(const std::vector<DutyDraft>& before, const std::vector<DutyDraft>& fresh) {
  const auto pairs = matches(before, fresh);
  Comparison comparison;
  for (const auto& pair : pairs) {
    if (pair.likeness < 1) comparison.changed.push_back(pair);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (can_vanish(before[i]) && std::ranges::find(pairs, i, &Pair::before) == pairs.end())
      comparison.vanished.push_back(i);
  }
  for (std::size_t j = 0; j < fresh.size(); ++j) {
    if (std::ranges::find(pairs, j, &Pair::fresh) == pairs.end()) comparison.appeared.push_back(j);
  }
  return comparison;
}

Difference changed(const DutyDraft& before, const DutyDraft& fresh) {
  return {DifferenceKind::changed, before.head.id, before.head.case_id, before.quote.text, fresh.quote};
}

Difference vanished(const DutyDraft& before) {
  return {DifferenceKind::vanished, before.head.id, before.head.case_id, before.quote.text, {}};
}

template <class Draft>
bool has_title(const std::vector<Draft>& drafts, const std::string& title) {
  const auto folded = text::fold_name(title);
  return std::ranges::any_of(drafts,
                             [&](const Draft& draft) { return text::fold_name(draft.head.title) == folded; });
}

void drop_as_known(DraftHead& head) {
  head.state = DraftState::dropped;
  head.reason = "同一会议的另一份纪要中已有";
}

template <class Draft>
void drop_known(std::vector<Draft>& drafts, const std::vector<Draft>& earlier) {
  for (auto& draft : drafts) {
    if (has_title(earlier, draft.head.title)) drop_as_known(draft.head);
  }
}

}  // namespace

Drafts with_differences(Drafts before, const Drafts& fresh) {
  const auto comparison = compare(before.duties, fresh.duties);
  before.differences.clear();
  for (const auto& pair : comparison.changed) {
    before.differences.push_back(changed(before.duties[pair.before], fresh.duties[pair.fresh]));
  }
  for (const auto i : comparison.vanished) before.differences.push_back(vanished(before.duties[i]));
  for (const auto j : comparison.appeared) {
    DutyDraft duty = fresh.duties[j];
    duty.head.id = next_draft_id(before, 'd');
    duty.head.ordinal = next_ordinal(before, duty.head.item);
    duty.carried_by.clear();  // the documents of the other reading have other ids
    before.differences.push_back({DifferenceKind::appeared, duty.head.id, {}, {}, duty.quote});
    before.duties.push_back(std::move(duty));
  }
  return before;
}

Drafts only_differences(Drafts fresh, const Drafts& earlier) {
  const auto comparison = compare(earlier.duties, fresh.duties);
  for (const auto& pair : comparison.changed) {
    fresh.differences.push_back(changed(earlier.duties[pair.before], fresh.duties[pair.fresh]));
    fresh.differences.back().draft = fresh.duties[pair.fresh].head.id;
  }
  for (const auto i : comparison.vanished) {
    fresh.differences.push_back(vanished(earlier.duties[i]));
    fresh.differences.back().draft.reset();  // its id belongs to the other drafts
  }
  for (std::size_t j = 0; j < fresh.duties.size(); ++j) {
    auto& duty = fresh.duties[j];
    if (std::ranges::find(comparison.appeared, j) == comparison.appeared.end()) {
      drop_as_known(duty.head);
    } else {
      fresh.differences.push_back({DifferenceKind::appeared, duty.head.id, {}, {}, duty.quote});
    }
  }
  drop_known(fresh.documents, earlier.documents);
  drop_known(fresh.matters, earlier.matters);
  return fresh;
}

}  // namespace bihuan::intake
