// SPDX-License-Identifier: Apache-2.0
#include "http/admission.h"

#include <gmock/gmock.h>

namespace bihuan::http {
namespace {

Request request_for(std::string_view host, std::string method = "GET") {
  Request request;
  request.method = std::move(method);
  request.headers.set("Host", std::string(host));
  return request;
}

int status_of(const Request& request, const Admission& admission = {}) {
  const auto refusal = turned_away(request, admission);
  return refusal ? refusal->status : 200;
}

TEST(Admission, KnowsTheNamesOfTheLoopback) {
  EXPECT_EQ(status_of(request_for("127.0.0.1:8080")), 200);
  EXPECT_EQ(status_of(request_for("LocalHost")), 200);
  EXPECT_EQ(status_of(request_for("[::1]:8080")), 200);
}

TEST(Admission, TurnsAwayForeignHosts) {
  for (const auto* host :
       {"", "example.org", "127.0.0.1.example.org", "localhost.example.org:80", "[::2]:80", "::1"}) {
    EXPECT_EQ(status_of(request_for(host)), 421) << host;
  }
}

TEST(Admission, SaysARefusalInBothLanguagesToBrowsersAndPrograms) {
  const Response page = refusal_for("text/html,*/*", 413, "过大", "Too large");
  const Response data = refusal_for("application/json", 413, "过大", "Too large");

  EXPECT_EQ(page.body, "413 过大\nToo large\n");
  EXPECT_EQ(data.status, 413);
  EXPECT_EQ(data.body, R"({"error":"过大","reasons":["过大","Too large"]})");
  EXPECT_EQ(data.headers.find("Content-Type"), "application/json");
}

TEST(Admission, KnowsTheNamesItWasGiven) {
  EXPECT_EQ(status_of(request_for("duban.example:80"), {.own_names = {"duban.example"}}), 200);
  EXPECT_EQ(status_of(request_for("other.example:80"), {.own_names = {"duban.example"}}), 421);
}

TEST(Admission, LetsAnActPassOnlyFromItsOwnOrigin) {
  Request act = request_for("localhost:8080", "POST");
  EXPECT_EQ(status_of(act), 200);

  for (const auto* origin : {"null", "http://example.org", "http://localhost:9090", "http://localhost"}) {
    act.headers.set("Origin", origin);
    EXPECT_EQ(status_of(act), 403) << origin;
  }
  act.headers.set("Origin", "http://localhost:8080");
  EXPECT_EQ(status_of(act), 200);
}

TEST(Admission, LetsAnActPassOnlyFromItsOwnSite) {
  Request act = request_for("localhost:8080", "DELETE");

  for (const auto* site : {"cross-site", "same-site", "anything"}) {
    act.headers.set("Sec-Fetch-Site", site);
    EXPECT_EQ(status_of(act), 403) << site;
  }
  act.headers.set("Sec-Fetch-Site", "same-origin");
  EXPECT_EQ(status_of(act), 200);
}

TEST(Admission, LetsEverybodyLinkToAPage) {
  Request visit = request_for("localhost");
  visit.headers.set("Sec-Fetch-Site", "cross-site");

  EXPECT_EQ(status_of(visit), 200);
}

}  // namespace
}  // namespace bihuan::http
