// SPDX-License-Identifier: Apache-2.0
#include "web/evidence_form.h"

#include <gmock/gmock.h>

namespace bihuan::web {
namespace {

procedures::Act claim() {
  procedures::Act act;
  act.name = "claim";
  procedures::Field words;
  words.name = "evidence";
  procedures::Field files;
  files.name = "files";
  files.type = procedures::FieldType::evidence;
  act.fields = {words, files};
  return act;
}

http::Upload upload(std::string name, std::string content) {
  return {"field.files", std::move(name), "text/plain", std::move(content)};
}

TEST(EvidenceFormTest, TakesEachFileOnceInTheOrderOfTheForm) {
  http::Form form;
  form.uploads = {upload("验收报告.txt", "已验收"), upload("照片.jpg", "\xFF\xD8"),
                  upload("副本.txt", "已验收")};
  cases::FieldValues values;

  ASSERT_TRUE(take_evidence(claim(), form, values));

  const auto& files = std::get<std::vector<cases::EvidenceFile>>(values.at("files"));
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].name, "验收报告.txt");
  EXPECT_EQ(files[1].name, "照片.jpg");
}

TEST(EvidenceFormTest, LeavesAFieldBlankInWhichNothingWasChosen) {
  http::Form form;
  form.uploads = {upload("", "")};
  cases::FieldValues values;

  ASSERT_TRUE(take_evidence(claim(), form, values));

  EXPECT_TRUE(values.empty());
}

TEST(EvidenceFormTest, KeepsAnEmptyFileForTheRuleThatRefusesIt) {
  http::Form form;
  form.uploads = {upload("空.txt", "")};
  cases::FieldValues values;

  ASSERT_TRUE(take_evidence(claim(), form, values));

  EXPECT_TRUE(values.contains("files"));
}

TEST(EvidenceFormTest, RefusesWhatBearsAMarkOfSecrecy) {
  http::Form form;
  form.uploads = {upload("普通.txt", "已验收"), upload("报告.txt", "秘密★1年\n\n报告\n")};
  cases::FieldValues values;

  const auto taken = take_evidence(claim(), form, values);

  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().kind, ErrorKind::secret);
}

}  // namespace
}  // namespace bihuan::web
