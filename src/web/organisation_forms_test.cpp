// SPDX-License-Identifier: Apache-2.0
#include "web/organisation_forms.h"

#include <gtest/gtest.h>

namespace bihuan::web {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

const OrganisationId bureau("bureau");
const Day today = parse_day("2021-06-01").value();

http::Parameters form_of(const Fields& fields) {
  http::Parameters form;
  for (const auto& [name, value] : fields) form.add(name, value);
  return form;
}

std::string refusal_of_change(const Fields& fields) {
  const auto asked = parse_change_form(bureau, form_of(fields), today);
  return asked ? std::string() : asked.error().reasons.front().zh;
}

std::string refusal_of_founding(const Fields& fields) {
  const auto asked = parse_founding_form(bureau, form_of(fields), today);
  return asked ? std::string() : asked.error().reasons.front().zh;
}

TEST(OrganisationForms, TakeNoNameOfBlanks) {
  EXPECT_EQ(refusal_of_change({{"change", "rename"}, {"name", "市粮食局"}}), "");
  for (const char* blank : {"", "  ", "\u3000 \t"}) {
    EXPECT_EQ(refusal_of_change({{"change", "rename"}, {"name", blank}}), "请填写名称");
    EXPECT_EQ(refusal_of_founding({{"full_name", blank}}), "请填写名称");
  }
}

TEST(OrganisationForms, TakeNoKindThatTheyDoNotKnow) {
  EXPECT_EQ(refusal_of_founding({{"full_name", "青澜市粮食局"}}), "");
  EXPECT_EQ(refusal_of_founding({{"full_name", "青澜市粮食局"}, {"kind", "joke"}}), "没有这种单位性质");
}

TEST(OrganisationForms, TakeNoEndlessBasis) {
  const Fields renaming{{"change", "rename"}, {"name", "市粮食局"}, {"basis", std::string(1501, 'x')}};
  EXPECT_EQ(refusal_of_change(renaming), "“依据”超过 1500 字节");
}

}  // namespace
}  // namespace bihuan::web
