// SPDX-License-Identifier: Apache-2.0
// A single bearer at a place of the text: one organisation, one class of organisations or people, one
// official. By the grammar of such names (a level such as 市, a name, a tail such as 局), which no renaming
// of places can upset; the gazetteer only adds names whose form says nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/cue.h"
#include "reading/gazetteer.h"
#include "reading/lexicon.h"
#include "text/folded_text.h"

namespace bihuan::reading {

enum class BearerSort {
  particular,  // one body, firm, town, or departments named by their field
  group,       // a class: 各部门, 相关单位, 业主单位, 分管副市长
  official,    // a named person, without the post
};

struct Bearer {
  text::Range range;
  BearerSort sort = BearerSort::particular;
  FoundCue cue = {};  // what made it a bearer; of a mere name none

  bool operator==(const Bearer&) const = default;
};

/// The names of a gazetteer, folded, and those that the text itself shows to be bodies (shown_names.h), for
/// looking up at a place.
class KnownNames {
 public:
  explicit KnownNames(const Gazetteer& gazetteer, std::vector<std::u32string> shown = {});
  KnownNames(const KnownNames&) = delete;  // the lexicon looks into the names beside it
  KnownNames& operator=(const KnownNames&) = delete;

  std::size_t longest_at(std::u32string_view chars, std::size_t at, std::size_t end) const {
    return lexicon_.longest_at(chars, at, end);
  }

 private:
  std::vector<std::u32string> names_;
  Lexicon lexicon_;
};

/// Where a name that begins at `at` must end at the latest: at a mark, a small word or the opening of an
/// instruction.
std::size_t name_limit(std::u32string_view chars, std::size_t at, std::size_t end);

/// The organisation that begins at `at`: the shortest that is whole, then longer as long as the name goes on
/// (市委 → 市委宣传部). `limit` comes from name_limit.
std::optional<Bearer> read_organisation(std::u32string_view chars, std::size_t at, std::size_t limit,
                                        const KnownNames& known);
/// The class that begins at `at`, run-on ones whole (各地各部门各单位).
std::optional<Bearer> read_group(std::u32string_view chars, std::size_t at, std::size_t limit);
/// Who stands behind 由 and before what is to be done (由|施工方|铺设便道, 由|云河渔业|负责), whatever the
/// name.
std::optional<Bearer> read_doer(std::u32string_view chars, std::size_t at, std::size_t end);
/// Whether the run is a whole name: an organisation, or a class.
std::optional<Bearer> whole_name(std::u32string_view chars, text::Range run, const KnownNames& known);

}  // namespace bihuan::reading
