// SPDX-License-Identifier: Apache-2.0
// A ledger that was read, for programs: one entry a row with its cells as understood, its verdict, and its
// faults and warnings by cell. The form is a promise (docs/formats/import.md).
#pragma once

#include <boost/json.hpp>

#include "intake/ledger.h"

namespace bihuan::intake {

/// Organisations by their full names on the ground's day.
boost::json::object to_json(const Ledger& ledger, const Ground& ground);

}  // namespace bihuan::intake
