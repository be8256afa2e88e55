// SPDX-License-Identifier: Apache-2.0
// The pages as one handler: finds the route, says for whom it is answered, and gives what the table does not
// know a page of its own. Safe to call from several threads.
#pragma once

#include <string_view>

#include "http/message.h"
#include "web/router.h"

namespace bihuan::web {

/// Nothing from elsewhere, nothing inline: a strict policy from the first page on.
inline constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

class Website {
 public:
  explicit Website(Site site);

  http::Response answer(const http::Request& request) const;
  const Router& router() const { return router_; }

 private:
  Site site_;
  Router router_;
};

}  // namespace bihuan::web
