// SPDX-License-Identifier: Apache-2.0
// The words of the closed vocabulary as they stand in a procedure file, one for each enumerator, spelt like
// it. A new enumerator without its word does not compile.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "procedures/procedure.h"

namespace bihuan::procedures {

std::string_view word_for(Role role);
std::string_view word_for(WaitsFor waits_for);
std::string_view word_for(Phase phase);
std::string_view word_for(End end);
std::string_view word_for(FieldType type);
std::string_view word_for(GuardKind kind);
std::string_view word_for(EffectKind kind);
std::string_view word_for(ClockUnit unit);
std::string_view word_for(ClockRoll roll);
std::string_view word_for(FilingKind kind);
std::string_view word_for(ClearanceStage stage);

/// Every word of the vocabulary E, in the order of its declaration.
template <class E>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (int index = 0;; ++index) {
    const std::string_view word = word_for(static_cast<E>(index));
    if (word.empty()) return words;
    words.push_back(word);
  }
}

/// Accepts exactly what word_for() gives.
template <class E>
std::optional<E> find_word(std::string_view word) {
  int index = 0;
  for (const std::string_view known : words_of<E>()) {
    if (known == word) return static_cast<E>(index);
    ++index;
  }
  return std::nullopt;
}

}  // namespace bihuan::procedures
