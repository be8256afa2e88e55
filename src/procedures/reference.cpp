// SPDX-License-Identifier: Apache-2.0
#include "procedures/reference.h"

#include <cstdlib>
#include <fmt/format.h>
#include <optional>

#include "procedures/vocabulary_words.h"

namespace bihuan::procedures {
namespace {

Words joined(const std::vector<Words>& parts) {
  Words all;
  for (const Words& part : parts) {
    all.zh += (all.zh.empty() ? "" : "、") + part.zh;
    all.en += (all.en.empty() ? "" : ", ") + part.en;
  }
  return all;
}

Words label_of(const Procedure& procedure, const std::string& state) {
  const State* found = procedure.find_state(state);
  return found ? found->label : Words{state, state};
}

Words state_end(const State& state) {
  const Words end = words_for(*state.end);
  if (!state.is_bearers_own) return end;
  return {fmt::format("{}，承办单位可以自己这样结束", end.zh),
          fmt::format("{}, which a bearer may choose alone", end.en)};
}

Words phase_of(const State& state) {
  const Words phase = words_for(state.phase);
  if (state.has_met_due)
    return {fmt::format("{}，本件的时限已办到", phase.zh), fmt::format("{}; its own date is met", phase.en)};
  if (!state.end) return phase;
  const Words end = state_end(state);
  return {fmt::format("{}：{}", phase.zh, end.zh), fmt::format("{}: {}", phase.en, end.en)};
}

std::optional<Words> bounds_of(const Field& field) {
  if (field.min && field.max)
    return Words{fmt::format("{} 至 {}", field.min->text(), field.max->text()),
                 fmt::format("{} to {}", field.min->text(), field.max->text())};
  if (field.min)
    return Words{fmt::format("不小于 {}", field.min->text()), fmt::format("at least {}", field.min->text())};
  if (field.max)
    return Words{fmt::format("不大于 {}", field.max->text()), fmt::format("at most {}", field.max->text())};
  return {};
}

// What may be filled in, after the label: type, bounds and choices.
std::vector<Words> demands_of(const Field& field) {
  std::vector<Words> demands{words_for(field.type)};
  if (field.required) demands.push_back({"必填", "required"});
  if (field.type == FieldType::text)
    demands.push_back({fmt::format("不超过 {} 字", field.characters_max),
                       fmt::format("at most {} characters", field.characters_max)});
  if (const auto bounds = bounds_of(field)) demands.push_back(*bounds);
  if (!field.unit.zh.empty())
    demands.push_back({fmt::format("单位：{}", field.unit.zh), fmt::format("in {}", field.unit.en)});
  if (field.decimals > 0)
    demands.push_back(
        {fmt::format("最多 {} 位小数", field.decimals), fmt::format("{} decimals", field.decimals)});
  if (!field.not_before.empty())
    demands.push_back(
        {fmt::format("不早于 {}", field.not_before), fmt::format("not before {}", field.not_before)});
  if (field.is_past) demands.push_back({"不晚于办理之日", "not after the day of the act"});
  std::vector<Words> choices;
  for (const Choice& choice : field.choices) choices.push_back(choice.label);
  if (!choices.empty()) demands.push_back(joined(choices));
  return demands;
}

Words told(const Field& field) {
  Words demands;
  for (const Words& demand : demands_of(field)) {
    demands.zh += (demands.zh.empty() ? "" : "，") + demand.zh;
    demands.en += (demands.en.empty() ? "" : "; ") + demand.en;
  }
  return {fmt::format("{}：{}", field.label.zh, demands.zh),
          fmt::format("{}: {}", field.label.en, demands.en)};
}

ActReference told(const Act& act, const Procedure& procedure) {
  ActReference told_act{&act, {}, {}, {"状态不变", "the state stays"}, {}, {}, {}};
  std::vector<Words> who, from;
  for (const Role role : act.by) who.push_back(words_for(role));
  for (const std::string& state : act.from) from.push_back(label_of(procedure, state));
  told_act.who = joined(who);
  told_act.from = joined(from);
  if (act.to) told_act.to = label_of(procedure, *act.to);
  for (const Field& field : act.fields) told_act.fields.push_back(told(field));
  for (const Guard& guard : act.guards) told_act.guards.push_back(words_for(guard, procedure));
  for (const Effect& effect : act.effects) told_act.effects.push_back(words_for(effect, procedure));
  return told_act;
}

Words told(const Clock& clock) {
  const Words unit = words_for(clock.counted_in);
  const Words roll = words_for(clock.roll);
  const std::string from_zh = clock.from_field.empty() ? "办理之日" : clock.from_field;
  const std::string from_en = clock.from_field.empty() ? "the day of the act" : clock.from_field;
  Words length{fmt::format("{}起 {} {}", from_zh, clock.count, unit.zh),
               fmt::format("{} {} from {}", clock.count, unit.en, from_en)};
  if (clock.count == 0)
    length = {fmt::format("到 {} 之日", clock.until_field),
              fmt::format("until the day of {}", clock.until_field)};
  const Words urged = clock.is_urged ? Words{"，照以催办", ", urged by the ladder"} : Words{};
  Words line{fmt::format("{}：{}，{}{}", clock.label.zh, length.zh, roll.zh, urged.zh),
             fmt::format("{}: {}, {}{}", clock.label.en, length.en, roll.en, urged.en)};
  if (clock.basis.zh.empty()) return line;
  return {fmt::format("{}（{}）", line.zh, clock.basis.zh), fmt::format("{} ({})", line.en, clock.basis.en)};
}

Words told(const ChildTemplate& child) {
  const std::string lead_zh = child.lead.empty() ? "本件的牵头单位" : child.lead;
  const std::string lead_en = child.lead.empty() ? "the leads of the case" : child.lead;
  const Words each = child.is_each ? Words{"，每个单位一件", ", one for each organisation"} : Words{};
  return {fmt::format("{}（{}），由{}牵头{}", child.name, child.kind, lead_zh, each.zh),
          fmt::format("{} ({}), led by {}{}", child.name, child.kind, lead_en, each.en)};
}

Words day_of(const UrgingStep& step) {
  if (step.working_days == 0) return {"到期当天", "on the due day"};
  const int count = std::abs(step.working_days);
  if (step.working_days < 0)
    return {fmt::format("到期前 {} 个工作日", count), fmt::format("{} working days before the limit", count)};
  return {fmt::format("到期后 {} 个工作日", count), fmt::format("{} working days after the limit", count)};
}

Words approval_of(bool is_needed) {
  return is_needed ? Words{"，须经批准", ", only once approved"} : Words{};
}

Words told(const NoticeTemplate& notice, const Procedure& procedure) {
  const Clock* clock = procedure.find_clock(notice.clock);
  const Words limit = clock
                          ? Words{fmt::format("“{}”", clock->label.zh), fmt::format("“{}”", clock->label.en)}
                          : Words{"本件的时限（有时限的）", "the case's own limit, if any"};
  const Words approval = approval_of(notice.needs_approval);
  return {fmt::format("{}：写明{}{}。{}", notice.label.zh, limit.zh, approval.zh, notice.request.zh),
          fmt::format("{}: tells of {}{}. {}", notice.label.en, limit.en, approval.en, notice.request.en)};
}

Words told(const UrgingStep& step) {
  const Words day = day_of(step);
  const Words approval = approval_of(step.needs_approval);
  return {fmt::format("{}：{}{}。{}", step.label.zh, day.zh, approval.zh, step.request.zh),
          fmt::format("{}: {}{}. {}", step.label.en, day.en, approval.en, step.request.en)};
}

}  // namespace

Reference reference_of(const Procedure& procedure) {
  Reference reference;
  for (const State& state : procedure.states)
    reference.states.push_back({&state, phase_of(state), words_for(state.waits_for)});
  for (const Act& act : procedure.acts) reference.acts.push_back(told(act, procedure));
  for (const Clock& clock : procedure.clocks) reference.clocks.push_back(told(clock));
  if (procedure.has_children_from_minutes)
    reference.children.push_back({"从纪要随本件开办", "opened with it, from the minutes"});
  for (const ChildTemplate& child : procedure.children) reference.children.push_back(told(child));
  for (const NoticeTemplate& notice : procedure.notices) reference.notices.push_back(told(notice, procedure));
  for (const UrgingStep& step : procedure.urging) reference.urging.push_back(told(step));
  return reference;
}

}  // namespace bihuan::procedures
