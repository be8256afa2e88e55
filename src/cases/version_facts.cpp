// SPDX-License-Identifier: Apache-2.0
#include "cases/version_facts.h"

#include <limits>

namespace bihuan::cases {

using boost::json::object;

boost::json::object members_of(const MoveOrdered& ordered) {
  boost::json::array states;
  for (const auto& [from, to] : ordered.states) states.push_back(object{{"from", from}, {"to", to}});
  return {{"kind", ordered.kind}, {"states", std::move(states)}};
}
boost::json::object members_of(const CasesMoved& moved) {
  return {{"kind", moved.kind}, {"left", moved.left}};
}

Fact read_move_ordered(JsonFields& fields, std::vector<Words>& reasons) {
  MoveOrdered ordered{fields.text("kind"), {}};
  for (const auto& element : fields.elements("states")) {
    JsonFields pair(element, fields.place_of("states"), reasons);
    std::string from = pair.text("from");
    ordered.states[std::move(from)] = pair.text("to");
    pair.refuse_others();
  }
  return ordered;
}
Fact read_cases_moved(JsonFields& fields, std::vector<Words>&) {
  auto kind = fields.text("kind");
  return CasesMoved{std::move(kind),
                    static_cast<int>(fields.integer("left", 0, std::numeric_limits<int>::max()))};
}

}  // namespace bihuan::cases
