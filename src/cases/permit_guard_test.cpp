// SPDX-License-Identifier: Apache-2.0
#include "cases/permit_guard.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A vehicle's permit, granted as resting on the firm's.
Case vehicle() {
  Case subject = case_in("permit", "in_force");
  subject.fields = {{"grant.on", "2021-01-01"}, {"grant.rests_on", "firm"}};
  return subject;
}

/// The firm's, in force for these days.
Neighbour firm(std::string_view from, std::string_view until) {
  Case subject = case_in("permit", "in_force");
  subject.id = CaseId("firm");
  subject.number = "核准〔2021〕1";
  subject.force.put_in({parse_day(from).value(), parse_day(until).value()});
  return {subject, &procedure("permit")};
}

// In force from 2021-07-15, done on 2021-06-01.
Command renewal() {
  return command_for(*procedure("permit").find_act("renew"));
}

std::vector<std::string> reasons_against(const Case& subject, const Command& command, Neighbour named) {
  const auto& rules = procedure("permit");
  Surroundings around = surroundings();
  around.named = {{named.subject.id.text(), std::move(named)}};
  const auto fault =
      permit_not_in_force(*rules.find_act(command.act), "rests_on", subject, rules, command, around);
  return fault ? std::vector{fault->zh} : std::vector<std::string>{};
}

TEST(PermitGuard, AsksForTheFirmThatWasRecordedWhereTheFieldIsBlank) {
  EXPECT_THAT(reasons_against(vehicle(), renewal(), firm("2021-01-01", "2021-05-31")),
              ElementsAre("“所依据的企业核准”所填的核准登记 核准〔2021〕1 在 2021年7月15日 不在有效期内"));
  EXPECT_THAT(reasons_against(vehicle(), renewal(), firm("2021-01-01", "2021-12-31")), IsEmpty());
}

TEST(PermitGuard, AsksForNothingWhereNoFirmWasEverRecorded) {
  Case subject = vehicle();
  subject.fields.erase("grant.rests_on");

  EXPECT_THAT(reasons_against(subject, renewal(), firm("2021-01-01", "2021-05-31")), IsEmpty());
}

TEST(PermitGuard, AsksOnTheDayFromWhichThePermitIsToBeInForce) {
  Command grant = command_for(*procedure("permit").find_act("grant"));
  grant.fields["rests_on"] = std::string("firm");

  EXPECT_THAT(reasons_against(Case{}, grant, firm("2021-07-15", "2021-12-31")), IsEmpty());
  EXPECT_THAT(reasons_against(Case{}, grant, firm("2021-05-01", "2021-07-14")),
              ElementsAre("“所依据的企业核准”所填的核准登记 firm 在 2021年7月15日 不在有效期内"));
}

TEST(PermitGuard, ReadsTheFirmThatWasRecordedLastWhereTheFieldIsBlank) {
  const auto& rules = procedure("permit");
  const procedures::Act& renew = *rules.find_act("renew");
  Case subject = vehicle();
  EXPECT_THAT(permits_left_as_recorded(subject, rules, renew, {}), ElementsAre(CaseId("firm")));
  EXPECT_THAT(permits_left_as_recorded(subject, rules, renew, {{"rests_on", std::string("another")}}),
              IsEmpty());

  subject.fields["renew.on"] = "2021-03-01";
  subject.fields["renew.rests_on"] = "another";
  EXPECT_THAT(permits_left_as_recorded(subject, rules, renew, {}), ElementsAre(CaseId("another")));
}

TEST(PermitGuard, TakesAPermitGrantedAnewForWhatItsGrantSays) {
  const auto& rules = procedure("permit");
  Case subject = vehicle();
  subject.fields = {{"grant.on", "2021-05-01"}, {"renew.on", "2021-03-01"}, {"renew.rests_on", "another"}};

  EXPECT_THAT(permits_left_as_recorded(subject, rules, *rules.find_act("renew"), {}), IsEmpty());
  subject.fields["grant.rests_on"] = "firm";
  EXPECT_THAT(permits_left_as_recorded(subject, rules, *rules.find_act("grant"), {}), IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
