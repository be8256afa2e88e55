// SPDX-License-Identifier: Apache-2.0
#include "search/lexicon.h"

#include <algorithm>

namespace bihuan::search {

std::optional<SenseId> Lexicon::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  if (found == by_name_.end()) return std::nullopt;
  return found->second;
}

SenseId Lexicon::add(std::string name, SenseKind kind) {
  const auto id = static_cast<SenseId>(senses_.size());
  by_name_.emplace(name, id);
  senses_.push_back({std::move(name), kind, {}, {}});
  return id;
}

void Lexicon::say(SenseId sense, std::u32string_view word) {
  words_.say(word, sense);
  const auto kind = senses_[sense].kind;
  if (kind == SenseKind::thing || kind == SenseKind::act || kind == SenseKind::fault)
    guesses_.learn(word, sense);
}

void Lexicon::settle() {
  guesses_.settle();
  const auto listed = static_cast<SenseId>(senses_.size());
  for (SenseId id = 0; id < listed; ++id) {
    if (senses_[id].kind != SenseKind::act && senses_[id].kind != SenseKind::having) continue;
    const auto name = "未" + senses_[id].name;
    const auto omission = find(name).value_or(listed);
    const auto known = omission < listed ? omission : add(name, SenseKind::fault);
    senses_[id].omission = known;
    if (senses_[id].kind == SenseKind::act && !std::ranges::count(senses_[known].carried, id))
      carry(known, id);
  }
}

}  // namespace bihuan::search
