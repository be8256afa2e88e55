// SPDX-License-Identifier: Apache-2.0
// The values of a scenario's lines in the words of people: days, organisations by name, choices by label, due
// rules. Each fails with one reason that names its mend.
#pragma once

#include <string_view>

#include "cases/command.h"
#include "offices/directory.h"

namespace bihuan::scenarios {

Result<Day> day_of(std::string_view words);
/// One organisation of the file, whose id is its name.
Result<OrganisationId> organisation_of(std::string_view name, const offices::Directory& directory, Day on);
/// Names with 、 between them; at least one.
Result<std::vector<OrganisationId>> organisations_of(std::string_view names,
                                                     const offices::Directory& directory, Day on);
/// `2025-03-31`, `20个工作日内`, `30日内`, `每月25日`, `长期，每季度报告`.
Result<calendar::DueRule> due_rule_of(std::string_view words);
/// 电话, 工作群, 纸件 …
Result<cases::Source> source_of(std::string_view words);
Result<cases::FieldValue> value_of(const procedures::Field& field, std::string_view words,
                                   const offices::Directory& directory, Day on);

}  // namespace bihuan::scenarios
