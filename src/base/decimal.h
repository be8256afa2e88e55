// SPDX-License-Identifier: Apache-2.0
// Figures as offices write them: 12, 3.5, -0.25. Exact, with up to six decimals; one value has one written
// form. What is too large to be added up safely is no figure.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bihuan {

class Decimal {
 public:
  static constexpr int places_max = 6;

  constexpr Decimal() = default;
  constexpr explicit Decimal(std::int32_t whole) : millionths_(std::int64_t{whole} * 1'000'000) {}

  /// Digits, after a minus sign or none, with a point and one to six decimals or none: no blanks, no plus,
  /// no grouping, at most a million million. Nothing where it is anything else.
  static std::optional<Decimal> parse(std::string_view text);
  /// Nothing where the sum is larger than any figure.
  static std::optional<Decimal> sum(std::span<const Decimal> figures);

  /// The shortest form: no point without decimals, no zeros at their end.
  std::string text() const;
  /// How many decimals text() has.
  int places() const;

  auto operator<=>(const Decimal&) const = default;

 private:
  std::int64_t millionths_ = 0;
};

}  // namespace bihuan
