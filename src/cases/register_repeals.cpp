// SPDX-License-Identifier: Apache-2.0
// What is known of the repeals: the page of every open case asks all of them, so none is replayed twice.
#include "cases/register.h"

namespace bihuan::cases {

KnownRepeal CaseRegister::repeal_of(const Row& row) const {
  const std::scoped_lock lock(repeals_mutex_);
  KnownRepeal& known = repeals_[row.id];
  if (known.version == row.version) return known;
  if (const auto repeal = replay(row.id)) known = known_repeal(*repeal, procedure_of(*repeal));
  return known;
}

}  // namespace bihuan::cases
