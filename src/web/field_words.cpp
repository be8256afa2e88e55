// SPDX-License-Identifier: Apache-2.0
#include "web/field_words.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "web/blanks.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

using procedures::Field;
using procedures::FieldType;

std::string choice_words(const Field& field, const std::string& recorded, const Context& context) {
  const auto choice = std::ranges::find(field.choices, recorded, &procedures::Choice::name);
  return choice == field.choices.end() ? recorded : context.say(choice->label);
}

std::string day_in_words(const std::string& recorded, const Context& context) {
  const auto day = parse_day(recorded);
  return day ? context.say(day_words(*day)) : recorded;
}

std::string figure_words(const Field& field, const std::string& recorded, const Context& context) {
  const std::string& unit = context.say(field.unit);
  return unit.empty() ? recorded : fmt::format("{} {}", recorded, unit);
}

std::string names_of(std::string_view ids, const Context& context) {
  std::string names;
  while (!ids.empty()) {
    const auto end = std::min(ids.find(' '), ids.size());
    if (!names.empty()) names += context.phrase("mark.pause");
    names += organisation_name(OrganisationId(std::string(ids.substr(0, end))), context);
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return names;
}

std::string called(const std::string& recorded, const Context& context) {
  const auto row = context.site.cases.row_of(CaseId(recorded), context.viewer);
  if (!row) return recorded;
  return row->number.empty() ? row->title : fmt::format("{} {}", row->number, row->title);
}

std::ptrdiff_t digests_in(std::string_view recorded) {
  return std::ranges::count(recorded, ' ') + 1;
}

}  // namespace

std::string recorded_words(const Field& field, const std::string& recorded, const Context& context) {
  switch (field.type) {
    case FieldType::choice:
      return choice_words(field, recorded, context);
    case FieldType::day:
      return day_in_words(recorded, context);
    case FieldType::number:
      return figure_words(field, recorded, context);
    case FieldType::organisation:
    case FieldType::organisations:
      return names_of(recorded, context);
    case FieldType::case_ref:
      return called(recorded, context);
    case FieldType::evidence:
      return fill_in(context.phrase("evidence.count"), {{"count", fmt::to_string(digests_in(recorded))}});
    case FieldType::text:
    case FieldType::person:
    case FieldType::due:
      return recorded;
  }
  VERIFY(false && "a field type of the closed vocabulary");
}

}  // namespace bihuan::web
