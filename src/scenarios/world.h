// SPDX-License-Identifier: Apache-2.0
// The cases of one scenario as the steps so far have made them, with no store: what is decided is sealed and
// evolved at once. A value: a copy goes its own way.
#pragma once

#include <map>

#include "cases/decide.h"
#include "procedures/shelf.h"
#include "scenarios/scenario.h"

namespace bihuan::scenarios {

/// What a scenario is played with. All of it outlives the world.
struct Stage {
  const ScenarioFile& file;
  const procedures::Procedure& tested;
  const procedures::ProcedureShelf& others;  // for cases of other kinds
  const calendar::Calendar& calendar;

  /// Null where there is none of this kind.
  const procedures::Procedure* procedure_of(std::string_view kind) const;
};

/// Said of a case that the file names but that is not opened, since its opening was refused.
Words not_opened(const CaseId& id);

class ScenarioWorld {
 public:
  explicit ScenarioWorld(const Stage& stage) : stage_(&stage) {}

  /// Does what the step says, or gives every reason why not and leaves all as it was.
  Result<void> take(const Step& step);
  /// Null before it is opened.
  const cases::Case* find(const CaseId& id) const;

 private:
  Result<void> open(const OpeningStep& step, Day today);
  Result<void> move(const MovingStep& step, Day today);
  Result<void> perform(const PerformingStep& step, Day today);
  Result<void> open_child(cases::Opening child, const procedures::Act& act,
                          const procedures::Procedure& parents, Day today);
  Result<void> urge_by_ladder(Day today);
  void append(const cases::NewAct& act, const cases::Envelope& common);
  /// Duties stand still with their documents, and go on with them, by the system's own hand.
  void let_duties_follow(cases::Envelope common);
  cases::Neighbour neighbour(const cases::Case& subject) const;
  std::vector<cases::Neighbour> neighbours(const std::vector<CaseId>& ids) const;
  cases::Surroundings surroundings_of(const cases::Case& subject, Day today) const;
  std::optional<cases::Neighbour> parent_of(const cases::Case& subject) const;
  std::map<std::string, cases::Neighbour> named_by(const PerformingStep& step) const;
  std::string free_number(Day today) const;

  const Stage* stage_;
  std::map<CaseId, cases::Case> cases_;
};

}  // namespace bihuan::scenarios
