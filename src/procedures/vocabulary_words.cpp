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
    case GuardKind::children_ended:
      return {"下级督办件都已结束", "every case under this one has ended"};
    case GuardKind::no_open_dispute:
      return {"没有尚未处理的分工异议", "nobody disputes a part"};
    case GuardKind::claim_open:
      return {"有办结申请待核查", "a claim waits for its verdict"};
    case GuardKind::result_is:
      return {"先前登记的结果是所指的那一项", "a field recorded earlier has the named value"};
    case GuardKind::not_carried_by_document:
      return {"此事项不由文件的各步骤构成", "the duty does not consist of a document's steps"};
    case GuardKind::not_yet_filed:
      return {"该单位本期还没有报送", "the bearer has filed nothing for this round yet"};
    case GuardKind::has_filed:
      return {"该单位本期已经报送", "the bearer has filed for this round"};
    case GuardKind::all_filed_or_excused:
      return {"各单位都已报送或准予免报", "no bearer owes a filing"};
  }
  VERIFY(false && "a guard of the closed vocabulary");
}

Words words_for(Effect effect) {
  switch (effect) {
    case Effect::set_bearers:
      return {"确定承办单位（lead、support、officials）", "sets the bearers (lead, support, officials)"};
    case Effect::set_due:
      return {"确定时限（due）", "sets the due date (due)"};
    case Effect::extend_due:
      return {"延期，原时限永远保留（due_on）",
              "extends the due date and keeps the original for ever (due_on)"};
    case Effect::docket:
      return {"固定编号、开始计时", "fixes the number and starts the clocks"};
    case Effect::claim:
      return {"记下办理单位的办结申请", "opens a claim of who acts"};
    case Effect::accept_claim:
      return {"同意待核查的办结申请", "accepts the open claim"};
    case Effect::refuse_claim:
      return {"退回待核查的办结申请", "refuses the open claim"};
    case Effect::dispute:
      return {"记下办理单位对分工的异议", "who acts disputes its part"};
    case Effect::settle_dispute:
      return {"了结一个单位的异议（organisation）", "settles the dispute of one organisation (organisation)"};
    case Effect::record_fields:
      return {"各填写项连同发生日期留在办件上", "keeps every field on the case, with the day it happened"};
    case Effect::end_carried:
      return {"随本件办理的督办事项一并结束", "ends the duties that consist of this document's steps"};
    case Effect::hand_on:
      return {"由另一件接着办（successor）", "another case goes on in this one's place (successor)"};
    case Effect::file:
      return {"报送本期（kind、content、platform、receipt、filed_on）",
              "files for the round (kind, content, platform, receipt, filed_on)"};
    case Effect::amend_filing:
      return {"另报一次，先前所报仍在（同报送，另加 reason）",
              "files once more; the earlier filing stays (as filing, and reason)"};
    case Effect::send_back_filing:
      return {"退回一个单位的报送（organisation）", "sends one bearer's filing back (organisation)"};
    case Effect::excuse:
      return {"准予免报（organisations）", "excuses bearers from this round (organisations)"};
    case Effect::ask_parts:
      return {"请别的单位提供部分材料（organisations）", "asks others for parts of a filing (organisations)"};
    case Effect::give_part:
      return {"提供部分材料（part、organisation）", "gives a part of a filing (part, organisation)"};
    case Effect::roll_up:
      return {"把各单位报送的情况定下来（missing）", "fixes how each bearer stands (missing)"};
  }
  VERIFY(false && "an effect of the closed vocabulary");
}

namespace {

Words label_of(const Procedure& procedure, std::string_view act) {
  const Act* found = procedure.find_act(act);
  return found ? found->label : Words{std::string(act), std::string(act)};
}

/// `act.field=value` by the labels of act, field and choice.
Words recorded_result(const std::string& argument, const Procedure& procedure) {
  const auto equals = std::min(argument.find('='), argument.size());
  const auto dot = std::min(argument.find('.'), equals);
  const std::string act = argument.substr(0, dot);
  const Act* found = procedure.find_act(act);
  const std::string name = argument.substr(std::min(dot + 1, equals), equals - std::min(dot + 1, equals));
  const std::string value = argument.substr(std::min(equals + 1, argument.size()));
  Words field{name, name};
  Words choice{value, value};
  for (const Field& one : found ? found->fields : std::vector<Field>{}) {
    if (one.name != name) continue;
    field = one.label;
    for (const Choice& each : one.choices) {
      if (each.name == value) choice = each.label;
    }
  }
  const Words label = label_of(procedure, act);
  return {fmt::format("“{}”登记的“{}”是“{}”", label.zh, field.zh, choice.zh),
          fmt::format("“{}” recorded “{}” as “{}”", label.en, field.en, choice.en)};
}

}  // namespace

Words words_for(const Guard& guard, const Procedure& procedure) {
  if (guard.kind == GuardKind::another_person_than_act) {
    const Words label = label_of(procedure, guard.argument);
    return {fmt::format("办理者不是最近办理“{}”的人", label.zh),
            fmt::format("who acts is not who performed “{}” last", label.en)};
  }
  if (guard.kind == GuardKind::result_is) return recorded_result(guard.argument, procedure);
  return words_for(guard.kind);
}

}  // namespace bihuan::procedures
