// SPDX-License-Identifier: Apache-2.0
#include "cases/field_guards.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/fields.h"
#include "procedures/arguments.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::GuardKind;

std::string with_unit(const Decimal& figure, std::string_view unit) {
  return fmt::format("{}{}{}", figure.text(), unit.empty() ? "" : " ", unit);
}

Decimal figure_of(const Command& command, std::string_view name) {
  const Decimal* given = number_field(command.fields, name);
  return given ? *given : Decimal();
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

std::optional<Words> sum_of_fields(const procedures::Act& act, const std::string& argument,
                                   const Command& command) {
  const procedures::Sum written = procedures::sum(argument);
  const Field* total = act.find_field(written.total);
  const bool is_missing = number_field(command.fields, written.total) == nullptr;
  if (!total || (is_missing && total->required)) return {};  // said with the fields' faults
  const Decimal given = figure_of(command, written.total);
  std::vector<Decimal> parts;
  for (const std::string_view part : written.parts) parts.push_back(figure_of(command, part));
  const auto added = Decimal::sum(parts);
  if (added && *added == given) return {};
  const std::string zh = added ? with_unit(*added, total->unit.zh) : "过大的数";
  const std::string en = added ? with_unit(*added, total->unit.en) : "too large a figure";
  const Words summed = labels_of(written.parts, act);
  return Words{fmt::format("{}合计为 {}，与“{}”{} 不符", summed.zh, zh, total->label.zh,
                           with_unit(given, total->unit.zh)),
               fmt::format("{} add up to {}, not to “{}”, {}", summed.en, en, total->label.en,
                           with_unit(given, total->unit.en))};
}

std::optional<Words> permit_in_force(const procedures::Act& act, const std::string& name,
                                     const Command& command, const Surroundings& around) {
  const Field* field = act.find_field(name);
  const auto* words = text_field(command.fields, name);
  const auto named = words ? around.named.find(*words) : around.named.end();
  if (!field || named == around.named.end()) return {};
  const Case& permit = named->second.subject;
  if (permit.force.in_force(command.happened_on)) return {};
  const Words on = day_words(command.happened_on);
  if (permit.force.granted().empty())
    return Words{fmt::format("“{}”所填的 {} 不是核准登记", field->label.zh, *words),
                 fmt::format("“{}”: {} is no permit", field->label.en, *words)};
  return Words{fmt::format("“{}”所填的核准登记 {} 在 {} 不在有效期内", field->label.zh, *words, on.zh),
               fmt::format("“{}”: the permit {} was not in force on {}", field->label.en, *words, on.en)};
}

std::optional<Words> later_than_due(const Case& subject, const Command& command) {
  const Day* day = day_field(command.fields, "due_on");
  return day ? not_later_than_due(subject, *day) : std::nullopt;
}

bool counts(const Case& child) {
  return !child.has_ended() || child.end == procedures::End::verified;
}

std::optional<Decimal> recorded_figure(const Case& subject, const std::string& name) {
  const auto found = subject.fields.find(name);
  return found == subject.fields.end() ? std::nullopt : Decimal::parse(found->second);
}

}  // namespace

std::vector<Words> field_guard_faults(const Case& subject, const procedures::Act& act, const Command& command,
                                      const Surroundings& around) {
  std::vector<Words> faults;
  const auto add = [&faults](std::optional<Words> fault) {
    if (fault) faults.push_back(*std::move(fault));
  };
  for (const procedures::Guard& guard : act.guards) {
    if (guard.kind == GuardKind::sum_of_fields) add(sum_of_fields(act, guard.argument, command));
    if (guard.kind == GuardKind::later_than_due) add(later_than_due(subject, command));
    if (guard.kind == GuardKind::permit_in_force) add(permit_in_force(act, guard.argument, command, around));
  }
  return faults;
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
  if (!own)
    return Words{fmt::format("本件还没有登记“{}”", field->label.zh),
                 fmt::format("“{}” has not been recorded yet", field->label.en)};
  std::vector<Decimal> figures;
  for (const Neighbour& child : around.children) {
    const auto figure = counts(child.subject) ? recorded_figure(child.subject, name) : std::nullopt;
    if (figure) figures.push_back(*figure);
  }
  const auto added = Decimal::sum(figures);
  if (added == own) return {};
  const std::string zh = added ? with_unit(*added, field->unit.zh) : "过大的数";
  const std::string en = added ? with_unit(*added, field->unit.en) : "too large a figure";
  return Words{fmt::format("下级 {} 件的“{}”合计为 {}，与本件的 {} 不符", figures.size(), field->label.zh, zh,
                           with_unit(*own, field->unit.zh)),
               fmt::format("“{}” of the {} cases below adds up to {}, not to the {} of this one",
                           field->label.en, figures.size(), en, with_unit(*own, field->unit.en))};
}

}  // namespace bihuan::cases
