// SPDX-License-Identifier: Apache-2.0
#include "cases/recusal.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "cases/fields.h"
#include "text/names.h"

namespace bihuan::cases {
namespace {

using procedures::FieldType;

std::vector<std::string> names_in(std::string words) {
  constexpr std::array<std::string_view, 3> commas = {"，", ",", "；"};
  constexpr std::string_view stop = "、";
  for (const std::string_view comma : commas) {
    for (auto at = words.find(comma); at != std::string::npos; at = words.find(comma, at + stop.size()))
      words.replace(at, comma.size(), stop);
  }
  std::vector<std::string> names;
  std::string_view rest = words;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(stop), rest.size());
    if (std::string name = text::fold_name(rest.substr(0, end)); !name.empty())
      names.push_back(std::move(name));
    rest.remove_prefix(std::min(end + stop.size(), rest.size()));
  }
  return names;
}

/// An act of the case above that named the person.
struct NamedBy {
  const procedures::Act& act;
  const procedures::Field& field;
};

std::optional<NamedBy> named_by(const Neighbour& parent, const std::string& person) {
  for (const procedures::Act& act : parent.procedure->acts) {
    for (const procedures::Field& field : act.fields) {
      if (field.type != FieldType::person) continue;
      const auto recorded = parent.subject.text(fmt::format("{}.{}", act.name, field.name));
      const auto names = names_in(std::string(recorded));
      if (std::ranges::find(names, person) != names.end()) return NamedBy{act, field};
    }
  }
  return {};
}

Words must_recuse(const procedures::Field& field, const std::string& person, const NamedBy& before) {
  return {fmt::format("“{}”所填的 {} 是原件“{}”的“{}”，须回避，请由他人决定", field.label.zh, person,
                      before.act.label.zh, before.field.label.zh),
          fmt::format("“{}”: {} was “{}” of “{}” on the case above and recuses: somebody else must decide",
                      field.label.en, person, before.field.label.en, before.act.label.en)};
}

}  // namespace

std::optional<Words> part_in_parent(const Attempt& attempt, const Surroundings& around) {
  if (!around.parent)
    return Words{"没有原件，无从判断谁须回避：请在原件之下另行登记",
                 "There is no case above, so nobody can tell who must recuse: open it under that case"};
  // A superior's decision is only written down by whoever keys it in; the superior's name is looked at.
  if (attempt.as == procedures::Role::superior) return {};
  if (!around.parent->subject.participants.contains(attempt.actor.person)) return {};
  return Words{"参与过原件办理的人须回避，请由他人办理",
               "Who took part in the case above recuses: somebody else must do it"};
}

std::vector<Words> named_in_parent(const procedures::Act& act, const Command& command,
                                   const Surroundings& around) {
  std::vector<Words> faults;
  if (!around.parent || !act.has(procedures::GuardKind::no_part_in_parent)) return faults;
  for (const procedures::Field& field : act.fields) {
    const auto* words = field.type == FieldType::person ? text_field(command.fields, field.name) : nullptr;
    if (!words) continue;
    for (const std::string& person : names_in(*words)) {
      if (const auto before = named_by(*around.parent, person))
        faults.push_back(must_recuse(field, person, *before));
    }
  }
  return faults;
}

}  // namespace bihuan::cases
