// SPDX-License-Identifier: Apache-2.0
#include "web/progress_words.h"

#include "cases/rounds.h"
#include "web/filing_words.h"

namespace bihuan::web {
namespace {

// Behind the open round and the one before it nobody files any more, but for what comes very late.
constexpr std::size_t rounds_looked_at = 3;

}  // namespace

std::string latest_progress(const cases::Row& row, const Context& context) {
  // A duty that has rounds is due when the latest of them is.
  if (!row.due_on || row.kind == cases::round_kind) return row.progress;
  const cases::Row* latest = &row;
  const cases::Page rounds = rounds_of(row.id, 0, rounds_looked_at, context);
  for (const cases::Row& round : rounds.rows) {
    if (round.progress_on && (!latest->progress_on || *round.progress_on >= *latest->progress_on))
      latest = &round;
  }
  return latest->progress;
}

}  // namespace bihuan::web
