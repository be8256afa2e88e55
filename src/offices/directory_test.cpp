// SPDX-License-Identifier: Apache-2.0
#include "offices/directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <set>

#include "offices/testing_city.h"

namespace bihuan::offices {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string refusal(const Directory& directory, const Change& change) {
  const auto result = directory.apply(change);
  std::string all;
  if (!result) {
    for (const auto& reason : result.error().reasons) all += reason.zh + "\n";
  }
  return all;
}

Directory with(const Directory& directory, const std::vector<Change>& changes) {
  Directory result = directory;
  for (const auto& change : changes) result = result.apply(change).value();
  return result;
}

TEST(DirectoryTest, KnowsWhatItWasToldOnTheDayAndNotBefore) {
  const auto city = small_city();

  const auto bureau = city.find(emergency, today).value();
  EXPECT_EQ(bureau.full_name, "青澜市应急管理局");
  EXPECT_EQ(bureau.said_name(), "市应急局");
  EXPECT_EQ(bureau.kind, Kind::department);
  EXPECT_EQ(bureau.relation, Relation::may_be_assigned);
  EXPECT_EQ(bureau.parent, government);
  EXPECT_EQ(city.find(emergency, founding - one_day), std::nullopt);
  EXPECT_EQ(city.find(OrganisationId("nobody"), today), std::nullopt);
}

TEST(DirectoryTest, FindsByFullAndShortNameExactly) {
  const auto city = small_city();

  EXPECT_EQ(city.find_by_name("青澜市应急管理局", today), emergency);
  EXPECT_EQ(city.find_by_name("市应急局", today), emergency);
  EXPECT_EQ(city.find_by_name("应急局", today), std::nullopt);
  EXPECT_EQ(city.find_by_name("市应急局", founding - one_day), std::nullopt);
}

TEST(DirectoryTest, KeepsTheOldNameForTheOldDays) {
  const auto city =
      with(small_city(), {NameGiven{emergency, day("2021-03-01"), NameForm::full, "青澜市应急局"}});

  EXPECT_EQ(city.full_name(emergency, day("2021-02-28")), "青澜市应急管理局");
  EXPECT_EQ(city.full_name(emergency, day("2021-03-01")), "青澜市应急局");
  EXPECT_EQ(city.find_by_name("青澜市应急管理局", day("2021-03-01")), std::nullopt);
  EXPECT_EQ(city.find_by_name("青澜市应急管理局", day("2021-02-28")), emergency);
  EXPECT_EQ(city.full_name(emergency, day("1980-01-01")), "青澜市应急管理局");
}

TEST(DirectoryTest, LetsANameGoOverToAnotherOnceItIsFree) {
  const auto given = NameGiven{education, day("2021-03-01"), NameForm::short_form, "市应急局"};
  const auto city = small_city();

  EXPECT_THAT(refusal(city, given), HasSubstr("名称“市应急局”在 2021年3月1日 已由“青澜市应急管理局”使用"));

  const auto later = with(city, {NameWithdrawn{emergency, day("2021-03-01"), "市应急局"}, given});
  EXPECT_EQ(later.find_by_name("市应急局", day("2021-02-28")), emergency);
  EXPECT_EQ(later.find_by_name("市应急局", day("2021-03-01")), education);
}

TEST(DirectoryTest, RefusesANameThatAnotherWillBearLater) {
  const auto city =
      with(small_city(), {NameGiven{education, day("2022-01-01"), NameForm::short_form, "市教局"}});

  EXPECT_THAT(refusal(city, NameGiven{emergency, day("2021-01-01"), NameForm::short_form, "市教局"}),
              HasSubstr("在 2022年1月1日 已由“青澜市教育局”使用"));
}

TEST(DirectoryTest, RefusesACycleAlsoWhenItWouldOnlyComeLater) {
  const auto city = small_city();
  EXPECT_THAT(refusal(city, Moved{district, today, town}), HasSubstr("会成为自己的上级"));
  EXPECT_THAT(refusal(city, Moved{district, today, district}), HasSubstr("会成为自己的上级"));

  const auto moved_later = with(city, {Moved{education, day("2023-01-01"), emergency}});
  EXPECT_THAT(refusal(moved_later, Moved{emergency, day("2022-01-01"), education}),
              HasSubstr("在 2023年1月1日 会成为自己的上级"));
}

TEST(DirectoryTest, MovesInTheTree) {
  const auto city = with(small_city(), {Moved{town, day("2022-01-01"), park}});

  EXPECT_THAT(city.ancestors(town, day("2021-12-31")), ElementsAre(district, government));
  EXPECT_THAT(city.ancestors(town, day("2022-01-01")), ElementsAre(park, government));
  EXPECT_THAT(city.children(park, day("2022-01-01")), ElementsAre(town));
}

TEST(DirectoryTest, CountsNameplatesAsOneWithTheirBody) {
  const auto city = small_city();

  EXPECT_TRUE(city.same_body(emergency, safety_office, today));
  EXPECT_TRUE(city.same_body(safety_office, safety_office, today));
  EXPECT_FALSE(city.same_body(education, safety_office, today));
  EXPECT_THAT(city.all_of_body(safety_office, today), testing::ElementsAre(emergency, safety_office));
  EXPECT_THAT(city.all_of_body(education, today), testing::ElementsAre(education));

  const auto ended = with(city, {Abolished{safety_office, day("2022-01-01"), emergency}});
  EXPECT_THAT(ended.all_of_body(safety_office, day("2022-01-01")), testing::ElementsAre(safety_office));

  const auto taken_down = with(city, {NameplateTakenDown{safety_office, day("2022-01-01")}});
  EXPECT_TRUE(taken_down.same_body(emergency, safety_office, day("2021-12-31")));
  EXPECT_FALSE(taken_down.same_body(emergency, safety_office, day("2022-01-01")));
}

TEST(DirectoryTest, RefusesNameplatesOnNameplates) {
  const auto city = small_city();

  EXPECT_THAT(refusal(city, NameplateHung{education, today, safety_office}), HasSubstr("本身是挂牌机构"));
  EXPECT_THAT(refusal(city, NameplateHung{emergency, today, education}),
              HasSubstr("名下挂有“青澜市安全生产委员会办公室”"));
  EXPECT_THAT(refusal(city, NameplateHung{education, today, education}), HasSubstr("不能挂在自己名下"));
  EXPECT_THAT(refusal(city, NameplateTakenDown{education, today}), HasSubstr("没有挂牌"));
}

TEST(DirectoryTest, RefusesToAbolishWhatOthersStandOn) {
  const auto city = small_city();

  EXPECT_THAT(refusal(city, Abolished{emergency, today, education}),
              HasSubstr("仍挂有“青澜市安全生产委员会办公室”的牌子"));
  EXPECT_THAT(refusal(city, Abolished{district, today, {}}), HasSubstr("仍有下级“云溪区柳桥镇人民政府”"));
  EXPECT_THAT(refusal(city, Abolished{education, founding, {}}), HasSubstr("才设立"));
  EXPECT_THAT(refusal(city, Abolished{education, today, education}), HasSubstr("不能由自己承接"));
}

TEST(DirectoryTest, EndsAnOrganisationAndKeepsItsPast) {
  const auto city = with(small_city(), {Abolished{education, day("2022-01-01"), emergency}});

  EXPECT_TRUE(city.is_open(education, day("2021-12-31")));
  EXPECT_FALSE(city.is_open(education, day("2022-01-01")));
  EXPECT_EQ(city.history(education)->successor, emergency);
  EXPECT_EQ(city.full_name(education, day("2025-01-01")), "青澜市教育局");
  EXPECT_EQ(city.find_by_name("市教育局", day("2022-01-01")), std::nullopt);
  EXPECT_THAT(refusal(city, RelationSet{education, day("2022-01-01"), Relation::not_listed}),
              HasSubstr("“青澜市教育局”已于 2022年1月1日 撤销"));
  EXPECT_THAT(refusal(city, Abolished{park, day("2023-01-01"), education}),
              HasSubstr("已于 2022年1月1日 撤销"));
  EXPECT_THAT(refusal(city, Moved{park, day("2021-06-01"), education}), HasSubstr("不能一直作为上级"));
}

TEST(DirectoryTest, MergesSeveralIntoOneAtOnce) {
  const auto city = with(small_city(), {Merged{{district, town}, day("2022-01-01"), park}});

  EXPECT_FALSE(city.is_open(district, day("2022-01-01")));
  EXPECT_FALSE(city.is_open(town, day("2022-01-01")));
  EXPECT_EQ(city.history(town)->successor, park);

  const auto reasons = refusal(small_city(), Merged{{park, park, emergency}, today, park});
  EXPECT_THAT(reasons, HasSubstr("写了两次"));
  EXPECT_THAT(reasons, HasSubstr("仍挂有"));
  EXPECT_THAT(reasons, HasSubstr("不能由自己承接"));
  EXPECT_THAT(refusal(small_city(), Merged{{}, today, park}), HasSubstr("没有写明"));
}

TEST(DirectoryTest, RefusesToEndWhatStillChangesLater) {
  const auto city = with(small_city(), {RelationSet{education, day("2023-01-01"), Relation::not_listed}});

  EXPECT_THAT(refusal(city, Abolished{education, day("2022-01-01"), {}}),
              HasSubstr("在 2023年1月1日 还有变动记录"));
}

TEST(DirectoryTest, RefusesWhatIsUnknownOrTooEarly) {
  const auto city = small_city();
  const OrganisationId nobody("nobody");

  EXPECT_THAT(refusal(city, Moved{nobody, today, {}}), HasSubstr("没有编号为 nobody 的单位"));
  EXPECT_THAT(refusal(city, KindSet{emergency, founding - one_day, Kind::other}),
              HasSubstr("才设立，早于此日不能变动"));
  EXPECT_THAT(refusal(city, NameWithdrawn{emergency, today, "青澜市应急管理局"}),
              HasSubstr("全称只能由新全称替代"));
  EXPECT_THAT(refusal(city, Ordered{emergency, today, -1}), HasSubstr("次序须为"));
  EXPECT_THAT(refusal(city, NameGiven{emergency, today, NameForm::short_form, ""}),
              HasSubstr("名称不能为空"));
  EXPECT_THAT(refusal(city, NameGiven{emergency, today, NameForm::short_form, "市应急局"}),
              HasSubstr("已是它的名称"));
  EXPECT_THAT(refusal(city, Founded{emergency, today, "青澜市新局", Kind::department, nobody}),
              AllOf(HasSubstr("已属于“青澜市应急管理局”"), HasSubstr("没有编号为 nobody")));
}

TEST(DirectoryTest, TellsAllReasonsOfAllChanges) {
  const OrganisationId nobody("nobody");
  const auto directory = Directory::of(
      std::vector<Change>{Moved{nobody, today, {}}, Founded{nobody, today, "", Kind::other, {}}});

  ASSERT_FALSE(directory);
  ASSERT_EQ(directory.error().reasons.size(), 2U);
  EXPECT_THAT(directory.error().reasons[0].zh, HasSubstr("第 1 项变动"));
  EXPECT_THAT(directory.error().reasons[1].en, HasSubstr("Change 2: A name must not be empty"));
}

TEST(DirectoryTest, StandsInOfficialOrder) {
  const auto city = small_city();

  EXPECT_THAT(city.children(government, today),
              ElementsAre(education, emergency, safety_office, weather, park, district));
  std::vector<OrganisationId> ids{district, OrganisationId("unknown"), education};
  city.put_in_official_order(ids, today);
  EXPECT_THAT(ids, ElementsAre(education, district, OrganisationId("unknown")));
}

TEST(DirectoryTest, ChangesKindRelationAndOrderFromTheirDay) {
  const auto changed = with(small_city(), {RelationSet{weather, day("2022-01-01"), Relation::may_be_assigned},
                                           KindSet{weather, day("2022-01-01"), Kind::department},
                                           Ordered{weather, day("2022-01-01"), 1}});

  EXPECT_EQ(changed.find(weather, day("2021-12-31"))->relation, Relation::may_only_be_asked);
  const auto now = changed.find(weather, day("2022-01-01")).value();
  EXPECT_EQ(std::tuple(now.relation, now.kind, now.order),
            std::tuple(Relation::may_be_assigned, Kind::department, std::optional<int>(1)));
}

TEST(DirectoryTest, LeavesTheOldDirectoryAsItWas) {
  const auto city = small_city();
  const auto changed = city.apply(Abolished{education, day("2022-01-01"), {}}).value();

  EXPECT_TRUE(city.is_open(education, day("2022-01-01")));
  EXPECT_FALSE(changed.is_open(education, day("2022-01-01")));
}

/// Whatever is applied in whatever order of days: on every day each name has one bearer, and each way up the
/// tree ends.
TEST(DirectoryTest, HoldsItsPromisesUnderAnyAcceptedChanges) {
  std::mt19937 random(20200725);
  const auto any = [&](int bound) { return static_cast<int>(random() % static_cast<unsigned>(bound)); };
  const auto id = [&](int number) { return OrganisationId("o" + std::to_string(number)); };
  int accepted = 0;
  for (int round = 0; round < 30; ++round) {
    Directory directory;
    for (int step = 0; step < 300; ++step) {
      const Day on = founding + std::chrono::days{any(40)};
      const auto who = id(any(8));
      const auto other = id(any(8));
      const auto name = "局" + std::to_string(any(20));
      const std::vector<Change> choices{Founded{who, on, name, Kind::department, {}},
                                        Founded{who, on, name, Kind::department, other},
                                        NameGiven{who, on, NameForm::full, name},
                                        NameGiven{who, on, NameForm::short_form, name},
                                        NameWithdrawn{who, on, name},
                                        Moved{who, on, other},
                                        NameplateHung{who, on, other},
                                        NameplateTakenDown{who, on},
                                        Abolished{who, on, other}};
      if (auto next = directory.apply(choices.at(static_cast<std::size_t>(any(9))))) {
        directory = *std::move(next);
        ++accepted;
      }
    }
    for (int offset = -1; offset <= 41; ++offset) {
      const Day on = founding + std::chrono::days{offset};
      std::set<std::string> names;
      for (const auto& organisation : directory.as_of(on)) {
        std::set<std::string> own{organisation.full_name};
        own.insert(organisation.short_names.begin(), organisation.short_names.end());
        for (const auto& name : own) {
          EXPECT_TRUE(names.insert(name).second) << name << " on " << iso(on);
          EXPECT_EQ(directory.find_by_name(name, on), organisation.id);
        }
        EXPECT_LE(directory.ancestors(organisation.id, on).size(), 8U);
        EXPECT_TRUE(!organisation.parent || directory.is_open(*organisation.parent, on));
        const auto body = directory.body(organisation.id, on);
        EXPECT_TRUE(directory.is_open(body, on));
        EXPECT_EQ(directory.body(body, on), body);
      }
    }
  }
  EXPECT_GT(accepted, 500);
}

}  // namespace
}  // namespace bihuan::offices
