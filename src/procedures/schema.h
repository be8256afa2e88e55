// SPDX-License-Identifier: Apache-2.0
// The form of a procedure file as a JSON Schema (2020-12) for editors: which keys there are, and of each word
// of the vocabulary what it means. Whether a file makes sense is not said there: load_procedure() says it.
#pragma once

#include <boost/json.hpp>
#include <string>

namespace bihuan::procedures {

boost::json::object schema();

/// As it is written to a file: indented, the same bytes for the same vocabulary.
std::string schema_file();

}  // namespace bihuan::procedures
