// SPDX-License-Identifier: Apache-2.0
#include "intake/edit.h"

#include "cases/effects.h"
#include "intake/differences.h"
#include "intake/duty_title.h"
#include "intake/make_drafts.h"
#include "intake/split.h"
#include "text/blank_text.h"
#include "text/folded_text.h"

namespace bihuan::intake {
namespace {

Failure refuse(std::string zh, std::string en) {
  return fail(ErrorKind::refused, Words{std::move(zh), std::move(en)});
}

// Applies one edit to the drafts that it holds.
class Editing {
 public:
  Editing(Drafts& drafts, const Editor& editor) : drafts_(drafts), editor_(editor) {}

  Result<void> operator()(const SetBearers& edit) {
    Burden& burden = *TRY(burden_of(edit.draft));
    TRY(check_assignable(edit.bearers));
    burden.bearers_set.reset();
    const bool is_set =
        !edit.bearers.lead.empty() || !edit.bearers.support.empty() || !edit.bearers.officials.empty();
    if (!is_set) return {};
    burden.bearers_set = OfficeValue<ChosenBearers>{edit.bearers, edit.reason, by()};
    // Who leads does not support itself.
    std::erase_if(burden.bearers_set->value.support, [&lead = edit.bearers.lead](const auto& id) {
      return std::ranges::find(lead, id) != lead.end();
    });
    return {};
  }

  Result<void> operator()(const ChooseBearer& edit) {
    Burden& burden = *TRY(burden_of(edit.draft));
    TRY(check_assignable({edit.chosen, {}, {}}));
    bool is_named = false;
    for (auto* named : {&burden.lead, &burden.support}) {
      for (auto& bearer : *named) {
        if (bearer.written.text != edit.written) continue;
        is_named = true;
        bearer.chosen.reset();
        if (!edit.chosen.empty())
          bearer.chosen = OfficeValue<std::vector<OrganisationId>>{edit.chosen, edit.reason, by()};
      }
    }
    if (!is_named)
      return refuse("原文在此没有提到“" + edit.written + "”",
                    "the text does not name " + edit.written + " here");
    return {};
  }

  Result<void> operator()(const SetDue& edit) {
    Burden& burden = *TRY(burden_of(edit.draft));
    if (!calendar::has_date(edit.rule)) {
      burden.due_set.reset();
      return {};
    }
    const auto* basis = std::get_if<calendar::SetByOffice>(&edit.rule.basis);
    if (basis && text::is_blank_text(basis->basis))
      return refuse("请写明拟定时限的依据", "say on what ground the date is set");
    burden.due_set = OfficeValue<calendar::DueRule>{edit.rule, basis ? basis->basis : std::string{}, by()};
    return {};
  }

  Result<void> operator()(const SetKind& edit) {
    DutyDraft& duty = *TRY(open_duty(edit.draft));
    duty.kind_set.reset();
    if (edit.kind != duty.kind) duty.kind_set = OfficeValue<reading::DutyKind>{edit.kind, edit.reason, by()};
    return {};
  }

  Result<void> operator()(const SetTitle& edit) {
    DraftHead& head = *TRY(open_head(edit.draft));
    if (edit.title.size() > title_bytes_max) return refuse("标题过长", "the title is too long");
    head.title_set.reset();
    if (!text::is_blank_text(edit.title) && edit.title != head.title)
      head.title_set = OfficeValue<std::string>{edit.title, "", by()};
    return {};
  }

  Result<void> operator()(const Merge& edit) {
    DutyDraft& duty = *TRY(open_duty(edit.draft));
    DutyDraft& into = *TRY(open_duty(edit.into));
    if (duty.head.id == into.head.id) return refuse("不能与自己合并", "a duty cannot be merged with itself");
    if (duty.head.item != into.head.item)
      return refuse("只能合并同一议题下的事项", "only duties of one item can be merged");
    for (auto& part : drafts_.duties) {
      if (part.merged_into == duty.head.id) part.merged_into = into.head.id;
    }
    const bool brings_a_task =
        duty.current_kind() == reading::DutyKind::task && into.current_kind() != reading::DutyKind::task;
    if (brings_a_task)
      into.kind_set = OfficeValue<reading::DutyKind>{reading::DutyKind::task, "并入了任务", by()};
    duty.head.state = DraftState::merged;
    duty.merged_into = into.head.id;
    return {};
  }

  Result<void> operator()(const Split& edit) {
    DutyDraft& duty = *TRY(open_duty(edit.draft));
    if (edit.at <= duty.quote.span.begin || edit.at >= duty.quote.span.end) {
      return refuse("请在原句之中选择拆分的位置", "choose a place inside the sentence");
    }
    auto [first, second] = split(duty, edit.at, editor_.text);
    if (first.quote.text.empty() || second.quote.text.empty()) {
      return refuse("拆开的两段都须有文字", "both parts must have words");
    }
    second.head.id = next_draft_id(drafts_, 'd');
    second.head.ordinal = next_ordinal(drafts_, duty.head.item);
    const auto place = std::next(drafts_.duties.begin(), &duty - drafts_.duties.data());
    *place = std::move(first);
    drafts_.duties.insert(std::next(place), std::move(second));
    return {};
  }

  Result<void> operator()(const Drop& edit) {
    DraftHead& head = *TRY(open_head(edit.draft));
    if (text::is_blank_text(edit.reason)) return refuse("请写明不收的理由", "say why it is dropped");
    if (find_draft(drafts_.matters, edit.draft) && has_open_children(head.item)) {
      return refuse("议题下还有待确认的事项或文件", "there are open drafts under this matter");
    }
    head.state = DraftState::dropped;
    head.reason = edit.reason;
    return {};
  }

  Result<void> operator()(const Restore& edit) {
    DraftHead& head = *TRY(head_of(edit.draft));
    if (head.state != DraftState::dropped && head.state != DraftState::merged) {
      return refuse("这一项没有被剔除或合并", "it was neither dropped nor merged");
    }
    auto* duty = find_draft(drafts_.duties, edit.draft);
    const auto* whole = duty && duty->merged_into ? find_draft(drafts_.duties, *duty->merged_into) : nullptr;
    if (whole && whole->head.state == DraftState::confirmed)
      return refuse("合并后的事项已入册，不能再拆开", "what it was merged into is in the register");
    head.state = DraftState::open;
    head.reason.clear();
    if (duty) duty->merged_into.reset();
    return {};
  }

  Result<void> operator()(const MarkSentence& edit) {
    if (edit.span.begin >= edit.span.end || edit.span.end > editor_.text.size()) {
      return refuse("请选择原文中的一段", "choose a stretch of the text");
    }
    DutyDraft duty = marked(edit.span, editor_.text);
    if (duty.quote.text.empty()) return refuse("所选的一段没有文字", "there are no words in this stretch");
    if (duty.quote.text.size() > words_bytes_max) return refuse("所选的一段过长", "the stretch is too long");
    add(std::move(duty), item_at(drafts_, edit.span.begin));
    for (auto& sentence : drafts_.unassigned) {
      const auto& span = sentence.quote.span;
      const bool overlaps = span.begin < edit.span.end && edit.span.begin < span.end;
      if (overlaps && !sentence.marked_as) sentence.marked_as = last_added_;
    }
    return {};
  }

  Result<void> operator()(const AddDuty& edit) {
    if (text::is_blank_text(edit.words)) return refuse("请写明事项内容", "say what is to be done");
    if (edit.words.size() > words_bytes_max) return refuse("事项内容过长", "the words are too long");
    if (text::is_blank_text(edit.whence)) return refuse("请写明来源", "say where it comes from");
    if (edit.item != 0 && !matter_of(drafts_, edit.item))
      return refuse("没有这个议题", "there is no such item");
    TRY(check_assignable(edit.bearers));
    DutyDraft duty;
    duty.head.source = DraftSource::by_hand;
    duty.head.reason = edit.whence;
    duty.head.title = duty_title(edit.words, {});
    duty.quote.text = edit.words;
    duty.kind = reading::DutyKind::task;
    if (!edit.bearers.lead.empty()) {
      duty.burden.bearers_set = OfficeValue<ChosenBearers>{edit.bearers, edit.whence, by()};
    }
    add(std::move(duty), edit.item);
    return {};
  }

  Result<void> operator()(const AddMatter& edit) {
    if (text::is_blank_text(edit.title)) return refuse("请写明议题名称", "say what the matter is");
    if (edit.title.size() > title_bytes_max) return refuse("标题过长", "the title is too long");
    if (text::is_blank_text(edit.whence)) return refuse("请写明来源", "say where it comes from");
    int last = 0;
    for (const auto& matter : drafts_.matters) last = std::max(last, matter.head.item);
    MatterDraft matter;
    matter.head.id = next_draft_id(drafts_, 'm');
    matter.head.item = last + 1;
    matter.head.source = DraftSource::by_hand;
    matter.head.title = edit.title;
    matter.head.reason = edit.whence;
    drafts_.matters.push_back(std::move(matter));
    return {};
  }

  Result<void> operator()(const TakeOver& edit) {
    auto& difference = *TRY(unsettled(edit.difference));
    if (difference.kind == DifferenceKind::appeared)
      return refuse("新增的已在草稿中，请在那里确认或剔除", "what is new waits among the drafts");
    if (difference.case_id) return refuse_for_case();
    if (!difference.draft) {
      return refuse("此项在同一会议的另一份纪要中，请到那里剔除",
                    "it stands in the other minutes: drop it there");
    }
    if (difference.kind == DifferenceKind::vanished) {
      TRY((*this)(Drop{*difference.draft, "新的读取中不再出现"}));
    } else if (difference.earlier) {
      TRY(open_instead(difference, edit.earlier));
    } else {
      TRY(follow(difference));
    }
    difference.settled = OfficeValue<Settlement>{Settlement::taken_over, "", by()};
    return {};
  }

  Result<void> operator()(const LeaveDifference& edit) {
    auto& difference = *TRY(unsettled(edit.difference));
    difference.settled = OfficeValue<Settlement>{Settlement::left, edit.reason, by()};
    return {};
  }

 private:
  SetBy by() const { return {editor_.person, editor_.on}; }

  void add(DutyDraft duty, int item) {
    duty.head.id = next_draft_id(drafts_, 'd');
    duty.head.item = item;
    duty.head.ordinal = next_ordinal(drafts_, item);
    last_added_ = duty.head.id;
    const auto behind = [&](const DutyDraft& other) {
      return !duty.quote.span.empty() && other.quote.span.begin > duty.quote.span.begin;
    };
    drafts_.duties.insert(std::ranges::find_if(drafts_.duties, behind), std::move(duty));
  }

  Result<DraftHead*> head_of(const DraftId& id) {
    if (auto* matter = find_draft(drafts_.matters, id)) return &matter->head;
    if (auto* document = find_draft(drafts_.documents, id)) return &document->head;
    if (auto* duty = find_draft(drafts_.duties, id)) return &duty->head;
    return fail(ErrorKind::not_found, Words{"没有这一项草稿", "there is no such draft"});
  }

  Result<Difference*> unsettled(std::size_t place) {
    if (place >= drafts_.differences.size())
      return fail(ErrorKind::not_found, Words{"没有这一处不同", "there is no such difference"});
    auto& difference = drafts_.differences[place];
    if (difference.settled) return refuse("这一处已经处理过", "this difference has been settled");
    return &difference;
  }

  static Failure refuse_for_case() {
    return refuse("已确认入册的，请在办件页上办理", "it is in the register: act on its case");
  }

  /// The draft reads as the text does now.
  Result<void> follow(const Difference& difference) {
    DraftHead& head = *TRY(open_head(*difference.draft));
    if (!difference.offered) {
      head.title = difference.now->text;
      return {};
    }
    auto& duty = *find_draft(drafts_.duties, *difference.draft);
    auto read = following(duty, *difference.offered);
    read.head = duty.head;
    read.head.title = difference.offered->head.title;
    read.carried_by = duty.carried_by;
    duty = std::move(read);
    return {};
  }

  /// Of another version: its own draft takes the place of the one that was known.
  Result<void> open_instead(const Difference& difference, const std::optional<DutyDraft>& earlier) {
    TRY((*this)(Restore{*difference.draft}));
    auto* duty = find_draft(drafts_.duties, *difference.draft);
    if (duty && earlier) *duty = following(*earlier, *duty);
    return {};
  }

  Result<DraftHead*> open_head(const DraftId& id) {
    DraftHead* head = TRY(head_of(id));
    switch (head->state) {
      case DraftState::open:
        return head;
      case DraftState::confirmed:
        return refuse_for_case();
      case DraftState::dropped:
      case DraftState::merged:
        return refuse("已剔除或合并的，请先恢复", "it was dropped or merged: restore it first");
    }
    VERIFY(false && "a state of the closed set");
  }

  Result<DutyDraft*> open_duty(const DraftId& id) {
    TRY(open_head(id));
    if (auto* duty = find_draft(drafts_.duties, id)) return duty;
    return refuse("只有督办事项可以这样改", "only duties can be changed in this way");
  }

  Result<Burden*> burden_of(const DraftId& id) {
    TRY(open_head(id));
    if (auto* duty = find_draft(drafts_.duties, id)) return &duty->burden;
    if (auto* document = find_draft(drafts_.documents, id)) return &document->burden;
    return refuse("议题没有承办单位和时限，请在其下的事项上改", "a matter has neither bearers nor a date");
  }

  Result<void> check_assignable(const ChosenBearers& bearers) const {
    auto faults = cases::bearer_faults(bearers.lead, editor_.directory, editor_.on);
    std::ranges::move(cases::bearer_faults(bearers.support, editor_.directory, editor_.on),
                      std::back_inserter(faults));
    if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
    return {};
  }

  bool has_open_children(int item) const {
    const auto is_open = [item](const auto& draft) {
      return draft.head.item == item && draft.head.state == DraftState::open;
    };
    return std::ranges::any_of(drafts_.duties, is_open) || std::ranges::any_of(drafts_.documents, is_open);
  }

  Drafts& drafts_;
  const Editor& editor_;
  DraftId last_added_;
};

}  // namespace

Result<Drafts> apply(Drafts drafts, const Edit& edit, const Editor& editor) {
  TRY(std::visit(Editing{drafts, editor}, edit));
  return drafts;
}

}  // namespace bihuan::intake
