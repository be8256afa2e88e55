// SPDX-License-Identifier: Apache-2.0
#include "web/router.h"

#include <gmock/gmock.h>

#include "web/openapi.h"

namespace bihuan::web {
namespace {

using testing::ElementsAre;

Route route(std::string method, std::string pattern) {
  return {std::move(method), std::move(pattern), "a summary", {{"words", "what to look for", true}}, {}};
}

Router small_router() {
  Router router;
  router.add({route("GET", "/"), route("GET", "/cases/{id}"), route("GET", "/cases/new"),
              route("POST", "/cases/{id}/acts/{act}")});
  return router;
}

TEST(RouterTest, GivesTheVariablePartsInOrder) {
  const Router router = small_router();

  const auto match = router.match("POST", "/cases/常务〔2021〕7-1/acts/claim");

  ASSERT_TRUE(match);
  EXPECT_THAT(match->parts, ElementsAre("常务〔2021〕7-1", "claim"));
}

TEST(RouterTest, PrefersWhatIsWrittenOut) {
  const Router router = small_router();

  EXPECT_EQ(router.match("GET", "/cases/new")->route->pattern, "/cases/new");
  EXPECT_EQ(router.match("GET", "/cases/7")->route->pattern, "/cases/{id}");
}

TEST(RouterTest, TellsAnUnknownAddressFromAnotherMethod) {
  const Router router = small_router();

  EXPECT_FALSE(router.match("GET", "/cases/7/acts/claim"));
  EXPECT_THAT(router.methods_at("/cases/7/acts/claim"), ElementsAre("POST"));
  EXPECT_TRUE(router.methods_at("/nowhere").empty());
}

TEST(OpenApiTest, DescribesEveryRouteOfTheTable) {
  const Router router = small_router();

  const boost::json::object description = openapi(router);

  for (const Route& one : router.routes()) {
    const auto& path = description.at("paths").at(one.pattern).as_object();
    EXPECT_TRUE(path.contains(one.method == "GET" ? "get" : "post")) << one.pattern;
  }
  const auto& body = description.at("paths").at("/cases/{id}/acts/{act}").at("post").at("requestBody");
  EXPECT_TRUE(body.at("content").as_object().contains("application/x-www-form-urlencoded"));
}

}  // namespace
}  // namespace bihuan::web
