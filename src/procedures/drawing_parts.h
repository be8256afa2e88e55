// SPDX-License-Identifier: Apache-2.0
// What both shapes of a drawing show, told apart before anything is placed: the stations of the main line,
// the states beside it, which acts lead where, and which keep the state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "procedures/drawing.h"
#include "procedures/svg.h"

namespace bihuan::procedures {

/// An act with those of its states from which it really leads elsewhere.
struct Move {
  const Act* act = nullptr;
  std::vector<const State*> from;
  const State* to = nullptr;
};

/// An act that keeps the state, with its states.
struct Record {
  const Act* act = nullptr;
  std::vector<const State*> in;
};

struct DrawingParts {
  std::vector<const State*> stations;  // along the main acts, from the initial state on
  std::vector<const Act*> legs;        // the main act from each station to the next, so one fewer
  std::vector<const State*> side;      // the other states, in the file's order
  std::vector<Move> moves;             // without the legs, in the file's order
  std::vector<Record> records;

  std::optional<std::size_t> station_of(const State* state) const;
  std::optional<std::size_t> side_of(const State* state) const;
};

DrawingParts parts_of(const Procedure& procedure);

std::string_view in_language(const Words& words, Language language);
std::string classes_of(const State& state, const DrawingOptions& options);
/// The state's name as a tooltip says it, with the mark in words.
std::string title_of(const State& state, const DrawingOptions& options);
/// Fades what the case has not been in, once it is known where it has been.
std::string_view fading_of(const State& state, const DrawingOptions& options);
/// “催办：已交办、已签收”, one for each act that keeps the state.
std::vector<std::string> record_lines(const Procedure& procedure, const DrawingParts& parts,
                                      Language language);
std::string_view records_heading(Language language);
/// The main line in one sentence, for those who do not see the picture.
std::string description_of(const DrawingParts& parts, const DrawingOptions& options);

std::string draw_wide(const Procedure& procedure, const DrawingOptions& options);
std::string draw_narrow(const Procedure& procedure, const DrawingOptions& options);

}  // namespace bihuan::procedures
