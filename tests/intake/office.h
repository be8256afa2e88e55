// SPDX-License-Identifier: Apache-2.0
// An office for tests: a desk and a register over stores in memory, on a fixed day, with an organisation
// tree.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "intake/desk.h"
#include "intake/organisation_import.h"
#include "storage/memory/intake_store.h"
#include "storage/memory/memory_store.h"

namespace bihuan::intake::testing {

inline Day day(std::string_view text) {
  return parse_day(text).value();
}

inline std::string file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>(in), {}};
}

inline std::string sample(const std::string& name) {
  return file("sample/" + name);
}

struct Office {
  explicit Office(Day today) : clock(today) {}

  /// Fails the test where the table has a fault.
  void take_organisations(const std::string& table) {
    int made = 0;
    const auto import =
        read_organisations(table, "单位表.csv", cases.directory()->directory, clock.today(), [&] {
          return OrganisationId("organisation" + std::to_string(++made));
        }).value();
    VERIFY(import.faults.empty());
    cases
        .reorganise(CommandKey{"organisations"}, reorganisation_of(import, "单位表.csv", clock.today()),
                    clerk)
        .value();
  }

  OrganisationId organisation(std::string_view name) const {
    return cases.directory()->directory.find_by_name(name, clock.today()).value();
  }

  const OrganisationId office_id{"office"};
  const cases::Actor clerk{PersonId{"clerk"}, office_id};
  TrainingClock clock;
  storage::memory::MemoryCaseStore case_store;
  storage::memory::MemoryIntakeStore intake_store;
  procedures::ProcedureShelf shelf = procedures::ProcedureShelf::shipped();
  cases::CaseRegister cases{case_store, shelf, calendar::built_in(), clock, office_id};
  IntakeDesk desk{intake_store, cases};
  const Viewer viewer = Viewer::office();
};

}  // namespace bihuan::intake::testing
