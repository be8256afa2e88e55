// SPDX-License-Identifier: Apache-2.0
#include "papers/ofd_page.h"

#include <array>
#include <charconv>
#include <cmath>

#include "papers/xml_part.h"
#include "text/utf8.h"

namespace bihuan::papers {
namespace {

constexpr double place_max = 1e6;            // millimetres; past every sheet
constexpr double page_area_min = 105 * 297;  // square millimetres: half a sheet
constexpr double size_usual = 5.6;           // of a text object that gives none: 三号
constexpr double size_min = 0.1;             // smaller is never read
constexpr double aslant_min = 0.1;           // of the direction of writing: the sine from which it is no line

/// The numbers of an attribute, one after the other; what is none ends them.
class Numbers {
 public:
  explicit Numbers(std::string_view text) : text_(text) {}

  bool next(double& value) {
    skip_blanks();
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc() || !(std::abs(value) <= place_max)) return false;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return true;
  }
  /// Whether a `g` comes next, which stands before a count and what is repeated.
  bool next_is_repeat() {
    skip_blanks();
    if (!text_.starts_with('g')) return false;
    text_.remove_prefix(1);
    return true;
  }

 private:
  void skip_blanks() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n,"), text_.size())); }

  std::string_view text_;
};

double number_or(const pugi::xml_node& node, std::string_view name, double otherwise) {
  double value = 0;
  return Numbers(attribute(node, name)).next(value) ? value : otherwise;
}

/// The steps from each character to the next: `5 5 g 10 4.2 5`.
class Steps {
 public:
  explicit Steps(std::string_view text) : numbers_(text) {}

  /// Nothing once they have run out.
  bool next(double& step) {
    if (repeats_ < 1 && !read()) return false;
    --repeats_;
    step = step_;
    return true;
  }

 private:
  bool read() {
    repeats_ = 1;
    if (numbers_.next_is_repeat() && !numbers_.next(repeats_)) return false;
    return numbers_.next(step_);
  }

  Numbers numbers_;
  double repeats_ = 0;
  double step_ = 0;
};

/// How an object's own places lie on the page.
struct Placing {
  std::array<double, 6> matrix = {1, 0, 0, 1, 0, 0};
  double left = 0;
  double top = 0;

  double x(double at_x, double at_y) const { return left + matrix[0] * at_x + matrix[2] * at_y + matrix[4]; }
  double y(double at_x, double at_y) const { return top + matrix[1] * at_x + matrix[3] * at_y + matrix[5]; }
  double scale() const { return std::hypot(matrix[2], matrix[3]); }
  bool is_aslant() const { return std::abs(matrix[1]) > aslant_min * std::hypot(matrix[0], matrix[1]); }
};

Placing placing_of(const pugi::xml_node& object) {
  Placing placing;
  Numbers boundary(attribute(object, "Boundary"));
  if (boundary.next(placing.left)) boundary.next(placing.top);
  Numbers matrix(attribute(object, "CTM"));
  std::array<double, 6> read{};
  for (double& value : read) {
    if (!matrix.next(value)) return placing;
  }
  placing.matrix = read;
  return placing;
}

bool covers_a_page(const pugi::xml_node& object) {
  Numbers boundary(attribute(object, "Boundary"));
  std::array<double, 4> box{};
  for (double& value : box) {
    if (!boundary.next(value)) return false;
  }
  return box[2] * box[3] >= page_area_min;
}

class PageReader {
 public:
  explicit PageReader(std::size_t glyphs_max) : glyphs_max_(glyphs_max) {}

  OfdPage read(const pugi::xml_node& page) {
    for (const pugi::xml_node& layer : child(page, "Content").children()) read_objects(layer);
    return std::move(page_);
  }

 private:
  void read_objects(const pugi::xml_node& parent) {
    for (const pugi::xml_node& object : parent.children()) {
      if (attribute(object, "Visible") == "false") continue;
      const std::string_view name = local_name(object);
      if (name == "TextObject") read_text(object);
      if (name == "PageBlock") read_objects(object);
      if (name == "ImageObject") page_.is_picture = page_.is_picture || covers_a_page(object);
    }
  }

  void read_text(const pugi::xml_node& object) {
    const Placing placing = placing_of(object);
    const double size = number_or(object, "Size", size_usual);
    if (placing.is_aslant() || size * placing.scale() < size_min) return;
    double x = 0;
    double y = 0;
    for (const pugi::xml_node& code : object.children()) {
      if (local_name(code) != "TextCode") continue;
      // A code without a place goes on from that of the one before.
      x = number_or(code, "X", x);
      y = number_or(code, "Y", y);
      read_code(code, placing, size, x, y);
    }
  }

  void read_code(const pugi::xml_node& code, const Placing& placing, double size, double x, double y) {
    const auto characters = text::from_utf8(code.text().get());
    page_.is_damaged = page_.is_damaged || !characters;
    if (!characters) return;
    Steps across(attribute(code, "DeltaX"));
    Steps down(attribute(code, "DeltaY"));
    for (const char32_t character : *characters) {
      if (page_.glyphs.size() >= glyphs_max_) return;
      if (character < U' ') continue;  // a line end of the file, none of the page
      page_.glyphs.push_back({character, placing.x(x, y), placing.y(x, y), size * placing.scale()});
      double step = 0;
      const bool has_down = down.next(step);
      if (has_down) y += step;
      const bool has_across = across.next(step);
      if (has_across || !has_down) x += has_across ? step : character < 0x2000 ? size / 2 : size;
    }
  }

  std::size_t glyphs_max_;
  OfdPage page_;
};

}  // namespace

OfdPage read_ofd_page(const pugi::xml_node& page, std::size_t glyphs_max) {
  return PageReader(glyphs_max).read(page);
}

}  // namespace bihuan::papers
