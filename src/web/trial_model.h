// SPDX-License-Identifier: Apache-2.0
// The report of a procedure file's trial as the page shows it.
#pragma once

#include <boost/json.hpp>

#include "cases/version_trial.h"
#include "web/context.h"

namespace bihuan::web {

boost::json::object trial_model(const cases::VersionTrial& trial, const procedures::Procedure& to,
                                const cases::StateMapping& states, const Context& context);

}  // namespace bihuan::web
