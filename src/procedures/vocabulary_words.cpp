// SPDX-License-Identifier: Apache-2.0
#include "procedures/vocabulary_words.h"

#include <fmt/format.h>

#include "base/result.h"

namespace bihuan::procedures {

Words words_for(Role role) {
  switch (role) {
    case Role::office:
      return {"督查机构", "the supervision office"};
    case Role::lead:
      return {"牵头单位", "a lead"};
    case Role::support:
      return {"配合单位", "a supporting organisation"};
    case Role::examiner:
      return {"复核单位", "the body that examines on site"};
    case Role::superior:
      return {"具名的上级", "a named superior"};
  }
  VERIFY(false && "a role of the closed vocabulary");
}

Words words_for(WaitsFor waits_for) {
  switch (waits_for) {
    case WaitsFor::office:
      return {"督查机构", "the supervision office"};
    case WaitsFor::lead:
      return {"牵头单位", "the lead"};
    case WaitsFor::examiner:
      return {"复核单位", "the examining body"};
    case WaitsFor::superior:
      return {"上级", "a superior"};
    case WaitsFor::outside:
      return {"别处", "something outside"};
    case WaitsFor::nobody:
      return {"不等谁", "nobody"};
  }
  VERIFY(false && "a word of the closed vocabulary");
}

Words words_for(Phase phase) {
  switch (phase) {
    case Phase::before:
      return {"立项之前", "before docketing"};
    case Phase::running:
      return {"计时", "clocks run"};
    case Phase::paused:
      return {"暂停", "paused"};
    case Phase::ended:
      return {"结束", "ended"};
  }
  VERIFY(false && "a phase of the closed vocabulary");
}

Words words_for(End end) {
  switch (end) {
    case End::verified:
      return {"核查办结", "verified"};
    case End::terminated:
      return {"终止", "terminated"};
    case End::lapsed:
      return {"失效", "lapsed"};
    case End::superseded:
      return {"并入他件", "superseded"};
  }
  VERIFY(false && "an end of the closed vocabulary");
}

Words words_for(FieldType type) {
  switch (type) {
    case FieldType::text:
      return {"文字", "text"};
    case FieldType::day:
      return {"日期", "day"};
    case FieldType::number:
      return {"数", "number"};
    case FieldType::choice:
      return {"选一项", "choice"};
    case FieldType::organisation:
      return {"单位", "organisation"};
    case FieldType::organisations:
      return {"若干单位", "organisations"};
    case FieldType::person:
      return {"人名", "person"};
    case FieldType::due:
      return {"时限", "due date or rule"};
    case FieldType::case_ref:
      return {"另一督办件", "another case"};
    case FieldType::evidence:
      return {"凭据文件", "files of evidence"};
  }
  VERIFY(false && "a type of the closed vocabulary");
}

Words words_for(FilingKind kind) {
  switch (kind) {
    case FilingKind::content:
      return {"报送内容", "content"};
    case FilingKind::elsewhere:
      return {"他处已报", "filed elsewhere"};
    case FilingKind::nothing_new:
      return {"无新情况", "nothing new"};
  }
  VERIFY(false && "a kind of the closed vocabulary");
}

Words words_for(ClearanceStage stage) {
  switch (stage) {
    case ClearanceStage::section:
      return {"处室", "the section"};
    case ClearanceStage::deputy:
      return {"分管负责人", "the head in charge"};
    case ClearanceStage::head:
      return {"主要负责人", "the first head"};
  }
  VERIFY(false && "a stage of the closed vocabulary");
}

Words words_for(GuardKind kind) {
  switch (kind) {
    case GuardKind::has_lead:
      return {"已有可以交办的牵头单位", "a lead that may be assigned to is set"};
    case GuardKind::has_due:
      return {"已有时限或长期报送的周期", "a due date or a long-term report is set"};
    case GuardKind::group_resolved:
      return {"责任主体范围都已明确到单位", "no part of a group still waits for a choice"};
    case GuardKind::another_body_than_lead:
      return {"办理者与牵头单位不是同一机构，不同牌子视为同一机构",
              "who acts shares no body with a lead, nameplates counted as one"};
    case GuardKind::another_person_than_act:
      return {"办理者不是最近办理所指那一项的人", "who acts is not who performed the named act last"};
    case GuardKind::before_due:
      return {"发生之日没有过时限", "on the day of the act the due date has not passed"};
    case GuardKind::later_than_due:
      return {"已有时限，新的日期更晚", "there is a due date, and the new date lies after it"};
    case GuardKind::due_within_pause:
      return {"时限是在暂停期间过的，暂停已经结束",
              "the due date passed while the case stood still, in a pause that is over"};
    case GuardKind::children_ended:
      return {"下级督办件都已结束", "every case under this one has ended"};
    case GuardKind::no_open_dispute:
      return {"没有尚未处理的分工异议", "nobody disputes a part"};
    case GuardKind::claim_open:
      return {"有办结申请待核查", "a claim waits for its verdict"};
    case GuardKind::result_is:
      return {"先前登记的结果是所指的那一项", "a field recorded earlier has the named value"};
    case GuardKind::result_is_not:
      return {"先前登记的结果不是所指的那一项", "no field recorded earlier has the named value"};
    case GuardKind::not_carried_by_document:
      return {"此事项不由文件的各步骤构成", "the duty does not consist of a document's steps"};
    case GuardKind::not_yet_filed:
      return {"该单位本期还没有报送", "the bearer has filed nothing for this round yet"};
    case GuardKind::has_filed:
      return {"该单位本期已经报送", "the bearer has filed for this round"};
    case GuardKind::all_filed_or_excused:
      return {"各单位都已报送或准予免报", "no bearer owes a filing"};
    case GuardKind::within_bearer:
      return {"办理者是本单位的人，不由督查机构代录",
              "who acts does so for its own body, not keyed in by the office"};
    case GuardKind::no_draft:
      return {"该单位没有内部送审的报送", "the bearer has no draft of a filing in its house"};
    case GuardKind::draft_waits:
      return {"该单位有待审核的送审稿", "the bearer has a draft that waits to be cleared"};
    case GuardKind::draft_cleared:
      return {"该单位的送审稿已经审核完毕", "the bearer has a draft that has been cleared"};
    case GuardKind::no_hand_in_draft:
      return {"办理者没有起草或者审过这份送审稿", "who acts has neither drafted nor cleared it before"};
    case GuardKind::another_body_than_act:
      return {"办理者与最近办理所指那一项的不是同一机构",
              "who acts shares no body with whoever performed the named act last"};
    case GuardKind::no_part_in_parent:
      return {"有上级督办件，办理者（上级办理的除外）没有办理过，所填的人也没有在那里署名",
              "there is a case above; who acts, unless as a superior, performed no act on it, and no person "
              "named here was named there"};
    case GuardKind::recorded:
      return {"所指的内容先前已登记", "the named field was recorded earlier"};
    case GuardKind::within_clock:
      return {"所指的时钟在走，发生之日没有到期",
              "the named clock runs and was not over on the day of the act"};
    case GuardKind::clock_expired:
      return {"所指的时钟走过，发生之日已经到期",
              "the named clock was started and was over on the day of the act"};
    case GuardKind::clock_stopped:
      return {"所指的时钟没有在走", "the named clock does not run"};
    case GuardKind::clock_running:
      return {"所指的时钟在走，到期没到期都可以", "the named clock runs, over or not"};
    case GuardKind::sum_of_fields:
      return {"所填的数合得上", "the figures of the act agree"};
    case GuardKind::count_of_items:
      return {"所填的数与逐项登记的项数相符", "a figure of the act is as many as the items recorded"};
    case GuardKind::sum_of_children:
      return {"下级各件登记的数加起来合得上", "what the children have recorded adds up to the case's own"};
    case GuardKind::permit_in_force:
      return {"所指的核准登记有效：问有效期起之日，没有的问发生之日；留空的问先前登记的那一件",
              "the permit that the named field names, or else the one recorded before, is in force on "
              "valid_from, or else on the day of the act"};
    case GuardKind::value_is_new:
      return {"所指的填写项所填的，先前办理此项时没有登记过",
              "what the named field says was recorded by no earlier performance of the act"};
  }
  VERIFY(false && "a guard of the closed vocabulary");
}

Words words_for(EffectKind kind) {
  switch (kind) {
    case EffectKind::set_bearers:
      return {"确定承办单位（lead、support、examiner、officials）",
              "sets the bearers (lead, support, examiner, officials)"};
    case EffectKind::set_due:
      return {"确定时限（due）", "sets the due date (due)"};
    case EffectKind::extend_due:
      return {"延期，原时限永远保留（due_on）",
              "extends the due date and keeps the original for ever (due_on)"};
    case EffectKind::docket:
      return {"固定编号、开始计时", "fixes the number and starts the clocks"};
    case EffectKind::claim:
      return {"记下办理单位的办结申请", "opens a claim of who acts"};
    case EffectKind::accept_claim:
      return {"同意待核查的办结申请", "accepts the open claim"};
    case EffectKind::refuse_claim:
      return {"退回待核查的办结申请", "refuses the open claim"};
    case EffectKind::dispute:
      return {"记下办理单位对分工的异议", "who acts disputes its part"};
    case EffectKind::settle_dispute:
      return {"了结一个单位的异议（organisation）", "settles the dispute of one organisation (organisation)"};
    case EffectKind::clear_fields:
      return {"上次办理留下的不再保留，这次没填的就是空的",
              "forgets what was kept the last time: what is left blank is blank"};
    case EffectKind::record_fields:
      return {"各填写项连同发生日期留在办件上", "keeps every field on the case, with the day it happened"};
    case EffectKind::end_carried:
      return {"随本件办理的督办事项一并结束", "ends the duties that consist of this document's steps"};
    case EffectKind::hand_on:
      return {"由另一件接着办（successor）", "another case goes on in this one's place (successor)"};
    case EffectKind::file:
      return {"报送本期（kind、content、platform、receipt、filed_on）",
              "files for the round (kind, content, platform, receipt, filed_on)"};
    case EffectKind::amend_filing:
      return {"另报一次，先前所报仍在（同报送，另加 reason）",
              "files once more; the earlier filing stays (as filing, and reason)"};
    case EffectKind::send_back_filing:
      return {"退回一个单位的报送（organisation）", "sends one bearer's filing back (organisation)"};
    case EffectKind::excuse:
      return {"准予免报（organisations）", "excuses bearers from this round (organisations)"};
    case EffectKind::ask_parts:
      return {"请别的单位提供部分材料（organisations）", "asks others for parts of a filing (organisations)"};
    case EffectKind::give_part:
      return {"提供部分材料（part、organisation）", "gives a part of a filing (part, organisation)"};
    case EffectKind::roll_up:
      return {"把各单位报送的情况定下来（missing）", "fixes how each bearer stands (missing)"};
    case EffectKind::draft_filing:
      return {"起草本期报送，在本单位内部送审（同报送，另加 through、reason）",
              "drafts a filing, to be cleared inside its bearer (as filing, and through, reason)"};
    case EffectKind::clear_draft:
      return {"送审稿在这一关审核通过（stage）", "clears the draft at a stage (stage)"};
    case EffectKind::return_draft:
      return {"送审稿退回修改", "returns the draft to be written anew"};
    case EffectKind::send_draft:
      return {"审核完毕的送审稿原样报出", "files the draft as it was cleared"};
    case EffectKind::start_clock:
      return {"所指的时钟开始走，已在走的不变", "starts the named clock; one that runs goes on"};
    case EffectKind::restart_clock:
      return {"所指的时钟重新走起", "begins the named clock anew"};
    case EffectKind::pause_clock:
      return {"所指的时钟停住", "the named clock stands still"};
    case EffectKind::resume_clock:
      return {"所指的时钟接着走，停了多久顺延多久",
              "the named clock goes on, moved on by as long as it stood still"};
    case EffectKind::extend_clock:
      return {"所指的时钟延期，原来的日期永远保留（due_on）",
              "extends the named clock and keeps its first date for ever (due_on)"};
    case EffectKind::stop_clock:
      return {"所指的时钟不再走", "stops the named clock"};
    case EffectKind::open_child:
      return {"按所指的样式立下级督办件", "opens a case under this one by the named template"};
    case EffectKind::give_notice:
      return {"起草所指的通知，发给可交办的牵头单位",
              "draws up the named notice for the leads that may be assigned to"};
    case EffectKind::put_in_force:
      return {"核准登记生效（valid_from、valid_until）",
              "puts the permit in force (valid_from, valid_until)"};
    case EffectKind::suspend_force:
      return {"自办理之日起暂停核准登记（until）", "suspends the permit from the day of the act (until)"};
    case EffectKind::restore_force:
      return {"自办理之日起恢复核准登记", "restores the permit on the day of the act"};
    case EffectKind::end_force:
      return {"自办理之日起核准登记失效", "nothing is in force from the day of the act on"};
  }
  VERIFY(false && "an effect of the closed vocabulary");
}

Words words_for(ClockUnit unit) {
  switch (unit) {
    case ClockUnit::days:
      return {"日", "days"};
    case ClockUnit::working_days:
      return {"个工作日", "working days"};
  }
  VERIFY(false && "a unit of the closed vocabulary");
}

Words words_for(ClockRoll roll) {
  switch (roll) {
    case ClockRoll::none:
      return {"逢休息日不变", "stays on a day off"};
    case ClockRoll::previous_working:
      return {"逢休息日提前到前一个工作日", "off a day off, to the working day before"};
    case ClockRoll::next_working:
      return {"逢休息日顺延到后一个工作日", "off a day off, to the next working day"};
  }
  VERIFY(false && "a word of the closed vocabulary");
}

}  // namespace bihuan::procedures
