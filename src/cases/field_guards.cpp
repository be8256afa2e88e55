// SPDX-License-Identifier: Apache-2.0
#include "cases/field_guards.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/clocks.h"
#include "cases/fields.h"
#include "cases/guards.h"
#include "cases/permit_guard.h"
#include "cases/recusal.h"
#include "cases/target_figures.h"
#include "cases/units.h"
#include "procedures/arguments.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::GuardKind;

Decimal figure_of(const Command& command, std::string_view name) {
  const Decimal* given = number_field(command.fields, name);
  return given ? *given : Decimal();
}

Words not_recorded(const Field& field) {
  return {fmt::format("本件还没有登记“{}”", field.label.zh),
          fmt::format("“{}” has not been recorded yet", field.label.en)};
}

/// `“第一年任务”“第二年任务”`
Words labels_of(const std::vector<std::string_view>& fields, const procedures::Act& act) {
  Words labels;
  for (const std::string_view name : fields) {
    const Field* field = act.find_field(name);
    if (!field) continue;
    labels.zh += fmt::format("“{}”", field->label.zh);
    labels.en += fmt::format("{}“{}”", labels.en.empty() ? "" : ", ", field->label.en);
  }
  return labels;
}

std::optional<Decimal> recorded_figure(const Case& subject, std::string_view name) {
  return Decimal::parse(subject.field(name));
}

/// What the parts of a sum must come to: a figure of the act itself, or one that was recorded before.
struct Total {
  const Field* field = nullptr;
  std::optional<Decimal> figure;
};

Total total_of(std::string_view name, const Case& subject, const procedures::Procedure& procedure,
               const procedures::Act& act, const Command& command) {
  const auto [recorder_name, field_name] = procedures::record_name(name);
  if (!field_name.empty()) {
    const procedures::Act* recorder = procedure.find_act(recorder_name);
    VERIFY(recorder != nullptr);  // the file was checked when it was loaded
    return {recorder->find_field(field_name), recorded_figure(subject, name)};
  }
  const Field* field = act.find_field(name);
  const bool is_missing = number_field(command.fields, name) == nullptr;
  if (!field || (is_missing && field->required)) return {};  // said with the fields' faults
  return {field, figure_of(command, name)};
}

std::optional<Words> sum_of_fields(const Case& subject, const procedures::Procedure& procedure,
                                   const procedures::Act& act, const std::string& argument,
                                   const Command& command) {
  const procedures::Sum written = procedures::sum(argument);
  const auto [total, wanted] = total_of(written.total, subject, procedure, act, command);
  if (!total) return {};
  if (!wanted) return not_recorded(*total);
  std::vector<Decimal> parts;
  for (const std::string_view part : written.parts) parts.push_back(figure_of(command, part));
  const auto added = Decimal::sum(parts);
  if (added == wanted) return {};
  const std::string zh = added ? with_unit(*added, total->unit.zh) : "过大的数";
  const std::string en = added ? with_unit(*added, total->unit.en) : "too large a figure";
  const Words summed = labels_of(written.parts, act);
  return Words{fmt::format("{}合计为 {}，与“{}”{} 不符", summed.zh, zh, total->label.zh,
                           with_unit(*wanted, total->unit.zh)),
               fmt::format("{} add up to {}, not to “{}”, {}", summed.en, en, total->label.en,
                           with_unit(*wanted, total->unit.en))};
}

std::optional<Words> count_of_items(const Case& subject, const procedures::Act& act,
                                    const std::string& argument, const Command& command) {
  const Field* field = act.find_field(procedures::sum(argument).total);
  VERIFY(field != nullptr);  // the file was checked when it was loaded
  if (field->required && number_field(command.fields, field->name) == nullptr) return {};
  const int recorded = items_recorded(subject, argument);
  const Decimal keyed = figure_of(command, field->name);
  if (keyed == Decimal(recorded)) return {};
  return Words{
      fmt::format("“{}”填的是 {}，逐项登记的是 {} 项：漏登的先补登，填错的改正", field->label.zh,
                  keyed.text(), recorded),
      fmt::format("“{}” is given as {}, and {} were recorded one by one: record what is missing or mend "
                  "the figure",
                  field->label.en, keyed.text(), recorded)};
}

std::optional<Words> later_than_due(const Case& subject, const Command& command) {
  const Day* day = day_field(command.fields, "due_on");
  return day ? not_later_than_due(subject, *day) : std::nullopt;
}

/// Nobody says on a day what happened after it, or how far it had come by then.
std::vector<Words> days_to_come(const procedures::Act& act, const Command& command,
                                const Surroundings& around) {
  const Day last = std::min(command.happened_on, around.today);
  const Words bound = day_words(last);
  std::vector<Words> faults;
  for (const Field& field : act.fields) {
    const Day* day = day_field(command.fields, field.name);
    const bool is_past = field.is_past || field.name == as_of_field;
    if (!is_past || !day || *day <= last) continue;
    faults.push_back({fmt::format("“{}”不能晚于办理之日 {}", field.label.zh, bound.zh),
                      fmt::format("“{}” cannot lie after {}, the day of the act", field.label.en, bound.en)});
  }
  return faults;
}

/// What was issued for a year, say, is not issued for it again.
std::optional<Words> value_is_known(const Case& subject, const procedures::Act& act, const std::string& name,
                                    const Command& command) {
  const Field* field = act.find_field(name);
  const auto given = command.fields.find(name);
  if (!field || given == command.fields.end()) return {};
  const std::string value = recorded_form(given->second);
  if (value.empty() || !subject.has_recorded(fmt::format("{}.{}", act.name, name), value)) return {};
  return Words{fmt::format("“{}”为 {} 的“{}”已经办过，不能再办一次", field->label.zh, value, act.label.zh),
               fmt::format("“{}” has been done for “{}” {} already", act.label.en, field->label.en, value)};
}

/// Nobody is put under supervision by its own order.
std::optional<Words> ordered_by_a_lead(const Case& subject, const procedures::Act& act,
                                       const Command& command, const Surroundings& around) {
  const Field* field = act.find_field(ordered_by_field);
  const auto* named = organisations_field(command.fields, ordered_by_field);
  if (!field || !named) return {};
  const auto is_lead = [&](const OrganisationId& id) {
    return is_bearer(subject, id, BearerRole::lead, around);
  };
  if (std::ranges::none_of(*named, is_lead)) return {};
  return Words{fmt::format("“{}”须是牵头单位以外的单位，同一机构的不同牌子视为同一单位", field->label.zh),
               fmt::format("“{}” must be a body other than the lead; nameplates of one body count as one",
                           field->label.en)};
}

bool counts(const Case& child) {
  return !child.has_ended() || child.end == procedures::End::verified;
}

struct Parts {
  std::vector<Decimal> figures;
  std::vector<const Case*> of_another_unit;  // left out
};

Parts parts_to_add_up(const Case& subject, const std::vector<Neighbour>& children, const std::string& name) {
  std::vector<const Case*> counted;
  for (const Neighbour& child : children) {
    if (counts(child.subject) && recorded_figure(child.subject, name)) counted.push_back(&child.subject);
  }
  Parts parts{{}, of_another_unit(subject, counted, unit_name(name))};
  for (const Case* child : counted) {
    const bool is_left_out = std::ranges::find(parts.of_another_unit, child) != parts.of_another_unit.end();
    if (!is_left_out) parts.figures.push_back(*recorded_figure(*child, name));
  }
  return parts;
}

Words words_of_left_out(const std::vector<const Case*>& parts, const std::string& unit) {
  if (parts.empty()) return {};
  const auto [zh, en] = with_their_units(parts, unit);
  return {fmt::format("；计量单位不同、没有计入的有 {} 件：{}", parts.size(), zh),
          fmt::format("; {} counted in another unit are left out: {}", parts.size(), en)};
}

}  // namespace

std::vector<Words> field_guard_faults(const Case& subject, const procedures::Procedure& procedure,
                                      const procedures::Act& act, const Command& command,
                                      const Surroundings& around) {
  std::vector<Words> faults = named_in_parent(act, command, around);
  const auto add = [&faults](std::optional<Words> fault) {
    if (fault) faults.push_back(*std::move(fault));
  };
  std::ranges::move(days_to_come(act, command, around), std::back_inserter(faults));
  std::ranges::move(stopped_before_they_ran(act, procedure, subject, command.happened_on),
                    std::back_inserter(faults));
  add(ordered_by_a_lead(subject, act, command, around));
  std::ranges::move(target_figure_faults(subject, procedure, act, command), std::back_inserter(faults));
  for (const procedures::Guard& guard : act.guards) {
    if (guard.kind == GuardKind::sum_of_fields)
      add(sum_of_fields(subject, procedure, act, guard.argument, command));
    if (guard.kind == GuardKind::count_of_items) add(count_of_items(subject, act, guard.argument, command));
    if (guard.kind == GuardKind::later_than_due) add(later_than_due(subject, command));
    if (guard.kind == GuardKind::value_is_new) add(value_is_known(subject, act, guard.argument, command));
    if (guard.kind == GuardKind::permit_in_force)
      add(permit_not_in_force(act, guard.argument, subject, procedure, command, around));
  }
  return faults;
}

int items_recorded(const Case& subject, std::string_view argument) {
  int count = 0;
  for (const std::string_view part : procedures::sum(argument).parts) {
    const auto items = subject.items.find(part);
    if (items != subject.items.end()) count += items->second;
  }
  return count;
}

std::optional<Words> not_later_than_due(const Case& subject, Day day) {
  if (!subject.due || subject.due->due_on < day) return {};
  const Words present = day_words(subject.due->due_on);
  return Words{fmt::format("新的时限须晚于现定的 {}", present.zh),
               fmt::format("The new date must lie after {}", present.en)};
}

std::optional<Words> sum_of_children(const std::string& name, const procedures::Procedure& procedure,
                                     const Case& subject, const Surroundings& around) {
  const auto [act_name, field_name] = procedures::record_name(name);
  const procedures::Act* act = procedure.find_act(act_name);
  const Field* field = act ? act->find_field(field_name) : nullptr;
  VERIFY(field != nullptr);  // the file was checked when it was loaded
  const auto own = recorded_figure(subject, name);
  if (!own) return not_recorded(*field);
  const Parts parts = parts_to_add_up(subject, around.children, name);
  const auto added = Decimal::sum(parts.figures);
  if (added == own) return {};
  const std::string zh = added ? with_unit(*added, field->unit.zh) : "过大的数";
  const std::string en = added ? with_unit(*added, field->unit.en) : "too large a figure";
  const Words left_out = words_of_left_out(parts.of_another_unit, unit_name(name));
  return Words{
      fmt::format("下级 {} 件的“{}”合计为 {}，与本件的 {} 不符{}", parts.figures.size(), field->label.zh, zh,
                  with_unit(*own, field->unit.zh), left_out.zh),
      fmt::format("“{}” of the {} cases below adds up to {}, not to the {} of this one{}", field->label.en,
                  parts.figures.size(), en, with_unit(*own, field->unit.en), left_out.en)};
}

}  // namespace bihuan::cases
