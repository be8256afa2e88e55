// SPDX-License-Identifier: Apache-2.0
#include "cases/permit_terms.h"

#include <fmt/format.h>

#include "base/day_words.h"

namespace bihuan::cases {
namespace {

bool share_a_day(const Interval& one, const Interval& other) {
  const bool begins_in_time = !one.until || other.from <= *one.until;
  return begins_in_time && (!other.until || one.from <= *other.until);
}

Words until_words(const Interval& one) {
  return one.until ? day_words(*one.until) : Words{"长期", "no end"};
}

}  // namespace

std::vector<Words> overlaps(const Interval& given, const Force& force, const procedures::Field& replaces) {
  std::vector<Words> faults;
  for (const Interval& one : force.granted()) {
    if (!share_a_day(one, given)) continue;
    const Words from = day_words(one.from);
    const Words until = until_words(one);
    faults.push_back(
        {fmt::format(
             "与先前登记的有效期（{}至{}）重叠：有效期起改到那一段以后；确由这一段代替的，在“{}”中选明",
             from.zh, until.zh, replaces.label.zh),
         fmt::format("It overlaps with the term recorded before ({} to {}): let it begin after that, or say "
                     "in “{}” that it takes its place",
                     from.en, until.en, replaces.label.en)});
  }
  return faults;
}

}  // namespace bihuan::cases
