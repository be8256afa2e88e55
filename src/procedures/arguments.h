// SPDX-License-Identifier: Apache-2.0
// The arguments of guards and effects, taken apart: `act.field`, `act.field=value`, `total=a+b`. Views of the
// argument; empty where a part is missing.
#pragma once

#include <string_view>
#include <vector>

namespace bihuan::procedures {

/// A text field of this name says which one of many items its act records.
inline constexpr std::string_view item_field = "item";

/// `act.field`, under which an act with record_fields keeps a field.
struct RecordName {
  std::string_view act;
  std::string_view field;
};
RecordName record_name(std::string_view argument);

/// `act.field=value`.
struct RecordedValue {
  std::string_view name;
  std::string_view value;
};
RecordedValue recorded_value(std::string_view argument);

/// `total=a+b`, blanks around the signs or none; the total can be a recorded one, `act.field`.
struct Sum {
  std::string_view total;
  std::vector<std::string_view> parts;
};
Sum sum(std::string_view argument);

}  // namespace bihuan::procedures
