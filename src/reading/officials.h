// SPDX-License-Identifier: Apache-2.0
// Named officials: 县委常委、常务副县长甲某, 乙某同志. The post is read and left out; a post without a name
// is none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/folded_text.h"

namespace bihuan::reading {

struct Official {
  text::Range range;  // with posts before and 同志 behind
  text::Range name;
};

/// The official that begins at `at`, with a post before the name or 同志 behind it.
std::optional<Official> read_official(std::u32string_view chars, std::size_t at, std::size_t end);
struct Comrades {
  text::Range range;  // with 等同志 behind
  std::vector<text::Range> names;
};

/// Names without posts that one 同志 behind the last makes officials: 甲某、乙某同志, 甲某等同志.
std::optional<Comrades> read_comrades(std::u32string_view chars, std::size_t at, std::size_t end);
/// A post without a name that a role follows: 县委常委、常务副县长|牵头. Whoever holds it.
std::optional<text::Range> read_post_alone(std::u32string_view chars, std::size_t at, std::size_t end,
                                           bool told = false);
/// A name without a post, told by the role behind it: (由)甲某|牵头.
std::optional<Official> read_name_in_role(std::u32string_view chars, std::size_t at, std::size_t end);
/// A further name in a list that began with an official: 副市长甲某、乙某.
std::optional<Official> read_bare_name(std::u32string_view chars, std::size_t at, std::size_t end);

}  // namespace bihuan::reading
