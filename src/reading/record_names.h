// SPDX-License-Identifier: Apache-2.0
// The names in JSON of the record's closed sets. They never change.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "reading/record.h"

namespace bihuan::reading {

template <class Enum, std::size_t size>
using Names = std::array<std::pair<Enum, std::string_view>, size>;

constexpr auto names_of(Action) {
  return Names<Action, 7>{{{Action::deliberate, "deliberate"},
                           {Action::repeal, "repeal"},
                           {Action::hear, "hear"},
                           {Action::study, "study"},
                           {Action::convey, "convey"},
                           {Action::discuss, "discuss"},
                           {Action::other, "other"}}};
}
constexpr auto names_of(Outcome) {
  return Names<Outcome, 5>{{{Outcome::approved_in_principle, "approved-in-principle"},
                            {Outcome::approved, "approved"},
                            {Outcome::noted, "noted"},
                            {Outcome::deferred, "deferred"},
                            {Outcome::rejected, "rejected"}}};
}
constexpr auto names_of(StepAct) {
  return Names<StepAct, 7>{{{StepAct::revise, "revise"},
                            {StepAct::review, "review"},
                            {StepAct::submit, "submit"},
                            {StepAct::issue, "issue"},
                            {StepAct::sign, "sign"},
                            {StepAct::report, "report"},
                            {StepAct::implement, "implement"}}};
}
constexpr auto names_of(DutyKind) {
  return Names<DutyKind, 2>{{{DutyKind::task, "task"}, {DutyKind::guidance, "guidance"}}};
}
constexpr auto names_of(Disclosure) {
  return Names<Disclosure, 3>{
      {{Disclosure::open, "public"}, {Disclosure::on_request, "on-request"}, {Disclosure::closed, "closed"}}};
}

}  // namespace bihuan::reading
