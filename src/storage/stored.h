// SPDX-License-Identifier: Apache-2.0
// Reading back what a store wrote itself. What cannot be read was damaged on the disk: an exception, not a
// refusal.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "cases/act.h"
#include "procedures/vocabulary.h"

namespace bihuan::storage {

class DamagedStore : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

Day stored_day(std::string_view written);
/// Nothing written is the empty one.
proof::Digest stored_digest(std::string_view written);
cases::Envelope stored_envelope(std::string_view canonical);

std::string_view word_for(cases::BearerRole role);
cases::BearerRole stored_role(std::string_view word);

template <class Enum>
Enum stored_word(std::string_view word) {
  const auto known = procedures::find_word<Enum>(word);
  if (!known) throw DamagedStore("a word that no program of ours has written: " + std::string(word));
  return *known;
}

}  // namespace bihuan::storage
