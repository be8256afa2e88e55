// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "procedures/check.h"

namespace bihuan::procedures {
namespace {

bool is_bearer(Role role) {
  return role == Role::lead || role == Role::support;
}

bool is_bearers(const Act& act) {
  return std::ranges::any_of(act.by, is_bearer);
}

bool only_office(const Act& act) {
  return std::ranges::all_of(act.by, [](Role role) { return role == Role::office; });
}

/// Design rule 6: a verified end rests on another body's word, on children of which each was verified for
/// itself, or on the end of a document's way, which the office alone records. Where the office bears the
/// case itself, a superior stands in for it, whatever the file says.
bool has_ground_to_verify(const Act& act, const Procedure& procedure) {
  if (act.has(GuardKind::another_body_than_lead)) return true;
  const bool has_children = !procedure.children.empty() || procedure.has_children_from_minutes;
  const bool has_ground =
      act.has(EffectKind::end_carried) || (act.has(GuardKind::children_ended) && has_children);
  return only_office(act) && has_ground;
}

bool only_records(const Act& act) {
  return std::ranges::all_of(act.effects,
                             [](const Effect& effect) { return effect.kind == EffectKind::record_fields; });
}

bool asks_for(const Act& act, std::string_view name) {
  const Field* field = act.find_field(name);
  return field != nullptr && field->required;
}

bool moves_a_date(const Act& act) {
  return act.has(EffectKind::set_due) || act.has(EffectKind::extend_due) || act.has(EffectKind::extend_clock);
}

class EndCheck {
 public:
  EndCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    for (const State& state : procedure_.states) {
      check_state(state);
      check_mark(state);
    }
    for (const Act& act : procedure_.acts) {
      check_way_into_end(act);
      check_way_out_of_end(act);
      check_date(act);
    }
  }

 private:
  void check_state(const State& state) {
    const bool has_ended = state.phase == Phase::ended;
    if (has_ended && !state.end) {
      findings_.add(state.line,
                    {fmt::format("结束状态“{}”没有说如何结束；写上 end = \"verified\"、\"terminated\"、"
                                 "\"lapsed\" 或 \"superseded\"",
                                 state.label.zh),
                     fmt::format("the ended state \"{}\" does not say how; write end = \"verified\", "
                                 "\"terminated\", \"lapsed\" or \"superseded\"",
                                 state.name)});
    }
    if (!has_ended && state.end) {
      findings_.add(
          state.line,
          {fmt::format("状态“{}”没有结束，却写了 end；删去它，或把 phase 改为 \"ended\"", state.label.zh),
           fmt::format("the state \"{}\" has not ended but has an end; remove it or make the phase "
                       "\"ended\"",
                       state.name)});
    }
  }

  void check_mark(const State& state) {
    if (!state.is_bearers_own) return;
    if (state.phase == Phase::ended && state.end != End::verified) return;
    findings_.add(
        state.line,
        {fmt::format("状态“{}”不是承办单位可以自己到达的结束；删去 bearers_own", state.label.zh),
         fmt::format("the state \"{}\" is no end that a bearer may choose alone; remove bearers_own",
                     state.name)});
  }

  void check_way_into_end(const Act& act) {
    const State* to = act.to ? procedure_.find_state(*act.to) : nullptr;
    if (to == nullptr) return;
    if (to->end == End::verified) {
      check_way_into_verified(act);
    } else if (to->end && is_bearers(act) && !to->is_bearers_own) {
      report_own_end(act, *to);
    }
    if (!to->end && act.has(EffectKind::end_carried) && !only_office(act)) report_carried_end(act);
    if (to->end == End::terminated && !asks_for(act, "decision")) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”终止而不问依据；加一个必填的填写项 decision", act.label.zh),
                     fmt::format("act \"{}\" terminates without the decision that says so; add a required "
                                 "field decision",
                                 act.name)});
    }
  }

  void check_way_into_verified(const Act& act) {
    if (is_bearers(act)) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”让承办单位自己办结；从 by 中删去 lead 和 support", act.label.zh),
                     fmt::format("act \"{}\" lets bearers finish on their own word; remove lead and support "
                                 "from by",
                                 act.name)});
    } else if (!has_ground_to_verify(act, procedure_)) {
      findings_.add(
          act.line,
          {fmt::format("办理“{}”办结而不问是否另一单位核查；加上条件 another_body_than_lead", act.label.zh),
           fmt::format("act \"{}\" finishes without asking for another body's verdict; add the "
                       "guard another_body_than_lead",
                       act.name)});
    }
  }

  void report_own_end(const Act& act, const State& to) {
    findings_.add(
        act.line,
        {fmt::format("办理“{}”让承办单位自己到结束状态“{}”；从 by 中删去 lead 和 support；本来就该由其"
                     "自己决定的，在该状态写上 bearers_own = true",
                     act.label.zh, to.label.zh),
         fmt::format("act \"{}\" lets bearers bring the case to the end \"{}\" alone; remove lead and "
                     "support from by, or, where that is theirs to choose, write bearers_own = true "
                     "in that state",
                     act.name, to.name)});
  }

  void report_carried_end(const Act& act) {
    findings_.add(
        act.line,
        {fmt::format("办理“{}”使随文件办理的督办事项办结，只能由督查室办；by 只留 \"office\"", act.label.zh),
         fmt::format("act \"{}\" finishes the duties that consist of the document's steps and so is the "
                     "office's alone; leave only \"office\" in by",
                     act.name)});
  }

  /// Nobody puts off what binds himself without saying why and who agreed.
  void check_date(const Act& act) {
    if (!moves_a_date(act) || !is_bearers(act)) return;
    const bool says_why = asks_for(act, "reason") || asks_for(act, "basis");
    const Field* approver = act.find_field("approver");
    const bool is_approved = approver != nullptr && approver->required && approver->type == FieldType::person;
    if (says_why && is_approved) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”让承办单位自己改时限；从 by 中删去 lead 和 support，或加上必填的填写项 "
                     "reason（理由）和 approver（type = \"person\"，批准人）",
                     act.label.zh),
         fmt::format(
             "act \"{}\" lets bearers move their own dates; remove lead and support from by, or add the "
             "required fields reason and approver (type = \"person\")",
             act.name)});
  }

  /// Nothing follows an end but a reopening, which is no bearer's, and records for the file.
  void check_way_out_of_end(const Act& act) {
    for (const std::string& from : act.from) {
      const State* state = procedure_.find_state(from);
      if (state == nullptr || state->phase != Phase::ended) continue;
      if (!act.to ? only_records(act) : is_reopening(act)) continue;
      findings_.add(
          act.line,
          {fmt::format("办理“{}”从结束状态“{}”出发；那里只能由督查室或上级重新启动，或只作记录", act.label.zh,
                       state->label.zh),
           fmt::format(
               "act \"{}\" leaves from the end \"{}\", where only the office or a superior may reopen, "
               "or something be recorded",
               act.name, state->name)});
    }
  }

  bool is_reopening(const Act& act) const {
    const State* to = procedure_.find_state(*act.to);
    return to != nullptr && to->phase != Phase::ended && !is_bearers(act);
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_ends(const Procedure& procedure, Findings& findings) {
  EndCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
