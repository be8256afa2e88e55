// SPDX-License-Identifier: Apache-2.0
// What the office itself bears is finished by a named superior, whatever kind of case it is and whatever the
// file says (design rule 6).
#include <algorithm>
#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

using procedures::Role;
using testing::ElementsAre;
using testing::IsEmpty;

struct Finishing {
  std::string kind;
  std::string state;
  std::string act;
};

// For another body's case the office alone may do each of these.
class SuperiorTest : public testing::TestWithParam<Finishing> {
 protected:
  static Case subject() { return case_in(GetParam().kind, GetParam().state); }
  static Case of_the_office() {
    Case own = subject();
    own.bearers = {{supervision_office, BearerRole::lead}};
    return own;
  }
  static const procedures::Act& act() { return *procedure(GetParam().kind).find_act(GetParam().act); }

  static Command finish(Role as) {
    Command command = command_for(act());
    command.as = as;
    return command;
  }
  static std::vector<std::string> refusals(const Case& subject, const Command& command) {
    const auto decided = decide(subject, procedure(subject.kind), command, clerk, surroundings());
    std::vector<std::string> found;
    if (decided) return found;
    for (const Words& reason : decided.error().reasons) found.push_back(reason.zh);
    return found;
  }
};

INSTANTIATE_TEST_SUITE_P(Of, SuperiorTest,
                         testing::Values(Finishing{"document", "signed", "issue"},
                                         Finishing{"document", "signed", "repeal"},
                                         Finishing{"inspection", "following", "close"},
                                         Finishing{"matter", "open", "conclude"}),
                         [](const auto& one) { return one.param.kind + "_" + one.param.act; });

TEST_P(SuperiorTest, IsNotNeededForAnotherBodysCase) {
  EXPECT_THAT(refusals(subject(), finish(Role::office)), IsEmpty());
  EXPECT_THAT(refusals(subject(), finish(Role::superior)), ElementsAre("此项由督查机构办理"));
}

TEST_P(SuperiorTest, FinishesWhatTheOfficeBears) {
  Command by_superior = finish(Role::superior);
  by_superior.fields["verifier"] = std::string("秘书长甲");
  EXPECT_THAT(refusals(of_the_office(), by_superior), IsEmpty());
  EXPECT_THAT(refusals(of_the_office(), finish(Role::office)),
              ElementsAre("督查机构自己牵头的，须由具名的上级办结"));
}

TEST_P(SuperiorTest, IsNamed) {
  EXPECT_THAT(refusals(of_the_office(), finish(Role::superior)),
              ElementsAre("督查机构自己牵头的，须在“核定人”中写明是哪位上级"));
}

TEST_P(SuperiorTest, IsWhomThePageOffers) {
  const auto offered = [](const Case& subject) {
    const auto all = possible_acts(subject, procedure(subject.kind), clerk, surroundings());
    return *std::ranges::find(all, act().name, [](const PossibleAct& one) { return one.act->name; });
  };
  EXPECT_EQ(offered(subject()).as, Role::office);
  EXPECT_EQ(offered(of_the_office()).as, Role::superior);
  EXPECT_THAT(offered(of_the_office()).obstacles, IsEmpty());
}

}  // namespace
}  // namespace bihuan::cases
