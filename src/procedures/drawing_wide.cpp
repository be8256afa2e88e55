// SPDX-License-Identifier: Apache-2.0
// The wide shape. Stations stand in a row. What jumps along the row runs on rails above it, what leads to the
// states beside it and back on rails below it. Lines leave a station right of its middle and come in left of
// it, so that a label between two middles is never crossed.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "procedures/drawing_parts.h"

namespace bihuan::procedures {
namespace {

constexpr int margin = 16;
constexpr int box_height = 38;
constexpr int box_width_min = 64;
constexpr int box_padding = 14;
constexpr int lane_offset = 12;  // from a station's middle to where lines leave and come in
constexpr int label_room = 12;   // beside a label
constexpr int label_lift = 6;    // from a line up to the label's baseline
constexpr int arc_height = 30;   // between two rails above
constexpr int slot_height = 28;  // between two rails below
constexpr int row_gap = 14;      // between two states beside the line
constexpr int side_lane_width = 16;
constexpr int side_height_min = 36;
constexpr int footer_line_height = 22;
constexpr std::string_view dashes = " stroke-dasharray=\"5 3\"";

/// A rail: an act with the columns that it joins.
struct Rail {
  const Act* act = nullptr;
  std::vector<std::size_t> from;  // columns
  std::size_t to = 0;             // a column, or a state beside the line
  std::size_t label_gap = 0;      // the label stands right of this column
  int y = 0;
};

struct SideBox {
  const State* state = nullptr;
  std::vector<Rail> ways_in;
  std::vector<Rail> ways_back;
  int top = 0;
  int height = 0;

  int middle() const { return top + height / 2; }
};

/// An act between two states beside the line.
struct SideLane {
  const Act* act = nullptr;
  std::vector<std::size_t> from;
  std::size_t to = 0;
  bool has_label = false;  // where no rail says it
  int x = 0;
};

std::size_t lowest(const Rail& rail) {
  return std::min(std::ranges::min(rail.from), rail.to);
}
std::size_t highest(const Rail& rail) {
  return std::max(std::ranges::max(rail.from), rail.to);
}

class WideDrawing {
 public:
  WideDrawing(const Procedure& procedure, const DrawingOptions& options)
      : procedure_(procedure), options_(options), parts_(parts_of(procedure)) {}

  std::string run() {
    sort_moves();
    place_columns();
    place_arcs();
    place_side_boxes();
    draw_legs();
    draw_arcs();
    draw_rails();
    draw_side_lanes();
    draw_boxes();
    const int height = draw_footer();
    return svg_.finish(width_, height, in_language(procedure_.title, options_.language),
                       description_of(parts_, options_));
  }

 private:
  int label_width(const Act& act) const {
    return text_width_px(in_language(act.label, options_.language), act_text_px);
  }
  int state_width(const State& state) const {
    return text_width_px(in_language(state.label, options_.language), state_text_px) + 2 * box_padding;
  }
  int out_x(std::size_t column) const { return middle_[column] + lane_offset; }
  int in_x(std::size_t column) const { return middle_[column] - lane_offset; }

  void sort_moves() {
    for (const State* state : parts_.side) side_.push_back({state, {}, {}, 0, 0});
    for (const Move& move : parts_.moves) {
      std::vector<std::size_t> stations;
      std::vector<std::size_t> sides;
      for (const State* from : move.from) {
        if (const auto station = parts_.station_of(from)) {
          stations.push_back(*station);
        } else {
          sides.push_back(*parts_.side_of(from));
        }
      }
      if (const auto station = parts_.station_of(move.to)) {
        sort_way_to_station(*move.act, stations, sides, *station);
      } else {
        sort_way_to_side(*move.act, stations, sides, *parts_.side_of(move.to));
      }
    }
  }

  void sort_way_to_station(const Act& act, const std::vector<std::size_t>& stations,
                           const std::vector<std::size_t>& sides, std::size_t to) {
    if (!stations.empty()) {
      Rail arc{&act, stations, to, 0, 0};
      arc.label_gap = to > lowest(arc) ? to - 1 : to;
      arcs_.push_back(arc);
    }
    for (const std::size_t side : sides) side_[side].ways_back.push_back({&act, {to}, to, to, 0});
  }

  void sort_way_to_side(const Act& act, const std::vector<std::size_t>& stations,
                        const std::vector<std::size_t>& sides, std::size_t to) {
    if (!stations.empty()) {
      side_[to].ways_in.push_back({&act, stations, to, std::ranges::max(stations), 0});
    }
    if (!sides.empty()) lanes_.push_back({&act, sides, to, stations.empty(), 0});
  }

  /// Each distance between two middles is as short as boxes and labels between them allow.
  void place_columns() {
    std::vector<int> widths;
    for (const State* state : parts_.stations) widths.push_back(std::max(box_width_min, state_width(*state)));
    std::vector<int> room(widths.size(), 0);  // from a middle to the next, or to the states beside the line
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const int next_half = i + 1 < widths.size() ? widths[i + 1] / 2 : 0;
      const int leg = i < parts_.legs.size() ? label_width(*parts_.legs[i]) : 0;
      room[i] = widths[i] / 2 + next_half + leg + 2 * label_room;
    }
    const auto make_room = [&](const Rail& rail) {
      room[rail.label_gap] =
          std::max(room[rail.label_gap], label_width(*rail.act) + 2 * (lane_offset + label_room));
    };
    std::ranges::for_each(arcs_, make_room);
    for (const SideBox& box : side_) {
      std::ranges::for_each(box.ways_in, make_room);
      std::ranges::for_each(box.ways_back, make_room);
    }
    widths_ = widths;
    int x = margin + widths.front() / 2;
    for (const int distance : room) {
      middle_.push_back(x);
      x += distance;
    }
    side_left_ = x;
  }

  /// Short arcs lie low, and no two on one height meet.
  void place_arcs() {
    std::vector<std::size_t> order(arcs_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return highest(arcs_[i]) - lowest(arcs_[i]); });
    std::vector<std::vector<const Rail*>> levels;
    std::map<std::size_t, int> level_of;
    for (const std::size_t i : order) {
      const auto meets = [&](const Rail* other) {
        return lowest(*other) <= highest(arcs_[i]) && lowest(arcs_[i]) <= highest(*other);
      };
      const auto free =
          std::ranges::find_if(levels, [&](const auto& level) { return std::ranges::none_of(level, meets); });
      level_of[i] = static_cast<int>(free - levels.begin());
      if (free == levels.end()) levels.emplace_back();
      levels[static_cast<std::size_t>(level_of[i])].push_back(&arcs_[i]);
    }
    box_top_ = margin + static_cast<int>(levels.size()) * arc_height + 8;
    for (const auto& [i, level] : level_of) arcs_[i].y = box_top_ - 18 - level * arc_height;
  }

  void place_side_boxes() {
    int y = box_top_ + box_height + 2 * row_gap;
    int text_width = box_width_min;
    for (SideBox& box : side_) {
      const auto slots = std::max<std::size_t>(1, box.ways_in.size() + box.ways_back.size());
      box.top = y;
      box.height = std::max(side_height_min, static_cast<int>(slots) * slot_height);
      int slot_middle = y + box.height / (2 * static_cast<int>(slots));
      for (std::vector<Rail>* rails : {&box.ways_in, &box.ways_back}) {
        for (Rail& rail : *rails) {
          rail.y = slot_middle;
          slot_middle += slot_height;
        }
      }
      y += box.height + row_gap;
      text_width = std::max(text_width, state_width(*box.state));
    }
    bottom_ = y;
    side_width_ = text_width;
    width_ = (side_.empty() ? middle_.back() + widths_.back() / 2 : side_left_ + side_width_) + margin;
    place_side_lanes();
  }

  void place_side_lanes() {
    int x = side_left_ + side_width_;
    for (SideLane& lane : lanes_) {
      x += side_lane_width;
      lane.x = x;
    }
    if (!lanes_.empty()) width_ = x + margin;
    for (const SideLane& lane : lanes_) {
      if (lane.has_label) width_ = std::max(width_, x + label_room + label_width(*lane.act) + margin);
    }
  }

  void draw_label(const Act& act, int from_x, int to_x, int line_y) {
    svg_.text({(from_x + to_x) / 2, line_y - label_lift}, in_language(act.label, options_.language),
              act_text_px, Anchor::middle);
  }

  void draw_legs() {
    const int y = box_top_ + box_height / 2;
    for (std::size_t i = 0; i < parts_.legs.size(); ++i) {
      const int from = middle_[i] + widths_[i] / 2;
      const int to = middle_[i + 1] - widths_[i + 1] / 2;
      svg_.line({from, y}, {to - 2, y}, " stroke-width=\"2\"");
      svg_.arrow_head({to, y}, Toward::right);
      draw_label(*parts_.legs[i], from, to - 4, y);
    }
  }

  /// Verticals reach to the farthest rail that they meet, and are drawn once.
  void draw_arcs() {
    std::map<int, int> highest_rail;  // by x
    std::set<int> arrivals;
    for (const Rail& arc : arcs_) {
      std::vector<int> ends{in_x(arc.to)};
      for (const std::size_t column : arc.from) ends.push_back(out_x(column));
      svg_.line({std::ranges::min(ends), arc.y}, {std::ranges::max(ends), arc.y});
      for (const int x : ends) {
        const auto [place, is_first] = highest_rail.try_emplace(x, arc.y);
        place->second = std::min(place->second, arc.y);
      }
      arrivals.insert(in_x(arc.to));
      draw_label(*arc.act, out_x(arc.label_gap), in_x(arc.label_gap + 1), arc.y);
    }
    for (const Rail& arc : arcs_) {
      std::vector<int> ends{in_x(arc.to)};
      for (const std::size_t column : arc.from) ends.push_back(out_x(column));
      const auto [left, right] = std::ranges::minmax(ends);
      for (const int x : ends) {
        const bool is_corner = (x == left || x == right) && highest_rail[x] == arc.y;
        if (!is_corner) svg_.dot({x, arc.y});
      }
    }
    for (const auto& [x, y] : highest_rail) {
      svg_.line({x, y}, {x, box_top_ - 1});
      if (arrivals.contains(x)) svg_.arrow_head({x, box_top_ - 1}, Toward::down);
    }
  }

  void draw_rails() {
    std::map<int, int> lowest_out;  // by x
    std::map<int, int> lowest_in;
    for (const SideBox& box : side_) {
      for (const Rail& rail : box.ways_in) draw_way_in(rail, lowest_out);
      for (const Rail& rail : box.ways_back) draw_way_back(rail, lowest_in);
    }
    const int box_bottom = box_top_ + box_height + 1;
    for (const auto& [x, y] : lowest_out) svg_.line({x, box_bottom}, {x, y});
    for (const auto& [x, y] : lowest_in) {
      svg_.line({x, y}, {x, box_bottom}, dashes);
      svg_.arrow_head({x, box_bottom}, Toward::up);
    }
  }

  void draw_way_in(const Rail& rail, std::map<int, int>& lowest_out) {
    const int left = out_x(std::ranges::min(rail.from));
    svg_.line({left, rail.y}, {side_left_ - 2, rail.y});
    svg_.arrow_head({side_left_ - 1, rail.y}, Toward::right);
    for (const std::size_t column : rail.from) {
      lowest_out[out_x(column)] = rail.y;  // rails come from above downwards
      svg_.dot({out_x(column), rail.y});
    }
    draw_rail_label(rail);
  }

  void draw_way_back(const Rail& rail, std::map<int, int>& lowest_in) {
    svg_.line({side_left_ - 1, rail.y}, {in_x(rail.to), rail.y}, dashes);
    svg_.dot({in_x(rail.to), rail.y});
    lowest_in[in_x(rail.to)] = rail.y;
    draw_rail_label(rail);
  }

  void draw_rail_label(const Rail& rail) {
    const std::size_t next = rail.label_gap + 1;
    const int right = next < middle_.size() ? in_x(next) : side_left_;
    draw_label(*rail.act, out_x(rail.label_gap), right, rail.y);
  }

  /// Where lines go into a box at its right edge and where they leave it.
  int side_in_y(std::size_t side) const { return side_[side].middle() - 7; }
  int side_out_y(std::size_t side) const { return side_[side].middle() + 7; }

  void draw_side_lanes() {
    const int right = side_left_ + side_width_ + 1;
    std::map<int, int> farthest;  // lane of each box that is left, by y
    for (const SideLane& lane : lanes_) {
      const int y = side_in_y(lane.to);
      svg_.line({lane.x, y}, {right + 1, y});
      svg_.arrow_head({right, y}, Toward::left);
      int top = y;
      int bottom = y;
      for (const std::size_t from : lane.from) {
        top = std::min(top, side_out_y(from));
        bottom = std::max(bottom, side_out_y(from));
        farthest[side_out_y(from)] = lane.x;  // lanes come from left to right
      }
      svg_.line({lane.x, top}, {lane.x, bottom});
      for (const std::size_t from : lane.from) svg_.dot({lane.x, side_out_y(from)});
      if (lane.has_label) {
        svg_.text({lanes_.back().x + label_room, y + 5}, in_language(lane.act->label, options_.language),
                  act_text_px, Anchor::start);
      }
    }
    for (const auto& [y, x] : farthest) svg_.line({right, y}, {x, y});
  }

  void draw_boxes() {
    for (std::size_t i = 0; i < parts_.stations.size(); ++i) {
      draw_box(*parts_.stations[i], {middle_[i] - widths_[i] / 2, box_top_}, widths_[i], box_height);
    }
    for (const SideBox& box : side_) draw_box(*box.state, {side_left_, box.top}, side_width_, box.height);
  }

  void draw_box(const State& state, Point top_left, int width, int height) {
    const bool is_present = state.name == options_.present;
    std::string attributes(fading_of(state, options_));
    if (state.phase == Phase::paused) attributes += dashes;
    attributes += is_present ? " stroke-width=\"3\" fill=\"currentColor\" fill-opacity=\"0.08\""
                             : " stroke-width=\"1.5\"";
    svg_.open(classes_of(state, options_), title_of(state, options_));
    svg_.box(top_left, width, height, 8, attributes);
    if (state.phase == Phase::ended) {
      svg_.box({top_left.x + 4, top_left.y + 4}, width - 8, height - 8, 5, fading_of(state, options_));
    }
    svg_.text({top_left.x + width / 2, top_left.y + height / 2 + 5},
              in_language(state.label, options_.language), state_text_px, Anchor::middle,
              is_present ? " font-weight=\"bold\"" : fading_of(state, options_));
    svg_.close();
  }

  /// In as many columns as there is room for.
  int draw_footer() {
    const std::vector<std::string> lines = record_lines(procedure_, parts_, options_.language);
    if (lines.empty()) return bottom_ + margin;
    int column_width = 0;
    for (const std::string& line : lines) {
      column_width = std::max(column_width, text_width_px(line, act_text_px) + 2 * margin);
    }
    width_ = std::max(width_, column_width);
    const auto columns = static_cast<std::size_t>(width_ / column_width);
    const std::size_t rows = (lines.size() + columns - 1) / columns;
    const int top = bottom_ + footer_line_height;
    svg_.text({margin, top}, records_heading(options_.language), act_text_px, Anchor::start,
              " font-weight=\"bold\"");
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Point at{margin + static_cast<int>(i / rows) * column_width,
                     top + static_cast<int>(i % rows + 1) * footer_line_height};
      svg_.text(at, lines[i], act_text_px, Anchor::start);
    }
    return top + static_cast<int>(rows) * footer_line_height + margin;
  }

  const Procedure& procedure_;
  const DrawingOptions& options_;
  DrawingParts parts_;
  Svg svg_;
  std::vector<int> widths_;  // of the stations' boxes
  std::vector<int> middle_;  // of the stations
  std::vector<Rail> arcs_;   // above
  std::vector<SideBox> side_;
  std::vector<SideLane> lanes_;
  int box_top_ = 0;
  int side_left_ = 0;
  int side_width_ = 0;
  int bottom_ = 0;
  int width_ = 0;
};

}  // namespace

std::string draw_wide(const Procedure& procedure, const DrawingOptions& options) {
  return WideDrawing(procedure, options).run();
}

}  // namespace bihuan::procedures
