// SPDX-License-Identifier: Apache-2.0
// One entry of a list of persons, 市水务局副局长王一: parted into organisation, post and name.
#pragma once

#include <optional>
#include <string_view>

#include "reading/organisation_names.h"
#include "text/folded_text.h"

namespace bihuan::reading {

/// Ranges within the entry; empty where the entry has no such part.
struct PersonEntry {
  text::Range organisation;
  text::Range post;
  text::Range name;
};

/// Whether what stands before the name must be known as an organisation or a post, and the surname as one.
enum class Evidence { full, any };

/// Nothing if the entry does not end with the name of a person, by the evidence that is asked for.
std::optional<PersonEntry> read_person_entry(std::u32string_view entry,
                                             const OrganisationNames& organisations,
                                             Evidence evidence = Evidence::full);

/// Length of the post that `chars` ends with (副市长, 局长, 常务副县长), or 0.
std::size_t post_ending(std::u32string_view chars);
/// Length of the words for somebody unnamed that `chars` ends with (的代表, 主要负责人), or 0.
std::size_t unnamed_ending(std::u32string_view chars);
/// The post without its rank: 局长 of 常务副局长.
std::u32string_view without_rank(std::u32string_view post);
/// 同志, 先生, 等 behind a name are no part of it: the length of the name alone.
std::size_t without_title(std::u32string_view name);

}  // namespace bihuan::reading
