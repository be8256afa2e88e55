// SPDX-License-Identifier: Apache-2.0
// The figures of a round as its page and its roll-up show them: by bearer and in all, what contradicts what,
// and what there was nothing to hold against.
#pragma once

#include <boost/json.hpp>

#include "cases/round_figures.h"
#include "web/context.h"

namespace bihuan::web {

/// A figure is empty text where nobody gave it. `has_figures` is false where no filing carries any.
boost::json::object round_numbers(const cases::Case& round, const cases::FiguresReport& report,
                                  const Context& context);

/// `[{name, label, value}]`, a figure that is not given as empty text.
boost::json::array figure_values(const cases::Figures& figures, const Context& context);

/// The contradictions that are known now.
cases::FiguresReport figures_report(const cases::Case& round, const Context& context);

}  // namespace bihuan::web
