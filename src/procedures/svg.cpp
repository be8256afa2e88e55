// SPDX-License-Identifier: Apache-2.0
#include "procedures/svg.h"

#include <fmt/format.h>

namespace bihuan::procedures {
namespace {

std::string_view anchor_name(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return "start";
}

}  // namespace

int text_width_px(std::string_view text, int size_px) {
  int hundredths = 0;
  for (const char byte : text) {
    const auto unit = static_cast<unsigned char>(byte);
    if (unit >= 0xC0U) {
      hundredths += 100;
    } else if (unit < 0x80U) {
      hundredths += 57;
    }
  }
  return (hundredths * size_px + 99) / 100;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&') {
      out += "&amp;";
    } else if (letter == '<') {
      out += "&lt;";
    } else if (letter == '>') {
      out += "&gt;";
    } else if (letter == '"') {
      out += "&quot;";
    } else {
      out += letter;
    }
  }
  return out;
}

void Svg::line(Point from, Point to, std::string_view attributes) {
  body_ += fmt::format("<path d=\"M{} {}L{} {}\"{}/>\n", from.x, from.y, to.x, to.y, attributes);
}

void Svg::dot(Point at) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"3\" fill=\"currentColor\" stroke=\"none\"/>\n", at.x,
                       at.y);
}

void Svg::arrow_head(Point at, Toward toward) {
  const auto head = [&](int back_x, int back_y, int side_x, int side_y) {
    body_ += fmt::format("<path d=\"M{} {}L{} {}L{} {}Z\" fill=\"currentColor\" stroke=\"none\"/>\n", at.x,
                         at.y, at.x + back_x + side_x, at.y + back_y + side_y, at.x + back_x - side_x,
                         at.y + back_y - side_y);
  };
  switch (toward) {
    case Toward::up:
      return head(0, 8, 4, 0);
    case Toward::down:
      return head(0, -8, 4, 0);
    case Toward::left:
      return head(8, 0, 0, 4);
    case Toward::right:
      return head(-8, 0, 0, 4);
  }
}

void Svg::text(Point at, std::string_view words, int size_px, Anchor anchor, std::string_view attributes) {
  body_ += fmt::format(
      "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\" fill=\"currentColor\" "
      "stroke=\"none\"{}>{}</text>\n",
      at.x, at.y, size_px, anchor_name(anchor), attributes, escaped(words));
}

void Svg::box(Point top_left, int width, int height, int radius, std::string_view attributes) {
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}/>\n", top_left.x,
                       top_left.y, width, height, radius, attributes);
}

void Svg::circle(Point at, int radius, std::string_view attributes) {
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", at.x, at.y, radius, attributes);
}

void Svg::open(std::string_view classes, std::string_view title) {
  body_ += fmt::format("<g class=\"{}\"><title>{}</title>\n", classes, escaped(title));
}

void Svg::close() {
  body_ += "</g>\n";
}

std::string Svg::finish(int width, int height, std::string_view title, std::string_view description) const {
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"procedure\" role=\"img\" viewBox=\"0 0 {0} {1}\" "
      "width=\"{0}\" height=\"{1}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1\" "
      "font-family=\"Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif\">\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n{4}</svg>\n",
      width, height, escaped(title), escaped(description), body_);
}

}  // namespace bihuan::procedures
