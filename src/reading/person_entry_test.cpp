// SPDX-License-Identifier: Apache-2.0
#include "reading/person_entry.h"

#include <gtest/gtest.h>

namespace bihuan::reading {
namespace {

struct Parts {
  std::u32string organisation, post, name;

  bool operator==(const Parts&) const = default;
};

std::optional<Parts> parts(std::u32string entry) {
  const auto found = read_person_entry(entry, OrganisationNames({}));
  if (!found) return std::nullopt;
  const auto of = [&](text::Range range) { return entry.substr(range.begin, range.size()); };
  return Parts{of(found->organisation), of(found->post), of(found->name)};
}

TEST(PersonEntryTest, PartsOrganisationPostAndName) {
  EXPECT_EQ(parts(U"市水务局王一"), (Parts{U"市水务局", U"", U"王一"}));
  EXPECT_EQ(parts(U"市水务局副局长王一二"), (Parts{U"市水务局", U"副局长", U"王一二"}));
  EXPECT_EQ(parts(U"常务副县长欧阳一"), (Parts{U"", U"常务副县长", U"欧阳一"}));
  EXPECT_EQ(parts(U"市水务局区一二"), (Parts{U"市水务局", U"", U"区一二"}));
  EXPECT_EQ(parts(U"市高新区王一二"), (Parts{U"市高新区", U"", U"王一二"}));
  EXPECT_EQ(parts(U"县民政局阿里·木沙"), (Parts{U"县民政局", U"", U"阿里·木沙"}));
}

TEST(PersonEntryTest, ReadsNoOfficeAsAName) {
  for (const auto* entry :
       {U"县城市管理局", U"市生态环境局某某分局", U"市农业农", U"市市场监", U"王一", U""}) {
    EXPECT_FALSE(parts(entry));
  }
}

}  // namespace
}  // namespace bihuan::reading
