// SPDX-License-Identifier: Apache-2.0
// For tests: an office whose clerks, liaisons and clock work at the same time on a few cases that rest on
// each other, at random; and what is needed to try again, one after another, what they did.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cases/register.h"

namespace bihuan::storage::testing {

/// What a case of this id is called elsewhere: rounds are given a new id each time.
using Names = std::function<CaseId(const CaseId&)>;

struct Errand {
  CommandKey key;
  std::string what;
  std::function<Result<cases::Receipt>(cases::CaseRegister&, const Names&)> run;
};

struct Answered {
  Errand errand;
  Result<cases::Receipt> answer;
};

/// A register whose day and hour stand still.
class Office {
 public:
  explicit Office(cases::CaseStore& store);

  /// Founds the city and opens the cases, under keys that begin with `founding`.
  void begin();
  cases::CaseRegister& cases() { return cases_; }

 private:
  class StandingClock final : public Clock {
   public:
    Moment now() const override;
  };

  StandingClock clock_;
  cases::CaseRegister cases_;
};

inline constexpr std::string_view founding_key = "founding";

/// Each of the threads runs so many errands, some of them again and some that others run as well. Gives every
/// answer.
std::vector<Answered> work_at_once(cases::CaseRegister& cases, unsigned seed, int threads, int errands_each);

/// The acts in the order of recording as texts, without what is drawn anew each time: salts and the ids of
/// rounds.
std::vector<std::string> comparable_ledger(const cases::CaseStore& store);

/// Rounds by their duty and place among its rounds.
Names names_elsewhere(const cases::CaseStore& here, const cases::CaseStore& there);

}  // namespace bihuan::storage::testing
