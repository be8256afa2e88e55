// SPDX-License-Identifier: Apache-2.0
// What a repeal and the cases that still cite the old document say of each other on their pages.
#pragma once

#include <boost/json.hpp>

#include "cases/case.h"
#include "web/context.h"

namespace bihuan::web {

/// Of a repeal that was not given up, `citing`: `{title, total, rows}` of the open cases of whatever kind,
/// but for matters and rounds, whose number, title or sentence holds the old document's title or number;
/// those under the repeal and those that consist of its steps are left out. It stays when the repeal has
/// ended; with it `lapse: {on, is_over}` once the notice is issued that names the day. Of any other open case
/// `repealed_by`: the rows of the repeals whose old document it cites. Of repeals none is replayed that is
/// known already.
void add_citing(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
                boost::json::object& model);

}  // namespace bihuan::web
