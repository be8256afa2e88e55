// SPDX-License-Identifier: Apache-2.0
#include "procedures/drawing.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "procedures/drawing_parts.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

template <class T>
std::optional<std::size_t> place_in(const std::vector<T>& all, const T& one) {
  const auto found = std::ranges::find(all, one);
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

void follow_main_acts(const Procedure& procedure, DrawingParts& parts) {
  const State* state = procedure.find_state(procedure.initial);
  while (state != nullptr && !parts.station_of(state)) {
    parts.stations.push_back(state);
    const Act* act = procedure.main_act(state->name);
    const State* next = act != nullptr && act->to ? procedure.find_state(*act->to) : nullptr;
    if (next == nullptr || parts.station_of(next)) return;
    parts.legs.push_back(act);
    state = next;
  }
}

bool is_leg(const DrawingParts& parts, const Act& act, const State* from) {
  const auto station = parts.station_of(from);
  return station && *station < parts.legs.size() && parts.legs[*station] == &act;
}

void sort_act(const Procedure& procedure, const Act& act, DrawingParts& parts) {
  const State* to = act.to ? procedure.find_state(*act.to) : nullptr;
  Move move{&act, {}, to};
  Record record{&act, {}};
  for (const std::string& name : act.from) {
    const State* from = procedure.find_state(name);
    if (to == nullptr || from == to) {
      record.in.push_back(from);
    } else if (!is_leg(parts, act, from)) {
      move.from.push_back(from);
    }
  }
  if (!move.from.empty()) parts.moves.push_back(std::move(move));
  if (!record.in.empty()) parts.records.push_back(std::move(record));
}

bool is_taken(const State& state, const DrawingOptions& options) {
  return std::ranges::find(options.taken, state.name) != options.taken.end();
}

}  // namespace

std::optional<std::size_t> DrawingParts::station_of(const State* state) const {
  return place_in(stations, state);
}

std::optional<std::size_t> DrawingParts::side_of(const State* state) const {
  return place_in(side, state);
}

DrawingParts parts_of(const Procedure& procedure) {
  DrawingParts parts;
  follow_main_acts(procedure, parts);
  for (const State& state : procedure.states) {
    if (!parts.station_of(&state)) parts.side.push_back(&state);
  }
  for (const Act& act : procedure.acts) sort_act(procedure, act, parts);
  return parts;
}

std::string_view in_language(const Words& words, Language language) {
  return language == Language::zh ? words.zh : words.en;
}

std::string classes_of(const State& state, const DrawingOptions& options) {
  std::string classes = fmt::format("state phase-{}", word_for(state.phase));
  if (is_taken(state, options)) classes += " taken";
  if (state.name == options.present) classes += " present";
  return classes;
}

std::string title_of(const State& state, const DrawingOptions& options) {
  const bool zh = options.language == Language::zh;
  std::string title(in_language(state.label, options.language));
  if (state.name == options.present) return title + (zh ? "（当前）" : " (now)");
  if (is_taken(state, options)) return title + (zh ? "（已经过）" : " (passed)");
  return title;
}

std::string_view fading_of(const State& state, const DrawingOptions& options) {
  if (options.taken.empty() || is_taken(state, options) || state.name == options.present) return "";
  return " opacity=\"0.6\"";
}

std::string_view records_heading(Language language) {
  return language == Language::zh ? "状态不变的办理" : "Acts that keep the state";
}

std::vector<std::string> record_lines(const Procedure& procedure, const DrawingParts& parts,
                                      Language language) {
  const bool zh = language == Language::zh;
  std::vector<std::string> lines;
  for (const Record& record : parts.records) {
    std::vector<std::string_view> states;
    for (const State* state : record.in) states.push_back(in_language(state->label, language));
    if (states.size() == procedure.states.size()) states = {zh ? "随时" : "at any time"};
    lines.push_back(fmt::format("{}{}{}", in_language(record.act->label, language), zh ? "：" : ": ",
                                fmt::join(states, zh ? "、" : ", ")));
  }
  return lines;
}

std::string description_of(const DrawingParts& parts, const DrawingOptions& options) {
  std::vector<std::string> stations;
  for (const State* state : parts.stations) stations.push_back(title_of(*state, options));
  return fmt::format("{}", fmt::join(stations, " → "));
}

std::string draw(const Procedure& procedure, const DrawingOptions& options) {
  switch (options.shape) {
    case Shape::wide:
      return draw_wide(procedure, options);
    case Shape::narrow:
      return draw_narrow(procedure, options);
  }
  return {};
}

}  // namespace bihuan::procedures
