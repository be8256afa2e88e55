// SPDX-License-Identifier: Apache-2.0
// Why a value was read as it was: the words of the text that decided it, and the rule by which they did. A
// cue is chosen at the place where the value is found and travels with it; nobody works it out afterwards.
#pragma once

#include <string>

#include "base/json_fields.h"
#include "text/folded_text.h"
#include "text/span.h"

namespace bihuan::reading {

/// Their JSON names are stored with drafts and never change.
enum class CueRule {
  none,  // nothing to say: set by a person, or read before cues were kept
  // bearers
  heads,           // 牵头
  bears,           // 负责
  shares,          // 按职责分工负责
  asked,           // 要, 须
  assigned,        // 由, 责成
  acts,            // 市财政局落实…: what is to be done follows at once
  plays,           // 发挥…作用
  labelled,        // 责任单位:
  helps,           // 配合
  labelled_helps,  // 配合单位:
  joins,           // 会同
  works_with,      // 加强与…的协同配合
  beside_lead,     // instructed after somebody else was named to lead
  checks,          // 审核把关
  // steps
  step_named,     // 修改完善, 印发, 签订
  step_checked,   // 经…审核把关
  step_asked,     // 提请…审议
  step_sent,      // 报市政府
  step_reported,  // 报送, 报告
  step_carried,   // 印发实施, 抓好落实
  // time limits
  due_recurring,  // 每月25日前
  due_day,        // 3月31日前
  due_year,       // 2026年底前, 2026年一季度
  due_month,      // 6月底前
  due_counted,    // 三年内, 自…之日起十日内
  due_rhythm,     // 月检
  due_season,     // 年底前, 春节前, 汛期前
  // kinds
  task_dated,
  task_stepped,
  task_whole,      // 征迁工作由甲局具体负责
  task_seen,       // 排查, 拨付
  task_rule_kept,  // 落实…制度
  task_works,      // 加快…建设
  task_sends,      // 组织…开展
  task_act,        // a plain act that no table knows
  guidance_class,  // only a class is spoken to
  guidance_soft,   // 加强, 提高
};

JsonNames<CueRule> cue_rule_names();
/// The rule in one sentence.
Words cue_rule_words(CueRule rule);

struct Cue {
  CueRule rule = CueRule::none;
  std::string words;  // empty where it is the lack of words that decides
  text::Span span;

  bool operator==(const Cue&) const = default;
};

/// A cue in folded positions, as the rules find it.
struct FoundCue {
  CueRule rule = CueRule::none;
  text::Range words;

  bool operator==(const FoundCue&) const = default;
};

inline Cue cue_of(const text::FoldedText& text, const FoundCue& found) {
  return {found.rule, text.as_written(found.words), text.source(found.words)};
}

}  // namespace bihuan::reading
