// SPDX-License-Identifier: Apache-2.0
// Whole minutes of different manners, each against what a clerk would take from it, and the same again with
// every name changed, with lines broken elsewhere and with blanks strewn in.
#include "reading/reading.h"

#include <boost/json.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "reading/record_json.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

namespace json = boost::json;

const std::filesystem::path folder = std::filesystem::path("tests/reading");

std::string file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

std::string replaced(std::string words, const std::string& from, const std::string& to) {
  for (auto at = words.find(from); at != std::string::npos; at = words.find(from, at + to.size())) {
    words.replace(at, from.size(), to);
  }
  return words;
}

json::value without_places(const json::value& value) {
  if (value.is_array()) {
    json::array kept;
    for (const auto& each : value.get_array()) kept.push_back(without_places(each));
    return kept;
  }
  if (!value.is_object()) return value;
  json::object kept;
  for (const auto& [key, each] : value.get_object()) {
    if (key != "span" && key != "spans") kept[key] = without_places(each);
  }
  return kept;
}

Record record_of(const std::string& bytes) {
  return read(text::SourceText::from_utf8(bytes).value(), {});
}

/// What was read, but for the duties, in the form of the gold files.
json::value frame_of(const std::string& bytes) {
  auto frame = without_places(to_json(record_of(bytes)));
  frame.as_object().erase("duties");
  frame.as_object().erase("unassigned");
  return frame;
}

std::string text_named(const std::string& name) {
  return file(folder / "texts" / (name + ".txt"));
}
std::string gold_named(const std::string& name) {
  return file(folder / "gold" / (name + ".json"));
}

class WholeMinutesTest : public testing::TestWithParam<const char*> {};

TEST_P(WholeMinutesTest, AreReadAsAClerkWould) {
  const auto read = frame_of(text_named(GetParam())).as_object();
  const auto gold = json::parse(gold_named(GetParam())).as_object();

  for (const auto& [key, wanted] : gold) EXPECT_EQ(read.at(key), wanted) << key;
}

TEST_P(WholeMinutesTest, PassAsMinutes) {
  EXPECT_TRUE(check_minutes(text::SourceText::from_utf8(text_named(GetParam())).value()));
}

TEST_P(WholeMinutesTest, LeadEveryValueBackToItsPlace) {
  const auto bytes = text_named(GetParam());
  const auto source = text::SourceText::from_utf8(bytes).value();
  const auto record = record_of(bytes);

  for (const auto& item : record.items) {
    for (const auto& document : item.documents) {
      const auto place = text::SourceText::from_utf8(source.utf8(document.span)).value();
      EXPECT_EQ(text::FoldedText(place).as_written(0, place.size()), document.text);
    }
  }
  for (const auto& person : record.attending) {
    const auto place = text::SourceText::from_utf8(source.utf8(person.name.span)).value();
    EXPECT_EQ(text::FoldedText(place).as_written(0, place.size()), person.name.text);
  }
}

TEST_P(WholeMinutesTest, TravelAsJsonAndComeBackEqual) {
  const auto record = record_of(text_named(GetParam()));
  const auto back = record_from_json(json::parse(json::serialize(to_json(record))));

  ASSERT_TRUE(back);
  EXPECT_EQ(*back, record);
}

TEST_P(WholeMinutesTest, ReadTheSameWithEveryNameChanged) {
  auto bytes = text_named(GetParam());
  auto gold = gold_named(GetParam());
  const std::pair<const char*, const char*> names[] = {
      {"澜溪", "柏湖"},   {"云洲", "沧屿"},     {"北禾", "南棠"},     {"南岭州", "青峪州"},
      {"西川", "丰泽"},   {"东浦", "麓城"},     {"钱文博", "贺明川"}, {"许明远", "蒋知秋"},
      {"邹平", "顾衡"},   {"邹  平", "顾  衡"}, {"史书", "阮青"},     {"滕飞", "闵舟"},
      {"财政", "粮食"},   {"教育", "园林"},     {"青禾", "白鹭"},     {"清河街道", "映月街道"},
      {"薛湘", "欧阳湘"},
  };
  for (const auto& [from, to] : names) {
    bytes = replaced(bytes, from, to);
    gold = replaced(gold, from, to);
  }

  EXPECT_EQ(frame_of(bytes), json::parse(gold));
}

TEST_P(WholeMinutesTest, ReadTheSameWithBlanksBehindMarks) {
  auto bytes = text_named(GetParam());
  for (const auto* mark : {"，", "《", "》", "〔", "第"})
    bytes = replaced(bytes, mark, std::string(mark) + " ");

  EXPECT_EQ(frame_of(bytes), json::parse(gold_named(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Texts, WholeMinutesTest,
                         testing::Values("lanxi-12", "yunzhou-plenary", "beihe-wrapped", "nanling-topics",
                                         "xichuan-oneline", "dongpu-single"),
                         [](const auto& text) { return replaced(text.param, "-", "_"); });

/// Lines of equal width, as a page breaks them.
std::string broken_at(std::size_t columns, const std::string& bytes) {
  std::string broken;
  std::size_t column = 0;
  const auto source = text::SourceText::from_utf8(bytes).value();
  for (const char32_t c : source.chars()) {
    column += c < 0x80 ? 1 : 2;
    broken += text::to_utf8({&c, 1});
    if (column < columns) continue;
    broken += "\n";
    column = 0;
  }
  return broken;
}

TEST(ReadingTest, ReadsTheSameWhereverThePageBreaksTheLines) {
  const auto gold = json::parse(gold_named("xichuan-oneline")).as_object();
  for (const std::size_t columns : {56U, 62U, 74U, 88U}) {
    const auto read = frame_of(broken_at(columns, text_named("xichuan-oneline"))).as_object();
    for (const auto* key : {"items", "meeting", "present", "attending", "recorders"}) {
      EXPECT_EQ(read.at(key), gold.at(key)) << columns;
    }
  }
}

TEST(ReadingTest, RefusesWhatIsNoMinutes) {
  for (const auto* words : {"", "今天天气很好。", "关于召开会议的通知\n各单位：\n请准时参加。"}) {
    const auto checked = check_minutes(text::SourceText::from_utf8(words).value());
    ASSERT_FALSE(checked) << words;
    EXPECT_EQ(checked.error().kind, ErrorKind::not_minutes);
  }
}

TEST(ReadingTest, RefusesAMarkOfSecrecyButNotWordsAboutIt) {
  const auto minutes = text_named("lanxi-12");
  for (const auto* mark : {"秘密★1年\n", "机密★\n", "绝密\n", "密级：秘密\n"}) {
    const auto checked = check_minutes(text::SourceText::from_utf8(mark + minutes).value());
    ASSERT_FALSE(checked) << mark;
    EXPECT_EQ(checked.error().kind, ErrorKind::secret);
  }
  EXPECT_TRUE(check_minutes(
      text::SourceText::from_utf8(replaced(minutes, "会议强调，", "会议强调，要保守国家秘密，")).value()));
}

TEST(ReadingTest, RefusesJsonOfAnotherForm) {
  for (const auto* other : {"{}", "[]", "null", R"({"document_no":3})"}) {
    const auto record = record_from_json(json::parse(other));
    ASSERT_FALSE(record) << other;
    EXPECT_EQ(record.error().kind, ErrorKind::malformed);
  }
}

TEST(ReadingTest, GrowsWithTheTextAndNoFaster) {
  for (const auto* part : {"会议还\n", "一、", "《", "（", "出席：", "2020年1月1日", "召开主持",
                           "县财政局王一 ", "市 ", "办公室整理", "“", "由"}) {
    std::string bytes = "一、审议\n";
    while (bytes.size() < 300'000) bytes += part;
    const auto before = std::chrono::steady_clock::now();
    record_of(bytes);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(20)) << part;
  }
}

}  // namespace
}  // namespace bihuan::reading
