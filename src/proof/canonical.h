// SPDX-License-Identifier: Apache-2.0
// The one written form of a JSON value that digests are made over: RFC 8785 without fractions. Members are
// sorted by UTF-16 code units, there is no white space, and only what must be escaped is.
// docs/formats/ledger.md is its text.
#pragma once

#include <boost/json.hpp>
#include <string>

namespace bihuan::proof {

/// UTF-8. Numbers must be integers of at most 53 bits: anything else is our own bug and ends the program.
std::string canonical(const boost::json::value& value);

}  // namespace bihuan::proof
