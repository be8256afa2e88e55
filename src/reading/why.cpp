// SPDX-License-Identifier: Apache-2.0
#include "reading/why.h"

#include <fmt/format.h>

namespace bihuan::reading {
namespace {

class WhyText {
 public:
  std::string of(const Record& record) {
    int item = -1;
    int ordinal = 0;
    for (const auto& duty : record.duties) {
      ordinal = duty.item == item ? ordinal + 1 : 1;
      item = duty.item;
      text_ += text_.empty() ? "" : "\n";
      text_ += fmt::format("{}-{} {}\n", duty.item, ordinal, duty.quote.text);
      tell(duty);
    }
    return std::move(text_);
  }

 private:
  void tell(const Duty& duty) {
    for (const auto& bearer : duty.lead) line("责任", bearer.text, bearer.cue);
    for (const auto& bearer : duty.support) line("配合", bearer.text, bearer.cue);
    for (const auto& official : duty.officials) line("领导", official.text, official.cue);
    for (const auto& step : duty.next)
      line("步骤", step.to ? step.cue.words + "（" + step.to->text + "）" : step.cue.words, step.cue);
    if (duty.due) line("时限", duty.due->words.text, duty.due->cue);
    line("性质", duty.kind == DutyKind::task ? "任务" : "原则要求", duty.kind_cue);
  }

  void line(std::string_view name, std::string_view value, const Cue& cue) {
    const auto rule = cue_rule_words(cue.rule);
    const auto place = cue.span.empty()
                           ? std::string()
                           : fmt::format("“{}”[{},{})，", cue.words, cue.span.begin, cue.span.end);
    text_ += fmt::format("  {} {} ← {}{} / {}\n", name, value, place, rule.zh, rule.en);
  }

  std::string text_;
};

}  // namespace

std::string why_text(const Record& record) {
  return WhyText().of(record);
}

Record without_cues(Record record) {
  for (auto& duty : record.duties) {
    for (auto* bearers : {&duty.lead, &duty.support, &duty.officials}) {
      for (auto& bearer : *bearers) bearer.cue = {};
    }
    for (auto& step : duty.next) step.cue = {};
    if (duty.due) duty.due->cue = {};
    duty.kind_cue = {};
  }
  return record;
}

}  // namespace bihuan::reading
