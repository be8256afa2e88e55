// SPDX-License-Identifier: Apache-2.0
// The fields of a command held against what the procedure asks for: names, types, bounds. All faults at once.
#pragma once

#include <vector>

#include "cases/command.h"

namespace bihuan::cases {

std::vector<Words> field_faults(const procedures::Act& act, const FieldValues& values);

const std::string* text_field(const FieldValues& values, std::string_view name);
/// Whether a text field was given and is no blank.
bool has_words(const FieldValues& values, std::string_view name);
const Day* day_field(const FieldValues& values, std::string_view name);
const Decimal* number_field(const FieldValues& values, std::string_view name);
/// An organisation field has exactly one, an organisations field any number.
const std::vector<OrganisationId>* organisations_field(const FieldValues& values, std::string_view name);
/// Whom the field names; nobody where it is not given.
std::vector<OrganisationId> organisations_in(const FieldValues& values, std::string_view name);
const std::vector<EvidenceFile>* evidence_field(const FieldValues& values, std::string_view name);
const calendar::DueRule* due_field(const FieldValues& values, std::string_view name);

/// A value as it is recorded: text, ISO day, digits, ids separated by blanks; of evidence the names, a line
/// each.
std::string recorded_form(const FieldValue& value);

}  // namespace bihuan::cases
