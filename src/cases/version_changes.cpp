// SPDX-License-Identifier: Apache-2.0
#include "cases/version_changes.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/row.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::cases {
namespace {

using procedures::Procedure;

Words joined(const std::vector<Words>& parts) {
  Words all;
  for (const Words& part : parts) {
    all.zh += (all.zh.empty() ? "" : "；") + part.zh;
    all.en += (all.en.empty() ? "" : "; ") + part.en;
  }
  return all;
}

Words none_or(const Words& label) {
  return label.zh.empty() ? Words{"无", "none"} : label;
}

Words label_of_state(const UnderVersion& one) {
  const procedures::State* state = one.procedure.find_state(one.subject.state);
  return state ? state->label : Words{one.subject.state, one.subject.state};
}

Words label_of_main_act(const UnderVersion& one) {
  const procedures::Act* act = one.procedure.main_act(one.subject.state);
  return act ? act->label : Words{};
}

const PossibleAct* find(const UnderVersion& one, std::string_view name) {
  const auto found =
      std::ranges::find(one.acts, name, [](const PossibleAct& each) { return each.act->name; });
  return found == one.acts.end() ? nullptr : &*found;
}

bool can_be_done(const PossibleAct* act) {
  return act != nullptr && act->obstacles.empty();
}

/// Of both lists of guards, by kind and argument, those that `others` does not have.
std::vector<Words> guards_without(const procedures::Act& act, const procedures::Act& other,
                                  const Procedure& procedure) {
  std::vector<Words> found;
  for (const procedures::Guard& guard : act.guards) {
    const bool has_too = std::ranges::any_of(other.guards, [&](const procedures::Guard& one) {
      return one.kind == guard.kind && one.argument == guard.argument;
    });
    if (!has_too) found.push_back(procedures::words_for(guard, procedure));
  }
  return found;
}

Words roles_of(const procedures::Act& act) {
  std::vector<Words> roles;
  for (const procedures::Role role : act.by) roles.push_back(procedures::words_for(role));
  return joined(roles);
}

Words required_fields_of(const procedures::Act& act) {
  std::vector<Words> required;
  for (const procedures::Field& field : act.fields) {
    if (field.required) required.push_back(field.label);
  }
  return joined(required);
}

Words target_of(const procedures::Act& act, const Procedure& procedure) {
  const procedures::State* state = act.to ? procedure.find_state(*act.to) : nullptr;
  return state ? state->label : Words{"状态不变", "the state stays"};
}

class Comparison {
 public:
  Comparison(const UnderVersion& before, const UnderVersion& after, Day today)
      : before_(before), after_(after), today_(today) {}

  std::vector<VersionChange> changes() && {
    compare_standing();
    for (const PossibleAct& act : before_.acts) compare_possible(*act.act);
    for (const PossibleAct& act : after_.acts) {
      if (!find(before_, act.act->name)) compare_possible(*act.act);
    }
    return std::move(changes_);
  }

 private:
  void compare_standing() {
    const Row before = row_of(before_.subject, before_.procedure);
    const Row after = row_of(after_.subject, after_.procedure);
    compare("state", {"状态", "state"}, label_of_state(before_), label_of_state(after_));
    compare("waits_for", {"在等谁", "waits for"}, procedures::words_for(before.waits_for),
            procedures::words_for(after.waits_for));
    compare("lamp", {"亮灯", "lamp"}, lamp_words_of(before), lamp_words_of(after));
    compare("main_act", {"主要办理", "main act"}, none_or(label_of_main_act(before_)),
            none_or(label_of_main_act(after_)));
  }

  Words lamp_words_of(const Row& row) const {
    return calendar::lamp_words(lamp_of(row.phase, row.due_on, today_));
  }

  void compare(std::string_view aspect, const Words& what, const Words& before, const Words& after) {
    if (before == after) return;
    changes_.push_back({aspect,
                        {},
                        {fmt::format("{}：{} → {}", what.zh, before.zh, after.zh),
                         fmt::format("{}: {} → {}", what.en, before.en, after.en)}});
  }

  void compare_possible(const procedures::Act& act) {
    const PossibleAct* before = find(before_, act.name);
    const PossibleAct* after = find(after_, act.name);
    if (!can_be_done(before) && can_be_done(after))
      add("possible", act, {"现在可以办理", "can be done now"}, {});
    if (can_be_done(before) && !can_be_done(after))
      add("impossible", act, {"现在不能办理", "cannot be done now"},
          after ? joined(after->obstacles) : Words{});
    if (before && after) compare_act(*before->act, *after->act);
  }

  void compare_act(const procedures::Act& before, const procedures::Act& after) {
    if (const auto more = guards_without(after, before, after_.procedure); !more.empty())
      add("act", after, {"另须", "also asks"}, joined(more));
    if (const auto less = guards_without(before, after, before_.procedure); !less.empty())
      add("act", after, {"不再要求", "no longer asks"}, joined(less));
    if (before.by != after.by) add("act", after, {"改由", "may now be done by"}, roles_of(after));
    if (required_fields_of(before) != required_fields_of(after))
      add("act", after, {"必填项现为", "must now be filled in"}, none_or(required_fields_of(after)));
    if (target_of(before, before_.procedure) != target_of(after, after_.procedure))
      add("act", after, {"办理后改到", "now leads to"}, target_of(after, after_.procedure));
  }

  void add(std::string_view aspect, const procedures::Act& act, const Words& what, const Words& detail) {
    const bool is_bare = detail.zh.empty();
    changes_.push_back({aspect,
                        act.name,
                        {fmt::format("“{}”{}{}{}", act.label.zh, what.zh, is_bare ? "" : "：", detail.zh),
                         fmt::format("“{}” {}{}{}", act.label.en, what.en, is_bare ? "" : ": ", detail.en)}});
  }

  const UnderVersion& before_;
  const UnderVersion& after_;
  Day today_;
  std::vector<VersionChange> changes_;
};

}  // namespace

std::vector<VersionChange> changes_between(const UnderVersion& before, const UnderVersion& after, Day today) {
  return Comparison(before, after, today).changes();
}

}  // namespace bihuan::cases
