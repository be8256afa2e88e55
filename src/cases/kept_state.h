// SPDX-License-Identifier: Apache-2.0
// What the acts on one case of the ledger make that is no case: the directory, the calendars. Kept until the
// case has moved on, and then only what is new is replayed. Safe to ask from several threads.
#pragma once

#include <memory>
#include <mutex>

#include "cases/store.h"

namespace bihuan::cases {

/// State has a `version`, 0 before any act.
template <class State>
class KeptState {
 public:
  using Evolve = State (*)(State, const Act&);

  KeptState(const CaseStore& store, CaseId id, Evolve evolve, State initial = {})
      : store_(store),
        id_(std::move(id)),
        evolve_(evolve),
        state_(std::make_shared<State>(std::move(initial))) {}

  std::shared_ptr<const State> now() const {
    const std::scoped_lock lock(mutex_);
    if (store_.version_of(id_) == state_->version) return state_;
    State state = *state_;
    for (const Act& act : store_.acts_after(id_, state.version, Viewer::office()))
      state = evolve_(std::move(state), act);
    state_ = std::make_shared<State>(std::move(state));
    return state_;
  }

 private:
  const CaseStore& store_;
  CaseId id_;
  Evolve evolve_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const State> state_;
};

}  // namespace bihuan::cases
