// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check_leads.h"

#include <algorithm>
#include <fmt/format.h>

#include "intake/definite_acts.h"

namespace bihuan::intake {
namespace {

using reading::CueRule;
using reading::Duty;
using reading::QuotedBearer;

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [text](auto word) { return text.find(word) != std::string_view::npos; });
}

/// Districts and towns each do it at home: two of them are no two leads.
bool is_place(std::string_view name) {
  for (const auto* tail : {"区", "县", "市", "镇", "乡", "街道", "政府", "办事处", "管委会", "村"}) {
    if (name.ends_with(tail)) return true;
  }
  return false;
}

/// By 牵头 or 牵头单位：, and not only 责任单位：, of which the first answers for it.
bool is_named_to_lead(const QuotedBearer& lead) {
  const bool labelled =
      lead.cue.rule == CueRule::labelled &&
      holds_any(lead.cue.words.substr(0, lead.cue.words.find("单位")), {"牵头", "主办", "主责"});
  return (labelled || lead.cue.rule == CueRule::heads) && !is_class(lead.text);
}

/// Particular bodies that are told together, with no official over them.
bool share_one_task(const Duty& duty) {
  if (duty.kind != reading::DutyKind::task || !duty.officials.empty()) return false;
  const bool together = holds_any(duty.quote.text, {"共同", "联合", "协同", "联手"});
  const auto stands_alone = [&](const QuotedBearer& lead) {
    return is_class(lead.text) || lead.cue.rule == CueRule::labelled || (is_place(lead.text) && !together);
  };
  if (std::ranges::any_of(duty.lead, stands_alone)) return false;
  return !holds_any(duty.quote.text, {"分别", "各自", "分工", "按职责", "等部门", "等单位"});
}

}  // namespace

bool is_class(std::string_view name) {
  return holds_any(name, {"各", "相关", "有关", "单位", "部门", "市长", "县长", "区长", "领导", "负责人",
                          "（市", "(市", "（镇", "(镇"});
}

std::optional<Finding> check_leads(const text::FoldedText& text, const Duty& duty) {
  std::vector<reading::Quoted> words;
  for (const auto& lead : duty.lead) {
    if (is_named_to_lead(lead)) words.push_back({lead.text, lead.span});
  }
  if (words.size() < 2) {
    if (duty.lead.size() < 2 || !share_one_task(duty) || !definite_act(text, duty.quote.span)) return {};
    words.clear();
    for (const auto& lead : duty.lead) words.push_back({lead.text, lead.span});
  }
  const auto count = words.size();
  return Finding{Stumble::two_leads,
                 duty.quote,
                 std::move(words),
                 {fmt::format("一件事写了{}个责任单位，没有写明以谁为主", count),
                  fmt::format("{} bearers for one task, and nothing says who leads", count)},
                 {"写明一个牵头单位，其余写为配合", "name one that leads, and let the others support"}};
}

}  // namespace bihuan::intake
