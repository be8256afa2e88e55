// SPDX-License-Identifier: Apache-2.0
// What the page of a case shows: where it comes from, who bears it, by when and why, where it stands, what
// has been done and what can be done now.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "cases/decide.h"
#include "http/message.h"
#include "web/context.h"

namespace bihuan::web {

/// A form that was refused, or only looked at: shown again with what was typed, and why it was refused.
struct RefusedForm {
  std::string act;
  http::Parameters typed;
  boost::json::array reasons;
  std::optional<cases::Version> seen;  // where somebody was faster: the version that was looked at
};

boost::json::object case_model(const cases::Case& subject, const Context& context,
                               const RefusedForm& refused);

}  // namespace bihuan::web
