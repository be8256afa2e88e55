// SPDX-License-Identifier: Apache-2.0
#include "labelled.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace bihuan::likeness {

Labelled read_labelled(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  Labelled labelled;
  for (std::string line; std::getline(file, line);) {
    const auto first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == line.npos || second == line.npos) throw std::runtime_error("no id, group and text: " + line);
    labelled.ids.push_back(line.substr(0, first));
    labelled.groups.push_back(line.substr(first + 1, second - first - 1));
    labelled.texts.push_back(line.substr(second + 1));
  }
  return labelled;
}

double recall_at_ten(const Labelled& labelled, const Method& method) {
  double sum = 0;
  int counted = 0;
  for (std::uint32_t text = 0; text < labelled.texts.size(); ++text) {
    const auto& group = labelled.groups[text];
    const auto others = std::ranges::count(labelled.groups, group) - 1;
    if (group == "-" || others == 0) continue;
    const auto found = method(text);
    const auto members = std::ranges::count_if(found, [&](auto n) { return labelled.groups[n] == group; });
    sum += static_cast<double>(members) / static_cast<double>(std::min<std::ptrdiff_t>(others, 10));
    ++counted;
  }
  return counted > 0 ? sum / counted : 0;
}

}  // namespace bihuan::likeness
