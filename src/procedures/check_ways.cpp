// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "procedures/check.h"
#include "procedures/life.h"
#include "procedures/vocabulary.h"
#include "procedures/ways.h"

namespace bihuan::procedures {
namespace {

bool dockets(const Act& act) {
  return act.has(EffectKind::docket);
}

bool is_by(const Act& act, Role role) {
  return std::ranges::find(act.by, role) != act.by.end();
}

bool has_clocks(const State& state) {
  return state.phase == Phase::running || state.phase == Phase::paused;
}

std::optional<Role> role_that_is_waited_for(WaitsFor waits_for) {
  switch (waits_for) {
    case WaitsFor::office:
      return Role::office;
    case WaitsFor::lead:
      return Role::lead;
    case WaitsFor::examiner:
      return Role::examiner;
    case WaitsFor::superior:
      return Role::superior;
    case WaitsFor::outside:
    case WaitsFor::nobody:
      return std::nullopt;
  }
  return std::nullopt;
}

class WayCheck {
 public:
  WayCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    if (!leads_somewhere(procedure_))
      return;  // check_names has said so, and what follows from it would only confuse
    const Life life(procedure_);
    check_reached(life);
    for (const State& state : procedure_.states) {
      check_leads_to_an_end(state, life);
      check_main_acts(state);
      check_waiting(state);
      check_met_due(state);
    }
    if (std::ranges::any_of(procedure_.acts, dockets)) check_docketing();
  }

 private:
  void check_reached(const Life& life) {
    const StateNames reached = reached_from(procedure_, procedure_.initial);
    for (const State& state : procedure_.states) {
      if (reached.contains(state.name)) {
        if (!life.is_reached(state.name)) report_behind_dead_acts(state);
        continue;
      }
      findings_.add(state.line,
                    {fmt::format("没有办理能到达状态“{}”；补一项 to = \"{}\" 的办理，或删去它",
                                 state.label.zh, state.name),
                     fmt::format("no act reaches the state \"{0}\"; add one with to = \"{0}\" or remove it",
                                 state.name)});
    }
  }

  void report_behind_dead_acts(const State& state) {
    findings_.add(
        state.line,
        {fmt::format("通往状态“{}”的办理都永远办不成；改那些办理的条件，或另补一项", state.label.zh),
         fmt::format("no act that leads to the state \"{}\" can ever be done; mend their guards or add one",
                     state.name)});
  }

  void check_leads_to_an_end(const State& state, const Life& life) {
    if (state.phase == Phase::ended) return;
    const StateNames reached = reached_from(procedure_, state.name);
    const auto is_end = [&](const State& other) {
      return other.phase == Phase::ended && reached.contains(other.name);
    };
    if (std::ranges::any_of(procedure_.states, is_end)) {
      if (life.is_reached(state.name) && !life.ends(state.name)) report_held_by_dead_acts(state);
      return;
    }
    findings_.add(
        state.line,
        {fmt::format("从状态“{}”走不到任何结束状态，办件会永远停在这里；补一项离开它的办理", state.label.zh),
         fmt::format("from the state \"{}\" no end can be reached; add an act that leads on", state.name)});
  }

  void report_held_by_dead_acts(const State& state) {
    findings_.add(
        state.line,
        {fmt::format(
             "从状态“{}”通往结束的路上有永远办不成的办理，办件会永远停在那里；改它的条件，或另补一条路",
             state.label.zh),
         fmt::format("from the state \"{}\" every way to an end has an act that can never be done; mend its "
                     "guards or add another way",
                     state.name)});
  }

  void check_main_acts(const State& state) {
    const Act* first = nullptr;
    for (const Act* act : procedure_.acts_from(state.name)) {
      if (!act->is_main_in(state.name)) continue;
      if (first == nullptr) {
        first = act;
        continue;
      }
      findings_.add(
          act->line,
          {fmt::format("状态“{}”有两项主要办理“{}”和“{}”；一页只有一项，删去一个 main", state.label.zh,
                       first->label.zh, act->label.zh),
           fmt::format("the state \"{}\" has two main acts, \"{}\" and \"{}\"; remove main from one",
                       state.name, first->name, act->name)});
    }
  }

  void check_waiting(const State& state) {
    const auto role = role_that_is_waited_for(state.waits_for);
    if (!role) return;
    const std::vector<const Act*> acts = procedure_.acts_from(state.name);
    if (std::ranges::any_of(acts, [&](const Act* act) { return is_by(*act, *role); })) return;
    findings_.add(
        state.line,
        {fmt::format("状态“{}”等的是 {}，可是没有一项办理由其办；改 waits_for 或补一项办理", state.label.zh,
                     word_for(*role)),
         fmt::format("the state \"{}\" waits for {}, who has no act there; change waits_for or add an act",
                     state.name, word_for(*role))});
  }

  void check_met_due(const State& state) {
    if (!state.has_met_due || state.phase == Phase::running) return;
    findings_.add(state.line,
                  {fmt::format("状态“{}”不在办理中，不计本件的时限；删去 due_met", state.label.zh),
                   fmt::format("the state \"{}\" does not run, so that no date counts there; remove due_met",
                               state.name)});
  }

  void check_docketing() {
    const StateNames undocketed =
        reached_from(procedure_, procedure_.initial, [](const Act& act) { return !dockets(act); });
    for (const State& state : procedure_.states) {
      if (!has_clocks(state) || !undocketed.contains(state.name)) continue;
      findings_.add(
          state.line,
          {fmt::format("不经立项就能到状态“{}”，那里却计时；把 phase 改为 \"before\"，或让路径经过立项",
                       state.label.zh),
           fmt::format("clocks run in the state \"{}\", which is reached without docketing; make its phase "
                       "\"before\" or lead the way through docketing",
                       state.name)});
    }
    for (const Act& act : procedure_.acts) check_docketing_act(act);
  }

  void check_docketing_act(const Act& act) {
    const State* to = act.to ? procedure_.find_state(*act.to) : nullptr;
    if (dockets(act) && (to == nullptr || to->phase != Phase::running)) {
      findings_.add(
          act.line,
          {fmt::format("办理“{}”立项后时钟不走；让它到一个 phase = \"running\" 的状态", act.label.zh),
           fmt::format("no clock runs after act \"{}\" has docketed; lead it to a state with phase = "
                       "\"running\"",
                       act.name)});
    }
    if (to == nullptr || to->phase != Phase::before) return;
    for (const std::string& from : act.from) {
      const State* state = procedure_.find_state(from);
      if (state == nullptr || !has_clocks(*state)) continue;
      findings_.add(
          act.line,
          {fmt::format("办理“{}”把已立项的“{}”退回立项之前；改到计时的状态，或走终止", act.label.zh,
                       state->label.zh),
           fmt::format("act \"{}\" takes \"{}\" back to before docketing; lead it to a running state "
                       "or terminate",
                       act.name, state->name)});
    }
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_ways(const Procedure& procedure, Findings& findings) {
  WayCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
