// SPDX-License-Identifier: Apache-2.0
#include "intake/draft_names.h"

#include <array>

namespace bihuan::intake {

JsonNames<DraftState> draft_state_names() {
  static constexpr std::array<std::pair<std::string_view, DraftState>, 4> names{{
      {"open", DraftState::open},
      {"confirmed", DraftState::confirmed},
      {"dropped", DraftState::dropped},
      {"merged", DraftState::merged},
  }};
  return names;
}

JsonNames<DraftSource> draft_source_names() {
  static constexpr std::array<std::pair<std::string_view, DraftSource>, 4> names{{
      {"read", DraftSource::read},
      {"marked", DraftSource::marked},
      {"split", DraftSource::split},
      {"by_hand", DraftSource::by_hand},
  }};
  return names;
}

JsonNames<Way> way_names() {
  static constexpr std::array<std::pair<std::string_view, Way>, 5> names{{
      {"unclear", Way::unclear},
      {"submit", Way::submit},
      {"issue", Way::issue},
      {"repeal", Way::repeal},
      {"sign", Way::sign},
  }};
  return names;
}

JsonNames<DifferenceKind> difference_names() {
  static constexpr std::array<std::pair<std::string_view, DifferenceKind>, 3> names{{
      {"appeared", DifferenceKind::appeared},
      {"changed", DifferenceKind::changed},
      {"vanished", DifferenceKind::vanished},
  }};
  return names;
}

JsonNames<Settlement> settlement_names() {
  static constexpr std::array<std::pair<std::string_view, Settlement>, 2> names{{
      {"taken_over", Settlement::taken_over},
      {"left", Settlement::left},
  }};
  return names;
}

JsonNames<reading::DutyKind> duty_kind_names() {
  static constexpr std::array<std::pair<std::string_view, reading::DutyKind>, 2> names{{
      {"task", reading::DutyKind::task},
      {"guidance", reading::DutyKind::guidance},
  }};
  return names;
}

JsonNames<reading::StepAct> step_names() {
  static constexpr std::array<std::pair<std::string_view, reading::StepAct>, 7> names{{
      {"revise", reading::StepAct::revise},
      {"review", reading::StepAct::review},
      {"submit", reading::StepAct::submit},
      {"issue", reading::StepAct::issue},
      {"sign", reading::StepAct::sign},
      {"report", reading::StepAct::report},
      {"implement", reading::StepAct::implement},
  }};
  return names;
}

JsonNames<reading::Action> action_names() {
  static constexpr std::array<std::pair<std::string_view, reading::Action>, 7> names{{
      {"deliberate", reading::Action::deliberate},
      {"repeal", reading::Action::repeal},
      {"hear", reading::Action::hear},
      {"study", reading::Action::study},
      {"convey", reading::Action::convey},
      {"discuss", reading::Action::discuss},
      {"other", reading::Action::other},
  }};
  return names;
}

JsonNames<reading::Outcome> outcome_names() {
  static constexpr std::array<std::pair<std::string_view, reading::Outcome>, 5> names{{
      {"approved-in-principle", reading::Outcome::approved_in_principle},
      {"approved", reading::Outcome::approved},
      {"noted", reading::Outcome::noted},
      {"deferred", reading::Outcome::deferred},
      {"rejected", reading::Outcome::rejected},
  }};
  return names;
}

}  // namespace bihuan::intake
