// SPDX-License-Identifier: Apache-2.0
#include "reading/action.h"

#include <array>

#include "text/phrases.h"
#include "text/titles.h"

namespace bihuan::reading {
namespace {

using text::Range;

struct Verb {
  std::u32string_view words;
  Action action;
};

// A longer one stands before its own beginning.
constexpr auto verbs = std::to_array<Verb>({
    {U"审议并废止", Action::repeal}, {U"审议废止", Action::repeal},     {U"研究废止", Action::repeal},
    {U"废止", Action::repeal},       {U"审议", Action::deliberate},     {U"审定", Action::deliberate},
    {U"审查", Action::deliberate},   {U"书面审议", Action::deliberate}, {U"专题听取", Action::hear},
    {U"书面听取", Action::hear},     {U"听取", Action::hear},           {U"传达", Action::convey},
    {U"专题学习", Action::study},    {U"集体学习", Action::study},      {U"组织学习", Action::study},
    {U"学习", Action::study},        {U"学法", Action::study},          {U"专题研究", Action::discuss},
    {U"研究", Action::discuss},      {U"讨论", Action::discuss},        {U"商议", Action::discuss},
    {U"酝酿", Action::discuss},
});

}  // namespace

std::optional<FoundAction> action_at(std::u32string_view chars, std::size_t i) {
  for (const auto& [words, action] : verbs) {
    if (text::starts_with(chars, i, words)) return FoundAction{action, {i, i + words.size()}};
  }
  return std::nullopt;
}

std::optional<FoundAction> first_action(std::u32string_view chars, Range within) {
  for (auto i = within.begin; i < within.end; ++i) {
    if (const auto end = text::title_end(chars, i)) {
      i = end - 1;
      continue;
    }
    if (chars[i] == U'(') {  // (在党校学习): of a person, not of the meeting
      const auto close = chars.substr(0, within.end).find(U')', i);
      if (close != std::u32string_view::npos) i = close;
      continue;
    }
    if (auto found = action_at(chars, i)) return found;
  }
  return std::nullopt;
}

}  // namespace bihuan::reading
