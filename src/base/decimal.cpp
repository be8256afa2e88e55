// SPDX-License-Identifier: Apache-2.0
#include "base/decimal.h"

#include <fmt/format.h>

#include "base/number.h"

namespace bihuan {
namespace {

constexpr std::int64_t scale = 1'000'000;
constexpr std::int64_t whole_max = 1'000'000'000'000;

bool has_digits_alone(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view before = text.substr(0, point);
  std::string after(point == std::string_view::npos ? "0" : text.substr(point + 1));
  if (!has_digits_alone(before) || !has_digits_alone(after) || after.size() > places_max) return {};
  after.resize(places_max, '0');
  const auto whole = parse_number<std::int64_t>(before, 0, whole_max);
  const auto decimals = parse_number<std::int64_t>(after, 0, scale - 1);
  if (!whole || !decimals || *whole * scale + *decimals > whole_max * scale) return {};
  Decimal figure;
  figure.millionths_ = (*whole * scale + *decimals) * (is_negative ? -1 : 1);
  return figure;
}

std::optional<Decimal> Decimal::sum(std::span<const Decimal> figures) {
  Decimal total;
  for (const Decimal& figure : figures) {
    // Two of at most a million million each cannot overflow.
    total.millionths_ += figure.millionths_;
    if (total.millionths_ > whole_max * scale || total.millionths_ < -whole_max * scale) return {};
  }
  return total;
}

std::string Decimal::text() const {
  const std::int64_t size = millionths_ < 0 ? -millionths_ : millionths_;
  std::string text = fmt::format("{}{}.{:06}", millionths_ < 0 ? "-" : "", size / scale, size % scale);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

int Decimal::places() const {
  const std::string written = text();
  const std::size_t point = written.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(written.size() - point - 1);
}

}  // namespace bihuan
