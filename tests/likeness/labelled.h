// SPDX-License-Identifier: Apache-2.0
// Problems with the group that each belongs to, and how many of its group a method finds.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace bihuan::likeness {

struct Labelled {
  std::vector<std::string> ids;
  std::vector<std::string> groups;  // "-": of none
  std::vector<std::string> texts;
};

/// Lines of id, group and text, parted by tabs. Throws for a file that is not there or otherwise made.
Labelled read_labelled(const std::string& path);

/// The ten most alike of a text, by number.
using Method = std::function<std::vector<std::uint32_t>(std::uint32_t)>;

/// Of the texts with a group: the mean share of the group's other members, of ten at most, among the ten.
double recall_at_ten(const Labelled& labelled, const Method& method);

}  // namespace bihuan::likeness
