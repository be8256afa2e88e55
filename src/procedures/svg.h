// SPDX-License-Identifier: Apache-2.0
// The few strokes that a drawing is made of, in whole pixels, and how wide a text will be at most.
#pragma once

#include <string>
#include <string_view>

namespace bihuan::procedures {

struct Point {
  int x = 0;
  int y = 0;

  bool operator==(const Point&) const = default;
};

inline constexpr int state_text_px = 15;
inline constexpr int act_text_px = 13;

/// A full width for Chinese, somewhat more than half of one for Latin letters.
int text_width_px(std::string_view text, int size_px);

std::string escaped(std::string_view text);

enum class Anchor { start, middle, end };
enum class Toward { up, down, left, right };

class Svg {
 public:
  void line(Point from, Point to, std::string_view attributes = "");
  void dot(Point at);
  /// The tip is at `at`.
  void arrow_head(Point at, Toward toward);
  /// `at` is on the baseline.
  void text(Point at, std::string_view words, int size_px, Anchor anchor, std::string_view attributes = "");
  /// Rounded; `top_left` and the size are of the outer edge.
  void box(Point top_left, int width, int height, int radius, std::string_view attributes = "");
  void circle(Point at, int radius, std::string_view attributes = "");
  /// Everything until close() belongs together and is called `title`.
  void open(std::string_view classes, std::string_view title);
  void close();

  /// The whole picture, for readers that see it and readers that do not.
  std::string finish(int width, int height, std::string_view title, std::string_view description) const;

 private:
  std::string body_;
};

}  // namespace bihuan::procedures
