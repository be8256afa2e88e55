// SPDX-License-Identifier: Apache-2.0
#include "cases/target_figures.h"

#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/field_guards.h"
#include "cases/fields.h"
#include "cases/plan_progress.h"
#include "cases/units.h"
#include "procedures/arguments.h"

namespace bihuan::cases {
namespace {

using procedures::Field;

/// The label of the field that recorded it.
Words label_of(std::string_view record, const procedures::Procedure& procedure) {
  const auto [act_name, field_name] = procedures::record_name(record);
  const procedures::Act* act = procedure.find_act(act_name);
  const Field* field = act ? act->find_field(field_name) : nullptr;
  return field ? field->label : Words{std::string(record), std::string(record)};
}

bool is_reached(const Decimal& figure, const Decimal& whole) {
  return whole < Decimal() ? figure <= whole : figure >= whole;
}

Words label_of_end(const procedures::Act& act, const procedures::Procedure& procedure) {
  const procedures::State* end = act.to ? procedure.find_state(*act.to) : nullptr;
  return end ? end->label : act.label;
}

std::optional<Words> short_of_the_target(const Case& subject, const procedures::Procedure& procedure,
                                         const procedures::Act& act, const Command& command) {
  const Field* field = act.find_field(reached_field);
  const auto whole = Decimal::parse(subject.field(whole_record));
  if (!field || !whole) return {};
  const Words target = label_of(whole_record, procedure);
  const std::string_view unit = subject.text(unit_record);
  const std::string set = with_unit(*whole, unit);
  const Decimal* given = number_field(command.fields, reached_field);
  if (!given)
    return Words{fmt::format("请填写“{}”：本件的“{}”为 {}", field->label.zh, target.zh, set),
                 fmt::format("Fill in “{}”: “{}” of this case is {}", field->label.en, target.en, set)};
  if (is_reached(*given, *whole)) return {};
  const Words end = label_of_end(act, procedure);
  const std::string figure = with_unit(*given, unit);
  return Words{
      fmt::format("“{}”{}，没有达到“{}”{}，不能记为“{}”", field->label.zh, figure, target.zh, set, end.zh),
      fmt::format("“{}”, {}, does not reach “{}”, {}: this is not “{}”", field->label.en, figure, target.en,
                  set, end.en)};
}

std::optional<Words> before_it_begins(const Case& subject, const procedures::Procedure& procedure,
                                      const procedures::Act& act, const Command& command) {
  const Field* field = act.find_field(as_of_field);
  const Day* day = day_field(command.fields, as_of_field);
  const auto begins = parse_day(subject.field(begins_record));
  if (!field || !day || !begins || *begins <= *day) return {};
  const Words label = label_of(begins_record, procedure);
  const Words bound = day_words(*begins);
  return Words{fmt::format("“{}”不能早于“{}”{}", field->label.zh, label.zh, bound.zh),
               fmt::format("“{}” cannot lie before “{}”, {}", field->label.en, label.en, bound.en)};
}

}  // namespace

std::vector<Words> target_figure_faults(const Case& subject, const procedures::Procedure& procedure,
                                        const procedures::Act& act, const Command& command) {
  std::vector<Words> faults;
  for (const auto check : {before_it_begins, short_of_the_target}) {
    if (auto fault = check(subject, procedure, act, command)) faults.push_back(*std::move(fault));
  }
  return faults;
}

}  // namespace bihuan::cases
