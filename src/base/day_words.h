// SPDX-License-Identifier: Apache-2.0
// A day in a sentence. Programs are told iso(Day); people never are.
#pragma once

#include "base/day.h"
#include "base/words.h"

namespace bihuan {

/// `2020年7月25日`, `25 Jul 2020`.
Words day_words(Day day);
/// The same without its year: `7月25日`, `25 Jul`.
Words day_of_year_words(Day day);
/// The month of a day: `2020年7月`, `Jul 2020`.
Words month_words(Day day);

}  // namespace bihuan
