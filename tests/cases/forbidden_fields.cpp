// SPDX-License-Identifier: Apache-2.0
#include "forbidden_fields.h"

#include <algorithm>

namespace bihuan::cases::testing {
namespace {

using procedures::Field;
using procedures::FieldType;

bool is_nothing(const FieldValue& value) {
  const auto* words = std::get_if<std::string>(&value);
  const auto* organisations = std::get_if<std::vector<OrganisationId>>(&value);
  const auto* files = std::get_if<std::vector<EvidenceFile>>(&value);
  if (files) return files->empty();
  return (words && words->find_first_not_of(' ') == std::string::npos) ||
         (organisations && organisations->empty());
}

bool has_type(const Field& field, const FieldValue& value) {
  constexpr std::size_t word = 0, day = 1, figure = 2, organisations = 3, due = 4, evidence = 5;
  if (field.type == FieldType::day) return value.index() == day;
  if (field.type == FieldType::number) return value.index() == figure;
  if (field.type == FieldType::due) return value.index() == due;
  if (field.type == FieldType::evidence) return value.index() == evidence;
  const bool of_organisations =
      field.type == FieldType::organisation || field.type == FieldType::organisations;
  return value.index() == (of_organisations ? organisations : word);
}

bool is_within(const Field& field, const Decimal& figure) {
  const std::string written = figure.text();
  const auto point = written.find('.');
  const auto decimals = point == std::string::npos ? 0 : written.size() - point - 1;
  const double value = std::stod(written);
  const bool too_small = field.min && value < std::stod(field.min->text());
  const bool too_large = field.max && value > std::stod(field.max->text());
  return !too_small && !too_large && decimals <= static_cast<std::size_t>(field.decimals);
}

std::size_t characters(const std::string& utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char byte) { return static_cast<unsigned char>(byte) >> 6 != 2; }));
}

/// As much as was set for the target, or as little where that is below zero.
bool reaches(const Decimal& figure, const Case& subject) {
  const auto set = subject.fields.find("set.value");
  if (set == subject.fields.end()) return true;
  const double whole = std::stod(set->second);
  const double reached = std::stod(figure.text());
  return whole < 0 ? reached <= whole : reached >= whole;
}

bool fits(const Field& field, const FieldValue& value, const Asked& asked) {
  if (!has_type(field, value)) return false;
  if (const auto* figure = std::get_if<Decimal>(&value))
    return is_within(field, *figure) && (field.name != "reached" || reaches(*figure, asked.subject));
  if (const auto* organisations = std::get_if<std::vector<OrganisationId>>(&value))
    return field.type == FieldType::organisations || organisations->size() == 1;
  if (const auto* day = std::get_if<Day>(&value)) {
    const Day* earlier = given<Day>(asked.step, field.not_before);
    const bool is_bounded = field.is_past || field.name == "as_of";
    const bool is_to_come = is_bounded && *day > std::min(asked.step.happened_on, asked.today);
    const auto begins = asked.subject.fields.find("set.starts_on");
    const bool is_too_early = field.name == "as_of" && begins != asked.subject.fields.end() &&
                              *day < parse_day(begins->second).value();
    return !is_to_come && !is_too_early && (!earlier || *earlier <= *day);
  }
  if (const auto* files = std::get_if<std::vector<EvidenceFile>>(&value))
    return files->size() <= 12 &&
           std::ranges::none_of(*files, [](const EvidenceFile& file) { return file.bytes->empty(); });
  const auto* words = std::get_if<std::string>(&value);
  if (!words) return true;
  if (field.type == FieldType::choice)
    return std::ranges::count(field.choices, *words, &procedures::Choice::name) == 1;
  if (field.type == FieldType::case_ref) return asked.world.find(CaseId(*words)) != nullptr;
  return characters(*words) <= field.characters_max;
}

}  // namespace

void look_at_fields(const procedures::Act& act, const Asked& asked, std::vector<std::string>& found) {
  for (const Field& field : act.fields) {
    const auto value = asked.step.fields.find(field.name);
    const bool is_blank = value == asked.step.fields.end() || is_nothing(value->second);
    const bool is_needed =
        field.required || (field.name == "reached" && asked.subject.fields.contains("set.value"));
    if (is_blank && is_needed) found.push_back("required " + field.name);
    if (!is_blank && !fits(field, value->second, asked)) found.push_back("value of " + field.name);
  }
  for (const auto& [name, value] : asked.step.fields) {
    if (!act.find_field(name)) found.push_back("no field " + name);
  }
}

}  // namespace bihuan::cases::testing
