// SPDX-License-Identifier: Apache-2.0
// One representation for browsers and one for programs: a page is a template and a model, and the model alone
// is what a program gets. Members that begin with `_` serve the template only and are left out of the JSON.
// Status codes are chosen in this file and nowhere else.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "base/result.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

struct Page {
  std::string template_name;  // of web/templates, without the layout
  std::string title;
  boost::json::object model;
  int status = 200;
};

http::Response render(const Context& context, Page page);

/// The page that says an error with all its reasons.
http::Response render(const Context& context, const Error& error);

/// 400, 404, 409 …: what each kind of error is to HTTP.
int status_of(ErrorKind kind);

/// All reasons in the context's language.
boost::json::array reasons_of(const Context& context, const Error& error);

/// After an act: a browser goes to the page, a program gets the model.
http::Response done(const Context& context, std::string location, boost::json::object model = {});

}  // namespace bihuan::web
