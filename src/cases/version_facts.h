// SPDX-License-Identifier: Apache-2.0
// The JSON of the facts of moving cases to another version, for fact.cpp alone; what it promises stands
// there.
#pragma once

#include <boost/json.hpp>

#include "base/json_fields.h"
#include "cases/fact.h"

namespace bihuan::cases {

boost::json::object members_of(const MoveOrdered& ordered);
boost::json::object members_of(const CasesMoved& moved);

Fact read_move_ordered(JsonFields& fields, std::vector<Words>& reasons);
Fact read_cases_moved(JsonFields& fields, std::vector<Words>& reasons);

}  // namespace bihuan::cases
