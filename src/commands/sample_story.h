// SPDX-License-Identifier: Apache-2.0
// What has happened in the sample city since its meetings: acts on duties that are told by words of their
// sentences. All persons are invented.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "people/roster.h"

namespace bihuan::commands {

struct SamplePerson {
  people::Person person;
  std::string_view organisation;  // by a name of it; empty: the supervision office
};

/// The office's clerk first, then the head of its section.
std::vector<SamplePerson> sample_persons();

enum class KeyedInBy { clerk, head };

struct SampleAct {
  std::string_view words;  // of the duty's sentence
  std::string_view act;
  std::string_view day;
  std::string_view field;  // empty: none
  std::string_view value;
  std::string_view second_field;  // empty: none
  std::string_view second_value;
  KeyedInBy by = KeyedInBy::clerk;
};

/// In the order in which they happened to each duty.
std::span<const SampleAct> sample_acts();

/// Dates that the office set where the text settles none.
struct SampleDate {
  std::string_view words;
  std::string_view due_on;
  std::string_view basis;
};

std::span<const SampleDate> sample_dates();
inline constexpr std::string_view sample_approver = "陆怀衡";

}  // namespace bihuan::commands
