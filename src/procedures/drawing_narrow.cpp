// SPDX-License-Identifier: Apache-2.0
// The narrow shape: stations one below the other along a line; beside each the other acts that lead on from
// it, each with its target in words, because a phone has no room for rails.
#include <algorithm>
#include <fmt/format.h>

#include "procedures/drawing_parts.h"

namespace bihuan::procedures {
namespace {

constexpr int width_min = 340;
constexpr int margin = 14;
constexpr int line_x = margin + 10;  // of the main line
constexpr int text_x = line_x + 24;
constexpr int radius = 8;
constexpr int line_height = 23;
constexpr int state_gap = 14;

class NarrowDrawing {
 public:
  NarrowDrawing(const Procedure& procedure, const DrawingOptions& options)
      : procedure_(procedure), options_(options), parts_(parts_of(procedure)) {}

  std::string run() {
    for (std::size_t i = 0; i < parts_.stations.size(); ++i) {
      const int top = y_;
      draw_state(*parts_.stations[i]);
      if (i >= parts_.legs.size()) continue;
      draw_leg(*parts_.legs[i], top);
    }
    y_ += state_gap;
    for (const State* state : parts_.side) draw_state(*state);
    draw_records();
    return svg_.finish(width_, y_ + margin, in_language(procedure_.title, options_.language),
                       description_of(parts_, options_));
  }

 private:
  void write(std::string_view words, int size_px, std::string_view attributes = "") {
    svg_.text({text_x, y_ + 5}, words, size_px, Anchor::start, attributes);
    width_ = std::max(width_, text_x + text_width_px(words, size_px) + margin);
  }

  void draw_state(const State& state) {
    const bool is_present = state.name == options_.present;
    std::string attributes(fading_of(state, options_));
    if (state.phase == Phase::paused) attributes += " stroke-dasharray=\"4 2\"";
    attributes += is_present ? " stroke-width=\"3\" fill=\"currentColor\" fill-opacity=\"0.2\""
                             : " stroke-width=\"1.5\"";
    svg_.open(classes_of(state, options_), title_of(state, options_));
    svg_.circle({line_x, y_}, radius, attributes);
    if (state.phase == Phase::ended) svg_.circle({line_x, y_}, radius - 4, fading_of(state, options_));
    write(in_language(state.label, options_.language), state_text_px,
          is_present ? " font-weight=\"bold\"" : fading_of(state, options_));
    svg_.close();
    y_ += line_height;
    draw_moves(state);
    y_ += state_gap;
  }

  void draw_moves(const State& state) {
    std::vector<std::string> moves;
    for (const Move& move : parts_.moves) {
      if (std::ranges::find(move.from, &state) != move.from.end()) moves.push_back(words_for(move));
    }
    for (const std::string& line : wrapped(moves, " · ")) {
      write(line, act_text_px, " opacity=\"0.75\"");
      y_ += line_height - 3;
    }
  }

  /// “退回重拟 → 已读入”; just “终止” where the act is called like the state.
  std::string words_for(const Move& move) const {
    const std::string_view act = in_language(move.act->label, options_.language);
    const std::string_view to = in_language(move.to->label, options_.language);
    return act == to ? std::string(act) : fmt::format("{} → {}", act, to);
  }

  static bool fits(std::string_view line) {
    return text_x + text_width_px(line, act_text_px) + margin <= width_min;
  }

  /// The parts in as few lines as they fit in, in their order.
  static std::vector<std::string> wrapped(const std::vector<std::string>& parts, std::string_view joint) {
    std::vector<std::string> lines;
    for (const std::string& part : parts) {
      const std::string longer = lines.empty() ? part : lines.back() + std::string(joint) + part;
      if (!lines.empty() && fits(longer)) {
        lines.back() = longer;
      } else {
        lines.push_back(part);
      }
    }
    return lines;
  }

  /// From the station at `top` down to the next one, which will stand one line below the act's name.
  void draw_leg(const Act& act, int top) {
    write(in_language(act.label, options_.language), act_text_px, " font-weight=\"bold\"");
    y_ += line_height + state_gap / 2;
    svg_.line({line_x, top + radius}, {line_x, y_ - radius - 2}, " stroke-width=\"2\"");
    svg_.arrow_head({line_x, y_ - radius}, Toward::down);
  }

  void draw_records() {
    const std::vector<std::string> lines = record_lines(procedure_, parts_, options_.language);
    if (lines.empty()) return;
    y_ += state_gap;
    write(records_heading(options_.language), act_text_px, " font-weight=\"bold\"");
    for (const std::string& line : lines) {
      for (const std::string& piece : broken(line)) {
        y_ += line_height - 3;
        write(piece, act_text_px);
      }
    }
  }

  /// Broken after the mark that parts two states.
  std::vector<std::string> broken(std::string_view line) const {
    const std::string_view mark = options_.language == Language::zh ? "、" : ", ";
    std::vector<std::string> parts;
    while (!line.empty()) {
      const std::size_t found = line.find(mark);
      const std::size_t end = found == std::string_view::npos ? line.size() : found + mark.size();
      parts.emplace_back(line.substr(0, end));
      line.remove_prefix(end);
    }
    return wrapped(parts, "");
  }

  const Procedure& procedure_;
  const DrawingOptions& options_;
  DrawingParts parts_;
  Svg svg_;
  int y_ = margin + radius;
  int width_ = width_min;
};

}  // namespace

std::string draw_narrow(const Procedure& procedure, const DrawingOptions& options) {
  return NarrowDrawing(procedure, options).run();
}

}  // namespace bihuan::procedures
