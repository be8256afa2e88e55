// SPDX-License-Identifier: Apache-2.0
#include "reading/cue.h"

#include <algorithm>
#include <array>

namespace bihuan::reading {
namespace {

struct Told {
  CueRule rule;
  std::string_view name;
  const char* zh;
  const char* en;
};

constexpr std::array told{
    Told{CueRule::none, "none", "没有依据可列", "nothing to show"},
    Told{CueRule::heads, "heads", "写明由其牵头", "is named to lead"},
    Told{CueRule::bears, "bears", "写明由其负责", "is named to answer for it"},
    Told{CueRule::shares, "shares", "写明按职责分工负责", "bear it by their division of work"},
    Told{CueRule::asked, "asked", "单位之后是要求的话", "words of command follow the bearer"},
    Told{CueRule::assigned, "assigned", "单位之前是指派的话", "words of assignment stand before the bearer"},
    Told{CueRule::acts, "acts", "单位之后直接写要办的事", "what is to be done follows the bearer at once"},
    Told{CueRule::plays, "plays", "要求其发挥作用", "is told to play its part"},
    Told{CueRule::labelled, "labelled", "标明是责任单位或责任人", "stands under a label of responsibility"},
    Told{CueRule::helps, "helps", "写明由其配合", "is named to help"},
    Told{CueRule::labelled_helps, "labelled_helps", "标明是配合单位", "stands under a label of support"},
    Told{CueRule::joins, "joins", "要求承办单位会同其办理", "the bearer is to act together with it"},
    Told{CueRule::works_with, "works_with", "要求承办单位与其协同配合", "the bearer is to work with it"},
    Told{CueRule::beside_lead, "beside_lead", "前面已写明牵头单位，后面的列为配合单位",
         "another was named to lead before it, so it supports"},
    Told{CueRule::checks, "checks", "写明由其审核把关", "is named to look it through"},
    Told{CueRule::step_named, "step_named", "写明这一步", "the step is named"},
    Told{CueRule::step_checked, "step_checked", "写明经负责同志审核", "somebody is to look it through"},
    Told{CueRule::step_asked, "step_asked", "报请或提请审议、审定", "a body is asked to decide"},
    Told{CueRule::step_sent, "step_sent", "写明报给谁", "says to whom it goes"},
    Told{CueRule::step_reported, "step_reported", "写明报送或报告", "is to be reported"},
    Told{CueRule::step_carried, "step_carried", "写明组织实施或抓好落实", "is to be carried out"},
    Told{CueRule::due_recurring, "due_recurring", "写明每隔多久一次", "says how often"},
    Told{CueRule::due_day, "due_day", "写明某日之前", "names a day"},
    Told{CueRule::due_year, "due_year", "写明某年之内或其中一段", "names a year or a part of one"},
    Told{CueRule::due_month, "due_month", "写明某月之内", "names a month"},
    Told{CueRule::due_counted, "due_counted", "写明多长时间以内", "says within how long"},
    Told{CueRule::due_rhythm, "due_rhythm", "周期与事项连写", "rhythm and act are one word"},
    Told{CueRule::due_season, "due_season", "写明节点", "names a season or the end of a period"},
    Told{CueRule::task_dated, "task_dated", "有时限，列为任务", "has a time limit: a task"},
    Told{CueRule::task_stepped, "task_stepped", "有明确的步骤，列为任务", "has a step: a task"},
    Told{CueRule::task_whole, "task_whole", "整件事交其负责，列为任务",
         "the whole matter is laid on the bearer: a task"},
    Told{CueRule::task_seen, "task_seen", "要办的事看得见结果，列为任务", "its outcome can be seen: a task"},
    Told{CueRule::task_rule_kept, "task_rule_kept", "要求执行具体制度，列为任务",
         "a rule is to be kept: a task"},
    Told{CueRule::task_works, "task_works", "要求加快具体工程，列为任务", "works are to be sped up: a task"},
    Told{CueRule::task_sends, "task_sends", "要求组织力量开展，列为任务", "people are to be sent: a task"},
    Told{CueRule::task_act, "task_act", "直接写明要做的动作，列为任务", "a plain act is named: a task"},
    Told{CueRule::guidance_class, "guidance_class", "只对一类单位提要求，没有时限和步骤，列为原则要求",
         "speaks to a class only, without date or step: guidance"},
    Told{CueRule::guidance_soft, "guidance_soft", "只提要求，没有看得见结果的事，列为原则要求",
         "nothing that can be seen done: guidance"},
};

static_assert(told.size() == static_cast<std::size_t>(CueRule::guidance_soft) + 1);

}  // namespace

JsonNames<CueRule> cue_rule_names() {
  static const auto names = [] {
    std::array<std::pair<std::string_view, CueRule>, told.size()> all;
    std::ranges::transform(told, all.begin(), [](const Told& each) {
      return std::pair{each.name, each.rule};
    });
    return all;
  }();
  return names;
}

Words cue_rule_words(CueRule rule) {
  const auto found = std::ranges::find(told, rule, &Told::rule);
  VERIFY(found != told.end());
  return {found->zh, found->en};
}

}  // namespace bihuan::reading
