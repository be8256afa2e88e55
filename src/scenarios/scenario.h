// SPDX-License-Identifier: Apache-2.0
// Scenarios of a procedure, as their file has them: who does what on which day, and what follows or is
// refused. Every word of the file has been found in the procedure: acts, states and fields stand here by
// their names. The written form is docs/formats/scenarios.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/speaking.h"
#include "cases/command.h"
#include "scenarios/aspects.h"

namespace bihuan::scenarios {

/// A case is opened; its id is its name in the file, 本件 for the one that the scenarios are about.
struct OpeningStep {
  cases::Opening opening;
  std::optional<std::string> number;
};

/// Another case comes to a state by no act of interest here.
struct MovingStep {
  CaseId moved;
  std::string state;
};

/// Somebody performs an act, on 本件 or on another case.
struct PerformingStep {
  CaseId of;
  cases::Actor actor;
  bool as_superior = false;
  std::optional<cases::OnBehalf> on_behalf;
  std::string act;
  cases::FieldValues fields;
  Day happened_on;
};

/// Nobody does anything; the day alone has come.
struct LookingStep {};

/// The calendar gives 本件 the notice that its ladder has reached, if any.
struct LadderStep {};

/// What a case is like after a step.
struct Expectation {
  int line = 0;
  CaseId of;
  std::string state;
  std::optional<calendar::Lamp> lamp;
  std::vector<std::pair<Aspect, std::string>> aspects;
  std::map<std::string, std::string> kept;  // by act.field, as recorded
  bool all_kept = false;                    // whatever the act was given, and its day
};

struct Step {
  int line = 0;
  Day today;
  std::variant<OpeningStep, MovingStep, PerformingStep, LookingStep, LadderStep> what;
  std::vector<std::string> refusals;  // all reasons in Chinese; none: it is done
  std::vector<Expectation> expected;
};

struct Scenario {
  int line = 0;
  std::string title;
  std::optional<std::size_t> after;  // the scenario whose end it begins with
  std::vector<Step> steps;
};

/// The acts that one line says to leave from a state.
struct ActsOfState {
  int line = 0;
  std::string state;
  std::vector<std::string> acts;
};

struct ScenarioFile {
  std::string name;
  offices::Directory directory;
  OrganisationId office;
  std::vector<ActsOfState> states;
  std::vector<Scenario> scenarios;
};

/// The case that the scenarios of a file are about.
inline constexpr std::string_view tested_case = "本件";

/// What a file calls a case that an act has opened: by its title, where there is one for each organisation
/// with that one's name.
inline CaseId name_of_child(std::string_view title, const OrganisationId* organisation) {
  std::string name(title);
  if (organisation) name += "（" + organisation->text() + "）";
  return CaseId(std::move(name));
}

}  // namespace bihuan::scenarios
