// SPDX-License-Identifier: Apache-2.0
#include "web/case_items.h"

#include <algorithm>

#include "base/day_words.h"
#include "procedures/arguments.h"
#include "web/field_words.h"

namespace bihuan::web {
namespace {

using procedures::EffectKind;
using procedures::Field;

// What each performance recorded by itself, and on which day.
struct Performed {
  Day on;
  cases::Case alone;

  std::string at(const procedures::Act& act, const Field& field) const {
    return std::string(alone.recorded(act.name + "." + field.name));
  }
};

std::vector<Performed> performances_of(const procedures::Act& rule, const std::vector<cases::Act>& acts) {
  std::vector<Performed> performed;
  for (const cases::Act& act : acts) {
    if (act.envelope.act == rule.name)
      performed.push_back({act.envelope.happened_on, cases::evolve({}, act)});
  }
  return performed;
}

boost::json::object row_of(const Performed& performed, const procedures::Act& rule, const Context& context) {
  boost::json::array values;
  for (const Field& field : rule.fields) {
    const std::string value = performed.at(rule, field);
    values.push_back({{"name", field.name},
                      {"value", value},
                      {"_label", context.say(field.label)},
                      {"_words", value.empty() ? "" : recorded_words(field, value, context)}});
  }
  return {{"on", iso(performed.on)},
          {"_on", context.say(day_words(performed.on))},
          {"values", std::move(values)}};
}

boost::json::array counts_of(const std::vector<Performed>& performed, const procedures::Act& rule,
                             const Context& context) {
  boost::json::array counts;
  for (const Field& field : rule.fields) {
    for (const procedures::Choice& choice : field.choices) {
      const auto count = std::ranges::count_if(
          performed, [&](const Performed& one) { return one.at(rule, field) == choice.name; });
      if (count == 0) continue;
      counts.push_back({{"field", field.name},
                        {"value", choice.name},
                        {"label", context.say(choice.label)},
                        {"count", count}});
    }
  }
  return counts;
}

}  // namespace

bool lists_items(const procedures::Act& act) {
  return !act.to && act.has(EffectKind::record_fields) && act.find_field(procedures::item_field) != nullptr;
}

boost::json::array item_tables(const procedures::Procedure& procedure, const std::vector<cases::Act>& acts,
                               const Context& context) {
  boost::json::array tables;
  for (const procedures::Act& rule : procedure.acts) {
    if (!lists_items(rule)) continue;
    const auto performed = performances_of(rule, acts);
    if (performed.empty()) continue;
    boost::json::array columns;
    for (const Field& field : rule.fields)
      columns.push_back(boost::json::object{{"label", context.say(field.label)}});
    boost::json::array rows;
    for (const Performed& one : performed) rows.push_back(row_of(one, rule, context));
    tables.push_back({{"act", rule.name},
                      {"label", context.say(rule.label)},
                      {"columns", std::move(columns)},
                      {"total", rows.size()},
                      {"rows", std::move(rows)},
                      {"counts", counts_of(performed, rule, context)}});
  }
  return tables;
}

}  // namespace bihuan::web
