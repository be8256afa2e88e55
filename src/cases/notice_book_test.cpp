// SPDX-License-Identifier: Apache-2.0
#include "cases/notice_book.h"

#include <gmock/gmock.h>

#include "cases/testing_case.h"

namespace bihuan::cases {
namespace {

TEST(NoticeBookTest, CountsThroughEachYear) {
  NoticeBook book;
  const auto take_next = [&book](std::string_view day) {
    const auto entry = next_entry(book, parse_day(day).value(), CaseId("river"), 2);
    Envelope envelope;
    envelope.case_id = notices_case();
    envelope.version = book.version + 1;
    book = evolve_notice_book(std::move(book), seal(std::move(envelope), {{entry}, {}, {}}));
    return book.entries.back().number;
  };

  EXPECT_EQ(take_next("2021-12-30"), "督单〔2021〕1");
  EXPECT_EQ(take_next("2022-01-04"), "督单〔2022〕1");
  EXPECT_EQ(take_next("2021-12-31"), "督单〔2021〕2");
  EXPECT_EQ(take_next("2022-01-05"), "督单〔2022〕2");
  EXPECT_EQ(book.version, 4U);
}

TEST(NoticeBookTest, ReadsBackTheNumbersThatItGave) {
  const auto number = number_in_book(notice_number(2021, 12));
  ASSERT_TRUE(number);
  EXPECT_EQ(number->year, 2021);
  EXPECT_EQ(number->ordinal, 12);

  for (const char* other :
       {"", "督单〔2021〕", "督单〔〕3", "常务〔2021〕3", "督单2021-3", "督单〔2021〕3号"})
    EXPECT_FALSE(number_in_book(other)) << other;
}

}  // namespace
}  // namespace bihuan::cases
