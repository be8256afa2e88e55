// SPDX-License-Identifier: Apache-2.0
#include "procedures/check.h"

#include "procedures/urging_ladder.h"

namespace bihuan::procedures {

void check(const Procedure& procedure, Findings& findings) {
  check_names(procedure, findings);
  check_fields(procedure, findings);
  check_arguments(procedure, findings);
  check_clocks(procedure, findings);
  check_children(procedure, findings);
  check_notices(procedure, findings);
  check_answers(procedure, findings);
  check_ways(procedure, findings);
  check_ends(procedure, findings);
  check_urging(procedure, findings);
}

}  // namespace bihuan::procedures
