// SPDX-License-Identifier: Apache-2.0
#include "web/plan_drawing.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "procedures/svg.h"

namespace bihuan::web {
namespace {

using cases::approximately;
using procedures::escaped;
using procedures::text_width_px;

constexpr int wide_px = 640;
constexpr int narrow_px = 340;
constexpr int height_px = 240;
constexpr int text_px = 13;
constexpr int top_px = 46;     // below the legend and the word of today's line
constexpr int bottom_px = 26;  // above the years
constexpr int right_px = 18;
constexpr int line_px = 16;  // two words closer than this would touch

class PlanDrawing {
 public:
  PlanDrawing(const PlanPicture& picture, int width_px)
      : picture_(picture),
        width_px_(width_px),
        first_(picture.plan.starts_on - std::chrono::days(1)),
        last_(last_day()) {
    for (const cases::PlanMark& mark : picture.plan.marks) reach(mark.value);
    for (const cases::Reported& reported : picture.reports) reach(reported.value);
    if (low_ == high_) high_ = low_ + 1;
    left_px_ = 10;
    for (const cases::PlanMark& mark : picture.plan.marks)
      left_px_ = std::max(left_px_, text_width_px(mark.value.text(), text_px) + 10);
  }

  std::string draw() {
    draw_values();
    draw_years();
    draw_plan();
    draw_gap();
    draw_today();
    draw_reports();
    draw_legend();
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plan-drawing\" role=\"img\" "
        "viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" font-size=\"{2}\">\n"
        "<title>{3}</title>\n<desc>{4}</desc>\n{5}</svg>\n",
        width_px_, height_px, text_px, escaped(picture_.words.title), escaped(picture_.words.description),
        body_);
  }

 private:
  Day last_day() const {
    Day last = picture_.plan.marks.back().on;
    for (const cases::Reported& reported : picture_.reports) last = std::max(last, reported.as_of);
    return picture_.today ? std::max(last, *picture_.today) : last;
  }

  void reach(const Decimal& figure) {
    low_ = std::min(low_, approximately(figure));
    high_ = std::max(high_, approximately(figure));
  }

  int x(Day day) const {
    const auto part = static_cast<double>((day - first_).count());
    const auto whole = static_cast<double>((last_ - first_).count());
    const int room = width_px_ - left_px_ - right_px;
    return left_px_ + static_cast<int>(std::lround(std::clamp(part / whole, 0.0, 1.0) * room));
  }

  int y(double value) const {
    constexpr int room = height_px - top_px - bottom_px;
    return height_px - bottom_px - static_cast<int>(std::lround((value - low_) / (high_ - low_) * room));
  }
  int y(const Decimal& figure) const { return y(approximately(figure)); }

  void line(std::string_view name, int from_x, int from_y, int to_x, int to_y) {
    body_ += fmt::format("<path class=\"{}\" d=\"M{} {}L{} {}\"/>\n", name, from_x, from_y, to_x, to_y);
  }

  void say(int at_x, int at_y, std::string_view anchor, std::string_view words) {
    body_ += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>\n", at_x, at_y, anchor,
                         escaped(words));
  }

  // Nothing and the whole always; a year's end where there is room for its figure.
  void draw_values() {
    std::vector<int> taken;
    const auto draw = [&](const Decimal& value) {
      const int at = y(value);
      if (std::ranges::any_of(taken, [&](int other) { return std::abs(other - at) < line_px; })) return;
      taken.push_back(at);
      line("plan-grid", left_px_, at, width_px_ - right_px, at);
      say(left_px_ - 6, at + 4, "end", value.text());
    };
    draw(Decimal());
    draw(picture_.plan.whole());
    for (const cases::PlanMark& mark : picture_.plan.marks) draw(mark.value);
  }

  void draw_years() {
    using std::chrono::year, std::chrono::year_month_day, std::chrono::January, std::chrono::December;
    const year last = year_month_day(last_).year();
    for (year each = year_month_day(picture_.plan.starts_on).year(); each <= last; ++each) {
      const Day begins = std::max(Day(each / January / 1), picture_.plan.starts_on);
      const Day ends = std::min(Day(each / December / 31), last_);
      if (begins > picture_.plan.starts_on)
        line("plan-grid", x(begins), top_px, x(begins), height_px - bottom_px);
      const std::string name = fmt::to_string(int(each));
      if (x(ends) - x(begins) >= text_width_px(name, text_px))
        say((x(begins) + x(ends)) / 2, height_px - 8, "middle", name);
    }
  }

  void draw_plan() {
    std::string way = fmt::format("M{} {}", x(first_), y(Decimal()));
    for (const cases::PlanMark& mark : picture_.plan.marks)
      way += fmt::format("L{} {}", x(mark.on), y(mark.value));
    body_ += fmt::format("<path class=\"plan-planned\" d=\"{}\"/>\n", way);
    for (const cases::PlanMark& mark : picture_.plan.marks) {
      body_ += fmt::format("<rect class=\"plan-mark\" x=\"{}\" y=\"{}\" width=\"6\" height=\"6\"/>\n",
                           x(mark.on) - 3, y(mark.value) - 3);
    }
  }

  void draw_gap() {
    const cases::Progress& progress = picture_.progress;
    if (!progress.last || progress.short_by == Decimal()) return;
    const int at = x(progress.last->as_of);
    line(progress.pace == cases::Pace::behind ? "plan-gap behind" : "plan-gap", at, y(progress.last->value),
         at, y(progress.planned_then));
  }

  void draw_reports() {
    if (picture_.reports.empty()) return;
    std::string way = fmt::format("M{} {}", x(first_), y(Decimal()));
    for (const cases::Reported& reported : picture_.reports)
      way += fmt::format("L{} {}", x(reported.as_of), y(reported.value));
    body_ += fmt::format("<path class=\"plan-reported\" d=\"{}\"/>\n", way);
    for (const cases::Reported& reported : picture_.reports) {
      body_ += fmt::format("<circle class=\"plan-dot\" cx=\"{}\" cy=\"{}\" r=\"3\"/>\n", x(reported.as_of),
                           y(reported.value));
    }
    const cases::Reported& last = picture_.reports.back();
    const bool has_room = x(last.as_of) + 40 < width_px_;
    const int below = std::min(y(last.value) + line_px, height_px - bottom_px - 4);
    say(x(last.as_of) + (has_room ? 7 : -7), below, has_room ? "start" : "end", last.value.text());
  }

  void draw_today() {
    if (!picture_.today || *picture_.today < picture_.plan.starts_on) return;
    const int at = x(*picture_.today);
    line("plan-today", at, top_px - 4, at, height_px - bottom_px);
    const int half = text_width_px(picture_.words.today, text_px) / 2;
    say(std::clamp(at, half + 2, width_px_ - half - 2), top_px - 8, "middle", picture_.words.today);
  }

  void draw_legend() {
    constexpr int sample_px = 28;
    const int planned = left_px_;
    line("plan-planned", planned, 11, planned + sample_px, 11);
    say(planned + sample_px + 6, 15, "start", picture_.words.planned);
    const int reported = planned + sample_px + 30 + text_width_px(picture_.words.planned, text_px);
    line("plan-reported", reported, 11, reported + sample_px, 11);
    say(reported + sample_px + 6, 15, "start", picture_.words.reported);
  }

  const PlanPicture& picture_;
  int width_px_;
  Day first_;  // the day before the plan begins, when nothing was planned yet
  Day last_;
  double low_ = 0;
  double high_ = 0;
  int left_px_ = 0;
  std::string body_;
};

}  // namespace

std::string plan_drawing(const PlanPicture& picture, PictureWidth width) {
  return PlanDrawing(picture, width == PictureWidth::wide ? wide_px : narrow_px).draw();
}

}  // namespace bihuan::web
