// SPDX-License-Identifier: Apache-2.0
#include "procedures/check.h"

#include "procedures/urging_ladder.h"
#include "procedures/ways.h"

namespace bihuan::procedures {

void check(const Procedure& procedure, Findings& findings) {
  check_names(procedure, findings);
  check_fields(procedure, findings);
  check_arguments(procedure, findings);
  check_drafts(procedure, findings);
  check_clocks(procedure, findings);
  check_children(procedure, findings);
  check_notices(procedure, findings);
  check_answers(procedure, findings);
  check_ways(procedure, findings);
  check_ends(procedure, findings);
  check_urging(procedure, findings);
}

void check_is_playable(const Procedure& procedure, Findings& findings) {
  if (!leads_somewhere(procedure))
    findings.add(0, {"有名称指向不存在的状态", "a name leads to a state that does not exist"});
  check_fields(procedure, findings);
  check_arguments(procedure, findings);
}

}  // namespace bihuan::procedures
