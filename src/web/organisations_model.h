// SPDX-License-Identifier: Apache-2.0
// What the organisations pages show.
#pragma once

#include <boost/json.hpp>

#include "web/context.h"

namespace bihuan::web {

/// The tree of `context.today`, children under their parent, in official order; `depth` counts from 0.
boost::json::array organisation_tree(const Context& context);

boost::json::object organisation_model(const offices::Organisation& organisation, const Context& context);

/// Every change of the directory that names this organisation, newest first.
boost::json::array organisation_history(const OrganisationId& id, const Context& context);

/// The change in a line, as it concerns this organisation; nothing where it does not.
std::string change_line(const offices::Change& change, const OrganisationId& id, const Context& context);

/// `{value, label}` of the kinds and of the relations.
boost::json::array kind_choices(const Context& context);
boost::json::array relation_choices(const Context& context);

}  // namespace bihuan::web
