// SPDX-License-Identifier: Apache-2.0
#include "intake/tree_names.h"

namespace bihuan::intake {

reading::Gazetteer tree_names(const offices::Directory& directory, Day day) {
  reading::Gazetteer gazetteer;
  for (const auto& organisation : directory.as_of(day)) {
    gazetteer.organisations.push_back(organisation.full_name);
    for (const auto& name : organisation.short_names) gazetteer.organisations.push_back(name);
  }
  return gazetteer;
}

}  // namespace bihuan::intake
