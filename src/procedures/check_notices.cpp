// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "procedures/check.h"

namespace bihuan::procedures {
namespace {

bool gives(const Act& act, const NoticeTemplate& notice) {
  return std::ranges::any_of(act.effects, [&](const Effect& effect) {
    return effect.kind == EffectKind::give_notice && effect.argument == notice.name;
  });
}

void check_given(const Procedure& procedure, const NoticeTemplate& notice, Findings& findings) {
  const auto gives_it = [&](const Act& act) { return gives(act, notice); };
  if (std::ranges::any_of(procedure.acts, gives_it)) return;
  findings.add(
      notice.line,
      {fmt::format("通知“{}”没有一项办理发出；给一项办理加上效果 {{ give_notice = \"{}\" }}，或删去它",
                   notice.label.zh, shown(notice.name)),
       fmt::format("the notice \"{0}\" is given by no act; give one the effect {{ give_notice = "
                   "\"{0}\" }} or remove it",
                   shown(notice.name))});
}

void check_clock(const Procedure& procedure, const NoticeTemplate& notice, Findings& findings) {
  if (notice.clock.empty() || procedure.find_clock(notice.clock) != nullptr) return;
  std::vector<std::string_view> known;
  for (const Clock& clock : procedure.clocks) known.push_back(clock.name);
  const Words mend = mend_by_nearest(notice.clock, known);
  findings.add(notice.line, {fmt::format("通知“{}”的 clock 提到不存在的时限“{}”；{}", notice.label.zh,
                                         shown(notice.clock), mend.zh),
                             fmt::format("the notice \"{}\" names the clock \"{}\", which does not exist; {}",
                                         shown(notice.name), shown(notice.clock), mend.en)});
}

/// An act has one number of the book to give away.
void check_one_each(const Act& act, Findings& findings) {
  if (std::ranges::count(act.effects, EffectKind::give_notice, &Effect::kind) < 2) return;
  findings.add(act.line,
               {fmt::format("办理“{}”一次发出几份通知；只留一个 give_notice", act.label.zh),
                fmt::format("act \"{}\" gives several notices at once; leave one give_notice", act.name)});
}

}  // namespace

void check_notices(const Procedure& procedure, Findings& findings) {
  for (const NoticeTemplate& notice : procedure.notices) {
    check_given(procedure, notice, findings);
    check_clock(procedure, notice, findings);
  }
  for (const Act& act : procedure.acts) check_one_each(act, findings);
}

}  // namespace bihuan::procedures
