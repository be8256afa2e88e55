// SPDX-License-Identifier: Apache-2.0
#include "people/roster.h"

#include <algorithm>

namespace bihuan::people {

void Roster::enter(Person person) {
  const auto known = std::ranges::find(persons_, person.id, &Person::id);
  if (known == persons_.end()) {
    persons_.push_back(std::move(person));
  } else {
    *known = std::move(person);
  }
}

const Person* Roster::find(const PersonId& id) const {
  const auto known = std::ranges::find(persons_, id, &Person::id);
  return known == persons_.end() ? nullptr : &*known;
}

}  // namespace bihuan::people
