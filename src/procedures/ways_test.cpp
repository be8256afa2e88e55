// SPDX-License-Identifier: Apache-2.0
#include "procedures/ways.h"

#include <gmock/gmock.h>

#include "procedures/shelf.h"

namespace bihuan::procedures {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class WaysTest : public ::testing::Test {
 protected:
  const Procedure& procedure(std::string_view kind) const { return *shelf_.current(kind); }

 private:
  const ProcedureShelf shelf_ = ProcedureShelf::shipped();
};

TEST_F(WaysTest, FindsWhereACaseFirstComesToItsLead) {
  EXPECT_THAT(first_with_lead(procedure("duty")), UnorderedElementsAre("assigned"));
  EXPECT_THAT(first_with_lead(procedure("problem")), UnorderedElementsAre("assigned"));
  EXPECT_THAT(first_with_lead(procedure("agreement")), UnorderedElementsAre("negotiating"));
}

TEST_F(WaysTest, FindsItInTheFirstStateWhereTheCaseIsOpenedWithItsLead) {
  EXPECT_THAT(first_with_lead(procedure("document")), UnorderedElementsAre("to_be_drafted"));
}

TEST_F(WaysTest, FindsNothingWhereNoStateWaitsForALead) {
  EXPECT_THAT(first_with_lead(procedure("instruction")), IsEmpty());
}

}  // namespace
}  // namespace bihuan::procedures
