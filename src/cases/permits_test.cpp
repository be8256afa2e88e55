// SPDX-License-Identifier: Apache-2.0
#include "cases/permits.h"

#include <algorithm>
#include <gtest/gtest.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::End;
using procedures::Phase;

Day day(const char* iso) {
  return parse_day(iso).value();
}

// A permit as its acts are recorded, one after the other.
class Ledger {
 public:
  void add(const std::string& act, const char* on, std::vector<Fact> facts, Texts texts = {}) {
    Envelope envelope;
    envelope.case_id = CaseId("permit");
    envelope.version = static_cast<Version>(acts_.size() + 1);
    envelope.act = act;
    envelope.happened_on = day(on);
    facts.emplace_back(FieldRecorded{act + ".on", on});
    acts_.push_back(seal(std::move(envelope), {std::move(facts), std::move(texts), {}}));
  }

  void grant(const char* on, const char* from, const char* until, const std::string& scope = "北环") {
    add("grant", on,
        {Moved{"in_force", Phase::running, {}}, PutInForce{day(from), day(until)},
         FieldRecorded{"grant.holder_kind", "vehicle"}, FieldRecorded{"grant.authority", "roads"},
         FieldRecorded{"grant.rests_on", "firm"}},
        {{"grant.holder", "青A10001"}, {"grant.scope", scope}, {"grant.basis", "第九条"}});
  }
  void renew(const char* on, const char* from) {
    add("renew", on, {PutInForce{day(from), {}}, FieldRecorded{"renew.valid_from", from}},
        {{"renew.conditions", "检测合格"}});
  }
  void renew_in_place(const char* on, const char* from, const char* until) {
    add("renew", on,
        {ForceEnded{day(from)}, PutInForce{day(from), day(until)}, FieldRecorded{"renew.valid_from", from}},
        {{"renew.conditions", "检测合格"}});
  }
  void withdraw(const char* on) {
    add("withdraw", on, {Moved{"withdrawn", Phase::ended, End::terminated}, ForceEnded{day(on)}});
  }
  void cancel(const char* on) {
    add("cancel", on, {Moved{"lapsed", Phase::ended, End::lapsed}, ForceEnded{day(on)}});
  }
  void reopen(const char* on) { add("reopen", on, {Moved{"opened", Phase::before, {}}}); }

  /// The last act was recorded on this day, and not with its happening.
  void was_recorded_on(const char* recorded) {
    Envelope envelope = acts_.back().envelope;
    envelope.recorded_at = start_in_shanghai(day(recorded)) + std::chrono::hours{23};
    acts_.back().envelope = std::move(envelope);
  }

  Permit on(const char* asked) const { return permit_on(evolve_all(acts_), acts_, day(asked)); }
  std::vector<Act>& acts() { return acts_; }

 private:
  std::vector<Act> acts_;
};

/// In force for the year 2021.
Ledger permit() {
  Ledger ledger;
  ledger.add("open", "2020-12-18", {Opened{"permit", "opened", {}, {}}});
  ledger.grant("2020-12-20", "2021-01-01", "2021-12-31");
  return ledger;
}

PermitStanding standing(const Ledger& ledger, const char* on) {
  return ledger.on(on).standing;
}

TEST(Permits, SayToWhomTheyWereGivenAndByWhom) {
  const Permit read = permit().on("2021-06-01");

  EXPECT_EQ(read.holder_kind, "vehicle");
  EXPECT_EQ(read.holder, "青A10001");
  EXPECT_EQ(read.basis, "第九条");
  EXPECT_EQ(read.authority, OrganisationId("roads"));
  EXPECT_EQ(read.rests_on, CaseId("firm"));
  EXPECT_EQ(read.interval, (Interval{day("2021-01-01"), day("2021-12-31")}));
}

TEST(Permits, StandByTheDayThatIsAsked) {
  const Ledger ledger = permit();

  EXPECT_EQ(standing(ledger, "2020-12-31"), PermitStanding::coming);
  EXPECT_EQ(standing(ledger, "2021-01-01"), PermitStanding::in_force);
  EXPECT_EQ(standing(ledger, "2021-11-30"), PermitStanding::in_force);
  EXPECT_EQ(standing(ledger, "2021-12-01"), PermitStanding::ending);
  EXPECT_EQ(standing(ledger, "2021-12-31"), PermitStanding::ending);
  EXPECT_EQ(standing(ledger, "2022-01-01"), PermitStanding::lapsed);
}

TEST(Permits, AreNotEndingWhereARenewalFollows) {
  Ledger ledger = permit();
  ledger.renew("2021-12-01", "2022-01-01");

  EXPECT_EQ(standing(ledger, "2021-12-31"), PermitStanding::in_force);
  EXPECT_EQ(standing(ledger, "2030-01-01"), PermitStanding::in_force);
}

TEST(Permits, StandByTheRenewalThatTookThePlaceOfTheTermBefore) {
  Ledger ledger = permit();
  ledger.renew_in_place("2021-10-08", "2021-11-01", "2021-11-30");

  EXPECT_EQ(ledger.on("2021-10-31").interval, (Interval{day("2021-01-01"), day("2021-10-31"), true}));
  EXPECT_EQ(ledger.on("2021-11-01").interval, (Interval{day("2021-11-01"), day("2021-11-30")}));
  EXPECT_EQ(standing(ledger, "2021-12-01"), PermitStanding::lapsed);
}

std::string main_act_of_suspended(const Force& force, const char* on) {
  Case subject = case_in(permit_kind, "suspended");
  subject.force = force;
  const auto* main = main_act_on(subject, procedure(permit_kind), day(on));
  return main ? main->name : "";
}

TEST(Permits, AreRestoredOnlyWhileTheyAreSuspended) {
  Force force;
  force.put_in({day("2021-01-01"), day("2021-12-31")});
  force.suspend({day("2021-05-06"), day("2021-05-20")});

  EXPECT_EQ(main_act_of_suspended(force, "2021-05-20"), "restore");
  EXPECT_EQ(main_act_of_suspended(force, "2021-05-21"), "resume");
  EXPECT_EQ(main_act_of_suspended(force, "2022-01-01"), "renew");
}

TEST(Permits, OfferWhatTheProcedureSaysInEveryOtherState) {
  Case subject = case_in(permit_kind, "in_force");
  subject.force.put_in({day("2021-01-01"), day("2021-12-31")});

  EXPECT_EQ(main_act_on(subject, procedure(permit_kind), day("2021-06-01"))->name, "renew");
  EXPECT_EQ(main_act_on(subject, procedure(permit_kind), day("2022-06-01"))->name, "renew");
}

TEST(Permits, AreSuspendedOnlyWithinTheirIntervals) {
  Ledger ledger = permit();
  ledger.add("suspend", "2021-12-20",
             {Moved{"suspended", Phase::paused, {}}, ForceSuspended{day("2021-12-20"), {}}});

  EXPECT_EQ(standing(ledger, "2021-12-19"), PermitStanding::ending);
  EXPECT_EQ(standing(ledger, "2021-12-20"), PermitStanding::suspended);
  EXPECT_EQ(standing(ledger, "2022-01-01"), PermitStanding::lapsed);
}

TEST(Permits, AreInForceAgainBehindASuspensionWithALastDay) {
  Ledger ledger = permit();
  ledger.add("suspend", "2021-05-06",
             {Moved{"suspended", Phase::paused, {}}, ForceSuspended{day("2021-05-06"), day("2021-05-20")}});

  EXPECT_EQ(standing(ledger, "2021-05-20"), PermitStanding::suspended);
  EXPECT_EQ(standing(ledger, "2021-05-21"), PermitStanding::in_force);
}

TEST(Permits, AreWithdrawnFromTheDayOfTheDecisionAndNotBefore) {
  Ledger ledger = permit();
  ledger.withdraw("2021-07-01");

  EXPECT_EQ(standing(ledger, "2021-05-01"), PermitStanding::in_force);
  EXPECT_EQ(standing(ledger, "2021-07-01"), PermitStanding::withdrawn);
}

TEST(Permits, WereNotEndingOnTheEveOfTheirWithdrawal) {
  Ledger ledger = permit();
  ledger.withdraw("2021-07-01");

  EXPECT_EQ(standing(ledger, "2021-06-30"), PermitStanding::in_force);
}

TEST(Permits, WereWithdrawnEvenIfTheyAreRecordedAnew) {
  Ledger ledger = permit();
  ledger.withdraw("2021-07-01");
  ledger.reopen("2021-09-01");
  EXPECT_EQ(standing(ledger, "2021-08-01"), PermitStanding::withdrawn);
  EXPECT_EQ(standing(ledger, "2021-09-02"), PermitStanding::withdrawn);

  ledger.grant("2021-09-10", "2021-10-01", "2022-09-30");
  EXPECT_EQ(standing(ledger, "2021-08-01"), PermitStanding::withdrawn);
  EXPECT_EQ(standing(ledger, "2021-09-10"), PermitStanding::coming);
  EXPECT_EQ(standing(ledger, "2021-10-01"), PermitStanding::in_force);
}

TEST(Permits, ThatWereCancelledHaveLapsed) {
  Ledger ledger = permit();
  ledger.cancel("2020-12-25");  // before it began: no interval is left

  EXPECT_EQ(standing(ledger, "2021-05-01"), PermitStanding::lapsed);
  EXPECT_EQ(ledger.on("2021-05-01").interval, std::nullopt);
}

TEST(Permits, AreUnrecordedBeforeAnythingWasGranted) {
  EXPECT_EQ(standing(Ledger{}, "2021-06-01"), PermitStanding::unrecorded);
}

TEST(Permits, HaveAChangedScopeFromTheDayOfTheChange) {
  Ledger ledger = permit();
  ledger.add("amend", "2021-03-01", {}, {{"amend.scope", "北环和南环"}});
  ledger.add("amend", "2021-05-01", {}, {{"amend.holder", "青A20002"}, {"amend.scope", "南环"}});

  EXPECT_EQ(ledger.on("2020-12-01").scope, "北环");
  EXPECT_EQ(ledger.on("2021-02-28").scope, "北环");
  EXPECT_EQ(ledger.on("2021-03-01").scope, "北环和南环");
  EXPECT_EQ(ledger.on("2021-03-01").holder, "青A10001");
  EXPECT_EQ(ledger.on("2021-05-01").scope, "南环");
  EXPECT_EQ(ledger.on("2021-05-01").holder, "青A20002");
}

TEST(Permits, TakeAChangeThatWasRecordedLateByItsDay) {
  Ledger ledger = permit();
  ledger.add("amend", "2021-05-01", {}, {{"amend.scope", "南环"}});
  ledger.add("amend", "2021-03-01", {}, {{"amend.scope", "北环和南环"}});

  EXPECT_EQ(ledger.on("2021-04-01").scope, "北环和南环");
  EXPECT_EQ(ledger.on("2021-06-01").scope, "南环");
}

TEST(Permits, HaveTheConditionsOfARenewalOnceItsIntervalBegins) {
  Ledger ledger = permit();
  ledger.add("amend", "2021-03-01", {}, {{"amend.conditions", "密闭"}});
  ledger.renew("2021-12-01", "2022-01-01");

  EXPECT_EQ(ledger.on("2021-12-31").conditions, "密闭");
  EXPECT_EQ(ledger.on("2022-01-01").conditions, "检测合格");
}

TEST(Permits, ThatAreGrantedAnewForgetWhatWasChangedBefore) {
  Ledger ledger = permit();
  ledger.add("amend", "2021-03-01", {}, {{"amend.scope", "北环和南环"}});
  ledger.cancel("2022-01-01");
  ledger.reopen("2022-02-01");
  ledger.grant("2022-03-01", "2022-03-01", "2022-12-31", "东环");

  EXPECT_EQ(ledger.on("2021-06-01").scope, "北环和南环");
  EXPECT_EQ(ledger.on("2022-03-01").scope, "东环");
}

TEST(Permits, PassOverTermsWhoseWordsWereDestroyed) {
  Ledger ledger = permit();
  ledger.add("amend", "2021-03-01", {}, {{"amend.scope", "北环和南环"}});
  ledger.acts().back().payloads.clear();

  EXPECT_EQ(ledger.on("2021-06-01").scope, "北环");
}

// As the page of one permit asks, day by day.
void expect_spans_as_replayed(const std::vector<Act>& acts) {
  const auto spans = permit_spans(acts);
  for (Day known = day("2020-12-15"); known < day("2022-04-01"); known += std::chrono::days{9}) {
    std::vector<Act> then = acts;
    std::erase_if(then, [&](const Act& act) { return day_in_shanghai(act.envelope.recorded_at) > known; });
    for (Day on = day("2020-12-01"); on < day("2023-02-01"); on += std::chrono::days{1}) {
      std::vector<PermitSpan> found;
      std::ranges::copy_if(spans, std::back_inserter(found), [&](const PermitSpan& one) {
        return one.known_from <= known && (!one.known_until || known <= *one.known_until) &&
               (!one.first || *one.first <= on) && (!one.last || on <= *one.last);
      });
      ASSERT_EQ(found.size(), then.empty() ? 0U : 1U) << iso(on) << " as known on " << iso(known);
      if (then.empty()) continue;
      const Permit replayed = permit_on(evolve_all(then), then, on);
      ASSERT_EQ(found.front().standing, replayed.standing) << iso(on) << " as known on " << iso(known);
      ASSERT_EQ(found.front().scope, replayed.scope) << iso(on) << " as known on " << iso(known);
      ASSERT_EQ(found.front().holder, replayed.holder);
      ASSERT_EQ(found.front().authority, replayed.authority);
      ASSERT_EQ(found.front().rests_on, replayed.rests_on);
    }
  }
}

TEST(Permits, HaveSpansThatSayForEveryDayWhatAReplaySays) {
  Ledger ledger;
  ledger.add("open", "2020-12-18", {Opened{"permit", "opened", {}, {}}});
  ledger.was_recorded_on("2020-12-18");
  ledger.grant("2020-12-20", "2021-01-01", "2021-12-31");
  ledger.was_recorded_on("2020-12-20");
  ledger.add("amend", "2021-03-01", {}, {{"amend.scope", "北环和南环"}});
  ledger.was_recorded_on("2021-03-20");
  ledger.add("suspend", "2021-05-06",
             {Moved{"suspended", Phase::paused, {}}, ForceSuspended{day("2021-05-06"), day("2021-05-20")}});
  ledger.was_recorded_on("2021-05-11");
  ledger.renew("2021-11-20", "2022-01-01");
  ledger.was_recorded_on("2021-12-02");
  expect_spans_as_replayed(ledger.acts());
  ledger.withdraw("2022-02-01");
  ledger.was_recorded_on("2022-02-03");
  expect_spans_as_replayed(ledger.acts());
  ledger.reopen("2022-02-05");
  ledger.was_recorded_on("2022-02-05");
  ledger.grant("2022-03-01", "2022-03-01", "2022-12-31", "东环");
  ledger.was_recorded_on("2022-03-01");
  expect_spans_as_replayed(ledger.acts());
}

TEST(Permits, HaveNoSpansAnewForAnActThatChangesNothing) {
  Ledger ledger = permit();
  ledger.was_recorded_on("2020-12-20");
  const auto before = permit_spans(ledger.acts());
  ledger.add("note", "2021-06-01", {});
  ledger.was_recorded_on("2021-06-01");

  EXPECT_EQ(permit_spans(ledger.acts()), before);
}

TEST(Permits, HaveSpansOfDaysThatCanBeWrittenDown) {
  Ledger ledger;
  ledger.add("open", "2020-12-18", {Opened{"permit", "opened", {}, {}}});
  ledger.grant("2020-12-20", "1900-01-01", "2199-12-31");

  for (const PermitSpan& span : permit_spans(ledger.acts())) {
    for (const auto& bound : {span.first, span.last}) EXPECT_TRUE(!bound || parse_day(iso(*bound)));
  }
}

TEST(Permits, AreUnfoundedWhereThatOnWhichTheyRestIsNotInForce) {
  const Permit vehicle = permit().on("2021-06-01");
  Ledger firm = permit();
  EXPECT_EQ(resting_on(vehicle, firm.on("2021-06-01")).standing, PermitStanding::in_force);

  firm.withdraw("2021-06-01");
  const Permit read = resting_on(vehicle, firm.on("2021-06-01"));
  EXPECT_EQ(read.standing, PermitStanding::unfounded);
  EXPECT_FALSE(read.is_in_force());
}

TEST(Permits, ThatAreOverAreNoWorseForWhatTheyRestedOn) {
  Ledger firm = permit();
  firm.withdraw("2021-06-01");
  const Permit vehicle = permit().on("2022-06-01");

  EXPECT_EQ(resting_on(vehicle, firm.on("2022-06-01")).standing, PermitStanding::lapsed);
}

}  // namespace
}  // namespace bihuan::cases
