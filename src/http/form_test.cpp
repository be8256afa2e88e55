// SPDX-License-Identifier: Apache-2.0
#include "http/form.h"

#include <gmock/gmock.h>

#include "http/header_value.h"

namespace bihuan::http {
namespace {

constexpr std::string_view multipart = "multipart/form-data; boundary=edge";

std::string part(std::string_view header, std::string_view content) {
  return "--edge\r\n" + std::string(header) + "\r\n\r\n" + std::string(content) + "\r\n";
}

std::string field(std::string_view name, std::string_view content) {
  return part("Content-Disposition: form-data; name=\"" + std::string(name) + "\"", content);
}

std::string file(std::string_view name, std::string_view content) {
  return part("Content-Disposition: form-data; name=\"file\"; filename=\"" + std::string(name) +
                  "\"\r\nContent-Type: application/pdf",
              content);
}

ErrorKind error_of(const Result<Form>& form) {
  return form ? ErrorKind::unavailable : form.error().kind;
}

TEST(Form, ReadsFieldsAndFilesOfMultipart) {
  const std::string content("%PDF\r\n--edg\r\n\0\xff", 15);

  const auto form = parse_multipart(
      multipart, field("title", "第100次\r\n会议") + file("纪要.pdf", content) + "--edge--\r\n");

  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields.find("title"), "第100次\r\n会议");
  ASSERT_EQ(form->uploads.size(), 1U);
  EXPECT_EQ(form->uploads[0].field, "file");
  EXPECT_EQ(form->uploads[0].filename, "纪要.pdf");
  EXPECT_EQ(form->uploads[0].content_type, "application/pdf");
  EXPECT_EQ(form->uploads[0].content, content);
}

TEST(Form, TakesTheLineAndPageBreaksOfAWordProcessorForLineBreaks) {
  const auto parts = parse_multipart(multipart, field("words", "一\v二\f三") + "--edge--\r\n");
  const auto pairs = parse_urlencoded("words=%E4%B8%80%0B%E4%BA%8C%0C%E4%B8%89", {});

  ASSERT_TRUE(parts && pairs);
  EXPECT_EQ(parts->fields.find("words"), "一\n二\n三");
  EXPECT_EQ(pairs->find("words"), "一\n二\n三");
  EXPECT_FALSE(parse_urlencoded("words=%07", {}));
}

TEST(Form, KeepsOnlyTheLastSegmentOfAFilename) {
  const auto form = parse_multipart(
      multipart, file("../../etc/passwd", "a") + file(R"(C:\files\minutes.docx)", "b") + "--edge--");

  ASSERT_TRUE(form);
  EXPECT_EQ(form->uploads[0].filename, "passwd");
  EXPECT_EQ(form->uploads[1].filename, "minutes.docx");
}

TEST(Form, RefusesMalformedMultipart) {
  const std::vector<std::string> malformed{
      "",
      "--edge",
      "--edge\r\n",
      "--other--",
      field("a", "1"),
      field("a", "1") + "--edge",
      field("a", "1") + "--edgy--",
      "preamble\r\n" + field("a", "1") + "--edge--",
      part("Content-Disposition: form-data", "no name") + "--edge--",
      part("Content-Disposition: attachment; name=\"a\"", "x") + "--edge--",
      part("Content-Disposition: form-data; name=\"open", "x") + "--edge--",
      part("no colon", "x") + "--edge--",
      field("a", "\xff\xfe") + "--edge--",
      field("\xff", "a") + "--edge--",
  };

  for (const std::string& body : malformed) {
    EXPECT_EQ(error_of(parse_multipart(multipart, body)), ErrorKind::malformed) << body;
  }
  EXPECT_EQ(error_of(parse_multipart("multipart/form-data", field("a", "1") + "--edge--")),
            ErrorKind::malformed);
}

TEST(Form, HoldsTheLimitsOfMultipart) {
  const FormLimits limits{
      .fields_max = 2, .files_max = 1, .name_bytes_max = 10, .value_bytes_max = 5, .file_bytes_max = 5};
  const std::string end = "--edge--";
  const std::string ok = field("a", "12345");

  EXPECT_TRUE(parse_multipart(multipart, ok + ok + file("a.txt", "12345") + end, limits));
  EXPECT_EQ(error_of(parse_multipart(multipart, ok + ok + ok + end, limits)), ErrorKind::too_large);
  EXPECT_EQ(error_of(parse_multipart(multipart, field("a", "123456") + end, limits)), ErrorKind::too_large);
  EXPECT_EQ(error_of(parse_multipart(multipart, field("name of eleven", "1") + end, limits)),
            ErrorKind::too_large);
  EXPECT_EQ(error_of(parse_multipart(multipart, file("a", "1") + file("b", "2") + end, limits)),
            ErrorKind::too_large);
  EXPECT_EQ(error_of(parse_multipart(multipart, file("a", "123456") + end, limits)), ErrorKind::too_large);
}

TEST(Form, ReadsUrlencodedFields) {
  const auto fields = parse_urlencoded("a=1&b=x+y%26z&a=2&&novalue&=unnamed&u=a=b");

  ASSERT_TRUE(fields);
  EXPECT_THAT(fields->all("a"), testing::ElementsAre("1", "2"));
  EXPECT_EQ(fields->find("b"), "x y&z");
  EXPECT_EQ(fields->find("novalue"), "");
  EXPECT_EQ(fields->find(""), "unnamed");
  EXPECT_EQ(fields->find("u"), "a=b");
}

TEST(Form, RefusesUrlencodedFieldsOverTheirLimitsOrWithoutForm) {
  const FormLimits limits{.fields_max = 2, .name_bytes_max = 3, .value_bytes_max = 3};

  EXPECT_EQ(parse_urlencoded("a=1&b=2&c=3", limits).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_urlencoded("long=1", limits).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_urlencoded("a=long", limits).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_urlencoded("a=%f").error().kind, ErrorKind::malformed);
  EXPECT_EQ(parse_urlencoded("a=%ff").error().kind, ErrorKind::malformed);
}

TEST(Form, GoesByTheContentTypeOfTheRequest) {
  Request request;
  request.body = "a=1";
  EXPECT_EQ(error_of(parse_form(request)), ErrorKind::unsupported);

  request.headers.set("Content-Type", "Application/X-WWW-Form-Urlencoded; charset=utf-8");
  const auto form = parse_form(request);

  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields.find("a"), "1");
}

TEST(HeaderValue, ReadsParametersQuotedOrNot) {
  const auto parsed = parse_header_value(R"( Form-Data ; name="a;\"b\\" ; FILENAME=c ;)");

  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->value, "form-data");
  EXPECT_EQ(parsed->parameters.find("name"), R"(a;"b\)");
  EXPECT_EQ(parsed->parameters.find("filename"), "c");
}

TEST(HeaderValue, RefusesWhatIsLeftOpen) {
  EXPECT_FALSE(parse_header_value(R"(form-data; name="a)"));
  EXPECT_FALSE(parse_header_value("form-data; name"));
  EXPECT_FALSE(parse_header_value(R"(form-data; name="a"b)"));
}

TEST(Cookies, ReadsThePairsAndPassesOverTheRest) {
  const Parameters cookies = parse_cookies(" lang=zh; broken;; acts_for=a=b ");

  EXPECT_EQ(cookies.size(), 2U);
  EXPECT_EQ(cookies.find("lang"), "zh");
  EXPECT_EQ(cookies.find("acts_for"), "a=b");
}

}  // namespace
}  // namespace bihuan::http
