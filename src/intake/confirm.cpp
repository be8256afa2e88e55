// SPDX-License-Identifier: Apache-2.0
#include "intake/confirm.h"

#include <set>

#include "intake/draft_names.h"
#include "intake/merge.h"
#include "proof/digest.h"

namespace bihuan::intake {
namespace {

constexpr std::string_view kept_state = "kept";
constexpr std::string_view repeal_kind = "repeal";
// What the procedure of a repeal calls the title of the document that it ends.
constexpr const char* old_title = "identify.old_title";

bool is_open(const DraftHead& head) {
  return head.state == DraftState::open;
}

bool is_carried_by(const Drafts& drafts, const DutyDraft& duty, const DraftId& document) {
  const auto carriers = united(drafts, duty).carried_by;
  return std::ranges::find(carriers, document) != carriers.end();
}

// Everything that the wanted drafts bring with them.
class Selection {
 public:
  explicit Selection(const Drafts& drafts) : drafts_(drafts) {}

  void add_all() {
    for (const auto& matter : drafts_.matters) add(matter);
    for (const auto& document : drafts_.documents) add(document);
    for (const auto& duty : drafts_.duties) add(duty);
  }

  void add(const DraftId& id) {
    if (const auto* matter = find_draft(drafts_.matters, id)) return add_wanted(*matter);
    if (const auto* document = find_draft(drafts_.documents, id)) return add_wanted(*document);
    if (const auto* duty = find_draft(drafts_.duties, id)) return add_wanted(*duty);
    object("没有这一项草稿：" + id.text(), "there is no such draft: " + id.text());
  }

  bool has(const DraftId& id) const { return ids_.contains(id); }
  std::vector<Words> faults() && { return std::move(faults_); }

 private:
  template <class Draft>
  void add_wanted(const Draft& draft) {
    if (draft.head.state == DraftState::dropped || draft.head.state == DraftState::merged) {
      object("“" + draft.head.current_title() + "”已剔除或合并，请先恢复",
             "it was dropped or merged: restore it first");
    }
    add(draft);
  }

  void add(const MatterDraft& matter) {
    if (is_open(matter.head)) ids_.insert(matter.head.id);
  }

  void add(const DocumentDraft& document) {
    if (!is_open(document.head) || !ids_.insert(document.head.id).second) return;
    add_matter(document.head.item);
    for (const auto& duty : drafts_.duties) {
      if (is_carried_by(drafts_, duty, document.head.id)) add(duty);
    }
  }

  void add(const DutyDraft& duty) {
    if (!is_open(duty.head) || !ids_.insert(duty.head.id).second) return;
    add_matter(duty.head.item);
    for (const auto& id : united(drafts_, duty).carried_by) {
      if (const auto* document = find_draft(drafts_.documents, id)) add(*document);
    }
  }

  void add_matter(int item) {
    if (const auto* matter = matter_of(drafts_, item)) add(*matter);
  }

  void object(std::string zh, std::string en) { faults_.push_back({std::move(zh), std::move(en)}); }

  const Drafts& drafts_;
  std::set<DraftId> ids_;
  std::vector<Words> faults_;
};

// The openings of one meeting's drafts.
class Opener {
 public:
  Opener(const Drafts& drafts, const Ground& ground) : drafts_(drafts), ground_(ground) {}

  cases::Opening open(const MatterDraft& matter) const {
    auto opening = common(matter.head, "matter", matter.span);
    opening.fix_number = true;
    return opening;
  }

  cases::Opening open(const DocumentDraft& document) const {
    const bool is_repeal = document.way == Way::repeal;
    auto opening = common(document.head, is_repeal ? std::string(repeal_kind) : "document", document.span);
    if (is_repeal) opening.texts[old_title] = document.head.current_title();
    opening.fix_number = true;
    set_parent(opening, document.head.item);
    set_burden(opening, bearers_of(std::vector{&document.burden}, ground_), document.burden.current_due());
    opening.texts["way"] = json_name(way_names(), document.way);
    if (document.to) opening.texts["submitted_to"] = document.to->text;
    add_words(opening, document.burden);
    for (const auto& duty : drafts_.duties) {
      const bool carries = is_carried_by(drafts_, duty, document.head.id);
      if (carries && may_be_linked(duty.head)) link(opening, duty.head, cases::LinkKind::carries);
    }
    return opening;
  }

  cases::Opening open(const DutyDraft& draft) const {
    const auto duty = united(drafts_, draft);
    auto opening = common(duty.head, "duty", duty.quote.span);
    set_parent(opening, duty.head.item);
    set_burden(opening, bearers_of(drafts_, draft, ground_), duty.burden.current_due());
    if (duty.current_kind() == reading::DutyKind::guidance) opening.state = std::string(kept_state);
    opening.texts["quote"] = duty.quote.text;
    if (duty.channel) opening.texts["channel"] = duty.channel->text;
    if (!duty.head.reason.empty()) opening.texts["whence"] = duty.head.reason;
    add_words(opening, duty.burden);
    for (const auto& id : duty.carried_by) {
      const auto* document = find_draft(drafts_.documents, id);
      if (document && may_be_linked(document->head))
        link(opening, document->head, cases::LinkKind::carried_by);
    }
    return opening;
  }

 private:
  cases::Opening common(const DraftHead& head, std::string kind, const text::Span& span) const {
    cases::Opening opening;
    opening.id = case_of(head);
    opening.kind = std::move(kind);
    opening.origin = {drafts_.minutes, drafts_.series, drafts_.key.year,  drafts_.key.ordinal, head.item,
                      head.ordinal,    span,           drafts_.printed_on};
    opening.texts["title"] = head.current_title();
    opening.texts["meeting"] = drafts_.meeting;
    if (const auto* matter = matter_of(drafts_, head.item))
      opening.texts["matter"] = matter->head.current_title();
    return opening;
  }

  void set_parent(cases::Opening& opening, int item) const {
    const auto* matter = matter_of(drafts_, item);
    if (matter && may_be_linked(matter->head)) opening.parent = case_of(matter->head);
  }

  static void set_burden(cases::Opening& opening, Bearers bearers, std::optional<calendar::DueRule> due) {
    opening.bearers = std::move(bearers.bearers);
    opening.group_rules = std::move(bearers.rules);
    opening.waits_for_choice = bearers.waits_for_choice;
    opening.due_rule = std::move(due);
  }

  static void add_words(cases::Opening& opening, const Burden& burden) {
    if (auto officials = burden.current_officials(); !officials.empty())
      opening.texts["officials"] = std::move(officials);
    if (burden.due_words) opening.texts["due_words"] = burden.due_words->text;
  }

  /// It is in the register already, or will be with this append.
  static bool may_be_linked(const DraftHead& head) { return is_open(head) || head.case_id; }

  CaseId case_of(const DraftHead& head) const {
    return head.case_id ? *head.case_id : intake::case_of(drafts_.minutes, head.id);
  }

  void link(cases::Opening& opening, const DraftHead& head, cases::LinkKind kind) const {
    opening.links.push_back({case_of(head), kind});
  }

  const Drafts& drafts_;
  const Ground& ground_;
};

Confirmation open_selected(const Drafts& drafts, const Selection& selection, const Ground& ground) {
  const Opener opener{drafts, ground};
  Confirmation confirmation;
  std::string named = "confirm " + drafts.minutes.text();
  const auto open_those = [&](const auto& list) {
    for (const auto& draft : list) {
      if (!selection.has(draft.head.id)) continue;
      confirmation.openings.push_back(opener.open(draft));
      confirmation.drafts.push_back(draft.head.id);
      named += " " + draft.head.id.text();
    }
  };
  open_those(drafts.matters);
  open_those(drafts.documents);
  open_those(drafts.duties);
  confirmation.key = key_of(named);
  return confirmation;
}

}  // namespace

CaseId case_of(const MinutesId& minutes, const DraftId& draft) {
  return CaseId{proof::uuid_of("case " + minutes.text() + " " + draft.text())};
}

CommandKey key_of(std::string_view words) {
  return CommandKey{proof::uuid_of(words)};
}

Result<Confirmation> confirmation_of(const Drafts& drafts, std::span<const DraftId> wanted,
                                     const Ground& ground) {
  Selection selection{drafts};
  for (const auto& id : wanted) selection.add(id);
  auto confirmation = open_selected(drafts, selection, ground);
  auto faults = std::move(selection).faults();
  if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  return confirmation;
}

Result<Confirmation> confirmation_of_all(const Drafts& drafts, const Ground& ground) {
  Selection selection{drafts};
  selection.add_all();
  return open_selected(drafts, selection, ground);
}

std::vector<DraftId> known_elsewhere(const Drafts& drafts, const Confirmation& confirmation) {
  std::set<DraftId> needed;
  const auto add = [&](const DraftHead* head) {
    if (head && head->state == DraftState::dropped && head->same_as) needed.insert(head->id);
  };
  const auto add_matter = [&](int item) {
    if (const auto* matter = matter_of(drafts, item)) add(&matter->head);
  };
  for (const auto& id : confirmation.drafts) {
    if (const auto* document = find_draft(drafts.documents, id)) add_matter(document->head.item);
    const auto* duty = find_draft(drafts.duties, id);
    if (!duty) continue;
    add_matter(duty->head.item);
    for (const auto& carrier : united(drafts, *duty).carried_by) {
      if (const auto* document = find_draft(drafts.documents, carrier)) add(&document->head);
    }
  }
  return {needed.begin(), needed.end()};
}

Drafts confirmed(Drafts drafts, const std::vector<DraftId>& ids) {
  const auto mark = [&](auto& list) {
    for (auto& draft : list) {
      if (std::ranges::find(ids, draft.head.id) == ids.end()) continue;
      draft.head.state = DraftState::confirmed;
      draft.head.case_id = case_of(drafts.minutes, draft.head.id);
    }
  };
  mark(drafts.matters);
  mark(drafts.documents);
  mark(drafts.duties);
  return drafts;
}

std::vector<Words> missing_for_proposal(const Drafts& drafts, const DutyDraft& duty, const Ground& ground) {
  const auto bearers = bearers_of(drafts, duty, ground);
  return missing_for_proposal(bearers.has_lead, bearers.waits_for_choice, due_of(drafts, duty));
}

std::vector<Words> missing_for_proposal(bool has_lead, bool waits_for_choice,
                                        const std::optional<calendar::DueRule>& due) {
  std::vector<Words> missing;
  if (waits_for_choice) {
    missing.push_back({"承办单位的范围还没有确定", "The group of bearers waits to be chosen"});
  } else if (!has_lead) {
    missing.push_back({"没有可以交办的牵头单位", "There is no lead that may be assigned"});
  }
  if (!due || !calendar::has_date(*due)) missing.push_back({"时限未定", "No due date is set"});
  return missing;
}

std::optional<calendar::DueRule> due_of(const Drafts& drafts, const DutyDraft& duty) {
  return united(drafts, duty).burden.current_due();
}

}  // namespace bihuan::intake
