// SPDX-License-Identifier: Apache-2.0
// What a scenario can ask of a case besides its state and lamp, each by the word that the file uses.
#pragma once

#include <optional>
#include <string_view>

#include "cases/case.h"

namespace bihuan::scenarios {

enum class Aspect {
  due,                    // 时限 2025-03-31; 待起算 before it is counted
  due_before_extensions,  // 原时限 2025-03-31
  extensions,             // 延期 2次
  leads,                  // 牵头 甲局、乙局
  supports,               // 配合 丙局
  claim,                  // 申请 甲局: whose claim waits
  disputes,               // 异议 丙局
  number,                 // 编号 督〔2025〕1
  owing,                  // 欠报 甲局: of a round, who has still to file
  parts,                  // 部分 丙局已给、丁局未给
  drafts,  // 送审 甲局起草、乙局处室已审、丙局可报出、丁局退回: inside the bearers of a round
  rolled_up,       // 汇总 甲局已报、乙局缺报: as the round was closed
  examiners,       // 复查 丁局
  clocks,          // 计时 公开时限2025-03-31、整改时限暂停: those that run
  force,           // 效力 有效, 暂停 or 无: of a permit, on that day
  figures,         // 数字 4+3-2=5: their sum, － for what nobody gave
  contradictions,  // 不符 1处: as the round was closed
  notice,          // 督办单 提醒（甲局）: the last one, and whom it went to or that it waits
};

/// Empty behind the last one, so that all can be counted through.
Words aspect_words(Aspect aspect);
std::optional<Aspect> find_aspect(std::string_view zh);

/// How the case stands in it, as the file would say it; 无 where there is nothing.
std::string said(Aspect aspect, const cases::Case& subject, const procedures::Procedure& rules,
                 const offices::Directory& directory, Day today);

}  // namespace bihuan::scenarios
