// SPDX-License-Identifier: Apache-2.0
// What names of persons look like: a surname of the common ones and one or two characters, or a name with a
// dot.
#pragma once

#include <cstddef>
#include <string_view>

namespace bihuan::reading {

inline constexpr std::size_t dotted_name_max = 14;  // characters of 阿不都·热合曼 and longer ones

/// Length of the surname that `name` begins with: 1, 2 for a compound one, 0 if none is known.
std::size_t surname_length(std::u32string_view name);
/// Whether a dot parts the name, as in foreign and minority names.
bool is_dotted(std::u32string_view name);
/// Whether `name` is a surname and a given name of the usual lengths, or has the dot of a foreign one.
bool is_usual_person(std::u32string_view name);
/// Whether `name` can be the whole name of a person by its length and characters, known surname or not.
bool may_be_a_person(std::u32string_view name);

}  // namespace bihuan::reading
