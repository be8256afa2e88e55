// SPDX-License-Identifier: Apache-2.0
#include "cases/case.h"

#include <gtest/gtest.h>

namespace bihuan::cases {
namespace {

Act act_on(const char* day, Version version, Fact fact) {
  Envelope envelope;
  envelope.case_id = CaseId("river");
  envelope.version = version;
  envelope.happened_on = parse_day(day).value();
  return seal(std::move(envelope), {{std::move(fact)}, {}, {}});
}

const Fact finished = Moved{"finished", procedures::Phase::ended, procedures::End::verified};

TEST(CaseTest, KeepsTheDayOfItsEndWhateverIsNotedLater) {
  const Case subject = evolve_all(
      {act_on("2024-03-04", 1, finished), act_on("2024-05-06", 2, FieldRecorded{"note.text", "便笺"})});

  EXPECT_EQ(subject.ended_on, parse_day("2024-03-04"));
  EXPECT_EQ(subject.changed_on, parse_day("2024-05-06"));
}

TEST(CaseTest, HasNoDayOfItsEndOnceItIsReopened) {
  const Case subject =
      evolve_all({act_on("2024-03-04", 1, finished),
                  act_on("2024-03-05", 2, Moved{"under_way", procedures::Phase::running, {}})});

  EXPECT_FALSE(subject.ended_on);
}

}  // namespace
}  // namespace bihuan::cases
