// SPDX-License-Identifier: Apache-2.0
#include "cases/row.h"

#include <gtest/gtest.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

bool is_counted(const Case& subject) {
  return row_of(subject, procedure(subject.kind)).is_counted;
}

Case act_on(Case before, std::string act, const OrganisationId& by, std::vector<Fact> facts = {}) {
  Envelope envelope;
  envelope.case_id = before.id;
  envelope.version = before.version + 1;
  envelope.act = std::move(act);
  envelope.organisation = by;
  envelope.happened_on = today;
  return evolve(std::move(before), seal(std::move(envelope), {std::move(facts), {}, {}}));
}

bool has_acting_lead(const Case& subject) {
  return row_of(subject, procedure("problem")).lead_has_acted;
}

const Fact assigned = Moved{"assigned", procedures::Phase::running, {}};

TEST(RowTest, IsCountedOfEveryKindButThoseThatHaveCountsOfTheirOwn) {
  for (const auto* rules : shelf().all_current()) {
    const bool is_elsewhere = rules->kind == "matter" || rules->kind == "round" || rules->kind == "permit";
    EXPECT_EQ(is_counted(case_in(rules->kind, rules->initial)), !is_elsewhere) << rules->kind;
  }
}

TEST(RowTest, IsNotCountedOfADocumentWhoseStepsMakeUpADuty) {
  Case document = case_in("document", "to_be_drafted");
  document.links = {{CaseId("duty"), LinkKind::carries}};
  Case duty = case_in("duty", "under_way");
  duty.links = {{document.id, LinkKind::carried_by}};

  EXPECT_FALSE(is_counted(document));
  EXPECT_TRUE(is_counted(duty));
}

TEST(RowTest, SaysThatALeadHasActedOnceItHasSinceTheCaseWasHandedOver) {
  Case subject = act_on(case_in("problem", "listed"), "assign", supervision_office, {assigned});
  EXPECT_FALSE(has_acting_lead(subject));

  subject = act_on(std::move(subject), "urge", supervision_office);
  EXPECT_FALSE(has_acting_lead(subject));

  subject = act_on(std::move(subject), "fulfil", offices::emergency);
  EXPECT_TRUE(has_acting_lead(subject));
}

TEST(RowTest, ForgetsThatALeadHasActedWhenTheCaseIsHandedOverAgain) {
  Case subject = act_on(case_in("problem", "assigned"), "decline", offices::emergency);
  EXPECT_TRUE(has_acting_lead(subject));

  subject = act_on(std::move(subject), "transfer", supervision_office, {assigned});
  EXPECT_FALSE(has_acting_lead(subject));
}

TEST(RowTest, HoldsTheRuleThatNamesADayUntilItCounts) {
  Case subject = case_in("duty", "proposed");
  subject.due.reset();
  subject.docketed_on.reset();
  subject.due_rule = due_on("2021-06-30");
  EXPECT_EQ(row_of(subject, procedure("duty")).named_rule, subject.due_rule);

  subject.docketed_on = today;
  EXPECT_FALSE(row_of(subject, procedure("duty")).named_rule);

  subject.docketed_on.reset();
  subject.due_rule->when = calendar::AfterDay{20, calendar::CountedIn::working_days, {}};
  EXPECT_FALSE(row_of(subject, procedure("duty")).named_rule) << "it counts from what is yet to happen";
}

TEST(RowTest, TellsWhomTheNoticesThatWereIssuedWentTo) {
  Case subject = case_in("duty", "under_way");
  subject.notices.resize(2);
  subject.notices[1].standing = NoticeStanding::issued;
  subject.notices[1].number = "督单〔2021〕12";
  subject.notices[1].told = {offices::emergency, offices::emergency};

  EXPECT_EQ(row_of(subject, procedure("duty")).told, (std::set<ToldOf>{{2, offices::emergency, 2021, 12}}));
}

TEST(RowTest, CountsNoActOfALeadThatBearsTheCaseNoMore) {
  Case subject = act_on(case_in("problem", "assigned"), "fulfil", offices::emergency);
  subject = act_on(std::move(subject), "transfer", supervision_office,
                   {BearersSet{{{offices::education, BearerRole::lead}}, {}, false}});

  EXPECT_FALSE(has_acting_lead(subject));
}

}  // namespace
}  // namespace bihuan::cases
