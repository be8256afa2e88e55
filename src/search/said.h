// SPDX-License-Identifier: Apache-2.0
// What a text says in the lexicon's senses, and how much each of its characters has to say. Pure.
#pragma once

#include <vector>

#include "search/lexicon.h"

namespace bihuan::search {

/// A sense, and the words that say it.
struct Mention {
  SenseId sense = 0;
  double share = 1;  // 1: in words of its own; less where it is part of a longer word, or only guessed
  Stretch stretch;
  Stretch tail;  // of a parted word; empty for others
};

enum class Voice : std::uint8_t {
  open,     // no word of the lexicon: may be anything
  covered,  // part of a word that speaks for itself
  quiet,    // a place, a proper name, boilerplate
};

struct Said {
  std::vector<Mention> mentions;  // denied acts are their omissions
  std::vector<Voice> voices;      // one for each plain character
};

Said said_in(const Lexicon& lexicon, std::u32string_view plain);

}  // namespace bihuan::search
