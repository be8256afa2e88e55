// SPDX-License-Identifier: Apache-2.0
// The persons that acts name: who keyed in, who acted. No accounts and no rights yet: a person is a name at a
// post of an organisation, entered by an act, and known everywhere else by id alone.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace bihuan::people {

struct Person {
  PersonId id;
  std::string name;
  OrganisationId organisation;
  std::string post;  // may be empty

  bool operator==(const Person&) const = default;
};

class Roster {
 public:
  /// Adds a person, or replaces the one of the same id.
  void enter(Person person);

  const Person* find(const PersonId& id) const;
  const std::vector<Person>& persons() const { return persons_; }

 private:
  std::vector<Person> persons_;  // in the order of their entry
};

}  // namespace bihuan::people
