// SPDX-License-Identifier: Apache-2.0
#include "reading/duties.h"

#include <algorithm>

#include "reading/channels.h"
#include "reading/clauses.h"
#include "reading/duty_drafts.h"
#include "reading/kinds.h"
#include "reading/steps.h"
#include "reading/time_limits.h"
#include "reading/unassigned.h"

namespace bihuan::reading {
namespace {

class BodyReader {
 public:
  BodyReader(const text::FoldedText& text, text::Range body, int item, const KnownNames& known)
      : text_(text), chars_(text.chars()), brackets_(text.chars(), body), item_(item), known_(known) {}

  void read_into(DutyReading& found, text::Range body) const {
    for (const auto& sentence : read_sentences(chars_, body, brackets_)) {
      const auto drafts = draft_duties(chars_, sentence, brackets_, known_);
      for (const auto& draft : drafts) found.duties.push_back(duty(draft));
      if (drafts.empty() && instructs_nobody(chars_, sentence)) {
        found.unassigned.push_back({item_, quoted(unassigned_quote(chars_, sentence))});
      }
    }
  }

 private:
  Quoted quoted(text::Range range) const { return {text_.as_written(range), text_.source(range)}; }

  std::vector<Quoted> quoted(const std::vector<Bearer>& bearers) const {
    std::vector<Quoted> list;
    for (const auto& bearer : bearers) list.push_back(quoted(bearer.range));
    return list;
  }

  std::vector<Step> steps(text::Range quote) const {
    std::vector<Step> list;
    for (const auto& step : find_steps(chars_, quote, brackets_, known_)) {
      list.push_back(
          {step.act, step.to ? std::optional(quoted(*step.to)) : std::nullopt, text_.source(step.words)});
    }
    return list;
  }

  Duty duty(const DutyDraft& draft) const {
    Duty duty;
    duty.item = item_;
    duty.quote = quoted(draft.quote);
    duty.lead = quoted(draft.lead);
    duty.support = quoted(draft.support);
    for (const auto& name : draft.officials) duty.officials.push_back(quoted(name));
    duty.next = steps(draft.quote);
    if (const auto limit = find_time_limit(chars_, draft.circumstance, brackets_)) {
      duty.due = TimeLimit{quoted(limit->words), limit->rule};
    }
    if (const auto channel = find_channel(chars_, draft.quote)) duty.channel = quoted(*channel);
    duty.kind = kind_of(chars_, draft, duty.due || !duty.next.empty(), brackets_);
    return duty;
  }

  const text::FoldedText& text_;
  std::u32string_view chars_;
  Bracketing brackets_;
  int item_;
  const KnownNames& known_;
};

}  // namespace

DutyReading read_duties(const text::FoldedText& text, const Layout& layout, const Gazetteer& gazetteer) {
  const KnownNames known(gazetteer);
  DutyReading found;
  const auto read = [&](text::Range body, int item) {
    if (!body.empty()) BodyReader(text, body, item, known).read_into(found, body);
  };
  if (layout.items.empty()) read(layout.head, 0);
  for (const auto& item : layout.items) read(item.body, item.no);
  return found;
}

}  // namespace bihuan::reading
