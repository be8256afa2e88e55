// SPDX-License-Identifier: Apache-2.0
#include "reading/support.h"

#include <algorithm>

#include "reading/name_words.h"

namespace bihuan::reading {
namespace {

const Lexicon joining{U"会同 联合 协同"};
const Lexicon helping_after{
    U"协同配合 协作配合 协调配合 密切配合 沟通配合 配合 协作 协同 联动 协调联动 协同联动 协作联动 联防联控 "
    U"沟通协作 协同协作 协调协作 沟通联动"};
const Lexicon strengthening{U"加强 强化 密切 深化 做好 健全"};

/// 与X(的)协同配合
bool helps_after(std::u32string_view chars, std::size_t at, std::size_t end) {
  constexpr std::u32string_view particles = U"的之间";
  while (at < end && particles.find(chars[at]) != std::u32string_view::npos) ++at;
  return helping_after.longest_at(chars, at, end) > 0;
}

}  // namespace

std::vector<Bearer> find_support(std::u32string_view chars, text::Range quote, const Bracketing& brackets,
                                 const KnownNames& known) {
  std::vector<Bearer> found;
  for (auto at = quote.begin; at < quote.end; ++at) {
    if (brackets.inside(at)) continue;
    const bool consults = chars[at] == U'商' && names::levels.longest_at(chars, at + 1, quote.end) > 0;
    const auto join = consults ? std::size_t{1} : joining.longest_at(chars, at, quote.end);
    const bool with = (chars[at] == U'与' || chars[at] == U'同') &&
                      strengthening.longest_before(chars, at, quote.begin) > 0;
    if (join == 0 && !with) continue;
    const auto phrase = read_bearers(chars, at + (join > 0 ? join : 1), quote.end, known);
    if (!phrase || (join == 0 && !helps_after(chars, phrase->range.end, quote.end))) continue;
    const FoundCue cue{join > 0 ? CueRule::joins : CueRule::works_with,
                       {at, at + std::max<std::size_t>(join, 1)}};
    for (auto bearer : phrase->bearers) {
      bearer.cue = cue;
      found.push_back(bearer);
    }
    at = phrase->range.end - 1;
  }
  return found;
}

}  // namespace bihuan::reading
