// SPDX-License-Identifier: Apache-2.0
#include "cases/units.h"

#include <fmt/format.h>

#include "text/names.h"

namespace bihuan::cases {

std::string unit_name(std::string_view figure_name) {
  return fmt::format("{}.unit", figure_name.substr(0, figure_name.find('.')));
}

std::string with_unit(const Decimal& figure, std::string_view unit) {
  return fmt::format("{}{}{}", figure.text(), unit.empty() ? "" : " ", unit);
}

std::vector<const Case*> of_another_unit(const Case& whole, const std::vector<const Case*>& parts,
                                         std::string_view unit_name) {
  std::vector<const Case*> others;
  std::string unit = text::fold_name(whole.text(unit_name));
  for (const Case* part : parts) {
    const std::string own = text::fold_name(part->text(unit_name));
    if (unit.empty()) unit = own;
    if (!own.empty() && own != unit) others.push_back(part);
  }
  return others;
}

Words with_their_units(const std::vector<const Case*>& parts, std::string_view unit_name) {
  Words all;
  for (const Case* part : parts) {
    const std::string_view title = part->text("title");
    const std::string_view unit = part->text(unit_name);
    all.zh += fmt::format("{}“{}”（{}）", all.zh.empty() ? "" : "、", title, unit);
    all.en += fmt::format("{}“{}” ({})", all.en.empty() ? "" : ", ", title, unit);
  }
  return all;
}

}  // namespace bihuan::cases
