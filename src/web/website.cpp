// SPDX-License-Identifier: Apache-2.0
#include "web/website.h"

#include <fmt/format.h>

#include "web/assets.h"
#include "web/calendars_page.h"
#include "web/case_by_hand.h"
#include "web/case_page.h"
#include "web/evidence_page.h"
#include "web/group_rules_page.h"
#include "web/minutes_page.h"
#include "web/notices_page.h"
#include "web/openapi.h"
#include "web/organisation_import_page.h"
#include "web/organisations_page.h"
#include "web/overview_page.h"
#include "web/page.h"
#include "web/permits_page.h"
#include "web/plans_page.h"
#include "web/procedure_page.h"
#include "web/procedures_page.h"
#include "web/register_import_page.h"
#include "web/register_page.h"
#include "web/reports_page.h"
#include "web/rounds_page.h"
#include "web/sitting.h"
#include "web/urging.h"

namespace bihuan::web {
namespace {

http::Response no_such_method(const Context& context, const std::vector<std::string>& methods) {
  http::Response response = render(
      context,
      Error{ErrorKind::not_found, {{"此地址不接受这种请求", "This address does not take that method"}}});
  response.status = 405;
  std::string allowed;
  for (const std::string& method : methods) allowed += (allowed.empty() ? "" : ", ") + method;
  response.headers.set("Allow", allowed);
  return response;
}

}  // namespace

Website::Website(Site site) : site_(site) {
  router_.add(overview_routes());
  router_.add(register_routes());
  router_.add(reports_routes());
  router_.add(permits_routes());
  router_.add(register_import_routes());
  router_.add(case_by_hand_routes());
  router_.add(case_routes());
  router_.add(evidence_routes());
  router_.add(rounds_routes());
  router_.add(notices_routes());
  router_.add(plans_routes());
  router_.add(minutes_routes());
  router_.add(organisation_routes());
  router_.add(group_rules_routes());
  router_.add(organisation_import_routes());
  router_.add(calendars_routes());
  router_.add(procedures_routes());
  router_.add(procedure_routes());
  router_.add(sitting_routes());
  router_.add(urging_routes());
}

http::Response Website::answer(const http::Request& request) const {
  if (auto asset = find_asset(request.path)) return *std::move(asset);
  if (request.path == "/health") return http::text_response(200, "ok\n");
  if (request.path == "/openapi.json") return openapi_response(router_);
  Context context{request,
                  site_,
                  Viewer::office(),
                  sitting_of(request, site_),
                  language_of(request),
                  site_.cases.today(),
                  site_.cases.calendar(),
                  {}};
  if (auto match = router_.match(request.method, request.path)) {
    context.parts = std::move(match->parts);
    return match->route->handle(context);
  }
  const auto methods = router_.methods_at(request.path);
  if (!methods.empty()) return no_such_method(context, methods);
  return render(context,
                Error{ErrorKind::not_found,
                      {{"没有这个页面，请从导航进入", "There is no such page: start from the navigation"}}});
}

}  // namespace bihuan::web
